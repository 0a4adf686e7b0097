package org.ishc.core.figure;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesClub.reports;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.node;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.club.NormPack;
import org.ishc.core.document.NodeReader;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitClass;
import org.ishc.core.organisation.UnitClasses;
import org.ishc.core.testing.SamplesOrganisation;
import org.ishc.core.testing.TraceFacts;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Indicators that count units, or add up within a class of them: who counts, what is known, what it rests on, and what
 * an explanation names.
 */
class DerivedUnitIndicatorsTest {

    private static final String MOUNTAIN = "area.mountain";

    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.of(List.of(
            new Indicator.Flow(code("x.visits"), titles(), IndicatorUnit.COUNT),
            new Indicator.Flow(code("x.need"), titles(), IndicatorUnit.COUNT),
            new Indicator.Stock(code("x.beds"), titles(), IndicatorUnit.COUNT),
            units("u.all", "COMMUNE", null),
            units("u.province", "PROVINCE", null),
            units("u.mountain", "COMMUNE", map("class", MOUNTAIN)),
            units("u.told", "COMMUNE", map("reported", "x.visits")),
            units("u.five", "COMMUNE", map("at_least", List.of(map("figure", "x.visits"), 5))),
            units(
                    "u.logic",
                    "COMMUNE",
                    map(
                            "all",
                            List.of(
                                    map("not", map("class", MOUNTAIN)),
                                    map(
                                            "any",
                                            List.of(
                                                    map("reported", "x.visits"),
                                                    map("more_than", List.of(map("figure", "x.beds"), 3))))))),
            units("u.served", "COMMUNE", map("at_least", List.of(map("figure", "k.big"), 1))),
            within("w.visits", "x.visits", MOUNTAIN),
            within("w.need", "x.need", MOUNTAIN),
            within("w.beds", "x.beds", MOUNTAIN),
            within("w.border", "x.need", "area.border"),
            stock("k.big", map("clubs", map("where", map("at_least", List.of(map("report", "members"), 50))))),
            ratio("r.mountain", "u.mountain", "u.all"),
            ratio("r.five", "u.five", "communes.total"),
            ratio("r.told", "u.five", "u.told"),
            ratio("r.levels", "u.five", "u.province"),
            ratio("r.within", "w.visits", "w.need"),
            ratio("r.beds", "w.beds", "w.visits"),
            ratio("r.classes", "w.visits", "w.border"),
            ratio("r.mixed", "w.visits", "u.all"),
            ratio("r.served", "u.served", "communes.total"),
            ratio("r.big", "k.big", "clubs.operating"),
            ratio("r.plain", "x.visits", "x.need")));

    private static IndicatorCode code(String text) {
        return IndicatorCode.parse(text);
    }

    private static Indicator.Titles titles() {
        return new Indicator.Titles("a", "b");
    }

    private static Definition definition(Object tree) {
        return new DefinitionReader(NormPack.SCHEME_1336).read(new NodeReader(node(tree), ""));
    }

    private static Indicator stock(String code, Object tree) {
        return new Indicator.Stock(code(code), titles(), IndicatorUnit.COUNT, Optional.of(definition(tree)));
    }

    private static Indicator units(String code, String level, Object where) {
        return stock(code, map("units", where == null ? map("level", level) : map("level", level, "where", where)));
    }

    private static Indicator within(String code, String indicator, String unitClass) {
        Definition definition = definition(map("within", map("indicator", indicator, "class", unitClass)));
        return indicator.equals("x.beds")
                ? new Indicator.Stock(code(code), titles(), IndicatorUnit.COUNT, Optional.of(definition))
                : new Indicator.Flow(code(code), titles(), IndicatorUnit.COUNT, Optional.of(definition));
    }

    private static Indicator ratio(String code, String numerator, String denominator) {
        return new Indicator.Ratio(code(code), titles(), code(numerator), code(denominator));
    }

