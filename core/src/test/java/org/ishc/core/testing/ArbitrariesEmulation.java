package org.ishc.core.testing;

import static org.ishc.core.testing.SamplesEmulation.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * Generated rules over the figure {@code a}: every form that is a function of a value, alone, summed, and the best of
 * several.
 */
public final class ArbitrariesEmulation {

    private static final Map<String, Object> VALUE = map("actual", "a");

    private ArbitrariesEmulation() {}

    private static Arbitrary<Integer> points() {
        return Arbitraries.integers().between(0, 12);
    }

    private static Arbitrary<Integer> edges() {
        return Arbitraries.integers().between(0, 15);
    }

    private static Arbitrary<String> steps() {
        return Arbitraries.of("full", "begun", "exact");
    }

    /** Returns rules that are one form. */
    public static Arbitrary<Map<String, Object>> forms() {
        Arbitrary<Map<String, Object>> proportional = Combinators.combine(
                        Arbitraries.integers().between(1, 20),
                        Arbitraries.integers().between(0, 120).injectNull(0.5))
                .as((number, zeroBelow) -> {
                    Map<String, Object> body = map("value", VALUE, "of", number);
                    if (zeroBelow != null) {
                        body.put("zero_below", zeroBelow);
                    }
                    return map("proportional", body);
                });
        Arbitrary<Map<String, Object>> count = Combinators.combine(
                        points(), edges(), Arbitraries.integers().between(1, 4), steps())
                .as((each, beyond, per, steps) ->
                        map("count", map("value", VALUE, "each", each, "beyond", beyond, "per", per, "steps", steps)));
        Arbitrary<Map<String, Object>> deduct = Combinators.combine(
                        edges(),
                        Arbitraries.integers().between(1, 4),
                        points(),
                        steps(),
                        Arbitraries.of("above", "below"))
                .as((fullAt, per, points, steps, direction) -> map(
                        "deduct",
                        map(
                                "value",
                                VALUE,
                                "full_at",
                                fullAt,
                                "per",
                                per,
                                "points",
                                points,
                                "steps",
                                steps,
                                "direction",
                                direction)));
        Arbitrary<Map<String, Object>> bands = Combinators.combine(
                        edges().set().ofMinSize(1).ofMaxSize(4), points().list().ofSize(5))
                .as((edges, points) -> bands(new TreeSet<>(edges), points));
        Arbitrary<Map<String, Object>> ladder = Combinators.combine(
                        edges().set().ofMinSize(1).ofMaxSize(4), points().list().ofSize(4))
                .as((xs, ys) -> ladder(new TreeSet<>(xs), ys));
        return Arbitraries.oneOf(proportional, count, deduct, bands, ladder);
    }

    private static Map<String, Object> bands(TreeSet<Integer> edges, List<Integer> points) {
        List<Object> bands = new ArrayList<>();
        List<Integer> sorted = List.copyOf(edges);
        for (int i = 0; i <= sorted.size(); i++) {
            Map<String, Object> band = map("points", points.get(i));
            if (i > 0) {
                band.put("from", sorted.get(i - 1));
            }
            if (i < sorted.size()) {
                band.put("to", sorted.get(i));
            }
            bands.add(band);
        }
        return map("bands", map("value", VALUE, "bands", bands));
    }

    private static Map<String, Object> ladder(TreeSet<Integer> xs, List<Integer> ys) {
        List<Object> table = new ArrayList<>();
        int i = 0;
        for (int x : xs) {
            table.add(List.of(x, ys.get(i++)));
        }
        return map("steps", map("value", VALUE, "table", table));
    }

    /** Returns rules: one form, a sum of forms some of which are taken away, or the best of several. */
    public static Arbitrary<Map<String, Object>> rules() {
        Arbitrary<Map<String, Object>> part = Combinators.combine(
                        forms(), Arbitraries.integers().between(1, 10).injectNull(0.5))
                .as(ArbitrariesEmulation::part);
        Arbitrary<Map<String, Object>> sums = Combinators.combine(
                        part.list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(true, false))
                .as((parts, hasMinus) -> {
                    if (hasMinus) {
                        parts.get(parts.size() - 1).put("minus", true);
                    }
                    return map("sum_of", map("rules", parts));
                });
        Arbitrary<Map<String, Object>> best =
                part.list().ofMinSize(1).ofMaxSize(3).map(parts -> map("best_of", map("rules", parts)));
        return Arbitraries.oneOf(forms(), sums, best);
    }

    private static Map<String, Object> part(Map<String, Object> form, Integer max) {
        Map<String, Object> part = new LinkedHashMap<>(form);
        if (max != null) {
            part.put("max", max);
        }
        return part;
    }
}
