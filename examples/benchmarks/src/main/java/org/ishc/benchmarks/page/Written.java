package org.ishc.benchmarks.page;

import java.util.Locale;
import java.util.Optional;

/** Figures as the page and the charts write them: three digits that count, the error to the same place. */
final class Written {

    private static final String DASH = "–";

    private Written() {}

    private record Unit(String name, double milliseconds) {}

    private static Unit unit(double milliseconds) {
        if (milliseconds >= 1000) {
            return new Unit("s", 1000);
        }
        return milliseconds >= 1
                ? new Unit("ms", 1)
                : milliseconds >= 1e-3 ? new Unit("µs", 1e-3) : new Unit("ns", 1e-6);
    }

    /** Writes a time with its error. */
    static String time(Optional<Estimate> milliseconds) {
        return milliseconds
                .map(time -> {
                    Unit unit = unit(time.value());
                    return figure(time.times(1 / unit.milliseconds())) + " " + unit.name();
                })
                .orElse(DASH);
    }

    /** Writes a ratio with its error. */
    static String ratio(Optional<Estimate> ratio) {
        return ratio.map(Written::figure).orElse(DASH);
    }

    private static String figure(Estimate estimate) {
        int decimals = decimals(estimate.value());
        if (Double.isNaN(estimate.error())) {
            return number(estimate.value(), decimals) + " ± ?";
        }
        int needed = estimate.error() > 0 ? decimals(estimate.error()) - 2 : 0;
        int shown = Math.min(Math.max(decimals, needed), decimals + 2);
        return number(estimate.value(), shown) + " ± " + number(estimate.error(), shown);
    }

    /** As many decimals as show three digits that count. */
    private static int decimals(double value) {
        return value <= 0 ? 0 : Math.max(0, 2 - (int) Math.floor(Math.log10(value)));
    }

    private static String number(double value, int decimals) {
        return String.format(Locale.ROOT, "%,." + decimals + "f", value);
    }

    /** Writes a limit: no more decimals than it has. */
    static String limit(double limit) {
        return limit == Math.rint(limit) ? number(limit, 0) : Double.toString(limit);
    }

    /** Writes a limit of time. */
    static String limitOfTime(double milliseconds) {
        Unit unit = unit(milliseconds);
        return limit(milliseconds / unit.milliseconds()) + " " + unit.name();
    }

    /** Writes a size. */
    static String size(long size) {
        return String.format(Locale.ROOT, "%,d", size);
    }
}