    private static final Registry UNTOLD = Registry.of(
                    SamplesOrganisation.units(List.of(
                            "VN 2025-07-01 - CENTRAL -",
                            "P1 2025-07-01 - PROVINCE VN",
                            "P2 2025-07-01 - PROVINCE VN",
                            "A1 2025-07-01 - COMMUNE P1",
                            "A2 2025-07-01 - COMMUNE P1",
                            "A3 2025-07-01 - COMMUNE P1",
                            "B1 2025-07-01 - COMMUNE P2",
                            "B2 2025-07-01 - COMMUNE P2",
                            "C2 2025-07-01 - BRANCH A2")),
                    List.of())
            .value();

    /** All of P2 is in the mountains, A1 until July; A3 lies at the border. */
    private static final Registry TOLD = UNTOLD.with(UnitClasses.of(
                    UNTOLD,
                    List.of(
                            unitClass("P2", MOUNTAIN, DateRange.from(day("2025-07-01"))),
                            unitClass("A1", MOUNTAIN, DateRange.of(day("2026-01-01"), day("2026-07-01"))),
                            unitClass("A3", "area.border", DateRange.from(day("2025-07-01")))))
            .value());

    private static UnitClass unitClass(String unit, String unitClass, DateRange days) {
        return new UnitClass(
                unit(unit), ItemCode.parse(unitClass), days, Optional.empty(), Origin.of("unit-classes", 1));
    }

    private static final List<String> VALUES = List.of(
            "A1 x.visits 2026-Q1 10 REPORTED",
            "A2 x.visits 2026-Q1 4 ESTIMATED",
            "B1 x.visits 2026-Q1 7 VERIFIED",
            "A1 x.need 2026-Q1 20 REPORTED",
            "A2 x.need 2026-Q1 40 REPORTED",
            "A3 x.need 2026-Q1 34 REPORTED",
            "P2 x.need 2026-Q1 30 REPORTED",
            "B1 x.beds 2026-Q1 5 VERIFIED",
            "B2 x.beds 2026-Q1 6 VERIFIED",
            "A1 x.visits 2026-Q2 3 REPORTED");

    private static Figures figures(Registry registry, boolean hasClubs, List<String> values) {
        ClubRegister register = ClubRegister.of(
                        registry,
                        PeriodCalendar.CALENDAR,
                        day("2026-12-31"),
                        hasClubs ? clubs("K1 A1", "K2 A2", "K3 A2") : List.of(),
                        hasClubs
                                ? events("K1 REGISTER 2025-07-05", "K2 REGISTER 2025-07-05", "K3 REGISTER 2025-07-05")
                                : List.of(),
                        hasClubs ? reports("K1 2026-Q1 members=60", "K3 2026-Q1 members=30") : List.of())
                .value();
        List<ReportedValue> reported = new ArrayList<>();
        for (String value : values) {
            String[] cells = value.split(" ");
            reported.add(new ReportedValue(
                    unit(cells[0]),
                    code(cells[1]),
                    Period.parse(cells[2]),
                    Long.parseLong(cells[3]),
                    ValueStatus.valueOf(cells[4]),
                    Optional.empty(),
                    Origin.of("values", reported.size() + 1)));
        }
        return Figures.of(registry, register, CATALOGUE, PeriodCalendar.CALENDAR, reported);
    }

    private static final Figures FIGURES = figures(TOLD, false, VALUES);

    private static final Figures OF_CLUBS = figures(TOLD, true, List.of("P2 clubs.operating 2026-Q1 7 REPORTED"));

    private static String shown(Figures figures, String unit, String indicator, String period) {
        Figure figure = figures.figure(unit(unit), code(indicator), Period.parse(period));
        String value = figure.indicator() instanceof Indicator.Ratio
                ? figure.numerator().map(Fraction::floor).orElse(null) + ":"
                        + figure.denominator().map(Fraction::floor).orElse(null)
                : String.valueOf(figure.value().map(Fraction::floor).orElse(null));
        return value + " " + figure.status() + " " + figure.coverage().reported() + "/"
                + figure.coverage().expected() + " "
                + figure.basis().map(Basis::name).orElse("-");
    }

