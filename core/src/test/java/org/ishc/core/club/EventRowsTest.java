package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class EventRowsTest {

    private static final List<ClubEvent> EVENTS = events(
            "K-2 REGISTER 2025-08-01",
            "K-2 SUSPEND 2025-08-01 decided=2025-07-01 recorded=2025-09-01",
            "K-9 REGISTER 2025-07-01",
            "K-1 REGISTER 2025-08-01 no=1",
            "K-1 INSPECT 2025-08-01 no=2");

    private final EventRows rows = new EventRows(ClubNumbers.of(clubs("K-2 Y", "K-1 Z")), EVENTS);

    @Test
    void columns_sayWhatTheEventsSay_howeverTheyAreCut() {
        rows.lay(3, 5);
        rows.lay(0, 1);
        rows.lay(1, 3);
        List<Integer> ofClubs = List.of(1, 1, ClubNumbers.NONE, 0, 0);
        for (int row = 0; row < rows.size(); row++) {
            ClubEvent event = EVENTS.get(row);
            assertEquals(event, rows.event(row));
            assertEquals(ofClubs.get(row), rows.club(row));
            assertEquals(event.type(), rows.type(row));
            assertEquals(event.effectiveOn(), LocalDate.ofEpochDay(rows.effective(row)));
            assertEquals(event.decidedOn(), LocalDate.ofEpochDay(rows.decided(row)));
            assertEquals(event.recordedOn(), LocalDate.ofEpochDay(rows.recorded(row)));
        }
    }

    @Test
    void order_isThatInWhichEventsAreApplied() {
        rows.lay(0, rows.size());
        for (int one = 0; one < rows.size(); one++) {
            for (int other = 0; other < rows.size(); other++) {
                assertEquals(
                        Integer.signum(ClubEvent.ORDER.compare(EVENTS.get(one), EVENTS.get(other))),
                        Integer.signum(rows.compare(one, other)));
            }
        }
    }
}
