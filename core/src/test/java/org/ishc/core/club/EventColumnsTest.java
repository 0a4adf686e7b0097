package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.ishc.core.testing.SamplesClub.events;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Workers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The events of clubs as they are replayed: by club, by day, and as known on a day. */
class EventColumnsTest {

    /** K2 has no event; K3's came in no order, two of them on one day. */
    private final EventColumns all = ReplayProperties.columns(
            clubs("K3 00013", "K1 00004", "K2 00004"),
            events(
                    "K3 MERGE_INTO 2025-09-01 target=K1 recorded=2025-10-15",
                    "K1 REGISTER 2024-01-01",
                    "K3 SUSPEND 2025-03-01 no=5",
                    "K3 REGISTER 2024-02-01",
                    "K1 INSPECT 2025-05-01 recorded=2025-06-10",
                    "K3 RESUME 2025-03-01 no=6",
                    "K1 MERGE_INTO 2025-09-01 target=K9 no=9"));

    private String ofClub(int club) {
        return ofClub(all, club);
    }

    private static String ofClub(EventColumns events, int club) {
        return IntStream.range(events.first(club), events.first(club + 1))
                .mapToObj(place -> events.type(place) + "/" + events.row(place))
                .collect(Collectors.joining(" "));
    }

    @Test
    void theEventsOfAClub_lieSideBySide_inTheOrderInWhichTheyAreApplied() {
        assertEquals(
                List.of("K1", "K2", "K3"),
                all.clubs().clubs().stream().map(club -> club.code().value()).toList());
        assertEquals("REGISTER/1 INSPECT/4 MERGE_INTO/6", ofClub(0));
        assertEquals("", ofClub(1));
        assertEquals("REGISTER/3 SUSPEND/2 RESUME/5 MERGE_INTO/0", ofClub(2));
        assertEquals(7, all.first(3));
        for (int club = 0; club < 3; club++) {
            for (int place = all.first(club); place < all.first(club + 1); place++) {
                assertEquals(club, all.club(place));
                assertEquals(all.event(place).effectiveOn().toEpochDay(), all.day(place));
            }
        }
        assertEquals(ClubNumbers.NONE, all.clubs().find(ClubCode.parse("K9")));
        assertEquals(2, all.clubs().find(ClubCode.parse("K3")));
    }

    @Test
    void mergers_comeByDay_thenByClub_andLeadToAClubThatIsKnown() {
        List<String> mergers = Arrays.stream(all.mergers())
                .mapToObj(place -> all.event(place).club() + " into " + all.target(place))
                .toList();
        assertEquals(List.of("K1 into " + ClubNumbers.NONE, "K3 into 0"), mergers);
    }

    @Test
    void ofTwoMergers_theOneOfTheEarlierDay_comesFirst_whateverItsClub() {
        EventColumns events = ReplayProperties.columns(
                clubs("K1 00004", "K2 00004", "K3 00004"),
                events("K1 MERGE_INTO 2025-09-02 target=K2", "K3 MERGE_INTO 2025-09-01 target=K1"));
        assertEquals(
                List.of("K3", "K1"),
                Arrays.stream(events.mergers())
                        .mapToObj(place -> events.event(place).club().value())
                        .toList());
    }

    /**
     * Events that are added stand among the others of their club by day, behind those that are equal, and count as the
     * last that came; clubs that are left out take theirs with them.
     */
    @Test
    void moreEvents_standAmongTheOthers_asIfTheyHadComeLast() {
        BitSet left = new BitSet();
        left.set(all.first(2) + 1);
        EventColumns more = all.with(
                ClubNumbers.of(clubs("K3 00013", "K1 00004")),
                left,
                events("K3 INSPECT 2025-08-01 no=20", "K3 INSPECT 2024-03-01 no=21", "K1 LAUNCH 2023-01-01 no=22"),
                Workers.ALONE);
        assertEquals("LAUNCH/9 REGISTER/1 INSPECT/4 MERGE_INTO/6", ofClub(more, 0));
        assertEquals("REGISTER/3 INSPECT/8 RESUME/5 INSPECT/7 MERGE_INTO/0", ofClub(more, 1));
        assertEquals(
                List.of(0, 0, 0, 0, 1, 1, 1, 1, 1),
                IntStream.range(0, 9).mapToObj(more::club).toList());
    }

    @Test
    void anEvent_isKnownFromTheDayOnWhichItWasRecorded() {
        int inspection = all.first(0) + 1;
        assertFalse(all.isKnown(inspection, EventColumns.number(day("2025-06-09"))));
        assertTrue(all.isKnown(inspection, EventColumns.number(day("2025-06-10"))));
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
        assertTrue(all.isSettled(1, EventColumns.number(day("1900-01-01"))));
    }
}
