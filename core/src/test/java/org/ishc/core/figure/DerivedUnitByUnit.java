package org.ishc.core.figure;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Snapshot;
import org.jspecify.annotations.Nullable;

/** One derived indicator over one map, at every unit. Source: specification, <i>indicators</i>, Derived indicators. */
abstract sealed class DerivedUnitByUnit permits ClubsUnitByUnit, UnitsUnitByUnit, WithinUnitByUnit {

    static final Coverage NONE_OF_ONE = new Coverage(0, 1);

    final Figures figures;
    final Indicator.Additive indicator;
    final Window window;
    final Snapshot map;
    final List<UnitCode> units;

    DerivedUnitByUnit(Figures given, Indicator.Additive indicator, Window window) {
        this.figures = given;
        this.indicator = indicator;
        this.window = window;
        this.map = given.snapshot(window);
        this.units = map.preOrder();
    }

    /** Rolls a whole map up. */
    static DerivedUnitByUnit of(Figures given, Indicator.Additive indicator, Window window) {
        Definition definition = indicator.definition().orElseThrow();
        if (definition instanceof Definition.OfClubs clubs) {
            return new ClubsUnitByUnit(given, indicator, clubs.clubs(), window);
        }
        return definition instanceof Definition.OfUnits counted
                ? new UnitsUnitByUnit(given, indicator, counted, window)
                : new WithinUnitByUnit(given, indicator, (Definition.Within) definition, window);
    }

    /** Returns the figure of the unit at a position. */
    abstract Figure at(int position);

    /** Expected but nothing known: missing. Nothing expected: 0. */
    Figure figure(int position, Fraction sum, Coverage coverage, boolean isKnown, Basis basis) {
        return figure(position, isKnown ? sum : null, coverage, FigureStatus.ROLLED_UP, basis);
    }

    Figure figure(int position, @Nullable Fraction value, Coverage coverage, FigureStatus status, Basis basis) {
        UnitCode unit = units.get(position);
        return value == null
                ? Figure.missing(unit, indicator, coverage)
                : new Figure(
                        unit,
                        indicator,
                        Optional.of(value),
                        Optional.empty(),
                        Optional.empty(),
                        status,
                        coverage,
                        Optional.of(basis));
    }
}
