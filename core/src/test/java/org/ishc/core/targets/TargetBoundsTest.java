package org.ishc.core.targets;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.successions;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.ishc.core.testing.SamplesOrganisation.units;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubEvent;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.explain.Trace;
import org.ishc.core.figure.Coverage;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.FigureExplanation;
import org.ishc.core.figure.FigureText;
import org.ishc.core.figure.FigureTrace;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.IndicatorUnit;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.figure.ValueCheck;
import org.ishc.core.figure.Window;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Origin;
import org.ishc.core.finding.Severity;
import org.ishc.core.organisation.Registry;
import org.ishc.core.testing.TraceFacts;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Where a rule about figures and targets begins and ends: equality with a bound, the first and the last unit, the one
 * thing that is missing.
 */
class TargetBoundsTest {

    private static final PeriodCalendar CALENDAR = PeriodCalendar.CALENDAR;
    private static final IndicatorCode TOTAL = IndicatorCode.parse("members.total");

    /** Reads values: {@code unit indicator period value}. */
    private static List<ReportedValue> values(String... lines) {
        List<ReportedValue> values = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(" ");
            values.add(new ReportedValue(
                    unit(cells[0]),
                    IndicatorCode.parse(cells[1]),
                    Period.parse(cells[2]),
                    Long.parseLong(cells[3]),
                    Origin.of("values", values.size() + 1)));
        }
        return values;
    }

    /**
     * Reads targets: {@code unit indicator period comparison value high decided}; each line has the document
     * {@code 9/KH} and the revision 1.
     */
    private static List<Target> targets(String... lines) {
        List<Target> targets = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(" ");
            targets.add(new Target(
                    unit(cells[0]),
                    IndicatorCode.parse(cells[1]),
                    Period.parse(cells[2]),
                    Comparison.valueOf(cells[3]),
                    Fraction.parse(cells[4]),
                    cells[5].equals("-") ? Optional.empty() : Optional.of(Fraction.parse(cells[5])),
                    Optional.of("9/KH"),
                    day(cells[6]),
                    1,
                    Origin.of("targets", targets.size() + 1)));
        }
        return targets;
    }

    private static Figures figures(List<ReportedValue> values) {
        return figures(nation(), List.of(), List.of(), values);
    }

    private static Figures figures(
            Registry registry, List<Club> clubs, List<ClubEvent> events, List<ReportedValue> values) {
        ClubRegister register = ClubRegister.of(registry, CALENDAR, day("2026-12-31"), clubs, events, List.of())
                .value();
        return Figures.of(registry, register, IndicatorCatalogue.BUILT_IN, CALENDAR, values);
    }

    private static String figure(Figures figures, String unit, String indicator, String period) {
        Figure figure = figures.figure(unit(unit), IndicatorCode.parse(indicator), Period.parse(period));
        return figure.value().map(value -> value.toDecimal(0)).orElse("–") + " " + figure.status() + " "
                + figure.coverage().reported() + "/" + figure.coverage().expected();
    }

    private static String inForce(Registry registry, List<Target> targets, String on) {
        Targets all = Targets.of(registry, CALENDAR, IndicatorCatalogue.BUILT_IN, targets);
        List<String> shown = new ArrayList<>();
        all.inForce(TOTAL, Period.parse("2021/2026"), day(on))
                .forEach((unit, inForce) ->
                        shown.add(unit + "=" + inForce.target().value().toDecimal(0)
                                + inForce.target()
                                        .high()
                                        .map(high -> ".." + high.toDecimal(0))
                                        .orElse("") + (inForce.isCarried() ? "*" : "")));
        return String.join(" ", shown) + " " + codes(all.notCarried(day(on)));
    }

    private static List<String> codes(List<Finding> findings) {
        return findings.stream()
                .map(found -> found.code().code() + " " + found.location().row())
                .toList();
    }

    /** After July 2025 a code may name another commune: it has not the target of the one that it named before. */
    @Test
    void target_ofAUnitThatEnded_isNotThatOfTheUnitWithItsCode() {
        Registry registry = Registry.of(
                        units(List.of(
                                "VN 2020-01-01 - CENTRAL -",
                                "P1 2020-01-01 - PROVINCE VN",
                                "D1 2020-01-01 2025-07-01 DISTRICT P1",
                                "A 2020-01-01 2025-07-01 COMMUNE D1",
                                "A 2025-07-01 - COMMUNE P1",
                                "Z 2025-07-01 - COMMUNE P1")),
                        successions(List.of("2025-07-01 A Z full -")))
                .value();
        List<Target> targets = targets("A members.total 2021/2026 AT_LEAST 5 - 2021-01-05");
        assertEquals("A=5 []", inForce(registry, targets, "2025-06-30"));
        assertEquals("Z=5* []", inForce(registry, targets, "2025-07-01"));
    }

    @Test
    void target_isCarriedOnlyWhereEveryPredecessorHasOne() {
        Registry registry = Registry.of(
                        units(List.of(
                                "VN 2020-01-01 - CENTRAL -",
                                "P2 2020-01-01 2024-01-01 PROVINCE VN",
                                "P3 2020-01-01 2024-01-01 PROVINCE VN",
                                "P4 2024-01-01 - PROVINCE VN",
                                "P5 2020-01-01 2024-01-01 PROVINCE VN",
                                "P6 2020-01-01 - PROVINCE VN")),
                        successions(List.of(
                                "2024-01-01 P2 P4 full -", "2024-01-01 P3 P4 full -", "2024-01-01 P5 P6 full -")))
                .value();
        String t = " members.total 2021/2026 AT_LEAST ";
        assertEquals(
                "P4=12* []",
                inForce(registry, targets("P2" + t + "5 - 2021-01-05", "P3" + t + "7 - 2021-01-05"), "2024-01-01"));
        assertEquals(" [target.not-carried 1]", inForce(registry, targets("P2" + t + "5 - 2021-01-05"), "2024-01-01"));
        assertEquals(" [target.not-carried 1]", inForce(registry, targets("P3" + t + "5 - 2021-01-05"), "2024-01-01"));
        assertEquals(" [target.not-carried 1]", inForce(registry, targets("P5" + t + "5 - 2021-01-05"), "2024-01-01"));
        assertEquals(
                "P6=8* []",
                inForce(registry, targets("P5" + t + "5 - 2021-01-05", "P6" + t + "3 - 2021-01-05"), "2024-01-01"));
        assertEquals("P6=3 []", inForce(registry, targets("P6" + t + "3 - 2021-01-05"), "2024-01-01"));
    }

    @Test
    void target_betweenBounds_isCarriedWithBoth() {
        String b = " members.total 2021/2026 BETWEEN ";
        assertEquals(
                "W=3..5* Y=11..16* []",
                inForce(nation(), targets("X" + b + "5 9 2025-08-01", "Y" + b + "9 12 2025-08-01"), "2026-06-30"));
        assertEquals("Z=4..6* []", inForce(nation(), targets("C" + b + "4 6 2021-01-05"), "2025-12-31"));
        assertEquals(
                "Z=4* []",
                inForce(nation(), targets("C members.total 2021/2026 AT_LEAST 4 - 2021-01-05"), "2025-12-31"));
    }

    @Test
    void targets_ofOnePeriod_areKeptApartByTheirIndicator() {
        Targets all = Targets.of(
                nation(),
                CALENDAR,
                IndicatorCatalogue.BUILT_IN,
                targets(
                        "A members.total 2024 AT_LEAST 4 - 2024-01-05",
                        "A members.women 2024 AT_LEAST 3 - 2024-01-05",
                        "A members.total 2025 AT_LEAST 5 - 2024-01-05"));
        assertEquals(2, all.indicators(Period.parse("2024"), day("2024-02-01")).size());
        assertEquals(
                Fraction.of(3),
                all.find(unit("A"), IndicatorCode.parse("members.women"), Period.parse("2024"), day("2024-02-01"))
                        .orElseThrow()
                        .value());
        assertEquals(
                Fraction.of(4),
                all.find(unit("A"), TOTAL, Period.parse("2024"), day("2024-02-01"))
                        .orElseThrow()
                        .value());
        assertEquals(
                Fraction.of(5),
                all.find(unit("A"), TOTAL, Period.parse("2025"), day("2025-02-01"))
                        .orElseThrow()
                        .value());
    }

    @Test
    void coverage_isOrderedByItsFraction() {
        assertTrue(new Coverage(1, 3).compareTo(new Coverage(1, 2)) < 0);
        assertTrue(new Coverage(2, 2).compareTo(new Coverage(1, 2)) > 0);
        assertEquals(0, new Coverage(1, 2).compareTo(new Coverage(2, 4)));
    }

    @Test
    void ratio_ofAWordOfItsOwnAndASumFromBelow_hasNoPair() {
        Figures figures = figures(values(
                "D1 members.women 2024 6",
                "A members.total 2024 4",
                "B members.total 2024 4",
                "C members.total 2024 4"));
        assertEquals("6 DECLARED 1/1", figure(figures, "D1", "members.women", "2024"));
        assertEquals("12 ROLLED_UP 3/3", figure(figures, "D1", "members.total", "2024"));
        assertEquals("– MISSING 0/3", figure(figures, "D1", "members.women-rate", "2024"));
    }

    @Test
    void catalogue_ofAHost_keepsWhatIsBuiltIn_underItsTitles() {
        Indicator.Titles titles = new Indicator.Titles("a", "b");
        IndicatorCode existing = IndicatorCode.parse("clubs.existing");
        IndicatorCatalogue catalogue = IndicatorCatalogue.of(List.of(
                new Indicator.Flow(IndicatorCode.parse("own.flow"), titles, IndicatorUnit.COUNT),
                new Indicator.Flow(existing, titles, IndicatorUnit.VND)));
        assertEquals(37, catalogue.all().size());
        assertEquals(
                IndicatorCatalogue.BUILT_IN.find(existing).map(builtIn -> builtIn.with(titles)),
                catalogue.find(existing));
    }

    @Test
    void flow_overYears_isTiledByYears() {
        Figures figures = figures(
                values("A clubs.established 2021 3", "A clubs.established 2022 4", "A clubs.established 2022-12 9"));
        assertEquals("7 ROLLED_UP 1/1", figure(figures, "A", "clubs.established", "2021/2022"));
        assertEquals("7 PARTIAL 0/1", figure(figures, "A", "clubs.established", "2021/2023"));
    }

    @Test
    void stock_ofAPeriodThatBeganLaterAndEndedEarlier_isNotTheLast() {
        assertEquals(
                "6 ROLLED_UP 1/1",
                figure(
                        figures(values("A members.total 2024-S1 6", "A members.total 2024-02 9")),
                        "A",
                        "members.total",
                        "2024"));
    }

    @Test
    void sumWithClubs_isPartialWhenAUnitWithoutClubsIs() {
        Figures figures = figures(
                nation(),
                clubs("K1 A"),
                events("K1 ESTABLISH 2024-02-01"),
                values(
                        "B clubs.established 2024-Q1 2",
                        "C clubs.established 2024 3",
                        "C clubs.closed 2024 1",
                        "B clubs.closed 2024 1"));
        for (String unit : List.of("D1", "P1", "VN")) {
            assertEquals("6 PARTIAL 2/3", figure(figures, unit, "clubs.established", "2024"));
            assertEquals("2 ROLLED_UP 3/3", figure(figures, unit, "clubs.closed", "2024"));
        }
    }

    private static String progress(Figures figures, String target, String on) {
        List<Target> rows = targets(target);
        Targets all = Targets.of(figures.registry(), CALENDAR, IndicatorCatalogue.BUILT_IN, rows);
        Progress progress = Progress.of(
                figures,
                all,
                rows.get(0).unit(),
                rows.get(0).indicator(),
                rows.get(0).period(),
                day(on));
        return progress.status() + " "
                + progress.gap().map(gap -> gap.toDecimal(0)).orElse("–");
    }

    @ParameterizedTest
    @CsvSource({"BETWEEN 1 4,ON_TRACK 0", "BETWEEN 1 3,BEHIND 0", "AT_MOST 4 -,ON_TRACK 0", "AT_MOST 3 -,BEHIND 1"})
    void progress_atAnUpperBoundWhileThePeriodRuns_isOnTrack(String bounds, String expected) {
        assertEquals(
                expected,
                progress(
                        figures(values("A clubs.closed 2024-01 4")),
                        "A clubs.closed 2024-Q1 " + bounds + " 2024-01-05",
                        "2024-02-10"));
    }

    /** The baseline of a stock is taken on the map of the day asked: the unit may be gone by the end of the period. */
    @Test
    void progress_ofAUnitThatEndsWithinThePeriod_isTold() {
        Figures figures = figures(values("A members.total 2024 10", "A members.total 2025-Q1 15"));
        assertEquals("ON_TRACK 15", progress(figures, "A members.total 2025 AT_LEAST 30 - 2025-01-05", "2025-03-31"));
        assertEquals("BEHIND 16", progress(figures, "A members.total 2025 AT_LEAST 31 - 2025-01-05", "2025-03-31"));
    }

    @Test
    void references_whatIsSoundIsKept() {
        List<Target> targets = targets(
                "A members.total 2024 BETWEEN 5 5 2024-01-05",
                "Q members.total 2024 AT_LEAST 5 - 2024-01-05",
                "A zzz 2024 AT_LEAST 5 - 2024-01-05");
        Checked<List<Target>> checked = TargetCheck.references(nation(), IndicatorCatalogue.BUILT_IN, targets);
        assertEquals(targets.subList(0, 1), checked.value());
        assertEquals(List.of("ref.unknown-unit 2", "ref.unknown-indicator 3"), codes(checked.findings()));
        List<ReportedValue> values = values("A members.total 2024 1", "Q members.total 2024 1", "A zzz 2024 1");
        assertEquals(
                values.subList(0, 1),
                ValueCheck.references(nation(), CALENDAR, IndicatorCatalogue.BUILT_IN, values)
                        .value());
        assertEquals(List.of("A", "members.total", "2024"), values.get(0).key());
    }

    @Test
    void cascade_looksAtTheMapOfTheDay_andSaysHowGrave() {
        List<Target> rows = targets(
                "D1 members.total 2025 AT_LEAST 10 - 2025-01-05", "A members.total 2025 AT_LEAST 4 - 2025-01-05");
        Targets all = Targets.of(nation(), CALENDAR, IndicatorCatalogue.BUILT_IN, rows);
        List<Finding> found =
                TargetCheck.cascade(nation(), CALENDAR, IndicatorCatalogue.BUILT_IN, all, rows, day("2025-03-31"));
        assertEquals(List.of("target.cascade-short 1", "target.cascade-incomplete 1"), codes(found));
        assertEquals(
                List.of(Severity.WARNING, Severity.INFO),
                found.stream().map(Finding::severity).toList());
    }

    @ParameterizedTest
    @CsvSource({
        "D1 6|A 1|B 2|C 3,''", "D1 7|A 1|B 2|C 3,rollup.parent-mismatch 1", "D1 5|A 1|B 2|C 3,rollup.parent-mismatch 1",
                "D1 5|A 6|B 0,rollup.parent-mismatch 1",
        "D1 6|A 6|B 0,''", "D1 7|A 6|B 0,''", "D1 7,''", "A 7,''"
    })
    void parent_isComparedWithItsChildren(String lines, String expected) {
        List<ReportedValue> values = values(List.of(lines.split("\\|")).stream()
                .map(line -> line.replace(" ", " members.total 2024 "))
                .toArray(String[]::new));
        assertEquals(expected, String.join("|", codes(ValueCheck.agreement(figures(values), values))));
    }

    @Test
    void provinceWithClub_isComparedWithTheRecords() {
        List<ReportedValue> values = values("P1 provinces.with-club 2024 0", "P1 provinces.with-club 2023 0");
        Figures figures = figures(nation(), clubs("K1 A"), events("K1 REGISTER 2024-01-01"), values);
        assertEquals(List.of("rollup.records-mismatch 1"), codes(ValueCheck.agreement(figures, values)));
    }

    @Test
    void carriedTarget_isTakenApartToItsDocument() {
        Targets all = Targets.of(
                nation(),
                CALENDAR,
                IndicatorCatalogue.BUILT_IN,
                targets("C members.total 2021/2026 AT_LEAST 4 - 2021-01-05"));
        SortedMap<UnitCode, Targets.InForce> inForce = all.inForce(TOTAL, Period.parse("2021/2026"), day("2025-12-31"));
        TargetTrace carried = TargetExplanation.of(inForce.get(unit("Z")));
        TargetTrace source = carried.children().get(0);
        assertEquals(List.of(Trace.Kind.VALUE, Trace.Kind.INPUT), List.of(carried.kind(), source.kind()));
        assertEquals("9/KH", TraceFacts.of(source).get("document"));
        assertTrue(TargetExplanation.text(source, Language.EN).contains(" [9/KH]"));
    }

    @Test
    void figureOfClubs_isTakenApartToTheClubs() {
        Figures figures = figures(
                nation(),
                clubs("K1 A", "K2 A", "K3 B"),
                events("K1 ESTABLISH 2024-02-01", "K2 REGISTER 2024-02-01", "K3 REGISTER 2024-02-01"),
                List.of());
        Window window = Window.of(Period.parse("2024"), CALENDAR);
        FigureTrace established = FigureExplanation.of(
                figures,
                unit("A"),
                IndicatorCatalogue.BUILT_IN.indicator(IndicatorCode.parse("clubs.established")),
                window);
        assertEquals(List.of("K1 1/1 Optional[ROLLED_UP] [club-events:1]"), shown(established));
        FigureTrace members =
                FigureExplanation.of(figures, unit("A"), IndicatorCatalogue.BUILT_IN.indicator(TOTAL), window);
        assertEquals(List.of("K2 – Optional[MISSING] []"), shown(members));
        FigureTrace district = FigureExplanation.of(
                figures,
                unit("D1"),
                IndicatorCatalogue.BUILT_IN.indicator(IndicatorCode.parse("clubs.existing")),
                window);
        assertEquals(
                List.of("A", "B"),
                district.children().stream().map(FigureTrace::code).toList());
        assertEquals(
                Optional.empty(), Optional.ofNullable(TraceFacts.of(district).get("missing")));
        assertEquals(
                "club K1 = 1 ← table club-events, row 1",
                FigureText.of(established.children().get(0), Language.EN));
        assertEquals(
                "CLB K2 = thiếu",
                FigureText.of(members.children().get(0), Language.VI).replaceAll(" ← .*", ""));
    }

    private static List<String> shown(FigureTrace node) {
        return node.children().stream()
                .map(child -> child.code() + " "
                        + child.value().map(Fraction::toString).orElse("–") + " " + child.status() + " "
                        + TraceFacts.of(child).get("rows"))
                .toList();
    }

    private static final List<String> ASKED = List.of(
            "clubs.existing", "clubs.established", "members.total", "communes.with-club", "communes.coverage-rate");

    private static List<String> all(Figures figures) {
        List<String> all = new ArrayList<>();
        for (String unit : List.of("VN", "P1", "D1", "A", "B", "C")) {
            for (String indicator : ASKED) {
                all.add(unit + " " + indicator + " " + figure(figures, unit, indicator, "2024"));
            }
        }
        return all;
    }

    /** What is asked after some change of values or clubs is what computing anew gives, also where clubs lie below. */
    @Test
    void figuresAfterAChange_areThoseComputedAnew() {
        Registry registry = nation();
        List<ReportedValue> values =
                values("B clubs.existing 2024 3", "C clubs.existing 2024 4", "C members.total 2024 7");
        List<ReportedValue> more = values(
                "B clubs.established 2024 2",
                "C clubs.established 2024 1",
                "B members.total 2024 9",
                "A members.total 2024 5");
        List<Club> few = clubs("K1 A", "K2 A");
        List<Club> many = clubs("K1 A", "K2 A", "K3 B");
        List<ClubEvent> events = events(
                "K1 ESTABLISH 2024-02-01",
                "K2 REGISTER 2024-03-01",
                "K3 ESTABLISH 2024-04-01",
                "K3 LAUNCH 2024-05-01",
                "K1 LAUNCH 2024-06-01");
        List<ClubEvent> early = events.subList(0, 2);
        List<ReportedValue> together = new ArrayList<>(values);
        together.addAll(more);
        Figures before = figures(registry, few, early, values);
        all(before);
        assertEquals(all(figures(registry, few, early, together)), all(before.with(more)));
        ClubRegister grown = ClubRegister.of(registry, CALENDAR, day("2026-12-31"), many, events, List.of())
                .value();
        assertEquals(all(figures(registry, many, events, values)), all(before.with(grown)));
        assertEquals(
                all(figures(registry, many, events, together)),
                all(before.with(grown).with(more)));
        ClubRegister none = ClubRegister.of(registry, CALENDAR, day("2026-12-31"), List.of(), List.of(), List.of())
                .value();
        assertEquals(all(figures(registry, List.of(), List.of(), values)), all(before.with(none)));
        assertEquals(all(figures(registry, few, early, values)), all(before));
    }
}
