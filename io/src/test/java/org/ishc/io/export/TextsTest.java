package org.ishc.io.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/** Texts within the lengths of the other system: cut so that people see it, and so that unique ones stay unique. */
class TextsTest {

    private static final Uid ID = new Uid("abcdefghijk");

    @Test
    void textThatFits_isLeftAsItIs() {
        assertEquals("Xã A", Texts.cut("Xã A", 4));
        assertEquals("Xã A", Texts.unique("Xã A", 4, ID));
    }

    @Test
    void textThatIsTooLong_isCut_andTheCutIsShown() {
        assertEquals("Phường…", Texts.cut("Phường Hồng Hà", 7));
        assertEquals(7, Texts.cut("Phường Hồng Hà", 7).length());
    }

    @Test
    void textThatMustBeUnique_endsInItsIdentifier() {
        String cut = Texts.unique("x".repeat(60), Texts.MAX_CODE, ID);
        assertEquals("x".repeat(38) + "~abcdefghijk", cut);
        assertEquals(Texts.MAX_CODE, cut.length());
        assertNotEquals(cut, Texts.unique("x".repeat(61), Texts.MAX_CODE, new Uid("abcdefghijl")));
    }

    @Test
    void characterOfTwoUnits_isNeverCutInTwo() {
        assertEquals("a…", Texts.cut("a😀bc", 3));
        assertEquals("a😀…", Texts.cut("a😀bcd", 4));
        assertEquals("a~abcdefghijk", Texts.unique("a😀" + "b".repeat(20), 14, ID));
    }
}
