package org.ishc.core.club;

import static org.ishc.core.club.ClubState.DISSOLVED;
import static org.ishc.core.club.ClubState.ESTABLISHED;
import static org.ishc.core.club.ClubState.MERGED;
import static org.ishc.core.club.ClubState.OPERATING;
import static org.ishc.core.club.ClubState.PROPOSED;
import static org.ishc.core.club.ClubState.SUSPENDED;
import static org.ishc.core.club.ClubState.UNDER_SUPPORT;
import static org.ishc.core.club.ClubState.WITHDRAWN;

import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.Allowed;

/**
 * Which event leads from which state to which, and what it must carry: a table, so that a host with other rules brings
 * another table.
 *
 * <p>Interpretation: no official text on suspension, merger or dissolution of these clubs is published; the shipped
 * table is a default.
 */
public final class Lifecycle {

    private static final ClubState[] STATES = ClubState.values();

    private static final Set<ClubState> ALIVE = EnumSet.of(PROPOSED, ESTABLISHED, OPERATING, UNDER_SUPPORT, SUSPENDED);

    /** The default table of the specification. */
    public static final Lifecycle DEFAULT = of(List.of(
            first(ClubEventType.PROPOSE, PROPOSED),
            new Transition(
                    ClubEventType.ESTABLISH,
                    true,
                    Set.of(PROPOSED),
                    Optional.of(ESTABLISHED),
                    List.of(EventArgument.DOCUMENT, EventArgument.AUTHORITY)),
            first(ClubEventType.REGISTER, OPERATING),
            to(ClubEventType.LAUNCH, Set.of(ESTABLISHED), OPERATING),
            to(ClubEventType.WITHDRAW, Set.of(PROPOSED, ESTABLISHED), WITHDRAWN, EventArgument.NOTE),
            to(
                    ClubEventType.PLACE_UNDER_SUPPORT,
                    Set.of(OPERATING),
                    UNDER_SUPPORT,
                    EventArgument.NOTE,
                    EventArgument.DUE),
            to(ClubEventType.RESTORE, Set.of(UNDER_SUPPORT), OPERATING),
            to(
                    ClubEventType.SUSPEND,
                    Set.of(OPERATING, UNDER_SUPPORT),
                    SUSPENDED,
                    EventArgument.DOCUMENT,
                    EventArgument.NOTE),
            to(ClubEventType.RESUME, Set.of(SUSPENDED), OPERATING, EventArgument.DOCUMENT),
            to(
                    ClubEventType.MERGE_INTO,
                    Set.of(OPERATING, UNDER_SUPPORT, SUSPENDED),
                    MERGED,
                    EventArgument.DOCUMENT,
                    EventArgument.TARGET_CLUB),
            to(
                    ClubEventType.DISSOLVE,
                    Set.of(ESTABLISHED, OPERATING, UNDER_SUPPORT, SUSPENDED),
                    DISSOLVED,
                    EventArgument.DOCUMENT,
                    EventArgument.NOTE),
            same(ClubEventType.RELOCATE, ALIVE, EventArgument.TARGET_UNIT),
            same(ClubEventType.INSPECT, Set.of(OPERATING, UNDER_SUPPORT, SUSPENDED)),
            same(ClubEventType.RAISE_OBSTACLE, ALIVE, EventArgument.CATEGORY, EventArgument.DUE),
            same(ClubEventType.RESOLVE_OBSTACLE, ALIVE, EventArgument.CATEGORY)));

    /** The state of a club to which nothing happened, as {@link #next} counts; others are one more than their place. */
    static final int NOTHING = 0;

    /** In place of a state where an event is forbidden: nothing leads back to nothing. */
    static final int FORBIDDEN = NOTHING;

    private final Map<ClubEventType, Transition> table;

    /** The same by event and state. */
    private final byte[][] leads;

    private Lifecycle(Map<ClubEventType, Transition> table) {
        this.table = table;
        this.leads = new byte[ClubEventType.values().length][STATES.length + 1];
        table.values().forEach(transition -> {
            byte[] row = leads[transition.type().ordinal()];
            transition.to().filter(to -> transition.fromNothing()).ifPresent(to -> row[NOTHING] = number(to));
            transition
                    .from()
                    .forEach(from -> row[number(from)] = number(transition.to().orElse(from)));
        });
    }

    private static byte number(ClubState state) {
        return (byte) (state.ordinal() + 1);
    }

    /** Returns the state behind a number other than {@link #NOTHING}. */
    static ClubState state(int number) {
        return STATES[number - 1];
    }

    /** Returns the number of the state to which an event leads; {@link #FORBIDDEN} when it may not happen. */
    int next(ClubEventType type, int state) {
        return leads[type.ordinal()][state];
    }

    /**
     * A row of the table.
     *
     * @param type the event
     * @param fromNothing whether it may be a club's first event
     * @param from the states in which it may happen
     * @param to the state that it leads to; empty when the state stays
     * @param required what it must carry, in the order in which it is asked
     */
    public record Transition(
            ClubEventType type,
            boolean fromNothing,
            Set<ClubState> from,
            Optional<ClubState> to,
            List<EventArgument> required) {

        /** Copies the collections; what may come first must lead somewhere. */
        public Transition {
            Allowed.only(
                    !fromNothing || to.isPresent(),
                    "to of the first event " + type,
                    to,
                    "a state, since none is there");
            from = Collections.unmodifiableSet(from.isEmpty() ? EnumSet.noneOf(ClubState.class) : EnumSet.copyOf(from));
            required = List.copyOf(required);
        }
    }

    /**
     * Returns a table of one's own.
     *
     * @param transitions one for each event type
     * @throws IllegalArgumentException when an event type has no row, or two
     */
    public static Lifecycle of(List<Transition> transitions) {
        Map<ClubEventType, Transition> table = new EnumMap<>(ClubEventType.class);
        for (Transition transition : transitions) {
            if (table.put(transition.type(), transition) != null) {
                throw new IllegalArgumentException("Two rows for " + transition.type());
            }
        }
        if (table.size() != ClubEventType.values().length) {
            throw new IllegalArgumentException("No row for one of the event types, only for " + table.keySet());
        }
        return new Lifecycle(table);
    }

    /** Returns the row of an event type. */
    public Transition transition(ClubEventType type) {
        return Objects.requireNonNull(table.get(type));
    }

    private static Transition first(ClubEventType type, ClubState to) {
        return new Transition(type, true, Set.of(), Optional.of(to), List.of());
    }

    private static Transition to(ClubEventType type, Set<ClubState> from, ClubState to, EventArgument... required) {
        return new Transition(type, false, from, Optional.of(to), List.of(required));
    }

    private static Transition same(ClubEventType type, Set<ClubState> from, EventArgument... required) {
        return new Transition(type, false, from, Optional.empty(), List.of(required));
    }
}
