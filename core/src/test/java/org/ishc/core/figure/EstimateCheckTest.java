package org.ishc.core.figure;

import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;

/** An estimate against the strongest value that came later. */
class EstimateCheckTest {

    /** Reads values of A: {@code value status}. */
    private static List<ReportedValue> values(String... lines) {
        List<ReportedValue> values = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(" ");
            values.add(new ReportedValue(
                    unit("A"),
                    IndicatorCode.parse("members.total"),
                    Period.parse("2024"),
                    Long.parseLong(cells[0]),
                    ValueStatus.valueOf(cells[1]),
                    Optional.empty(),
                    Origin.of("values", values.size() + 1)));
        }
        return values;
    }

    private static List<String> found(long percent, String... lines) {
        return EstimateCheck.run(values(lines), percent).stream()
                .map(finding ->
                        finding.location().row() + " " + finding.location().key() + " " + finding.arguments())
                .toList();
    }

    @Test
    void moreThanATenthOff_isSaidAtTheEstimate() {
        assertEquals(
                List.of("1 [A, members.total, 2024, ESTIMATED] {actual=100, estimated=111}"),
                found(10, "111 ESTIMATED", "100 REPORTED"));
        assertEquals(List.of(), found(10, "110 ESTIMATED", "100 REPORTED"));
        assertEquals(
                List.of("2 [A, members.total, 2024, ESTIMATED] {actual=100, estimated=89}"),
                found(10, "100 REPORTED", "89 ESTIMATED"));
        assertEquals(List.of(), found(10, "90 ESTIMATED", "100 REPORTED"));
    }

    @Test
    void theStrongestOtherValueCounts() {
        assertEquals(List.of(), found(10, "111 ESTIMATED", "100 REPORTED", "111 VERIFIED"));
        assertEquals(
                List.of("1 [A, members.total, 2024, ESTIMATED] {actual=80, estimated=100}"),
                found(10, "100 ESTIMATED", "100 REPORTED", "80 VERIFIED"));
        assertEquals(List.of(), found(10, "100 ESTIMATED"));
        assertEquals(List.of(), found(10, "100 REPORTED", "50 VERIFIED"));
    }

    @Test
    void ofNothingEveryEstimateIsOff_andTheBoundIsTheHosts() {
        assertEquals(1, found(10, "1 ESTIMATED", "0 VERIFIED").size());
        assertEquals(0, found(10, "0 ESTIMATED", "0 VERIFIED").size());
        assertEquals(0, found(50, "150 ESTIMATED", "100 VERIFIED").size());
        assertEquals(1, found(0, "101 ESTIMATED", "100 VERIFIED").size());
        assertThrows(IllegalArgumentException.class, () -> found(-1, "1 ESTIMATED"));
    }
}
