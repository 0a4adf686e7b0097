package org.ishc.core.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.LongStream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.testing.ArbitrariesOrganisation;
import org.ishc.core.testing.ArbitrariesOrganisation.Nation;
import org.ishc.core.testing.ArbitrariesOrganisation.Shares;
import org.ishc.core.testing.TraceFacts;

/** What holds for every chain of merges and splits. */
class OrganisationProperties {

    private static final RestatementMethod BOUNDS = new RestatementMethod.Bounds();

    /** Any weights do, zeros among them. */
    private static final RestatementMethod WEIGHTS = new RestatementMethod.ByWeights(
            IndicatorCode.parse("members.total"),
            (codes, date) -> Optional.of(LongStream.range(0, codes.size())
                    .map(i -> (i * 7 + date.getYear()) % 5)
                    .boxed()
                    .toList()));

    @Provide
    Arbitrary<Nation> fullRows() {
        return ArbitrariesOrganisation.nations(Shares.FULL_ROWS);
    }

    @Provide
    Arbitrary<Nation> unknownShares() {
        return ArbitrariesOrganisation.nations(Shares.UNKNOWN);
    }

    @Provide
    Arbitrary<Nation> knownShares() {
        return ArbitrariesOrganisation.nations(Shares.KNOWN);
    }

    private static Restated restate(Nation nation, RestatementMethod method) {
        return Restatement.restate(nation.registry(), nation.values(), nation.on(), nation.to(), method);
    }

    private static void assertConserved(Restated restated) {
        BigInteger sum = BigInteger.ZERO;
        for (Optional<Interval> figure : restated.figures().values()) {
            assertTrue(figure.orElseThrow().isExact());
            sum = sum.add(figure.orElseThrow().low());
        }
        assertEquals(restated.total(), sum);
        assertEquals(List.of(), restated.findings());
    }

    @Property
    void pointMethods_loseNothingAndMakeNothing(
            @ForAll("unknownShares") Nation unknown, @ForAll("knownShares") Nation known) {
        assertConserved(restate(unknown, new RestatementMethod.Equal()));
        assertConserved(restate(unknown, WEIGHTS));
        assertConserved(restate(known, new RestatementMethod.Shares()));
        assertConserved(restate(known, new RestatementMethod.Equal()));
    }

    @Property
    void bounds_containEveryPoint(@ForAll("unknownShares") Nation nation) {
        Restated bounds = restate(nation, BOUNDS);
        for (RestatementMethod method : List.of(new RestatementMethod.Equal(), WEIGHTS)) {
            restate(nation, method).figures().forEach((code, point) -> {
                Interval interval =
                        bounds.figures().getOrDefault(code, Optional.empty()).orElseThrow();
                assertTrue(interval.low().compareTo(point.orElseThrow().low()) <= 0, code::value);
                assertTrue(interval.high().compareTo(point.orElseThrow().low()) >= 0, code::value);
            });
        }
    }

    @Property
    void bounds_whereAllSharesAreKnown_areThePoints(@ForAll("knownShares") Nation nation) {
        assertEquals(
                restate(nation, new RestatementMethod.Shares()).figures(),
                restate(nation, BOUNDS).figures());
    }

    @Property
    void fullRows_inTwoSteps_equalOneStep(@ForAll("fullRows") Nation nation) {
        SortedMap<UnitCode, BigInteger> halfWay = new TreeMap<>();
        Restatement.restate(nation.registry(), nation.values(), nation.on(), nation.between(), BOUNDS)
                .figures()
                .forEach(
                        (code, figure) -> halfWay.put(code, figure.orElseThrow().low()));
        Restated onwards = Restatement.restate(nation.registry(), halfWay, nation.between(), nation.to(), BOUNDS);
        assertEquals(restate(nation, BOUNDS).figures(), onwards.figures());
    }

    @Property
    void explanation_isTheFigure_andItsPartsAddUp(
            @ForAll("unknownShares") Nation unknown, @ForAll("knownShares") Nation known) {
        for (Restated restated : List.of(restate(unknown, BOUNDS), restate(unknown, WEIGHTS))) {
            assertExplained(unknown.registry(), restated);
        }
        assertExplained(known.registry(), restate(known, new RestatementMethod.Shares()));
    }

    private static void assertExplained(Registry registry, Restated restated) {
        RestatedExplanation explanation = RestatedExplanation.of(registry, restated);
        restated.figures().forEach((code, figure) -> {
            RestatedTrace root = explanation.find(code).orElseThrow();
            assertEquals(figure.orElseThrow().low(), TraceFacts.of(root).get("low"));
            assertAddsUp(root, restated);
        });
    }

    private static void assertAddsUp(RestatedTrace node, Restated restated) {
        boolean isPart = Portion.PARTIAL.name().equals(TraceFacts.of(node).get("portion"));
        if (node.children().isEmpty()) {
            assertEquals(
                    restated.starts().get(UnitCode.parse(node.code())),
                    TraceFacts.of(node).get("high"));
        } else if (!isPart) {
            for (String end : List.of("low", "high")) {
                BigInteger sum = node.children().stream()
                        .map(child -> (BigInteger) TraceFacts.of(child).get(end))
                        .reduce(BigInteger.ZERO, BigInteger::add);
                assertEquals(sum, TraceFacts.of(node).get(end), () -> node + "\n" + restated.moves());
            }
        }
        node.children().forEach(child -> assertAddsUp(child, restated));
    }

    @Property
    void snapshots_areTrees(@ForAll("unknownShares") Nation nation) {
        for (LocalDate day = nation.on(); !day.isAfter(nation.to()); day = day.plusMonths(1)) {
            Snapshot map = nation.registry().asOf(day);
            assertEquals(1, map.roots().size());
            Set<UnitCode> seen = new HashSet<>();
            for (UnitCode code : map.preOrder()) {
                assertTrue(seen.add(code));
                assertTrue(map.parent(code)
                        .map(parent ->
                                seen.contains(parent) && map.children(parent).contains(code))
                        .orElse(true));
                assertTrue(map.unit(code).validity().contains(day));
            }
            assertEquals(
                    map.size() - 1,
                    map.preOrder().stream()
                            .mapToInt(code -> map.children(code).size())
                            .sum());
        }
    }

    @Property
    void predecessors_areTheInverseOfSuccessors(
            @ForAll("knownShares") Nation known, @ForAll("unknownShares") Nation unknown) {
        for (Nation nation : List.of(known, unknown)) {
            Lineage lineage = nation.registry().lineage();
            Map<List<UnitCode>, Optional<?>> forward = new HashMap<>();
            Map<List<UnitCode>, Optional<?>> backward = new HashMap<>();
            for (UnitCode code : nation.registry().asOf(nation.on()).preOrder()) {
                lineage.successors(code, nation.on(), nation.to())
                        .forEach(to -> forward.put(List.of(code, to.code()), to.share()));
            }
            for (UnitCode code : nation.registry().asOf(nation.to()).preOrder()) {
                lineage.predecessors(code, nation.to(), nation.on())
                        .forEach(from -> backward.put(List.of(from.code(), code), from.share()));
            }
            assertEquals(forward, backward);
        }
    }
}
