package org.ishc.io.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.ishc.io.border.Timeless;
import org.ishc.io.edit.Edit;
import org.ishc.io.table.CellType;
import org.ishc.io.table.Column;
import org.ishc.io.table.Table;

/**
 * The sender's own workbook with other texts in the cells that accepted changes name; everything else is copied as it
 * is: styles, widths, formulas, comments, sheets that are no tables. A row that is taken out is emptied.
 */
final class MendedWorkbook {

    private final XlsxPackage sent;
    private final Map<String, Map<String, MendedSheet.Mended>> byPart = new HashMap<>();
    private final Map<String, Set<Integer>> emptied = new HashMap<>();

    private MendedWorkbook(XlsxPackage sent) {
        this.sent = sent;
    }

    static void write(XlsxPackage sent, List<Edit> edits, Path to) throws IOException {
        MendedWorkbook mended = new MendedWorkbook(sent);
        try (WorkbookParts parts = WorkbookParts.open(sent.workbook())) {
            for (Edit edit : edits) {
                mended.place(edit, parts);
            }
            NumberFormats formats = NumberFormats.read(parts);
            mended.copy(formats, to);
        }
    }

    private void place(Edit edit, WorkbookParts parts) throws IOException {
        Table table = edit.table();
        SheetHead head =
                sent.findHead(table).orElseThrow(() -> new IOException(table.tableName() + " has no headings"));
        String part =
                sent.findSheet(table).flatMap(parts::findSheet).orElseThrow().toLowerCase(Locale.ROOT);
        switch (edit.kind()) {
            case ROW -> emptied.computeIfAbsent(part, text -> new HashSet<>()).add(head.last() + edit.row());
            case HEADING ->
                put(
                        part,
                        head.reference(table, Optional.empty(), Optional.of(edit.oldText())),
                        edit.newText(),
                        CellType.TEXT);
            case CELL -> {
                String name = edit.column().orElseThrow();
                Column column = table.columns().get(table.indexOf(name));
                put(part, sent.findCell(table, edit.row(), name).orElseThrow(), edit.newText(), column.type());
            }
        }
    }

    private void put(String part, String cell, String text, CellType type) {
        byPart.computeIfAbsent(part, name -> new HashMap<>()).put(cell, new MendedSheet.Mended(text, type));
    }

    private void copy(NumberFormats formats, Path to) throws IOException {
        Set<String> computed = new HashSet<>();
        try (ZipFile in = new ZipFile(sent.workbook().toFile());
                ZipOutputStream out = new ZipOutputStream(new BufferedOutputStream(Files.newOutputStream(to)))) {
            List<ZipEntry> last = new ArrayList<>();
            for (Enumeration<? extends ZipEntry> entries = in.entries(); entries.hasMoreElements(); ) {
                ZipEntry entry = entries.nextElement();
                if (entry.getName().endsWith("calcChain.xml")) {
                    last.add(entry);
                } else {
                    copy(in, entry, out, formats, computed);
                }
            }
            for (ZipEntry entry : last) {
                begin(out, entry);
                try (InputStream content = in.getInputStream(entry)) {
                    MendedSheet.withoutComputed(content, computed, out);
                }
                out.closeEntry();
            }
        }
    }

    private void copy(ZipFile in, ZipEntry entry, ZipOutputStream out, NumberFormats formats, Set<String> computed)
            throws IOException {
        String part = entry.getName().replace('\\', '/').toLowerCase(Locale.ROOT);
        begin(out, entry);
        try (InputStream content = in.getInputStream(entry)) {
            if (byPart.containsKey(part) || emptied.containsKey(part)) {
                MendedSheet sheet = new MendedSheet(
                        byPart.getOrDefault(part, Map.of()), emptied.getOrDefault(part, Set.of()), formats);
                sheet.copy(content, out);
                computed.addAll(sheet.computed());
            } else {
                content.transferTo(out);
            }
        }
        out.closeEntry();
    }

    private static void begin(ZipOutputStream out, ZipEntry entry) throws IOException {
        ZipEntry copy = new ZipEntry(entry.getName());
        copy.setTimeLocal(Timeless.ENTRY_TIME);
        out.putNextEntry(copy);
    }
}
