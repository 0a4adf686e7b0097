package org.ishc.io.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.PaperSize;
import org.dhatim.fastexcel.Position;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ishc.core.base.Language;
import org.ishc.io.collect.Template;
import org.ishc.io.collect.TemplateSheet;
import org.ishc.io.spi.InPlace;
import org.ishc.io.table.CellType;
import org.ishc.io.table.OwnSheet;

/**
 * Writes a template as a workbook: the guide first, the manifest, a sheet for each table, the lists last. Streaming, no
 * formula, no macro; equal templates give equal bytes.
 */
public final class XlsxTemplate {

    private static final int LAST_ROW = 1_048_575;
    private static final int FLUSHED_ROWS = 500;
    private static final int GUIDE_WIDTH = 76;

    /** Of names, which are longer than what their column is called. */
    private static final int TEXT_WIDTH = 28;

    /** How many letters stand on a line of the guide, with some to spare, since fonts differ. */
    private static final int GUIDE_TEXT = 78;

    private static final int TITLE_WIDTH = 50;
    private static final int TITLE_HEIGHT = 21;
    private static final int LINE_HEIGHT = 16;

    /** How wide columns may be together that stand on one page. */
    private static final int PAGE_WIDTH = 190;

    private static final String TEXT = "@";
    private static final String DAY = "dd/mm/yyyy";
    private static final String WHOLE = "#,##0";
    private static final String REQUIRED = "FFE699";
    private static final String OPTIONAL = "DDEBF7";

    private final Workbook workbook;
    private final Template template;

    private XlsxTemplate(Workbook workbook, Template template) {
        this.workbook = workbook;
        this.template = template;
    }

