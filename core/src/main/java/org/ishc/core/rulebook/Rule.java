package org.ishc.core.rulebook;

import java.math.BigInteger;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Form;
import org.ishc.core.formula.FormReader;
import org.ishc.core.formula.Value;

/**
 * How a criterion's points are computed. Source: specification, <i>emulation</i>, Rules; {@code m} is the criterion's
 * or part's maximum.
 */
public sealed interface Rule {

    /** Returns its row in the table of forms. */
    Form<Rule, ?> form();

    /** Answers for this rule. */
    <R> R accept(Visitor<R> visitor);

    /** Returns the value that its points are a function of; empty when they are none of one value. */
    default Optional<Value> input() {
        return Optional.empty();
    }

    /** Returns the rules that it is made of, in the order written, each with its path from here. */
    default List<Place> places() {
        return List.of();
    }

    /** Returns how many rules stand in each other, itself counted. */
    default int depth() {
        return 1
                + places().stream()
                        .mapToInt(place -> place.part().rule().depth())
                        .max()
                        .orElse(0);
    }

    private static void notTooDeep(List<Part> parts) {
        FormReader.notTooDeep(parts, part -> part.rule().depth());
    }

    /** Returns its bands, when it has some; else none. */
    default List<Band> bands() {
        return List.of();
    }

    /**
     * Returns the points that it gives as they are written, not computed: of bands, levels, flags and items; else none.
     */
    default List<Fraction> writtenPoints() {
        return List.of();
    }

    /** Returns its items, when it has some; else none. */
    default List<Item> items() {
        return List.of();
    }

    /**
     * A part of a rule, and where it stands.
     *
     * @param path its path from the rule
     * @param part the part
     */
    record Place(String path, Part part) {

        /** Refuses null. */
        public Place {
            Allowed.given(path, "path", "a path");
            Allowed.given(part, "part", "a part");
        }

        private static List<Place> of(List<Part> parts, String at) {
            return IntStream.range(0, parts.size())
                    .mapToObj(i -> new Place(at + i, parts.get(i)))
                    .toList();
        }
    }

    /**
     * Gives one answer for every kind of rule.
     *
     * @param <R> what is answered
     */
    interface Visitor<R> {
        /** Answers for points in proportion. */
        R proportional(Proportional rule);

        /** Answers for points by band. */
        R bands(Bands rule);

        /** Answers for points taken off by step. */
        R deduct(Deduct rule);

        /** Answers for points by count. */
        R count(Count rule);

        /** Answers for points between points. */
        R ladder(Ladder rule);

        /** Answers for points of a condition. */
        R flag(Flag rule);

        /** Answers for points of a level. */
        R choice(Choice rule);

        /** Answers for points of a list of items. */
        R checklist(Checklist rule);

        /** Answers for a sum of parts. */
        R sumOf(SumOf rule);

        /** Answers for the best of some parts. */
        R bestOf(BestOf rule);

        /** Answers for the first case that holds. */
        R choose(Choose rule);

        /** Answers for an assessor's points. */
        R assessed(Assessed rule);
    }

    /**
     * m · value / of.
     *
     * @param value the value
     * @param of what gives the maximum
     * @param zeroBelow below this percentage there are no points
     */
    record Proportional(Value value, Value of, Optional<Fraction> zeroBelow) implements Rule {

        /** Refuses null. */
        public Proportional {
            Allowed.given(value, "value", "a value");
            Allowed.given(of, "of", "a value");
            Allowed.given(zeroBelow, "zeroBelow", "a percentage or none");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.proportional(this);
        }

        @Override
        public Form<Rule, ?> form() {
            return RuleForms.PROPORTIONAL;
        }

        @Override
        public Optional<Value> input() {
            return Optional.of(value);
        }
    }

    /**
     * The points of the first band that holds the value.
     *
     * @param value the value
     * @param bands in the order written
     */
    record Bands(Value value, List<Band> bands) implements Rule {

        /** Copies the bands; refuses none. */
        public Bands {
            Allowed.given(value, "value", "a value");
            bands = Allowed.some(bands, "bands");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bands(this);
        }

        @Override
        public List<Fraction> writtenPoints() {
            return bands.stream().map(Band::points).toList();
        }

        @Override
        public Form<Rule, ?> form() {
            return RuleForms.BANDS;
        }

        @Override
        public Optional<Value> input() {
            return Optional.of(value);
        }
    }

    /**
     * A band: from ≤ value &lt; to.
     *
     * @param from the lower bound; empty for none
     * @param to the upper bound; empty for none
     * @param points the points
     */
    record Band(Optional<Fraction> from, Optional<Fraction> to, Fraction points) {

        /** Refuses null. */
        public Band {
            Allowed.given(from, "from", "a number or none");
            Allowed.given(to, "to", "a number or none");
            Allowed.given(points, "points", "a number");
        }

