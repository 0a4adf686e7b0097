package org.ishc.core.figure;

import java.util.Optional;

/**
 * What a figure rests on: the weakest of all that it was added up from, the strongest first. Taking the weakest is
 * associative and commutative, so a figure's basis does not depend on the order in which it was added up. Source:
 * specification, <i>indicators</i>, Status of values.
 */
public enum Basis {
    /** Records: of clubs and their reports, of units, of what was handed in. */
    RECORDS,
    /** Verified values. */
    VERIFIED,
    /** Values as units reported them. */
    REPORTED,
    /** Estimates. */
    ESTIMATED;

    /** Returns what a figure rests on that is one reported value. */
    public static Basis of(ValueStatus status) {
        return switch (status) {
            case ESTIMATED -> ESTIMATED;
            case REPORTED -> REPORTED;
            case VERIFIED -> VERIFIED;
        };
    }

    /** Returns the weaker of two. */
    public Basis weaker(Basis other) {
        return other.isWeakerThan(this) ? other : this;
    }

    /** Returns the weaker of two; what is empty does not count. Empty when both are. */
    public static Optional<Basis> weaker(Optional<Basis> one, Optional<Basis> other) {
        return one.isPresent() && other.isPresent() ? Optional.of(one.get().weaker(other.get())) : one.or(() -> other);
    }

    /** Tells whether this is weaker than another. */
    public boolean isWeakerThan(Basis other) {
        return ordinal() > other.ordinal();
    }

    /** Tells whether who accepts values of a status, and all that is stronger, accepts this. */
    public boolean isAcceptedFrom(ValueStatus weakest) {
        return !isWeakerThan(of(weakest));
    }
}
