package org.ishc.core.figure;

import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.IntFunction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.time.Period;
import org.jspecify.annotations.Nullable;

/** What units say themselves of the two parts of a ratio, which is a pair only of both, by position. */
final class OwnPairs {

    private final Figures given;
    private final Window window;
    private final Snapshot map;
    private final ClubPairs clubs;
    private final Part numerator;
    private final Part denominator;

    /** What the unit says that was asked last. */
    private final SumLanes last = new SumLanes(1, 2);

    OwnPairs(Figures figures, Indicator.Ratio ratio, Window window, ClubPairs clubs) {
        this.given = figures;
        this.window = window;
        this.map = figures.snapshot(window);
        this.clubs = clubs;
        this.numerator = new Part((Indicator.Additive) figures.catalogue().indicator(ratio.numerator()), 0);
        this.denominator = new Part((Indicator.Additive) figures.catalogue().indicator(ratio.denominator()), 1);
    }

    /** One part of the ratio. */
    private final class Part {
        private final Indicator.Additive indicator;
        private final int place;

        /** Whether units report it where they have no clubs, or have some as well. */
        private final boolean isReported;

        private final boolean isOfClubs;
        private final SaidColumn said;

        /** Whether what is said is of the very period that is asked. */
        private final boolean isPlain;

        private @Nullable IntFunction<Figure> figures;
        private @Nullable Map<UnitCode, SortedMap<Period, OverTime.Own>> periods;
        private @Nullable Map<UnitCode, SortedMap<Period, OverTime.Own>> both;

        private Part(Indicator.Additive indicator, int place) {
            this.indicator = indicator;
            this.place = place;
            Optional<BuiltIn.OfUnits> ofUnits = BuiltIn.findOfUnits(indicator.code());
            this.isReported = ofUnits.filter(BuiltIn.OfUnits::isAll).isEmpty()
                    && BuiltIn.findOfSubmissions(indicator.code()).isEmpty()
                    && indicator.definition().isEmpty();
            this.isOfClubs = BuiltIn.findOfClubs(indicator.code()).isPresent() || ofUnits.isPresent();
            this.said = isReported ? given.values().said(indicator, window, map) : SaidColumn.ofNothing(map);
            this.isPlain = window.reported()
                    .filter(asked -> !given.values().isPlain(indicator.code(), asked, map))
                    .isEmpty();
        }

        private boolean isRead(int position) {
            return isReported && !(isOfClubs && clubs.hasClubs(position));
        }

        private Figure figure(int position) {
            IntFunction<Figure> known = figures;
            if (known == null) {
                known = given.figures(indicator.code(), window);
                figures = known;
            }
            return known.apply(position);
        }

        /** Lays out what a unit says; tells whether it says anything. */
        private boolean give(int position) {
            return isRead(position) ? giveSaid(position) : giveFigure(figure(position));
        }

        private boolean giveSaid(int position) {
            if (said.isSaid(position)) {
                last.sums(place).copy(0, said.values(), position);
                last.mark(0, said.isPartial(position) ? SumLanes.PARTIAL : 0);
                last.weaken(0, (byte) said.basis(position));
            }
            return said.isSaid(position);
        }

        private boolean giveFigure(Figure figure) {
            figure.value().ifPresent(value -> last.sums(place).set(0, value));
            figure.basis().ifPresent(basis -> last.weaken(0, (byte) basis.ordinal()));
            last.mark(0, figure.coverage().isComplete() ? 0 : SumLanes.PARTIAL);
            return !figure.isMissing();
        }

        /** Lays out what a unit says of the periods for which the other part was reported, too. */
        private boolean giveOfBoth(int position, Part other) {
            if (both == null) {
                both = window.reported()
                        .map(period -> given.values()
                                .withinBoth(indicator.code(), other.indicator.code(), period, window.map()))
                        .orElse(Map.of());
            }
            Optional<OverTime.Own> own =
                    RollUp.own(indicator, window, both.get(map.preOrder().get(position)));
            own.ifPresent(known -> {
                last.sums(place).set(0, known.value());
                last.mark(0, known.isPartial() ? SumLanes.PARTIAL : 0);
                last.weaken(0, (byte) known.basis().ordinal());
            });
            return own.isPresent();
        }

        /** The period whose value a stock takes. */
        private Optional<Period> lastPeriod(int position) {
            if (periods == null) {
                periods = window.reported()
                        .map(asked -> given.values().within(indicator.code(), asked, window.map()))
                        .orElse(Map.of());
            }
            return indicator instanceof Indicator.Stock
                    ? Optional.ofNullable(periods.get(map.preOrder().get(position)))
                            .flatMap(reported ->
                                    OverTime.lastPeriod(window.reported().orElseThrow(), reported))
                    : Optional.empty();
        }
    }

    /** Tells whether a unit may say something itself. */
    boolean isRead(int position) {
        return numerator.isRead(position) || denominator.isRead(position);
    }

    /** Tells whether a unit says something of both parts; {@link #last} then holds it at its only position. */
    boolean give(int position) {
        last.clear(0);
        if (!numerator.give(position) || !denominator.give(position)) {
            return false;
        }
        boolean areBothRead = numerator.isRead(position) && denominator.isRead(position);
        if (areBothRead && (last.is(0, SumLanes.PARTIAL) || endsApart(position))) {
            last.clear(0);
            return numerator.giveOfBoth(position, denominator) && denominator.giveOfBoth(position, numerator);
        }
        return true;
    }

    /** Returns what the unit says that was asked last. */
    SumLanes last() {
        return last;
    }

    /** Whether the two parts are stocks of different months. */
    private boolean endsApart(int position) {
        if (numerator.isPlain && denominator.isPlain) {
            return false;
        }
        Optional<Period> part = numerator.lastPeriod(position);
        Optional<Period> whole = denominator.lastPeriod(position);
        return part.isPresent()
                && whole.isPresent()
                && !part.get().lastMonth().equals(whole.get().lastMonth());
    }

    /** Returns the figure of the numerator. */
    Figure numerator(int position) {
        return numerator.figure(position);
    }

    /** Returns the figure of the denominator. */
    Figure denominator(int position) {
        return denominator.figure(position);
    }
}
