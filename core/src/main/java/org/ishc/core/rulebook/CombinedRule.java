package org.ishc.core.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Fraction;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.Form;
import org.ishc.core.formula.FormReader;

/** A rule that is made of others. */
public sealed interface CombinedRule extends Rule {

    private static void notTooDeep(List<Part> parts) {
        FormReader.notTooDeep(parts, part -> part.rule().depth());
    }

    /**
     * The sum of the parts.
     *
     * @param parts in the order written
     */
    record SumOf(List<Part> parts) implements CombinedRule {

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
    record BestOf(List<Part> parts) implements CombinedRule {

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
     * The first case whose condition is true.
     *
     * @param cases in the order written
     * @param otherwise when none is
     */
    record Choose(List<Case> cases, Part otherwise) implements CombinedRule {

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
}
