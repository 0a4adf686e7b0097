package org.ishc.io.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.finding.Severity;
import org.ishc.io.ingest.Verdict;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What changes over an archive between two ways of validating it, counted by hand. */
class ArchiveImpactTest {

    private static Outcome outcome(Verdict verdict, Object... codesAndCounts) {
        SortedMap<String, Outcome.Counted> codes = new TreeMap<>();
        for (int i = 0; i < codesAndCounts.length; i += 3) {
            codes.put(
                    (String) codesAndCounts[i],
                    new Outcome.Counted(
                            Optional.ofNullable((Severity) codesAndCounts[i + 1]), (Integer) codesAndCounts[i + 2]));
        }
        return new Outcome(verdict, codes, 0);
    }

    private static ArchiveImpact.PackageChange change(String name, @Nullable Outcome before, @Nullable Outcome after) {
        return new ArchiveImpact.PackageChange(name, Optional.ofNullable(before), Optional.ofNullable(after));
    }

    private static List<String> lines(List<ArchiveImpact.CodeCount> codes) {
        return codes.stream()
                .map(codeCount -> codeCount.code() + " " + codeCount.before().count() + " -> "
                        + codeCount.after().count() + " in " + codeCount.packages())
                .toList();
    }

    private static final Object[] TWO_TYPES = {"cell.type", Severity.ERROR, 2};

    @Test
    void codeThatCountsAsBefore_doesNotChange() {
        ArchiveImpact.PackageChange same =
                change("a", outcome(Verdict.INVALID, TWO_TYPES), outcome(Verdict.INVALID, TWO_TYPES));
        assertEquals(List.of(), same.codes());
        assertFalse(same.isVerdictChanged());
    }

    @Test
    void codeThatComes_goes_orCountsMoreOften_changes() {
        ArchiveImpact.PackageChange changed = change(
                "a",
                outcome(Verdict.INVALID, "cell.code", Severity.ERROR, 1, "cell.type", Severity.ERROR, 2),
                outcome(Verdict.INVALID, "cell.type", Severity.ERROR, 3, "cell.word", Severity.ERROR, 4));
        assertEquals(
                List.of("cell.code 1 -> 0 in 1", "cell.type 2 -> 3 in 1", "cell.word 0 -> 4 in 1"),
                lines(changed.codes()));
    }

    @Test
    void codeThatCountsAsOftenButOtherwise_changes_unlessOneSideDoesNotSay() {
        ArchiveImpact.PackageChange graver = change(
                "a",
                outcome(Verdict.VALID, "cell.whitespace", Severity.INFO, 1),
                outcome(Verdict.INVALID, "cell.whitespace", Severity.ERROR, 1));
        assertEquals(List.of("cell.whitespace 1 -> 1 in 1"), lines(graver.codes()));
        assertTrue(graver.isVerdictChanged());
        ArchiveImpact.PackageChange unsaid = change(
                "a",
                outcome(Verdict.VALID, "cell.whitespace", null, 1),
                outcome(Verdict.VALID, "cell.whitespace", Severity.ERROR, 1));
        assertEquals(List.of(), unsaid.codes());
    }

    @Test
    void packageOfOneSideOnly_changesItsVerdict_andNoCode() {
        ArchiveImpact.PackageChange gone = change("a", outcome(Verdict.VALID, TWO_TYPES), null);
        assertTrue(gone.isVerdictChanged());
        assertEquals(List.of(), gone.codes());
    }

    @Test
    void countsOfAllPackages_areThoseOfTheOnesThatChange() {
        ArchiveImpact impact = new ArchiveImpact(
                List.of(
                        change("a", outcome(Verdict.INVALID, TWO_TYPES), outcome(Verdict.VALID)),
                        change(
                                "b",
                                outcome(Verdict.INVALID, "cell.type", Severity.ERROR, 5),
                                outcome(Verdict.INVALID, "cell.type", Severity.ERROR, 1)),
                        change("c", outcome(Verdict.INVALID, TWO_TYPES), outcome(Verdict.INVALID, TWO_TYPES))),
                List.of());
        assertEquals(List.of("cell.type 7 -> 1 in 2"), lines(impact.codes()));
        assertEquals(
                List.of("INVALID VALID 1", "INVALID INVALID 2"),
                impact.verdicts().stream()
                        .map(verdictCount -> verdictCount.from().orElseThrow() + " "
                                + verdictCount.to().orElseThrow() + " " + verdictCount.packages())
                        .sorted(Comparator.reverseOrder())
                        .toList());
    }

    @Test
    void verdicts_standInTheirOrder_andAPackageThatIsNotThereComesLast() {
        List<ArchiveImpact.PackageChange> all = new ArrayList<>();
        for (Verdict from : Verdict.values()) {
            for (Verdict to : Verdict.values()) {
                all.add(change(from + "-" + to, outcome(from), outcome(to)));
            }
        }
        all.add(change("new", null, outcome(Verdict.VALID)));
        Collections.reverse(all);
        List<ArchiveImpact.VerdictCount> counts = new ArchiveImpact(all, List.of()).verdicts();
        assertEquals(all.size(), counts.size());
        assertEquals(Optional.of(Verdict.values()[0]), counts.get(0).from());
        assertEquals(Optional.of(Verdict.values()[0]), counts.get(0).to());
        assertEquals(Optional.empty(), counts.get(counts.size() - 1).from());
        assertTrue(counts.stream().allMatch(verdictCount -> verdictCount.packages() == 1));
    }
}
