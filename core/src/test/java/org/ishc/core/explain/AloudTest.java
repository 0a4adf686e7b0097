package org.ishc.core.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How sentences of explanations say numbers, rows and lists. */
class AloudTest {

    private static final Aloud VI = new Aloud(Language.VI);
    private static final Aloud EN = new Aloud(Language.EN);

    @ParameterizedTest
    @CsvSource({
        "0, 0, 0",
        "1234567, 1.234.567, '1,234,567'",
        "-1500.25, '-1.500,25', '-1,500.25'",
        "0.0625, '0,0625', 0.0625",
        "0.00005, '≈0,0001', ≈0.0001"
    })
    void numbers_areGrouped_exactAsFarAsFourDigits_andMarkedBeyond(String number, String vietnamese, String english) {
        assertEquals(vietnamese, VI.number(Fraction.parse(number)));
        assertEquals(english, EN.number(Fraction.parse(number)));
    }

    @Test
    void table_isCalledByItsName_inEnglishByItsOwn() {
        assertEquals(Optional.of("Báo cáo CLB"), VI.findTable("club-reports"));
        assertEquals(Optional.of("club-reports"), new Aloud(Language.EN).findTable("club-reports"));
        assertEquals(Optional.empty(), VI.findTable("club_reports"));
    }

    @Test
    void missing_isSaid() {
        assertEquals("thiếu", VI.number(Optional.empty()));
        assertEquals("missing", EN.number(Optional.empty()));
    }

    @Test
    void rows_areSaidTableByTable_withoutThoseThatAHostBuilt() {
        List<Origin> rows = List.of(
                Origin.of("club-reports", 4), Origin.of("club-events", 1), Origin.NONE, Origin.of("club-reports", 9));
        assertEquals(" ← bảng Báo cáo CLB, dòng 4, 9; bảng Sự kiện, dòng 1", VI.rows(rows));
        assertEquals(" ← table club-reports, row 4, 9; table club-events, row 1", EN.rows(rows));
        assertEquals("", VI.rows(List.of(Origin.NONE)));
    }

    @Test
    void coverage_isSaidInNumbers() {
        assertEquals("8.819/8.880 nơi có báo cáo", VI.coverage(8819, 8880));
        assertEquals("coverage 8,819/8,880", EN.coverage(8819, 8880));
    }

    @Test
    void titles_carryTheirCode_andListsTheirTitle() {
        assertEquals("CLB hiện có (clubs.existing)", VI.titled(Optional.of("CLB hiện có"), "clubs.existing"));
        assertEquals("A1", VI.titled(Optional.empty(), "A1"));
        assertEquals("; chưa có: C1, C2", VI.list("; chưa có: ", List.of("C1", "C2")));
        assertEquals("", VI.list("; chưa có: ", List.of()));
    }
}
