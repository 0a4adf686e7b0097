package org.ishc.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FormulaGuardTest {

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84", "-", "@x", "\tx", "\rx", "'=1", "''@x"})
    void formula_isWrittenBehindAnApostrophe_andReadsBack(String text) {
        assertEquals("'" + text, FormulaGuard.escape(text));
        assertEquals(text, FormulaGuard.unescape("'" + text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "'", "''", "'chữ'", " =1", "1-1", "a=b", "\n=1"})
    void otherText_staysAsItIs(String text) {
        assertEquals(text, FormulaGuard.escape(text));
        assertEquals(text, FormulaGuard.unescape(text));
    }
}
