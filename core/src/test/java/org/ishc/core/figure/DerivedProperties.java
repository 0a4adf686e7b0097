package org.ishc.core.figure;

import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesClub.reports;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.club.ClubState;
import org.ishc.core.club.NormPack;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.club.Scheme;
import org.ishc.core.finding.Origin;
import org.ishc.core.formula.Truth;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitClass;
import org.ishc.core.organisation.UnitClasses;
import org.ishc.core.testing.FlowText;
import org.ishc.core.testing.SamplesOrganisation;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/**
 * What is counted of clubs is what somebody counts who goes through the register club by club; and figures by class sum
 * to the whole where every unit is in one class and no more.
 */
class DerivedProperties {

    private static final Period QUARTER = Period.parse("2026-Q1");
    private static final LocalDate END = day("2026-03-31");
    private static final List<String> COMMUNES = List.of("A1", "A2", "A3", "B1", "B2", "B3");
    private static final List<String> CLASSES = List.of("area.a", "area.b", "area.c");
    private static final Registry MAP = map();

    /** A condition as it is written, and as somebody judges it who looks at one club of the register. */
    private interface Judged {
        Truth of(ClubRegister register, Club club);
    }

    private static final Map<String, Judged> CONDITIONS = conditions();

    private static Registry map() {
        List<String> units = new ArrayList<>(
                List.of("VN 2025-07-01 - CENTRAL -", "P1 2025-07-01 - PROVINCE VN", "P2 2025-07-01 - PROVINCE VN"));
        COMMUNES.forEach(
                commune -> units.add(commune + " 2025-07-01 - COMMUNE " + (commune.startsWith("A") ? "P1" : "P2")));
        Registry registry =
                Registry.of(SamplesOrganisation.units(units), List.of()).value();
        List<UnitClass> classes = COMMUNES.stream()
                .map(commune -> new UnitClass(
                        unit(commune),
                        ItemCode.parse(classOf(commune)),
                        DateRange.from(day("2025-07-01")),
                        Optional.empty(),
                        Origin.of("unit-classes", 1)))
                .toList();
        return registry.with(UnitClasses.of(registry, classes).value());
    }

    private static String classOf(String commune) {
        return CLASSES.get(commune.charAt(1) - '1');
    }

    private static OptionalLong members(ClubRegister register, Club club) {
        return register.findLatestReport(club.code(), QUARTER)
                .map(report -> report.count(ReportColumn.MEMBERS))
                .orElse(OptionalLong.empty());
    }

    private static Truth isOf1648(Club club) {
        return club.scheme()
                .map(scheme -> Truth.of(scheme.code().equals("1648")))
                .orElse(Truth.UNKNOWN);
    }

    private static Truth hasFifty(ClubRegister register, Club club) {
        OptionalLong members = members(register, club);
        return members.isPresent() ? Truth.of(members.getAsLong() >= 50) : Truth.UNKNOWN;
    }

    private static Map<String, Judged> conditions() {
        String fifty = "{at_least: [{report: members}, 50]}";
        String scheme = "{scheme: [\"1648\"]}";
        Map<String, Judged> conditions = new LinkedHashMap<>();
        conditions.put(scheme, (register, club) -> isOf1648(club));
        conditions.put(fifty, DerivedProperties::hasFifty);
        conditions.put(
                "{not: {state: [UNDER_SUPPORT]}}",
                (register, club) -> Truth.of(register.findHistory(club.code())
                        .flatMap(history -> history.findState(END))
                        .filter(ClubState.UNDER_SUPPORT::equals)
                        .isEmpty()));
        conditions.put(
                "{reported: members}",
                (register, club) -> Truth.of(members(register, club).isPresent()));
        conditions.put(
                "{class: area.b}",
                (register, club) -> Truth.of(register.findUnit(club.code(), END)
                        .filter(unit -> classOf(unit.value()).equals("area.b"))
                        .isPresent()));
        conditions.put("{any: [" + scheme + ", " + fifty + "]}", (register, club) -> {
            Truth one = isOf1648(club);
            Truth other = hasFifty(register, club);
            return one.isTrue() || other.isTrue()
                    ? Truth.TRUE
                    : one.isKnown() && other.isKnown() ? Truth.FALSE : Truth.UNKNOWN;
        });
        conditions.put("{all: [" + scheme + ", {not: " + fifty + "}]}", (register, club) -> {
            Truth one = isOf1648(club);
            Truth other = hasFifty(register, club);
            return one == Truth.FALSE || other.isTrue()
                    ? Truth.FALSE
                    : one.isKnown() && other.isKnown() ? Truth.TRUE : Truth.UNKNOWN;
        });
        return conditions;
    }

    private static ClubRegister register(Random random) {
        List<Club> clubs = new ArrayList<>();
        List<String> events = new ArrayList<>();
        List<String> reports = new ArrayList<>();
        int count = 1 + random.nextInt(12);
        for (int i = 0; i < count; i++) {
            String club = "K" + i;
            clubs.add(new Club(
                    ClubCode.parse(club),
                    Optional.empty(),
                    unit(COMMUNES.get(random.nextInt(6))),
                    List.of(Optional.<Scheme>empty(), Scheme.find("1336"), Scheme.find("1648"))
                            .get(random.nextInt(3)),
                    Optional.empty(),
                    Origin.of("clubs", i + 1)));
            events.add(club + " REGISTER 2025-08-01");
            switch (random.nextInt(5)) {
                case 0 -> events.add(club + " PLACE_UNDER_SUPPORT 2026-01-10 due=2026-06-01");
                case 1 -> events.add(club + " SUSPEND 2026-02-01");
                case 2 -> events.add(club + " RELOCATE 2026-01-15 target=" + COMMUNES.get(random.nextInt(6)));
                default -> {
                    // nothing happened to it
                }
            }
            for (String period : List.of("2026-02", "2026-Q1")) {
                if (random.nextInt(3) > 0) {
                    reports.add(club + " " + period
                            + (random.nextInt(4) > 0 ? " members=" + random.nextInt(100) : " women=3"));
                }
            }
        }
        return ClubRegister.of(
                        MAP,
                        PeriodCalendar.CALENDAR,
                        day("2026-12-31"),
                        clubs,
                        events(events.toArray(String[]::new)),
                        reports(reports.toArray(String[]::new)))
                .value();
    }

