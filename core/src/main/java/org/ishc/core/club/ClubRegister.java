package org.ishc.core.club;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.base.Workers;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/**
 * All clubs of a data set with what happened to them and what they reported: asked for any day, as known at any time.
 *
 * <p>Built once, checked while it is built; afterwards immutable and safe for use by many threads. A refused club,
 * event or report is in none of the answers.
 */
public final class ClubRegister implements ClubCounts {

    private final Registry registry;
    private final PeriodCalendar calendar;
    private final ClubRules rules;
    private final List<Club> clubs;

    /** By code. */
    private final Map<ClubCode, ClubHistory> histories;

    /** The clubs of {@link #histories}, in its order. */
    private final LaidClubs known;

    private final Set<ClubCode> refused;

    /** Empty of a register as known on a day, in which nothing was looked for. */
    private final Optional<FollowOns> followOns;

    /** What the register was built from, so that it can be built again as it was known on a day. */
    private final RegisterRows given;

    /** The events that are sound in their own columns, of all clubs. */
    private final EventColumns columns;

    private ClubRegister(
            RegisterRows given,
            Registry registry,
            PeriodCalendar calendar,
            ClubRules rules,
            List<Club> clubs,
            Map<ClubCode, ClubHistory> histories,
            Set<ClubCode> refused,
            Optional<FollowOns> followOns,
            EventColumns columns,
            KeptReports reports) {
        this.given = given;
        this.columns = columns;
        this.followOns = followOns;
        this.registry = registry;
        this.calendar = calendar;
        this.rules = rules;
        this.clubs = clubs;
        this.histories = histories;
        this.refused = refused;
        this.known = new LaidClubs(() -> {
            Map<ClubCode, KeptReports.OfClub> byClub = reports.byClub();
            return side(List.copyOf(histories.values()), club -> byClub.getOrDefault(club, KeptReports.OfClub.NONE));
        });
    }

    /** The same clubs, of which some reported more. */
    private ClubRegister(ClubRegister before, RegisterRows given, ClubColumns known) {
        this.given = given;
        this.columns = before.columns;
        this.followOns = before.followOns;
        this.registry = before.registry;
        this.calendar = before.calendar;
        this.rules = before.rules;
        this.clubs = before.clubs;
        this.histories = before.histories;
        this.refused = before.refused;
        this.known = new LaidClubs(() -> known);
    }

    private ClubCounting counting() {
        return new ClubCounting(this, registry, rules, columns());
    }

    /** Lays clubs with what they reported side by side. */
    private ClubColumns side(List<ClubHistory> some, Function<ClubCode, KeptReports.OfClub> reports) {
        List<KeptReports.OfClub> reported = new ArrayList<>(some.size());
        for (ClubHistory history : some) {
            reported.add(reports.apply(history.club().code()));
        }
        return new ClubColumns(some, reported, registry.lineage(), calendar);
    }

    /**
     * Builds a register under the default rules and checks it.
     *
     * @param registry the units
     * @param calendar which days a period has
     * @param asOf the day of the data: reorganisations up to it are followed by the checks
     * @param clubs in file order, each code once
     * @param events in file order, each club and number once
     * @param reports in file order, each club and period once
     * @return the register, with the findings {@code club.*}, {@code report.*} and {@code ref.*}, in no promised order
     */
    public static Checked<ClubRegister> of(
            Registry registry,
            PeriodCalendar calendar,
            LocalDate asOf,
            List<Club> clubs,
            List<ClubEvent> events,
            List<ClubReport> reports) {
        return of(registry, calendar, asOf, ClubRules.DEFAULT, clubs, events, reports);
    }

    /**
     * Builds a register under rules of the host's and checks it.
     *
     * @param rules what clubs are judged by
     * @see #of(Registry, PeriodCalendar, LocalDate, List, List, List)
     */
    public static Checked<ClubRegister> of(
            Registry registry,
            PeriodCalendar calendar,
            LocalDate asOf,
            ClubRules rules,
            List<Club> clubs,
            List<ClubEvent> events,
            List<ClubReport> reports) {
        return Checked.collect(
                found -> begin(registry, calendar, asOf, rules, clubs, events, List.of(), Workers.ALONE, found)
                        .with(reports, found));
    }

