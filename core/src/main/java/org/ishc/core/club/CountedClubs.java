package org.ishc.core.club;

import java.util.BitSet;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.column.Amounts;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * The clubs of a register in one window: at the end of the days each stands after a step, lies at a position of the
 * map, and may have reported. What an indicator counts of them is counted when it is asked for.
 */
final class CountedClubs {

    private static final int NOWHERE = -1;
    private static final IntPredicate ALL = club -> true;

    private final ClubColumns clubs;
    private final NormPack norms;
    private final Snapshot map;
    private final DateRange days;

    private final Optional<Period> reported;

    /** See {@link ReportPeriods#within}; null where no report is read. */
    private final byte @Nullable [] within;

    /** What clubs reported, by column; each made when it is first asked for. */
    private final ReportCounts.@Nullable OfColumn[] columns;

    /** By club; {@link ClubColumns#NONE} for one that has not begun. */
    private final int[] steps;

    /** By club: where it lies on the map; {@link #NOWHERE} for one that lies nowhere or has not begun. */
    private final int[] positions;

    /** Which located clubs are counted. */
    private final IntPredicate counted;

    /** Made when it is first asked for. */
    private volatile @Nullable Map<UnitCode, ClubAggregate> byUnit;

    CountedClubs(ClubColumns clubs, NormPack norms, ClubWindow window) {
        this.clubs = clubs;
        this.norms = norms;
        this.map = window.map();
        this.days = window.days();
        this.reported = window.reported();
        this.within = reported.map(clubs.periods()::within).orElse(null);
        this.columns = new ReportCounts.OfColumn[ReportColumn.COUNT];
        this.steps = new int[clubs.size()];
        this.positions = new int[clubs.size()];
        long end = EventColumns.number(days.lastDay());
        for (int club = 0; club < steps.length; club++) {
            steps[club] = clubs.last(club, end);
            positions[club] = steps[club] == ClubColumns.NONE ? NOWHERE : clubs.position(club, map);
        }
        this.counted = ALL;
    }

    private CountedClubs(
            CountedClubs countedClubs,
            ClubColumns clubs,
            byte @Nullable [] within,
            ReportCounts.@Nullable OfColumn[] columns,
            IntPredicate counted) {
        this.clubs = clubs;
        this.norms = countedClubs.norms;
        this.map = countedClubs.map;
        this.days = countedClubs.days;
        this.reported = countedClubs.reported;
        this.within = within;
        this.columns = columns;
        this.steps = countedClubs.steps;
        this.positions = countedClubs.positions;
        this.counted = counted;
    }

    /** Returns these clubs, of which only some are counted. */
    CountedClubs only(IntPredicate some) {
        BitSet asked = new BitSet(positions.length);
        for (int club = 0; club < positions.length; club++) {
            asked.set(club, isLocated(club) && some.test(club));
        }
        return new CountedClubs(this, clubs, within, columns, asked::get);
    }

    /** Finds these clubs once some reported more; empty when they are others, or not all are counted. */
    Optional<CountedClubs> after(ClubColumns now) {
        return counted == ALL && now.follow(clubs)
                ? Optional.of(new CountedClubs(
                        this,
                        now,
                        reported.map(now.periods()::within).orElse(null),
                        new ReportCounts.OfColumn[ReportColumn.COUNT],
                        ALL))
                : Optional.empty();
    }

    private boolean isCounted(int club) {
        return isLocated(club) && counted.test(club);
    }

    /** Tells whether a club has begun and lies in a unit of the map. */
    boolean isLocated(int club) {
        return positions[club] != NOWHERE;
    }

    /** Tells whether a club lies at one of the positions of the map from one up to another, without that. */
    boolean isWithin(int club, int first, int end) {
        return positions[club] >= first && positions[club] < end;
    }

    /** Returns the unit in which a located club lies. */
    UnitCode unit(int club) {
        return map.preOrder().get(positions[club]);
    }

    /** Tells whether a club that has begun runs at the end. */
    boolean isRunning(int club) {
        return state(club).isRunning();
    }

    private ClubState state(int club) {
        return clubs.state(steps[club]);
    }

    /** Tells whether a club that has begun answers what every running club that is counted must. */
    boolean answers(int club, Set<ClubIndicator> given) {
        if (!isRunning(club)) {
            return true;
        }
        Amounts any = new Amounts(1);
        return given.stream()
                .allMatch(
                        indicator -> indicator.basis() == ClubIndicator.Basis.RECORDS || give(club, indicator, any, 0));
    }

    /**
     * Adds to a sum what one club that has begun gives to an indicator.
     *
     * @return whether it gives anything
     */
    boolean give(int club, ClubIndicator indicator, Amounts sums, int at) {
        if (indicator.readsReports()) {
            return giveReported(club, indicator, sums, at);
        }
        sums.add(at, ofRecords(club, indicator));
        return true;
    }

    /** Finds what one club that has begun gives to an indicator; empty when it runs and did not give the figure. */
    Optional<Fraction> find(int club, ClubIndicator indicator) {
        Amounts sum = new Amounts(1);
        boolean isGiven = give(club, indicator, sum, 0);
        return indicator.basis() == ClubIndicator.Basis.REPORTS && isRunning(club) && !isGiven
                ? Optional.empty()
                : Optional.of(sum.get(0));
    }

