package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in a cell: the spreadsheet's own errors are none of the sender's. */
class SheetCellsTest {

    private static final int GENERAL = 0;
    private static final int DAY = 1;
    private static final int PERCENT = 2;
    private static final int FIVE_DIGITS = 3;
    private static final List<String> FORMATS = List.of("0", "14", "9", "00000");

    @TempDir
    Path folder;

    private SheetCells cells(boolean isFrom1904) throws IOException {
        WorkbookByHand workbook = new WorkbookByHand().styles(FORMATS);
        try (WorkbookParts parts =
                WorkbookParts.open((isFrom1904 ? workbook.from1904() : workbook).write(folder.resolve("w.xlsx")))) {
            return new SheetCells(NumberFormats.read(parts), parts.isFrom1904());
        }
    }

    private SheetCells.Content content(String type, @Nullable String value, @Nullable String formula, int style)
            throws IOException {
        return cells(false).content(new SheetCell(type, value, formula, style));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "0.1, 0.1",
        "0.30000000000000004, 0.3",
        "98.600000000000009, 98.6",
        "1234567890123456, 1234567890123456",
        "12345678901.123456, 12345678901.1235",
        "5E+3, 5000",
        "-0, 0",
        "-12.50, -12.5",
        "' 7 ', 7",
        ".5, 0.5",
        "7., 7",
        "1E-7, 0.0000001",
    })
    void number_keepsTheFifteenDigitsThatASpreadsheetShows(String value, String plain) throws IOException {
        SheetCells.Content content = content("n", value, null, GENERAL);
        assertEquals(plain, content.plain());
        assertEquals(
                new SheetCells.Content.Numeric(((SheetCells.Content.Numeric) content).number(), Optional.empty()),
                content);
    }

    /** A number of a thousand million digits would fill the memory; it is told as it was written. */
    @Test
    void numberOfHugeExponent_isNotSpelledOut() throws IOException {
        assertEquals("1E+999999999", content("n", "1e999999999", null, GENERAL).plain());
        assertEquals("1E-999999999", content("n", "1e-999999999", null, PERCENT).plain());
    }

    @ParameterizedTest
    @ValueSource(strings = {"NaN", "0x10", "1,5", "1.2.3", "--1", "1e", "INF"})
    void whatIsNoNumber_isTheTextThatItIs(String value) throws IOException {
        assertEquals(new SheetCells.Content.Text(value), content("n", value, null, GENERAL));
    }

    @ParameterizedTest(name = "day {0}: {1}, shown {2}")
    @CsvSource({
        "1, 1900-01-01, 01/01/1900",
        "59, 1900-02-28, 28/02/1900",
        "61, 1900-03-01, 01/03/1900",
        "45839, 2025-07-01, 01/07/2025",
        "46203, 2026-06-30, 30/06/2026",
        "46203.5, 2026-06-30T12:00, 2026-06-30T12:00",
        "46203.999999, 2026-07-01, 01/07/2026",
        "2958465, 9999-12-31, 31/12/9999",
    })
    void numberShownAsADay_isThatDay(String number, String text, String shown) throws IOException {
        assertEquals(new SheetCells.Content.Day(text, shown), content("n", number, null, DAY));
    }

    @Test
    void daysOfAnOldMac_areCountedFrom1904() throws IOException {
        assertEquals(
                "2025-07-01",
                cells(true).content(new SheetCell("n", "44377", null, DAY)).plain());
        assertEquals(
                "1904-01-01",
                cells(true).content(new SheetCell("n", "0", null, DAY)).plain());
        assertEquals(Optional.empty(), cells(true).findNumber(new SheetCell("n", "44377", null, DAY)));
        assertEquals(
                Optional.of(new BigDecimal("44377")),
                cells(true).findNumber(new SheetCell("n", "44377", null, GENERAL)));
    }

    /** Spreadsheets know a 29 February 1900, and no day before 1900 or after 9999. */
    @ParameterizedTest
    @ValueSource(strings = {"60", "-1", "2958466"})
    void numberThatIsNoDay_staysANumber(String number) throws IOException {
        assertEquals(
                new SheetCells.Content.Numeric(new BigDecimal(number), Optional.empty()),
                content("n", number, null, DAY));
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource({
        "2026-04-05, 2026-04-05",
        "2026-04-05T00:00:00Z, 2026-04-05",
        "2026-04-05 07:30, 2026-04-05T07:30",
        "2026-04-05T07:30:15.250+07:00, 2026-04-05T07:30:15.250",
        "2026-02-30, 2026-02-30",
        "5/4/2026, 5/4/2026",
        "2026-04-05T25:00, 2026-04-05T25:00",
    })
    void dayThatIsWrittenAsOne_isReadWithoutItsZone(String value, String plain) throws IOException {
        assertEquals(plain, content("d", value, null, GENERAL).plain());
    }

    @Test
    void percentage_isTheNumberBeforeItsSign_whereItIsAskedForAsShown() throws IOException {
        SheetCells.Content content = content("n", "0.455", null, PERCENT);
        assertEquals("0.455", content.plain());
        assertEquals("45.5", content.asShown());
        assertEquals(new SheetCells.Content.Numeric(new BigDecimal("0.455"), Optional.of("45.5%")), content);
    }

    @Test
    void zerosInFront_areKeptAsWhatIsShown() throws IOException {
        assertEquals(
                new SheetCells.Content.Numeric(new BigDecimal("28"), Optional.of("00028")),
                content("n", "28", null, FIVE_DIGITS));
        assertEquals("28", content("n", "28", null, FIVE_DIGITS).asShown());
    }

    @Test
    void error_orFormulaNeverComputed_isWrong() throws IOException {
        assertEquals(new SheetCells.Content.Wrong("#N/A", "no error"), content("e", "#N/A", null, GENERAL));
        assertEquals(new SheetCells.Content.Wrong("#REF!", "no error"), content("str", "#REF!", "A1", GENERAL));
        assertEquals(
                new SheetCells.Content.Wrong("=SUM(D2:D7)", "a computed value"),
                content("n", null, "SUM(D2:D7)", GENERAL));
        assertEquals("61", content("n", "61", "SUM(D2:D7)", GENERAL).plain());
    }

    @Test
    void textThatReadsLikeAnError_isTheSendersText() throws IOException {
        assertEquals(new SheetCells.Content.Text("#REF!"), content("inlineStr", "#REF!", null, GENERAL));
        assertEquals(new SheetCells.Content.Text("a\u0001"), content("s", "a_x0001_", null, GENERAL));
    }

    @ParameterizedTest
    @CsvSource({"1, true", "0, false", "' true ', true", "false, false", "2, false"})
    void truthValue_isAWord(String value, String text) throws IOException {
        assertEquals(new SheetCells.Content.Text(text), content("b", value, null, GENERAL));
    }

    @Test
    void cellWithoutValue_isEmpty() throws IOException {
        SheetCells.Content empty = new SheetCells.Content.Text("");
        assertEquals(empty, cells(false).content(null));
        for (String type : List.of("n", "s", "str", "inlineStr", "b", "d", "e")) {
            assertEquals(empty, content(type, null, null, GENERAL), type);
            assertEquals(empty, content(type, "", null, GENERAL), type);
        }
        assertEquals(empty, content("str", "", "IF(A1>0,A1,\"\")", GENERAL));
    }

    @Test
    void formula_isToldWithItsEqualsSign() {
        assertEquals(Optional.of("=A1"), SheetCells.findFormula(new SheetCell("n", "1", "A1", GENERAL)));
        assertEquals(Optional.empty(), SheetCells.findFormula(new SheetCell("n", "1", null, GENERAL)));
        assertEquals(Optional.empty(), SheetCells.findFormula(null));
    }

    @Test
    void format_isToldWhereTheWorkbookNamesOne() throws IOException {
        assertEquals(Optional.of("0%"), cells(false).findFormat(new SheetCell("n", "1", null, PERCENT)));
        assertEquals(Optional.empty(), cells(false).findFormat(new SheetCell("n", "1", null, GENERAL)));
        assertEquals(Optional.empty(), cells(false).findFormat(new SheetCell("n", "1", null, 99)));
    }
}
