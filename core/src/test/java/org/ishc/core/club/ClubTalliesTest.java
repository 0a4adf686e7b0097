package org.ishc.core.club;

import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;

/** Tallies by unit, one for each definition asked: those of different clubs add up unit by unit. */
class ClubTalliesTest {

    private static ClubTally tally(long sum) {
        return new ClubTally(Fraction.of(sum), 1, 1);
    }

    private static ClubTally two(long sum) {
        return new ClubTally(Fraction.of(sum), 2, 2);
    }

    private static final ClubTallies OF_X = ClubTallies.of(Map.of(unit("X"), List.of(tally(1), tally(10))));
    private static final ClubTallies OF_BOTH =
            ClubTallies.of(Map.of(unit("X"), List.of(tally(2), tally(20)), unit("Y"), List.of(tally(3), tally(30))));

    @Test
    void atAUnit_itIsThatOfTheDefinition_nothingWhereNoClubLies() {
        assertEquals(tally(10), OF_X.at(unit("X"), 1));
        assertEquals(tally(1), OF_X.at(unit("X"), 0));
        assertEquals(ClubTally.NONE, OF_X.at(unit("Y"), 0));
        assertThrows(IllegalArgumentException.class, () -> OF_X.at(unit("Y"), -1));
        assertThrows(IndexOutOfBoundsException.class, () -> OF_X.at(unit("X"), 2));
    }

    @Test
    void ofMoreClubs_theyAddUp_definitionByDefinition_inAnyOrder() {
        for (ClubTallies all : List.of(OF_X.plus(OF_BOTH), OF_BOTH.plus(OF_X))) {
            assertEquals(
                    Map.of(unit("X"), List.of(two(3), two(30)), unit("Y"), List.of(tally(3), tally(30))), all.byUnit());
        }
        assertEquals(OF_X.byUnit(), OF_X.plus(ClubTallies.NONE).byUnit());
        assertEquals(OF_X.byUnit(), ClubTallies.NONE.plus(OF_X).byUnit());
        assertEquals(List.of(tally(1), tally(10)), OF_X.byUnit().get(unit("X")), "what is added to stays as it was");
    }
}