    private static FigureTrace told(Figures figures, String unit, String indicator) {
        return FigureExplanation.of(
                figures,
                unit(unit),
                CATALOGUE.indicator(code(indicator)),
                Window.of(Period.parse("2026-Q1"), PeriodCalendar.CALENDAR));
    }

    /** The parts of a node: code and value. */
    private static List<String> parts(FigureTrace told) {
        return told.children().stream()
                .map(child ->
                        child.code() + " " + child.value().map(Fraction::floor).orElse(null))
                .toList();
    }

    private static String listed(FigureTrace told) {
        return TraceFacts.of(told).get("counting") + " " + TraceFacts.of(told).get("unknown") + " "
                + TraceFacts.of(told).get("silent") + " " + TraceFacts.of(told).get("not_satisfying");
    }

    @ParameterizedTest
    @CsvSource({
        "VN,u.all,5 ROLLED_UP 5/5 RECORDS",
        "C2,u.all,0 ROLLED_UP 0/0 RECORDS",
        "VN,u.province,2 ROLLED_UP 2/2 RECORDS",
        "VN,u.mountain,3 ROLLED_UP 5/5 RECORDS",
        "A2,u.mountain,0 ROLLED_UP 1/1 RECORDS",
        "VN,u.told,3 ROLLED_UP 5/5 ESTIMATED",
        "VN,u.five,2 ROLLED_UP 3/5 ESTIMATED",
        "P2,u.five,1 ROLLED_UP 1/2 VERIFIED",
        "A2,u.five,0 ROLLED_UP 1/1 ESTIMATED",
        "A3,u.five,null MISSING 0/1 -",
        "VN,u.logic,1 ROLLED_UP 4/5 ESTIMATED"
    })
    void units_areCountedWhereItIsKnown_onTheWeakestOfWhatIsAsked(String unit, String indicator, String expected) {
        assertEquals(expected, shown(FIGURES, unit, indicator, "2026-Q1"));
    }

    @ParameterizedTest
    @CsvSource({
        "VN,w.visits,2026-Q1,17 ROLLED_UP 2/3 REPORTED",
        "P2,w.visits,2026-Q1,7 ROLLED_UP 1/2 VERIFIED",
        "B2,w.visits,2026-Q1,null MISSING 0/1 -",
        "A2,w.visits,2026-Q1,0 ROLLED_UP 0/0 RECORDS",
        "P1,w.visits,2026-Q3,0 ROLLED_UP 0/0 RECORDS",
        "VN,w.visits,2026-Q2,3 ROLLED_UP 1/3 REPORTED",
        "VN,w.need,2026-Q1,50 DECLARED 2/2 REPORTED",
        "P1,w.need,2026-Q1,20 ROLLED_UP 1/1 REPORTED",
        "VN,w.beds,2026-Q1,11 ROLLED_UP 2/3 VERIFIED",
        "VN,w.beds,2026-Q2,null MISSING 0/3 -",
        "VN,w.border,2026-Q1,34 ROLLED_UP 1/1 REPORTED"
    })
    void within_addsUpTheTopmostOfTheClass(String unit, String indicator, String period, String expected) {
        assertEquals(expected, shown(FIGURES, unit, indicator, period));
    }

    @Test
    void within_isPartial_whenAPartIs() {
        assertEquals("7 PARTIAL 0/1 VERIFIED", shown(FIGURES, "B1", "w.visits", "2026-S1"));
        assertEquals(
                FigureStatus.PARTIAL,
                FIGURES.figure(unit("VN"), code("w.visits"), Period.parse("2026-S1"))
                        .status());
        assertEquals(
                Optional.of(Fraction.of(20)),
                FIGURES.figure(unit("VN"), code("w.visits"), Period.parse("2026-S1"))
                        .value());
    }

