package org.ishc.core.collection;

import org.ishc.core.base.Allowed;
import org.ishc.core.base.Fraction;

/**
 * What is a large change against an earlier figure: more than so many percent of it, and no less than so much.
 *
 * @param percent 0 or more
 * @param least 0 or more
 */
public record ChangeLimit(Fraction percent, Fraction least) {

    /** What holds where a round says nothing: more than half, and at least 10. */
    public static final ChangeLimit DEFAULT = new ChangeLimit(Fraction.of(50), Fraction.of(10));

    /** Checks the bounds. */
    public ChangeLimit {
        Allowed.notNegative(percent, "percent");
        Allowed.notNegative(least, "least");
    }

    /** Tells whether a figure is far from an earlier one. */
    public boolean isLarge(Fraction then, Fraction now) {
        Fraction difference = now.minus(then);
        Fraction distance = difference.signum() < 0 ? difference.negated() : difference;
        return distance.compareTo(least) >= 0
                && distance.times(Fraction.HUNDRED).compareTo(percent.times(then)) > 0;
    }
}
