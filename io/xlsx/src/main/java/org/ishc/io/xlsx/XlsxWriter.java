package org.ishc.io.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ishc.core.base.Language;
import org.ishc.core.base.Worded;
import org.ishc.core.finding.Finding;
import org.ishc.io.border.Timeless;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.canonical.StatedFaultException;
import org.ishc.io.manifest.ManifestWriter;
import org.ishc.io.spi.CanonicalRows;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Column;
import org.ishc.io.table.Headings;
import org.ishc.io.table.SentRow;
import org.ishc.io.table.Table;

/**
 * Writes a package as a workbook: the manifest, then a sheet for each table. Texts are typed texts, so that no
 * spreadsheet evaluates them; numbers of up to fifteen digits, which a spreadsheet holds exactly, are typed numbers.
 * Days are texts: they mean the same under every date system.
 */
final class XlsxWriter {

    private static final int MAX_ROWS = 1_048_576;
    private static final int MAX_DIGITS = 15;
    private static final int FLUSHED_ROWS = 500;
    /** Tells a report without figures from a row that nobody filled in. */
    private static final String REPORTED_NOTHING = " ";

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String PROPERTIES = "docProps/core.xml";

    private XlsxWriter() {}

    /** Writes a workbook; the library puts the time of writing into it. */
    static void write(PackageSource source, List<Finding> findings, Path to) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(to));
                Workbook workbook = new Workbook(out, "ISHC SDK", null)) {
            List<ManifestWriter.Written> written = source.tables().stream()
                    .map(table -> ManifestWriter.Written.of(table, 0))
                    .toList();
            ManifestSheet.write(
                    workbook.newWorksheet(ManifestSheet.NAME),
                    ManifestWriter.of(source.manifest(), written),
                    source.tables());
            for (Table table : source.tables()) {
                table(source, table, findings, workbook.newWorksheet(table.tableName()));
            }
        }
    }

    private static void table(PackageSource source, Table table, List<Finding> findings, Worksheet sheet)
            throws IOException {
        List<Column> columns = table.columns();
        for (int i = 0; i < columns.size(); i++) {
            sheet.inlineString(0, i, columns.get(i).name());
            sheet.style(0, i).bold().set();
        }
        sheet.freezePane(0, 1);
        int[] row = {1};
        CanonicalRows.read(source, table, findings, cells -> {
            if (row[0] >= MAX_ROWS) {
                Worded name = language -> language.say(Headings.sheetName(table, Language.VI), table.tableName());
                throw new StatedFaultException(FilePhrase.SHEET_ROWS.with("table", name, "most", MAX_ROWS));
            }
            for (int i = 0; i < cells.size(); i++) {
                cell(sheet, row[0], i, columns.get(i), cells.get(i));
            }
            int keys = table.key().size();
            if (table == Table.CLUB_REPORTS
                    && cells.subList(keys, cells.size()).stream().allMatch(String::isEmpty)) {
                sheet.inlineString(row[0], keys, REPORTED_NOTHING);
            }
            row[0]++;
            if (row[0] % FLUSHED_ROWS == 0) {
                sheet.flush();
            }
        });
        sheet.finish();
    }

    private static void cell(Worksheet sheet, int row, int place, Column column, String text) {
        if (!text.isEmpty()) {
            if (SentRow.isNumber(column.type(), text) && new BigDecimal(text).precision() <= MAX_DIGITS) {
                sheet.value(row, place, new BigDecimal(text));
            } else {
                sheet.inlineString(row, place, SheetText.escape(text));
            }
        }
    }

    /**
     * Writes a workbook anew without what the clock put into it: entries in a fixed order with a fixed time,
     * {@code created} that of the package or none.
     *
     * @param created what the package's manifest says
     */
    static void withoutClock(Path workbook, Optional<String> created, Path to) throws IOException {
        try (ZipFile zip = new ZipFile(workbook.toFile());
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            Comparator<ZipEntry> order = Comparator.comparing(
                            (ZipEntry entry) -> !entry.getName().equals(CONTENT_TYPES))
                    .thenComparing(ZipEntry::getName);
            for (ZipEntry entry : zip.stream().sorted(order).toList()) {
                ZipEntry copy = new ZipEntry(entry.getName());
                copy.setTimeLocal(Timeless.ENTRY_TIME);
                out.putNextEntry(copy);
                try (InputStream in = zip.getInputStream(entry)) {
                    if (entry.getName().equals(PROPERTIES)) {
                        out.write(withoutClock(new String(in.readAllBytes(), StandardCharsets.UTF_8), created)
                                .getBytes(StandardCharsets.UTF_8));
                    } else {
                        in.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
    }

    private static String withoutClock(String properties, Optional<String> created) {
        String element = created.flatMap(XlsxWriter::findInstant)
                .map(at -> "<dcterms:created xsi:type=\"dcterms:W3CDTF\">" + at + "</dcterms:created>")
                .orElse("");
        return properties.replaceAll("<dcterms:created.*</dcterms:created>", element);
    }

    private static Optional<String> findInstant(String created) {
        try {
            return Optional.of(OffsetDateTime.parse(created)
                    .withOffsetSameInstant(ZoneOffset.UTC)
                    .withNano(0)
                    .toInstant()
                    .toString());
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }
}
