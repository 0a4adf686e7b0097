package org.ishc.core.testing;

import static org.ishc.core.testing.SamplesEmulation.map;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.ishc.core.rulebook.Rulebook;

/**
 * Rulebooks over every form of the language, drawn from a seed: nested values and conditions, every rule, gates,
 * policies, evidence, scales of points, classes with conditions and quotas, ceilings, exclusions, ties and awards. They
 * read the indicators, facts and levels of {@link RandomScoringData}, and now and then an indicator that nobody knows.
 */
public final class RandomRulebooks {

    private static final List<String> SECTIONS = List.of("A", "B", "P", "Q");
    private static final List<Object> NUMBERS = List.of(1, 2, 5, 10, 0.5, 25, 100, 3, 7.25, 0, -1);
    private static final List<String> STEPS = List.of("full", "begun", "exact");

    private final Random random;
    private final List<String> criteria = new ArrayList<>();

    /** Whether the forms that are drawn may read points. */
    private boolean readsPoints;

    private RandomRulebooks(Random random) {
        this.random = random;
    }

    /** Returns the text tree of a rulebook for communes. */
    public static Map<String, Object> tree(Random random) {
        return new RandomRulebooks(random).rulebook();
    }

    /** Returns a rulebook for communes. */
    public static Rulebook rulebook(Random random) {
        return SamplesEmulation.read(tree(random));
    }

    @SafeVarargs
    private final <T> T pick(T... items) {
        return items[random.nextInt(items.length)];
    }

    private <T> T pick(List<T> items) {
        return items.get(random.nextInt(items.size()));
    }

    private boolean once(int in) {
        return random.nextInt(in) == 0;
    }

    private Map<String, Object> rulebook() {
        Map<String, Object> tree =
                map("rulebook", "random", "version", "1", "applies_to", "COMMUNE", "scale", pick(30, 20));
        tree.put("points", points());
        if (random.nextBoolean()) {
            tree.put("total", map("min", pick(0, 0, -5, 2), "max", pick(25, 12)));
        }
        tree.put("exempt", pick("normalise", "full", "none"));
        tree.put("accepts", pick("ESTIMATED", "ESTIMATED", "REPORTED", "VERIFIED"));
        List<Object> sections = new ArrayList<>();
        List<String> kinds = List.of("core", pick("core", "core", "bonus"), pick("bonus", "penalty"), "penalty");
        int count = 1 + random.nextInt(SECTIONS.size());
        for (int i = 0; i < count; i++) {
            sections.add(section(SECTIONS.get(i), kinds.get(i)));
        }
        tree.put("sections", sections);
        readsPoints = true;
        tree.put("classes", classes());
        if (random.nextBoolean()) {
            tree.put(
                    "ceilings",
                    List.of(
                            with(map("code", "K1", "when", condition(1)), "at_most", pick("X", "Y", "Z")),
                            map("code", "K2", "when", condition(1), "lower_by", pick(1, 2))));
        }
        if (once(3)) {
            tree.put(
                    "exclusions",
                    List.of(map("code", "E1", "when", condition(1)), map("code", "E2", "when", condition(0))));
        }
        tree.put("ranking", map("ties", List.of(pick(criteria), pick("BONUS", "PENALTY", "A"))));
        tree.put("awards", awards());
        return tree;
    }

    private Map<String, Object> points() {
        String rounding = pick("HALF_UP", "HALF_EVEN", "HALF_DOWN", "UP", "DOWN");
        return once(3)
                ? map("step", pick(0.25, 0.5, 1), "rounding", rounding)
                : map("decimals", pick(0, 1, 2, 2, 3), "rounding", rounding);
    }

    private Map<String, Object> section(String code, String kind) {
        List<Object> made = new ArrayList<>();
        int count = 1 + random.nextInt(4);
        for (int i = 1; i <= count; i++) {
            criteria.add(code + i);
            made.add(criterion(code + i));
        }
        return map("code", code, "kind", kind, "max", pick(10, 20, 5), "criteria", made);
    }

    private Map<String, Object> criterion(String code) {
        Map<String, Object> tree = map(
                "code",
                code,
                "max",
                pick(5, 10, 4),
                "missing",
                pick("zero", "zero", "exempt", "refuse"),
                "rule",
                rule(2));
        if (once(3)) {
            tree.put("min", -2);
        }
        if (once(3)) {
            tree.put("evidence", "required");
        }
        if (once(3)) {
            tree.put("exempt", pick("full", "normalise", "none"));
        }
        if (once(4)) {
            tree.put("applies", condition(1));
        }
        if (once(4)) {
            tree.put("requires", condition(1));
        }
        if (once(4)) {
            tree.put("source", map("clause", "2"));
        }
        return tree;
    }

    private List<Object> classes() {
        Map<String, Object> best = map("code", "X", "from", pick(15, 9.5));
        Map<String, Object> next = map("code", "Y", "from", 8.125);
        for (Map<String, Object> given : List.of(best, next)) {
            if (random.nextBoolean()) {
                given.put("when", condition(1));
            }
            if (once(3)) {
                given.put("quota", map("percent", pick(0, 20, 33.3), "ties", pick("exclude", "include")));
            }
        }
        return List.of(best, next, map("code", "Z", "from", pick(0, -5)));
    }

    private List<Object> awards() {
        List<Object> awards = new ArrayList<>();
        for (String code : List.of("FLAG", "MERIT").subList(0, random.nextInt(3))) {
            Map<String, Object> award =
                    map("code", code, "per", pick("group", "all"), "ties", pick("include", "exclude", "refuse"));
            if (random.nextBoolean()) {
                award.put("top", pick(1, 2, 3));
            } else {
                award.put("percent", pick(10, 33.3));
            }
            if (random.nextBoolean()) {
                award.put("at_least", pick("X", "Y"));
            }
            if (code.equals("MERIT")) {
                award.put("unless", List.of("FLAG"));
            }
            if (once(3)) {
                award.put("when", condition(1));
            }
            awards.add(award);
        }
        return awards;
    }

