package org.ishc.core.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubColumn;
import org.ishc.core.club.ClubCounts;
import org.ishc.core.club.ClubDefinition;
import org.ishc.core.club.ClubFigures;
import org.ishc.core.club.ClubGiven;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.club.ClubTallies;
import org.ishc.core.club.ClubWindow;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Restated;
import org.ishc.core.organisation.Restatement;
import org.ishc.core.organisation.RestatementMethod;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitNumbers;
import org.ishc.core.submission.Submissions;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/**
 * Rolls figures up: for any unit, indicator and period, over time and over units, with coverage.
 *
 * <p>Every indicator is computed for the whole map at once and kept in a {@link FigureStore}, so that asking for all
 * units costs little more than asking for one. Safe for use by many threads; the order of what came in never matters.
 */
public final class Figures {

    private final Registry registry;
    private final ClubCounts clubs;
    private final IndicatorCatalogue catalogue;
    private final PeriodCalendar calendar;
    private final OwnValues values;
    private final Optional<Submissions> submissions;

    /** What was computed. */
    private final KeptFigures kept;

    private Figures(
            Registry registry,
            ClubCounts clubs,
            IndicatorCatalogue catalogue,
            PeriodCalendar calendar,
            OwnValues values,
            Optional<Submissions> submissions,
            KeptFigures kept) {
        this.registry = registry;
        this.clubs = clubs;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.values = values;
        this.submissions = submissions;
        this.kept = kept;
    }

    /**
     * Returns the figures of a data set.
     *
     * @param registry the units
     * @param clubs the clubs
     * @param catalogue the indicators
     * @param calendar which days a period has
     * @param values what units reported themselves, sound and each key once; values of ratios and of unknown indicators
     *     are not used
     */
    public static Figures of(
            Registry registry,
            ClubCounts clubs,
            IndicatorCatalogue catalogue,
            PeriodCalendar calendar,
            List<ReportedValue> values) {
        FigureStore store = FigureStore.ofDefault();
        return new Figures(
                registry,
                clubs,
                catalogue,
                calendar,
                new OwnValues(registry, calendar, values, store),
                Optional.empty(),
                KeptFigures.in(store));
    }

    /**
     * Returns the same figures, which keep what is computed of them in a store of the caller's: as much as it holds,
     * together with all other figures that keep theirs there. Without one, figures have their own, which holds some
     * hundred indicators and periods of a nation.
     */
    public Figures with(FigureStore store) {
        return new Figures(
                registry, clubs, catalogue, calendar, values.with(store), submissions, KeptFigures.in(store));
    }

    /** Returns where these figures keep what is computed of them. */
    public FigureStore store() {
        return kept.store();
    }

    /**
     * Returns the figures once more values were reported; equal to computing all anew, and quick where little is
     * different: only the branches in which a value lies are added up again, for what these figures were already asked.
     *
     * @param more sound, none for a unit, indicator and period that has one
     */
    public Figures with(List<ReportedValue> more) {
        return new Figures(registry, clubs, catalogue, calendar, values.with(more), submissions, kept.ofMoreValues());
    }

    /**
     * Returns the figures once the clubs are other ones, after more events or reports; equal to computing all anew, and
     * quick where the clubs are those of these figures {@linkplain ClubRegister#with with more reports}.
     *
     * @param newClubs the clubs of the same registry and calendar
     */
    public Figures with(ClubCounts newClubs) {
        return new Figures(registry, newClubs, catalogue, calendar, values, submissions, kept.ofMoreClubs());
    }

    /**
     * Returns these figures with those that are counted from submissions.
     *
     * @param told what is told of submissions; not that none is told, which is another thing than that no report was
     *     due
     */
    public Figures with(Submissions told) {
        return new Figures(registry, clubs, catalogue, calendar, values, Optional.of(told), kept.ofSubmissions());
    }

    /** Returns the units. */
    public Registry registry() {
        return registry;
    }

