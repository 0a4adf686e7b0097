package org.ishc.core.formula;

import java.util.List;
import java.util.stream.Stream;
import org.apiguardian.api.API;

/** The leaves of values and conditions, in the order written: what is read when they are evaluated. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class LeavesOf {

    private static final Conditions CONDITIONS = new Conditions();
    private static final Values VALUES = new Values();
    private static final InConditions IN_CONDITIONS = new InConditions();

    private LeavesOf() {}

    /** Returns the conditions that a condition asks. */
    public static Stream<Condition.Leaf> conditions(Condition condition) {
        return condition.accept(CONDITIONS);
    }

    /** Returns the values that a condition reads. */
    public static Stream<Value.Leaf> values(Condition condition) {
        return condition.accept(IN_CONDITIONS);
    }

    /** Returns the values that a value reads. */
    public static Stream<Value.Leaf> values(Value value) {
        return value.accept(VALUES);
    }

    private abstract static class Walk<L> implements Condition.Visitor<Stream<L>> {
        private Stream<L> each(List<Condition> parts) {
            return parts.stream().flatMap(part -> part.accept(this));
        }

        @Override
        public Stream<L> all(Condition.All all) {
            return each(all.conditions());
        }

        @Override
        public Stream<L> any(Condition.AnyOf any) {
            return each(any.conditions());
        }

        @Override
        public Stream<L> not(Condition.Not not) {
            return not.condition().accept(this);
        }
    }

    private static final class Conditions extends Walk<Condition.Leaf> {
        @Override
        public Stream<Condition.Leaf> comparing(Condition.Comparing comparing) {
            return Stream.empty();
        }

        @Override
        public Stream<Condition.Leaf> leaf(Condition.Leaf leaf) {
            return Stream.of(leaf);
        }
    }

    private static final class InConditions extends Walk<Value.Leaf> {
        @Override
        public Stream<Value.Leaf> comparing(Condition.Comparing comparing) {
            return Stream.concat(values(comparing.left()), values(comparing.right()));
        }

        @Override
        public Stream<Value.Leaf> leaf(Condition.Leaf leaf) {
            return Stream.empty();
        }
    }

    private static final class Values implements Value.Visitor<Stream<Value.Leaf>> {
        @Override
        public Stream<Value.Leaf> constant(Value.Constant constant) {
            return Stream.empty();
        }

        @Override
        public Stream<Value.Leaf> arithmetic(Value.Arithmetic arithmetic) {
            return arithmetic.operands().stream().flatMap(LeavesOf::values);
        }

        @Override
        public Stream<Value.Leaf> leaf(Value.Leaf leaf) {
            return Stream.of(leaf);
        }
    }
}
