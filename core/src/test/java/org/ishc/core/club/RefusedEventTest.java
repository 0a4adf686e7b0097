package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.Optional;
import org.ishc.core.base.ClubCode;
import org.ishc.core.finding.Origin;
import org.junit.jupiter.api.Test;

/** An event that was refused, as far as it could be read. */
class RefusedEventTest {

    private static final Origin ROW = Origin.of("club-events", 3);

    private static RefusedEvent refused(
            Optional<Long> number, Optional<ClubEventType> type, Optional<LocalDate> effectiveOn) {
        return new RefusedEvent(
                ClubCode.parse("K1"),
                number,
                type,
                effectiveOn,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                ROW);
    }

    private static RefusedEvent obstacle(ClubEventType type, Optional<ObstacleCategory> category) {
        return new RefusedEvent(
                ClubCode.parse("K1"),
                Optional.of(4L),
                Optional.of(type),
                Optional.of(day("2025-08-01")),
                Optional.of(day("2025-07-20")),
                Optional.empty(),
                category,
                ROW);
    }

    @Test
    void name_isTheClub_andTheNumberWhereItIsKnown() {
        assertEquals(
                "K1/4",
                refused(Optional.of(4L), Optional.empty(), Optional.empty()).name());
        assertEquals(
                "K1",
                refused(Optional.empty(), Optional.empty(), Optional.empty()).name());
    }

    @Test
    void whatIsUnknown_mayHaveChangedAnything() {
        Optional<LocalDate> first = Optional.of(day("2025-08-01"));
        Optional<ClubEventType> suspend = Optional.of(ClubEventType.SUSPEND);
        assertTrue(refused(Optional.of(4L), suspend, Optional.empty()).mayHaveChanged(day("2020-01-01")));
        assertTrue(refused(Optional.of(4L), Optional.empty(), first).mayHaveChanged(day("2025-08-01")));
        assertFalse(refused(Optional.of(4L), Optional.empty(), first).mayHaveChanged(day("2025-07-31")));
        assertFalse(refused(Optional.of(4L), suspend, first).mayHaveChanged(day("2025-08-02")));
    }

    @Test
    void asIfSound_needsTypeAndDay() {
        Optional<LocalDate> first = Optional.of(day("2025-08-01"));
        assertEquals(
                Optional.empty(),
                refused(Optional.of(4L), Optional.empty(), first).asIfSound());
        assertEquals(
                Optional.empty(),
                refused(Optional.of(4L), Optional.of(ClubEventType.SUSPEND), Optional.empty())
                        .asIfSound());
        ClubEvent event = refused(Optional.empty(), Optional.of(ClubEventType.SUSPEND), first)
                .asIfSound()
                .orElseThrow();
        assertEquals(0, event.number());
        assertEquals(day("2025-08-01"), event.decidedOn());
        assertEquals(ROW, event.origin());
    }

    @Test
    void anObstacle_needsItsCategory() {
        for (ClubEventType type : new ClubEventType[] {ClubEventType.RAISE_OBSTACLE, ClubEventType.RESOLVE_OBSTACLE}) {
            assertEquals(Optional.empty(), obstacle(type, Optional.empty()).asIfSound());
            assertEquals(
                    Optional.of(ObstacleCategory.VENUE),
                    obstacle(type, Optional.of(ObstacleCategory.VENUE))
                            .asIfSound()
                            .orElseThrow()
                            .category());
        }
        assertEquals(
                day("2025-07-20"),
                obstacle(ClubEventType.SUSPEND, Optional.empty())
                        .asIfSound()
                        .orElseThrow()
                        .decidedOn());
    }

    @Test
    void anEventRefusedLater_keepsAllThatItSaid() {
        ClubEvent event = events("K1 MERGE_INTO 2025-09-01 decided=2025-08-20 target=K2 no=9")
                .get(0);
        RefusedEvent refused = RefusedEvent.of(event);
        assertEquals("K1/9", refused.name());
        assertEquals(Optional.of("K2"), refused.target());
        ClubEvent again = refused.asIfSound().orElseThrow();
        assertEquals(event.effectiveOn(), again.effectiveOn());
        assertEquals(event.decidedOn(), again.decidedOn());
        assertEquals(event.type(), again.type());
        assertEquals(event.target(), again.target());
    }
}
