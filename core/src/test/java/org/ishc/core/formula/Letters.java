package org.ishc.core.formula;

import java.util.List;
import org.ishc.core.base.Fraction;

/** The smallest language of its own: letters that are numbers, and letters that hold or do not. */
final class Letters {

    /** A number. */
    record Number(String letter) implements Value.Leaf {
        @Override
        public Form<Value, FormReader> form() {
            return NUMBER;
        }
    }

    /** Something that holds or does not. */
    record Claim(String letter) implements Condition.Leaf {
        @Override
        public Form<Condition, FormReader> form() {
            return CLAIM;
        }
    }

    static final Form<Value, FormReader> NUMBER = Form.<Value, FormReader>named("number")
            .body("letter")
            .means("một chữ là số", "a letter that is a number")
            .says("{letter} = {result}", "{letter} = {result}")
            .sample("{number: x}")
            .read((written, forms) -> new Number(written.body().text()));

    static final Form<Condition, FormReader> CLAIM = Form.<Condition, FormReader>named("claim")
            .body("letter")
            .means("một chữ là đúng hay sai", "a letter that holds or does not")
            .says("{letter}: {truth}", "{letter}: {truth}")
            .sample("{claim: p}")
            .read((written, forms) -> new Claim(written.body().text()));

    static final Value X = new Number("x");
    static final Value Y = new Number("y");
    static final Condition P = new Claim("p");
    static final Condition Q = new Claim("q");

    private Letters() {}

    static Value number(long number) {
        return new Value.Constant(Fraction.of(number));
    }

    static Value arithmetic(Value.Operator operator, Value... operands) {
        return new Value.Arithmetic(operator, List.of(operands));
    }

    static Condition compare(Value left, Condition.Relation relation, Value right) {
        return new Condition.Comparing(relation, left, right);
    }

    static Condition all(Condition... conditions) {
        return new Condition.All(List.of(conditions));
    }

    static Condition any(Condition... conditions) {
        return new Condition.AnyOf(List.of(conditions));
    }

    static Condition not(Condition condition) {
        return new Condition.Not(condition);
    }
}
