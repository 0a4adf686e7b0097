package org.ishc.io.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.figure.Indicator;
import org.ishc.core.formula.Form;
import org.ishc.core.rulebook.RuleForms;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.core.rulebook.ScoreForms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is written is read again as what it was. */
class RulebookWriteTest {

    private static final Path ROOT = Path.of("..");

    private static Rulebook read(String text) {
        return RulebookReader.read(RulebookText.parse(text));
    }

    private static boolean isRulebook(Path file) {
        try {
            return Files.readString(file).contains("applies_to");
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** Every rulebook in the folders of examples that can be read. */
    static Stream<Rulebook> rulebooks() throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(ROOT.resolve("examples"), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                // what is built may change in this moment
                return folder.endsWith("target") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.toString().matches(".*/(rulebook|decision|sample)/.*\\.yaml") && isRulebook(file)) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found.stream().sorted().map(RulebookWriteTest::readFile);
    }

    private static Rulebook readFile(Path file) {
        try {
            return RulebookText.read(file);
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    @Test
    void examples_areFound() throws IOException {
        assertTrue(rulebooks().count() >= 4);
    }

    @ParameterizedTest
    @MethodSource("rulebooks")
    void written_isReadAsEqual_inBothForms(Rulebook rulebook) {
        assertEquals(rulebook, read(RulebookText.write(rulebook)));
        assertEquals(rulebook, read(RulebookText.writeJson(rulebook)));
        assertEquals(
                read(RulebookText.write(rulebook)).digest(),
                read(RulebookText.writeJson(rulebook)).digest());
    }

    private static final String WHOLE = """
      rulebook: "every: key"
      version: "1"
      applies_to: PROVINCE
      valid_from: 2023-01-01
      title: {vi: "Một \\"hai\\" \\\\ ba\\u0007", en: "true"}
      source: {document: "69/HNCT-BĐN", clause: "2"}
      scale: 10
      points: {step: 0.25, rounding: HALF_EVEN}
      total: {min: -5, max: 12.5}
      exempt: full
      sections:
        - code: A
          max: 10
          criteria:
            - {code: A1, max: 10, min: -2.5, better: lower, missing: refuse, exempt: none, evidence: required, requires: {fact: ok}, rule: %s}
        - {code: F, kind: bonus, max: 5, criteria: []}
      classes:
        - {code: GOOD, from: 8, when: {every_share: {of: sections, at_least: 50}}, quota: {percent: 25, ties: exclude}}
        - {code: FAIR, from: 0}
      ceilings:
        - {code: K1, when: {fact: late}, at_most: FAIR}
        - {code: K2, when: %s, lower_by: 2}
      exclusions:
        - {code: X1, when: {fact: case}}
      ranking: {ties: [A1, BONUS]}
      awards:
        - {code: FLAG, per: group, top: 1, at_least: GOOD, ties: refuse}
        - {code: MERIT, per: all, percent: 20, ties: exclude, unless: [FLAG], when: {fact: fine}}
      """;

    private static String whole(String rule, String when) {
        return WHOLE.formatted(rule, when);
    }

    static Stream<String> samples() {
        return Stream.of(
                        RuleForms.all().stream().map(Form::sample).map(rule -> whole(rule, "{fact: x}")),
                        ScoreForms.TABLE.conditions().stream()
                                .map(Form::sample)
                                .map(when -> whole("{assessed: {fact: x}}", when)),
                        ScoreForms.TABLE.values().stream()
                                .map(Form::sample)
                                .map(value -> whole("{assessed: {fact: x}}", "{equal: [" + value + ", -0.5]}")))
                .flatMap(texts -> texts);
    }

    /** Every form, beside every other key that a rulebook can have. */
    @ParameterizedTest
    @MethodSource("samples")
    void everyForm_isWrittenAsItIsRead(String text) {
        Rulebook rulebook = read(text);
        assertEquals(rulebook, read(RulebookText.write(rulebook)));
        assertEquals(rulebook, read(RulebookText.writeJson(rulebook)));
        assertTrue(
                RulebookText.write(rulebook).lines().allMatch(line -> line.length() <= 160),
                () -> RulebookText.write(rulebook));
    }

    private static Rulebook sample() {
        return read(whole("{assessed: {fact: x}}", "{fact: x}"));
    }

    @Test
    void digest_isOfTheTextThatWasRead_whileItSaysTheSame() {
        Rulebook read = sample();
        Rulebook same = Rulebook.builder().from(read).build();
        Rulebook changed = Rulebook.builder().from(read).scale(Fraction.of(20)).build();
        assertEquals(read.digest(), same.digest());
        assertNotEquals(read.digest(), changed.digest());
        assertEquals(changed.digest(), read(RulebookText.write(changed)).digest());
        assertEquals(changed.digest(), read(RulebookText.writeJson(changed)).digest());
    }

    @Test
    void titlesOnly_changeTheDigestToo() {
        Rulebook read = sample();
        Rulebook renamed = Rulebook.builder()
                .from(read)
                .title(Optional.of(new Indicator.Titles("khác", "other")))
                .build();
        assertNotEquals(read.digest(), renamed.digest());
        assertEquals(renamed.digest(), read(RulebookText.write(renamed)).digest());
    }

    @Test
    void numberThatNoDecimalSays_isRefused() {
        Rulebook third =
                Rulebook.builder().from(sample()).scale(Fraction.of(1, 3)).build();
        assertThrows(IllegalArgumentException.class, () -> RulebookText.write(third));
    }
}
