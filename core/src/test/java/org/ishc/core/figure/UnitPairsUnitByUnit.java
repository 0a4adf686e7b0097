package org.ishc.core.figure;

import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.formula.Truth;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitClasses;
import org.ishc.core.organisation.UnitLevel;
import org.jspecify.annotations.Nullable;

/** Ratios whose two parts are counted unit by unit: a unit of which one part is unknown is in neither. */
final class UnitPairsUnitByUnit {

    private UnitPairsUnitByUnit() {}

    /** Rolls a ratio up, by position in the map; empty when its parts are not counted of the same units. */
    static Optional<PairsUnitByUnit.Rolled[]> find(
            Figures figures, Indicator.Additive numerator, Indicator.Additive denominator, Window window) {
        Optional<Definition.OfUnits> part = findOfUnits(numerator);
        Optional<Definition.OfUnits> whole = findOfUnits(denominator);
        if (part.isPresent() && whole.isPresent()) {
            return part.get().level() == whole.get().level()
                    ? Optional.of(ofUnits(figures, part.get(), whole.get(), window))
                    : Optional.empty();
        }
        Optional<Definition.Within> within = findWithin(numerator);
        Optional<Definition.Within> other = findWithin(denominator);
        return within.isPresent()
                        && other.map(Definition.Within::unitClass).equals(within.map(Definition.Within::unitClass))
                ? Optional.of(within(figures, within.get(), other.get(), window))
                : Optional.empty();
    }

    /**
     * Returns the units at or below a unit of which one part or both are unknown, so that they are in neither; empty
     * when the parts are not counted of the same units.
     */
    static List<UnitCode> unknown(Figures figures, UnitCode unit, Indicator.Ratio ratio, Window window) {
        Indicator.Additive numerator = (Indicator.Additive) figures.catalogue().indicator(ratio.numerator());
        Indicator.Additive denominator =
                (Indicator.Additive) figures.catalogue().indicator(ratio.denominator());
        Optional<Definition.OfUnits> part = findOfUnits(numerator);
        Optional<Definition.OfUnits> whole = findOfUnits(denominator);
        if (part.isPresent()
                && whole.isPresent()
                && part.get().level() == whole.get().level()) {
            Snapshot map = figures.snapshot(window);
            return map.subtree(unit).stream()
                    .filter(below -> map.unit(below).level() == part.get().level())
                    .filter(below -> !UnitsUnitByUnit.judge(figures, part.get(), window, below)
                                    .truth()
                                    .isKnown()
                            || !UnitsUnitByUnit.judge(figures, whole.get(), window, below)
                                    .truth()
                                    .isKnown())
                    .toList();
        }
        Optional<Definition.Within> within = findWithin(numerator);
        Optional<Definition.Within> other = findWithin(denominator);
        boolean isOfOneClass = within.isPresent()
                && other.map(Definition.Within::unitClass).equals(within.map(Definition.Within::unitClass))
                && figures.registry().classes().isKnown(within.get().unitClass());
        return !isOfOneClass
                ? List.of()
                : figures
                        .registry()
                        .classes()
                        .topmost(figures.snapshot(window), unit, within.get().unitClass())
                        .stream()
                        .filter(topmost -> figures.figure(topmost, within.get().indicator(), window)
                                        .isMissing()
                                || figures.figure(topmost, other.orElseThrow().indicator(), window)
                                        .isMissing())
                        .toList();
    }

