package org.ishc.core.emulation.change;

import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.testing.SamplesEmulation.Data;

/** What an edit moved is what it moves on average over all orders, whatever the rulebooks are. */
class AttributionProperties {

    /** A rulebook of three sections and up to six criteria, some points random. */
    private static Map<String, Object> tree(Random random) {
        List<Object> core = new ArrayList<>();
        List<Object> bonus = new ArrayList<>();
        List<Object> penalty = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            List<Object> into = List.of(core, bonus, penalty).get(random.nextInt(10) == 0 ? random.nextInt(3) : i % 3);
            if (random.nextInt(4) > 0) {
                Map<String, Object> criterion = map(
                        "code",
                        "C" + i,
                        "max",
                        1 + random.nextInt(3),
                        "missing",
                        random.nextBoolean() ? "zero" : "exempt",
                        "rule",
                        random.nextBoolean()
                                ? map("proportional", map("value", map("actual", "x" + i), "of", 7))
                                : map("flag", map("when", map("fact", "f" + i))));
                if (random.nextInt(3) == 0) {
                    criterion.put("exempt", "full");
                }
                into.add(criterion);
            }
        }
        core.add(map("code", "Z", "max", 5, "missing", "zero", "rule", map("flag", map("when", map("fact", "yes")))));
        Map<String, Object> tree = rulebook(10, List.of());
        tree.put(
                "sections",
                List.of(
                        map("code", "A", "kind", "core", "max", 6 + random.nextInt(4), "criteria", core),
                        map(
                                "code",
                                "B",
                                "kind",
                                random.nextInt(5) == 0 ? "core" : "bonus",
                                "max",
                                1 + random.nextInt(4),
                                "criteria",
                                bonus),
                        map("code", "P", "kind", "penalty", "max", 1 + random.nextInt(4), "criteria", penalty)));
        tree.put("exempt", List.of("normalise", "full", "none").get(random.nextInt(3)));
        tree.put("scale", 20 + random.nextInt(2));
        return tree;
    }

    private static Fraction total(RulebookEdits edits, Set<RulebookEdits.Edit> made, Data data) {
        return Scorer.score(edits.rulebook(made), data, Stage.FINAL)
                .units()
                .get(0)
                .total()
                .orElseThrow();
    }

    /** The Shapley value as it is defined, each subset scored by the scorer itself. */
    @Property(tries = 60)
    void attribution_isTheShapleyValue_andAddsUpToTheChange(@ForAll long seed) {
        Random random = new Random(seed);
        Rulebook before = read(tree(random));
        Rulebook after = read(tree(random));
        Data data = new Data().fact("01", "yes", "true");
        for (int i = 0; i < 6; i++) {
            data.fact("01", "f" + i, random.nextBoolean() ? "true" : "false");
            if (random.nextBoolean()) {
                data.actual("01", "x" + i, String.valueOf(random.nextInt(9)));
            }
        }
        Impact impact = Impact.of(before, after, data, Stage.FINAL);
        RulebookEdits edits = RulebookEdits.between(before, after);
        List<RulebookEdits.Edit> all = edits.edits();
        List<Impact.Share> shares = impact.units().get(0).attribution().orElseThrow();
        Fraction change = impact.units()
                .get(0)
                .after()
                .total()
                .orElseThrow()
                .minus(impact.units().get(0).before().total().orElseThrow());
        assertEquals(change, shares.stream().map(Impact.Share::points).reduce(Fraction.ZERO, Fraction::plus));
        assertEquals(
                total(edits, Set.of(), data),
                impact.units().get(0).before().total().orElseThrow());
        assertEquals(
                total(edits, new HashSet<>(all), data),
                impact.units().get(0).after().total().orElseThrow());
        List<Fraction> totals = new ArrayList<>();
        for (int subset = 0; subset < 1 << all.size(); subset++) {
            Set<RulebookEdits.Edit> made = new HashSet<>();
            for (int i = 0; i < all.size(); i++) {
                if ((subset >>> i & 1) == 1) {
                    made.add(all.get(i));
                }
            }
            totals.add(total(edits, made, data));
        }
        for (int player = 0; player < all.size(); player++) {
            Fraction expected = Fraction.ZERO;
            for (int subset = 0; subset < 1 << all.size(); subset++) {
                if ((subset >>> player & 1) == 0) {
                    int size = Integer.bitCount(subset);
                    Fraction weight = factorial(size)
                            .times(factorial(all.size() - size - 1))
                            .dividedBy(factorial(all.size()));
                    expected = expected.plus(
                            weight.times(totals.get(subset | 1 << player).minus(totals.get(subset))));
                }
            }
            assertEquals(expected, shares.get(player).points());
        }
    }

    private static Fraction factorial(int n) {
        Fraction product = Fraction.ONE;
        for (int i = 2; i <= n; i++) {
            product = product.times(Fraction.of(i));
        }
        return product;
    }
}
