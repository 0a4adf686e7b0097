package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.List;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.UnreadableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** An official types values as they look; what a cell means is the value that it would be in the text of a rulebook. */
class SheetScalarTest {

    private static final String QUOTED = "\"12\"";

    @ParameterizedTest(name = "[{0}] is {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "12 | 12",
                "-2.50 | -2.5",
                "12,5 | 12.5",
                "007 | 7",
                "true | true",
                "FALSE | false",
                "[] | []",
                "{} | {}",
                "clubs.existing | \"clubs.existing\"",
                "1.234.567 | \"1.234.567\"",
                "1e3 | \"1e3\"",
                "True | \"True\"",
                "[1] | \"[1]\"",
                "Khá | \"Khá\"",
                "69/HNCT-BĐN | \"69/HNCT-BĐN\"",
                "\"12\" | \"12\"",
                "\"hai\" và ba | \"\\\"hai\\\" và ba\"",
                "\" | \"\\\"\"",
            })
    void cell_isReadByHowItLooks(String cell, String canonical) {
        assertEquals(canonical, CanonicalText.of(SheetScalar.read(cell, 1, false)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"12", "12,5", "true", "[]", "{}", "2026.1"})
    void inAColumnOfTexts_everythingIsOne(String cell) {
        assertEquals(new TextNode.Text(cell, 4, 1), SheetScalar.read(" " + cell + "\u00a0", 4, true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"#REF!", "#DIV/0!", "#N/A", "#NAME?", "#VALUE!", "=SUM(B2:B7)", " =1+1 ", "=\"a\"&\n\"b\""})
    void errorOfTheSpreadsheet_orFormulaNeverComputed_isNoValueInAnyColumn(String cell) {
        for (boolean isTextColumn : new boolean[] {true, false}) {
            UnreadableTextException refused =
                    assertThrows(UnreadableTextException.class, () -> SheetScalar.read(cell, 3, isTextColumn));
            assertEquals(3, refused.line());
            assertEquals(SheetPhrase.ERROR_CELL, refused.problem().phrase());
        }
    }

    /** What is written must come back: a text that looks like something else, or like an error, stands in quotes. */
    @ParameterizedTest(name = "[{0}]")
    @ValueSource(
            strings = {
                "",
                " ",
                " hai đầu ",
                "12",
                "-0,5",
                "true",
                "TRUE",
                "[]",
                "{}",
                "=1+1",
                "#REF!",
                "#N/A",
                "\"",
                QUOTED,
                "\"a\" b",
                "a\nb",
                "\\",
                "\u0007",
                "\ufeffKhá",
                "Tốt",
                "=",
                "#1",
                "/"
            })
    void writtenText_isReadAsItself(String text) {
        for (boolean isTextColumn : new boolean[] {true, false}) {
            TextNode node = new TextNode.Text(text, 1, 1);
            assertEquals(node, SheetScalar.read(SheetScalar.write(node, isTextColumn), 1, isTextColumn));
        }
    }

    @Test
    void ordinaryText_standsInItsCellWithoutQuotes() {
        assertEquals("Câu lạc bộ", SheetScalar.write(new TextNode.Text("Câu lạc bộ", 1, 1), false));
        assertEquals("2025.10", SheetScalar.write(new TextNode.Text("2025.10", 1, 1), true));
        assertEquals("\"2025.10\"", SheetScalar.write(new TextNode.Text("2025.10", 1, 1), false));
        assertEquals("\"#DIV/0!\"", SheetScalar.write(new TextNode.Text("#DIV/0!", 1, 1), true));
    }

    @Test
    void whatIsNoText_isWrittenAsInJson() {
        assertEquals("0.25", SheetScalar.write(new TextNode.Number(new BigDecimal("0.250"), 1, 1), false));
        assertEquals("false", SheetScalar.write(new TextNode.Bool(false, 1, 1), false));
        assertEquals("[]", SheetScalar.write(new TextNode.Sequence(List.of(), 1, 1), false));
    }
}
