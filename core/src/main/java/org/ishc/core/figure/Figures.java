package org.ishc.core.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
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
import org.ishc.core.figure.FigureStore.Kept;
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
import org.jspecify.annotations.Nullable;

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
    private final FigureStore store;

    /** Whose it is. */
    private final Owners owners;

    /** Of what there is more than one at a time in a store: clubs asked together, definitions counted together. */
    private record Together(Window window, List<ClubDefinition> counted, ClubGiven given) {}

    private record Key(Window window, IndicatorCode indicator) {}

    /**
     * By what these figures, and earlier ones of which they are a change, are known in the store.
     *
     * @param figures these
     * @param earlier what was rolled up before more was reported, the latest first: it is rolled up again only where it
     *     is different
     * @param clubs the clubs of these
     * @param clubsBefore the clubs before some reported more
     */
    private record Owners(Object figures, List<Object> earlier, Object clubs, Optional<Object> clubsBefore) {

        static Owners first() {
            return new Owners(new Object(), List.of(), new Object(), Optional.empty());
        }

        private List<Object> behind() {
            List<Object> all = new ArrayList<>(List.of(figures));
            earlier.stream().limit(FigureStore.FOLLOWED).forEach(all::add);
            return all;
        }

        Owners ofMoreValues() {
            return new Owners(new Object(), behind(), clubs, clubsBefore);
        }

        Owners ofMoreClubs() {
            return new Owners(new Object(), behind(), new Object(), Optional.of(clubs));
        }

        Owners ofSubmissions() {
            return new Owners(new Object(), List.of(), clubs, clubsBefore);
        }
    }

    private Figures(
            Registry registry,
            ClubCounts clubs,
            IndicatorCatalogue catalogue,
            PeriodCalendar calendar,
            OwnValues values,
            Optional<Submissions> submissions,
            FigureStore store,
            Owners owners) {
        this.registry = registry;
        this.clubs = clubs;
        this.catalogue = catalogue;
        this.calendar = calendar;
        this.values = values;
        this.submissions = submissions;
        this.store = store;
        this.owners = owners;
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
                store,
                Owners.first());
    }

    /**
     * Returns the same figures, which keep what is computed of them in a store of the caller's: as much as it holds,
     * together with all other figures that keep theirs there. Without one, figures have their own, which holds some
     * hundred indicators and periods of a nation.
     */
    public Figures with(FigureStore kept) {
        return new Figures(registry, clubs, catalogue, calendar, values.with(kept), submissions, kept, Owners.first());
    }

    /** Returns where these figures keep what is computed of them. */
    public FigureStore store() {
        return store;
    }

    /**
     * Returns the figures once more values were reported; equal to computing all anew, and quick where little is
     * different: only the branches in which a value lies are added up again, for what these figures were already asked.
     *
     * @param more sound, none for a unit, indicator and period that has one
     */
    public Figures with(List<ReportedValue> more) {
        return new Figures(
                registry, clubs, catalogue, calendar, values.with(more), submissions, store, owners.ofMoreValues());
    }

    /**
     * Returns the figures once the clubs are other ones, after more events or reports; equal to computing all anew, and
     * quick where the clubs are those of these figures {@linkplain ClubRegister#with with more reports}.
     *
     * @param newClubs the clubs of the same registry and calendar
     */
    public Figures with(ClubCounts newClubs) {
        return new Figures(registry, newClubs, catalogue, calendar, values, submissions, store, owners.ofMoreClubs());
    }

    /**
     * Returns these figures with those that are counted from submissions.
     *
     * @param told what is told of submissions; not that none is told, which is another thing than that no report was
     *     due
     */
    public Figures with(Submissions told) {
        return new Figures(
                registry, clubs, catalogue, calendar, values, Optional.of(told), store, owners.ofSubmissions());
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
            return pairs(ratio, window)::at;
        }
        Indicator.Additive additive = (Indicator.Additive) known;
        return additive.definition().isPresent() ? derived(additive, window)::at : additive(additive, window)::at;
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
        Optional<RollUp> rolled =
                known instanceof Indicator.Additive of && of.definition().isEmpty()
                        ? Optional.of(additive(of, window))
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

    private <T> T kept(Object owner, Kept kind, Window window, Object key, Supplier<T> make) {
        return store.get(owner, kind, key, made -> snapshot(window).size(), make);
    }

    /** Returns the counts of clubs at every unit for a window. */
    public ClubFigures clubFigures(Window window) {
        return kept(owners.clubs(), Kept.CLUB_FIGURES, window, window, () -> clubFiguresBefore(window)
                .flatMap(before -> before.after(clubs))
                .orElseGet(() -> clubs.figures(snapshot(window), window.days(), window.reported())));
    }

    private Optional<ClubFigures> clubFiguresBefore(Window window) {
        return owners.clubsBefore()
                .map(before -> store.find(before, Kept.CLUB_FIGURES, window))
                .map(ClubFigures.class::cast);
    }

    /** Returns what clubs directly at each unit of a map give to one indicator. */
    ClubColumn clubs(ClubIndicator indicator, Window window) {
        Key key = new Key(window, indicator.code());
        return kept(owners.clubs(), Kept.CLUB_COLUMN, window, key, () -> clubsAgain(key)
                .orElseGet(() -> clubFigures(window).column(indicator, snapshot(window))));
    }

    /** Counts again what the clubs gave before some reported more. */
    private Optional<ClubColumn> clubsAgain(Key key) {
        Optional<ClubFigures> then = clubFiguresBefore(key.window());
        Optional<ClubColumn> column = owners.clubsBefore()
                .map(before -> store.find(before, Kept.CLUB_COLUMN, key))
                .map(ClubColumn.class::cast);
        return then.isPresent() && column.isPresent()
                ? clubFigures(key.window()).column(then.get(), column.get())
                : Optional.empty();
    }

    ClubWindow asked(Window window) {
        return new ClubWindow(snapshot(window), window.days(), window.reported());
    }

    /** Returns the counts of clubs as if those that run and cannot answer were not there. */
    ClubFigures clubFigures(Window window, ClubGiven given) {
        return kept(
                owners.clubs(),
                Kept.CLUBS_TOGETHER,
                window,
                new Together(window, List.of(), given),
                () -> clubs.figures(asked(window), given));
    }

    /** Returns the tallies of clubs under all definitions of the catalogue, which are counted together. */
    ClubTallies tallies(Window window) {
        return tallies(window, catalogue.ofClubs(), ClubGiven.NOTHING);
    }

    /** Returns the tallies of clubs under some definitions, as if those that run and cannot answer were not there. */
    ClubTallies tallies(Window window, List<ClubDefinition> definitions, ClubGiven given) {
        return kept(
                owners.clubs(),
                Kept.TALLIES,
                window,
                new Together(window, definitions, given),
                () -> definitions.isEmpty() ? ClubTallies.NONE : clubs.tallies(definitions, asked(window), given));
    }

    private DerivedRollUp derived(Indicator.Additive indicator, Window window) {
        return kept(
                owners.figures(),
                Kept.DERIVED,
                window,
                new Key(window, indicator.code()),
                () -> DerivedRollUp.of(this, indicator, window));
    }

    private PairRollUp pairs(Indicator.Ratio ratio, Window window) {
        return kept(
                owners.figures(),
                Kept.PAIRS,
                window,
                new Key(window, ratio.code()),
                () -> PairRollUp.of(this, ratio, window));
    }

    private RollUp additive(Indicator.Additive indicator, Window window) {
        Key key = new Key(window, indicator.code());
        return kept(
                owners.figures(),
                Kept.ROLLED_UP,
                window,
                key,
                () -> RollUp.of(this, indicator, window, findEarlier(key)));
    }

    private @Nullable RollUp findEarlier(Key key) {
        for (Object earlier : owners.earlier()) {
            if (store.find(earlier, Kept.ROLLED_UP, key) instanceof RollUp before) {
                return before;
            }
        }
        return null;
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
