package org.ishc.core.figure;

import java.util.Optional;
import org.ishc.core.base.Fraction;

/**
 * How much of what a figure should rest on is there. Coverages add up.
 *
 * @param reported how many gave the figure
 * @param expected how many should have
 */
public record Coverage(long reported, long expected) implements Comparable<Coverage> {

    /** Nothing expected. */
    public static final Coverage NONE = new Coverage(0, 0);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when a number is negative, or more reported than expected
     */
    public Coverage {
        if (reported < 0 || expected < reported) {
            throw new IllegalArgumentException("reported is " + reported + " and expected is " + expected
                    + "; allowed are 0 or more, and as many expected as reported or more");
        }
    }

    /** Returns this coverage and another together. */
    public Coverage plus(Coverage other) {
        if (expected == 0 || other.expected == 0) {
            return expected == 0 ? other : this;
        }
        return new Coverage(reported + other.reported, expected + other.expected);
    }

    /** Tells whether all that is expected is there; true where nothing is. */
    public boolean isComplete() {
        return reported == expected;
    }

    /** Returns reported / expected; 1 where nothing is expected. */
    public Fraction fraction() {
        return expected == 0 ? Fraction.ONE : Fraction.of(reported, expected);
    }

    /** Finds 100 · reported / expected; empty where nothing is expected. */
    public Optional<Fraction> percent() {
        return expected == 0 ? Optional.empty() : Optional.of(fraction().times(Fraction.HUNDRED));
    }

    /** Orders by {@link #fraction()}. */
    @Override
    public int compareTo(Coverage other) {
        return fraction().compareTo(other.fraction());
    }
}
