package org.ishc.io.workbook;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.poi.common.usermodel.HyperlinkType;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Hyperlink;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.ss.util.CellReference;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.canonical.Library;
import org.ishc.io.ingest.CodeChange;
import org.ishc.io.ingest.Ledger;
import org.ishc.io.ingest.Validation;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.message.LedgerWords;
import org.ishc.io.message.Messages;
import org.ishc.io.profile.Profile;
import org.ishc.io.report.Place;
import org.ishc.io.report.ReportOptions;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.report.ValidationText;
import org.ishc.io.report.tree.Listed;
import org.ishc.io.table.OwnSheet;
import org.jspecify.annotations.Nullable;

/**
 * The sheets that list what was found: the verdict, what was checked and by what, then a line for each finding; and a
 * sheet with the ledger.
 */
final class FindingsSheet {

    /** Programs refuse a sheet with more links than some 65,000. */
    private static final int MOST_LINKS = 60_000;

    private static final int LINE_POINTS = 15;
    private static final int MOST_LINES = 20;
    private static final int UNIT = 256;
    private static final List<String> HEADINGS =
            List.of("severity", "code", "table", "row", "cell", "column", "key", "value", "what", "waiver");
    private static final int[] WIDTHS = {24, 28, 16, 12, 9, 20, 28, 28, 90, 40};

    private final Workbook workbook;
    private final Validation validation;
    private final ReportOptions options;
    private final Messages messages;
    private final Function<Finding, Optional<CellReference>> cells;
    private final SheetStyles styles;
    private int next;
    private int links;

    /** @param cells finds the cell that a finding is linked to */
    FindingsSheet(
            Workbook workbook,
            Validation validation,
            ReportOptions options,
            Function<Finding, Optional<CellReference>> cells) {
        this.workbook = workbook;
        this.validation = validation;
        this.options = options;
        this.messages = Messages.in(options.language());
        this.cells = cells;
        this.styles = new SheetStyles(workbook);
    }

    /**
     * Adds the sheets at the end, and lets the first of them open.
     *
     * @param remark a sentence to stand under the verdict
     */
    void write(Optional<String> remark) {
        Sheet sheet = workbook.createSheet(freeName(OwnSheet.FINDINGS.sheetName(options.language())));
        for (int i = 0; i < WIDTHS.length; i++) {
            sheet.setColumnWidth(i, WIDTHS[i] * UNIT);
        }
        sheet.getPrintSetup().setLandscape(true);
        sheet.setFitToPage(true);
        sheet.getPrintSetup().setFitHeight((short) 0);
        summary(sheet, remark);
        List<Listed> findings = Listed.of(validation, options.limit());
        Row head = sheet.createRow(++next);
        for (int i = 0; i < HEADINGS.size(); i++) {
            text(head, i, messages.text("page." + HEADINGS.get(i)), styles.bold());
        }
        sheet.createFreezePane(0, next + 1);
        sheet.setAutoFilter(new CellRangeAddress(next, next + findings.size(), 0, HEADINGS.size() - 1));
        for (Listed listed : findings) {
            if (next + 1 < SpreadsheetVersion.EXCEL2007.getMaxRows()) {
                finding(sheet.createRow(++next), listed);
            }
        }
        ledger();
        int place = workbook.getSheetIndex(sheet);
        workbook.setActiveSheet(place);
        for (int i = 0; i < workbook.getNumberOfSheets(); i++) {
            workbook.getSheetAt(i).setSelected(i == place);
        }
    }

    /** The sender may have a sheet of that name. */
    private String freeName(String name) {
        String free = name;
        for (int i = 2; workbook.getSheet(free) != null; i++) {
            free = name + " " + i;
        }
        return free;
    }

    private void summary(Sheet sheet, Optional<String> remark) {
        verdict(sheet.createRow(0), validation.verdict().name());
        remark.ifPresent(sentence -> text(sheet.createRow(++next), 0, sentence, styles.plain()));
        sent(sheet);
        judgedBy(sheet);
        counts(sheet);
        next++;
    }

    private void verdict(Row first, String verdict) {
        text(
                first,
                0,
                messages.text("page.verdict." + verdict) + ". " + messages.text("report.verdict." + verdict),
                styles.title(verdict));
        for (int i = 1; i < HEADINGS.size(); i++) {
            first.createCell(i).setCellStyle(styles.title(verdict));
        }
        first.setHeightInPoints(28);
    }

    /** Which package it was, and which library read it. */
    private void sent(Sheet sheet) {
        fact(sheet, "SHA-256", validation.sha256());
        fact(sheet, messages.text("page.spec"), ValidationJson.SPEC);
        fact(sheet, messages.text("page.library"), Library.version());
        Manifest manifest = validation.manifest();
        manifest.name().ifPresent(name -> fact(sheet, messages.text("page.name"), name));
        manifest.asOf()
                .ifPresent(day -> fact(
                        sheet, messages.text("page.as-of"), messages.notation().day(day)));
    }