        /** Tells whether a value lies in it. */
        public boolean holds(Fraction value) {
            return from.map(low -> value.compareTo(low) >= 0).orElse(true)
                    && to.map(high -> value.compareTo(high) < 0).orElse(true);
        }
    }

    /** How steps are counted. */
    enum Steps {
        /** Full steps only. */
        FULL,
        /** Begun steps too. */
        BEGUN,
        /** Parts of steps too. */
        EXACT;

        /** Returns how many steps count. */
        public Fraction count(Fraction steps) {
            return switch (this) {
                case FULL -> Fraction.of(steps.floor(), BigInteger.ONE);
                case BEGUN -> Fraction.of(steps.ceil(), BigInteger.ONE);
                case EXACT -> steps;
            };
        }
    }

    /**
     * m less the points for each step of shortfall.
     *
     * @param value the value
     * @param fullAt where nothing is deducted
     * @param per the size of a step
     * @param points what a step costs
     * @param steps how steps are counted
     * @param isAbove whether what lies above is the shortfall
     */
    record Deduct(Value value, Value fullAt, Fraction per, Fraction points, Steps steps, boolean isAbove)
            implements Rule {

        /** Refuses steps of no size and points below 0. */
        public Deduct {
            Allowed.given(value, "value", "a value");
            Allowed.given(fullAt, "fullAt", "a value");
            Allowed.positive(per, "per");
            Allowed.notNegative(points, "points");
            Allowed.given(steps, "steps", "a way of counting");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.deduct(this);
        }

        @Override
        public Form<Rule, ?> form() {
            return RuleForms.DEDUCT;
        }

        @Override
        public Optional<Value> input() {
            return Optional.of(value);
        }
    }

    /**
     * Points for each step of the value beyond a number.
     *
     * @param value the value
     * @param each what a step gives
     * @param beyond from where counting begins
     * @param per the size of a step
     * @param steps how steps are counted
     */
    record Count(Value value, Fraction each, Value beyond, Fraction per, Steps steps) implements Rule {

        /** Refuses steps of no size and points below 0. */
        public Count {
            Allowed.given(value, "value", "a value");
            Allowed.notNegative(each, "each");
            Allowed.given(beyond, "beyond", "a value");
            Allowed.positive(per, "per");
            Allowed.given(steps, "steps", "a way of counting");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.count(this);
        }

        @Override
        public Form<Rule, ?> form() {
            return RuleForms.COUNT;
        }

        @Override
        public Optional<Value> input() {
            return Optional.of(value);
        }
    }

    /**
     * Piecewise linear through points, flat outside.
     *
     * @param value the value
     * @param table the points, x strictly rising
     */
    record Ladder(Value value, List<Rung> table) implements Rule {

        /** Copies the points; refuses none, and numbers that do not rise. */
        public Ladder {
            Allowed.given(value, "value", "a value");
            table = Allowed.some(table, "table");
            Allowed.only(
                    findFall(table).isEmpty(), "table", table, "a table whose x rises strictly from point to point");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.ladder(this);
        }

        @Override
        public Form<Rule, ?> form() {
            return RuleForms.LADDER;
        }

        @Override
        public Optional<Value> input() {
            return Optional.of(value);
        }

        /** Finds the first point whose x is a number that does not lie above the number before it. */
        static Optional<Integer> findFall(List<Rung> table) {
            return IntStream.range(1, table.size())
                    .filter(i -> table.get(i - 1)
                            .x()
                            .constant()
                            .flatMap(left -> table.get(i).x().constant().map(right -> left.compareTo(right) >= 0))
                            .orElse(false))
                    .boxed()
                    .findFirst();
        }

        /** Tells whether all its points are numbers. */
        public boolean isConstant() {
            return table.stream()
                    .allMatch(rung -> rung.x().constant().isPresent()
                            && rung.y().constant().isPresent());
        }
    }

    /**
     * A point of a ladder.
     *
     * @param x where
     * @param y the points there
     */
    record Rung(Value x, Value y) {
        /** Refuses null. */
        public Rung {
            Allowed.given(x, "x", "a value");
            Allowed.given(y, "y", "a value");
        }
    }

    /**
     * Points when a condition is true.
     *
     * @param when the condition
     * @param points the points; m without
     */
    record Flag(Condition when, Optional<Fraction> points) implements Rule {

        /** Refuses null. */
        public Flag {
            Allowed.given(when, "when", "a condition");
            Allowed.given(points, "points", "a number or none");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.flag(this);
        }

        @Override
        public List<Fraction> writtenPoints() {
            return points.stream().toList();
        }

        @Override
        public Form<Rule, ?> form() {
            return RuleForms.FLAG;
        }
    }

    /**
     * The points of the level that the assessor chose.
     *
     * @param fact which fact
     * @param levels the points by level, in the order written
     */
    record Choice(FactCode fact, Map<String, Fraction> levels) implements Rule {

