package org.ishc.io.message;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.ishc.core.base.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotationTest {

    @Test
    void change_isWrittenOnceWhereNothingChanged_withADashForNothing() {
        assertEquals("3 → 1", Notation.change(Optional.of("3"), Optional.of("1")));
        assertEquals("3", Notation.change(Optional.of("3"), Optional.of("3")));
        assertEquals("– → 1", Notation.change(Optional.empty(), Optional.of("1")));
        assertEquals("–", Notation.change(Optional.empty(), Optional.empty()));
    }

    /** A group has a code and no title; where the code is a number of one, it is said in words. */
    @ParameterizedTest
    @CsvSource({
        "CUM-1, cụm 1",
        "cum_02, cụm 02",
        "CUMIV, cụm IV",
        "khoi-2, khối 2",
        "MIEN-BAC, cụm MIEN-BAC",
        "CUM-DBSH, cụm CUM-DBSH",
    })
    void group_isSaidInWords_whereItsCodeIsANumber(String code, String said) {
        assertEquals(said, Notation.in(Language.VI).group(code));
        assertEquals("group " + code, Notation.in(Language.EN).group(code));
    }
}
