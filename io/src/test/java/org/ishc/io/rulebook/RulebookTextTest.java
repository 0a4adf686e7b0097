package org.ishc.io.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.emulation.change.RulebookEdits;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.core.rulebook.check.RulebookCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Rulebooks that are none are refused with their place; big ones are read. */
class RulebookTextTest {

    private static final String GOOD = """
      rulebook: r
      version: '1'
      applies_to: PROVINCE
      scale: 10
      sections:
        - code: A
          max: 10
          criteria:
            - {code: A1, max: 10, missing: zero, rule: {proportional: {value: {actual: members.total}}}}
      """;

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "an unknown key|scale: 10|scale: 10, colour: red|colour",
                "a key twice|version: '1'|version: '1'\\nversion: '2'|version",
                "a negative maximum|max: 10, missing|max: -10, missing|-10",
                "a maximum that two decimals cannot show|max: 10, missing|max: 10.001, missing|10.001",
                "no policy for missing data|missing: zero, |''|missing",
                "a null|scale: 10|scale: null|null",
                "a text for a number|scale: 10|scale: 'ten'|ten",
                "an anchor|scale: 10|scale: &a 10|anchor",
                "an alias|scale: 10|scale: *a|alias",
                "a tag|scale: 10|scale: !!int 10|tag",
                "a merge key|scale: 10|<<: {scale: 10}|<<",
                "two documents|version: '1'|version: '1'\\n---\\na: 1|",
                "not YAML|scale: 10|scale: [10|",
                "a rule that nobody knows|proportional: {value|magic: {value|magic",
                "a criterion that reads another|{actual: members.total}|{points: A1}|points",
                "a level that nobody knows|PROVINCE|PLANET|PLANET"
            })
    void text_thatIsNoRulebook_isRefusedWithItsPlace(String name, String from, String to, String named) {
        assertTrue(GOOD.contains(from), from);
        String text = GOOD.replace(from, to.replace("\\n", "\n").replace(", colour", "\ncolour"));
        UnreadableTextException refused =
                assertThrows(UnreadableTextException.class, () -> RulebookReader.read(RulebookText.parse(text)));
        assertTrue(String.valueOf(refused.getMessage()).contains(named == null ? "" : named), refused.getMessage());
    }

    @Test
    void text_thatIsTooBigOrTooDeep_isRefused(@TempDir Path folder) throws IOException {
        byte[] spaces = new byte[9 << 20];
        Arrays.fill(spaces, (byte) ' ');
        Path file = folder.resolve("big.yaml");
        Files.write(file, spaces);
        assertThrows(UnreadableTextException.class, () -> RulebookText.read(file));
        assertThrows(UnreadableTextException.class, () -> RulebookText.parse("[".repeat(1000) + "]".repeat(1000)));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "a number of 300 digits|300|a number of 300 characters stands here; allowed are 100",
                "a number of a million digits|1000000|characters stand here without a break",
            })
    void number_ofTooManyDigits_isRefused(String name, int digits, String says) {
        String text = GOOD.replace("scale: 10", "scale: " + "7".repeat(digits));
        assertRefused(says, text);
    }

    @ParameterizedTest
    @CsvSource({"1e1000000", "1e-1000000", "1E+1000000", "-1e1000000", "1e999999999999999999999"})
    void number_withAnExponentOfAMillion_isNone(String number) {
        assertRefused("scale", GOOD.replace("scale: 10", "scale: " + number));
        assertRefused("max", GOOD.replace("max: 10, missing", "max: " + number + ", missing"));
        assertRefused("proportional", GOOD.replace("{actual: members.total}", number));
    }

    @ParameterizedTest
    @CsvSource({"1e999", "1e-999", "99999999999999999999e300"})
    void number_ofAHugeSize_isReadOrRefused_andEndsSoon(String number) {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            for (String text : List.of(
                    GOOD.replace("scale: 10", "scale: " + number),
                    GOOD.replace("{actual: members.total}", number),
                    GOOD.replace("{actual: members.total}", "{percent: [" + number + ", 3]}"))) {
                try {
                    RulebookCheck.check(RulebookReader.read(RulebookText.parse(text)), IndicatorCatalogue.BUILT_IN);
                } catch (UnreadableTextException refused) {
                    assertFalse(String.valueOf(refused.getMessage()).isBlank());
                }
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "values|{actual: members.total}|{sum: [|1|]}",
                "rules|{proportional: {value: {actual: members.total}}}|{sum_of: [{rule: |{assessed: f}|}]}",
                "conditions|{proportional: {value: {actual: members.total}}}|{flag: {when: {not: |{fact: f}|}}}"
            })
    void aThousandLevels_areRefusedWithTheirPlace(
            String name, String word, String opening, String innermost, String closing) {
        String text = GOOD.replace(word, opening.repeat(1_000) + innermost + closing.repeat(1_000));
        assertRefused("nested deeper than 64", text);
    }

    @Test
    void aHundredThousandCriteria_areRefusedForTheirSize() {
        StringBuilder text = new StringBuilder(GOOD);
        for (int i = 2; i <= 100_000; i++) {
            text.append("      - {code: A").append(i).append(", max: 1, missing: zero, rule: {assessed: f}}\n");
        }
        assertRefused("more than 1000000 values stand here", text.toString());
    }

    private static void assertRefused(String says, String text) {
        assertTimeoutPreemptively(Duration.ofMinutes(1), () -> {
            UnreadableTextException refused =
                    assertThrows(UnreadableTextException.class, () -> RulebookReader.read(RulebookText.parse(text)));
            assertTrue(String.valueOf(refused.getMessage()).contains(says), refused.getMessage());
        });
    }

    @Test
    void tenThousandCriteria_areReadCheckedAndCompared(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("many.yaml");
        Files.writeString(file, many(10), StandardCharsets.UTF_8);
        Rulebook one = RulebookText.read(file);
        assertEquals(10_000, one.sections().get(0).criteria().size());
        assertEquals(
                10_001, RulebookCheck.check(one, IndicatorCatalogue.BUILT_IN).size());
        Rulebook other = RulebookReader.read(RulebookText.parse(many(9)));
        assertEquals(10_000, RulebookEdits.between(one, other).edits().size());
    }

    private static String many(int number) {
        StringBuilder text = new StringBuilder(
                "rulebook: r\nversion: '1'\napplies_to: PROVINCE\nscale: 100000\nsections:\n  - code: A\n    max: 100000\n    criteria:\n");
        for (int i = 0; i < 10_000; i++) {
            text.append("      - {code: C")
                    .append(i)
                    .append(", max: 10, missing: zero, rule: {proportional: {value: {actual: members.total}, of: ")
                    .append(number)
                    .append("}}}\n");
        }
        return text.toString();
    }
}