    @ParameterizedTest
    @CsvSource({
        "VN,r.mountain,3:5 ROLLED_UP 5/5 RECORDS",
        "VN,r.five,2:3 ROLLED_UP 3/5 ESTIMATED",
        "P2,r.five,1:1 ROLLED_UP 1/2 VERIFIED",
        "A3,r.five,null:null MISSING 0/1 -",
        "C2,r.five,0:0 MISSING 0/0 -",
        "VN,r.told,2:3 ROLLED_UP 3/5 ESTIMATED",
        "VN,r.levels,2:2 ROLLED_UP 3/5 ESTIMATED",
        "A1,r.within,10:20 ROLLED_UP 1/1 REPORTED",
        "B1,r.within,null:null MISSING 0/1 -",
        "A2,r.within,0:0 MISSING 0/0 -",
        "VN,r.beds,11:7 ROLLED_UP 1/2 VERIFIED",
        "VN,r.classes,17:34 ROLLED_UP 2/3 REPORTED",
        "VN,r.mixed,17:5 ROLLED_UP 2/3 REPORTED"
    })
    void ratios_arePairsUnitByUnit_whereBothPartsAreCountedOfTheSameUnits(
            String unit, String indicator, String expected) {
        assertEquals(expected, shown(FIGURES, unit, indicator, "2026-Q1"));
    }

    @Test
    void aRatioWithinAClass_addsThePairsOfItsTopmostUnits() {
        Figure figure = FIGURES.figure(unit("VN"), code("r.within"), Period.parse("2026-Q1"));
        assertEquals(Optional.of(Fraction.of(34)), figure.value());
        assertEquals(Optional.of(Fraction.of(17)), figure.numerator());
        assertEquals(Optional.of(Fraction.of(50)), figure.denominator());
        assertEquals(FigureStatus.DECLARED, figure.status());
        assertEquals(
                FigureStatus.PARTIAL,
                FIGURES.figure(unit("A1"), code("r.within"), Period.parse("2026-S1"))
                        .status());
    }

    @ParameterizedTest
    @CsvSource({
        "u.mountain,null MISSING 0/5 -",
        "w.visits,null MISSING 0/1 -",
        "r.mountain,null:null MISSING 0/5 -",
        "r.within,null:null MISSING 0/1 -",
        "u.told,3 ROLLED_UP 5/5 ESTIMATED"
    })
    void withoutRows_noClassIsKnown(String indicator, String expected) {
        assertEquals(expected, shown(figures(UNTOLD, false, VALUES), "VN", indicator, "2026-Q1"));
    }

    @Test
    void withoutRows_anExplanationNamesTheUnitAsUnknown() {
        Figures untold = figures(UNTOLD, false, VALUES);
        assertEquals("null [VN] null null", listed(told(untold, "VN", "w.visits")));
        assertEquals("null [A1, A2, A3, B1, B2] null null", listed(told(untold, "VN", "u.mountain")));
    }

    @Test
    void anExplanation_listsTheUnitsThatCount_theUnknown_andHowManyDoNot() {
        assertEquals("[A1, B1] [A3, B2] null 1", listed(told(FIGURES, "VN", "u.five")));
        assertEquals("[A2] [A3] null 3", listed(told(FIGURES, "VN", "u.logic")));
        assertEquals("[P1, P2] null null null", listed(told(FIGURES, "VN", "u.province")));
        assertEquals("null null null null", listed(told(FIGURES, "C2", "u.five")));
        assertEquals("ESTIMATED", TraceFacts.of(told(FIGURES, "VN", "u.five")).get("basis"));
        assertFalse(TraceFacts.of(told(FIGURES, "A3", "u.five")).containsKey("basis"));
    }

    @Test
    void anExplanationWithinAClass_goesDownToTheRows() {
        FigureTrace visits = told(FIGURES, "VN", "w.visits");
        assertEquals(List.of("A1 10", "P2 7"), parts(visits));
        assertEquals("null null null null", listed(visits));
        assertEquals(
                List.of("values:1"), TraceFacts.of(visits.children().get(0)).get("rows"));
        assertEquals(List.of("B1 7"), parts(visits.children().get(1)));
        assertEquals(List.of("B2"), TraceFacts.of(visits.children().get(1)).get("missing"));
        FigureTrace beds = told(FIGURES, "VN", "w.beds");
        assertEquals(List.of("P2 11"), parts(beds));
        assertEquals("null [A1] null null", listed(beds));
        assertEquals(
                List.of("values:7"),
                TraceFacts.of(told(FIGURES, "VN", "w.need").children().get(1)).get("rows"));
    }

