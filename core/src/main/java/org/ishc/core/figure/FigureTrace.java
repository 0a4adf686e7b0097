package org.ishc.core.figure;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.explain.Facts;
import org.ishc.core.explain.Trace;
import org.ishc.core.finding.Origin;

/**
 * Where a figure comes from, down to the rows: the units that it was added up from, the clubs that lie at a unit, the
 * values that were reported.
 */
public sealed interface FigureTrace extends Trace<FigureTrace> {

    /** Calls the method of the visitor for its form. */
    <R> R accept(Visitor<R> visitor);

    /** Tells who is missing, left out, unknown or silent, each under its key; nothing where nobody is. */
    default void tellBeside(Facts to) {}

    /**
     * Answers for each form of node.
     *
     * @param <R> the answer
     */
    interface Visitor<R> {
        /** Answers for what a club gave. */
        R club(Club club);

        /** Answers for what a host says that a unit gave. */
        R given(Given given);

        /** Answers for a figure as it was reported. */
        R reported(Reported reported);

        /** Answers for a figure that was added up. */
        R sum(Sum sum);

        /** Answers for a ratio. */
        R pair(Pair pair);

        /** Answers for a figure that is counted by a definition. */
        R derived(Derived derived);
    }

    /**
     * What a club gave.
     *
     * @param club the club
     * @param value what; empty when missing
     * @param rows the rows that it rests on
     */
    record Club(ClubCode club, Optional<Fraction> value, List<Origin> rows) implements FigureTrace {

        /** Copies the list. */
        public Club {
            Objects.requireNonNull(club, "club");
            Objects.requireNonNull(value, "value");
            rows = List.copyOf(rows);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.club(this);
        }

        @Override
        public String code() {
            return club.value();
        }

        @Override
        public Kind kind() {
            return Kind.INPUT;
        }

        @Override
        public Optional<String> status() {
            return Optional.of((value.isPresent() ? FigureStatus.ROLLED_UP : FigureStatus.MISSING).name());
        }

        @Override
        public List<FigureTrace> children() {
            return List.of();
        }

        @Override
        public void tell(Facts to) {
            to.text("club", club.value());
            to.rows(rows);
        }
    }

    /**
     * A figure by the word of a host that knows no more of it, or one of an earlier year, carried onto a later map.
     *
     * @param code the unit's code
     * @param indicator of what
     * @param value how much; empty when missing
     * @param children what it is made of
     */
    record Given(String code, IndicatorCode indicator, Optional<Fraction> value, List<FigureTrace> children)
            implements FigureTrace {

        /**
         * Refuses null; copies the list.
         *
         * @throws IllegalArgumentException when the code is spelled as none
         */
        public Given {
            Allowed.code(code, "code");
            Objects.requireNonNull(indicator, "indicator");
            Objects.requireNonNull(value, "value");
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.given(this);
        }

        @Override
        public Kind kind() {
            return children.isEmpty() ? Kind.INPUT : Kind.VALUE;
        }

        @Override
        public void tell(Facts to) {
            to.indicator(indicator);
        }
    }

    /** The figure of a unit. */
    sealed interface OfUnit extends FigureTrace {
        /** Returns the figure. */
        Figure figure();

        /** Returns the unit's name. */
        String name();

        @Override
        default String code() {
            return figure().unit().value();
        }

        @Override
        default Kind kind() {
            return children().isEmpty() ? Kind.INPUT : Kind.VALUE;
        }

        @Override
        default Optional<String> status() {
            return Optional.of(figure().status().name());
        }

        @Override
        default Optional<Fraction> value() {
            return figure().value();
        }

        @Override
        default void tell(Facts to) {
            to.indicator(figure().code());
            to.text("name", name());
            to.count("reported", figure().coverage().reported());
            to.count("expected", figure().coverage().expected());
            figure().basis().ifPresent(basis -> to.text("basis", basis.name()));
            tellBeside(to);
        }
    }

    private static void tell(Facts to, String key, List<String> codes) {
        if (!codes.isEmpty()) {
            to.list(key, codes);
        }
    }

    private static List<String> codes(List<UnitCode> units) {
        return units.stream().map(UnitCode::value).toList();
    }

    /**
     * A figure as it was reported.
     *
     * @param figure the figure
     * @param name the unit's name
     * @param rows the rows that it was reported in
     */
    record Reported(Figure figure, String name, List<Origin> rows) implements OfUnit {

        /** Copies the list. */
        public Reported {
            Objects.requireNonNull(figure, "figure");
            Objects.requireNonNull(name, "name");
            rows = List.copyOf(rows);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.reported(this);
        }

        @Override
        public List<FigureTrace> children() {
            return List.of();
        }

        @Override
        public void tell(Facts to) {
            OfUnit.super.tell(to);
            FigureTrace.tell(to, "rows", Facts.written(rows));
        }
    }

    /**
     * A figure that was added up from units or clubs; a part that adds nothing is left out.
     *
     * @param figure the figure
     * @param name the unit's name
     * @param missing the units directly below that said nothing
     * @param children what it was added up from
     */
    record Sum(Figure figure, String name, List<UnitCode> missing, List<FigureTrace> children) implements OfUnit {

        /** Copies the lists. */
        public Sum {
            Objects.requireNonNull(figure, "figure");
            Objects.requireNonNull(name, "name");
            missing = List.copyOf(missing);
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.sum(this);
        }

        @Override
        public void tellBeside(Facts to) {
            FigureTrace.tell(to, "missing", codes(missing));
        }
    }

    /**
     * A ratio.
     *
     * @param figure the figure
     * @param name the unit's name
     * @param leftOut the clubs and units of which only one of its parts is known, by code
     * @param children its two parts and, where somebody is left out, the ratios below
     */
    record Pair(Figure figure, String name, List<String> leftOut, List<FigureTrace> children) implements OfUnit {

        /** Copies the lists. */
        public Pair {
            Objects.requireNonNull(figure, "figure");
            Objects.requireNonNull(name, "name");
            leftOut = Allowed.codes(leftOut, "leftOut");
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.pair(this);
        }

        @Override
        public Kind kind() {
            return Kind.VALUE;
        }

        @Override
        public void tellBeside(Facts to) {
            FigureTrace.tell(to, "left_out", leftOut);
        }
    }

    /**
     * A figure that is counted by a definition.
     *
     * @param figure the figure
     * @param name the unit's name
     * @param counting the units that count
     * @param unknown the clubs or units of which nobody knows, by code
     * @param silent the provinces that record no club
     * @param notSatisfying how many do not satisfy
     * @param children the clubs that count, or the figures that are added up
     */
    record Derived(
            Figure figure,
            String name,
            List<UnitCode> counting,
            List<String> unknown,
            List<UnitCode> silent,
            long notSatisfying,
            List<FigureTrace> children)
            implements OfUnit {

        /** Copies the lists. */
        public Derived {
            Objects.requireNonNull(figure, "figure");
            Objects.requireNonNull(name, "name");
            counting = List.copyOf(counting);
            unknown = Allowed.codes(unknown, "unknown");
            silent = List.copyOf(silent);
            children = List.copyOf(children);
        }

        @Override
        public <R> R accept(Visitor<R> visitor) {
            return visitor.derived(this);
        }

        @Override
        public void tellBeside(Facts to) {
            FigureTrace.tell(to, "counting", codes(counting));
            FigureTrace.tell(to, "unknown", unknown);
            FigureTrace.tell(to, "silent", codes(silent));
            if (notSatisfying > 0) {
                to.count("not_satisfying", notSatisfying);
            }
        }
    }
}
