package org.ishc.core.club;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;

/**
 * Something that happened to a club, with the days on which it was decided, took effect and became known.
 *
 * @param club the club
 * @param number unique in the club
 * @param type what happened
 * @param decidedOn the day of the decision
 * @param effectiveOn the day from which it holds
 * @param recordedOn the day on which it became known
 * @param document the number of the decision
 * @param authority who decided
 * @param target a unit (RELOCATE) or a club (MERGE_INTO), as written
 * @param category of the obstacle
 * @param dueOn the day by which it should be done
 * @param note a remark
 * @param origin the row that it came from
 */
@Value.Builder
@DomainStyle
public record ClubEvent(
        ClubCode club,
        long number,
        ClubEventType type,
        LocalDate decidedOn,
        LocalDate effectiveOn,
        LocalDate recordedOn,
        Optional<String> document,
        Optional<UnitCode> authority,
        Optional<String> target,
        Optional<ObstacleCategory> category,
        Optional<LocalDate> dueOn,
        Optional<String> note,
        Origin origin) {
    /** Refuses null. */
    public ClubEvent {
        Objects.requireNonNull(club, "club");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(decidedOn, "decidedOn");
        Objects.requireNonNull(effectiveOn, "effectiveOn");
        Objects.requireNonNull(recordedOn, "recordedOn");
        Objects.requireNonNull(document, "document");
        Objects.requireNonNull(authority, "authority");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(note, "note");
        Objects.requireNonNull(origin, "origin");
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static ClubEventBuilder builder() {
        return new ClubEventBuilder();
    }

    /** The order in which events are applied: day of effect, day of decision, number. */
    public static final Comparator<ClubEvent> ORDER = Comparator.comparing(ClubEvent::effectiveOn)
            .thenComparing(ClubEvent::decidedOn)
            .thenComparingLong(ClubEvent::number);

    /** Returns the key of the record: club and number. */
    public List<String> key() {
        return List.of(club.value(), Long.toString(number));
    }

    Location location() {
        return Location.of(origin, key());
    }
}
