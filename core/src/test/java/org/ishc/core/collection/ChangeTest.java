package org.ishc.core.collection;

import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.junit.jupiter.api.Test;

/** What somebody should ask about, in the order in which it is listed. */
class ChangeTest {

    /** Reads changes: {@code sender indicator large|missing}; a dash is none. */
    private static Change change(String line) {
        String[] cells = line.split(" ");
        Finding finding = cells[2].equals("large")
                ? Finding.of(CollectionFinding.LARGE, Location.none(), "then", 1L, "now", 90L)
                : Finding.of(CollectionFinding.CHANGE_MISSING, Location.none());
        return new Change(
                unit(cells[0]),
                cells[1].equals("-") ? Optional.empty() : Optional.of(IndicatorCode.parse(cells[1])),
                finding);
    }

    @Test
    void changes_areListedBySender_thenByWhatItIs_thenByIndicator() {
        List<String> expected = List.of(
                "00004 - large",
                "00004 members.total large",
                "00004 members.women large",
                "00004 members.older missing",
                "00008 clubs.existing large");
        assertEquals(
                expected.stream().map(ChangeTest::change).toList(),
                Stream.of(
                                "00008 clubs.existing large",
                                "00004 members.older missing",
                                "00004 members.women large",
                                "00004 - large",
                                "00004 members.total large")
                        .map(ChangeTest::change)
                        .sorted(Change.ORDER)
                        .toList());
    }
}
