package org.ishc.core.figure;

import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubAggregate;
import org.ishc.core.club.ClubDefinition;
import org.ishc.core.club.ClubFigures;
import org.ishc.core.club.ClubGiven;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.club.ClubTallies;
import org.ishc.core.club.ClubTally;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * One ratio over one map, from the leaves up: its two parts go together, and who gives only one of them gives neither.
 * Source: specification, <i>targets</i>, Roll-up, a ratio as a pair.
 */
final class PairsUnitByUnit {

    private static final Coverage NONE_OF_ONE = new Coverage(0, 1);
    private static final Coverage ONE_OF_ONE = new Coverage(1, 1);

    private final Figures figures;
    private final Indicator.Ratio ratio;
    private final Window window;
    private final Snapshot map;
    private final List<UnitCode> units;
    private final Part numerator;
    private final Part denominator;
    private final ClubFigures clubs;
    private final ClubFigures together;
    private final Optional<ClubDefinition> onlyAsked;
    private final List<ClubDefinition> counted;
    private final ClubTallies tallies;
    private final boolean isOverClubs;
    private final Below[] below;
    private final Rolled[] rolled;

    @SuppressWarnings("ArgumentSelectionDefectChecker") // the denominator is the numerator's pair the other way round
    PairsUnitByUnit(Figures given, Indicator.Ratio ratio, Window window) {
        this.figures = given;
        this.ratio = ratio;
        this.window = window;
        this.map = given.snapshot(window);
        this.units = map.preOrder();
        this.numerator =
                new Part((Indicator.Additive) given.catalogue().indicator(ratio.numerator()), (Indicator.Additive)
                        given.catalogue().indicator(ratio.denominator()));
        this.denominator = new Part(numerator.other, numerator.indicator);
        this.clubs = given.clubFigures(window);
        ClubGiven asked = asked(given.catalogue(), ratio);
        this.isOverClubs = !asked.isNothing();
        this.together = isOverClubs ? given.clubFigures(window, asked) : ClubFigures.NONE;
        this.onlyAsked = given.catalogue().findAsked(ratio);
        this.counted = Stream.concat(
                        Stream.of(numerator, denominator)
                                .flatMap(part -> IndicatorCatalogue.findOfClubs(part.indicator).stream()),
                        onlyAsked.stream())
                .distinct()
                .toList();
        this.tallies = isOverClubs ? given.tallies(window, counted, asked) : ClubTallies.NONE;
        this.below = new Below[units.size()];
        this.rolled = new Rolled[units.size()];
    }

    /**
     * What a running club must answer to be counted in a ratio: what clubs report or are judged by of its parts;
     * nothing where they are asked nothing, or where a part does not come from clubs.
     */
    static ClubGiven asked(IndicatorCatalogue catalogue, Indicator.Ratio ratio) {
        Set<ClubIndicator> reported = EnumSet.noneOf(ClubIndicator.class);
        Set<ClubDefinition> judged = new HashSet<>();
        for (IndicatorCode code : List.of(ratio.numerator(), ratio.denominator())) {
            Optional<ClubIndicator> builtIn = BuiltIn.findOfClubs(code);
            Optional<ClubDefinition> defined = IndicatorCatalogue.findOfClubs(catalogue.indicator(code));
            if (builtIn.isEmpty() && defined.isEmpty()) {
                return ClubGiven.NOTHING;
            }
            builtIn.filter(indicator -> indicator.basis() == ClubIndicator.Basis.REPORTS)
                    .ifPresent(reported::add);
            defined.filter(ClubDefinition::asks).ifPresent(judged::add);
        }
        return new ClubGiven(reported, judged);
    }

    /** The two parts of a ratio, as far as both are known, and the weakest of what they were added up from. */
    record Pair(Fraction numerator, Fraction denominator, boolean isPartial, Basis basis) {

        static final Pair NOTHING = new Pair(Fraction.ZERO, Fraction.ZERO, false, Basis.RECORDS);

        static @Nullable Pair plus(@Nullable Pair one, @Nullable Pair other) {
            if (one == null || other == null) {
                return one == null ? other : one;
            }
            return new Pair(
                    one.numerator.plus(other.numerator),
                    one.denominator.plus(other.denominator),
                    one.isPartial || other.isPartial,
                    one.basis.weaker(other.basis));
        }
    }

    /** What a unit comes to. */
    record Rolled(@Nullable Pair pair, FigureStatus status, Coverage coverage) {

        static Rolled of(@Nullable Pair pair, FigureStatus unlessPartial, Coverage coverage) {
            return new Rolled(pair, pair != null && pair.isPartial() ? FigureStatus.PARTIAL : unlessPartial, coverage);
        }
    }

    /** What the children of a unit, and the clubs in its subtree, add up to so far. */
    private static final class Below {
        private ClubAggregate together = ClubAggregate.NONE;
        private List<ClubTally> tallies = List.of();
        private long clubs;
        private long asked;
        private boolean hasChildren;
        private @Nullable Pair sum;
        private Coverage coverage = Coverage.NONE;
        private @Nullable Pair clubless;
        private Coverage clublessCoverage = Coverage.NONE;
    }