    /** The profiles that it was judged by, and what they changed. */
    private void judgedBy(Sheet sheet) {
        if (validation.profiles().isEmpty()) {
            fact(sheet, messages.text("page.profiles"), messages.text("page.profiles.none"));
        }
        for (Profile.Layer layer : validation.profiles()) {
            fact(
                    sheet,
                    messages.text("page.profiles"),
                    layer.name() + " " + layer.version() + ", SHA-256 " + layer.sha256());
        }
        for (CodeChange change : validation.changes()) {
            fact(sheet, messages.text("page.changes"), ValidationText.change(change, messages));
        }
    }

    private void counts(Sheet sheet) {
        validation
                .counts()
                .severities()
                .forEach((severity, count) -> fact(
                        sheet,
                        messages.text("page.count." + severity),
                        messages.notation().number(count)));
        fact(
                sheet,
                messages.text("page.count.WAIVED"),
                messages.notation().number(validation.waived().size()));
    }

    private void fact(Sheet sheet, String name, String value) {
        Row row = sheet.createRow(++next);
        text(row, 0, name, styles.soft());
        text(row, 1, value, styles.plain());
    }

    private void finding(Row row, Listed listed) {
        Finding finding = listed.finding();
        Location at = finding.location();
        text(row, 0, messages.text("report.severity." + listed.tone()), styles.tone(listed.tone()));
        text(row, 1, finding.code().code(), styles.plain());
        text(row, 2, Place.sheet(at, options.language()).orElse(null), styles.plain());
        if (at.row() != null) {
            row.createCell(3).setCellValue(at.row());
        }
        Optional<CellReference> cell = cells.apply(finding);
        cell.ifPresent(to -> link(row, to));
        if (cell.isEmpty()) {
            text(row, 4, at.cell(), styles.plain());
        }
        text(row, 5, Place.column(at, options.language()).orElse(null), styles.plain());
        text(row, 6, Place.key(at, options.language()).orElse(null), styles.plain());
        text(row, 7, at.value(), styles.plain());
        String message = messages.text(finding);
        String waiver = listed.waiverText(messages).orElse("");
        text(row, 8, message, styles.wrapped());
        text(row, 9, waiver, styles.wrapped());
        // programs differ in whether they fit a row to its wrapped text by themselves
        int lines = Math.min(MOST_LINES, Math.max(lines(message, WIDTHS[8]), lines(waiver, WIDTHS[9])));
        row.setHeightInPoints(LINE_POINTS * lines);
    }

    private static int lines(String text, int width) {
        return Math.max(
                1, text.lines().mapToInt(line -> 1 + line.length() / width).sum());
    }

    private void link(Row row, CellReference to) {
        String reference = to.formatAsString(false);
        boolean isLinked = links < MOST_LINKS;
        Cell cell = text(row, 4, reference, isLinked ? styles.link() : styles.plain());
        if (isLinked) {
            links++;
            Hyperlink link = workbook.getCreationHelper().createHyperlink(HyperlinkType.DOCUMENT);
            link.setAddress("'" + String.valueOf(to.getSheetName()).replace("'", "''") + "'!" + reference);
            cell.setHyperlink(link);
        }
    }

    private void ledger() {
        Sheet sheet = workbook.createSheet(freeName(OwnSheet.LEDGER.sheetName(options.language())));
        sheet.setColumnWidth(0, 36 * UNIT);
        sheet.setColumnWidth(1, 20 * UNIT);
        sheet.setColumnWidth(3, 90 * UNIT);
        Row head = sheet.createRow(0);
        List<String> headings = List.of("check", "status", "records", "reason");
        for (int i = 0; i < headings.size(); i++) {
            text(head, i, messages.text("page." + headings.get(i)), styles.bold());
        }
        LedgerWords words = LedgerWords.in(options.language());
        int at = 0;
        for (Ledger.Entry entry : validation.ledger().entries()) {
            Row row = sheet.createRow(++at);
            boolean hasFailed = entry.status() == Ledger.Status.FAILED;
            text(row, 0, words.check(entry.check()), styles.plain());
            text(
                    row,
                    1,
                    messages.text("page.status." + entry.status()),
                    hasFailed ? styles.tone("FAILED") : styles.plain());
            row.createCell(2).setCellValue((double) entry.records());
            text(row, 3, entry.reason().map(words::reason).orElse(null), styles.plain());
        }
        sheet.createFreezePane(0, 1);
    }

    /**
     * Writes a text as text, whatever it begins with: no program takes it for a formula, not even when somebody edits
     * the cell.
     */
    private Cell text(Row row, int column, @Nullable String text, CellStyle style) {
        Cell cell = row.createCell(column);
        if (text != null) {
            cell.setCellValue(
                    text.substring(0, Math.min(text.length(), SpreadsheetVersion.EXCEL2007.getMaxTextLength())));
            cell.setCellStyle(styles.guarded(style, text));
        }
        return cell;
    }
}
