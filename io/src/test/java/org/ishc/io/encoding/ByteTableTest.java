package org.ishc.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ByteTableTest {

    @ParameterizedTest
    @ValueSource(strings = {"windows-1258.csv", "tcvn3.csv", "vni.csv"})
    void everyTable_holdsAscii_andNoNul(String resource) {
        ByteTable table = ByteTable.read(resource);
        for (int i = 1; i < 128; i++) {
            assertEquals(String.valueOf((char) i), table.text((byte) i), resource + " " + i);
            assertTrue(table.isKnown((byte) i));
        }
        assertFalse(table.isKnown((byte) 0));
        assertEquals("\ufffd", table.text((byte) 0));
    }

    @Test
    void bytesOfLetters_areThoseThatPeopleTyped() {
        assertEquals("đ", ByteTable.read("tcvn3.csv").text((byte) 0xAE));
        assertEquals("ă", ByteTable.read("tcvn3.csv").text((byte) 0xA8));
        assertEquals("đ", ByteTable.read("windows-1258.csv").text((byte) 0xF0));
        assertEquals("ă", ByteTable.read("windows-1258.csv").text((byte) 0xE3));
        assertEquals("\u0301", ByteTable.read("windows-1258.csv").text((byte) 0xEC));
        assertEquals("đ", ByteTable.read("viscii.csv").text((byte) 0xF0));
    }

    @Test
    void resourceThatIsNotThere_isTheLibrarysBug() {
        assertThrows(NullPointerException.class, () -> ByteTable.read("none.csv"));
    }
}