    /**
     * Checks clubs and events while the reports are still to come: a host may read them on another thread meanwhile.
     * What is found is handed on as soon as it is, for hosts that count findings and do not keep them all.
     *
     * @param refusedEvents what could be read of events that were refused before, in file order: what follows from
     *     their absence is then {@code ref.refused}; may be empty
     * @param workers who shares the checks, those of the reports, too
     * @param found takes the findings on clubs and events, in no promised order; what it throws ends the checks
     * @see #of(Registry, PeriodCalendar, LocalDate, ClubRules, List, List, List)
     */
    public static Begun begin(
            Registry registry,
            PeriodCalendar calendar,
            LocalDate asOf,
            ClubRules rules,
            List<Club> clubs,
            List<ClubEvent> events,
            List<RefusedEvent> refusedEvents,
            Workers workers,
            Consumer<? super Finding> found) {
        RegisterRows given = new RegisterRows(
                asOf, clubs, events, refusedEvents, KeptReports.of(List.of()), Optional.empty(), Optional.empty());
        RegisterCheck check = new RegisterCheck(registry, given, rules, workers, found);
        return new Begun(registry, calendar, rules, given, workers, check);
    }

    /** A register whose reports are still to come. Safe for use by many threads. */
    public static final class Begun {
        private final Registry registry;
        private final PeriodCalendar calendar;
        private final ClubRules rules;
        private final RegisterRows given;
        private final Workers workers;
        private final RegisterCheck check;

        private Begun(
                Registry registry,
                PeriodCalendar calendar,
                ClubRules rules,
                RegisterRows given,
                Workers workers,
                RegisterCheck check) {
            this.registry = registry;
            this.calendar = calendar;
            this.rules = rules;
            this.given = given;
            this.workers = workers;
            this.check = check;
        }

        /**
         * Returns the register.
         *
         * @param reports in file order, each club and period once
         * @param found takes the findings on them, in no promised order; what it throws ends the building
         */
        public ClubRegister with(List<ClubReport> reports, Consumer<? super Finding> found) {
            KeptReports all = KeptReports.of(reports);
            Set<ClubCode> refused = check.refused();
            KeptReports kept =
                    new ReportCheck(calendar, refused, check.histories(), check.followOns(), found).kept(all, workers);
            return new ClubRegister(
                    given.with(all),
                    registry,
                    calendar,
                    rules,
                    check.clubs(),
                    check.histories(),
                    refused,
                    Optional.of(check.followOns()),
                    check.columns(),
                    kept);
        }
    }

    /**
     * Returns the register of some of these clubs with their reports, for hosts that keep clubs in several places. The
     * counts of registers that share out all clubs {@linkplain ClubFigures#plus add up} to those of a register of all.
     *
     * @param predicate which clubs
     * @param reported what these clubs reported, and reports of clubs that nobody knows; in file order, each club and
     *     period once; replaces the reports here
     * @return the register, with the findings on these reports, in no promised order; what was found on clubs and
     *     events is not found again
     */
    public Checked<ClubRegister> shard(Predicate<ClubCode> predicate, List<ClubReport> reported) {
        return Checked.collect(found -> shard(predicate, reported, found));
    }

    /**
     * Returns the register of some of these clubs, handing on what is found as soon as it is.
     *
     * @param found takes the findings on the reports, in no promised order; what it throws ends the building
     * @see #shard(Predicate, List)
     */
    public ClubRegister shard(
            Predicate<ClubCode> predicate, List<ClubReport> reported, Consumer<? super Finding> found) {
        KeptReports own = KeptReports.of(reported);
        KeptReports kept = new ReportCheck(calendar, refused, histories, followOns(), found).kept(own, Workers.ALONE);
        Map<ClubCode, ClubHistory> some = new LinkedHashMap<>(histories);
        some.keySet().removeIf(predicate.negate());
        return new ClubRegister(
                given.of(predicate, own),
                registry,
                calendar,
                rules,
                clubs.stream().filter(club -> predicate.test(club.code())).toList(),
                some,
                refused,
                followOns,
                columns,
                kept);
    }