    /** How units are counted by a definition, or by being there. */
    private static Optional<Definition.OfUnits> findOfUnits(Indicator.Additive indicator) {
        Optional<BuiltIn.OfUnits> all = BuiltIn.findOfUnits(indicator.code()).filter(BuiltIn.OfUnits::isAll);
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

    private static PairsUnitByUnit.Rolled[] ofUnits(
            Figures figures, Definition.OfUnits part, Definition.OfUnits whole, Window window) {
        Snapshot map = figures.snapshot(window);
        UnitLevel level = part.level();
        return run(
                map,
                unit -> {
                    if (map.unit(unit).level() != level) {
                        return Optional.empty();
                    }
                    UnitsUnitByUnit.Judged one = UnitsUnitByUnit.judge(figures, part, window, unit);
                    UnitsUnitByUnit.Judged other = UnitsUnitByUnit.judge(figures, whole, window, unit);
                    return Optional.of(
                            one.truth().isKnown() && other.truth().isKnown()
                                    ? new Counted(
                                            new PairsUnitByUnit.Pair(
                                                    one(one.truth()),
                                                    one(other.truth()),
                                                    false,
                                                    one.basis().weaker(other.basis())),
                                            new Coverage(1, 1))
                                    : new Counted(null, DerivedUnitByUnit.NONE_OF_ONE));
                },
                (unit, below) -> below);
    }

    private static Fraction one(Truth truth) {
        return truth.isTrue() ? Fraction.ONE : Fraction.ZERO;
    }

    private static PairsUnitByUnit.Rolled[] within(
            Figures figures, Definition.Within part, Definition.Within whole, Window window) {
        Snapshot map = figures.snapshot(window);
        UnitClasses classes = figures.registry().classes();
        if (!classes.isKnown(part.unitClass())) {
            return run(
                    map, unit -> Optional.empty(), (unit, below) -> new Counted(null, DerivedUnitByUnit.NONE_OF_ONE));
        }
        return run(
                map,
                unit -> Optional.empty(),
                (unit, below) -> classes.isOf(map, unit, part.unitClass()).isTrue()
                        ? withinOne(figures, part, whole, window, unit)
                        : below);
    }

    private static Counted withinOne(
            Figures figures, Definition.Within part, Definition.Within whole, Window window, UnitCode unit) {
        Figure one = figures.figure(unit, part.indicator(), window);
        Figure other = figures.figure(unit, whole.indicator(), window);
        if (one.isMissing() || other.isMissing()) {
            return new Counted(null, DerivedUnitByUnit.NONE_OF_ONE);
        }
        boolean isPartial = one.status() == FigureStatus.PARTIAL || other.status() == FigureStatus.PARTIAL;
        Basis basis = one.basis().orElseThrow().weaker(other.basis().orElseThrow());
        boolean isDeclared = one.status() == FigureStatus.DECLARED || other.status() == FigureStatus.DECLARED;
        return new Counted(
                new PairsUnitByUnit.Pair(
                        one.value().orElseThrow(), other.value().orElseThrow(), isPartial, basis),
                new Coverage(1, 1),
                isDeclared);
    }

    /**
     * What some units come to; a pair that is not there although something is expected is missing; declared when a part
     * of it is so.
     */
    private record Counted(PairsUnitByUnit.@Nullable Pair pair, Coverage coverage, boolean isDeclared) {

        private static final Counted NOTHING = new Counted(null, Coverage.NONE);

        Counted(PairsUnitByUnit.@Nullable Pair pair, Coverage coverage) {
            this(pair, coverage, false);
        }

        Counted plus(Counted other) {
            return new Counted(
                    PairsUnitByUnit.Pair.plus(pair, other.pair),
                    coverage.plus(other.coverage),
                    isDeclared || other.isDeclared);
        }

        PairsUnitByUnit.Rolled rolled() {
            return PairsUnitByUnit.Rolled.of(
                    pair == null && coverage.expected() == 0 ? PairsUnitByUnit.Pair.NOTHING : pair,
                    isDeclared ? FigureStatus.DECLARED : FigureStatus.ROLLED_UP,
                    coverage);
        }
    }

    /**
     * Adds up from the leaves.
     *
     * @param own what a unit itself adds
     * @param instead what a unit comes to in place of what it and those below it add up to
     */
    private static PairsUnitByUnit.Rolled[] run(
            Snapshot map, Function<UnitCode, Optional<Counted>> own, BiFunction<UnitCode, Counted, Counted> instead) {
        List<UnitCode> units = map.preOrder();
        Counted[] sums = new Counted[units.size()];
        PairsUnitByUnit.Rolled[] rolled = new PairsUnitByUnit.Rolled[units.size()];
        for (int i = units.size() - 1; i >= 0; i--) {
            Counted below = sums[i] == null ? Counted.NOTHING : sums[i];
            Counted here = instead.apply(
                    units.get(i), own.apply(units.get(i)).map(below::plus).orElse(below));
            rolled[i] = here.rolled();
            int parent = map.parentPosition(i);
            if (parent >= 0) {
                sums[parent] = sums[parent] == null ? here : sums[parent].plus(here);
            }
        }
        return rolled;
    }
}