    private long ofRecords(int club, ClubIndicator indicator) {
        return switch (indicator) {
            case EXISTING -> state(club).isExisting() ? 1 : 0;
            case OPERATING -> isRunning(club) ? 1 : 0;
            case UNDER_SUPPORT -> state(club) == ClubState.UNDER_SUPPORT ? 1 : 0;
            case ESTABLISHED, LAUNCHED, CLOSED ->
                clubs.history(club).count(List.of(indicator), days.start(), days.lastDay())[0];
            case OBSTACLES_OPEN ->
                clubs.history(club).obstacles().stream()
                        .filter(obstacle -> obstacle.isOpen(days.lastDay()))
                        .count();
            case OBSTACLES_OVERDUE ->
                clubs.history(club).obstacles().stream()
                        .filter(obstacle -> obstacle.isOverdue(days.lastDay()))
                        .count();
            default -> throw new IllegalArgumentException(indicator + " is not counted from records");
        };
    }

    private boolean giveReported(int club, ClubIndicator indicator, Amounts sums, int at) {
        int report = isRunning(club) && within != null ? clubs.periods().latest(club, within) : ReportPeriods.NONE;
        boolean isReported = report != ReportPeriods.NONE;
        if (indicator == ClubIndicator.REPORTING) {
            sums.add(at, isReported ? 1 : 0);
            return true;
        }
        if (isReported && indicator.columns().isEmpty()) {
            Optional<Boolean> is = judge(clubs.reports(club).get(report), indicator);
            sums.add(at, is.orElse(false) ? 1 : 0);
            return is.isPresent();
        }
        return isReported && add(club, report, indicator.columns(), sums, at);
    }

    private Optional<Boolean> judge(ClubReport report, ClubIndicator indicator) {
        return indicator == ClubIndicator.FULLY_ACTIVE ? norms.isFullyActive(report) : norms.isWellManaged(report);
    }

    /** Adds the figures of a report, unless one was not given: each alone, since together they may not fit. */
    private boolean add(int club, int report, List<ReportColumn> columns, Amounts sums, int at) {
        long first = count(club, report, columns.get(0));
        for (int i = 1; i < columns.size(); i++) {
            if (count(club, report, columns.get(i)) == PackedReports.NOT_GIVEN) {
                return false;
            }
        }
        if (first == PackedReports.NOT_GIVEN) {
            return false;
        }
        sums.add(at, first);
        for (int i = 1; i < columns.size(); i++) {
            sums.add(at, count(club, report, columns.get(i)));
        }
        return true;
    }

    private long count(int club, int report, ReportColumn column) {
        ReportCounts.OfColumn known = columns[column.ordinal()];
        if (known == null) {
            known = clubs.periods().counts().of(column);
            columns[column.ordinal()] = known;
        }
        return known.get(club, report);
    }

    /** Returns all counts of one club that has begun. */
    ClubAggregate aggregate(int club) {
        ClubAggregate.Builder counts = new ClubAggregate.Builder(isRunning(club));
        for (ClubIndicator indicator : ClubIndicator.values()) {
            counts.add(indicator, this, club);
        }
        return counts.build();
    }

    /** Counts all indicators of the clubs that are counted, by unit. */
    Map<UnitCode, ClubAggregate> byUnit() {
        Map<UnitCode, ClubAggregate> known = byUnit;
        if (known == null) {
            known = Collections.unmodifiableMap(aggregates());
            byUnit = known;
        }
        return known;
    }

    private Map<UnitCode, ClubAggregate> aggregates() {
        Map<UnitCode, ClubAggregate.Sum> sums = new HashMap<>();
        for (int club = 0; club < positions.length; club++) {
            if (isCounted(club)) {
                sums.computeIfAbsent(unit(club), at -> new ClubAggregate.Sum()).plus(aggregate(club));
            }
        }
        Map<UnitCode, ClubAggregate> byUnit = new HashMap<>(sums.size() * 2);
        sums.forEach((unit, sum) -> byUnit.put(unit, sum.build()));
        return byUnit;
    }

    /** Counts one indicator of the clubs that are counted, by position. */
    ClubColumn column(ClubIndicator indicator) {
        ClubColumn column = new ClubColumn(map, indicator);
        for (int club = 0; club < positions.length; club++) {
            if (isCounted(club)) {
                column.add(positions[club], this, club);
            }
        }
        return column;
    }

    /**
     * Counts one indicator again, only of the clubs that reported more.
     *
     * @param before what it came to
     * @param then the clubs as they were counted before
     */
    ClubColumn column(ClubColumn before, CountedClubs then) {
        if (!before.indicator().readsReports()) {
            return before;
        }
        ClubColumn.Changes changes = before.changes();
        BitSet changed = clubs.changed();
        for (int club = changed.nextSetBit(0); club >= 0; club = changed.nextSetBit(club + 1)) {
            if (isCounted(club)) {
                changes.replace(positions[club], then, this, club);
            }
        }
        return changes.made();
    }

    /** Tells whether these are others once some reported more. */
    boolean follow(CountedClubs others) {
        return counted == ALL && others.counted == ALL && steps == others.steps && clubs.follow(others.clubs);
    }

    /** Tells whether no located club is counted. */
    boolean isEmpty() {
        for (int club = 0; club < positions.length; club++) {
            if (isCounted(club)) {
                return false;
            }
        }
        return true;
    }

    /** Tells whether these are all clubs, in a window. */
    boolean isOf(ClubWindow window) {
        return counted == ALL
                && isOn(window.map())
                && map.date().equals(window.map().date())
                && days.equals(window.days())
                && reported.equals(window.reported());
    }

    /** Tells whether these clubs lie on a map, or one on which every unit is the same. */
    boolean isOn(Snapshot other) {
        return other.preOrder() == map.preOrder();
    }
}
