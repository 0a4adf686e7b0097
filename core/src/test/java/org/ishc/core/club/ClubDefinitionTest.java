package org.ishc.core.club;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import java.util.Set;
import org.ishc.core.formula.Condition;
import org.junit.jupiter.api.Test;

/** What a derived indicator counts of clubs: a flow counts events; a condition or a sum asks every club something. */
class ClubDefinitionTest {

    private static final Condition RUNS = new ClubCondition.InState(Set.of(ClubState.OPERATING));

    private static ClubDefinition of(ClubDefinition.Counted counted, boolean hasCondition) {
        return new ClubDefinition(counted, hasCondition ? Optional.of(RUNS) : Optional.empty());
    }

    @Test
    void events_areAFlow_clubsAndSumsAreNot() {
        for (boolean hasCondition : new boolean[] {false, true}) {
            assertEquals(
                    true,
                    of(new ClubDefinition.Events(ClubEventType.INSPECT), hasCondition)
                            .isFlow());
            assertEquals(false, of(new ClubDefinition.Clubs(), hasCondition).isFlow());
            assertEquals(
                    false,
                    of(new ClubDefinition.SumOf(new ClubValue.Obstacles(false)), hasCondition)
                            .isFlow());
        }
    }

    @Test
    void aConditionAndASum_ask_clubsAndEventsAlone_doNot() {
        assertEquals(false, of(new ClubDefinition.Clubs(), false).asks());
        assertEquals(
                false,
                of(new ClubDefinition.Events(ClubEventType.INSPECT), false).asks());
        assertEquals(
                true,
                of(new ClubDefinition.SumOf(new ClubValue.Obstacles(false)), false)
                        .asks());
        assertEquals(true, of(new ClubDefinition.Clubs(), true).asks());
        assertEquals(
                true, of(new ClubDefinition.Events(ClubEventType.INSPECT), true).asks());
    }
}