    private String indicator() {
        return once(60) ? RandomScoringData.UNKNOWN : pick(RandomScoringData.INDICATORS);
    }

    private Object value(int depth) {
        return switch (random.nextInt(depth > 0 ? (readsPoints ? 15 : 13) : 6)) {
            case 0, 1 -> map("actual", indicator());
            case 2 -> map("target", indicator());
            case 3 -> map("attainment", indicator());
            case 4 -> map("actual", indicator(), "years_back", pick(0, 1));
            case 5 -> pick(NUMBERS);
            case 6 -> map("growth", indicator());
            case 7 -> map("coverage", indicator());
            case 8 -> map("fact", pick(RandomScoringData.FACTS));
            case 9 -> map(pick("percent", "difference", "product"), List.of(value(depth - 1), value(depth - 1)));
            case 10 -> map(pick("sum", "minimum", "maximum"), values(depth - 1, 1 + random.nextInt(3)));
            case 11 -> map("percent", List.of(value(0), value(0)));
            case 12 -> map(pick("group_max", "group_min"), value(depth - 1));
            case 13 -> map("points", pointsOf());
            default -> map("share", pointsOf());
        };
    }

    private List<Object> values(int depth, int count) {
        List<Object> values = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            values.add(value(depth));
        }
        return values;
    }

    private String pointsOf() {
        return once(4) ? "TOTAL" : once(3) ? pick("A", "B") : pick(criteria);
    }

    private Object condition(int depth) {
        return switch (random.nextInt(depth > 0 ? (readsPoints ? 8 : 7) : 4)) {
            case 0, 1 ->
                map(
                        pick("at_least", "more_than", "at_most", "less_than", "equal"),
                        List.of(value(depth), value(depth)));
            case 2 -> map("fact", pick(RandomScoringData.FACTS));
            case 3 -> map("reported", indicator());
            case 4 -> map("all", List.of(condition(depth - 1), condition(depth - 1)));
            case 5 -> map("any", List.of(condition(depth - 1), condition(depth - 1)));
            case 6 -> map("not", condition(depth - 1));
            default ->
                map("every_share", map("of", pick("criteria", "sections", "A", "B", "P"), "at_least", pick(0, 10, 50)));
        };
    }

    private Map<String, Object> rule(int depth) {
        return switch (random.nextInt(depth > 0 ? 13 : 10)) {
            case 0, 1 -> proportional();
            case 2 -> map("bands", map("value", value(2), "bands", bands()));
            case 3 -> deduct();
            case 4 -> count();
            case 5 -> map("steps", map("value", value(1), "table", table()));
            case 6 -> map("flag", optional(map("when", condition(1)), "points", 1.5));
            case 7 -> map("choice", map("fact", pick(RandomScoringData.FACTS), "levels", map("HIGH", 4, "LOW", 0.5)));
            case 8 -> map("assessed", map("fact", pick(RandomScoringData.FACTS)));
            case 9 -> map("checklist", map("items", List.of(item("I1", 1, 1), item("I2", 1, 0.5), item("I3", 0, 2))));
            case 10 -> map("sum_of", map("rules", List.of(part(depth), optional(part(depth), "minus", true))));
            case 11 -> map("best_of", map("rules", List.of(part(depth), part(depth))));
            default ->
                map(
                        "choose",
                        map(
                                "cases",
                                List.of(
                                        map("when", condition(1), "rule", part(depth)),
                                        map("when", condition(0), "rule", part(depth))),
                                "otherwise",
                                part(depth)));
        };
    }

    private Map<String, Object> proportional() {
        Map<String, Object> body = optional(map("value", value(2)), "of", value(1));
        return map("proportional", once(3) ? with(body, "zero_below", 40) : body);
    }

    private static List<Object> bands() {
        return List.of(
                map("to", 10, "points", 1), map("from", 10, "to", 50.5, "points", 2.5), map("from", 60, "points", 4));
    }

    private Map<String, Object> deduct() {
        Map<String, Object> body = map(
                "value",
                value(1),
                "full_at",
                value(1),
                "per",
                pick(1, 2.5, 10),
                "points",
                pick(0.5, 1, 0.3, 0),
                "steps",
                pick(STEPS));
        return map("deduct", optional(body, "direction", pick("above", "below")));
    }

    private Map<String, Object> count() {
        Map<String, Object> body = optional(map("value", value(1), "each", pick(0.1, 1, 0.25)), "beyond", value(0));
        return map("count", optional(optional(body, "per", 3), "steps", pick(STEPS)));
    }

    private List<Object> table() {
        return once(3)
                ? List.of(List.of(0, 0), List.of(map("target", indicator()), value(0)), List.of(1000, 5))
                : List.of(List.of(0, 0), List.of(30, 2), List.of(70, 2.5), List.of(100, 5));
    }

    private Map<String, Object> item(String code, int depth, Object points) {
        return map("code", code, "when", condition(depth), "points", points);
    }

    private Map<String, Object> part(int depth) {
        return optional(rule(depth - 1), "max", 3);
    }

    private Map<String, Object> optional(Map<String, Object> tree, String key, Object value) {
        return random.nextBoolean() ? with(tree, key, value) : tree;
    }

    private static Map<String, Object> with(Map<String, Object> tree, String key, Object value) {
        Map<String, Object> more = new LinkedHashMap<>(tree);
        more.put(key, value);
        return more;
    }
}
