package org.ishc.benchmarks;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubHistory;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.figure.Window;
import org.ishc.core.organisation.Passing;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;

/**
 * What somebody would write who restates the members of clubs by hand, once: clubs, reports and reorganisations as
 * arrays of numbers, units numbered over all time. For each quarter it is found which club runs, what it reported last,
 * and where it lies; members are added up with how many reported of how many run, by communes and provinces, and both
 * are followed through what was reorganised since. Nothing checked, nothing beyond {@code long}, no way kept.
 */
final class RestatementByHand {

    private static final long NOT_GIVEN = -1;

    private final Map<UnitVersion, Integer> numbers = new HashMap<>();
    private final Registry registry;

    /** By club: the days of its steps, and whether it runs after each. */
    private final long[][] steps;

    private final boolean[][] runs;

    /** By club, the latest first: the first and last month of a report, and the members. */
    private final int[][] reportFirst;

    private final int[][] reportLast;
    private final long[][] members;

    /** By club: where it lies from a day on. */
    private final long[][] places;

    private final int[][] placeUnits;

    /** In order of day: what ended, and where it went. */
    private final long[] passingDays;

    private final int[] passingFrom;
    private final int[][] passingTo;

    /**
     * A quarter as it is asked.
     *
     * @param end its last day
     * @param firstMonth its first month, counted
     * @param lastMonth its last
     * @param parents on its last map, by the number of a unit; less than 0 for none
     * @param level 1 of communes, 2 of provinces, by the number of a unit
     */
    record Quarter(long end, int firstMonth, int lastMonth, int[] parents, byte[] level) {}

    RestatementByHand(LoadedPackage loaded, List<Window> quarters, LocalDate to) {
        this.registry = loaded.registry();
        registry.versions().forEach(version -> numbers.put(version, numbers.size()));
        List<Club> clubs = loaded.clubs().clubs();
        int size = clubs.size();
        this.steps = new long[size][];
        this.runs = new boolean[size][];
        this.reportFirst = new int[size][];
        this.reportLast = new int[size][];
        this.members = new long[size][];
        this.places = new long[size][];
        this.placeUnits = new int[size][];
        List<LocalDate> days = changeDays();
        for (int club = 0; club < size; club++) {
            layOut(club, loaded, clubs.get(club), quarters, days);
        }
        List<Passing> passings = registry.versions().stream()
                .filter(version -> version.validity().hasEnd()
                        && !version.validity().endExclusive().isAfter(to))
                .flatMap(version ->
                        registry
                                .lineage()
                                .findPassing(version.code(), version.validity().endExclusive())
                                .stream())
                .sorted(Comparator.comparing(Passing::date))
                .toList();
        this.passingDays = passings.stream()
                .mapToLong(passing -> passing.date().toEpochDay())
                .toArray();
        this.passingFrom = passings.stream()
                .mapToInt(given -> number(
                        registry.findVersion(given.predecessor(), given.date().minusDays(1))
                                .orElseThrow()))
                .toArray();
        this.passingTo = passings.stream()
                .map(each -> each.parts().stream()
                        .mapToInt(part -> number(registry.findVersion(part.successor(), each.date())
                                .orElseThrow()))
                        .toArray())
                .toArray(int[][]::new);
    }

    private List<LocalDate> changeDays() {
        return registry.versions().stream()
                .map(version -> version.validity().start())
                .distinct()
                .sorted()
                .toList();
    }

    private void layOut(int at, LoadedPackage loaded, Club club, List<Window> quarters, List<LocalDate> days) {
        ClubHistory history = loaded.clubs().findHistory(club.code()).orElseThrow();
        List<ClubHistory.Step> taken = history.steps();
        steps[at] = taken.stream()
                .mapToLong(step -> step.event().effectiveOn().toEpochDay())
                .toArray();
        runs[at] = new boolean[taken.size()];
        for (int step = 0; step < taken.size(); step++) {
            runs[at][step] = taken.get(step).state().isRunning();
        }
        Set<ClubReport> reported = new LinkedHashSet<>();
        for (int i = quarters.size() - 1; i >= 0; i--) {
            loaded.clubs()
                    .findLatestReport(club.code(), quarters.get(i).reported().orElseThrow())
                    .ifPresent(reported::add);
        }
        List<ClubReport> latestFirst = List.copyOf(reported);
        reportFirst[at] = latestFirst.stream()
                .mapToInt(clubReport -> month(clubReport.period(), true))
                .toArray();
        reportLast[at] = latestFirst.stream()
                .mapToInt(report -> month(report.period(), false))
                .toArray();
        members[at] = latestFirst.stream()
                .mapToLong(given -> given.count(ReportColumn.MEMBERS).orElse(NOT_GIVEN))
                .toArray();
        lay(at, loaded, club, days);
    }

