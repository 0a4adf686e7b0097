package org.ishc.core.club;

import org.ishc.core.base.Allowed;
import org.ishc.core.formula.Form;
import org.ishc.core.formula.FormReader;
import org.ishc.core.formula.Value;

/** What a derived indicator reads of a club. Source: specification, <i>indicators</i>, Derived indicators. */
public sealed interface ClubValue extends Value.Leaf {

    /**
     * Returns a leaf that speaks of clubs.
     *
     * @throws IllegalArgumentException when it is the leaf of another use of the language
     */
    static ClubValue of(Value.Leaf leaf) {
        if (leaf instanceof ClubValue own) {
            return own;
        }
        throw new IllegalArgumentException(leaf + " is no value of a club; allowed are those of ClubValue");
    }

    /** Answers for this leaf. */
    <R> R acceptLeaf(Visitor<R> visitor);

    /**
     * Gives one answer for every value of a club.
     *
     * @param <R> what is answered
     */
    interface Visitor<R> {
        /** Answers for a figure of the latest report in the window. */
        R report(Report report);

        /** Answers for a figure of the first report of all. */
        R firstReport(FirstReport report);

        /** Answers for a number of obstacles. */
        R obstacles(Obstacles obstacles);
    }

    /**
     * A figure of the club's latest report in the window.
     *
     * @param column which
     */
    record Report(ReportColumn column) implements ClubValue {

        /** Refuses null. */
        public Report {
            Allowed.given(column, "column", "a column");
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.report(this);
        }

        @Override
        public Form<Value, FormReader> form() {
            return ClubForms.REPORT;
        }
    }

    /**
     * A figure of the report that ends first of all that end by the end, of two the shorter.
     *
     * @param column which
     */
    record FirstReport(ReportColumn column) implements ClubValue {

        /** Refuses null. */
        public FirstReport {
            Allowed.given(column, "column", "a column");
        }

        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.firstReport(this);
        }

        @Override
        public Form<Value, FormReader> form() {
            return ClubForms.FIRST_REPORT;
        }
    }

    /**
     * How many obstacles the club has at the end.
     *
     * @param isOverdue whether only those that are overdue count
     */
    record Obstacles(boolean isOverdue) implements ClubValue {
        @Override
        public <R> R acceptLeaf(Visitor<R> visitor) {
            return visitor.obstacles(this);
        }

        @Override
        public Form<Value, FormReader> form() {
            return ClubForms.OBSTACLES;
        }
    }
}
