package org.ishc.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Capitals that were set by a font: given back where the words show it, and never guessed. */
class CapitalFontTest {

    @ParameterizedTest
    @CsvSource({
        "NộI,NỘI",
        "Hà NộI,HÀ NỘI",
        "CÂU LạC Bộ,CÂU LẠC BỘ",
        "Xã LONG AN,XÃ LONG AN",
        "Hà,Hà",
        "Hà Nội,Hà Nội",
        "Xã Long An,Xã Long An",
        "ánh,ánh",
        "K1 NộI,K1 NỘI",
        "'Hà NộI, Hà Nội','HÀ NỘI, Hà Nội'",
        "CLB xã Hà,CLB xã Hà",
        "Lê Thị HồNG,Lê Thị HỒNG"
    })
    void phrase_isInCapitals_whereAWordOfItShowsIt(String text, String restored) {
        assertEquals(restored, CapitalFont.restore(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12 345", "clubs.csv", "NĂM 2026", "người cao tuổi"})
    void whatHasNothingOfIt_staysAsItIs(String text) {
        assertEquals(text, CapitalFont.restore(text));
    }
}
