package org.ishc.core.time;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The spellings of a period: those that are read, and the one that people are shown. */
final class PeriodText {

    private static final int MAX_LENGTH = 64;
    private static final int MONTHS_OF_YEAR = 12;
    private static final int MONTHS_OF_QUARTER = 3;
    private static final List<String> QUARTERS = List.of("I", "II", "III", "IV");

    private static final List<Spelling> SPELLINGS = List.of(
            new Spelling("(\\d{4})", m -> Period.ofYear(number(m, 1))),
            new Spelling("(\\d{4})-s([12])", m -> Period.ofHalf(number(m, 1), number(m, 2))),
            new Spelling("(\\d{4})-q([1-4])", m -> Period.ofQuarter(number(m, 1), number(m, 2))),
            new Spelling("(\\d{4})-(\\d{2})", m -> Period.ofMonth(number(m, 1), number(m, 2))),
            new Spelling(
                    "(\\d{4})-(\\d{2})/(\\d{4})-(\\d{2})",
                    m -> Period.of(YearMonth.of(number(m, 1), number(m, 2)), YearMonth.of(number(m, 3), number(m, 4)))),
            new Spelling("(\\d{4})/(\\d{4})", m -> Period.ofYears(number(m, 1), number(m, 2))),
            new Spelling(
                    "quý (iv|iii|ii|i|[1-4])\\s?[/-]\\s?(\\d{4})", m -> Period.ofQuarter(number(m, 2), roman(m, 1))),
            new Spelling("quý (iv|iii|ii|i|[1-4]) năm (\\d{4})", m -> Period.ofQuarter(number(m, 2), roman(m, 1))),
            new Spelling("(\\d{1,2}) tháng đầu năm (\\d{4})", m -> firstMonths(number(m, 2), number(m, 1))),
            new Spelling("(\\d{1,2}) tháng cuối năm (\\d{4})", m -> lastMonths(number(m, 2), number(m, 1))),
            new Spelling("tháng (\\d{1,2})\\s?[/-]\\s?(\\d{4})", m -> Period.ofMonth(number(m, 2), number(m, 1))),
            new Spelling("tháng (\\d{1,2}) năm (\\d{4})", m -> Period.ofMonth(number(m, 2), number(m, 1))),
            new Spelling("năm (\\d{4})", m -> Period.ofYear(number(m, 1))),
            new Spelling("giai đoạn (\\d{4})\\s?[-–/]\\s?(\\d{4})", m -> Period.ofYears(number(m, 1), number(m, 2))));

    private PeriodText() {}

    private interface Reading {
        Period read(Matcher matcher);
    }

    private record Spelling(Pattern pattern, Reading reading) {
        Spelling(String pattern, Reading reading) {
            this(Pattern.compile(pattern), reading);
        }
    }

    static Optional<Period> find(String text) {
        if (text.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        String folded = Normalizer.normalize(text, Normalizer.Form.NFC)
                .strip()
                .replaceAll("\\s+", " ")
                .toLowerCase(Locale.ROOT);
        for (Spelling spelling : SPELLINGS) {
            Matcher matcher = spelling.pattern().matcher(folded);
            if (matcher.matches()) {
                return read(spelling, matcher);
            }
        }
        return Optional.empty();
    }

    private static Optional<Period> read(Spelling spelling, Matcher matcher) {
        try {
            return Optional.of(spelling.reading().read(matcher));
        } catch (IllegalArgumentException | DateTimeException noSuchPeriod) {
            return Optional.empty();
        }
    }

    /** How a Vietnamese sentence names a period; all but {@code từ tháng … đến tháng …} reads back. */
    static String vietnamese(Period period) {
        int year = period.firstMonth().getYear();
        int first = period.firstMonth().getMonthValue();
        return switch (period.kind()) {
            case YEAR -> "năm " + year;
            case HALF -> "6 tháng " + (first == 1 ? "đầu" : "cuối") + " năm " + year;
            case QUARTER -> "quý " + QUARTERS.get(first / MONTHS_OF_QUARTER) + " năm " + year;
            case MONTH -> "tháng " + first + " năm " + year;
            case YEARS -> "giai đoạn " + year + "–" + period.lastMonth().getYear();
            case MONTHS -> months(period, year, first);
        };
    }

    private static String months(Period period, int year, int first) {
        boolean isOneYear = period.lastMonth().getYear() == year;
        if (isOneYear && (first == 1 || period.lastMonth().getMonthValue() == MONTHS_OF_YEAR)) {
            return period.months() + " tháng " + (first == 1 ? "đầu" : "cuối") + " năm " + year;
        }
        return "từ tháng " + first + (isOneYear ? "" : "/" + year) + " đến tháng "
                + period.lastMonth().getMonthValue() + "/" + period.lastMonth().getYear();
    }

    private static Period firstMonths(int year, int months) {
        return Period.of(YearMonth.of(year, 1), YearMonth.of(year, months));
    }

    private static Period lastMonths(int year, int months) {
        return Period.of(YearMonth.of(year, MONTHS_OF_YEAR + 1 - months), YearMonth.of(year, MONTHS_OF_YEAR));
    }

    private static int number(Matcher matcher, int group) {
        return Integer.parseInt(matcher.group(group));
    }

    private static int roman(Matcher matcher, int group) {
        return switch (matcher.group(group)) {
            case "i", "1" -> 1;
            case "ii", "2" -> 2;
            case "iii", "3" -> 3;
            default -> 4;
        };
    }
}
