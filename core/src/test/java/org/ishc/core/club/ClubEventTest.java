package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.events;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.ishc.core.finding.Location;
import org.junit.jupiter.api.Test;

/** Events are applied by the day of effect, then of decision, then by number; the day of record changes nothing. */
class ClubEventTest {

    @Test
    void order_isEffect_thenDecision_thenNumber() {
        List<ClubEvent> sorted = events(
                        "K1 INSPECT 2026-01-02 no=1",
                        "K1 INSPECT 2026-01-01 decided=2026-01-01 no=9",
                        "K1 INSPECT 2026-01-01 decided=2025-12-31 recorded=2026-06-01 no=8",
                        "K1 INSPECT 2026-01-01 decided=2026-01-01 recorded=2026-07-01 no=3")
                .stream()
                .sorted(ClubEvent.ORDER)
                .toList();
        assertEquals(
                List.of(8L, 3L, 9L, 1L), sorted.stream().map(ClubEvent::number).toList());
        assertEquals(0, ClubEvent.ORDER.compare(sorted.get(0), sorted.get(0)));
    }

    @Test
    void key_isClubAndNumber() {
        ClubEvent event = events("K1 INSPECT 2026-01-02 no=12").get(0);
        assertEquals(List.of("K1", "12"), event.key());
        assertEquals(Location.of(event.origin(), event.key()), event.location());
    }
}
