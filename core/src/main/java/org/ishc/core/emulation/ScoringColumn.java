package org.ishc.core.emulation;

import org.apiguardian.api.API;
import org.ishc.core.column.Numbers;

/**
 * A column of numbers, one for each scored unit in the order of {@link ScoringData#contestants()}. It is looked through
 * once, when it is made, so that scoring knows what cannot overflow; a host makes it once and hands it over as often as
 * it scores. Immutable.
 */
public final class ScoringColumn {

    private final Numbers numbers;

    private ScoringColumn(Numbers numbers) {
        this.numbers = numbers;
    }

    /** Returns a column of whole numbers, none of them missing. */
    public static ScoringColumn of(long[] values) {
        return new ScoringColumn(Numbers.wholes(values.clone()));
    }

    /** Returns the numbers, for the core itself. */
    @API(status = API.Status.INTERNAL, since = "0.1")
    public Numbers numbers() {
        return numbers;
    }
}
