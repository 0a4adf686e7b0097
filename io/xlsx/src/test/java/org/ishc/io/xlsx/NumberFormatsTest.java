package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How numbers are shown: a day is only known by its format. */
class NumberFormatsTest {

    private static final SheetCell FIRST = new SheetCell("n", "1", null, 0);

    @TempDir
    Path folder;

    private NumberFormats of(String... formats) throws IOException {
        try (WorkbookParts parts =
                WorkbookParts.open(new WorkbookByHand().styles(List.of(formats)).write(folder.resolve("w.xlsx")))) {
            return NumberFormats.read(parts);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "14",
                "15",
                "16",
                "17",
                "22",
                "27",
                "36",
                "58",
                "dd/mm/yyyy",
                "d-m-yy",
                "yyyy",
                "[$-42A]dd/mm/yyyy;@",
                "\"ngày\" dd \"tháng\" mm",
                "DD/MM/YYYY",
                "mmm-yy"
            })
    void formatOfDays_isKnown(String format) throws IOException {
        assertEquals(true, of(format).showsDays(FIRST), format);
    }

    /** What looks like a day is a colour, a word, a separator of thousands. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "0",
                "1",
                "2",
                "3",
                "9",
                "18",
                "20",
                "49",
                "General",
                "#,##0",
                "#,##0 \"đồng/ngày dương\"",
                "[Red]0",
                "0\\d",
                "0_d",
                "0*y",
                "[h]:mm",
                "@"
            })
    void formatOfNumbers_isNoneOfDays(String format) throws IOException {
        assertEquals(false, of(format).showsDays(FIRST), format);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "dd/mm/yyyy | 05/04/2026",
                "d/m/yy | 5/4/26",
                "dd\\-mm\\-yyyy | 05-04-2026",
                "[$-42A]dd/mm/yyyy;@ | 05/04/2026",
                "\"ngày\" dd \"tháng\" mm \"năm\" yyyy | ngày 05 tháng 04 năm 2026",
                "DD.MM.YYYY | 05.04.2026",
                "\"Ngày\" DD \"Tháng\" MM \"Năm\" YYYY | Ngày 05 Tháng 04 Năm 2026",
                "14 | 05/04/2026",
                "27 | 2026-04-05",
                "mmm-yy | 2026-04-05",
                "17 | 2026-04-05",
                "dd/mm/yyyy hh:mm | 2026-04-05",
                "#,##0 | 2026-04-05",
            })
    void day_isShownAsInItsCell(String format, String shown) throws IOException {
        assertEquals(shown, of(format).shown(FIRST, LocalDateTime.of(2026, 4, 5, 0, 0)));
    }

    @Test
    void dayWithATime_isShownInFull() throws IOException {
        assertEquals("2026-04-05T09:30", of("dd/mm/yyyy").shown(FIRST, LocalDateTime.of(2026, 4, 5, 9, 30)));
    }

    @ParameterizedTest(name = "{1} as {0}: {2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "9 | 0.7 | 70%",
                "10 | 0.4555 | 45.55%",
                "0.0% | -0.05 | -5%",
                "0%;[Red]0.00 | -0.05 | ",
                "00000 | 28 | 00028",
                "00000 | 12345 | ",
                "00000 | 123456 | ",
                "00000 | -5 | ",
                "00000 | 1.5 | ",
                "0 | 7 | ",
                "#,##0 | 1234 | ",
                "\"%\"0 | 5 | ",
                "0\\% | 5 | ",
                "[Blue]00 | 7 | 07",
            })
    void number_isMoreThanItsDigits_asAPercentageOrWithZerosInFront(String format, BigDecimal number, String shown)
            throws IOException {
        assertEquals(Optional.ofNullable(shown), of(format).findShown(FIRST, number));
    }

    @Test
    void cell_hasTheFormatOfItsOwnStyle() throws IOException {
        NumberFormats formats = of("0", "14", "00000");
        assertEquals("General", formats.format(FIRST));
        assertEquals("dd/mm/yyyy", formats.format(new SheetCell("n", "1", null, 1)));
        assertEquals("00000", formats.format(new SheetCell("n", "1", null, 2)));
        assertEquals("General", formats.format(new SheetCell("n", "1", null, 3)));
    }

    @Test
    void workbookWithoutStyles_showsNumbersAsTheyAre() throws IOException {
        try (WorkbookParts parts =
                WorkbookParts.open(new WorkbookByHand().sheet("values", "").write(folder.resolve("w.xlsx")))) {
            assertEquals("General", NumberFormats.read(parts).format(FIRST));
        }
    }
}
