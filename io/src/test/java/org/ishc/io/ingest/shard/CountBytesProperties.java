package org.ishc.io.ingest.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubAggregate;
import org.ishc.core.club.ClubCounts;
import org.ishc.core.club.ClubFigures;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.club.ClubTallies;
import org.ishc.core.club.ClubTally;
import org.ishc.core.finding.Origin;

/**
 * What clubs add up to arrives in another process as it was sent: exact, however large, below zero or a part of one.
 */
class CountBytesProperties {

    @Provide
    Arbitrary<Map<UnitCode, ClubAggregate>> aggregates() {
        Arbitrary<List<ClubAggregate.Count>> counts = Combinators.combine(
                        sums(), Arbitraries.longs().between(0, Long.MAX_VALUE))
                .as(ClubAggregate.Count::new)
                .list()
                .ofSize(ClubIndicator.values().length);
        Arbitrary<Long> clubs = Arbitraries.longs().between(0, 1L << 40);
        Arbitrary<ClubAggregate> aggregate = Combinators.combine(clubs, clubs, counts)
                .as((one, other, all) -> ClubAggregate.of(Math.max(one, other), Math.min(one, other), all));
        return Arbitraries.maps(units(), aggregate).ofMaxSize(5);
    }

    @Provide
    Arbitrary<Map<UnitCode, List<ClubTally>>> tallies() {
        return Arbitraries.maps(units(), tally().list().ofSize(3)).ofMaxSize(5);
    }

    @Provide
    Arbitrary<Map<UnitCode, List<ClubCounts.Answer>>> answers() {
        Arbitrary<ClubCounts.Answer> answer =
                Combinators.combine(clubs(), tally(), rows()).as(ClubCounts.Answer::new);
        return Arbitraries.maps(units(), answer.list().ofMaxSize(4)).ofMaxSize(5);
    }

    @Provide
    Arbitrary<Map<UnitCode, List<ClubCounts.Share>>> shares() {
        Arbitrary<ClubCounts.Share> share =
                Combinators.combine(clubs(), sums().optional(), rows()).as(ClubCounts.Share::new);
        return Arbitraries.maps(units(), share.list().ofMaxSize(4)).ofMaxSize(5);
    }

    private static Arbitrary<UnitCode> units() {
        return Arbitraries.of("VN", "01", "00097", "a~b._-9", "x".repeat(64)).map(UnitCode::parse);
    }

    private static Arbitrary<ClubCode> clubs() {
        return Arbitraries.of("K1", "K10", "k1", "CLB-00097-001").map(ClubCode::parse);
    }

    private static Arbitrary<Fraction> sums() {
        Arbitrary<Fraction> within = Combinators.combine(
                        Arbitraries.longs(), Arbitraries.longs().between(1, Long.MAX_VALUE))
                .as(Fraction::of);
        return Arbitraries.oneOf(
                within, within.map(sum -> sum.times(Fraction.of(Long.MAX_VALUE))), Arbitraries.just(Fraction.ZERO));
    }

    private static Arbitrary<ClubTally> tally() {
        Arbitrary<Long> clubs = Arbitraries.longs().between(0, 1L << 40);
        return Combinators.combine(sums(), clubs, clubs)
                .as((sum, one, other) -> new ClubTally(sum, Math.min(one, other), Math.max(one, other)));
    }

    private static Arbitrary<List<Origin>> rows() {
        return Combinators.combine(
                        Arbitraries.of("club-reports", "club-events", ""),
                        Arbitraries.integers().between(0, Integer.MAX_VALUE))
                .as(Origin::new)
                .list()
                .ofMaxSize(3);
    }

    @Property(tries = 200)
    void figures_arriveAsTheyWereSent(@ForAll("aggregates") Map<UnitCode, ClubAggregate> byUnit) {
        ByteWriter out = new ByteWriter();
        CountBytes.write(out, ClubFigures.of(byUnit));
        assertEquals(byUnit, CountBytes.figures(new ByteReader(out.bytes())).byUnit());
    }

