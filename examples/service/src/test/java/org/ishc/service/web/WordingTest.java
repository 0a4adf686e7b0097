package org.ishc.service.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.ZoneOffset;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.junit.jupiter.api.Test;

class WordingTest {

    private static final Wording VI = new Wording(Language.VI, ZoneOffset.UTC);
    private static final Wording EN = new Wording(Language.EN, ZoneOffset.UTC);

    @Test
    void period_isSaidInWords_whateverAPackageCallsIt() {
        assertEquals("6 tháng đầu năm 2025", VI.period(Optional.of("2025-S1")));
        assertEquals("kỳ tới", VI.period("kỳ tới"));
        assertEquals("–", VI.period(Optional.empty()));
    }

    @Test
    void group_isSaidInWords_whereAllUnitsAreOne() {
        assertEquals("xếp hạng chung", VI.group(Optional.of("ALL")));
        assertEquals("all units", EN.group(Optional.of("ALL")));
        assertEquals("G1", VI.group(Optional.of("G1")));
        assertEquals("–", VI.group(Optional.empty()));
    }
}
