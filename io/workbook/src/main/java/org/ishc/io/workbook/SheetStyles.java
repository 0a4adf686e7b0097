package org.ishc.io.workbook;

import java.util.HashMap;
import java.util.Map;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Font;
import org.apache.poi.ss.usermodel.IndexedColors;
import org.apache.poi.ss.usermodel.VerticalAlignment;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.usermodel.XSSFColor;
import org.ishc.io.csv.FormulaGuard;

/** The styles of the sheets that list findings; each is made once, as a workbook holds only so many. */
final class SheetStyles {

    private static final short POINTS = 11;

    private final Workbook workbook;
    private final Map<String, CellStyle> styles = new HashMap<>();

    SheetStyles(Workbook workbook) {
        this.workbook = workbook;
    }

    CellStyle plain() {
        return styles.computeIfAbsent("plain", name -> with(font(false, false, POINTS)));
    }

    CellStyle wrapped() {
        return styles.computeIfAbsent("wrapped", name -> {
            CellStyle style = with(font(false, false, POINTS));
            style.setWrapText(true);
            return style;
        });
    }

    CellStyle bold() {
        return styles.computeIfAbsent("bold", name -> with(font(true, false, POINTS)));
    }

    CellStyle soft() {
        return styles.computeIfAbsent("soft", name -> {
            Font font = font(false, false, POINTS);
            font.setColor(IndexedColors.GREY_50_PERCENT.getIndex());
            return with(font);
        });
    }

    CellStyle link() {
        return styles.computeIfAbsent("link", name -> {
            Font font = font(false, true, POINTS);
            font.setColor(IndexedColors.BLUE.getIndex());
            return with(font);
        });
    }

    CellStyle title(String verdict) {
        return styles.computeIfAbsent("title", name -> fill(with(font(true, false, (short) 16)), verdict));
    }

    CellStyle tone(String tone) {
        return styles.computeIfAbsent(tone, name -> fill(with(font(true, false, POINTS)), tone));
    }

    /**
     * Returns a style for a text: the same, or one that says that it is text where the text could be taken for a
     * formula.
     */
    CellStyle guarded(CellStyle style, String text) {
        if (!FormulaGuard.isFormula(text)) {
            return style;
        }
        return styles.computeIfAbsent("guarded " + style.getIndex(), name -> {
            CellStyle quoted = workbook.createCellStyle();
            quoted.cloneStyleFrom(style);
            quoted.setQuotePrefixed(true);
            return quoted;
        });
    }

    private CellStyle with(Font font) {
        CellStyle style = workbook.createCellStyle();
        style.setVerticalAlignment(VerticalAlignment.TOP);
        style.setFont(font);
        return style;
    }

    private static CellStyle fill(CellStyle style, String tone) {
        style.setFillPattern(FillPatternType.SOLID_FOREGROUND);
        style.setFillForegroundColor(new XSSFColor(Tones.fill(tone), null));
        return style;
    }

    private Font font(boolean isBold, boolean isUnderlined, short points) {
        Font font = workbook.createFont();
        font.setBold(isBold);
        font.setUnderline(isUnderlined ? Font.U_SINGLE : Font.U_NONE);
        font.setFontHeightInPoints(points);
        return font;
    }
}