    @Test
    void anExplanationOfARatio_namesTheUnitsInNeitherPart() {
        FigureTrace five = told(FIGURES, "VN", "r.five");
        assertEquals(List.of("A3", "B2"), TraceFacts.of(five).get("left_out"));
        assertEquals(List.of("VN 2", "VN 3", "P1 50", "P2 100"), parts(five));
        assertEquals(List.of("VN 2", "VN 3"), parts(told(FIGURES, "VN", "r.told")));
        FigureTrace mountain = told(FIGURES, "VN", "r.mountain");
        assertEquals(List.of("VN 3", "VN 5"), parts(mountain));
        assertEquals(
                List.of("B1"), TraceFacts.of(told(FIGURES, "B1", "r.within")).get("left_out"));
        assertEquals(List.of(), parts(told(FIGURES, "B1", "r.within")));
    }

    @Test
    void anExplanationOfARatioOfValues_namesWhoeverReportedOnePart_atAnyLevel() {
        assertEquals(
                List.of("A3", "B1", "P2"),
                TraceFacts.of(told(FIGURES, "VN", "r.plain")).get("left_out"));
        Figures ofABranchsParent = figures(
                TOLD,
                false,
                List.of(
                        "A1 x.visits 2026-Q1 10 REPORTED",
                        "A1 x.need 2026-Q1 20 REPORTED",
                        "A2 x.visits 2026-Q1 4 REPORTED"));
        assertEquals(
                List.of("A2"),
                TraceFacts.of(told(ofABranchsParent, "P1", "r.plain")).get("left_out"));
        Figures besideClubs = figures(TOLD, true, List.of("A3 x.visits 2026-Q1 4 REPORTED"));
        assertEquals(
                List.of("A3"), TraceFacts.of(told(besideClubs, "P1", "r.plain")).get("left_out"));
    }

    @ParameterizedTest
    @CsvSource({
        "VN,k.big,1 ROLLED_UP 2/10 RECORDS",
        "P2,k.big,null MISSING 0/7 -",
        "A2,k.big,0 ROLLED_UP 1/2 RECORDS",
        "A3,k.big,0 ROLLED_UP 0/0 RECORDS",
        "VN,u.served,1 ROLLED_UP 3/5 RECORDS",
        "VN,r.served,1:3 ROLLED_UP 3/5 RECORDS",
        "P1,r.big,1:2 ROLLED_UP 2/3 RECORDS"
    })
    void clubsBehindUnits_speakForTheirProvince(String unit, String indicator, String expected) {
        assertEquals(expected, shown(OF_CLUBS, unit, indicator, "2026-Q1"));
    }

    @Test
    void anExplanationOfClubs_listsThem_theUnknown_andTheSilentProvinces() {
        FigureTrace big = told(OF_CLUBS, "VN", "k.big");
        assertEquals(
                List.of("K1"), big.children().stream().map(FigureTrace::code).toList());
        assertEquals("null [K2] [P2] 1", listed(big));
        assertEquals("[A1] [B1, B2] null 2", listed(told(OF_CLUBS, "VN", "u.served")));
        assertEquals(
                List.of("B1", "B2"),
                TraceFacts.of(told(OF_CLUBS, "VN", "r.served")).get("left_out"));
        FigureTrace rate = told(OF_CLUBS, "A2", "r.big");
        assertTrue(
                ((List<?>) TraceFacts.of(rate).get("left_out")).contains("K2"),
                TraceFacts.of(rate).toString());
        assertEquals(
                List.of("K3"),
                rate.children().get(1).children().stream()
                        .map(FigureTrace::code)
                        .toList());
    }
}