    /** One part of the ratio, with what units say of it themselves. */
    private final class Part {
        private final Indicator.Additive indicator;
        private final Indicator.Additive other;
        private final boolean isTotal;
        private final boolean isOfSubmissions;
        private final boolean isOfClubs;
        private final Map<UnitCode, SortedMap<Period, OverTime.Own>> reported;
        private @Nullable Map<UnitCode, SortedMap<Period, OverTime.Own>> both;

        private Part(Indicator.Additive indicator, Indicator.Additive other) {
            this.indicator = indicator;
            this.other = other;
            Optional<BuiltIn.OfUnits> ofUnits = BuiltIn.findOfUnits(indicator.code());
            this.isTotal = ofUnits.filter(BuiltIn.OfUnits::isAll).isPresent();
            this.isOfSubmissions = BuiltIn.findOfSubmissions(indicator.code()).isPresent();
            this.isOfClubs = BuiltIn.findOfClubs(indicator.code()).isPresent() || ofUnits.isPresent();
            this.reported = window.reported()
                    .map(period -> figures.values().within(indicator.code(), period, window.map()))
                    .orElse(Map.of());
        }

        private boolean isRead(Below here) {
            return !isTotal && !isOfSubmissions && indicator.definition().isEmpty() && !(isOfClubs && here.clubs > 0);
        }

        private Optional<OverTime.Own> own(UnitCode unit, boolean isRead) {
            return isRead
                    ? RollUp.own(indicator, window, reported.get(unit))
                    : Optional.of(figures.figure(unit, indicator.code(), window))
                            .flatMap(figure -> figure.value()
                                    .map(value -> new OverTime.Own(
                                            value,
                                            !figure.coverage().isComplete(),
                                            figure.basis().orElseThrow())));
        }

        /** What a unit says of the periods for which the other part was reported, too. */
        private Optional<OverTime.Own> ownOfBoth(UnitCode unit) {
            if (both == null) {
                both = window.reported()
                        .map(period ->
                                figures.values().withinBoth(indicator.code(), other.code(), period, window.map()))
                        .orElse(Map.of());
            }
            return RollUp.own(indicator, window, both.get(unit));
        }

        private Optional<Period> last(UnitCode unit) {
            return indicator instanceof Indicator.Stock
                    ? Optional.ofNullable(reported.get(unit))
                            .flatMap(periods ->
                                    OverTime.lastPeriod(window.reported().orElseThrow(), periods))
                    : Optional.empty();
        }
    }

    /** Rolls the whole map up. */
    PairsUnitByUnit run() {
        Optional<Rolled[]> unitByUnit =
                UnitPairsUnitByUnit.find(figures, numerator.indicator, denominator.indicator, window);
        if (unitByUnit.isPresent()) {
            System.arraycopy(unitByUnit.get(), 0, rolled, 0, rolled.length);
            return this;
        }
        for (int i = 0; i < below.length; i++) {
            below[i] = new Below();
        }
        for (int i = below.length - 1; i >= 0; i--) {
            UnitCode unit = units.get(i);
            Below here = below[i];
            Optional<ClubAggregate> own = clubs.at(unit);
            here.clubs += own.map(ClubAggregate::clubs).orElse(0L);
            here.asked += onlyAsked.map(asked -> asked(unit, asked)).orElseGet(() -> own.map(ClubAggregate::running)
                    .orElse(0L));
            here.together = here.together.plus(together.at(unit).orElse(ClubAggregate.NONE));
            here.tallies = plus(here.tallies, tallies.byUnit().getOrDefault(unit, List.of()));
            rolled[i] = rolled(unit, here);
            if (map.parentPosition(i) >= 0) {
                pass(here, rolled[i], below[map.parentPosition(i)]);
            }
        }
        return this;
    }

    private static List<ClubTally> plus(List<ClubTally> some, List<ClubTally> others) {
        return some.isEmpty() || others.isEmpty() ? some.isEmpty() ? others : some : ClubTallies.plus(some, others);
    }

    private static void pass(Below from, Rolled rolled, Below to) {
        to.hasChildren = true;
        to.together = to.together.plus(from.together);
        to.tallies = plus(to.tallies, from.tallies);
        to.clubs += from.clubs;
        to.asked += from.asked;
        to.sum = Pair.plus(to.sum, rolled.pair());
        to.coverage = to.coverage.plus(rolled.coverage());
        boolean isClubless = from.clubs == 0;
        Pair clubless = isClubless ? rolled.pair() : from.clubless;
        if (clubless != null) {
            to.clubless = Pair.plus(to.clubless, clubless);
            to.clublessCoverage = to.clublessCoverage.plus(isClubless ? rolled.coverage() : from.clublessCoverage);
        }
    }

    private Rolled rolled(UnitCode unit, Below here) {
        if (isOverClubs && here.clubs > 0) {
            return ofClubs(here);
        }
        return numerator.isRead(here) || denominator.isRead(here) ? ofValues(unit, here) : asTheyAre(unit);
    }