    /**
     * Returns the register once its clubs reported more; equal to building it anew, and quick: only what these clubs
     * give is counted again.
     *
     * @param more in file order, each club and period once, none that was reported here
     * @return the register, with the findings on these reports, in no promised order
     */
    public Checked<ClubRegister> with(List<ClubReport> more) {
        List<Finding> findings = new ArrayList<>();
        KeptReports added = new ReportCheck(calendar, refused, histories, followOns(), findings::add)
                .kept(KeptReports.of(more), Workers.ALONE);
        int before = given.reports().size();
        KeptReports all = given.reports().with(KeptReports.of(more));
        Map<Integer, KeptReports.OfClub> changed = new HashMap<>();
        KeptReports kept = given.reports().with(added);
        kept.from(before)
                .forEach((club, places) ->
                        changed.put(columns().find(club), reports(club).with(kept, places)));
        return new Checked<>(new ClubRegister(this, given.with(all), columns().with(changed)), findings);
    }

    /** Returns what a club reported, the latest of any period first. */
    private KeptReports.OfClub reports(ClubCode club) {
        return columns().reports(club);
    }

    /** Returns the clubs as they lie side by side. */
    ClubColumns columns() {
        return known.get();
    }

    private FollowOns followOns() {
        return followOns.orElseGet(() -> {
            RegisterCheck check = new RegisterCheck(registry, given, rules, Workers.ALONE, again -> {});
            return check.followOns();
        });
    }

    /** Returns what clubs are judged by. */
    public ClubRules rules() {
        return rules;
    }

    /** Returns the clubs kept, in file order. */
    public List<Club> clubs() {
        return clubs;
    }

    /** Tells whether a club was refused, and with it all that speaks of it. */
    public boolean isRefused(ClubCode club) {
        return refused.contains(club);
    }

    /** Tells whether no club is kept. */
    public boolean isEmpty() {
        return clubs.isEmpty();
    }

    /** Returns what is known today of a club; empty for an unknown or refused one. */
    public Optional<ClubHistory> findHistory(ClubCode club) {
        return Optional.ofNullable(histories.get(club));
    }

    /** Finds the latest report of a club that lies in a period: the one that ends last, of two the shorter. */
    public Optional<ClubReport> findLatestReport(ClubCode club, Period period) {
        return SignalWatch.latest(reports(club), period);
    }

    /** As described there: all is judged anew from what was recorded by then. */
    @Override
    public ClubRegister known(LocalDate known) {
        RegisterRows then = given.known(known, calendar);
        Map<ClubCode, Finding> refusedThen = new HashMap<>();
        LocalDate by = then.known().orElse(known);
        Map<ClubCode, ClubHistory> all = RegisterCheck.replay(
                        new ClubPlaces(registry, Workers.ALONE),
                        without -> Replay.known(columns, without, by, rules.lifecycle(), histories),
                        refusedThen)
                .histories();
        KeptReports kept = new ReportCheck(calendar, refusedThen.keySet(), all, FollowOns.NONE, again -> {})
                .kept(then.reports(), Workers.ALONE);
        Predicate<ClubCode> isKept = then.shard().orElse(club -> true).and(all::containsKey);
        Map<ClubCode, ClubHistory> some = all;
        if (then.shard().isPresent()) {
            some = new LinkedHashMap<>(all);
            some.keySet().removeIf(isKept.negate());
        }
        return new ClubRegister(
                then,
                registry,
                calendar,
                rules,
                refused.isEmpty() && refusedThen.isEmpty()
                        ? clubs
                        : then.clubs().stream()
                                .filter(club -> isKept.test(club.code()))
                                .toList(),
                some,
                Set.copyOf(refusedThen.keySet()),
                Optional.empty(),
                columns,
                kept);
    }

    /** Finds the report of a club that ends first of those that end by a day, of two the shorter. */
    Optional<ClubReport> findFirstReport(ClubCode club, LocalDate by) {
        return reports(club).stream()
                .filter(report -> !calendar.lastDay(report.period()).isAfter(by))
                .min(Comparator.comparing((ClubReport report) -> report.period().lastMonth())
                        .thenComparing(report -> report.period().months()));
    }

    /** Tells whether a club is at risk at the end of a day, by all that is recorded. */
    boolean isAtRisk(ClubHistory history, LocalDate on) {
        return side(List.of(history), this::reports)
                .isAtRisk(0, watch(history.firstDay().orElseThrow(), on));
    }

