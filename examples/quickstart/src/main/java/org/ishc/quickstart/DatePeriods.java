package org.ishc.quickstart;

import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/** Which days a reporting period covers. */
public final class DatePeriods {

    private DatePeriods() {}

    /**
     * Returns the days of a period as localities write it, such as {@code Quý I/2023}, under the cut-offs of Decree
     * 09/2019.
     */
    public static DateRange days(String written) {
        Period period = Period.parse(written);
        return PeriodCalendar.DECREE_09_2019.range(period);
    }
}