    private static String indicator(String code, String definition) {
        return "{code: " + code + ", kind: STOCK, unit: COUNT, title: {vi: a, en: b}, definition: " + definition + "}";
    }

    private static Figures figures(ClubRegister register, List<String> indicators) {
        List<Indicator> own = new CatalogueReader(NormPack.SCHEME_1336)
                .read(FlowText.tree("{indicators: [" + String.join(", ", indicators) + "]}"));
        return Figures.of(MAP, register, IndicatorCatalogue.of(own), PeriodCalendar.CALENDAR, List.of());
    }

    private static Figure figure(Figures figures, String unit, String code) {
        return figures.figure(unit(unit), IndicatorCode.parse(code), QUARTER);
    }

    private static boolean isIn(ClubRegister register, Club club, UnitCode unit) {
        return register.findUnit(club.code(), END)
                .filter(MAP.asOf(END).subtree(unit)::contains)
                .isPresent();
    }

    @Property(tries = 200)
    void countByCondition_isTheCountOfWhoeverGoesThroughTheRegister(@ForAll long seed) {
        ClubRegister register = register(new Random(seed));
        List<String> indicators = new ArrayList<>();
        CONDITIONS
                .keySet()
                .forEach(where ->
                        indicators.add(indicator("c." + indicators.size(), "{clubs: {where: " + where + "}}")));
        Figures figures = figures(register, indicators);
        for (UnitCode unit : MAP.asOf(END).preOrder()) {
            String province = unit.value().equals("VN") || unit.value().startsWith("P")
                    ? unit.value()
                    : unit.value().startsWith("A") ? "P1" : "P2";
            boolean isRecorded = !province.equals("VN")
                    && register.clubs().stream().anyMatch(club -> isIn(register, club, unit(province)));
            if (isRecorded) {
                List<Club> running = register.clubs().stream()
                        .filter(club ->
                                register.findHistory(club.code()).orElseThrow().isRunning(END))
                        .filter(club -> isIn(register, club, unit))
                        .toList();
                int i = 0;
                for (Judged judged : CONDITIONS.values()) {
                    count(figure(figures, unit.value(), "c." + i++), register, running, judged);
                }
            }
        }
    }

    private static void count(Figure figure, ClubRegister register, List<Club> running, Judged judged) {
        List<Truth> truths =
                running.stream().map(club -> judged.of(register, club)).toList();
        long known = truths.stream().filter(Truth::isKnown).count();
        Fraction satisfying = Fraction.of(truths.stream().filter(Truth::isTrue).count());
        assertEquals(
                known == 0 && !running.isEmpty() ? Optional.empty() : Optional.of(satisfying),
                figure.value(),
                figure::toString);
        assertEquals(new Coverage(known, running.size()), figure.coverage(), figure::toString);
    }

    @Property(tries = 200)
    void figuresByClass_sumToTheWhole_whereClassesPartition(@ForAll long seed) {
        ClubRegister register = register(new Random(seed));
        List<String> indicators = new ArrayList<>(List.of(
                indicator("all.clubs", "{clubs: {}}"),
                indicator("all.units", "{units: {level: COMMUNE}}"),
                indicator(
                        "all.served", "{units: {level: COMMUNE, where: {at_least: [{figure: clubs.operating}, 1]}}}")));
        for (String unitClass : CLASSES) {
            indicators.add(indicator("clubs." + unitClass, "{clubs: {where: {class: " + unitClass + "}}}"));
            indicators.add(
                    indicator("units." + unitClass, "{units: {level: COMMUNE, where: {class: " + unitClass + "}}}"));
            indicators.add(indicator(
                    "served." + unitClass,
                    "{units: {level: COMMUNE, where: {all: [{class: " + unitClass
                            + "}, {at_least: [{figure: clubs.operating}, 1]}]}}}"));
            indicators.add(indicator(
                    "within." + unitClass, "{within: {indicator: clubs.operating, class: " + unitClass + "}}"));
            indicators.add(indicator(
                    "members." + unitClass, "{within: {indicator: members.total, class: " + unitClass + "}}"));
        }
        Figures figures = figures(register, indicators);
        for (UnitCode unit : MAP.asOf(END).preOrder()) {
            sums(figures, unit.value(), "all.clubs", "clubs.");
            sums(figures, unit.value(), "all.units", "units.");
            sums(figures, unit.value(), "all.served", "served.");
            sums(figures, unit.value(), "clubs.operating", "within.");
            sums(figures, unit.value(), "members.total", "members.");
        }
    }

    private static void sums(Figures figures, String unit, String whole, String byClass) {
        Fraction sum = CLASSES.stream()
                .map(text -> known(figures, unit, byClass + text))
                .reduce(Fraction.ZERO, Fraction::plus);
        assertEquals(known(figures, unit, whole), sum, () -> unit + " " + byClass);
    }

    /** Of what is missing nobody knows anything: it adds nothing. */
    private static Fraction known(Figures figures, String unit, String code) {
        return figure(figures, unit, code).value().orElse(Fraction.ZERO);
    }
}
