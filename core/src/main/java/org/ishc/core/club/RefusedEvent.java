package org.ishc.core.club;

import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.finding.Origin;

/**
 * An event that was refused, as far as it could be read: what follows from its absence is no fault of others.
 *
 * @param club the club
 * @param number of the event; empty when it could not be read
 * @param type what happened; empty when it could not be read
 * @param effectiveOn the day from which it would hold; empty when it could not be read
 * @param decidedOn the day of the decision; empty when not told, or it could not be read
 * @param target the unit or club, as written; empty when not told
 * @param category of the obstacle; empty when not told, or it could not be read
 * @param origin the row that it came from
 */
@Value.Builder
@DomainStyle
public record RefusedEvent(
        ClubCode club,
        Optional<Long> number,
        Optional<ClubEventType> type,
        Optional<LocalDate> effectiveOn,
        Optional<LocalDate> decidedOn,
        Optional<String> target,
        Optional<ObstacleCategory> category,
        Origin origin) {
    /** Refuses null. */
    public RefusedEvent {
        Objects.requireNonNull(club, "club");
        Objects.requireNonNull(number, "number");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(effectiveOn, "effectiveOn");
        Objects.requireNonNull(decidedOn, "decidedOn");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(category, "category");
        Objects.requireNonNull(origin, "origin");
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static RefusedEventBuilder builder() {
        return new RefusedEventBuilder();
    }

    /** Returns what is known of an event that is refused after it was read. */
    public static RefusedEvent of(ClubEvent event) {
        return new RefusedEvent(
                event.club(),
                Optional.of(event.number()),
                Optional.of(event.type()),
                Optional.of(event.effectiveOn()),
                Optional.of(event.decidedOn()),
                event.target(),
                event.category(),
                event.origin());
    }

    /** Returns how findings name it as their cause: club and number. */
    String name() {
        return club.value() + number.map(given -> "/" + given).orElse("");
    }

    /** Tells whether anything may have followed from it by the end of a day, since nobody knows what it was or when. */
    boolean mayHaveChanged(LocalDate on) {
        return effectiveOn.isEmpty() || !effectiveOn.get().isAfter(on) && type.isEmpty();
    }

    /** Returns the event that it would have been; empty where nobody knows, or where it would do nothing. */
    Optional<ClubEvent> asIfSound() {
        boolean isOfObstacles = type.filter(clubEventType -> clubEventType == ClubEventType.RAISE_OBSTACLE
                        || clubEventType == ClubEventType.RESOLVE_OBSTACLE)
                .isPresent();
        if (type.isEmpty() || effectiveOn.isEmpty() || isOfObstacles && category.isEmpty()) {
            return Optional.empty();
        }
        LocalDate day = effectiveOn.get();
        LocalDate decided = decidedOn.orElse(day);
        return Optional.of(new ClubEvent(
                club,
                number.orElse(0L),
                type.get(),
                decided,
                day,
                decided,
                Optional.empty(),
                Optional.empty(),
                target.or(() -> Optional.of("")),
                category,
                Optional.of(day),
                Optional.empty(),
                origin));
    }
}