    @Property(tries = 200)
    void tallies_arriveAsTheyWereSent(@ForAll("tallies") Map<UnitCode, List<ClubTally>> byUnit) {
        ByteWriter out = new ByteWriter();
        CountBytes.write(out, ClubTallies.of(byUnit));
        assertEquals(byUnit, CountBytes.tallies(new ByteReader(out.bytes())).byUnit());
    }

    @Property(tries = 200)
    void answers_arriveWithTheirRows(@ForAll("answers") Map<UnitCode, List<ClubCounts.Answer>> answers) {
        ByteWriter out = new ByteWriter();
        CountBytes.writeAnswers(out, answers);
        assertEquals(answers, CountBytes.answers(new ByteReader(out.bytes())));
    }

    @Property(tries = 200)
    void shares_arrive_theMissingAsMissing(@ForAll("shares") Map<UnitCode, List<ClubCounts.Share>> shares) {
        ByteWriter out = new ByteWriter();
        CountBytes.writeShares(out, shares);
        assertEquals(shares, CountBytes.shares(new ByteReader(out.bytes())));
    }

    /** In one message several things follow each other, and each reads no more than its own. */
    @Property(tries = 50)
    void oneBehindTheOther_eachReadsItsOwn(
            @ForAll("tallies") Map<UnitCode, List<ClubTally>> tallies,
            @ForAll("shares") Map<UnitCode, List<ClubCounts.Share>> shares,
            @ForAll("aggregates") Map<UnitCode, ClubAggregate> figures) {
        ByteWriter out = new ByteWriter();
        CountBytes.write(out, ClubTallies.of(tallies));
        CountBytes.writeShares(out, shares);
        CountBytes.write(out, ClubFigures.of(figures));
        ByteReader in = new ByteReader(out.whole(7).bytes());
        assertEquals(tallies, CountBytes.tallies(in).byUnit());
        assertEquals(shares, CountBytes.shares(in));
        assertEquals(figures, CountBytes.figures(in).byUnit());
        assertEquals(7, in.whole());
    }

    /** Whatever lies at a unit in any answer is there, and nothing else, whichever answer comes first. */
    @Property(tries = 100)
    void together_isAllOfAll_inAnyOrderOfAnswers(
            @ForAll("shares") Map<UnitCode, List<ClubCounts.Share>> one,
            @ForAll("shares") Map<UnitCode, List<ClubCounts.Share>> other,
            @ForAll long seed) {
        List<Map<UnitCode, List<ClubCounts.Share>>> answers = new ArrayList<>(Arrays.asList(one, other, Map.of()));
        Map<UnitCode, List<String>> expected = sorted(CountBytes.together(answers));
        Collections.shuffle(answers, new Random(seed));
        assertEquals(expected, sorted(CountBytes.together(answers)));
        Map<UnitCode, List<String>> counted = new TreeMap<>();
        for (Map<UnitCode, List<ClubCounts.Share>> answer : List.of(one, other)) {
            answer.forEach((unit, some) -> some.forEach(share ->
                    counted.computeIfAbsent(unit, at -> new ArrayList<>()).add(share.toString())));
            answer.keySet().forEach(unit -> counted.computeIfAbsent(unit, at -> new ArrayList<>()));
        }
        counted.values().forEach(Collections::sort);
        assertEquals(counted, expected);
    }

    private static Map<UnitCode, List<String>> sorted(Map<UnitCode, List<ClubCounts.Share>> shares) {
        return shares.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        at -> at.getValue().stream()
                                .map(Object::toString)
                                .sorted()
                                .toList(),
                        (one, other) -> one,
                        TreeMap::new));
    }

    @Example
    void togetherOfNothing_isNothing() {
        assertEquals(Map.of(), CountBytes.together(List.of()));
        Map<UnitCode, List<Optional<String>>> empty = new HashMap<>();
        assertEquals(Map.of(), CountBytes.together(List.of(empty, empty)));
    }
}
