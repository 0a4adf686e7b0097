package org.ishc.io.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The styles of a report's own sheets: few, since a workbook holds only so many. */
class SheetStylesTest {

    private final XSSFWorkbook workbook = new XSSFWorkbook();
    private final SheetStyles styles = new SheetStyles(workbook);

    @AfterEach
    void close() throws IOException {
        workbook.close();
    }

    /** A program refuses a workbook of more than some 64,000 styles; a report may have a million cells. */
    @Test
    void style_isMadeOnce_howeverManyCellsHaveIt() {
        int before = workbook.getNumCellStyles();
        for (int i = 0; i < 1_000; i++) {
            styles.plain();
            styles.wrapped();
            styles.bold();
            styles.soft();
            styles.link();
            styles.tone("ERROR");
            styles.guarded(styles.plain(), "=1+" + i);
            styles.guarded(styles.wrapped(), "-" + i + " x");
        }
        assertTrue(workbook.getNumCellStyles() - before <= 8, () -> workbook.getNumCellStyles() + " styles");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ERROR", "WARNING", "INFO", "WAIVED", "FAILED"})
    void tone_isFilledWithItsColour(String tone) {
        XSSFCellStyle style = (XSSFCellStyle) styles.tone(tone);
        assertEquals(FillPatternType.SOLID_FOREGROUND, style.getFillPattern());
        assertArrayEquals(Tones.fill(tone), style.getFillForegroundXSSFColor().getRGB());
        assertTrue(style.getFont().getBold());
    }

    @Test
    void title_hasTheColourOfTheVerdict() {
        XSSFCellStyle title = (XSSFCellStyle) styles.title("VALID");
        assertArrayEquals(
                Tones.fill("VALID"), title.getFillForegroundXSSFColor().getRGB());
        assertEquals(16, title.getFont().getFontHeightInPoints());
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+84 24", "-x", "@tên"})
    void textThatCouldBeAFormula_isSaidToBeText_andElseLooksTheSame(String text) {
        CellStyle guarded = styles.guarded(styles.wrapped(), text);
        assertNotSame(styles.wrapped(), guarded);
        assertTrue(guarded.getQuotePrefixed());
        assertTrue(guarded.getWrapText());
        assertFalse(styles.wrapped().getQuotePrefixed(), "other cells keep theirs");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Câu lạc bộ", "1+1=2", "", "a=b"})
    void anyOtherText_keepsItsStyle(String text) {
        assertSame(styles.plain(), styles.guarded(styles.plain(), text));
    }

    @Test
    void guard_isOfTheStyleThatIsGuarded() {
        assertTrue(styles.guarded(styles.wrapped(), "=1").getWrapText());
        assertFalse(styles.guarded(styles.plain(), "=1").getWrapText());
    }
}
