package org.ishc.core.formula.plan;

import org.jspecify.annotations.Nullable;

/** Something made once from what stands beside it; it does not tell operations apart. */
record Made<T>(T get) {
    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Made;
    }

    @Override
    public int hashCode() {
        return 0;
    }
}
