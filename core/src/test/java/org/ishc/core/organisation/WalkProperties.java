package org.ishc.core.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.testing.ArbitrariesOrganisation;
import org.ishc.core.testing.ArbitrariesOrganisation.Nation;
import org.ishc.core.testing.ArbitrariesOrganisation.Shares;

/** The walk over arrays gives what following the registry day by day gives, by every method and in every form. */
class WalkProperties {

    private static final RestatementMethod BOUNDS = new RestatementMethod.Bounds();

    private static final List<RestatementMethod> METHODS = List.of(
            BOUNDS,
            new RestatementMethod.Equal(),
            new RestatementMethod.Shares(),
            new RestatementMethod.ByWeights(
                    IndicatorCode.parse("members.total"),
                    (codes, date) -> codes.size() == 3 ? Optional.empty() : Optional.of(List.of(4L, 1L))));

    @Provide
    Arbitrary<Nation> nations() {
        return Arbitraries.of(Shares.values()).flatMap(ArbitrariesOrganisation::nations);
    }

    private static Crosswalk crosswalk(Nation nation) {
        return nation.registry().lineage().crosswalk();
    }

    @Property(tries = 300)
    void restatement_isThatOfDayByDay(@ForAll("nations") Nation nation) {
        for (RestatementMethod method : METHODS) {
            DayByDay.Came expected =
                    DayByDay.restate(nation.registry(), nation.values(), nation.on(), nation.to(), method);
            assertEquals(
                    expected,
                    DayByDay.Came.of(new ExactRestatement(
                            crosswalk(nation), method, nation.values(), nation.on(), nation.to())));
        }
    }

    @Property(tries = 300)
    void boundsInColumns_areTheExactBounds(@ForAll("nations") Nation nation) {
        assertBounds(nation, nation.values());
    }

    /** Near the greatest number that fits, and beyond it for some or all: what does not fit goes exactly, alone. */
    @Property(tries = 300)
    void boundsInColumns_goExactlyWhereANumberDoesNotFit(
            @ForAll("nations") Nation nation, @ForAll @IntRange(min = 1, max = 12) int parts) {
        SortedMap<UnitCode, BigInteger> values = new TreeMap<>(nation.values());
        values.replaceAll((code, value) -> value.add(BigInteger.valueOf(Long.MAX_VALUE / parts - 1_000)));
        assertBounds(nation, values);
        values.replaceAll((code, value) -> code.hashCode() % 3 == 0 ? BigInteger.ONE.shiftLeft(70) : value);
        assertBounds(nation, values);
        values.replaceAll((code, value) -> BigInteger.ONE.shiftLeft(63));
        assertBounds(nation, values);
    }

    private static void assertBounds(Nation nation, SortedMap<UnitCode, BigInteger> values) {
        DayByDay.Came exact = DayByDay.restate(nation.registry(), values, nation.on(), nation.to(), BOUNDS);
        assertSame(exact, values, BoundsInColumns.find(crosswalk(nation), values, nation.on(), nation.to()));
        Snapshot map = nation.registry().asOf(nation.on());
        UnitNumbers numbers = new UnitNumbers(map);
        values.forEach((code, value) -> numbers.set(map.position(code), value));
        assertEquals(values, numbers.byUnit());
        assertSame(exact, values, BoundsInColumns.find(crosswalk(nation), numbers, nation.to()));
        Restated restated = Restatement.restate(nation.registry(), numbers, nation.to(), BOUNDS);
        assertEquals(exact.figures(), restated.figures());
    }

    private static void assertSame(
            DayByDay.Came exact, SortedMap<UnitCode, BigInteger> values, Optional<BoundsInColumns> found) {
        BoundsInColumns quick = found.orElseThrow();
        assertEquals(exact, DayByDay.Came.of(quick));
        assertEquals(values, quick.starts());
        assertEquals(values.values().stream().reduce(BigInteger.ZERO, BigInteger::add), quick.total());
    }

    @Property(tries = 100)
    void successors_areThoseOfDayByDay(@ForAll("nations") Nation nation) {
        for (UnitCode code : nation.values().keySet()) {
            assertEquals(
                    DayByDay.successors(nation.registry(), code, nation.on(), nation.to()),
                    nation.registry().lineage().successors(code, nation.on(), nation.to()));
        }
    }

    @Property(tries = 200)
    void wayBack_isThatOfDayByDay(@ForAll("nations") Nation nation, @ForAll long seed) {
        for (Registry registry : List.of(nation.registry(), damaged(nation.registry(), new Random(seed)))) {
            for (UnitVersion unit : registry.asOf(nation.to()).preOrder().stream()
                    .map(registry.asOf(nation.to())::unit)
                    .toList()) {
                for (LocalDate from : List.of(nation.on(), nation.between().minusDays(1), nation.between())) {
                    assertEquals(
                            DayByDay.predecessors(registry, unit.code(), nation.to(), from),
                            registry.lineage().predecessors(unit.code(), nation.to(), from));
                    if (!unit.validity().contains(from)) {
                        assertEquals(
                                DayByDay.back(registry, unit.code(), nation.to(), from),
                                Translation.of(registry, nation.to(), from).translate(unit.code()));
                    }
                }
            }
        }
    }

    /** Some rows are lost, some lead from or to nowhere, by some only land passes. */
    private static Registry damaged(Registry registry, Random random) {
        List<Succession> rows = new ArrayList<>();
        for (Succession row : registry.lineage().rows()) {
            int fault = random.nextInt(8);
            UnitCode nobody = UnitCode.parse("NOBODY");
            if (fault != 0) {
                rows.add(new Succession(
                        row.date(),
                        fault == 1 ? nobody : row.predecessor(),
                        fault == 2 ? nobody : row.successor(),
                        fault == 3 ? Portion.AREA : row.portion(),
                        fault == 3 ? Optional.empty() : row.share(),
                        row.document(),
                        row.doubt(),
                        row.origin()));
            }
        }
        return Registry.of(registry.versions(), rows).value();
    }

    @Property(tries = 100)
    void path_isTheHeirOfEveryDay(@ForAll("nations") Nation nation) {
        for (UnitCode code : nation.values().keySet()) {
            UnitPath path = nation.registry().lineage().path(code, nation.on());
            for (LocalDate day : List.of(nation.on(), nation.between().minusDays(1), nation.between(), nation.to())) {
                assertEquals(
                        Heir.follow(nation.registry(), code, nation.on(), day).unit(), path.at(day));
            }
        }
    }
}
