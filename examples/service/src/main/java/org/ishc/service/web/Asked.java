package org.ishc.service.web;

import java.time.LocalDate;
import org.ishc.core.time.Period;
import org.ishc.io.table.DayText;

/** Reads what an address asks for; refused with what is allowed. */
final class Asked {

    private Asked() {}

    /** Reads a period in any spelling. */
    static Period period(String text) {
        return Period.find(text).orElseThrow(() -> WrongRequestException.value("period", text));
    }

    /** Reads a day, {@code 31/12/2025} or {@code 2025-12-31}, within the years that a period can have. */
    static LocalDate day(String text) {
        return DayText.find(text)
                .filter(day -> day.getYear() >= Period.MIN_YEAR && day.getYear() <= Period.MAX_YEAR)
                .orElseThrow(() -> WrongRequestException.value("on", text));
    }
}
