package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Fraction;

/**
 * What happened to one unit on one day, seen from the unit that is there afterwards; for a unit that ends without a
 * trace, from the unit itself.
 *
 * @param date the day
 * @param kind what happened
 * @param unit the unit afterwards; for {@link Kind#ENDED} the unit that was
 * @param before what the same code named the day before, which may be another unit; empty when nothing
 * @param inflows what passed to the unit, by predecessor code; nothing but land for {@link Kind#FOUNDED}, empty for
 *     {@link Kind#ENDED}
 * @param documents the decisions, each once, in order
 */
public record UnitChange(
        LocalDate date,
        Kind kind,
        UnitVersion unit,
        Optional<UnitVersion> before,
        List<Inflow> inflows,
        List<String> documents) {

    /** Copies the lists. */
    public UnitChange {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(before, "before");
        inflows = List.copyOf(inflows);
        documents = List.copyOf(documents);
    }

    /** What can happen to a unit. */
    public enum Kind {
        /** It begins, and nobody passed to it. */
        FOUNDED,
        /** It begins from other units or parts of them, perhaps under a code that named another unit before. */
        FORMED,
        /** It goes on and takes others in, or land of theirs. */
        ENLARGED,
        /** It goes on under its code with another name, parent, level or kind. */
        ALTERED,
        /** It ends, and no row says where its people went. */
        ENDED
    }

    /**
     * What passed to a unit.
     *
     * @param from the unit that ended
     * @param portion wholly, in part, or land alone
     * @param share the part, above 0 and below 1; empty for the whole and when nobody knows
     * @param doubt why the row should not be trusted unseen; empty when nobody doubts it
     */
    public record Inflow(UnitVersion from, Portion portion, Optional<Fraction> share, Optional<String> doubt) {
        /** Refuses null. */
        public Inflow {
            Objects.requireNonNull(from, "from");
            Objects.requireNonNull(portion, "portion");
            Objects.requireNonNull(share, "share");
            Objects.requireNonNull(doubt, "doubt");
        }
    }
}
