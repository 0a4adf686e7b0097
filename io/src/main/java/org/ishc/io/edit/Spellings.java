package org.ishc.io.edit;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishc.io.edit.FixProposal.Confidence;
import org.ishc.io.table.Headings;

/** Days, numbers and periods in spellings that people write and that are not read, written as they are read. */
final class Spellings {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    private static final Pattern DAY_SHORT_YEAR =
            Pattern.compile("(\\d{1,2})\\s*([/.-])\\s*(\\d{1,2})\\s*\\2\\s*(\\d{2})");
    private static final Pattern DAY_YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s*[/.-]\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{1,2})");
    private static final Pattern DAY_TIME = Pattern.compile("(\\d{4}-\\d{2}-\\d{2})[T ]00:00(?::00(?:\\.0+)?)?Z?");
    private static final Pattern DAY_AT_MIDNIGHT =
            Pattern.compile("(\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4})\\s+0?0:00(?::00)?");
    private static final Pattern DAY_AND_TIME = Pattern.compile(
            "(\\d{1,2}[/.-]\\d{1,2}[/.-]\\d{4}|\\d{4}[/.-]\\d{1,2}[/.-]\\d{1,2})(?:\\s+|T)(?:[01]?\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d(?:\\.\\d+)?)?");
    private static final Pattern DAY_COMPACT = Pattern.compile("((?:19|20|21)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern DAY_NAMED_MONTH = Pattern.compile(
            "(\\d{1,2})[-/ ](?:thg|tháng|th)\\.?\\s*(\\d{1,2})[-/ ](?:năm\\s+)?(\\d{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern DAY_ENGLISH_MONTH =
            Pattern.compile("(\\d{1,2})[-/ ]([a-z]{3})[a-z]*[-/ ](\\d{4})", Pattern.CASE_INSENSITIVE);
    private static final List<String> ENGLISH_MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");

    /** The day that a spreadsheet counts from, and the numbers of days of 1954 to 2099. */
    private static final LocalDate DAY_ZERO = LocalDate.of(1899, 12, 30);

    private static final Pattern DAY_NUMBER = Pattern.compile("[2-6]\\d{4}|7[0-2]\\d{3}");
    private static final Pattern ENDED = Pattern.compile("(.*\\d)\\s*[.,;]");
    private static final Pattern QUOTED = Pattern.compile("['’‘](\\d.*)");
    private static final Pattern IN_WORDS_TOO = Pattern.compile("(\\d[\\d.]*)\\s*\\([^()]*\\)");
    private static final Pattern MONTHS_FROM_JANUARY =
            Pattern.compile("([69])\\s*tháng(?:\\s+đầu\\s+năm)?[\\s/-]*(?:năm\\s+)?(\\d{4})");
    private static final Pattern QUARTER_ROMAN = Pattern.compile("(?:q|quý)?\\s*(i{1,3}|iv)\\s*[/.-]\\s*(\\d{4})");
    private static final List<String> ROMAN = List.of("i", "ii", "iii", "iv");

    private static final Pattern COMMA_GROUPS = Pattern.compile("-?[1-9]\\d{0,2}(?:,\\d{3})+");
    private static final Pattern NO_FRACTION = Pattern.compile("(-?\\d{1,18})[.,]0{1,2}");
    private static final Pattern GROUPED_DECIMAL =
            Pattern.compile("(-?[1-9]\\d{0,2}(?:([.,\\u202f\\u00a0 ])\\d{3})(?:\\2\\d{3})*)([.,])(\\d+)");
    private static final Pattern DAY_IN_WORDS = Pattern.compile(
            "(?:ngày\\s+)?(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+(\\d{4})",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern WORD_BEFORE_DAY =
            Pattern.compile("ngày\\s+(\\d.*)", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
    private static final Pattern UNIT_BEHIND = Pattern.compile("(.*\\d)\\s*(₫|%|\\p{L}[\\p{L} ]*)");
    private static final Pattern WHOLE_AS_READ = Pattern.compile("-?(?:\\d{1,18}|[1-9]\\d{0,2}(?:\\.\\d{3})+)");
    private static final Pattern PLUS = Pattern.compile("\\+\\s*(\\d{1,18})");
    private static final Pattern NUMBER_AND_UNIT = Pattern.compile("(\\d{1,9}(?:[.,]\\d{1,2})?)\\s*(\\p{L}[\\p{L} ]*)");

    /** How people shorten a million in a cell; in a heading it is not read. */
    private static final Pattern MILLION = Pattern.compile("tr(?= |đ|$)", Pattern.CASE_INSENSITIVE);

    private static final Pattern QUARTER = Pattern.compile("(?:q|quý|quy)\\s*([1-4])\\s*[/.-]\\s*(\\d{4})");
    private static final Pattern QUARTER_YEAR_FIRST =
            Pattern.compile("(\\d{4})\\s*[/. -]?\\s*(?:q|quý|quy)\\s*([1-4])");
    private static final Pattern HALF = Pattern.compile("(\\d{4})\\s*[/. -]?\\s*s\\s*([12])");
    private static final Pattern MONTH = Pattern.compile("(?:t|m)?\\s*(\\d{1,2})\\s*[/.-]\\s*(\\d{4})");
    private static final Pattern MONTH_YEAR_FIRST = Pattern.compile("(\\d{4})\\s*[/.-]\\s*(?:t|m)?(\\d{1,2})");

    private Spellings() {}

    /**
     * A text as it is read.
     *
     * @param text the text
     * @param confidence how sure it is
     */
    record Spelled(String text, Confidence confidence) {}

    /**
     * Finds the day that is meant; where day and month could change places the day is taken to stand first, and that is
     * not certain.
     */
    static Optional<Spelled> findDay(String text) {
        Matcher time = DAY_TIME.matcher(text);
        if (time.matches()) {
            return Optional.of(new Spelled(time.group(1), Confidence.CERTAIN));
        }
        Matcher inWords = DAY_IN_WORDS.matcher(text);
        if (inWords.matches()) {
            return day(inWords.group(3), inWords.group(2), inWords.group(1), Confidence.CERTAIN);
        }
        Matcher behindWord = WORD_BEFORE_DAY.matcher(text);
        if (behindWord.matches()) {
            return findDay(behindWord.group(1));
        }
        Matcher yearFirst = DAY_YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3), Confidence.CERTAIN);
        }
        Matcher shortYear = DAY_SHORT_YEAR.matcher(text);
        if (shortYear.matches()) {
            return day("20" + shortYear.group(4), shortYear.group(3), shortYear.group(1), Confidence.LIKELY);
        }
        Matcher day = DAY.matcher(text);
        if (!day.matches()) {
            return findDayOfProgram(text);
        }
        boolean isSure = Integer.parseInt(day.group(1)) > 12 || day.group(1).equals(day.group(2));
        return day(day.group(3), day.group(2), day.group(1), isSure ? Confidence.CERTAIN : Confidence.LIKELY);
    }

    /** A day as programs write it: with a time, the month's name, in one number, or counted. */
    private static Optional<Spelled> findDayOfProgram(String text) {
        Matcher ended = ENDED.matcher(text);
        Matcher timed = DAY_AT_MIDNIGHT.matcher(text);
        if (ended.matches() || timed.matches()) {
            return findDay((ended.matches() ? ended : timed).group(1));
        }
        Matcher andTime = DAY_AND_TIME.matcher(text);
        if (andTime.matches()) {
            return findDay(andTime.group(1)).map(day -> new Spelled(day.text(), Confidence.LIKELY));
        }
        Matcher compact = DAY_COMPACT.matcher(text);
        if (compact.matches()) {
            return day(compact.group(1), compact.group(2), compact.group(3), Confidence.LIKELY);
        }
        Matcher named = DAY_NAMED_MONTH.matcher(text);
        if (named.matches()) {
            return day(named.group(3), named.group(2), named.group(1), Confidence.CERTAIN);
        }
        Matcher english = DAY_ENGLISH_MONTH.matcher(text);
        if (english.matches()) {
            int month = 1 + ENGLISH_MONTHS.indexOf(english.group(2).toLowerCase(Locale.ROOT));
            return day(english.group(3), Integer.toString(month), english.group(1), Confidence.CERTAIN);
        }
        return DAY_NUMBER.matcher(text).matches()
                ? Optional.of(
                        new Spelled(DAY_ZERO.plusDays(Long.parseLong(text)).toString(), Confidence.LIKELY))
                : Optional.empty();
    }

    private static Optional<Spelled> day(String year, String month, String day, Confidence confidence) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(new Spelled(date.toString(), confidence));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** Finds the whole number that is meant. */
    static Optional<Spelled> findWhole(String text) {
        Optional<Spelled> multiple =
                Headings.saysNone(text) ? Optional.of(new Spelled("0", Confidence.LIKELY)) : multiple(text);
        if (multiple.isPresent()) {
            return multiple;
        }
        Matcher unit = UNIT_BEHIND.matcher(text);
        if (unit.matches()) {
            return isPlain(unit.group(2)) ? wholeBefore(unit.group(1)) : Optional.empty();
        }
        for (Pattern around : List.of(ENDED, QUOTED, IN_WORDS_TOO)) {
            Matcher number = around.matcher(text);
            if (number.matches()) {
                return wholeBefore(number.group(1));
            }
        }
        Matcher plus = PLUS.matcher(text);
        return plus.matches() ? Optional.of(new Spelled(plus.group(1), Confidence.LIKELY)) : digits(text);
    }

    /** A whole number whose digits are parted, or followed by a fraction of nothing. */
    private static Optional<Spelled> digits(String text) {
        Matcher noFraction = NO_FRACTION.matcher(text);
        if (COMMA_GROUPS.matcher(text).matches()) {
            boolean isSure = text.indexOf(',') != text.lastIndexOf(',');
            return Optional.of(new Spelled(text.replace(",", ""), isSure ? Confidence.CERTAIN : Confidence.LIKELY));
        }
        if (noFraction.matches()) {
            return Optional.of(new Spelled(noFraction.group(1), Confidence.LIKELY));
        }
        Matcher grouped = GROUPED_DECIMAL.matcher(text);
        return grouped.matches()
                        && grouped.group(4).matches("0+")
                        && !grouped.group(2).equals(grouped.group(3))
                ? Optional.of(new Spelled(grouped.group(1).replaceAll("[^\\d-]", ""), Confidence.CERTAIN))
                : Optional.empty();
    }

    /** A share of people is no number of people. */
    private static boolean isPlain(String unit) {
        return unit.equals("₫") || !unit.equals("%") && Headings.factorBehind(unit) == 1;
    }

    private static Optional<Spelled> wholeBefore(String number) {
        return WHOLE_AS_READ.matcher(number).matches()
                ? Optional.of(new Spelled(number, Confidence.LIKELY))
                : findWhole(number);
    }

    /** Of {@code 60 triệu} or {@code 45,5 triệu đồng}; empty where the unit is no multiple, or the result not whole. */
    private static Optional<Spelled> multiple(String text) {
        Matcher number = NUMBER_AND_UNIT.matcher(text);
        long factor = number.matches()
                ? Headings.factorBehind(MILLION.matcher(number.group(2)).replaceFirst("triệu "))
                : 0;
        if (factor <= 1) {
            return Optional.empty();
        }
        BigDecimal product = new BigDecimal(number.group(1).replace(',', '.')).multiply(BigDecimal.valueOf(factor));
        return product.stripTrailingZeros().scale() > 0
                ? Optional.empty()
                : Optional.of(new Spelled(product.setScale(0).toPlainString(), Confidence.LIKELY));
    }

    /** Finds the decimal that is meant. */
    static Optional<Spelled> findDecimal(String text) {
        Matcher unit = UNIT_BEHIND.matcher(text);
        if (unit.matches() && (unit.group(2).equals("%") || isPlain(unit.group(2)))) {
            return Optional.of(findDecimal(unit.group(1)).orElse(new Spelled(unit.group(1), Confidence.LIKELY)));
        }
        Matcher grouped = GROUPED_DECIMAL.matcher(text);
        if (grouped.matches() && !grouped.group(2).equals(grouped.group(3))) {
            return Optional.of(new Spelled(
                    grouped.group(1).replaceAll("[^\\d-]", "") + "." + grouped.group(4), Confidence.CERTAIN));
        }
        return Optional.empty();
    }

    /** Finds the code of the period that is meant. */
    static Optional<Spelled> findPeriod(String text) {
        String folded = text.strip().toLowerCase(Locale.ROOT);
        return PERIODS.stream()
                .flatMap(spelling -> spelling.find(folded).stream())
                .findFirst();
    }

    /** A way in which periods are written, and what is meant. */
    private record PeriodSpelling(Pattern written, Function<Matcher, Spelled> meant) {

        Optional<Spelled> find(String folded) {
            Matcher found = written.matcher(folded);
            return found.matches() ? Optional.of(meant.apply(found)) : Optional.empty();
        }
    }

    private static final List<PeriodSpelling> PERIODS = List.of(
            new PeriodSpelling(QUARTER, at -> quarter(at.group(2), at.group(1), Confidence.CERTAIN)),
            new PeriodSpelling(QUARTER_YEAR_FIRST, at -> quarter(at.group(1), at.group(2), Confidence.CERTAIN)),
            new PeriodSpelling(
                    QUARTER_ROMAN,
                    at -> quarter(at.group(2), Integer.toString(1 + ROMAN.indexOf(at.group(1))), Confidence.LIKELY)),
            new PeriodSpelling(
                    MONTHS_FROM_JANUARY,
                    at -> new Spelled(at.group(2) + (at.group(1).equals("6") ? "-S1" : "-9M"), Confidence.LIKELY)),
            new PeriodSpelling(HALF, at -> new Spelled(at.group(1) + "-S" + at.group(2), Confidence.CERTAIN)),
            new PeriodSpelling(MONTH, at -> month(at.group(2), at.group(1))),
            new PeriodSpelling(MONTH_YEAR_FIRST, at -> month(at.group(1), at.group(2))));

    private static Spelled quarter(String year, String quarter, Confidence confidence) {
        return new Spelled(year + "-Q" + quarter, confidence);
    }

    private static Spelled month(String year, String month) {
        return new Spelled(year + "-" + (month.length() == 1 ? "0" + month : month), Confidence.LIKELY);
    }
}
