package org.ishc.core.rulebook;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.document.NodeReader;
import org.ishc.core.document.Statement;
import org.ishc.core.document.TextNode;
import org.ishc.core.formula.Condition;
import org.ishc.core.formula.FormReader;
import org.ishc.core.formula.Value;

/** Reads rules, and the values and conditions in them. */
final class RuleReader {

    private static final String MAX = "max";
    private static final String MINUS = "minus";

    private final FormReader forms;
    private final boolean mayDeduct;

    /**
     * Reads the rule of a criterion.
     *
     * @param forms reads values and conditions
     * @param mayDeduct whether the criterion has a negative minimum, so that points may be negative
     */
    RuleReader(FormReader forms, boolean mayDeduct) {
        this.forms = forms;
        this.mayDeduct = mayDeduct;
    }

    Rule rule(NodeReader at) {
        return rule(at, List.of());
    }

    private Rule rule(NodeReader at, List<String> outside) {
        return forms.form(RuleForms.ALL, at, outside, new RuleReader(forms.deeper(at), mayDeduct));
    }

    CombinedRule.Part part(NodeReader at) {
        return part(at, List.of(MAX));
    }

    CombinedRule.Part signedPart(NodeReader at) {
        return part(at, List.of(MAX, MINUS));
    }

    private CombinedRule.Part part(NodeReader at, List<String> outside) {
        Rule rule = rule(at, outside);
        Optional<Fraction> max = Optional.empty();
        boolean isMinus = false;
        for (TextNode.Mapping.Entry entry : at.entries()) {
            if (entry.key().equals(MAX)) {
                max = Optional.of(at.at(MAX, entry.value()).notNegative());
            } else if (entry.key().equals(MINUS)) {
                isMinus = at.at(MINUS, entry.value()).bool();
            }
        }
        return new CombinedRule.Part(rule, max, isMinus);
    }

    Value value(NodeReader at) {
        return forms.value(at);
    }

    List<Value> pair(NodeReader at, Statement problem) {
        List<Value> pair = at.list(2, this::value);
        if (pair.size() != 2) {
            throw at.wrong(problem);
        }
        return pair;
    }

    Condition condition(NodeReader at) {
        return forms.condition(at);
    }

    /** Points that are given where a criterion may also deduct: of any sign there, else 0 or more. */
    Fraction points(NodeReader at) {
        return mayDeduct ? at.number() : at.notNegative();
    }
}
