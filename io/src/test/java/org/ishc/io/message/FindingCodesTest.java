package org.ishc.io.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishc.core.finding.FindingCode;
import org.junit.jupiter.api.Test;

/**
 * No code is forgotten: what any enum of the source promises is in the list from which catalogue, samples and profiles
 * are made.
 */
class FindingCodesTest {

    private static final Pattern CONSTANT =
            Pattern.compile("^ {4}[A-Z][A-Z0-9_]*\\(\\s*\"([a-z0-9.-]+)\"", Pattern.MULTILINE);

    @Test
    void everyEnumOfTheSource_isListed() throws IOException {
        Set<String> promised = new TreeSet<>();
        for (Path root : Set.of(Path.of("src/main/java"), Path.of("../core/src/main/java"))) {
            try (Stream<Path> files = Files.walk(root)) {
                for (Path file :
                        files.filter(path -> path.toString().endsWith(".java")).toList()) {
                    String text = Files.readString(file);
                    if (text.contains("implements FindingCode")) {
                        CONSTANT.matcher(text).results().forEach(found -> promised.add(found.group(1)));
                    }
                }
            }
        }
        assertTrue(promised.size() > 90, promised::toString);
        assertEquals(
                promised,
                FindingCodes.all().stream().map(FindingCode::code).collect(Collectors.toCollection(TreeSet::new)));
    }
}
