package org.ishc.core.base;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Optional;

/** A language in which the library speaks to people. Codes, keys and figures are the same in both. */
public enum Language {
    /** Vietnamese, the default. Decimal comma, thousands separated by dots. */
    VI("vi"),
    /** English. Decimal point, thousands separated by commas. */
    EN("en");

    /** How many digits stand together. */
    private static final int GROUP = 3;

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** Returns the ISO 639-1 code. */
    public String code() {
        return code;
    }

    /** Returns the one of two texts that is in this language. */
    public String say(String vietnamese, String english) {
        return this == VI ? vietnamese : english;
    }

    /** Returns a day as the language writes it: {@code 31/12/2026} in Vietnamese, {@code 2026-12-31} in English. */
    public String day(LocalDate day) {
        return this == VI
                ? String.format(Locale.ROOT, "%02d/%02d/%d", day.getDayOfMonth(), day.getMonthValue(), day.getYear())
                : day.toString();
    }

    /** Writes a figure rounded to so many decimals: {@code 1.234,50} in Vietnamese, {@code 1,234.50} in English. */
    public String number(Fraction figure, int decimals) {
        return decimal(figure.toDecimal(decimals));
    }

    /**
     * Writes a plain decimal as the language does: {@code 1.234,50} in Vietnamese, {@code 1,234.50} in English.
     *
     * @param plain digits, with a sign before and a point among them or not
     */
    public String decimal(String plain) {
        int point = plain.indexOf('.');
        return point < 0
                ? grouped(plain)
                : grouped(plain.substring(0, point)) + say(",", ".") + plain.substring(point + 1);
    }

    /** Parts the digits at the end by three; a number of three or fewer stays as it is. */
    private String grouped(String digits) {
        int first = digits.length();
        while (first > 0 && digits.charAt(first - 1) >= '0' && digits.charAt(first - 1) <= '9') {
            first--;
        }
        if (digits.length() - first <= GROUP) {
            return digits;
        }
        StringBuilder grouped = new StringBuilder(digits);
        for (int at = digits.length() - GROUP; at > first; at -= GROUP) {
            grouped.insert(at, say(".", ","));
        }
        return grouped.toString();
    }

    /** Finds a language by its ISO 639-1 code, exactly as written. */
    public static Optional<Language> find(String code) {
        for (Language language : values()) {
            if (language.code.equals(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
