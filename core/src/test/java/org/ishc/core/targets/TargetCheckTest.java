package org.ishc.core.targets;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;

/**
 * Targets name what exists; those of the units below reach that of the unit above; nobody registers less than was
 * assigned.
 */
class TargetCheckTest {

    private static final PeriodCalendar CALENDAR = PeriodCalendar.CALENDAR;

    /**
     * Reads targets of 2024: {@code unit indicator comparison value high decided [origin [period]]}; a dash is empty.
     */
    private static List<Target> rows(String... lines) {
        List<Target> rows = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(" ");
            rows.add(new Target(
                    unit(cells[0]),
                    IndicatorCode.parse(cells[1]),
                    Period.parse(cells.length > 7 ? cells[7] : "2024"),
                    Comparison.valueOf(cells[2]),
                    Fraction.parse(cells[3]),
                    cells[4].equals("-") ? Optional.empty() : Optional.of(Fraction.parse(cells[4])),
                    Optional.empty(),
                    day(cells[5]),
                    rows.size() + 1L,
                    cells.length > 6 ? TargetOrigin.valueOf(cells[6]) : TargetOrigin.ASSIGNED,
                    Origin.of("targets", rows.size() + 1)));
        }
        return rows;
    }

    private static String shown(Finding finding) {
        return finding.location().row() + " " + finding.code().code() + " "
                + finding.location().column() + " " + finding.arguments();
    }

    private static List<String> cascade(String asOf, String... lines) {
        List<Target> rows = rows(lines);
        Targets targets = Targets.of(nation(), CALENDAR, IndicatorCatalogue.BUILT_IN, rows);
        return TargetCheck.cascade(nation(), CALENDAR, IndicatorCatalogue.BUILT_IN, targets, rows, day(asOf)).stream()
                .map(TargetCheckTest::shown)
                .toList();
    }

    private static List<String> registered(String asOf, String... lines) {
        List<Target> rows = rows(lines);
        Targets targets = Targets.of(nation(), CALENDAR, IndicatorCatalogue.BUILT_IN, rows);
        return TargetCheck.registered(CALENDAR, targets, rows, day(asOf)).stream()
                .map(TargetCheckTest::shown)
                .toList();
    }

    @Test
    void references_keepOnlyWhatNamesWhatExists() {
        List<Target> rows = rows(
                "A clubs.established AT_LEAST 5 - 2024-01-05",
                "Q clubs.established AT_LEAST 5 - 2024-01-05",
                "X clubs.established AT_LEAST 5 - 2024-01-05",
                "B zzz AT_LEAST 5 - 2024-01-05",
                "Q zzz AT_LEAST 5 - 2024-01-05");
        Checked<List<Target>> checked = TargetCheck.references(nation(), IndicatorCatalogue.BUILT_IN, rows);
        assertEquals(rows.subList(0, 1), checked.value());
        assertEquals(
                List.of(
                        "2 ref.unknown-unit unit_code",
                        "3 ref.unit-not-valid unit_code",
                        "4 ref.unknown-indicator indicator",
                        "5 ref.unknown-unit unit_code",
                        "5 ref.unknown-indicator indicator"),
                checked.findings().stream()
                        .map(finding ->
                                finding.location().row() + " " + finding.code().code() + " "
                                        + finding.location().column())
                        .toList());
    }

    @Test
    void aRange_needsAHighEndThatIsNotBelowTheLow() {
        List<Target> rows = rows(
                "A clubs.established BETWEEN 5 4 2024-01-05",
                "A clubs.established BETWEEN 5 - 2024-01-05",
                "A clubs.established BETWEEN 5 5 2024-01-05",
                "A clubs.established BETWEEN 5 6 2024-01-05");
        Checked<List<Target>> checked = TargetCheck.references(nation(), IndicatorCatalogue.BUILT_IN, rows);
        assertEquals(rows.subList(2, 4), checked.value());
        assertEquals(
                List.of("{value=5/1, value_high=4/1}", "{value=5/1, value_high=}"),
                checked.findings().stream()
                        .map(finding -> finding.arguments().toString())
                        .toList());
        assertEquals(
                List.of("value_high", "value_high"),
                checked.findings().stream()
                        .map(given -> given.location().column())
                        .toList());
    }

    @Test
    void cascade_sumsWhatTheChildrenPromise() {
        String parent = "D1 clubs.established AT_LEAST 10 - 2024-01-05";
        assertEquals(
                List.of(),
                cascade(
                        "2024-06-30",
                        parent,
                        "A clubs.established AT_LEAST 4 - 2024-01-05",
                        "B clubs.established AT_LEAST 4 - 2024-01-05",
                        "C clubs.established BETWEEN 2 9 2024-01-05"));
        assertEquals(
                List.of("1 target.cascade-short value {shortfall=1/1, sum=9/1, target=10/1}"),
                cascade(
                        "2024-06-30",
                        parent,
                        "A clubs.established AT_LEAST 4 - 2024-01-05",
                        "B clubs.established AT_LEAST 4 - 2024-01-05",
                        "C clubs.established BETWEEN 1 9 2024-01-05"));
        assertEquals(
                List.of("1 target.cascade-incomplete value {without=[B, C]}"),
                cascade(
                        "2024-06-30",
                        parent,
                        "A clubs.established AT_LEAST 12 - 2024-01-05",
                        "B clubs.established AT_MOST 4 - 2024-01-05"));
    }

    @Test
    void cascade_saysNothingWithoutAChildThatHasOne() {
        assertEquals(List.of(), cascade("2024-06-30", "D1 clubs.established AT_LEAST 10 - 2024-01-05"));
        assertEquals(
                List.of(),
                cascade(
                        "2024-06-30",
                        "D1 clubs.established AT_LEAST 10 - 2024-01-05",
                        "A clubs.established AT_MOST 4 - 2024-01-05"));
        assertEquals(List.of(), cascade("2024-06-30", "A clubs.established AT_LEAST 10 - 2024-01-05"));
    }

    @Test
    void cascade_isOfAtLeastTargetsOfFlowsAndStocks() {
        assertEquals(
                List.of(),
                cascade(
                        "2024-06-30",
                        "D1 clubs.established AT_MOST 10 - 2024-01-05",
                        "A clubs.established AT_LEAST 4 - 2024-01-05"));
        assertEquals(
                List.of(),
                cascade(
                        "2024-06-30",
                        "D1 members.women-rate AT_LEAST 70 - 2024-01-05",
                        "A members.women-rate AT_LEAST 40 - 2024-01-05"));
        assertEquals(
                List.of(
                        "1 target.cascade-short value {shortfall=6/1, sum=4/1, target=10/1}",
                        "1 target.cascade-incomplete value {without=[B, C]}"),
                cascade(
                        "2024-06-30",
                        "D1 clubs.existing AT_LEAST 10 - 2024-01-05",
                        "A clubs.existing AT_LEAST 4 - 2024-01-05"));
    }

    @Test
    void cascade_isOfTheTargetInForce() {
        assertEquals(
                List.of(
                        "2 target.cascade-short value {shortfall=4/1, sum=4/1, target=8/1}",
                        "2 target.cascade-incomplete value {without=[B, C]}"),
                cascade(
                        "2024-06-30",
                        "D1 clubs.established AT_LEAST 10 - 2024-01-05",
                        "D1 clubs.established AT_LEAST 8 - 2024-03-05",
                        "A clubs.established AT_LEAST 4 - 2024-01-05"));
        assertEquals(
                List.of(),
                cascade(
                        "2024-01-31",
                        "D1 clubs.established AT_LEAST 10 - 2024-02-05",
                        "A clubs.established AT_LEAST 4 - 2024-01-05"));
    }

    @Test
    void cascade_readsTheMapOfTheLastDayOfThePeriod_whenThatHasPassed() {
        assertEquals(
                List.of(
                        "1 target.cascade-short value {shortfall=6/1, sum=4/1, target=10/1}",
                        "1 target.cascade-incomplete value {without=[B, C]}"),
                cascade(
                        "2026-06-30",
                        "D1 clubs.established AT_LEAST 10 - 2024-01-05",
                        "A clubs.established AT_LEAST 4 - 2024-01-05"));
    }

    @Test
    void aTargetThatIsRegisteredBelowTheAssigned_isSaidThere() {
        String assigned = "A clubs.established AT_LEAST 10 - 2024-01-05";
        for (String origin : List.of("REGISTERED", "AGREED")) {
            assertEquals(
                    List.of("2 target.registered-below value {assigned=10/1}"),
                    registered("2024-06-30", assigned, "A clubs.established AT_LEAST 9 - 2024-02-05 " + origin));
            assertEquals(
                    List.of(),
                    registered("2024-06-30", assigned, "A clubs.established AT_LEAST 10 - 2024-02-05 " + origin));
        }
        assertEquals(
                List.of(), registered("2024-06-30", assigned, "A clubs.established AT_LEAST 9 - 2024-02-05 APPROVED"));
        assertEquals(
                List.of(), registered("2024-06-30", assigned, "A clubs.established AT_MOST 9 - 2024-02-05 REGISTERED"));
        assertEquals(
                List.of(),
                registered("2024-06-30", assigned, "B clubs.established AT_LEAST 9 - 2024-02-05 REGISTERED"));
        assertEquals(
                List.of(),
                registered("2024-01-31", assigned, "A clubs.established AT_LEAST 9 - 2024-02-05 REGISTERED"));
    }

    @Test
    void aRegisteredTargetThatWasReplaced_orWhoseUnitEnded_isNotCompared() {
        assertEquals(
                List.of("3 target.registered-below value {assigned=10/1}"),
                registered(
                        "2024-06-30",
                        "A clubs.established AT_LEAST 10 - 2024-01-05",
                        "A clubs.established AT_LEAST 9 - 2024-02-05 REGISTERED",
                        "A clubs.established AT_LEAST 8 - 2024-03-05 REGISTERED"));
        assertEquals(
                List.of(),
                registered(
                        "2025-12-31",
                        "C clubs.established AT_LEAST 10 - 2025-01-05 ASSIGNED 2025",
                        "C clubs.established AT_LEAST 9 - 2025-02-05 REGISTERED 2025"));
    }
}
