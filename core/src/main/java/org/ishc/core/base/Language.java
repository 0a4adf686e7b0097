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
