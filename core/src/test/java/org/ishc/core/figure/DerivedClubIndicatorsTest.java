package org.ishc.core.figure;

import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesClub.reports;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.club.NormPack;
import org.ishc.core.club.Scheme;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitClass;
import org.ishc.core.organisation.UnitClasses;
import org.ishc.core.testing.FlowText;
import org.ishc.core.testing.SamplesOrganisation;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What is counted of clubs, worked by hand for the first quarter of 2026. In P1 five clubs run: K1 and K2 in A1, K3 and
 * K4 in A2, which lies in the mountains, K7 in A3; K5 is only proposed, K6 is at rest. K1 and K4 gave no report, K3
 * gave no members and names no scheme. No other province records a club.
 */
class DerivedClubIndicatorsTest {

    private static final Period QUARTER = Period.parse("2026-Q1");

    private static final List<String> UNITS = Stream.of(
                    "VN 2025-07-01 - CENTRAL -",
                    "P1 2025-07-01 - PROVINCE VN",
                    "P2 2025-07-01 - PROVINCE VN",
                    "P3 2025-07-01 - PROVINCE VN",
                    "P4 2025-07-01 - PROVINCE VN",
                    "A1 2025-07-01 - COMMUNE P1",
                    "A2 2025-07-01 - COMMUNE P1",
                    "A3 2025-07-01 - COMMUNE P1",
                    "A4 2025-07-01 - COMMUNE P1",
                    "B1 2025-07-01 - COMMUNE P2",
                    "B2 2025-07-01 - COMMUNE P2",
                    "D1 2025-07-01 - COMMUNE P3")
            .toList();

    private static Registry registry(List<String> units) {
        return Registry.of(SamplesOrganisation.units(units), List.of()).value();
    }

    private static Registry withMountains(Registry registry) {
        UnitClass mountain = new UnitClass(
                unit("A2"),
                ItemCode.parse("area.mountain"),
                DateRange.from(day("2025-07-01")),
                Optional.empty(),
                Origin.of("unit-classes", 1));
        return registry.with(UnitClasses.of(registry, List.of(mountain)).value());
    }

    private static Club club(String line) {
        String[] cells = line.split(" ");
        Optional<Scheme> scheme = cells.length == 2 ? Optional.empty() : Scheme.find(cells[2]);
        return new Club(
                ClubCode.parse(cells[0]),
                Optional.empty(),
                unit(cells[1]),
                scheme,
                Optional.empty(),
                Origin.of("clubs", 1));
    }

    private static ClubRegister clubs(Registry registry) {
        return ClubRegister.of(
                        registry,
                        PeriodCalendar.CALENDAR,
                        day("2026-12-31"),
                        Stream.of(
                                        "K1 A1 1648",
                                        "K2 A1 1336",
                                        "K3 A2",
                                        "K4 A2 1648",
                                        "K5 A2 1648",
                                        "K6 A1 1336",
                                        "K7 A3 1336")
                                .map(DerivedClubIndicatorsTest::club)
                                .toList(),
                        events(
                                "K1 ESTABLISH 2026-01-01",
                                "K1 LAUNCH 2026-01-05",
                                "K2 REGISTER 2025-07-05",
                                "K3 REGISTER 2026-02-01",
                                "K3 PLACE_UNDER_SUPPORT 2026-02-10 due=2026-06-01",
                                "K4 ESTABLISH 2025-12-31",
                                "K4 LAUNCH 2026-01-05",
                                "K4 RAISE_OBSTACLE 2026-01-10 category=VENUE due=2026-02-01",
                                "K4 RAISE_OBSTACLE 2026-01-10 category=FUND_LOW due=2026-06-01",
                                "K5 PROPOSE 2026-01-05",
                                "K6 REGISTER 2025-07-05",
                                "K6 SUSPEND 2026-02-01",
                                "K7 REGISTER 2025-07-05"),
                        reports(
                                "K2 2025-Q4 members=50 women=30",
                                "K2 2026-Q1 members=60 women=40 older=40 meetings_held=3 income_fund_vnd=500 activity_fund_vnd=60 areas=8",
                                "K3 2026-Q1 women=20 older=20",
                                "K7 2026-Q1 members=40 women=30 older=20 meetings_held=2 income_fund_vnd=0 areas=7"))
                .value();
    }

    private static Figures figures(Registry registry, ClubRegister clubs, String indicators) {
        List<Indicator> own =
                new CatalogueReader(NormPack.SCHEME_1336).read(FlowText.tree("{indicators: [" + indicators + "]}"));
        List<ReportedValue> values = Stream.of("P2 7", "B1 0", "P4 0")
                .map(line -> line.split(" "))
                .filter(cells ->
                        registry.findVersion(unit(cells[0]), day("2026-01-01")).isPresent())
                .map(cells -> new ReportedValue(
                        unit(cells[0]),
                        IndicatorCode.parse("clubs.operating"),
                        QUARTER,
                        Long.parseLong(cells[1]),
                        Origin.of("values", 1)))
                .toList();
        return Figures.of(registry, clubs, IndicatorCatalogue.of(own), PeriodCalendar.CALENDAR, values);
    }

