package org.ishc.core.club;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ishc.core.club.Lifecycle.Transition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which event leads from which state to which. */
class LifecycleTest {

    /** From each state to the next, by event: {@code -} begins with nothing. */
    private static String leads(ClubEventType type) {
        List<String> all = new ArrayList<>();
        Lifecycle table = Lifecycle.DEFAULT;
        if (table.next(type, Lifecycle.NOTHING) != Lifecycle.FORBIDDEN) {
            all.add("-→" + Lifecycle.state(table.next(type, Lifecycle.NOTHING)));
        }
        for (ClubState state : ClubState.values()) {
            int next = table.next(type, state.ordinal() + 1);
            if (next != Lifecycle.FORBIDDEN) {
                all.add(state + "→" + Lifecycle.state(next));
            }
        }
        return String.join(" ", all);
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSE, -→PROPOSED",
        "ESTABLISH, -→ESTABLISHED PROPOSED→ESTABLISHED",
        "REGISTER, -→OPERATING",
        "LAUNCH, ESTABLISHED→OPERATING",
        "WITHDRAW, PROPOSED→WITHDRAWN ESTABLISHED→WITHDRAWN",
        "PLACE_UNDER_SUPPORT, OPERATING→UNDER_SUPPORT",
        "RESTORE, UNDER_SUPPORT→OPERATING",
        "SUSPEND, OPERATING→SUSPENDED UNDER_SUPPORT→SUSPENDED",
        "RESUME, SUSPENDED→OPERATING",
        "MERGE_INTO, OPERATING→MERGED UNDER_SUPPORT→MERGED SUSPENDED→MERGED",
        "DISSOLVE, ESTABLISHED→DISSOLVED OPERATING→DISSOLVED UNDER_SUPPORT→DISSOLVED SUSPENDED→DISSOLVED",
        "INSPECT, OPERATING→OPERATING UNDER_SUPPORT→UNDER_SUPPORT SUSPENDED→SUSPENDED",
        "RELOCATE, PROPOSED→PROPOSED ESTABLISHED→ESTABLISHED OPERATING→OPERATING UNDER_SUPPORT→UNDER_SUPPORT"
                + " SUSPENDED→SUSPENDED"
    })
    void anEvent_leadsFromItsStates_andFromNoOthers(ClubEventType type, String expected) {
        assertEquals(expected, leads(type));
    }

    @Test
    void anEvent_mustCarryWhatItNeeds() {
        TreeMap<ClubEventType, List<EventArgument>> required = new TreeMap<>();
        for (ClubEventType type : ClubEventType.values()) {
            List<EventArgument> eventArguments =
                    Lifecycle.DEFAULT.transition(type).required();
            if (!eventArguments.isEmpty()) {
                required.put(type, eventArguments);
            }
        }
        assertEquals(
                "{ESTABLISH=[DOCUMENT, AUTHORITY], WITHDRAW=[NOTE], PLACE_UNDER_SUPPORT=[NOTE, DUE], SUSPEND=[DOCUMENT, NOTE],"
                        + " RESUME=[DOCUMENT], MERGE_INTO=[DOCUMENT, TARGET_CLUB], DISSOLVE=[DOCUMENT, NOTE],"
                        + " RELOCATE=[TARGET_UNIT], RAISE_OBSTACLE=[CATEGORY, DUE], RESOLVE_OBSTACLE=[CATEGORY]}",
                required.toString());
    }

    private static List<Transition> rows() {
        return new ArrayList<>(Arrays.stream(ClubEventType.values())
                .map(Lifecycle.DEFAULT::transition)
                .toList());
    }

    @Test
    void aTableOfAHost_hasOneRowForEachEvent() {
        List<Transition> own = rows();
        own.set(
                ClubEventType.RESUME.ordinal(),
                new Transition(
                        ClubEventType.RESUME,
                        false,
                        Set.of(ClubState.DISSOLVED),
                        Optional.of(ClubState.OPERATING),
                        List.of()));
        Lifecycle table = Lifecycle.of(own);
        assertEquals(
                ClubState.OPERATING,
                Lifecycle.state(table.next(ClubEventType.RESUME, ClubState.DISSOLVED.ordinal() + 1)));
        assertEquals(Lifecycle.FORBIDDEN, table.next(ClubEventType.RESUME, ClubState.SUSPENDED.ordinal() + 1));
        own.add(own.get(0));
        assertEquals(
                "Two rows for PROPOSE",
                assertThrows(IllegalArgumentException.class, () -> Lifecycle.of(own))
                        .getMessage());
        assertThrows(IllegalArgumentException.class, () -> Lifecycle.of(rows().subList(1, rows().size())));
    }

    /** Of a table of a host, too, only what may come first follows on nothing. */
    @Test
    void onNothing_followsOnlyWhatMayComeFirst() {
        Lifecycle own = Lifecycle.of(Stream.of(ClubEventType.values())
                .map(Lifecycle.DEFAULT::transition)
                .toList());
        for (ClubEventType type : ClubEventType.values()) {
            assertEquals(
                    Set.of(ClubEventType.PROPOSE, ClubEventType.ESTABLISH, ClubEventType.REGISTER)
                            .contains(type),
                    own.next(type, Lifecycle.NOTHING) != Lifecycle.FORBIDDEN,
                    type.name());
        }
    }

    @Test
    void aFirstEvent_leadsSomewhere() {
        assertThrows(
                IllegalArgumentException.class,
                () -> new Transition(ClubEventType.INSPECT, true, Set.of(), Optional.empty(), List.of()));
    }

    @ParameterizedTest
    @CsvSource({
        "PROPOSED, false, false, false, false",
        "ESTABLISHED, true, false, false, false",
        "OPERATING, true, true, true, false",
        "UNDER_SUPPORT, true, true, true, false",
        "SUSPENDED, true, false, true, false",
        "WITHDRAWN, false, false, false, true",
        "MERGED, false, false, false, true",
        "DISSOLVED, false, false, false, true"
    })
    void aState_existsRunsReportsOrIsTheEnd(
            ClubState state, boolean exists, boolean runs, boolean reports, boolean isEnd) {
        assertEquals(exists, state.isExisting());
        assertEquals(runs, state.isRunning());
        assertEquals(reports, state.isReporting());
        assertEquals(isEnd, state.isTerminal());
    }
}
