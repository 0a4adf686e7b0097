package org.ishc.core.club;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ishc.core.testing.SamplesClub;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/** Who looks back from the last quarter comes to what somebody comes to who remembers quarter after quarter. */
class SignalWatchProperties {

    private static final PeriodCalendar CALENDAR = PeriodCalendar.CALENDAR;
    private static final LocalDate BEGIN = LocalDate.of(2021, 1, 1);
    private static final Period FIRST = Period.ofQuarter(2021, 1);

    /** One club as the watch sees it. */
    private record Watched(long[] days, ClubState[] states, List<Obstacle> obstacles, KeptReports.OfClub reports) {

        int watch(SignalThresholds thresholds, LocalDate on) {
            return new SignalWatch(CALENDAR, thresholds, BEGIN, on)
                    .watch(days, states, 0, days.length, obstacles, reports);
        }

        Optional<ClubState> state(LocalDate on) {
            int step = (int) Arrays.stream(days)
                            .filter(day -> day <= on.toEpochDay())
                            .count()
                    - 1;
            return step < 0 ? Optional.empty() : Optional.of(states[step]);
        }
    }

    private static Watched watched(Random random) {
        long[] days = new long[1 + random.nextInt(5)];
        ClubState[] states = new ClubState[days.length];
        LocalDate day = BEGIN.plusDays(random.nextInt(300));
        for (int step = 0; step < days.length; step++) {
            days[step] = day.toEpochDay();
            states[step] = random.nextInt(4) > 0
                    ? ClubState.OPERATING
                    : ClubState.values()[random.nextInt(ClubState.values().length)];
            day = day.plusDays(random.nextInt(300));
        }
        List<Obstacle> obstacles = new ArrayList<>();
        for (int i = 0; i < random.nextInt(3); i++) {
            LocalDate raised = BEGIN.plusDays(random.nextInt(900));
            obstacles.add(new Obstacle(
                    ObstacleCategory.VENUE,
                    raised,
                    raised.plusDays(random.nextInt(60)),
                    random.nextBoolean() ? Optional.empty() : Optional.of(raised.plusDays(random.nextInt(300)))));
        }
        List<String> reports = new ArrayList<>();
        int share = random.nextInt(5);
        for (Period quarter = FIRST; quarter.firstMonth().getYear() < 2024; quarter = quarter.next()) {
            if (random.nextInt(4) < share) {
                reports.add("K " + quarter.code() + " members=" + (20 + random.nextInt(20))
                        + (random.nextBoolean() ? " meetings_held=" + random.nextInt(5) : "")
                        + (random.nextBoolean() ? " board_members=" + random.nextInt(5) : "")
                        + (random.nextBoolean() ? " areas=" + random.nextInt(9) : ""));
            }
        }
        KeptReports kept = KeptReports.of(SamplesClub.reports(reports.toArray(String[]::new)));
        return new Watched(
                days,
                states,
                obstacles,
                kept.byClub().values().stream().findFirst().orElse(KeptReports.OfClub.NONE));
    }

    /** Whether a club is at risk by the memory over all quarters, each with the signals seen at its end. */
    private static boolean isAtRisk(Watched club, SignalThresholds thresholds, LocalDate on) {
        boolean atRisk = false;
        int loud = 0;
        int quiet = 0;
        for (Period quarter = FIRST; !CALENDAR.lastDay(quarter).isAfter(on); quarter = quarter.next()) {
            LocalDate end = CALENDAR.lastDay(quarter);
            boolean isRunning = club.state(end).filter(ClubState::isRunning).isPresent();
            int signals = SignalWatch.signals(club.watch(thresholds, end)).size();
            loud = isRunning && signals >= thresholds.signals() ? loud + 1 : 0;
            quiet = isRunning && signals == 0 ? quiet + 1 : 0;
            atRisk = isRunning && (loud >= 2 || atRisk && quiet < 2);
        }
        return atRisk;
    }

    @Property(tries = 2_000)
    void lookingBack_isRememberingQuarterAfterQuarter(@ForAll long seed) {
        Random random = new Random(seed);
        Watched club = watched(random);
        SignalThresholds thresholds = new SignalThresholds(1, 4, 90, 90, 3, random.nextInt(4));
        for (LocalDate on = BEGIN; on.getYear() < 2025; on = on.plusDays(1 + random.nextInt(120))) {
            int seen = club.watch(thresholds, on);
            assertEquals(isAtRisk(club, thresholds, on), SignalWatch.isAtRisk(seen), club + " on " + on);
        }
    }
}
