package org.ishc.core.figure;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Fraction;
import org.ishc.core.finding.Finding;

/**
 * Whether estimates came near to what was reported or verified later. Source: specification, <i>indicators</i>, Status
 * of values.
 */
public final class EstimateCheck {

    /** How far an estimate may be off, in percent of the value that came later, unless a profile says otherwise. */
    public static final long DEFAULT_PERCENT = 10;

    private EstimateCheck() {}

    /**
     * Compares each estimate with the strongest other value of the same unit, indicator and period.
     *
     * @param values sound, each key once, in any order
     * @param percent an estimate may be off by so much of the other value, this itself allowed; 0 or more
     */
    public static List<Finding> run(List<ReportedValue> values, long percent) {
        Allowed.only(percent >= 0, "percent", percent, "0 or more");
        Map<ReportedValue.Subject, ReportedValue> actual = new HashMap<>();
        for (ReportedValue value : ReportedValue.strongest(values)) {
            if (value.status() != ValueStatus.ESTIMATED) {
                actual.put(value.subject(), value);
            }
        }
        List<Finding> findings = new ArrayList<>();
        for (ReportedValue value : values) {
            ReportedValue other = value.status() == ValueStatus.ESTIMATED ? actual.get(value.subject()) : null;
            if (other != null && isOff(Fraction.of(value.value()), Fraction.of(other.value()), Fraction.of(percent))) {
                findings.add(Finding.of(
                        FigureFinding.ESTIMATE_OFF,
                        value.location().withColumn("value"),
                        "estimated",
                        value.value(),
                        "actual",
                        other.value()));
            }
        }
        return findings;
    }

    private static boolean isOff(Fraction estimated, Fraction actual, Fraction percent) {
        Fraction distance = estimated.compareTo(actual) > 0 ? estimated.minus(actual) : actual.minus(estimated);
        return distance.times(Fraction.HUNDRED).compareTo(actual.times(percent)) > 0;
    }
}