    private SignalWatch watch(LocalDate from, LocalDate on) {
        return new SignalWatch(calendar, rules.thresholds(), from, on);
    }

    /** Returns which days a period has. */
    PeriodCalendar calendar() {
        return calendar;
    }

    /**
     * Finds the unit in which a club lies on a day, as known today; empty when its unit ended without successor, or
     * nothing happened to it yet.
     */
    public Optional<UnitCode> findUnit(ClubCode club, LocalDate on) {
        return findHistory(club)
                .flatMap(history -> side(List.of(history), this::reports).locate(0, on));
    }

    /**
     * Returns what every club is at the end of a day.
     *
     * @param on the day
     * @param known only what was recorded by then; empty for all that is recorded
     * @return by club code; clubs to which nothing had happened by then are left out
     */
    public List<ClubStatus> statuses(LocalDate on, Optional<LocalDate> known) {
        if (known.isEmpty()) {
            return statuses(on);
        }
        boolean isWhole = histories.size() == columns.clubs().size();
        Optional<List<ClubStatus>> quick = isWhole
                ? new KnownStatuses(registry, calendar, rules, columns(), columns).find(on, given.by(known.get()))
                : Optional.empty();
        return quick.orElseGet(() -> known(known.get()).statuses(on));
    }

    private List<ClubStatus> statuses(LocalDate on) {
        return columns()
                .begin()
                .map(begin -> columns().statuses(on, watch(begin, on)))
                .orElse(List.of());
    }

    /**
     * Finds what one club is at the end of a day, by all that is recorded; empty when nothing had happened to it by
     * then.
     */
    public Optional<ClubStatus> findStatus(ClubCode club, LocalDate on) {
        return findHistory(club).filter(history -> history.hasBegun(on)).map(history -> side(
                        List.of(history), this::reports)
                .statuses(on, watch(history.firstDay().orElseThrow(), on))
                .get(0));
    }

    /**
     * Finds what one club was at the end of a day, by what was recorded up to another; empty when nothing was known to
     * have happened to it by then. Who asks for many clubs asks {@link #known} once.
     *
     * @param on the day that is asked for
     * @param known the last day whose records count
     */
    public Optional<ClubStatus> findStatus(ClubCode club, LocalDate on, LocalDate known) {
        return known(known).findStatus(club, on);
    }

    /**
     * A club's report held against a norm.
     *
     * @param club the club
     * @param result what became of the norm
     */
    public record NormResult(ClubCode club, Norm.Result result) {
        /** Refuses null. */
        public NormResult {
            Objects.requireNonNull(club, "club");
            Objects.requireNonNull(result, "result");
        }
    }

    /**
     * Holds the latest report of every reporting club in a period against a pack of norms: by club code, then in the
     * order of the pack.
     */
    public List<NormResult> norms(Period period, NormPack pack) {
        List<NormResult> results = new ArrayList<>();
        for (ClubCode club : histories.keySet()) {
            findLatestReport(club, period).ifPresent(report -> pack.judge(report)
                    .forEach(result -> results.add(new NormResult(club, result))));
        }
        return results;
    }

    @Override
    public ClubFigures figures(ClubWindow window, ClubGiven given) {
        return counting().figures(window, given);
    }

    @Override
    public ClubTallies tallies(List<ClubDefinition> definitions, ClubWindow window, ClubGiven given) {
        return counting().tallies(definitions, window, given);
    }

    @Override
    public Map<UnitCode, List<Answer>> answersBelow(UnitCode unit, ClubDefinition definition, ClubWindow window) {
        return counting().answersBelow(unit, definition, window);
    }

    @Override
    public Map<UnitCode, List<Share>> sharesBelow(
            UnitCode unit, ClubIndicator indicator, Snapshot snapshot, DateRange days, Optional<Period> reported) {
        return counting().sharesBelow(unit, indicator, snapshot, days, reported);
    }

    /** Returns the clubs that merged into a club, by day, then by code: where its members and funds came from. */
    public List<Merger> mergersInto(ClubCode club) {
        return Merger.into(club, histories.values(), this::reports, calendar);
    }
}
