package org.ishc.io.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.ishc.core.base.Language;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Vietnamese sentences call things by their names; English ones keep the codes, which are English words. */
class WordsTest {

    private static final Words VI = new Words(Language.VI);
    private static final Words EN = new Words(Language.EN);

    @ParameterizedTest
    @CsvSource({
        "column,members,club-reports,Số thành viên",
        "column,unit_code,clubs,Mã đơn vị",
        "missing,club_code,clubs,Mã CLB",
        "level,COMMUNE,org-units,",
        "indicator,clubs.existing,values,",
        "period,2026-Q1,values,",
        "allowed,BUDGET,clubs,Ngân sách"
    })
    void codeInASentence_isCalledByItsName(String place, String code, String table, @Nullable String name) {
        String said = VI.find(place, code, table).orElseThrow();
        assertNotEquals(code, said);
        if (name != null) {
            assertEquals(name, said);
        }
        assertEquals(Optional.empty(), EN.find(place, code, table));
    }

    @Test
    void columnThatIsNoneOfItsTable_keepsItsName() {
        assertEquals(Optional.empty(), VI.find("column", "members", "clubs"));
        assertEquals(Optional.empty(), VI.find("column", "members", null));
    }

    @Test
    void valueInAPlaceThatHasNoWords_keepsItsText() {
        assertEquals(Optional.empty(), VI.find("value", "2026-Q1", "values"));
        assertEquals(Optional.empty(), VI.find("unit_code", "COMMUNE", "values"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"[2025-07-01, 2026-07-01)|30/6/2026", "[2025-07-01, )|1/7/2025", "[, 2026-07-01)|30/6/2026"})
    void rangeOfDays_isSaidWithItsLastDay_notTheOneBehindIt(String span, String day) {
        String said = VI.find("validity", span, "org-units").orElseThrow();
        assertTrue(said.replace("/0", "/").replaceFirst("\\b0", "").contains(day), said);
        assertFalse(said.contains("["), said);
    }

    @Test
    void reasonOfALibrary_isSaidToBeTechnical() {
        String said = VI.find("reason", "Unexpected end of input", null).orElseThrow();
        assertTrue(
                said.contains("Unexpected end of input") && said.length() > "Unexpected end of input".length(), said);
        assertEquals(Optional.empty(), EN.find("reason", "Unexpected end of input", null));
    }
}
