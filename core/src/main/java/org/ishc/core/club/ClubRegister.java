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

    /** What the register was built from, so that it can be built again as it was known on a day. */
    private final RegisterRows given;

    private final Judged judged;

    /** The clubs that are kept, in the order of their histories. */
    private final LaidClubs known;

    /**
     * What became of clubs and events.
     *
     * @param clubs those kept, in file order
     * @param histories by code
     * @param followOns empty of a register as known on a day, in which nothing was looked for
     * @param columns the events that are sound in their own columns, of all clubs
     */
    record Judged(
            List<Club> clubs,
            Map<ClubCode, ClubHistory> histories,
            Set<ClubCode> refused,
            Optional<FollowOns> followOns,
            EventColumns columns) {

        static Judged of(RegisterCheck check) {
            return new Judged(
                    check.clubs(), check.histories(), check.refused(), Optional.of(check.followOns()), check.columns());
        }
    }

    ClubRegister(RegisterRows given, Judged judged, KeptReports reports) {
        this.given = given;
        this.judged = judged;
        this.known = new LaidClubs(() -> {
            Map<ClubCode, KeptReports.OfClub> byClub = reports.byClub();
            return side(
                    List.copyOf(judged.histories().values()),
                    club -> byClub.getOrDefault(club, KeptReports.OfClub.NONE));
        });
    }

    /** The same clubs, of which some reported more. */
    private ClubRegister(RegisterRows given, Judged judged, ClubColumns known) {
        this.given = given;
        this.judged = judged;
        this.known = new LaidClubs(() -> known);
    }

    private ClubCounting counting() {
        return new ClubCounting(this, registry(), rules(), known);
    }

    private Registry registry() {
        return given.request().registry();
    }

    /** Lays clubs with what they reported side by side. */
    private ClubColumns side(List<ClubHistory> some, Function<ClubCode, KeptReports.OfClub> reports) {
        List<KeptReports.OfClub> reported = new ArrayList<>(some.size());
        for (ClubHistory history : some) {
            reported.add(reports.apply(history.club().code()));
        }
        return new ClubColumns(some, reported, registry().lineage(), calendar());
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
        return of(new RegisterRequest(registry, calendar, asOf, ClubRules.DEFAULT, clubs, events, List.of()), reports);
    }

    /**
     * Builds a register, also under rules of the host's, and checks it.
     *
     * @param reports in file order, each club and period once
     * @return the register, with the findings {@code club.*}, {@code report.*} and {@code ref.*}, in no promised order
     */
    public static Checked<ClubRegister> of(RegisterRequest request, List<ClubReport> reports) {
        return Checked.collect(found -> begin(request, Workers.ALONE, found).with(reports, found));
    }

    /**
     * Checks clubs and events while the reports are still to come: a host may read them on another thread meanwhile.
     * What is found is handed on as soon as it is, for hosts that count findings and do not keep them all.
     *
     * @param workers who shares the checks, those of the reports, too
     * @param found takes the findings on clubs and events, in no promised order; what it throws ends the checks
     * @see #of(RegisterRequest, List)
     */
    public static BegunRegister begin(RegisterRequest request, Workers workers, Consumer<? super Finding> found) {
        return new BegunRegister(request, workers, found);
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
        Judged some = new Judged(
                only(predicate, clubs()),
                only(predicate, judged.histories()),
                judged.refused(),
                judged.followOns(),
                judged.columns());
        return new ClubRegister(given.of(predicate, own), some, check(found).kept(own, Workers.ALONE));
    }

    private ReportCheck check(Consumer<? super Finding> found) {
        return new ReportCheck(calendar(), judged.refused(), judged.histories(), followOns(), found);
    }

    private static List<Club> only(Predicate<ClubCode> some, List<Club> clubs) {
        return clubs.stream().filter(club -> some.test(club.code())).toList();
    }

    private static Map<ClubCode, ClubHistory> only(Predicate<ClubCode> some, Map<ClubCode, ClubHistory> histories) {
        Map<ClubCode, ClubHistory> only = new LinkedHashMap<>(histories);
        only.keySet().removeIf(some.negate());
        return only;
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
        KeptReports added = check(findings::add).kept(KeptReports.of(more), Workers.ALONE);
        int before = given.reports().size();
        KeptReports all = given.reports().with(KeptReports.of(more));
        Map<Integer, KeptReports.OfClub> changed = new HashMap<>();
        KeptReports kept = given.reports().with(added);
        kept.from(before)
                .forEach((club, places) ->
                        changed.put(columns().find(club), reports(club).with(kept, places)));
        return new Checked<>(new ClubRegister(given.with(all), judged, columns().with(changed)), findings);
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
        return judged.followOns().orElseGet(() -> new RegisterCheck(given, Workers.ALONE, again -> {}).followOns());
    }

    /** Returns what clubs are judged by. */
    public ClubRules rules() {
        return given.request().rules();
    }

    /** Returns the clubs kept, in file order. */
    public List<Club> clubs() {
        return judged.clubs();
    }

    /** Tells whether a club was refused, and with it all that speaks of it. */
    public boolean isRefused(ClubCode club) {
        return judged.refused().contains(club);
    }

    /** Tells whether no club is kept. */
    public boolean isEmpty() {
        return clubs().isEmpty();
    }

    /** Returns what is known today of a club; empty for an unknown or refused one. */
    public Optional<ClubHistory> findHistory(ClubCode club) {
        return Optional.ofNullable(judged.histories().get(club));
    }

    /** Finds the latest report of a club that lies in a period: the one that ends last, of two the shorter. */
    public Optional<ClubReport> findLatestReport(ClubCode club, Period period) {
        return SignalWatch.latest(reports(club), period);
    }

    /** As described there: all is judged anew from what was recorded by then. */
    @Override
    public ClubRegister known(LocalDate known) {
        RegisterRows then = given.known(known);
        Map<ClubCode, Finding> refused = new HashMap<>();
        LocalDate by = then.known().orElse(known);
        Map<ClubCode, ClubHistory> all = RegisterCheck.replay(
                        new ClubPlaces(registry(), Workers.ALONE),
                        without -> Replay.known(judged.columns(), without, by, rules().lifecycle(), judged.histories()),
                        refused)
                .histories();
        KeptReports kept = new ReportCheck(calendar(), refused.keySet(), all, FollowOns.NONE, again -> {})
                .kept(then.reports(), Workers.ALONE);
        Predicate<ClubCode> isKept = then.shard().orElse(club -> true).and(all::containsKey);
        boolean areSame = judged.refused().isEmpty() && refused.isEmpty();
        Judged judgedThen = new Judged(
                areSame ? clubs() : only(isKept, then.request().clubs()),
                then.shard().isPresent() ? only(isKept, all) : all,
                Set.copyOf(refused.keySet()),
                Optional.empty(),
                judged.columns());
        return new ClubRegister(then, judgedThen, kept);
    }

    /** Finds the report of a club that ends first of those that end by a day, of two the shorter. */
    Optional<ClubReport> findFirstReport(ClubCode club, LocalDate by) {
        return reports(club).stream()
                .filter(report -> !calendar().lastDay(report.period()).isAfter(by))
                .min(Comparator.comparing((ClubReport report) -> report.period().lastMonth())
                        .thenComparing(report -> report.period().months()));
    }

    /** Tells whether a club is at risk at the end of a day, by all that is recorded. */
    boolean isAtRisk(ClubHistory history, LocalDate on) {
        return side(List.of(history), this::reports)
                .isAtRisk(0, watch(history.firstDay().orElseThrow(), on));
    }

    private SignalWatch watch(LocalDate from, LocalDate on) {
        return new SignalWatch(calendar(), rules().thresholds(), from, on);
    }

    /** Returns which days a period has. */
    PeriodCalendar calendar() {
        return given.request().calendar();
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
        EventColumns events = judged.columns();
        boolean isWhole = judged.histories().size() == events.clubs().size();
        Optional<List<ClubStatus>> quick = isWhole
                ? new KnownStatuses(registry(), calendar(), rules(), columns(), events).find(on, given.by(known.get()))
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
        for (ClubCode club : judged.histories().keySet()) {
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
        return Merger.into(club, judged.histories().values(), this::reports, calendar());
    }
}