    /** Returns the clubs. */
    public ClubCounts clubs() {
        return clubs;
    }

    /** Returns the indicators. */
    public IndicatorCatalogue catalogue() {
        return catalogue;
    }

    /** Returns which days a period has. */
    public PeriodCalendar calendar() {
        return calendar;
    }

    /** Returns what is told of submissions; empty when nothing is. */
    public Optional<Submissions> submissions() {
        return submissions;
    }

    /**
     * Returns the indicators that can be asked of these data, by code: all but those counted from a table that is not
     * there.
     */
    public List<Indicator> indicators() {
        return catalogue.all().stream()
                .filter(indicator -> submissions.isPresent() || !isOfSubmissions(indicator))
                .toList();
    }

    private static boolean isOfSubmissions(Indicator indicator) {
        return indicator instanceof Indicator.Ratio ratio
                ? BuiltIn.findOfSubmissions(ratio.denominator()).isPresent()
                : BuiltIn.findOfSubmissions(indicator.code()).isPresent();
    }

    OwnValues values() {
        return values;
    }

    /**
     * Returns a figure for a whole period, on the map of its last day.
     *
     * @throws org.ishc.core.organisation.UnknownUnitException when the code names nothing on that day
     * @throws IllegalArgumentException when the indicator is unknown
     */
    public Figure figure(UnitCode unit, IndicatorCode indicator, Period period) {
        return figure(unit, indicator, Window.of(period, calendar));
    }

    /**
     * Returns a figure for a window.
     *
     * @throws org.ishc.core.organisation.UnknownUnitException when the code names nothing on the day of the map
     * @throws IllegalArgumentException when the indicator is unknown
     */
    public Figure figure(UnitCode unit, IndicatorCode indicator, Window window) {
        return figures(indicator, window).apply(snapshot(window).position(unit));
    }

    /**
     * Returns the figures of an indicator for a window, by the positions of their units on its map.
     *
     * @throws IllegalArgumentException when the indicator is unknown
     */
    public IntFunction<Figure> figures(IndicatorCode indicator, Window window) {
        Indicator known = catalogue.indicator(indicator);
        if (known instanceof Indicator.Ratio ratio) {
            return kept.pairs(this, ratio, window)::at;
        }
        Indicator.Additive additive = (Indicator.Additive) known;
        return additive.definition().isPresent()
                ? kept.derived(this, additive, window)::at
                : kept.additive(this, additive, window)::at;
    }

    /**
     * Returns the figures of a unit for a whole period, one for each indicator that can be asked of these data, by
     * code; a figure of which nothing is known is among them and says so.
     *
     * @throws org.ishc.core.organisation.UnknownUnitException when the code names nothing on the period's last day
     */
    public List<Figure> of(UnitCode unit, Period period) {
        return indicators().stream()
                .map(indicator -> figure(unit, indicator.code(), period))
                .toList();
    }

    /**
     * Restates the figures of all units of one level onto the map of a later day; units without a figure are passed
     * over. Of a figure that is no whole number, the whole part.
     *
     * @param to the day of the map; not before the period's last day
     * @throws IllegalArgumentException when the indicator is unknown or a ratio, or the day lies before
     */
    public Restated restate(
            IndicatorCode indicator, Period period, UnitLevel level, LocalDate to, RestatementMethod method) {
        if (catalogue.indicator(indicator) instanceof Indicator.Ratio) {
            throw new IllegalArgumentException(indicator + " is a ratio; restate what it is made of");
        }
        return Restatement.restate(registry, numbers(indicator, Window.of(period, calendar), level), to, method);
    }

