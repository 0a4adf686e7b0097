package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import org.ishc.core.base.ClubCode;
import org.junit.jupiter.api.Test;

class HistoriesByCodeTest {

    private static final ClubNumbers NUMBERS = ClubNumbers.of(clubs("K-3 Y", "K-1 Z", "K-2 Y", "K-4 Y"));

    private static ClubHistory history(int number) {
        return new ClubHistory.Builder(NUMBERS.clubs().get(number), 0).build();
    }

    private final ClubHistory first = history(0);
    private final ClubHistory third = history(2);
    private final HistoriesByCode histories =
            new HistoriesByCode(NUMBERS, new ClubHistory[] {first, null, third, null});

    @Test
    void clubs_areInTheOrderOfTheirCodes_withoutThoseLeftOut() {
        assertEquals(List.of(ClubCode.parse("K-1"), ClubCode.parse("K-3")), List.copyOf(histories.keySet()));
        assertEquals(List.of(first, third), List.copyOf(histories.values()));
        assertEquals(2, histories.size());
        assertEquals(Map.of(ClubCode.parse("K-1"), first, ClubCode.parse("K-3"), third), histories);
    }

    @Test
    void club_isFoundByCodeAndByNumber() {
        assertEquals(third, histories.get(ClubCode.parse("K-3")));
        assertEquals(third, histories.at(2));
        assertNull(histories.get(ClubCode.parse("K-2")));
        assertNull(histories.get(ClubCode.parse("K-9")));
        assertNull(histories.get("K-1"));
        assertTrue(histories.containsKey(ClubCode.parse("K-1")));
        assertFalse(histories.containsKey(ClubCode.parse("K-4")));
    }

    @Test
    void behindTheLast_isNothing_andNothingIsTakenAway() {
        Iterator<ClubCode> codes = histories.keySet().iterator();
        codes.next();
        codes.next();
        assertFalse(codes.hasNext());
        assertThrows(NoSuchElementException.class, codes::next);
        assertThrows(UnsupportedOperationException.class, codes::remove);
        assertThrows(UnsupportedOperationException.class, () -> histories.put(ClubCode.parse("K-2"), first));
    }
}
