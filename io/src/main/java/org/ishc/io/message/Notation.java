package org.ishc.io.message;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Language;
import org.ishc.core.explain.Aloud;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.Indicator;
import org.ishc.core.time.Period;

/**
 * How a language writes days, periods, numbers, percentages and titles: the one place for what people read, on pages,
 * in workbooks, documents and messages. Data are written by their codes.
 *
 * @param language the language
 */
public record Notation(Language language) {
    /** Refuses null. */
    public Notation {
        Objects.requireNonNull(language, "language");
    }

    /** What stands where there is none; never a zero. */
    public static final String NONE = "–";

    private static final int DECIMALS_OF_RATIO = 2;

    /** Returns how a language writes. */
    public static Notation in(Language language) {
        return new Notation(language);
    }

    /** Writes a day: {@code 31/12/2025}. */
    public String day(LocalDate day) {
        return language.day(day);
    }

    /** Writes a period: {@code 6 tháng đầu năm 2025}. */
    public String period(Period period) {
        return period.in(language);
    }

    /** Writes a whole number: {@code 8.819}. */
    public String number(long whole) {
        return language.decimal(Long.toString(whole));
    }

    /** Writes a number, rounded: {@code 92,50}. */
    public String number(Fraction number, int decimals) {
        return language.number(number, decimals);
    }

    /** Writes a number, rounded; a dash where there is none. */
    public String number(Optional<Fraction> number, int decimals) {
        return number.map(value -> number(value, decimals)).orElse(NONE);
    }

    /** Writes a number as it is: whole, or with two decimals. */
    public String exact(Fraction number) {
        return number(number, number.isWhole() ? 0 : DECIMALS_OF_RATIO);
    }

    /** Writes a percentage with two decimals: {@code 183,83%} in Vietnamese, {@code 183.83 %} in English. */
    public String percent(Fraction percent) {
        return number(percent, DECIMALS_OF_RATIO) + language.say("%", " %");
    }

    /** Writes the value of a figure, with its sign where it is a percentage; a dash where it is missing. */
    public String value(Figure figure) {
        return figure.value()
                .map(fraction -> value(figure.indicator(), fraction))
                .orElse(NONE);
    }

    /** Writes a value of an indicator: a ratio as a percentage, all else whole. */
    public String value(Indicator indicator, Fraction value) {
        return indicator instanceof Indicator.Ratio ? percent(value) : exact(value);
    }

    /** Writes how many of those who should have gave a figure: {@code 8.819/8.880}. */
    public String coverage(Figure figure) {
        return number(figure.coverage().reported()) + "/"
                + number(figure.coverage().expected());
    }

    /** Returns a title in the language. */
    public String title(Indicator.Titles titles) {
        return language.say(titles.vi(), titles.en());
    }

    /** Returns the title of what has a code; the code where it has none. */
    public String title(ItemCode code, Optional<Indicator.Titles> titles) {
        return titles.map(this::title).orElse(code.value());
    }

    /**
     * Returns what a group is called, of which only the code is known: {@code cụm 1} for {@code CUM-1} and {@code khối
     * 2} for {@code KHOI-2}; behind its word as it is where the code is no number of one.
     */
    public String group(String code) {
        return new Aloud(language).group(code);
    }

    /** Joins what is listed in a sentence; a dash where nothing is. */
    public String list(List<String> items) {
        return items.isEmpty() ? NONE : String.join(", ", items);
    }

    /** Writes what became of something, {@code 3 → 1}: once where it stayed, a dash where there is none. */
    public static String change(Optional<String> before, Optional<String> after) {
        String one = before.orElse(NONE);
        String other = after.orElse(NONE);
        return one.equals(other) ? one : one + " → " + other;
    }

    /** Begins a sentence or heading with what stands in its middle: {@code Năm 2025}. */
    public static String capital(String text) {
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