    private static String shown(Figures figures, String unit, String code) {
        return shown(figures.figure(unit(unit), IndicatorCode.parse(code), QUARTER));
    }

    private static String shown(Figure figure) {
        String value = figure.status() == FigureStatus.MISSING
                ? "-"
                : Long.toString(figure.value().orElseThrow().toLongExact());
        return value + " " + figure.coverage().reported() + "/"
                + figure.coverage().expected();
    }

    private static String clubsCounted(Registry registry, String unit, String kind, String clubs) {
        return shown(
                figures(registry, clubs(registry), "{code: x, kind: " + kind + ", definition: {clubs: " + clubs + "}}"),
                unit,
                "x");
    }

    private static String inMountains(String unit, String kind, String clubs) {
        return clubsCounted(withMountains(registry(UNITS)), unit, kind, clubs);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{scheme: [\"1648\"]} | 2 4/5",
                "{scheme: [1648]} | 2 4/5",
                "{scheme: [\"1336\", \"1648\"]} | 4 4/5",
                "{state: [UNDER_SUPPORT]} | 1 5/5",
                "{state: [OPERATING, UNDER_SUPPORT]} | 5 5/5",
                "{founded: \"2026\"} | 1 4/5",
                "{founded: \"2025\"} | 1 2/5",
                "{not: {founded: 2026/2035}} | 3 4/5",
                "{norm: members} | 1 2/5",
                "{norm: women} | 1 2/5",
                "{norm: home-care} | - 0/5",
                "{fully_active: true} | 1 2/5",
                "{well_managed: true} | 1 2/5",
                "{class: area.mountain} | 2 5/5",
                "{class: type.xa} | 0 5/5",
                "{reported: members} | 2 5/5",
                "{reported: women} | 3 5/5",
                "{not: {scheme: [\"1648\"]}} | 2 4/5",
                "{all: [{scheme: [\"1648\"]}, {reported: members}]} | 0 5/5",
                "{all: [{scheme: [\"1648\"]}, {class: area.mountain}]} | 1 4/5",
                "{any: [{scheme: [\"1648\"]}, {class: area.mountain}]} | 3 5/5",
                "{any: [{scheme: [\"1648\"]}, {reported: members}]} | 4 4/5"
            })
    void clubsThatSatisfy_areCounted_andThoseOfWhichItIsKnown(String condition, String expected) {
        assertEquals(expected, inMountains("P1", "STOCK", "{where: " + condition + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{at_least: [{report: members}, 50]} | 1 2/5",
                "{more_than: [{report: members}, 60]} | 0 2/5",
                "{at_most: [{report: members}, 60]} | 2 2/5",
                "{less_than: [{report: members}, 60]} | 1 2/5",
                "{equal: [{report: members}, 60]} | 1 2/5",
                "{more_than: [{percent: [{report: women}, {report: members}]}, 70]} | 1 2/5",
                "{at_least: [{percent: [{report: women}, {report: income_fund_vnd}]}, 8]} | 1 1/5",
                "{at_least: [{difference: [{report: members}, {report: women}]}, 20]} | 1 2/5",
                "{at_most: [{report: members}, {product: [{report: meetings_held}, 20]}]} | 2 2/5",
                "{at_least: [{minimum: [{report: women}, {report: older}]}, 20]} | 3 3/5",
                "{at_least: [{maximum: [{report: women}, {report: older}]}, 30]} | 2 3/5",
                "{more_than: [{report: members}, {first_report: members}]} | 1 2/5",
                "{at_least: [{obstacles: open}, 2]} | 1 5/5",
                "{at_least: [{obstacles: overdue}, 2]} | 0 5/5"
            })
    void comparisons_areUnknown_whereANumberIsMissing(String condition, String expected) {
        assertEquals(expected, inMountains("P1", "STOCK", "{where: " + condition + "}"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{sum: {report: members}} | 100 2/5",
                "{sum: {report: members}, where: {scheme: [\"1648\"]}} | - 0/3",
                "{sum: {report: members}, where: {scheme: [\"1336\"]}} | 100 2/3",
                "{sum: {report: members}, where: {state: [SUSPENDED]}} | 0 0/0",
                "{sum: {sum: [{report: women}, {report: older}]}} | 170 3/5",
                "{sum: {first_report: members}} | 90 2/5",
                "{sum: {first_report: women}} | 80 3/5",
                "{sum: {obstacles: open}} | 2 5/5",
                "{sum: {obstacles: overdue}} | 1 5/5",
                "{sum: {minimum: [{report: women}, {report: older}]}} | 80 3/5",
                "{sum: {maximum: [{report: women}, {report: older}]}} | 90 3/5",
                "{sum: {product: [{report: meetings_held}, 2]}} | 10 2/5",
                "{sum: 3} | 15 5/5"
            })
    void whatIsSummed_isOfClubsThatMayBeMeant(String clubs, String expected) {
        assertEquals(expected, inMountains("P1", "STOCK", clubs));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\0',
            value = {
                "{event: ESTABLISH} | 1 7/7",
                "{event: LAUNCH} | 2 7/7",
                "{event: REGISTER} | 1 7/7",
                "{event: SUSPEND, where: {state: [SUSPENDED]}} | 1 7/7",
                "{event: ESTABLISH, where: {scheme: [\"1648\"]}} | 1 6/7",
                "{event: PROPOSE, where: {founded: \"2026\"}} | 0 6/7",
                "{event: PROPOSE, where: {not: {founded: \"2026\"}}} | 1 6/7"
            })
    void events_areCounted_ofClubsInWhateverState(String clubs, String expected) {
        assertEquals(expected, inMountains("P1", "FLOW", clubs));
    }

    @ParameterizedTest
    @CsvSource({
        "A1,2 2/2",
        "A2,2 2/2",
        "A4,0 0/0",
        "P1,5 5/5",
        "P2,- 0/7",
        "B1,0 0/0",
        "B2,- 0/1",
        "P3,- 0/1",
        "D1,- 0/1",
        "P4,0 0/0",
        "VN,5 5/13"
    })
    void aProvinceThatRecordsNoClub_isSilent(String unit, String expected) {
        assertEquals(expected, inMountains(unit, "STOCK", "{}"));
    }

    @Test
    void whereNothingIsToldOfClasses_noneIsKnown() {
        assertEquals("- 0/5", clubsCounted(registry(UNITS), "P1", "STOCK", "{where: {class: area.mountain}}"));
        assertEquals("0 5/5", clubsCounted(registry(UNITS), "P1", "STOCK", "{where: {class: type.phuong}}"));
    }

    @Test
    void basis_isWhatSilentProvincesSayThatHaveNoClub() {
        Registry registry = registry(UNITS);
        Figures figures = figures(registry, clubs(registry), "{code: x, kind: STOCK, definition: {clubs: {}}}");
        List<Optional<Basis>> found = Stream.of("P1", "P2", "P4", "B1", "VN")
                .map(unit -> figures.figure(unit(unit), IndicatorCode.parse("x"), QUARTER)
                        .basis())
                .toList();
        assertEquals(
                List.of(
                        Optional.of(Basis.RECORDS),
                        Optional.empty(),
                        Optional.of(Basis.REPORTED),
                        Optional.of(Basis.REPORTED),
                        Optional.of(Basis.REPORTED)),
                found);
    }

    @Test
    void atRisk_isNeverUnknown_andTakesTwoQuarters() {
        Registry registry = registry(UNITS);
        Figures figures = figures(
                registry, clubs(registry), "{code: x, kind: STOCK, definition: {clubs: {where: {at_risk: true}}}}");
        assertEquals("0 5/5", shown(figures, "P1", "x"));
        assertEquals("1 5/5", shown(figures.figure(unit("P1"), IndicatorCode.parse("x"), Period.parse("2026-Q2"))));
    }

    @Test
    void withoutProvinces_theTopSpeaks() {
        List<String> flat = List.of(
                "A0 2025-07-01 - CENTRAL -",
                "A1 2025-07-01 - COMMUNE A0",
                "A2 2025-07-01 - COMMUNE A0",
                "A3 2025-07-01 - COMMUNE A0",
                "A4 2025-07-01 - COMMUNE A0",
                "VN 2025-07-01 - CENTRAL -");
        Registry registry = registry(flat);
        assertEquals("0 0/0", clubsCounted(registry, "A4", "STOCK", "{}"));
        assertEquals("5 5/5", clubsCounted(registry, "A0", "STOCK", "{}"));
        assertEquals("- 0/1", clubsCounted(registry, "VN", "STOCK", "{}"));
    }

    @Test
    void aRatioOfSums_isOfClubsThatGiveBoth() {
        Registry registry = withMountains(registry(UNITS));
        Figures figures = figures(
                registry,
                clubs(registry),
                "{code: w, kind: STOCK, definition: {clubs: {sum: {report: women}, where: {scheme: [\"1336\"]}}}}, "
                        + "{code: m, kind: STOCK, definition: {clubs: {sum: {report: members}, where: {scheme: [\"1336\"]}}}}, "
                        + "{code: r, kind: RATIO, numerator: w, denominator: m}");
        assertEquals("70 2/3", shown(figures, "P1", "w"));
        Figure ratio = figures.figure(unit("P1"), IndicatorCode.parse("r"), QUARTER);
        assertEquals(
                List.of(Fraction.of(70), Fraction.of(100)),
                List.of(ratio.numerator().orElseThrow(), ratio.denominator().orElseThrow()));
        assertEquals(new Coverage(2, 3), ratio.coverage());
    }
}
