package org.ishc.service.web;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.ishc.core.time.Period;

/** Reads what an address asks for; refused with what is allowed. */
final class Asked {

    private Asked() {}

    /** Reads a period in any spelling. */
    static Period period(String text) {
        return Period.find(text).orElseThrow(() -> WrongRequestException.value("period", text));
    }

    /** Reads a day, {@code 2025-12-31}, within the years that a period can have. */
    static LocalDate day(String text) {
        try {
            LocalDate day = LocalDate.parse(text);
            if (day.getYear() < Period.MIN_YEAR || day.getYear() > Period.MAX_YEAR) {
                throw WrongRequestException.value("on", text);
            }
            return day;
        } catch (DateTimeException noDay) {
            throw WrongRequestException.value("on", text);
        }
    }
}
