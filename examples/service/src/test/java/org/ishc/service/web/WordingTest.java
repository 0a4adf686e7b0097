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
        assertEquals("Cụm G1", VI.group(Optional.of("G1")));
        assertEquals("–", VI.group(Optional.empty()));
    }

    @Test
    void unit_isNamedBesideItsCode() {
        assertEquals("Thành phố Hà Nội (01)", VI.unit(Optional.of("01")));
        assertEquals("Z9", VI.unit("Z9"), "a code of somebody's own register");
        assertEquals("–", VI.unit(Optional.empty()));
    }

    @Test
    void codesAndRulebooks_areSaidByWhatTheyMean() {
        assertEquals("Nội dung ô không đọc được theo kiểu của cột (ngày, số, kỳ) · cell.type", VI.kind("cell.type"));
        assertEquals("x.y", EN.kind("x.y"));
        assertEquals("Example, not official: default emulation rulebook 2023 · 2023.1", EN.rulebook("default-2023"));
    }
}
