package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.jspecify.annotations.Nullable;

/**
 * Which unit stands for another on every later day, where something that cannot be divided belongs to one: followed
 * once, asked for many days.
 *
 * @see Heir#follow
 */
public final class UnitPath {

    private final Optional<UnitCode> unit;

    /** Whose version it is; null for a code that names no unit, or a unit that nobody stands for. */
    private final @Nullable Crosswalk crosswalk;

    private final int version;

    /** The first day without the unit, counted; that behind all days while it is still there. */
    private final long end;

    /** Who stands for it from then on. */
    private final @Nullable UnitPath next;

    UnitPath(Optional<UnitCode> unit) {
        this(unit, null, Crosswalk.NONE, null, null);
    }

    UnitPath(
            Optional<UnitCode> unit,
            @Nullable Crosswalk given,
            int version,
            @Nullable LocalDate end,
            @Nullable UnitPath next) {
        this.unit = unit;
        this.crosswalk = given;
        this.version = version;
        this.end = end == null ? Long.MAX_VALUE : end.toEpochDay();
        this.next = next;
    }

    /** Returns the unit on a day, from that on which the code is read; empty when the trace is lost. */
    public Optional<UnitCode> at(LocalDate on) {
        return here(on.toEpochDay()).unit;
    }

    /**
     * Returns the version of the unit on a day, counted, in a registry's numbers; {@link Crosswalk#NONE} when it is not
     * known.
     */
    int version(long on, @Nullable Crosswalk registry) {
        UnitPath here = here(on);
        return here.crosswalk == registry ? here.version : Crosswalk.NONE;
    }

    private UnitPath here(long on) {
        UnitPath here = this;
        while (here.next != null && here.end <= on) {
            here = here.next;
        }
        return here;
    }
}
