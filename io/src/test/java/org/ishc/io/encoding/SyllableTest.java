package org.ishc.io.encoding;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SyllableTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "xã", "Phường", "THỊ", "nghiêng", "quyển", "Quý", "giếng", "gì", "gìn", "uỷ", "ủy", "khoẻ", "khuỷu",
                "ngoéo", "thuở", "rượu", "yếu", "Mỹ", "kỳ", "ghế", "Đắk", "Lắk", "ý", "ở", "toán", "hoàng", "khuya",
                "một", "sách", "cấp", "được", "xoong"
            })
    void syllable_isSpelled(String word) {
        assertTrue(Syllable.isSpelled(word), word);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "été",
                "Zürich",
                "größe",
                "naïve",
                "España",
                "Guimarães",
                "hôtel",
                "Orléans",
                "cê",
                "ngê",
                "gha",
                "nghô",
                "môt",
                "sãch",
                "cảp",
                "tòán",
                "đ",
                "h",
                "",
                "hÀ",
                "nộI",
                "Ðà",
                "µ",
                "Néi",
                "hộii",
                "a1",
                "hà nội",
                "Krông"
            })
    void otherWord_isNot(String word) {
        assertFalse(Syllable.isSpelled(word), word);
    }
}
