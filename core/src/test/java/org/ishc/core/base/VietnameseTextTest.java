package org.ishc.core.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.text.Normalizer;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VietnameseTextTest {

    @ParameterizedTest
    @CsvSource({
        "hòa, hoà",
        "hóa, hoá",
        "hỏa, hoả",
        "họa, hoạ",
        "khỏe, khoẻ",
        "lòe, loè",
        "thúy, thuý",
        "thủy, thuỷ",
        "lũy, luỹ",
        "ủy, uỷ",
        "tụy, tuỵ",
        "sức khỏe, sức khoẻ",
        "Hòa Bình, Hoà Bình",
        "ỦY BAN, UỶ BAN",
        "hòa-thúy, hoà-thuý"
    })
    void bothSchoolsOfPlacingATone_areEqual(String first, String second) {
        assertEquals(VietnameseText.fold(first), VietnameseText.fold(second));
        assertEquals(
                VietnameseText.fold(first), VietnameseText.fold(Normalizer.normalize(second, Normalizer.Form.NFD)));
        assertEquals(VietnameseText.fold(first), VietnameseText.fold(second.toUpperCase(Locale.ROOT)));
    }

    @ParameterizedTest
    @CsvSource({"hoà, hoá", "hoa, hòa", "thuỳ, thuý", "hoàn, hoán", "tuy, túy", "cô, cơ", "đa, da"})
    void otherWords_areNotEqual(String first, String second) {
        assertNotEquals(VietnameseText.fold(first), VietnameseText.fold(second));
    }

    @Test
    void toneBeforeAClosingLetter_staysWhereItIs() {
        assertEquals("hoàn toàn", VietnameseText.fold("Hoàn  Toàn"));
        assertEquals("huỳnh", VietnameseText.fold("HUỲNH"));
    }

    @Test
    void spacesOfEveryKind_areOne() {
        assertEquals("mã đơn vị", VietnameseText.fold("\u00a0Mã\u00a0 đơn\t\u202fvị \u3000"));
        assertEquals("mã đơn vị", VietnameseText.fold("Mã\nđơn vị"));
    }

    @Test
    void storedText_isComposed_andKeepsItsTonePlace() {
        assertEquals("Thuỷ Hoà", VietnameseText.normalize(Normalizer.normalize("Thuỷ Hoà", Normalizer.Form.NFD)));
        assertEquals("Thủy Hòa", VietnameseText.normalize("Thủy Hòa"));
    }
}
