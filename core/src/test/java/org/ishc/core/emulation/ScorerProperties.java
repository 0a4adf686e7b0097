package org.ishc.core.emulation;

import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.base.Fraction;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.testing.ArbitrariesEmulation;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.ishc.core.testing.TraceFacts;

/** What holds of every score, whatever the rules and the data. */
class ScorerProperties {

    @Provide
    Arbitrary<List<Map<String, Object>>> rules() {
        return ArbitrariesEmulation.rules().list().ofMinSize(2).ofMaxSize(6);
    }

    private static Map<String, Object> book(List<Map<String, Object>> rules, List<Integer> order) {
        List<Object> core = new ArrayList<>();
        List<Object> bonus = new ArrayList<>();
        for (int i : order) {
            Object criterion = map(
                    "code",
                    "C" + i,
                    "max",
                    10,
                    "min",
                    i % 3 == 0 ? -2 : 0,
                    "missing",
                    i % 2 == 0 ? "exempt" : "zero",
                    "rule",
                    rules.get(i));
            (i == 1 ? bonus : core).add(criterion);
        }
        Map<String, Object> tree =
                rulebook(10 * Math.max(1, core.size()), core, "exempt", "normalise", "total", map("min", 0, "max", 60));
        Object coreSection = map("code", "A", "kind", "core", "max", 10 * Math.max(1, core.size()), "criteria", core);
        Object bonusSection = map("code", "F", "kind", "bonus", "max", 6, "criteria", bonus);
        tree.put(
                "sections",
                order.get(0) == 0 ? List.of(coreSection, bonusSection) : List.of(bonusSection, coreSection));
        return tree;
    }

    private static List<Integer> order(int size) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < size; i++) {
            order.add(i);
        }
        return order;
    }

    private static Data data(long seed) {
        Random random = new Random(seed);
        Data data = new Data();
        for (int unit = 10; unit < 16; unit++) {
            if (random.nextInt(5) > 0) {
                data.actual(String.valueOf(unit), "a", String.valueOf(random.nextInt(16)));
            } else {
                data.units(String.valueOf(unit));
            }
        }
        return data;
    }

    @Property(tries = 300)
    void score_staysWithinItsLimits_andItsPartsAddUp(
            @ForAll("rules") List<Map<String, Object>> rules, @ForAll long seed) {
        Rulebook rulebook = read(book(rules, order(rules.size())));
        for (ScoreCard.UnitScore unit :
                Scorer.score(rulebook, data(seed), Stage.FINAL).units()) {
            for (ScoreCard.CriterionScore score : unit.criteria()) {
                score.points()
                        .ifPresent(points ->
                                assertTrue(points.compareTo(score.criterion().min()) >= 0
                                        && points.compareTo(score.criterion().max()) <= 0));
            }
            unit.total().ifPresent(total -> assertTrue(total.signum() >= 0 && total.compareTo(Fraction.of(60)) <= 0));
            assertEquals(unit.total(), unit.explanation().value());
            unit.total().ifPresent(total -> assertAddsUp(unit.explanation(), rulebook));
        }
    }

    /**
     * Base and bonus add up to the total before its limit; criteria to their section; the base is the core, scaled
     * exactly.
     */
    private static void assertAddsUp(ScoreTrace root, Rulebook rulebook) {
        Fraction sum = root.children().stream()
                .map(child -> child.value().orElse(Fraction.ZERO))
                .reduce(Fraction.ZERO, Fraction::plus);
        assertEquals(
                TraceFacts.of(root).getOrDefault("before_limit", root.value().orElseThrow()), sum);
        ScoreTrace base = root.children().get(0);
        Fraction core = base.children().stream()
                .map(child -> child.value().orElse(Fraction.ZERO))
                .reduce(Fraction.ZERO, Fraction::plus);
        if (TraceFacts.of(base).get("exempt") instanceof Fraction exempt) {
            assertEquals(core, TraceFacts.of(base).get("core"));
            assertEquals(
                    rulebook.points()
                            .round(core.times(rulebook.scale())
                                    .dividedBy(rulebook.scale().minus(exempt))),
                    base.value().orElseThrow());
        } else {
            assertEquals(core, base.value().orElseThrow());
        }
        for (ScoreTrace section : base.children()) {
            Optional<Fraction> criteria = section.children().stream()
                    .flatMap(child -> child.value().stream())
                    .map(rulebook.points()::round)
                    .reduce(Fraction::plus);
            Object before = TraceFacts.of(section).get("before_limit");
            assertEquals(criteria, before == null ? section.value() : Optional.of(before));
        }
    }

    @Property(tries = 300)
    void orderOfCriteriaAndUnits_neverMatters(@ForAll("rules") List<Map<String, Object>> rules, @ForAll long seed) {
        List<Integer> other = order(rules.size());
        Collections.shuffle(other, new Random(seed));
        ScoreCard one = Scorer.score(read(book(rules, order(rules.size()))), data(seed), Stage.FINAL);
        ScoreCard two = Scorer.score(read(book(rules, other)), data(seed), Stage.FINAL);
        assertEquals(ranked(one), ranked(two));
    }

    private static List<String> ranked(ScoreCard card) {
        return card.units().stream()
                .map(unit -> unit.unit() + " " + unit.rank() + " " + unit.total())
                .toList();
    }

    @Property(tries = 300)
    void ranking_isATotalPreorder(@ForAll("rules") List<Map<String, Object>> rules, @ForAll long seed) {
        ScoreCard card = Scorer.score(read(book(rules, order(rules.size()))), data(seed), Stage.FINAL);
        List<ScoreCard.UnitScore> ranked =
                card.units().stream().filter(unit -> unit.rank().isPresent()).toList();
        for (ScoreCard.UnitScore unit : ranked) {
            long better = ranked.stream()
                    .filter(other ->
                            other.total().orElseThrow().compareTo(unit.total().orElseThrow()) > 0)
                    .count();
            assertEquals(better + 1, unit.rank().orElseThrow().longValue());
        }
    }

    @Property(tries = 50)
    void cards_ofTheSame_areEqual_andOfOtherDataAreNot(
            @ForAll("rules") List<Map<String, Object>> rules, @ForAll long seed) {
        Rulebook rulebook = read(book(rules, order(rules.size())));
        ScoreCard card = Scorer.score(rulebook, data(seed), Stage.FINAL);
        ScoreCard same = Scorer.score(rulebook, data(seed), Stage.FINAL);
        assertEquals(card, same);
        assertEquals(card.hashCode(), same.hashCode());
        assertTrue(!card.equals(Scorer.score(rulebook, new Data().actual("99", "a", "1"), Stage.FINAL)));
    }
}
