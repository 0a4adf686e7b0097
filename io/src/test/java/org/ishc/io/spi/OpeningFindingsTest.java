package org.ishc.io.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.table.ExchangeFinding;
import org.junit.jupiter.api.Test;

/** What is found on opening is kept up to a bound, so that a manifest of three million faults takes no memory. */
class OpeningFindingsTest {

    private static Finding unlisted(int i) {
        return Finding.of(ExchangeFinding.UNLISTED_FILE, Location.none(), "path", "x" + i, "nearest", Optional.empty());
    }

    @Test
    void ofEachCode_aThousandAreKept_andHowManyThereWereIsSaid() {
        OpeningFindings findings = new OpeningFindings();
        for (int i = 0; i < 2_500; i++) {
            assertEquals(i < OpeningFindings.MOST, findings.add(unlisted(i)));
        }
        findings.add(Finding.of(ExchangeFinding.NO_MANIFEST, Location.none()));
        assertEquals(OpeningFindings.MOST + 1, findings.size());
        List<Finding> complete = findings.complete("p.json");
        assertEquals(OpeningFindings.MOST + 2, complete.size());
        Finding last = complete.get(complete.size() - 1);
        assertEquals(ExchangeFinding.LIMIT, last.code());
        assertEquals(Map.of("limit", "package.unlisted-file", "allowed", 1_000L, "found", 2_500L), last.arguments());
        assertEquals("p.json", last.location().file());
    }

    @Test
    void whatIsWithinTheBound_isAllThatIsSaid() {
        OpeningFindings findings = new OpeningFindings();
        for (int i = 0; i < OpeningFindings.MOST; i++) {
            findings.add(unlisted(i));
        }
        assertEquals(OpeningFindings.MOST, findings.complete("").size());
        assertNull(findings.complete("").get(0).location().file());
    }
}
