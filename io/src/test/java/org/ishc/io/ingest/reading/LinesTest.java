package org.ishc.io.ingest.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.ishc.io.table.ExchangeFinding;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void rowsOfOneLine_ofSeveral_andLeftOut_areFound() {
        Lines lines = new Lines();
        lines.set(1, 2);
        lines.set(2, 3);
        lines.set(3, 7);
        lines.set(9, 13);
        lines.set(10, 20);
        assertEquals(
                List.of(2, 3, 7, 13, 20),
                List.of(1, 2, 3, 9, 10).stream()
                        .map(lines::find)
                        .map(Optional::orElseThrow)
                        .toList());
    }

    @Test
    void firstRow_whoseLineIsItsNumber_isFound() {
        Lines lines = new Lines();
        lines.set(1, 1);
        assertEquals(Optional.of(1), lines.find(1));
    }

    @Test
    void formWithoutLines_hasNone() {
        Lines lines = new Lines();
        lines.set(1, 0);
        assertEquals(Optional.empty(), lines.find(1));
        Finding finding = Finding.of(ExchangeFinding.NO_MANIFEST, Location.of(Origin.of("clubs", 1), List.of("K1")));
        assertEquals(finding, lines.with(finding));
    }
}
