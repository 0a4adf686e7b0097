package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ishc.core.base.ClubCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The events of clubs as they are replayed: by club, by day, and as known on a day. */
class EventColumnsTest {

    /** K2 has no event; K3's came in no order, two of them on one day. */
    private static final EventColumns EVENTS = ReplayProperties.columns(
            clubs("K3 00013", "K1 00004", "K2 00004"),
            events(
                    "K3 MERGE_INTO 2025-09-01 target=K1 recorded=2025-10-15",
                    "K1 REGISTER 2024-01-01",
                    "K3 SUSPEND 2025-03-01 no=5",
                    "K3 REGISTER 2024-02-01",
                    "K1 INSPECT 2025-05-01 recorded=2025-06-10",
                    "K3 RESUME 2025-03-01 no=6",
                    "K1 MERGE_INTO 2025-09-01 target=K9 no=9"));

    private static String ofClub(int club) {
        return IntStream.range(EVENTS.first(club), EVENTS.first(club + 1))
                .mapToObj(place -> EVENTS.type(place) + "/" + EVENTS.row(place))
                .collect(Collectors.joining(" "));
    }

    @Test
    void theEventsOfAClub_lieSideBySide_inTheOrderInWhichTheyAreApplied() {
        assertEquals(
                List.of("K1", "K2", "K3"),
                EVENTS.clubs().clubs().stream().map(club -> club.code().value()).toList());
        assertEquals("REGISTER/1 INSPECT/4 MERGE_INTO/6", ofClub(0));
        assertEquals("", ofClub(1));
        assertEquals("REGISTER/3 SUSPEND/2 RESUME/5 MERGE_INTO/0", ofClub(2));
        assertEquals(7, EVENTS.first(3));
        for (int club = 0; club < 3; club++) {
            for (int place = EVENTS.first(club); place < EVENTS.first(club + 1); place++) {
                assertEquals(club, EVENTS.club(place));
                assertEquals(EVENTS.event(place).effectiveOn().toEpochDay(), EVENTS.day(place));
            }
        }
        assertEquals(ClubNumbers.NONE, EVENTS.clubs().find(ClubCode.parse("K9")));
        assertEquals(2, EVENTS.clubs().find(ClubCode.parse("K3")));
    }

    @Test
    void mergers_comeByDay_thenByClub_andLeadToAClubThatIsKnown() {
        List<String> mergers = Arrays.stream(EVENTS.mergers())
                .mapToObj(place -> EVENTS.event(place).club() + " into " + EVENTS.target(place))
                .toList();
        assertEquals(List.of("K1 into " + ClubNumbers.NONE, "K3 into 0"), mergers);
    }

    @Test
    void anEvent_isKnownFromTheDayOnWhichItWasRecorded() {
        int inspection = EVENTS.first(0) + 1;
        assertFalse(EVENTS.isKnown(inspection, EventColumns.number(day("2025-06-09"))));
        assertTrue(EVENTS.isKnown(inspection, EventColumns.number(day("2025-06-10"))));
    }

    /** A club that merges hangs on what is known of the other one: it is never settled. */
    @ParameterizedTest
    @CsvSource({
        "K1 INSPECT 2025-05-01 recorded=2025-06-10, 2025-06-09, false",
        "K1 INSPECT 2025-05-01 recorded=2025-06-10, 2025-06-10, true",
        "K1 MERGE_INTO 2025-05-01 target=K2, 2026-06-10, false",
        "K2 MERGE_INTO 2025-05-01 target=K1, 2026-06-10, true",
        "K2 INSPECT 2025-05-01, 2024-01-01, true",
        "K2 INSPECT 2025-05-01, 2023-12-31, false"
    })
    void aClubIsSettled_onceNothingOfItIsRecordedLater(String event, String known, boolean isSettled) {
        EventColumns events =
                ReplayProperties.columns(clubs("K1 00004", "K2 00004"), events("K1 REGISTER 2024-01-01", event));
        assertEquals(isSettled, events.isSettled(0, EventColumns.number(day(known))));
    }

    @Test
    void aClubWithoutEvents_isSettledFromTheFirst() {
        assertTrue(EVENTS.isSettled(1, EventColumns.number(day("1900-01-01"))));
    }
}
