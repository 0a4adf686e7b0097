package org.ishc.core.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Fraction;
import org.ishc.core.formula.Form;
import org.ishc.core.formula.Value;

/**
 * How a criterion's points are computed. Source: specification, <i>emulation</i>, Rules; {@code m} is the criterion's
 * or part's maximum.
 */
public sealed interface Rule permits ValueRule, ConditionRule, FactRule, CombinedRule {

    /** Returns its row in the table of forms. */
    Form<Rule, ?> form();

    /** Answers for this rule. */
    <R> R accept(Visitor<R> visitor);

    /** Returns the value that its points are a function of; empty when they are not a function of one value. */
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

    /** Returns its bands, when it has some; else none. */
    default List<ValueRule.Band> bands() {
        return List.of();
    }

    /**
     * Returns the points that it gives as they are written, not computed: of bands, levels, flags and items; else none.
     */
    default List<Fraction> writtenPoints() {
        return List.of();
    }

    /** Returns its items, when it has some; else none. */
    default List<ConditionRule.Item> items() {
        return List.of();
    }

    /**
     * A part of a rule, and where it stands.
     *
     * @param path its path from the rule
     * @param part the part
     */
    record Place(String path, CombinedRule.Part part) {

        /** Refuses null. */
        public Place {
            Allowed.given(path, "path", "a path");
            Allowed.given(part, "part", "a part");
        }

        static List<Place> of(List<CombinedRule.Part> parts, String at) {
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
        R proportional(ValueRule.Proportional rule);

        /** Answers for points by band. */
        R bands(ValueRule.Bands rule);

        /** Answers for points taken off by step. */
        R deduct(ValueRule.Deduct rule);

        /** Answers for points by count. */
        R count(ValueRule.Count rule);

        /** Answers for points between points. */
        R ladder(ValueRule.Ladder rule);

        /** Answers for points of a condition. */
        R flag(ConditionRule.Flag rule);

        /** Answers for points of a level. */
        R choice(FactRule.Choice rule);

        /** Answers for points of a list of items. */
        R checklist(ConditionRule.Checklist rule);

        /** Answers for a sum of parts. */
        R sumOf(CombinedRule.SumOf rule);

        /** Answers for the best of some parts. */
        R bestOf(CombinedRule.BestOf rule);

        /** Answers for the first case that holds. */
        R choose(CombinedRule.Choose rule);

        /** Answers for an assessor's points. */
        R assessed(FactRule.Assessed rule);
    }
}
