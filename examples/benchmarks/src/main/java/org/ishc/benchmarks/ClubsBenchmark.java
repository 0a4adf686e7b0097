package org.ishc.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubEvent;
import org.ishc.core.club.ClubEventType;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.club.ClubState;
import org.ishc.core.club.ClubStatus;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.reference.BuiltInReference;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** The state of 9,000 clubs with 10 events each, beside a loop over the same events as numbers. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx2g")
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class ClubsBenchmark {

    static final int CLUBS = 9_000;
    private static final int EVENTS = 10;
    private static final LocalDate ON = LocalDate.of(2025, 6, 30);
    private static final ClubEventType[] CYCLE = {ClubEventType.SUSPEND, ClubEventType.RESUME, ClubEventType.INSPECT};

    private static final int RUNNING = ClubState.OPERATING.ordinal();

    /** The last days of the quarters from the first event to {@link #ON}. */
    private static final long[] QUARTER_ENDS = quarterEnds();

    /** The state after an event, by the event; the state before it where it leaves that alone. */
    private static final int[] LEADS_TO = leadsTo();

    private final Registry registry = BuiltInReference.registry();
    private final List<UnitCode> communes =
            registry.asOf(LocalDate.of(2024, 12, 31)).members(UnitLevel.COMMUNE);
    private final List<ClubEvent> events = events();
    private final ClubRegister clubs = clubs();
    private final long[] days =
            events.stream().mapToLong(event -> event.effectiveOn().toEpochDay()).toArray();
    private final long[] types =
            events.stream().mapToLong(event -> event.type().ordinal()).toArray();

    /** Makes the inputs. */
    public ClubsBenchmark() {}

    private static long[] quarterEnds() {
        return Stream.iterate(Period.ofQuarter(2021, 1), Period::next)
                .map(PeriodCalendar.CALENDAR::lastDay)
                .takeWhile(day -> !day.isAfter(ON))
                .mapToLong(LocalDate::toEpochDay)
                .toArray();
    }

    private static int[] leadsTo() {
        int[] leadsTo = new int[ClubEventType.values().length];
        Arrays.fill(leadsTo, -1);
        leadsTo[ClubEventType.REGISTER.ordinal()] = ClubState.OPERATING.ordinal();
        leadsTo[ClubEventType.SUSPEND.ordinal()] = ClubState.SUSPENDED.ordinal();
        leadsTo[ClubEventType.RESUME.ordinal()] = ClubState.OPERATING.ordinal();
        return leadsTo;
    }

    private static List<ClubEvent> events() {
        List<ClubEvent> made = new ArrayList<>();
        for (int i = 0; i < CLUBS; i++) {
            for (int e = 0; e < EVENTS; e++) {
                LocalDate day = LocalDate.of(2021, 1, 1).plusDays(e * 100L + i % 50);
                ClubEventType type = e == 0 ? ClubEventType.REGISTER : CYCLE[(e - 1) % CYCLE.length];
                made.add(new ClubEvent(
                        code(i),
                        e + 1L,
                        type,
                        day,
                        day,
                        day,
                        Optional.of("1/QĐ"),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        Optional.of("n"),
                        Origin.NONE));
            }
        }
        return made;
    }

    private static ClubCode code(int number) {
        return ClubCode.parse("K" + number);
    }

    private ClubRegister clubs() {
        List<Club> all = new ArrayList<>();
        for (int i = 0; i < CLUBS; i++) {
            all.add(new Club(
                    code(i),
                    Optional.empty(),
                    communes.get(i % communes.size()),
                    Optional.empty(),
                    Optional.empty(),
                    Origin.NONE));
        }
        return ClubRegister.of(registry, PeriodCalendar.CALENDAR, ON, all, events, List.of())
                .value();
    }

    /** Replaying and judging all clubs as known on a day: 90,000 events. */
    @Benchmark
    public List<ClubStatus> clubs_state_asKnown() {
        return clubs.statuses(ON, Optional.of(ON));
    }

    /** The states of all clubs from what is already replayed. */
    @Benchmark
    public List<ClubStatus> clubs_state() {
        return clubs.statuses(ON, Optional.empty());
    }

    /**
     * The floor: each club's last state by a look-up for each event, nothing checked; the ordinals of the states, added
     * up.
     */
    @Benchmark
    public long floor_loopOverEvents() {
        long on = ON.toEpochDay();
        long sum = 0;
        for (int club = 0; club < CLUBS; club++) {
            int state = 0;
            for (int e = club * EVENTS; e < (club + 1) * EVENTS; e++) {
                int next = LEADS_TO[(int) types[e]];
                state = next >= 0 && days[e] <= on ? next : state;
            }
            sum += state;
        }
        return sum;
    }

    /**
     * A floor that does the same work by hand, as numbers: each club's last state and, walking quarter ends beside its
     * events, how many of the last two quarters in which it ran it sent no report; the ordinals of the states and the
     * clubs without a report in the last quarter, added up.
     */
    @Benchmark
    public long floor_statesAndSignals() {
        long on = ON.toEpochDay();
        long sum = 0;
        for (int club = 0; club < CLUBS; club++) {
            int e = club * EVENTS;
            int behind = e + EVENTS;
            int state = 0;
            int silent = 0;
            int quarter = Arrays.binarySearch(QUARTER_ENDS, days[e]);
            for (quarter = quarter >= 0 ? quarter : -quarter - 1; quarter < QUARTER_ENDS.length; quarter++) {
                while (e < behind && days[e] <= QUARTER_ENDS[quarter]) {
                    int next = LEADS_TO[(int) types[e++]];
                    state = next >= 0 ? next : state;
                }
                silent = state == RUNNING ? silent + 1 : 0;
            }
            while (e < behind && days[e] <= on) {
                int next = LEADS_TO[(int) types[e++]];
                state = next >= 0 ? next : state;
            }
            sum += state + (silent > 0 ? 1 : 0);
        }
        return sum;
    }
}
