package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.clubs;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Set;
import org.ishc.core.base.ClubCode;
import org.junit.jupiter.api.Test;

class ClubNumbersTest {

    private static List<String> codes(List<Club> clubs) {
        return clubs.stream()
                .map(club ->
                        club.code() + " " + club.unit() + " " + club.origin().row())
                .toList();
    }

    @Test
    void clubs_areNumberedByCode_whateverTheirOrder() {
        ClubNumbers numbers = ClubNumbers.of(clubs("K-3 Y", "K-1 Z", "K-2 Y"));
        assertEquals(List.of("K-1 Z 2", "K-2 Y 3", "K-3 Y 1"), codes(numbers.clubs()));
        assertEquals(List.of("K-3 Y 1", "K-1 Z 2", "K-2 Y 3"), codes(numbers.inOrder()));
        assertEquals(1, numbers.find(ClubCode.parse("K-2")));
        assertEquals(ClubNumbers.NONE, numbers.find(ClubCode.parse("K-4")));
        assertEquals(List.of(2, 0, 1), List.of(numbers.number(0), numbers.number(1), numbers.number(2)));
    }

    @Test
    void codeThatComesTwice_isTheSecond_inThePlaceOfTheFirst() {
        ClubNumbers numbers = ClubNumbers.of(clubs("K-2 Y", "K-1 Y", "K-2 Z"));
        assertEquals(List.of("K-2 Z 3", "K-1 Y 2"), codes(numbers.inOrder()));
        assertEquals(2, numbers.size());
    }

    @Test
    void clubsLeftOut_haveNoNumber() {
        ClubNumbers numbers = ClubNumbers.of(clubs("K-3 Y", "K-1 Z", "K-2 Y"));
        ClubNumbers some = numbers.without(Set.of(ClubCode.parse("K-1")));
        assertEquals(List.of("K-3 Y 1", "K-2 Y 3"), codes(some.inOrder()));
        assertEquals(0, some.find(ClubCode.parse("K-2")));
        assertEquals(ClubNumbers.NONE, some.find(ClubCode.parse("K-1")));
        assertSame(numbers, numbers.without(Set.of()));
    }
}
