package org.ishc.core.figure;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.testing.ArbitrariesOrganisation;
import org.ishc.core.testing.ArbitrariesOrganisation.Nation;
import org.ishc.core.testing.ArbitrariesOrganisation.Shares;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/** What figures rest on. */
class BasisProperties {

    private static final Period YEAR = Period.parse("2024");
    private static final List<IndicatorCode> INDICATORS = List.of(
            IndicatorCode.parse("clubs.established"),
            IndicatorCode.parse("members.total"),
            IndicatorCode.parse("members.women"));

    @Provide
    Arbitrary<Nation> nations() {
        return ArbitrariesOrganisation.nations(Shares.KNOWN);
    }

    @Provide
    Arbitrary<Basis> bases() {
        return Arbitraries.of(Basis.class);
    }

    private static Figures figures(Registry registry, List<ReportedValue> values) {
        ClubRegister none = ClubRegister.of(
                        registry, PeriodCalendar.CALENDAR, LocalDate.of(2026, 12, 31), List.of(), List.of(), List.of())
                .value();
        return Figures.of(registry, none, IndicatorCatalogue.BUILT_IN, PeriodCalendar.CALENDAR, values);
    }

    /** Values of random units for the year, each unit, indicator and status once. */
    private static List<ReportedValue> values(Registry registry, Random random, int count) {
        List<UnitCode> units =
                registry.asOf(PeriodCalendar.CALENDAR.lastDay(YEAR)).preOrder();
        List<ReportedValue> values = new ArrayList<>();
        Set<List<Object>> keys = new HashSet<>();
        for (int i = 0; i < count; i++) {
            UnitCode unit = units.get(random.nextInt(units.size()));
            IndicatorCode indicator = INDICATORS.get(random.nextInt(INDICATORS.size()));
            ValueStatus status = ValueStatus.values()[random.nextInt(3)];
            if (keys.add(List.of(unit, indicator, status))) {
                values.add(new ReportedValue(
                        unit,
                        indicator,
                        YEAR,
                        random.nextInt(50),
                        status,
                        Optional.empty(),
                        Origin.of("values", values.size() + 1)));
            }
        }
        return values;
    }

    private static List<Figure> all(Figures figures) {
        List<Figure> all = new ArrayList<>();
        for (UnitCode unit :
                figures.snapshot(Window.of(YEAR, PeriodCalendar.CALENDAR)).preOrder()) {
            IndicatorCatalogue.BUILT_IN
                    .all()
                    .forEach(indicator -> all.add(figures.figure(unit, indicator.code(), YEAR)));
        }
        return all;
    }

    /**
     * A figure that says it rests on nothing weaker than reports stays when all estimates go, and so with what was
     * reported and verified.
     */
    @Property(tries = 200)
    void whatIsWeakerThanTheBasis_isNotInTheFigure(@ForAll("nations") Nation nation, @ForAll long seed) {
        List<ReportedValue> values = values(nation.registry(), new Random(seed), 25);
        List<Figure> figures = all(figures(nation.registry(), values));
        for (ValueStatus weakest : List.of(ValueStatus.REPORTED, ValueStatus.VERIFIED)) {
            List<ReportedValue> some = values.stream()
                    .filter(value -> value.status().compareTo(weakest) >= 0)
                    .toList();
            List<Figure> without = all(figures(nation.registry(), some));
            for (int i = 0; i < figures.size(); i++) {
                if (figures.get(i)
                        .basis()
                        .filter(basis -> basis.isAcceptedFrom(weakest))
                        .isPresent()) {
                    assertEquals(figures.get(i).value(), without.get(i).value());
                    assertEquals(figures.get(i).basis(), without.get(i).basis());
                }
            }
        }
    }

    /** A weaker value beside a stronger one changes nothing, in whatever order they come, at once or later. */
    @Property(tries = 200)
    void onlyTheStrongestValueIsUsed(@ForAll("nations") Nation nation, @ForAll long seed) {
        List<ReportedValue> values = values(nation.registry(), new Random(seed), 25);
        List<Figure> expected = all(figures(nation.registry(), ReportedValue.strongest(values)));
        assertEquals(expected, all(figures(nation.registry(), values)));
        Figures some = figures(nation.registry(), values.subList(0, values.size() / 2));
        all(some);
        assertEquals(expected, all(some.with(values.subList(values.size() / 2, values.size()))));
    }

    @Property
    void theWeaker_isAssociativeAndCommutative(
            @ForAll("bases") Basis one, @ForAll("bases") Basis other, @ForAll("bases") Basis third) {
        assertEquals(one.weaker(other), other.weaker(one));
        assertEquals(one.weaker(other).weaker(third), one.weaker(other.weaker(third)));
        assertEquals(one, one.weaker(Basis.RECORDS));
    }
}
