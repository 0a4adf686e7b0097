package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.reports;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A norm held against a report: exactly, both bounds included; what the report does not say is no breach. */
class NormTest {

    private static final Measure WOMEN = new Measure.Percentage(ReportColumn.WOMEN, ReportColumn.MEMBERS);

    private static Norm norm(Measure measure, String low, String high) {
        return new Norm(ItemCode.parse("women"), measure, bound(low), bound(high), "PERCENT", "default");
    }

    private static Optional<Fraction> bound(String bound) {
        return bound.equals("-") ? Optional.empty() : Optional.of(Fraction.parse(bound));
    }

    private static String judged(Norm norm, String report) {
        Norm.Result result = norm.judge(reports("K1 2024-Q1 " + report).get(0));
        return result.outcome() + " " + result.value().map(Object::toString).orElse("-") + " "
                + result.distance().map(Object::toString).orElse("-");
    }

    @ParameterizedTest
    @CsvSource({
        "60, 70, members=50 women=29, BELOW 58/1 2/1",
        "60, 70, members=50 women=30, MET 60/1 0/1",
        "60, 70, members=50 women=35, MET 70/1 0/1",
        "60, 70, members=50 women=36, ABOVE 72/1 2/1",
        "60, -, members=50 women=50, MET 100/1 0/1",
        "-, 70, members=50 women=0, MET 0/1 0/1",
        "60, 70, members=3 women=2, MET 200/3 0/1",
        "66.67, -, members=3 women=2, BELOW 200/3 1/300",
        "60, 70, members=50, NO_DATA - -",
        "60, 70, women=5, NO_DATA - -",
        "60, 70, members=0 women=0, NO_DATA - -"
    })
    void aNorm_isMetWithinItsBounds(String low, String high, String report, String expected) {
        assertEquals(expected, judged(norm(WOMEN, low, high), report));
    }

    @Test
    void measures_areFiguresPercentagesRatesAndAreas() {
        assertEquals("MET 50/1 0/1", judged(norm(new Measure.Count(ReportColumn.MEMBERS), "-", "-"), "members=50"));
        assertEquals(
                "MET 7/3 0/1",
                judged(norm(new Measure.PerMonth(ReportColumn.MEETINGS_HELD), "-", "-"), "meetings_held=7"),
                "seven meetings in a quarter");
        assertEquals("MET 4/1 0/1", judged(norm(new Measure.Areas(), "-", "-"), "areas=4"));
        assertEquals("NO_DATA - -", judged(norm(new Measure.Areas(), "-", "-"), "members=4"));
        assertEquals(
                "NO_DATA - -", judged(norm(new Measure.PerMonth(ReportColumn.MEETINGS_HELD), "1", "-"), "members=4"));
    }

    @Test
    void aGreatestBelowTheLeast_isRefused() {
        assertThrows(IllegalArgumentException.class, () -> norm(WOMEN, "70", "60"));
        assertEquals(Optional.of(Fraction.of(60)), norm(WOMEN, "60", "60").high());
    }
}