    private void lay(int at, LoadedPackage loaded, Club club, List<LocalDate> days) {
        List<Long> from = new ArrayList<>();
        List<Integer> units = new ArrayList<>();
        for (LocalDate day : days) {
            int unit = loaded.clubs()
                    .findUnit(club.code(), day)
                    .flatMap(code -> registry.findVersion(code, day))
                    .map(this::number)
                    .orElse(-1);
            if (units.isEmpty() || units.get(units.size() - 1) != unit) {
                from.add(day.toEpochDay());
                units.add(unit);
            }
        }
        places[at] = from.stream().mapToLong(Long::longValue).toArray();
        placeUnits[at] = units.stream().mapToInt(Integer::intValue).toArray();
    }

    private int number(UnitVersion version) {
        return numbers.getOrDefault(version, -1);
    }

    /** Returns the number of the unit that a code names on a day. */
    int number(UnitCode code, LocalDate on) {
        return number(registry.findVersion(code, on).orElseThrow());
    }

    private static int month(Period period, boolean isFirst) {
        return isFirst
                ? period.firstMonth().getYear() * 12 + period.firstMonth().getMonthValue()
                : period.lastMonth().getYear() * 12 + period.lastMonth().getMonthValue();
    }

    /** Lays the map of a quarter out, once. */
    Quarter quarter(Window window) {
        int[] parents = IntStream.generate(() -> -1).limit(numbers.size()).toArray();
        byte[] level = new byte[numbers.size()];
        registry.asOf(window.map()).preOrder().forEach(code -> {
            UnitVersion version = registry.findVersion(code, window.map()).orElseThrow();
            version.parent()
                    .flatMap(parent -> registry.findVersion(parent, window.map()))
                    .ifPresent(parent -> parents[number(version)] = number(parent));
            level[number(version)] =
                    (byte) (version.level() == UnitLevel.COMMUNE ? 1 : version.level() == UnitLevel.PROVINCE ? 2 : 0);
        });
        Period period = window.reported().orElseThrow();
        return new Quarter(window.map().toEpochDay(), month(period, true), month(period, false), parents, level);
    }

    /**
     * Adds up and restates one quarter, of all units, since those of one level pass on to those of the same; by the
     * number of a unit its least and most on the last map, and of its clubs on the quarter's how many gave their
     * members of how many run.
     */
    long[][] restate(Quarter quarter) {
        long[] sums = new long[numbers.size()];
        long[] reported = new long[sums.length];
        long[] running = new long[sums.length];
        for (int club = 0; club < steps.length; club++) {
            count(club, quarter, sums, reported, running);
        }
        long[] low = new long[sums.length];
        long[] high = new long[sums.length];
        for (int unit = 0; unit < sums.length; unit++) {
            low[unit] = quarter.level()[unit] > 0 ? sums[unit] : 0;
            high[unit] = low[unit];
        }
        for (int passing = 0; passing < passingFrom.length; passing++) {
            if (passingDays[passing] > quarter.end()) {
                int from = passingFrom[passing];
                for (int to : passingTo[passing]) {
                    low[to] += passingTo[passing].length == 1 ? low[from] : 0;
                    high[to] += high[from];
                }
            }
        }
        return new long[][] {low, high, reported, running};
    }

    /** Adds a club to its commune and all above it. */
    private void count(int club, Quarter quarter, long[] sums, long[] reported, long[] running) {
        int step = last(steps[club], quarter.end());
        int place = last(places[club], quarter.end());
        if (step < 0 || !runs[club][step] || place < 0) {
            return;
        }
        long given = NOT_GIVEN;
        for (int report = 0; report < reportLast[club].length; report++) {
            if (reportLast[club][report] <= quarter.lastMonth()) {
                boolean isWithin = reportFirst[club][report] >= quarter.firstMonth();
                given = isWithin ? members[club][report] : NOT_GIVEN;
                break;
            }
        }
        for (int unit = placeUnits[club][place]; unit >= 0; unit = quarter.parents()[unit]) {
            sums[unit] += Math.max(0, given);
            reported[unit] += given == NOT_GIVEN ? 0 : 1;
            running[unit]++;
        }
    }

    private static int last(long[] days, long day) {
        int at = days.length - 1;
        while (at >= 0 && days[at] > day) {
            at--;
        }
        return at;
    }
}
