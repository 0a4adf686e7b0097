package org.ishc.io.table;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishc.core.base.VietnameseText;
import org.ishc.core.base.Years;

/**
 * A day as people write it: {@code 2026-04-05}, {@code 5/4/2026} with a slash, point or hyphen, or {@code ngày 5 tháng
 * 4 năm 2026}. The day stands before the month, and a year has four digits.
 */
public final class DayText {

    /** The short spellings that are read, for people. */
    public static final String SPELLINGS = "yyyy-MM-dd, d/M/yyyy, d.M.yyyy, d-M-yyyy, 1900–2199";

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})-(\\d{2})-(\\d{2})");
    private static final Pattern DAY_FIRST = Pattern.compile("(\\d{1,2})([/.-])(\\d{1,2})\\2(\\d{4})");

    /** {@code ngày 5 tháng 4 năm 2026}. */
    private static final Pattern LONG = Pattern.compile("ng\u00e0y (\\d{1,2}) th\u00e1ng (\\d{1,2}) n\u0103m (\\d{4})");

    private DayText() {}

    /** Finds the day that a text without outer space spells, in the years that a period may lie in. */
    public static Optional<LocalDate> find(String text) {
        Matcher yearFirst = YEAR_FIRST.matcher(text);
        if (yearFirst.matches()) {
            return day(yearFirst.group(1), yearFirst.group(2), yearFirst.group(3));
        }
        Matcher dayFirst = DAY_FIRST.matcher(text);
        if (dayFirst.matches()) {
            return day(dayFirst.group(4), dayFirst.group(3), dayFirst.group(1));
        }
        Matcher inFull = LONG.matcher(VietnameseText.fold(text));
        return inFull.matches() ? day(inFull.group(3), inFull.group(2), inFull.group(1)) : Optional.empty();
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            LocalDate date = LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
            return Optional.of(date).filter(Years::hold);
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }
}
