package org.ishc.core.base;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CodesTest {

    @ParameterizedTest
    @ValueSource(strings = {"0", "00008~2020", "clubs.fully-active", "A_b", "Z9", "z"})
    void isCode_spelledRight_isTrue(String text) {
        assertTrue(Codes.isCode(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " 01", ".a", "-a", "_a", "~a", "xã", "a b", "a/b", "a:b", "a[b", "a`b", "a{b"})
    void isCode_spelledWrong_isFalse(String text) {
        assertFalse(Codes.isCode(text));
    }

    @Test
    void isCode_length_isOneToSixtyFour() {
        assertTrue(Codes.isCode("a".repeat(64)));
        assertFalse(Codes.isCode("a".repeat(65)));
    }

    @Test
    void codes_checkOrderAndWriteThemselves() {
        List<Function<String, Object>> types =
                List.of(UnitCode::parse, ClubCode::parse, IndicatorCode::parse, FactCode::parse, ItemCode::parse);
        for (Function<String, Object> type : types) {
            assertEquals("00004", type.apply("00004").toString());
            assertEquals(type.apply("A1"), type.apply("A1"));
            assertThrows(IllegalArgumentException.class, () -> type.apply("a b"));
        }
        assertTrue(UnitCode.parse("00004").compareTo(UnitCode.parse("01")) < 0);
        assertTrue(ClubCode.parse("K1").compareTo(ClubCode.parse("K2")) < 0);
        assertTrue(IndicatorCode.parse("a").compareTo(IndicatorCode.parse("B")) > 0);
        assertEquals(0, FactCode.parse("a").compareTo(FactCode.parse("a")));
        assertTrue(FactCode.parse("a").compareTo(FactCode.parse("b")) < 0);
        assertTrue(ItemCode.parse("A10").compareTo(ItemCode.parse("A2")) < 0);
    }

    /** Frameworks that turn a parameter into a value look for a method named {@code of}. */
    @Test
    void codes_areReadTheSameUnderBothNames() {
        assertEquals(UnitCode.parse("01"), UnitCode.of("01"));
        assertEquals(ClubCode.parse("K1"), ClubCode.of("K1"));
        assertEquals(IndicatorCode.parse("clubs"), IndicatorCode.of("clubs"));
        assertEquals(FactCode.parse("clubs"), FactCode.of("clubs"));
        assertEquals(ItemCode.parse("A.1"), ItemCode.of("A.1"));
        assertThrows(IllegalArgumentException.class, () -> UnitCode.of("a b"));
    }

    @Test
    void language_isFoundByItsCode() {
        assertEquals(Optional.of(Language.VI), Language.find("vi"));
        assertEquals(Optional.of(Language.EN), Language.find("en"));
        assertEquals(Optional.empty(), Language.find("VI"));
        assertEquals("en", Language.EN.code());
    }
}