    /**
     * Writes a template.
     *
     * @throws IOException when it cannot be written; then nothing is left at the path that was not there before
     */
    public static void write(Template template, Path to) throws IOException {
        InPlace.file(to, path -> {
            Path timed = path.resolveSibling("timed");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(timed));
                    Workbook workbook = new Workbook(out, "ISHC SDK", null)) {
                new XlsxTemplate(workbook, template).write();
            }
            XlsxWriter.withoutClock(timed, Optional.empty(), path);
        });
    }

    private void write() throws IOException {
        Language language = template.language();
        guide(workbook.newWorksheet(OwnSheet.GUIDE.sheetName(language)));
        manifest(workbook.newWorksheet(ManifestSheet.NAME));
        Map<TemplateSheet, Worksheet> sheets = new LinkedHashMap<>();
        for (TemplateSheet sheet : template.sheets()) {
            sheets.put(sheet, workbook.newWorksheet(sheet.name()));
        }
        // a drop-down list names the sheet of lists, which stands last
        ChoiceSheet lists = new ChoiceSheet(workbook.newWorksheet(OwnSheet.LISTS.sheetName(language)));
        template.lists().forEach(lists::place);
        for (Map.Entry<TemplateSheet, Worksheet> sheet : sheets.entrySet()) {
            table(sheet.getValue(), sheet.getKey(), lists);
            sheet.getValue().finish();
        }
        lists.write();
    }

    private void guide(Worksheet sheet) throws IOException {
        sheet.width(0, GUIDE_WIDTH);
        onPaper(sheet, "portrait", 1);
        List<String> lines = template.guide();
        for (int i = 0; i < lines.size(); i++) {
            if (!lines.get(i).isEmpty()) {
                sheet.inlineString(i, 0, SheetText.escape(lines.get(i)));
                sheet.style(i, 0).wrapText(true).verticalAlignment("top").set();
                sheet.rowHeight(
                        i,
                        i == 0
                                ? TITLE_HEIGHT * rows(lines.get(i).length(), TITLE_WIDTH)
                                : LINE_HEIGHT * rows(lines.get(i).length(), GUIDE_TEXT));
            }
        }
        sheet.style(0, 0)
                .bold()
                .fontSize(14)
                .wrapText(true)
                .verticalAlignment("top")
                .set();
        sheet.finish();
    }

    private static int rows(int length, int width) {
        return Math.max(1, (length + width - 1) / width);
    }

    /** On A4: as many pages beside each other as keep it legible, and as many below as there are rows. */
    static void onPaper(Worksheet sheet, String orientation, int pagesWide) {
        sheet.paperSize(PaperSize.A4_PAPER);
        sheet.pageOrientation(orientation);
        sheet.fitToWidth((short) pagesWide);
        sheet.fitToHeight((short) 0);
        sheet.footer("&P/&N", Position.CENTER);
    }

    private void manifest(Worksheet sheet) throws IOException {
        sheet.width(0, 16);
        sheet.width(1, 26);
        sheet.width(2, 50);
        onPaper(sheet, "portrait", 1);
        sheet.style(1).format(TEXT).set();
        int row = 0;
        for (Map.Entry<String, String> entry : template.manifest().entrySet()) {
            sheet.inlineString(row, 0, entry.getKey());
            sheet.style(row, 0).bold().set();
            if (!entry.getValue().isEmpty()) {
                sheet.inlineString(row, 1, SheetText.escape(entry.getValue()));
                sheet.style(row, 1).format(TEXT).set();
            }
            sheet.inlineString(row, 2, SheetText.escape(template.manifestNote(entry.getKey())));
            sheet.style(row, 2).italic().wrapText(true).set();
            row++;
        }
        sheet.finish();
    }

    private void table(Worksheet sheet, TemplateSheet templateSheet, ChoiceSheet lists) throws IOException {
        List<TemplateSheet.Field> fields = templateSheet.fields();
        int all = 0;
        for (int i = 0; i < fields.size(); i++) {
            all += column(sheet, i, fields.get(i), lists);
        }
        onPaper(sheet, "landscape", rows(all, PAGE_WIDTH));
        sheet.repeatRows(0);
        sheet.repeatCols(0);
        sheet.freezePane(0, 1);
        sheet.setAutoFilter(0, 0, Math.max(1, templateSheet.rows().size()), fields.size() - 1);
        for (int r = 0; r < templateSheet.rows().size(); r++) {
            row(sheet, r + 1, fields, templateSheet.rows().get(r));
            if (r % FLUSHED_ROWS == FLUSHED_ROWS - 1) {
                sheet.flush();
            }
        }
    }

    /** Heading, note, format and list of a column; returns its width in characters. */
    private static int column(Worksheet sheet, int place, TemplateSheet.Field field, ChoiceSheet lists) {
        int least = field.column().type() == CellType.TEXT ? TEXT_WIDTH : 12;
        int width = Math.max(least, Math.min(34, field.heading().length() + 3));
        sheet.width(place, width);
        sheet.inlineString(0, place, SheetText.escape(field.heading()));
        sheet.style(0, place)
                .bold()
                .wrapText(true)
                .fillColor(field.column().isRequired() ? REQUIRED : OPTIONAL)
                .set();
        sheet.comment(0, place, field.note());
        findFormat(field.column().type())
                .ifPresent(format -> sheet.style(place).format(format).set());
        field.list().ifPresent(list -> lists.choose(sheet, place, 1, LAST_ROW, list));
        return width;
    }

    private static Optional<String> findFormat(CellType type) {
        return switch (type) {
            case CODE, TEXT, JSON, PERIOD, WORD, WORDS -> Optional.of(TEXT);
            case DATE -> Optional.of(DAY);
            case WHOLE -> Optional.of(WHOLE);
            case DECIMAL, NUMBER -> Optional.empty();
        };
    }

    private static void row(Worksheet sheet, int row, List<TemplateSheet.Field> fields, TemplateSheet.Filled filled) {
        for (int i = 0; i < filled.cells().size(); i++) {
            CellType type = fields.get(i).column().type();
            String text = filled.cells().get(i);
            if (text.isEmpty()) {
                continue;
            }
            if (type == CellType.DATE && text.matches("\\d{4}-\\d{2}-\\d{2}")) {
                sheet.value(row, i, LocalDate.parse(text));
            } else if (type == CellType.WHOLE && text.matches("-?\\d{1,15}")) {
                sheet.value(row, i, new BigDecimal(text));
            } else {
                sheet.inlineString(row, i, SheetText.escape(text));
            }
            int column = i;
            findFormat(type)
                    .ifPresent(format -> sheet.style(row, column).format(format).set());
        }
        if (!filled.note().isEmpty()) {
            sheet.comment(row, 0, filled.note());
        }
    }
}
