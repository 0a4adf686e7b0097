package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

/** A workbook is XML, which cannot hold every character: texts come through it unchanged nevertheless. */
class SheetTextProperties {

    @Property
    void text_comesBackAsItWas(@ForAll String text) {
        assertEquals(text, SheetText.unescape(SheetText.escape(text)));
    }

    @Property(tries = 300)
    void escapedText_holdsOnlyWhatXmlMay(@ForAll String text) {
        assertTrue(SheetText.escape(text).chars().allMatch(SheetTextProperties::isOfXml));
    }

    /** XML 1.0, section 2.2; a surrogate pair is spelled half by half. */
    private static boolean isOfXml(int c) {
        return c == '\t' || c == '\n' || c >= 0x20 && c <= 0xD7FF || c >= 0xE000 && c <= 0xFFFD;
    }

    @Example
    void ordinaryText_isNotTouched() {
        assertEquals("Hà Nội _x_ $1 \\", SheetText.escape("Hà Nội _x_ $1 \\"));
    }

    /** Else a code such as this would be read as another. */
    @Example
    void textThatLooksLikeASpelling_isItself() {
        assertEquals("_x005F_x0041_", SheetText.escape("_x0041_"));
        assertEquals("_x0041_", SheetText.unescape("_x005F_x0041_"));
        assertEquals("A", SheetText.unescape("_x0041_"));
    }

    @Example
    void characterThatRegularExpressionsRead_isItself() {
        assertEquals("$\\", SheetText.unescape("_x0024__x005C_"));
    }
}
