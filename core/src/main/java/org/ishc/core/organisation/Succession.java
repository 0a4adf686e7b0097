package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;

/**
 * A row of a reorganisation (sáp nhập, chia tách đơn vị): the version of the predecessor that ended on a date passes,
 * wholly or in part, to the version of the successor that begins or continues on that date.
 *
 * @param date the first day of the new state
 * @param predecessor the code of the version that ended
 * @param successor the code of the version that takes over; its own code when a unit is renamed or moved and keeps it
 * @param portion wholly, in part, or land alone
 * @param share the part of the people that passes, above 0 and at most 1; empty when nobody knows; not used where land
 *     alone passes
 * @param document the decision; empty when not told
 * @param doubt why the row should not be trusted unseen, such as the flag of a check of the source; empty when nobody
 *     doubts it
 * @param origin the row that it came from
 */
@Value.Builder
@DomainStyle
public record Succession(
        LocalDate date,
        UnitCode predecessor,
        UnitCode successor,
        Portion portion,
        Optional<Fraction> share,
        Optional<String> document,
        Optional<String> doubt,
        Origin origin) {

    /**
     * Checks the share.
     *
     * @throws IllegalArgumentException when the share is not above 0 and at most 1
     */
    public Succession {
        Objects.requireNonNull(date, "date");
        Objects.requireNonNull(predecessor, "predecessor");
        Objects.requireNonNull(successor, "successor");
        Objects.requireNonNull(portion, "portion");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(doubt, "doubt");
        Objects.requireNonNull(origin, "origin");
        if (share.isPresent() && (share.get().signum() <= 0 || share.get().compareTo(Fraction.ONE) > 0)) {
            throw new IllegalArgumentException("share is " + share.get() + "; allowed is above 0 and at most 1");
        }
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static SuccessionBuilder builder() {
        return new SuccessionBuilder();
    }

    /** Returns this row under a doubt. */
    public Succession doubted(String why) {
        return new Succession(date, predecessor, successor, portion, share, document, Optional.of(why), origin);
    }

    /** Returns this row as it came from elsewhere. */
    public Succession from(Origin newOrigin) {
        return new Succession(date, predecessor, successor, portion, share, document, doubt, newOrigin);
    }

    /** Returns the key of the record: date, predecessor and successor. */
    public List<String> key() {
        return List.of(date.toString(), predecessor.value(), successor.value());
    }

    Location location() {
        return Location.of(origin, key());
    }
}