    private Rolled ofClubs(Below here) {
        long left = onlyAsked.map(asked -> tally(here, asked).expected()).orElseGet(here.together::running);
        Pair pair = here.asked > 0 && left == 0
                ? null
                : new Pair(sum(here, numerator.indicator), sum(here, denominator.indicator), false, Basis.RECORDS);
        Coverage coverage = new Coverage(left, here.asked);
        return Rolled.of(
                Pair.plus(pair, here.clubless),
                FigureStatus.ROLLED_UP,
                here.clubless == null ? coverage : coverage.plus(here.clublessCoverage));
    }

    private Fraction sum(Below here, Indicator.Additive part) {
        Optional<ClubDefinition> defined = IndicatorCatalogue.findOfClubs(part);
        return defined.isPresent()
                ? tally(here, defined.get()).sum()
                : here.together
                        .find(BuiltIn.findOfClubs(part.code()).orElseThrow())
                        .orElse(Fraction.ZERO);
    }

    private ClubTally tally(Below here, ClubDefinition definition) {
        return here.tallies.isEmpty() ? ClubTally.NONE : here.tallies.get(counted.indexOf(definition));
    }

    /** How many running clubs directly at a unit are asked. */
    private long asked(UnitCode unit, ClubDefinition asked) {
        return figures.tallies(window)
                .at(unit, figures.catalogue().ofClubs().indexOf(asked))
                .expected();
    }

    private Rolled ofValues(UnitCode unit, Below here) {
        Pair own = own(unit, here);
        if (here.sum != null && (own == null || own.isPartial() || here.coverage.isComplete())) {
            return Rolled.of(here.sum, FigureStatus.ROLLED_UP, here.coverage);
        }
        if (own == null) {
            return Rolled.of(null, FigureStatus.MISSING, here.hasChildren ? here.coverage : NONE_OF_ONE);
        }
        return Rolled.of(
                own,
                here.hasChildren ? FigureStatus.DECLARED : FigureStatus.ROLLED_UP,
                own.isPartial() ? NONE_OF_ONE : ONE_OF_ONE);
    }

    private @Nullable Pair own(UnitCode unit, Below here) {
        boolean isNumeratorRead = numerator.isRead(here);
        boolean isDenominatorRead = denominator.isRead(here);
        Optional<OverTime.Own> part = numerator.own(unit, isNumeratorRead);
        Optional<OverTime.Own> whole = denominator.own(unit, isDenominatorRead);
        if (part.isEmpty() || whole.isEmpty()) {
            return null;
        }
        if (isNumeratorRead
                && isDenominatorRead
                && (part.get().isPartial() || whole.get().isPartial() || endsApart(unit))) {
            part = numerator.ownOfBoth(unit);
            whole = denominator.ownOfBoth(unit);
        }
        return part.isEmpty() || whole.isEmpty()
                ? null
                : new Pair(
                        part.get().value(),
                        whole.get().value(),
                        part.get().isPartial() || whole.get().isPartial(),
                        part.get().basis().weaker(whole.get().basis()));
    }

    /** Whether the two parts are stocks of different months. */
    private boolean endsApart(UnitCode unit) {
        Optional<Period> part = numerator.last(unit);
        Optional<Period> whole = denominator.last(unit);
        return part.isPresent()
                && whole.isPresent()
                && !part.get().lastMonth().equals(whole.get().lastMonth());
    }

    private Rolled asTheyAre(UnitCode unit) {
        Figure part = figures.figure(unit, ratio.numerator(), window);
        Figure whole = figures.figure(unit, ratio.denominator(), window);
        Coverage coverage = whole.coverage().compareTo(part.coverage()) < 0 ? whole.coverage() : part.coverage();
        if (part.isMissing() || whole.isMissing()) {
            return Rolled.of(null, FigureStatus.MISSING, coverage);
        }
        boolean isPartial = part.status() == FigureStatus.PARTIAL || whole.status() == FigureStatus.PARTIAL;
        boolean isDeclared = part.status() == FigureStatus.DECLARED || whole.status() == FigureStatus.DECLARED;
        return Rolled.of(
                new Pair(
                        part.value().orElseThrow(),
                        whole.value().orElseThrow(),
                        isPartial,
                        part.basis().orElseThrow().weaker(whole.basis().orElseThrow())),
                isDeclared ? FigureStatus.DECLARED : FigureStatus.ROLLED_UP,
                coverage);
    }

    /** Returns the figure of the unit at a position. */
    Figure at(int position) {
        Rolled here = rolled[position];
        Optional<Pair> pair = Optional.ofNullable(here.pair());
        Optional<Fraction> value = pair.filter(given -> given.denominator().signum() != 0)
                .map(each -> each.numerator().times(Fraction.HUNDRED).dividedBy(each.denominator()));
        return new Figure(
                units.get(position),
                ratio,
                value,
                pair.map(Pair::numerator),
                pair.map(Pair::denominator),
                value.isEmpty() ? FigureStatus.MISSING : here.status(),
                here.coverage(),
                value.flatMap(known -> pair.map(Pair::basis)));
    }
}