    /**
     * Returns the figures of all units of a level that have one, rounded down, in columns: what
     * {@link org.ishc.core.organisation.Restatement} takes.
     *
     * @throws IllegalArgumentException when the indicator is unknown
     */
    public UnitNumbers numbers(IndicatorCode indicator, Window window, UnitLevel level) {
        Snapshot map = snapshot(window);
        UnitNumbers numbers = new UnitNumbers(map);
        Indicator known = catalogue.indicator(indicator);
        Optional<RollUp> rolled = known instanceof Indicator.Additive additive
                        && additive.definition().isEmpty()
                ? Optional.of(kept.additive(this, additive, window))
                : Optional.empty();
        for (int i = 0; i < map.size(); i++) {
            if (map.levelAt(i) == level) {
                int position = i;
                if (rolled.isPresent()) {
                    rolled.get().give(position, numbers);
                } else {
                    figure(map.preOrder().get(i), indicator, window)
                            .value()
                            .ifPresent(value -> numbers.set(position, value.floor()));
                }
            }
        }
        return numbers;
    }

    /** Returns the map of a window. */
    public Snapshot snapshot(Window window) {
        return registry.asOf(window.map());
    }

    /**
     * Returns the figures of the units directly below that have one, by code: what the unit's own figure was added up
     * from.
     */
    public List<Figure> parts(UnitCode unit, IndicatorCode indicator, Window window) {
        List<Figure> parts = new ArrayList<>();
        for (UnitCode child : snapshot(window).children(unit)) {
            Figure part = figure(child, indicator, window);
            if (!part.isMissing()) {
                parts.add(part);
            }
        }
        return parts;
    }

    /** Returns what a unit itself reported for a period and its parts, by period; the rows that a figure rests on. */
    public List<ReportedValue> rows(UnitCode unit, IndicatorCode indicator, Period period) {
        List<ReportedValue> rows = new ArrayList<>();
        for (Period part : values.periods(indicator)) {
            if (period.contains(part)) {
                rows.addAll(values.of(indicator, part).of(unit));
            }
        }
        return rows;
    }

    /**
     * Tells whether a club lies in the subtree of a unit: its club indicators are then derived from the records of the
     * clubs.
     */
    public boolean hasClubs(UnitCode unit, Window window) {
        Snapshot map = snapshot(window);
        int position = map.position(unit);
        ClubColumn existing = clubs(ClubIndicator.EXISTING, window);
        return IntStream.range(position, map.subtreeEnd(position)).anyMatch(at -> existing.clubs(at) > 0);
    }

    /** Returns the counts of clubs at every unit for a window. */
    public ClubFigures clubFigures(Window window) {
        return kept.clubFigures(this, window);
    }

    /** Returns what clubs directly at each unit of a map give to one indicator. */
    ClubColumn clubs(ClubIndicator indicator, Window window) {
        return kept.clubs(this, indicator, window);
    }

    /** Returns the counts of clubs as if those that run and cannot answer were not there. */
    ClubFigures clubFigures(Window window, ClubGiven given) {
        return kept.clubFigures(this, window, given);
    }

    /** Returns the tallies of clubs under all definitions of the catalogue, which are counted together. */
    ClubTallies tallies(Window window) {
        return tallies(window, catalogue.ofClubs(), ClubGiven.NOTHING);
    }

    /** Returns the tallies of clubs under some definitions, as if those that run and cannot answer were not there. */
    ClubTallies tallies(Window window, List<ClubDefinition> definitions, ClubGiven given) {
        return kept.tallies(this, window, definitions, given);
    }

    ClubWindow asked(Window window) {
        return new ClubWindow(snapshot(window), window.days(), window.reported());
    }

    /**
     * Finds what a figure of earlier years is on the map of a window: restated with bounds, and known only where that
     * is exact.
     *
     * @param yearsBack 1 or more; the figure is that of the same months so many years earlier, on the map of their last
     *     day
     * @return the exact value; empty when it was missing or the reorganisations since leave it open
     */
    public Optional<Fraction> findYearsBack(UnitCode unit, IndicatorCode indicator, Period period, int yearsBack) {
        return new YearsBack(this, period, yearsBack).find(unit, indicator);
    }

    LocalDate lastDay(Period period) {
        return calendar.lastDay(period);
    }
}
