package org.ishc.core.formula;

import org.apiguardian.api.API;

/**
 * What each value can be: numbers and arithmetic by interval arithmetic; each use of the language adds what its leaves
 * can be.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public abstract class SharedRanges implements Value.Visitor<Range> {

    /** For those who know the leaves. */
    protected SharedRanges() {}

    /** Returns a range that holds everything that a value can be. */
    public final Range of(Value value) {
        return value.accept(this);
    }

    @Override
    public final Range constant(Value.Constant constant) {
        return Range.exactly(constant.number());
    }

    @Override
    public final Range arithmetic(Value.Arithmetic arithmetic) {
        return Range.of(
                arithmetic.operator(),
                arithmetic.operands().stream().map(this::of).toList());
    }
}
