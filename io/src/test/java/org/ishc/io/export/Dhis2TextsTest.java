package org.ishc.io.export;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import org.junit.jupiter.api.Test;

/**
 * Dhis2Texts within the lengths of the other system: cut so that people see it, and so that unique ones stay unique.
 */
class Dhis2TextsTest {

    private static final Dhis2Uid ID = new Dhis2Uid("abcdefghijk");

    @Test
    void textThatFits_isLeftAsItIs() {
        assertEquals("Xã A", Dhis2Texts.cut("Xã A", 4));
        assertEquals("Xã A", Dhis2Texts.unique("Xã A", 4, ID));
    }

    @Test
    void textThatIsTooLong_isCut_andTheCutIsShown() {
        assertEquals("Phường…", Dhis2Texts.cut("Phường Hồng Hà", 7));
        assertEquals(7, Dhis2Texts.cut("Phường Hồng Hà", 7).length());
    }

    @Test
    void textThatMustBeUnique_endsInItsIdentifier() {
        String cut = Dhis2Texts.unique("x".repeat(60), Dhis2Texts.MAX_CODE, ID);
        assertEquals("x".repeat(38) + "~abcdefghijk", cut);
        assertEquals(Dhis2Texts.MAX_CODE, cut.length());
        assertNotEquals(cut, Dhis2Texts.unique("x".repeat(61), Dhis2Texts.MAX_CODE, new Dhis2Uid("abcdefghijl")));
    }

    @Test
    void characterOfTwoUnits_isNeverCutInTwo() {
        assertEquals("a…", Dhis2Texts.cut("a😀bc", 3));
        assertEquals("a😀…", Dhis2Texts.cut("a😀bcd", 4));
        assertEquals("a~abcdefghijk", Dhis2Texts.unique("a😀" + "b".repeat(20), 14, ID));
    }
}
