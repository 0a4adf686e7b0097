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
import org.ishc.core.base.Language;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;

/** Targets that were assigned, approved, agreed or registered, each with its own in force. */
class TargetsOfOriginsTest {

    private static final PeriodCalendar CALENDAR = PeriodCalendar.CALENDAR;
    private static final IndicatorCode ESTABLISHED = IndicatorCode.parse("clubs.established");
    private static final Period YEAR = Period.parse("2024");

    /** Reads targets of clubs established: {@code unit value decided revision origin [period [comparison]]}. */
    private static List<Target> rows(String... lines) {
        List<Target> rows = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(" ");
            rows.add(new Target(
                    unit(cells[0]),
                    ESTABLISHED,
                    cells.length > 5 ? Period.parse(cells[5]) : YEAR,
                    cells.length > 6 ? Comparison.valueOf(cells[6]) : Comparison.AT_LEAST,
                    Fraction.parse(cells[1]),
                    Optional.empty(),
                    Optional.empty(),
                    day(cells[2]),
                    Long.parseLong(cells[3]),
                    TargetOrigin.valueOf(cells[4]),
                    Origin.of("targets", rows.size() + 1)));
        }
        return rows;
    }

    private static Targets targets(List<Target> rows) {
        return Targets.of(nation(), CALENDAR, IndicatorCatalogue.BUILT_IN, rows);
    }

    private static String inForce(Targets targets, String unit, String on) {
        return targets.find(unit(unit), ESTABLISHED, YEAR, day(on))
                .map(target -> target.value().floor() + " " + target.targetOrigin())
                .orElse("–");
    }

    private static List<String> registered(String asOf, String... lines) {
        List<Target> rows = rows(lines);
        return TargetCheck.registered(CALENDAR, targets(rows), rows, day(asOf)).stream()
                .map(TargetsOfOriginsTest::shown)
                .toList();
    }

    private static String shown(Finding finding) {
        return finding.location().row() + " " + finding.location().column() + " " + finding.arguments();
    }

    @Test
    void eachOriginHasItsOwn_andTheFirstCounts() {
        Targets targets = targets(rows(
                "A 12 2024-01-10 1 REGISTERED",
                "A 8 2024-02-10 2 REGISTERED",
                "A 9 2024-03-01 1 AGREED",
                "A 11 2024-04-01 1 APPROVED",
                "A 10 2024-05-01 1 ASSIGNED"));
        assertEquals("12 REGISTERED", inForce(targets, "A", "2024-01-31"));
        assertEquals("8 REGISTERED", inForce(targets, "A", "2024-02-28"));
        assertEquals("9 AGREED", inForce(targets, "A", "2024-03-31"));
        assertEquals("11 APPROVED", inForce(targets, "A", "2024-04-30"));
        assertEquals("10 ASSIGNED", inForce(targets, "A", "2024-12-31"));
        assertEquals("8 REGISTERED", inForce(targets.ofOrigin(TargetOrigin.REGISTERED), "A", "2024-12-31"));
        assertEquals("–", inForce(targets.ofOrigin(TargetOrigin.APPROVED), "A", "2024-03-31"));
        assertEquals(
                "{A=10}",
                targets.inForce(ESTABLISHED, YEAR, day("2024-12-31")).entrySet().stream()
                        .map(entry -> entry.getKey() + "="
                                + entry.getValue().target().value().floor())
                        .toList()
                        .toString()
                        .replace('[', '{')
                        .replace(']', '}'));
    }

    @Test
    void key_endsWithTheOrigin_unlessItIsAssigned() {
        List<Target> rows = rows("A 12 2024-01-10 1 REGISTERED", "A 12 2024-01-10 1 ASSIGNED");
        assertEquals(
                List.of("A", "clubs.established", "2024", "1", "REGISTERED"),
                rows.get(0).key());
        assertEquals(List.of("A", "clubs.established", "2024", "1"), rows.get(1).key());
    }

    @Test
    void carryingOver_keepsTheOrigin_andNeverMixesThem() {
        Targets targets = targets(rows(
                "C 4 2025-01-05 1 REGISTERED 2025",
                "A 6 2025-01-05 1 ASSIGNED 2025",
                "B 7 2025-01-05 1 REGISTERED 2025"));
        assertEquals(
                "[REGISTERED 4]",
                targets.inForce(ESTABLISHED, Period.parse("2025"), day("2025-12-31")).entrySet().stream()
                        .filter(entry -> entry.getKey().equals(unit("Z")))
                        .map(given -> given.getValue().target().targetOrigin() + " "
                                + given.getValue().target().value().floor())
                        .toList()
                        .toString());
        assertEquals(
                List.of(
                        "target of C = 4, passed on 2025-07-01, registered, decided on 2025-01-05 ← table targets, row 1"),
                TargetExplanation.of(targets.inForce(ESTABLISHED, Period.parse("2025"), day("2025-12-31"))
                                .get(unit("Z")))
                        .children()
                        .stream()
                        .map(node -> TargetExplanation.text(node, Language.EN))
                        .toList());
    }

    @Test
    void registeredBelowAssigned_isSaidOfThoseInForceOnly() {
        assertEquals(
                List.of("2 value {assigned=10/1}"),
                registered("2024-06-30", "A 10 2024-01-05 1 ASSIGNED", "A 8 2024-02-10 1 REGISTERED"));
        assertEquals(
                List.of("2 value {assigned=10/1}"),
                registered("2024-06-30", "A 10 2024-01-05 1 ASSIGNED", "A 8 2024-02-10 1 AGREED"));
        assertEquals(List.of(), registered("2024-06-30", "A 10 2024-01-05 1 ASSIGNED", "A 8 2024-02-10 1 APPROVED"));
        assertEquals(List.of(), registered("2024-06-30", "A 10 2024-01-05 1 ASSIGNED", "A 10 2024-02-10 1 REGISTERED"));
        assertEquals(List.of(), registered("2024-02-01", "A 10 2024-01-05 1 ASSIGNED", "A 8 2024-02-10 1 REGISTERED"));
        assertEquals(
                List.of(),
                registered(
                        "2024-06-30",
                        "A 10 2024-01-05 1 ASSIGNED",
                        "A 8 2024-02-10 1 REGISTERED",
                        "A 12 2024-03-10 2 REGISTERED"));
        assertEquals(List.of(), registered("2024-06-30", "A 8 2024-02-10 1 REGISTERED"));
        assertEquals(
                List.of(),
                registered("2024-06-30", "A 10 2024-01-05 1 ASSIGNED 2024 AT_MOST", "A 8 2024-02-10 1 REGISTERED"));
        assertEquals(List.of(), registered("2026-06-30", "A 10 2025-01-05 1 ASSIGNED", "A 8 2024-02-10 1 REGISTERED"));
    }

    @Test
    void cascade_comparesWithinOneOrigin() {
        List<Target> rows = rows(
                "D1 10 2024-01-05 1 ASSIGNED",
                "A 4 2024-01-05 1 ASSIGNED",
                "B 9 2024-01-05 1 REGISTERED",
                "C 9 2024-01-05 1 REGISTERED");
        List<String> found = TargetCheck.cascade(
                        nation(), CALENDAR, IndicatorCatalogue.BUILT_IN, targets(rows), rows, day("2024-06-30"))
                .stream()
                .map(finding -> finding.code().code() + " " + shown(finding))
                .toList();
        assertEquals(
                List.of(
                        "target.cascade-short 1 value {shortfall=6/1, sum=4/1, target=10/1}",
                        "target.cascade-incomplete 1 value {without=[B, C]}"),
                found);
    }
}
