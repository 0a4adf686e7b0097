package org.ishc.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishc.core.finding.Severity;
import org.ishc.core.targets.ProgressStatus;
import org.ishc.io.ingest.Verdict;
import org.ishc.service.judge.RefusedUploadException;
import org.junit.jupiter.api.Test;

/** The sentences of the pages: all there, in both languages, and none unused by mistake of a name. */
class TextsTest {

    private static final Pattern KEY = Pattern.compile("#\\{([a-z0-9.]+)[}(]");

    private static Properties texts(String file) throws IOException {
        Properties texts = new Properties();
        try (Reader reader = new InputStreamReader(
                Objects.requireNonNull(TextsTest.class.getResourceAsStream(file)), StandardCharsets.UTF_8)) {
            texts.load(reader);
        }
        return texts;
    }

    @Test
    void bothLanguages_haveTheSameKeysAndPlaces() throws IOException {
        Properties vi = texts("messages.properties");
        Properties en = texts("messages_en.properties");
        assertEquals(new TreeSet<>(vi.stringPropertyNames()), new TreeSet<>(en.stringPropertyNames()));
        for (String key : vi.stringPropertyNames()) {
            assertEquals(places(vi.getProperty(key)), places(en.getProperty(key)), key);
            assertFalse(vi.getProperty(key).isBlank() || en.getProperty(key).isBlank(), key);
            assertFalse(
                    vi.getProperty(key).contains("'") || en.getProperty(key).contains("'"),
                    key + ": MessageFormat eats a plain apostrophe");
        }
    }

    private static TreeSet<String> places(String text) {
        TreeSet<String> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(text);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    @Test
    void everyKeyOfATemplateOrCode_hasAText() throws IOException {
        List<String> keys = new ArrayList<>();
        try (Stream<Path> templates = Files.list(Path.of("src/main/resources/templates"))) {
            for (Path template : templates.toList()) {
                Matcher matcher = KEY.matcher(Files.readString(template, StandardCharsets.UTF_8));
                while (matcher.find()) {
                    keys.add(matcher.group(1));
                }
            }
        }
        assertTrue(keys.size() > 50, keys.toString());
        Stream.of(Verdict.values())
                .forEach(verdict -> keys.addAll(List.of("verdict." + verdict, "verdict." + verdict + ".text")));
        Stream.of(Severity.values()).forEach(severity -> keys.add("severity." + severity));
        Stream.of(ProgressStatus.values()).forEach(progressStatus -> keys.add("status." + progressStatus));
        Stream.of(RefusedUploadException.Reason.values()).forEach(reason -> keys.add(reason.code()));
        Properties vi = texts("messages.properties");
        keys.forEach(key -> assertTrue(vi.containsKey(key), key));
    }
}
