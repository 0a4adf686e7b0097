package org.ishc.io.export;

import java.util.Objects;
import org.ishc.core.time.Period;

/**
 * A reporting period in SDMX.
 *
 * @param code as {@code TIME_PERIOD} has it: {@code 2023}, {@code 2023-S1}, {@code 2023-Q1}, {@code 2023-01}; a range
 *     as its first day and its length, {@code 2021-01-01/P5Y}, {@code 2023-01-01/P9M}
 * @param frequency as {@code CL_FREQ} has it: {@code A}, {@code S}, {@code Q}, {@code M}; {@code _O} (other) for a
 *     range
 */
record SdmxPeriod(String code, String frequency) {
    /** Refuses null. */
    public SdmxPeriod {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(frequency, "frequency");
    }

    private static final int MONTHS_OF_YEAR = 12;

    /** Returns a period as SDMX spells it. */
    public static SdmxPeriod of(Period period) {
        return switch (period.kind()) {
            case YEAR -> new SdmxPeriod(period.code(), "A");
            case HALF -> new SdmxPeriod(period.code(), "S");
            case QUARTER -> new SdmxPeriod(period.code(), "Q");
            case MONTH -> new SdmxPeriod(period.code(), "M");
            case YEARS -> range(period, "P" + period.months() / MONTHS_OF_YEAR + "Y");
            case MONTHS -> range(period, "P" + period.months() + "M");
        };
    }

    private static SdmxPeriod range(Period period, String duration) {
        return new SdmxPeriod(period.firstMonth().atDay(1) + "/" + duration, "_O");
    }
}
