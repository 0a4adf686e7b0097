package org.ishc.io.xlsx;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the cells of one workbook. Numbers keep the fifteen digits that a spreadsheet shows: what it holds
 * beyond them is the error of its arithmetic.
 */
final class SheetCells {

    private static final MathContext SHOWN = new MathContext(15);
    private static final Pattern ERROR = Pattern.compile("#[A-Z/0]+[!?A-Z/0_]*");
    private static final Pattern NUMBER =
            Pattern.compile("\\s*[-+]?(\\d{1,400}\\.?\\d{0,400}|\\.\\d{1,400})([eE][-+]?\\d{1,9})?\\s*");
    private static final Pattern DAY = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})(?:[T ](\\d{2}:\\d{2}(?::\\d{2}(?:\\.\\d{1,9})?)?))?(?:Z|[+-]\\d{2}:?\\d{2})?");
    private static final LocalDate BEFORE_1900 = LocalDate.of(1899, 12, 30);
    private static final int DAYS_TO_1904 = 1_462;

    /** The day 29 February 1900, which spreadsheets have and calendars have not. */
    private static final int NO_DAY = 60;

    private static final BigDecimal SECONDS = BigDecimal.valueOf(86_400);
    private static final BigDecimal MAX_SERIAL = BigDecimal.valueOf(2_958_466);

    private final NumberFormats formats;
    private final boolean isFrom1904;

    SheetCells(NumberFormats formats, boolean isFrom1904) {
        this.formats = formats;
        this.isFrom1904 = isFrom1904;
    }

    /** A cell's content: a text, a number, a day, or why there is none. */
    sealed interface Content {

        /** A text; also a truth value; empty for an empty cell. */
        record Text(String text) implements Content {}

        /**
         * A number.
         *
         * @param shown how it is shown where that is more than its digits
         */
        record Numeric(BigDecimal number, Optional<String> shown) implements Content {}

        /**
         * A day, with its time where it has one.
         *
         * @param text as {@code 2026-04-05}
         * @param shown how it is shown
         */
        record Day(String text, String shown) implements Content {}

        /** An error, or a formula that was never computed. */
        record Wrong(String shown, String expected) implements Content {}

        /** Returns it as a text. */
        default String plain() {
            if (this instanceof Text text) {
                return text.text();
            }
            if (this instanceof Numeric numeric) {
                return SheetCells.plain(numeric.number());
            }
            return this instanceof Day day ? day.text() : ((Wrong) this).shown();
        }

        /** Returns it as a text, a percentage as the number that stands before its sign. */
        default String asShown() {
            return this instanceof Numeric numeric
                            && numeric.shown()
                                    .filter(text -> text.endsWith("%"))
                                    .isPresent()
                    ? SheetCells.plain(numeric.number().movePointRight(2))
                    : plain();
        }
    }

    /** Returns the digits of a number; as it was where that would be a text without end. */
    static String plain(BigDecimal number) {
        return Math.abs((long) number.scale()) > 400
                ? number.toString()
                : number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    Content content(@Nullable SheetCell cell) {
        if (cell == null) {
            return new Content.Text("");
        }
        String value = cell.value();
        if (value == null || value.isEmpty() && !cell.type().equals("n")) {
            boolean isUncomputed = value == null && cell.formula() != null;
            return isUncomputed ? new Content.Wrong("=" + cell.formula(), "a computed value") : new Content.Text("");
        }
        return switch (cell.type()) {
            case "e" -> new Content.Wrong(value, "no error");
            case "b" ->
                new Content.Text(value.strip().equals("1") || value.strip().equals("true") ? "true" : "false");
            case "d" -> day(cell, value.strip());
            case "n" ->
                NUMBER.matcher(value).matches() ? number(cell, new BigDecimal(value.strip())) : new Content.Text(value);
            default -> text(cell, value);
        };
    }

    private static Content text(SheetCell cell, String value) {
        return cell.formula() != null && ERROR.matcher(value).matches()
                ? new Content.Wrong(value, "no error")
                : new Content.Text(SheetText.unescape(value));
    }

    /** Finds the number that a cell holds; of a day only where the workbook counts days from 1900. */
    Optional<BigDecimal> findNumber(SheetCell cell) {
        String value = cell.value();
        return value == null
                        || !cell.type().equals("n")
                        || !NUMBER.matcher(value).matches()
                        || (isFrom1904 && formats.showsDays(cell))
                ? Optional.empty()
                : Optional.of(new BigDecimal(value.strip()));
    }

    /** Finds how a number is shown, where the workbook says. */
    Optional<String> findFormat(SheetCell cell) {
        return Optional.of(formats.format(cell)).filter(format -> !format.equals(NumberFormats.GENERAL));
    }

    /** Finds the formula behind a cell, with its equals sign. */
    static Optional<String> findFormula(@Nullable SheetCell cell) {
        return cell == null || cell.formula() == null ? Optional.empty() : Optional.of("=" + cell.formula());
    }

    /** A day that is written as such: the system of days does not touch it. */
    private Content day(SheetCell cell, String value) {
        Matcher matcher = DAY.matcher(value);
        if (!matcher.matches()) {
            return new Content.Text(value);
        }
        try {
            LocalTime time = matcher.group(2) == null ? LocalTime.MIDNIGHT : LocalTime.parse(matcher.group(2));
            return day(cell, LocalDate.parse(matcher.group(1)).atTime(time));
        } catch (DateTimeException noDay) {
            return new Content.Text(value);
        }
    }

    private Content day(SheetCell cell, LocalDateTime time) {
        return new Content.Day(NumberFormats.iso(time), formats.shown(cell, time));
    }

    private Content number(SheetCell cell, BigDecimal number) {
        Optional<LocalDateTime> time = formats.showsDays(cell) ? findTime(number) : Optional.empty();
        if (time.isPresent()) {
            return day(cell, time.get());
        }
        boolean isFraction = number.scale() > 0
                && Math.abs((long) number.scale()) < 400
                && number.stripTrailingZeros().scale() > 0;
        BigDecimal kept = isFraction ? number.round(SHOWN) : number;
        return new Content.Numeric(
                kept, Math.abs((long) number.scale()) < 400 ? formats.findShown(cell, kept) : Optional.empty());
    }

    /** Finds the day and time that a number is in the workbook's system of days, to the second. */
    private Optional<LocalDateTime> findTime(BigDecimal number) {
        if (number.signum() < 0 || number.compareTo(MAX_SERIAL) >= 0) {
            return Optional.empty();
        }
        long seconds =
                number.multiply(SECONDS).setScale(0, RoundingMode.HALF_UP).longValueExact();
        long days = seconds / 86_400 + (isFrom1904 ? DAYS_TO_1904 : 0);
        if (days == NO_DAY) {
            return Optional.empty();
        }
        return Optional.of(BEFORE_1900
                .plusDays(days < NO_DAY ? days + 1 : days)
                .atTime(LocalTime.ofSecondOfDay(seconds % 86_400)));
    }
}
