package org.ishc.core.document;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What stands somewhere in a document, as a message describes it: short, however long it is. */
class TextNodeTest {

    private static final TextNode TEXT = new TextNode.Text("xã", 3, 5);

    @Test
    void everyKind_isDescribedShortly() {
        assertEquals("\"xã\"", TEXT.describe());
        assertEquals("true", new TextNode.Bool(true, 1, 1).describe());
        assertEquals("false", new TextNode.Bool(false, 1, 1).describe());
        assertEquals("null", new TextNode.Null(1, 1).describe());
        assertEquals("a list of 2", new TextNode.Sequence(List.of(TEXT, TEXT), 1, 1).describe());
        assertEquals("a list of 0", new TextNode.Sequence(List.of(), 1, 1).describe());
        assertEquals(
                "{name, kind}",
                new TextNode.Mapping(
                                List.of(
                                        new TextNode.Mapping.Entry("name", 1, 2, TEXT),
                                        new TextNode.Mapping.Entry("kind", 2, 2, TEXT)),
                                1,
                                1)
                        .describe());
        assertEquals("{}", new TextNode.Mapping(List.of(), 1, 1).describe());
    }

    /** A number is written out, unless that took more than a hundred zeros. */
    @ParameterizedTest
    @CsvSource({"1.50, 1.50", "1E+2, 100", "-0.10, -0.10", "1E-3, 0.001", "1E+101, 1E+101", "1E-101, 1E-101"})
    void aNumber_isWrittenPlainly(BigDecimal number, String expected) {
        assertEquals(expected, new TextNode.Number(number, 1, 1).describe());
    }

    @Test
    void aHundredZeros_areStillWrittenOut() {
        assertEquals("1" + "0".repeat(100), new TextNode.Number(new BigDecimal("1E+100"), 1, 1).describe());
        assertEquals("0." + "0".repeat(99) + "1", new TextNode.Number(new BigDecimal("1E-100"), 1, 1).describe());
    }

    @Test
    void itsPlace_isLineAndColumn() {
        assertEquals(3, TEXT.line());
        assertEquals(5, TEXT.column());
    }
}
