package org.ishc.core.figure;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.ishc.core.base.UnitCode;
import org.ishc.core.formula.Truth;
import org.ishc.core.organisation.Snapshot;

/**
 * Ratios whose two parts are counted unit by unit: a unit of which one part is unknown is in neither. In columns by
 * position in pre-order.
 */
final class UnitPairs {

    private UnitPairs() {}

    /** The definitions of two parts that are counted of the same units. */
    private sealed interface Parts {

        static Optional<Parts> find(IndicatorCatalogue catalogue, Indicator.Ratio ratio) {
            Indicator.Additive numerator = (Indicator.Additive) catalogue.indicator(ratio.numerator());
            Indicator.Additive denominator = (Indicator.Additive) catalogue.indicator(ratio.denominator());
            Optional<Definition.OfUnits> part = findOfUnits(numerator);
            Optional<Definition.OfUnits> whole = findOfUnits(denominator);
            if (part.isPresent() && whole.isPresent()) {
                return part.get().level() == whole.get().level()
                        ? Optional.of(new OfUnits(part.get(), whole.get()))
                        : Optional.empty();
            }
            return findWithin(numerator).flatMap(one -> findWithin(denominator)
                    .filter(other -> other.unitClass().equals(one.unitClass()))
                    .map(other -> new Within(one, other)));
        }

        /** How units are counted by a definition, or by being there. */
        private static Optional<Definition.OfUnits> findOfUnits(Indicator.Additive indicator) {
            Optional<BuiltIn.OfUnits> all =
                    BuiltIn.findOfUnits(indicator.code()).filter(BuiltIn.OfUnits::isAll);
            return all.isPresent()
                    ? all.map(units -> new Definition.OfUnits(units.level(), Optional.empty()))
                    : indicator
                            .definition()
                            .filter(Definition.OfUnits.class::isInstance)
                            .map(Definition.OfUnits.class::cast);
        }

        private static Optional<Definition.Within> findWithin(Indicator.Additive indicator) {
            return indicator
                    .definition()
                    .filter(Definition.Within.class::isInstance)
                    .map(Definition.Within.class::cast);
        }

        /** Adds up over a map. */
        SumLanes rollUp(Figures figures, Window window);

        /** Returns the positions at or below a unit of which one part or both are unknown. */
        IntStream unknown(Figures figures, Window window, UnitCode unit);
    }

    /** Units of one level that satisfy conditions. */
    private record OfUnits(Definition.OfUnits part, Definition.OfUnits whole) implements Parts {

        @Override
        public SumLanes rollUp(Figures figures, Window window) {
            Snapshot map = figures.snapshot(window);
            SumLanes lanes = new SumLanes(map.size(), 2);
            UnitJudge judge = new UnitJudge(figures, part, window);
            UnitJudge other = new UnitJudge(figures, whole, window);
            for (int i = map.size() - 1; i >= 0; i--) {
                if (map.levelAt(i) == part.level()) {
                    Truth one = judge.judge(i);
                    Truth two = other.judge(i);
                    boolean isPair = one.isKnown() && two.isKnown();
                    lanes.count(i, isPair, judge.basis().weaker(other.basis()));
                    if (isPair) {
                        lanes.sums(0).add(i, one.isTrue() ? 1 : 0);
                        lanes.sums(1).add(i, two.isTrue() ? 1 : 0);
                    }
                }
                lanes.passUp(map, i);
            }
            return lanes;
        }

        @Override
        public IntStream unknown(Figures figures, Window window, UnitCode unit) {
            Snapshot map = figures.snapshot(window);
            UnitJudge judge = new UnitJudge(figures, part, window);
            UnitJudge other = new UnitJudge(figures, whole, window);
            int position = map.position(unit);
            return IntStream.range(position, map.subtreeEnd(position))
                    .filter(at -> map.levelAt(at) == part.level())
                    .filter(at -> !judge.judge(at).isKnown() || !other.judge(at).isKnown());
        }
    }

    /** Figures of the topmost units of one class. */
    private record Within(Definition.Within part, Definition.Within whole) implements Parts {

        @Override
        public SumLanes rollUp(Figures figures, Window window) {
            Snapshot map = figures.snapshot(window);
            SumLanes lanes = new SumLanes(map.size(), 2);
            Optional<BitSet> ofClass = figures.registry().classes().positions(map, part.unitClass());
            if (ofClass.isEmpty()) {
                IntStream.range(0, map.size()).forEach(position -> lanes.cover(position, 0, 1));
                return lanes;
            }
            if (ofClass.get().isEmpty()) {
                return lanes;
            }
            IntFunction<Figure> ones = figures.figures(part.indicator(), window);
            IntFunction<Figure> others = figures.figures(whole.indicator(), window);
            for (int i = map.size() - 1; i >= 0; i--) {
                if (ofClass.get().get(i)) {
                    Figure one = ones.apply(i);
                    Figure other = others.apply(i);
                    boolean isPair = !one.isMissing() && !other.isMissing();
                    lanes.clear(i);
                    lanes.cover(i, isPair ? 1 : 0, 1);
                    if (isPair) {
                        lanes.set(i, one, other);
                    }
                }
                lanes.passUp(map, i);
            }
            return lanes;
        }

        @Override
        public IntStream unknown(Figures figures, Window window, UnitCode unit) {
            if (!figures.registry().classes().isKnown(part.unitClass())) {
                return IntStream.empty();
            }
            Snapshot map = figures.snapshot(window);
            IntFunction<Figure> ones = figures.figures(part.indicator(), window);
            IntFunction<Figure> others = figures.figures(whole.indicator(), window);
            return figures.registry().classes().topmost(map, unit, part.unitClass()).stream()
                    .mapToInt(map::position)
                    .filter(at -> ones.apply(at).isMissing() || others.apply(at).isMissing());
        }
    }

    /** Rolls a ratio up; empty when its parts are not counted of the same units. */
    static Optional<SumLanes> find(Figures figures, Indicator.Ratio ratio, Window window) {
        Optional<SumLanes> rolled = Parts.find(figures.catalogue(), ratio).map(parts -> parts.rollUp(figures, window));
        rolled.ifPresent(lanes -> {
            for (int i = 0; i < figures.snapshot(window).size(); i++) {
                // of no unit at all, both are 0: unlike those of units of which nothing is known
                lanes.mark(i, lanes.expected(i) == 0 ? SumLanes.SUMMED : 0);
            }
        });
        return rolled;
    }

    /**
     * Returns the units at or below a unit of which one part or both are unknown, so that they are in neither; empty
     * when the parts are not counted of the same units.
     */
    static List<UnitCode> unknown(Figures figures, UnitCode unit, Indicator.Ratio ratio, Window window) {
        List<UnitCode> units = figures.snapshot(window).preOrder();
        return Parts.find(figures.catalogue(), ratio).stream()
                .flatMap(parts -> parts.unknown(figures, window, unit).mapToObj(units::get))
                .toList();
    }
}