        /** Copies the levels, in their order; refuses none. */
        public Choice {
            Allowed.given(fact, "fact", "a code");
            Allowed.given(levels, "levels", "points by level")
                    .forEach((level, points) -> Allowed.given(points, "level " + level, "a number"));
            Allowed.only(!levels.isEmpty(), "levels", levels, "one level or more");
            levels = Collections.unmodifiableMap(new LinkedHashMap<>(levels));
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choice(this);
        }

        @Override
        public List<Fraction> writtenPoints() {
            return List.copyOf(levels.values());
        }

        @Override
        public Form<Rule, ?> form() {
            return RuleForms.CHOICE;
        }
    }

    /**
     * The sum of the items that are true.
     *
     * @param items in the order written
     */
    record Checklist(List<Item> items) implements Rule {

        /** Copies the items; refuses none. */
        public Checklist {
            items = Allowed.some(items, "items");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.checklist(this);
        }

        @Override
        public List<Fraction> writtenPoints() {
            return items.stream().map(Item::points).toList();
        }

        @Override
        public Form<Rule, ?> form() {
            return RuleForms.CHECKLIST;
        }
    }

    /**
     * An item of a checklist.
     *
     * @param code its code
     * @param when its condition
     * @param points its points
     */
    record Item(ItemCode code, Condition when, Fraction points) {
        /** Refuses null. */
        public Item {
            Allowed.given(code, "code", "a code");
            Allowed.given(when, "when", "a condition");
            Allowed.given(points, "points", "a number");
        }
    }

    /**
     * The sum of the parts.
     *
     * @param parts in the order written
     */
    record SumOf(List<Part> parts) implements Rule {

        /** Copies the parts; refuses none. */
        public SumOf {
            parts = Allowed.some(parts, "parts");
            notTooDeep(parts);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sumOf(this);
        }

        @Override
        public Form<Rule, ?> form() {
            return RuleForms.SUM_OF;
        }

        @Override
        public List<Place> places() {
            return Place.of(parts, "sum_of/rules/");
        }
    }

    /**
     * The greatest of the known parts.
     *
     * @param parts in the order written
     */
    record BestOf(List<Part> parts) implements Rule {

        /** Copies the parts; refuses none, and one that is taken away. */
        public BestOf {
            parts = Allowed.some(parts, "parts");
            notTooDeep(parts);
            Allowed.only(
                    parts.stream().noneMatch(Part::isMinus), "parts", parts, "parts that add: only a sum takes away");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.bestOf(this);
        }

        @Override
        public Form<Rule, ?> form() {
            return RuleForms.BEST_OF;
        }

        @Override
        public List<Place> places() {
            return Place.of(parts, "best_of/rules/");
        }
    }

    /**
     * A rule inside another.
     *
     * @param rule the rule
     * @param max its own maximum; that of the whole without
     * @param isMinus whether its points are taken away
     */
    record Part(Rule rule, Optional<Fraction> max, boolean isMinus) {
        /** Refuses a maximum below 0. */
        public Part {
            Allowed.given(rule, "rule", "a rule");
            Allowed.given(max, "max", "a number or none").ifPresent(own -> Allowed.notNegative(own, "max"));
        }
    }

    /**
     * The first case whose condition is true.
     *
     * @param cases in the order written
     * @param otherwise when none is
     */
    record Choose(List<Case> cases, Part otherwise) implements Rule {

        /** Copies the cases; refuses none, and one that is taken away. */
        public Choose {
            cases = Allowed.some(cases, "cases");
            Allowed.given(otherwise, "otherwise", "a part");
            notTooDeep(Stream.concat(cases.stream().map(Case::part), Stream.of(otherwise))
                    .toList());
            Allowed.only(!otherwise.isMinus(), "otherwise", otherwise, "a part that adds: only a sum takes away");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.choose(this);
        }

        @Override
        public Form<Rule, ?> form() {
            return RuleForms.CHOOSE;
        }

        @Override
        public List<Place> places() {
            Stream<Place> all = IntStream.range(0, cases.size())
                    .mapToObj(i -> new Place(
                            "choose/cases/" + i + "/rule", cases.get(i).part()));
            return Stream.concat(all, Stream.of(new Place("choose/otherwise", otherwise)))
                    .toList();
        }
    }

    /**
     * A case.
     *
     * @param when its condition
     * @param part its rule
     */
    record Case(Condition when, Part part) {
        /** Refuses a part that is taken away. */
        public Case {
            Allowed.given(when, "when", "a condition");
            Allowed.only(
                    !Allowed.given(part, "part", "a part").isMinus(),
                    "part",
                    part,
                    "a part that adds: only a sum takes away");
        }
    }

    /**
     * The assessor's points.
     *
     * @param fact which fact
     */
    record Assessed(FactCode fact) implements Rule {

        /** Refuses null. */
        public Assessed {
            Allowed.given(fact, "fact", "a code");
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.assessed(this);
        }

        @Override
        public Form<Rule, ?> form() {
            return RuleForms.ASSESSED;
        }
    }
}
