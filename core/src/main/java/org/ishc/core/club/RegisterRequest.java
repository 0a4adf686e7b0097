package org.ishc.core.club;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.immutables.value.Value;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.organisation.Registry;
import org.ishc.core.time.PeriodCalendar;

/**
 * What a register of clubs is built from, but for the reports, which may still be on their way.
 *
 * @param registry the units
 * @param calendar which days a period has
 * @param asOf the day of the data: reorganisations up to it are followed by the checks
 * @param rules what clubs are judged by; {@link ClubRules#DEFAULT} unless a builder is told otherwise
 * @param clubs in file order, each code once; may be empty
 * @param events in file order, each club and number once; may be empty
 * @param refusedEvents what could be read of events that were refused before, in file order: what follows from their
 *     absence is then {@code ref.refused}; may be empty
 */
@Value.Builder
@DomainStyle
public record RegisterRequest(
        Registry registry,
        PeriodCalendar calendar,
        LocalDate asOf,
        ClubRules rules,
        List<Club> clubs,
        List<ClubEvent> events,
        List<RefusedEvent> refusedEvents) {

    /** Copies the lists; refuses null. */
    public RegisterRequest {
        Objects.requireNonNull(registry, "registry");
        Objects.requireNonNull(calendar, "calendar");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(rules, "rules");
        clubs = List.copyOf(clubs);
        events = List.copyOf(events);
        refusedEvents = List.copyOf(refusedEvents);
    }

    /** Begins one, component by component, under the default rules and without clubs, events or refused events. */
    public static RegisterRequestBuilder builder() {
        return new RegisterRequestBuilder().rules(ClubRules.DEFAULT);
    }
}
