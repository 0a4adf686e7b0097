package org.ishc.core.testing;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.document.TextNode;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.Coverage;
import org.ishc.core.finding.Origin;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.core.targets.Comparison;
import org.ishc.core.targets.Target;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/** Rulebooks written in Java, and scoring data by hand. */
public final class SamplesEmulation {

    private SamplesEmulation() {}

    /** Returns a mapping of keys and values in the order given. */
    public static Map<String, Object> map(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }

    /**
     * Returns the text tree of maps, lists, texts, numbers and booleans; {@code "null"} as an object of its own stands
     * for null.
     */
    public static TextNode node(Object value) {
        if (value instanceof Map<?, ?> map) {
            List<TextNode.Mapping.Entry> entries = new ArrayList<>();
            map.forEach((key, child) -> entries.add(new TextNode.Mapping.Entry((String) key, 1, 1, node(child))));
            return new TextNode.Mapping(entries, 1, 1);
        }
        if (value instanceof List<?> list) {
            return new TextNode.Sequence(
                    list.stream().map(SamplesEmulation::node).toList(), 1, 1);
        }
        if (value instanceof Boolean bool) {
            return new TextNode.Bool(bool, 1, 1);
        }
        if (value instanceof Number number) {
            return new TextNode.Number(new BigDecimal(number.toString()), 1, 1);
        }
        return value == NULL ? new TextNode.Null(1, 1) : new TextNode.Text((String) value, 1, 1);
    }

    /** Stands for a null in a tree. */
    public static final Object NULL = new Object();

    /** Returns a rulebook of one core section with these criteria and further keys. */
    public static Map<String, Object> rulebook(int max, List<?> criteria, Object... further) {
        Map<String, Object> tree =
                map("rulebook", "case", "version", "1", "applies_to", "PROVINCE", "scale", max, "exempt", "none");
        tree.put("sections", List.of(map("code", "A", "kind", "core", "max", max, "criteria", criteria)));
        tree.putAll(map(further));
        return tree;
    }

    /** Returns a criterion of 10 points. */
    public static Map<String, Object> criterion(String code, Object rule, Object... further) {
        Map<String, Object> tree = map("code", code, "max", 10, "missing", "zero", "rule", rule);
        tree.putAll(map(further));
        return tree;
    }

    /** Reads a rulebook. */
    public static Rulebook read(Map<String, Object> tree) {
        return RulebookReader.read(node(tree));
    }

    /** Returns data in which an assessor gave units 01, 02, … points as the fact {@code p}; where empty, none. */
    public static Data points(String... points) {
        Data data = new Data();
        for (int i = 0; i < points.length; i++) {
            data.units("0" + (i + 1));
            if (!points[i].isEmpty()) {
                data.fact("0" + (i + 1), "p", points[i]);
            }
        }
        return data;
    }

    /** Scoring data by hand: figures, targets and facts by unit. */
    public static class Data implements ScoringData {
        private final Map<String, Map<String, Fraction>> actuals = new HashMap<>();
        private final Map<String, Map<String, Fraction>> back = new HashMap<>();
        private final Map<String, Map<String, Target>> targets = new HashMap<>();
        private final Map<String, Map<String, String>> facts = new HashMap<>();
        private final Map<String, List<String>> groups = new HashMap<>();
        private final Map<String, Boolean> evidence = new HashMap<>();
        private final TreeSet<String> units = new TreeSet<>();

        /** Adds units. */
        public Data units(String... codes) {
            Collections.addAll(units, codes);
            return this;
        }

        /** Sets a figure. */
        public Data actual(String unit, String indicator, String value) {
            actuals.computeIfAbsent(unit, u -> new HashMap<>()).put(indicator, Fraction.parse(value));
            return units(unit);
        }

        /** Sets a figure of the year before. */
        public Data back(String unit, String indicator, String value) {
            back.computeIfAbsent(unit, u -> new HashMap<>()).put(indicator, Fraction.parse(value));
            return units(unit);
        }

        /** Sets a target. */
        public Data target(String unit, String indicator, Comparison comparison, String value) {
            targets.computeIfAbsent(unit, u -> new HashMap<>())
                    .put(
                            indicator,
                            new Target(
                                    UnitCode.parse(unit),
                                    IndicatorCode.parse(indicator),
                                    period(),
                                    comparison,
                                    Fraction.parse(value),
                                    Optional.empty(),
                                    Optional.of("1/QĐ"),
                                    LocalDate.of(2023, 1, 1),
                                    1,
                                    Origin.of("targets", 1)));
            return units(unit);
        }

        /** Sets a fact with evidence. */
        public Data fact(String unit, String fact, String value) {
            facts.computeIfAbsent(unit, u -> new HashMap<>()).put(fact, value);
            return units(unit);
        }

        /** Takes the evidence of a fact away. */
        public Data withoutEvidence(String fact) {
            evidence.put(fact, false);
            return this;
        }

        /** Sets the groups of a unit. */
        public Data group(String unit, String... codes) {
            groups.put(unit, List.of(codes));
            return units(unit);
        }

        @Override
        public Period period() {
            return Period.ofYear(2023);
        }

        @Override
        public DateRange days() {
            return PeriodCalendar.CALENDAR.range(period());
        }

        @Override
        public List<Contestant> contestants() {
            return units.stream().map(Contestant::new).toList();
        }

        @Override
        public List<String> groups(Contestant unit) {
            return groups.getOrDefault(unit.code(), List.of("ALL"));
        }

        @Override
        public Reading actual(Contestant unit, IndicatorCode indicator, int yearsBack) {
            Optional<Fraction> value = Optional.ofNullable((yearsBack == 0 ? actuals : back)
                    .getOrDefault(unit.code(), Map.of())
                    .get(indicator.value()));
            Coverage coverage = indicator.value().equals("nothing.expected")
                    ? Coverage.NONE
                    : new Coverage(value.isPresent() ? 3 : 0, 4);
            List<Contribution> parts = value.map(fraction -> List.of(new Contribution(unit.code() + "1", fraction)))
                    .orElse(List.of());
            return new Reading(value, coverage, parts, List.of(Origin.of("values", 7)));
        }

        @Override
        public Optional<Target> target(Contestant unit, IndicatorCode indicator) {
            return Optional.ofNullable(
                    targets.getOrDefault(unit.code(), Map.of()).get(indicator.value()));
        }

        @Override
        public Optional<Assessment> fact(Contestant unit, FactCode fact, Stage stage) {
            return Optional.ofNullable(facts.getOrDefault(unit.code(), Map.of()).get(fact.value()))
                    .map(value -> new Assessment(
                            unit.code(),
                            period(),
                            fact,
                            stage,
                            Optional.of(value),
                            evidence.getOrDefault(fact.value(), true) ? Optional.of("MC-1") : Optional.empty(),
                            Optional.empty(),
                            Optional.empty(),
                            Origin.of("assessments", 3)));
        }
    }
}
