package org.ishc.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Severity;
import org.ishc.io.canonical.Library;
import org.ishc.io.ingest.CodeChange;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.message.LedgerWords;
import org.ishc.io.message.Messages;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.testing.SampleFindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a validation came to, for a terminal: the verdict first, then what to mend, the errors before all. */
class ValidationTextTest {

    private static List<String> lines(Validation validation, Language language, int limit) {
        return ValidationText.of(validation, language, limit).lines().toList();
    }

    /** The lines of findings: their heads and, set in, their sentences. */
    private static List<String> sentences(List<String> lines) {
        return lines.stream().filter(line -> line.startsWith("    ")).toList();
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void verdict_standsFirst_inEnglishByItsCode(Verdict verdict) {
        assertTrue(
                lines(SampleFindings.nothing(verdict), Language.EN, 10).get(0).startsWith(verdict.name() + ": "));
        String vi = lines(SampleFindings.nothing(verdict), Language.VI, 10).get(0);
        assertFalse(vi.contains(verdict.name()), vi);
        assertTrue(vi.endsWith(Messages.in(Language.VI).text("report.verdict." + verdict)), vi);
    }

    @Test
    void digestAndVersions_followTheVerdict() {
        List<String> lines = lines(SampleFindings.nothing(Verdict.VALID), Language.EN, 10);
        assertEquals("SHA-256 " + "0123456789abcdef".repeat(4), lines.get(1));
        assertTrue(lines.get(2).contains(Library.version()), lines.get(2));
        assertEquals(4, lines.size(), "and the counts; of nothing else there is anything to say");
    }

    /** A finding begins a line, and all else that is said of it is set in; whatever stands in the data. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void findingAloneBeginsALine_whateverItsValueHolds(Language language) {
        List<String> lines = lines(SampleFindings.hostile(), language, 10);
        int first = 0;
        while (!lines.get(first + 1).startsWith("    ")) {
            first++;
        }
        List<String> found = lines.subList(first, lines.size());
        List<Integer> heads = IntStream.range(0, found.size())
                .filter(i -> !found.get(i).startsWith("    "))
                .boxed()
                .toList();
        assertEquals(List.of(0, 3, 5), heads, "an example stands below the first: " + found);
        assertTrue(found.get(7).contains("Nguyễn Văn An"), "why it is waived");
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void sentences_areThoseOfTheLibrary_andEndWithTheirCodeInVietnamese(Language language) {
        Validation validation = SampleFindings.many(30);
        List<String> sentences = sentences(lines(validation, language, 1_000));
        for (Finding finding : validation.findings()) {
            String said = "    " + Messages.in(language).listed(finding);
            assertTrue(sentences.contains(said), said);
        }
    }

    /** Whoever mends begins at the top. */
    @Test
    void errors_standBeforeWarnings_andTheseBeforeInfos() {
        List<String> heads = lines(SampleFindings.many(30), Language.EN, 1_000).stream()
                .filter(line -> line.contains(".csv:"))
                .map(line -> line.split(" ", 2)[0])
                .toList();
        assertEquals(30, heads.size());
        assertEquals(
                heads.stream().sorted((one, other) -> rank(one) - rank(other)).toList(), heads);
        assertEquals(2, heads.stream().distinct().count());
    }

    private static int rank(String word) {
        for (Severity severity : Severity.values()) {
            if (Messages.in(Language.EN).text("report.severity." + severity).equals(word)) {
                return severity.ordinal();
            }
        }
        throw new AssertionError(word);
    }

    /** What is not listed is counted all the same, and said to be left out. */
    @ParameterizedTest
    @ValueSource(ints = {0, 1, 7, 10, 11})
    void limit_cutsTheListOfEachCode_andNeverTheCounts(int limit) {
        List<String> lines = lines(SampleFindings.many(30), Language.EN, limit);
        assertEquals(
                3 * Math.min(10, limit),
                lines.stream().filter(line -> line.contains(".csv:")).count());
        assertTrue(lines.get(3).contains("20"), lines.get(3));
        assertEquals(limit < 10, lines.stream().anyMatch(line -> line.contains("report.truncated")));
    }

    @Test
    void limitBelowNothing_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> ValidationText.of(SampleFindings.many(3), Language.EN, -1));
    }

    /** A check that crashed makes the verdict what it is; one that ran has nothing to say. */
    @Test
    void checksThatFailed_andThoseThatWaitedForThem_areNamed_andNoOthers() {
        LedgerWords words = LedgerWords.in(Language.EN);
        List<String> lines = lines(SampleFindings.hostile(), Language.EN, 10);
        for (String check : List.of("values", "targets")) {
            String named = "\"" + words.check(check) + "\"";
            assertEquals(1, lines.stream().filter(line -> line.contains(named)).count(), lines::toString);
        }
        assertEquals(
                0,
                lines.stream()
                        .filter(line -> line.contains("\"" + words.check("table:values") + "\""))
                        .count());
    }

    @Test
    void profiles_areNamedWithTheirDigests_andWhatTheyChange() {
        Validation hostile = SampleFindings.hostile();
        Validation changed = new Validation(
                hostile.verdict(),
                hostile.manifest(),
                hostile.sha256(),
                hostile.findings(),
                hostile.counts(),
                hostile.ledger(),
                true,
                hostile.profiles(),
                hostile.waived(),
                List.of(
                        new CodeChange(ExchangeFinding.TYPE, Optional.empty(), "tinh-mot", 1_234),
                        new CodeChange(ExchangeFinding.WHITESPACE, Optional.of(Severity.ERROR), "tinh-mot", 3)));
        String text = ValidationText.of(changed, Language.EN, 10);
        assertTrue(text.contains("tinh-mot") && text.contains("ab".repeat(32)), text);
        assertTrue(text.contains("cell.type") && text.contains("1,234"), text);
        assertTrue(ValidationText.of(changed, Language.VI, 10).contains("1.234"), text);
    }

    @Test
    void text_endsWithALineFeed_andHasNoReturns() {
        for (Language language : Language.values()) {
            String text = ValidationText.of(SampleFindings.hostile(), language, 10);
            assertTrue(text.endsWith("\n") && text.indexOf('\r') < 0, text);
        }
    }
}
