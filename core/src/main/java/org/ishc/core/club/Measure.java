package org.ishc.core.club;

import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;

/** What a norm measures in a club's report. Missing parts, or a whole of 0, make the measure missing. */
public sealed interface Measure {

    /** Finds the exact value in a report. */
    Optional<Fraction> find(ClubReport report);

    /** Returns what people call it. */
    String title(Language language);

    /**
     * A figure of the report.
     *
     * @param column which
     */
    record Count(ReportColumn column) implements Measure {
        /** Refuses null. */
        public Count {
            Objects.requireNonNull(column, "column");
        }

        @Override
        public Optional<Fraction> find(ClubReport report) {
            return fraction(report.count(column));
        }

        @Override
        public String title(Language language) {
            return column.title(language);
        }
    }

    /**
     * 100 · part / whole.
     *
     * @param part the part
     * @param whole the whole
     */
    record Percentage(ReportColumn part, ReportColumn whole) implements Measure {
        /** Refuses null. */
        public Percentage {
            Objects.requireNonNull(part, "part");
            Objects.requireNonNull(whole, "whole");
        }

        @Override
        public Optional<Fraction> find(ClubReport report) {
            OptionalLong n = report.count(part);
            OptionalLong d = report.count(whole);
            return n.isEmpty() || d.isEmpty() || d.getAsLong() == 0
                    ? Optional.empty()
                    : Optional.of(Fraction.of(n.getAsLong(), d.getAsLong()).times(Fraction.HUNDRED));
        }

        @Override
        public String title(Language language) {
            return language.say(
                    "Tỷ lệ " + inside(part.title(language)) + " trên " + inside(whole.title(language)),
                    part.title(language) + ", % of " + inside(whole.title(language)));
        }

        /** As it is written within a sentence; an abbreviation stays. */
        private static String inside(String title) {
            boolean isWord = title.length() > 1 && !Character.isUpperCase(title.charAt(1));
            return isWord ? title.substring(0, 1).toLowerCase(Locale.ROOT) + title.substring(1) : title;
        }
    }

    /**
     * A figure per month of the report's period.
     *
     * @param column which
     */
    record PerMonth(ReportColumn column) implements Measure {
        /** Refuses null. */
        public PerMonth {
            Objects.requireNonNull(column, "column");
        }

        @Override
        public Optional<Fraction> find(ClubReport report) {
            OptionalLong count = report.count(column);
            return count.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Fraction.of(count.getAsLong(), report.period().months()));
        }

        @Override
        public String title(Language language) {
            return column.title(language) + language.say(" mỗi tháng", " per month");
        }
    }

    /** The number of activity areas. */
    record Areas() implements Measure {
        @Override
        public Optional<Fraction> find(ClubReport report) {
            return fraction(report.areaCount());
        }

        @Override
        public String title(Language language) {
            return language.say("Số mảng hoạt động", "Areas of activity");
        }
    }

    private static Optional<Fraction> fraction(OptionalLong count) {
        return count.isEmpty() ? Optional.empty() : Optional.of(Fraction.of(count.getAsLong()));
    }
}
