package org.ishc.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Why a text cannot be read to its end: which fault it is, and on which line. */
class FaultScanTest {

    private static FaultScan scan(String text, int most) throws IOException {
        return FaultScan.of(new StringReader(text), ',', most);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {
                "1 / \"",
                "1 / a,\"b",
                "3 / a\\nb\\n\"c\\nd",
                "3 / a\\r\\nb\\r\\n\"c",
                "3 / a\\rb\\r\"c",
                "4 / a,\"b\\r\\nc\\rd\",e\\n\"f",
                "2 / a\\n\"b\"\"c\\n",
                "3 / \"a\"\\n\"b\"\\n\"\"\"c",
            })
    void quoteThatIsNeverClosed_isNamedByTheLineItOpenedOn(int line, String text) throws IOException {
        String file = text.replace("\\n", "\n").replace("\\r", "\r");
        assertEquals(OptionalInt.of(line), scan(file, 100).findUnclosedQuote());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '/',
            value = {"''", "a\"b", "a,b\"", "\"a\"", "\"a\"\"b\"", "\"a\\n\"", "a \"b", "\"\"", "\"\",\"\"\\n"})
    void quotesThatAreClosed_orStandWithinAField_areNone(String text) throws IOException {
        assertEquals(OptionalInt.empty(), scan(text.replace("\\n", "\n"), 100).findUnclosedQuote());
    }

    @Test
    void fieldThatIsTooLong_isNamedByTheFirstLineOfItsRecord_withItsQuotes() throws IOException {
        FaultScan unquoted = scan("a\rb\r123456,c\r", 5);
        assertTrue(unquoted.isTooLong());
        assertEquals(6, unquoted.characters());
        assertEquals(3, unquoted.line());
        FaultScan quoted = scan("a,b\r\nc,\"1\r\n2\"\r\n", 5);
        assertEquals(6, quoted.characters());
        assertEquals(2, quoted.line());
        assertFalse(scan("12345,12345\n12345", 5).isTooLong());
    }

    @Test
    void characterBehindAQuote_goesBeforeAFieldThatIsTooLongBehindIt() throws IOException {
        assertFalse(scan("\"a\"x\n123456\n", 5).isTooLong());
        assertTrue(scan("123456\n\"a\"x\n", 5).isTooLong());
    }

    /** A reader may give as few characters at once as it likes. */
    @Test
    void charactersThatComeOneByOne_areTheSameText() throws IOException {
        String text = "a\r\nb,\"c\r\n\"\"d\"\r\n\"e";
        Reader trickling = new StringReader(text) {
            @Override
            public int read(char[] buffer, int from, int length) throws IOException {
                return super.read(buffer, from, Math.min(1, length));
            }
        };
        assertEquals(OptionalInt.of(4), FaultScan.of(trickling, ',', 100).findUnclosedQuote());
    }
}
