package org.ishc.io.workbook;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Enumeration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ishc.io.ingest.Validation;
import org.ishc.io.message.Messages;
import org.ishc.io.report.ReportOptions;
import org.ishc.io.report.tree.Listed;

/**
 * The sender's own workbook with what was found in it: each cell meant has a comment with the findings on it and a fill
 * by the gravest; a finding on a record stands on the record's first cell, one on a table on its heading. A sheet at
 * the end lists everything, the verdict first, with links to the cells, and is the one that opens; a sheet after it
 * holds the ledger.
 *
 * <p>Nothing that the sender wrote is altered: values, formulas, number formats and the rest of each cell's style stay,
 * and a comment that is there keeps its text, with the findings after it. What the library itself wrote into it before,
 * when it was annotated and mended in place, is taken out first. The file that was sent is only read.
 */
final class AnnotatedWorkbook {

    /** The most comments that are written: programs open more of them slowly or not at all. */
    static final int MOST_NOTES = 10_000;

    /** The most bytes of an unpacked workbook: it is held in memory, where it takes some ten times as much. */
    private static final long MOST_BYTES = 128L << 20;

    private static final int MOST_ENTRIES = 1_000;

    private AnnotatedWorkbook() {}

    /**
     * Writes the copy.
     *
     * @param source the workbook as it was sent
     * @param out takes it in memory, so that nothing is written of one that fails
     * @throws UnfitWorkbookException when it is damaged, or larger than 128 MiB unpacked
     */
    static void write(Path source, Validation validation, ReportOptions options, ByteArrayOutputStream out)
            throws UnfitWorkbookException {
        checkSize(source);
        annotate(source, validation, options, out);
    }

    /**
     * A small file that unpacks into a large one is told by its directory; one whose directory lies, by the library
     * while it is read.
     */
    private static void checkSize(Path source) throws UnfitWorkbookException {
        try (ZipFile zip = new ZipFile(source.toFile())) {
            long bytes = 0;
            int entries = 0;
            for (Enumeration<? extends ZipEntry> all = zip.entries(); all.hasMoreElements(); entries++) {
                bytes += Math.max(0, all.nextElement().getSize());
            }
            if (bytes > MOST_BYTES || entries > MOST_ENTRIES) {
                throw new UnfitWorkbookException(
                        bytes + " bytes in " + entries + " parts; at most " + MOST_BYTES + " in " + MOST_ENTRIES);
            }
        } catch (IOException damaged) {
            throw new UnfitWorkbookException(String.valueOf(damaged.getMessage()), damaged);
        }
    }

    /** Whatever a hostile file makes the library throw: the report on it must still be written. */
    @SuppressWarnings("IllegalCatch")
    private static void annotate(Path source, Validation validation, ReportOptions options, OutputStream out)
            throws UnfitWorkbookException {
        try (InputStream in = Files.newInputStream(source);
                XSSFWorkbook workbook = new XSSFWorkbook(in)) {
            annotate(workbook, validation, options);
            SameBytes.write(workbook::write, out);
        } catch (Exception unfit) {
            throw new UnfitWorkbookException(String.valueOf(unfit.getMessage()), unfit);
        }
    }

    private static void annotate(XSSFWorkbook workbook, Validation validation, ReportOptions options) {
        OwnMarks.remove(workbook);
        Messages messages = Messages.in(options.language());
        CellPlaces places = new CellPlaces(workbook);
        Map<CellReference, List<Listed>> cells = new LinkedHashMap<>();
        for (Listed listed : Listed.of(validation, options.limit())) {
            places.find(listed.finding().location())
                    .ifPresent(cell -> cells.computeIfAbsent(cell, cellReference -> new ArrayList<>())
                            .add(listed));
        }
        CellNotes notes = new CellNotes(workbook, messages);
        int noted = 0;
        for (Map.Entry<CellReference, List<Listed>> cell : cells.entrySet()) {
            notes.mark(cell.getKey(), cell.getValue(), noted++ < MOST_NOTES);
        }
        Optional<String> cut = cells.size() > MOST_NOTES
                ? Optional.of(
                        messages.text("sheet.notes-cut", "shown", (long) MOST_NOTES, "found", (long) cells.size()))
                : Optional.empty();
        new FindingsSheet(workbook, validation, options, finding -> places.find(finding.location())).write(cut);
        SameBytes.dateIfUndated(workbook, validation.manifest().asOf());
    }
}
