package org.ishc.core.submission;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.ItemCode;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;

class SubmissionsTest {

    private static final DateRange YEAR_2025 = DateRange.of(day("2025-01-01"), day("2026-01-01"));

    private static Submission row(String unit, String round, String asOf, String dueOn) {
        return new Submission(
                unit(unit),
                ItemCode.parse(round),
                Period.parse("2024"),
                day(asOf),
                day(dueOn),
                Optional.empty(),
                SubmissionStatus.MISSING,
                Origin.of("submissions", 1));
    }

    @Test
    void rowsOfUnitsThatAreNotThere_areFoundAndLeftOut() {
        Submission kept = row("A", "r", "2024-12-31", "2025-01-15");
        Checked<Submissions> checked = Submissions.of(
                nation(),
                List.of(row("NONE", "r", "2024-12-31", "2025-01-15"), kept, row("A", "s", "2026-06-30", "2026-07-15")));
        assertEquals(List.of(kept), checked.value().rows());
        assertEquals(
                List.of("ref.unknown-unit", "ref.unit-not-valid"),
                checked.findings().stream()
                        .map(finding -> finding.code().code())
                        .toList());
        assertEquals("unit_code", checked.findings().get(0).location().column());
    }

    @Test
    void due_isByTheDayOnWhichItWasDue_atThePlaceOfTheUnitOnTheMap() {
        Registry registry = nation();
        Submission first = row("C", "r", "2024-12-31", "2025-01-15");
        Submission second = row("C", "s", "2025-03-31", "2025-04-15");
        Submission another = row("Y", "t", "2025-09-30", "2025-10-15");
        Submission nextYear = row("Y", "u", "2026-03-31", "2026-04-15");
        Submissions submissions = Submissions.of(registry, List.of(another, first, nextYear, second))
                .value();
        assertEquals(
                Map.of(unit("Z"), List.of(first, second), unit("Y"), List.of(another)),
                submissions.due(registry.asOf(day("2025-12-31")), YEAR_2025));
        assertEquals(
                Map.of(unit("C"), List.of(first, second)),
                submissions.due(registry.asOf(day("2024-12-31")), YEAR_2025));
    }

    @Test
    void without_leavesOutWhatAnotherHasOfTheSameUnitAndRound() {
        Submission one = row("A", "r", "2024-12-31", "2025-01-15");
        Submission other = row("B", "r", "2024-12-31", "2025-01-15");
        Submission later = row("A", "s", "2024-12-31", "2025-01-15");
        assertEquals(
                List.of(other, later),
                Submissions.without(List.of(one, other, later), List.of(row("A", "r", "2025-03-31", "2025-04-15"))));
    }
}
