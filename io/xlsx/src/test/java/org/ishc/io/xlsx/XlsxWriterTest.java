package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.ishc.core.finding.Finding;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.table.Table;
import org.ishc.io.testing.TablePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package written as a workbook: a sheet for each table, numbers as numbers where they stay what they are. */
class XlsxWriterTest {

    @TempDir
    Path folder;

    private Path written(TablePackage source) throws IOException {
        Path file = folder.resolve("w.xlsx");
        List<Finding> findings = new ArrayList<>();
        XlsxWriter.write(source, findings, file);
        assertEquals(List.of(), findings);
        return file;
    }

    private static List<List<String>> sheet(Path file, String name) throws IOException {
        return SheetReader.read(file).getOrDefault(name, List.of()).stream()
                .map(SheetReader.Line::cells)
                .toList();
    }

    private static String part(Path file, String name) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile());
                InputStream in = zip.getInputStream(zip.getEntry(name))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static TablePackage reports(String... cells) {
        return new TablePackage(Manifest.NONE).row(Table.CLUB_REPORTS, cells);
    }

    @Test
    void manifestStandsFirst_thenASheetForEachTable_underItsColumns() throws IOException {
        Path file = written(new TablePackage(Manifest.NONE)
                .row(Table.CLUBS, "K1", "CLB Một", "00004")
                .row(Table.GROUPS, "00004", "C1"));
        assertEquals(
                List.of("manifest", "clubs", "groups"),
                List.copyOf(SheetReader.read(file).keySet()));
        assertEquals(
                Table.CLUBS.columns().stream().map(column -> column.name()).toList(),
                sheet(file, "clubs").get(0));
        assertEquals(List.of("K1", "CLB Một", "00004"), sheet(file, "clubs").get(1));
    }

    /** A spreadsheet keeps fifteen digits; a sixteenth would become a zero. */
    @Test
    void count_isANumber_asLongAsASpreadsheetKeepsIt() throws IOException {
        String members = "999999999999999";
        String more = "1234567890123456";
        Path file = written(new TablePackage(Manifest.NONE)
                .row(Table.CLUB_REPORTS, "K1", "2026-Q2", members)
                .row(Table.CLUB_REPORTS, "K2", "2026-Q2", more));
        String xml = part(file, "xl/worksheets/sheet2.xml");
        assertTrue(xml.contains("<v>" + members + "</v>"), xml);
        assertFalse(xml.contains("<v>" + more + "</v>"), xml);
        assertEquals(more, sheet(file, "club-reports").get(2).get(2));
    }

    /** A code of digits is none: its zeros would be gone. */
    @Test
    void codeOfDigits_isAText() throws IOException {
        String xml = part(
                written(new TablePackage(Manifest.NONE).row(Table.CLUBS, "0007", "1.234", "00004")),
                "xl/worksheets/sheet2.xml");
        assertFalse(xml.contains("<v>7</v>") || xml.contains("<v>4</v>") || xml.contains("<v>1.234</v>"), xml);
        assertTrue(xml.contains("0007") && xml.contains("00004"), xml);
    }

    @Test
    void text_isNeverAFormula() throws IOException {
        Path file = written(new TablePackage(Manifest.NONE).row(Table.CLUBS, "K1", "=1+1", "00004"));
        assertFalse(part(file, "xl/worksheets/sheet2.xml").contains("<f>"));
        assertEquals("=1+1", sheet(file, "clubs").get(1).get(1));
    }

    /** An empty row of the template is no report; a space says that there is one. */
    @Test
    void reportWithoutFigures_holdsASpace() throws IOException {
        assertTrue(part(written(reports("K1", "2026-Q2")), "xl/worksheets/sheet2.xml")
                        .contains("<t xml:space=\"preserve\"> </t>")
                || part(written(reports("K1", "2026-Q2")), "xl/worksheets/sheet2.xml")
                        .contains("> </t>"));
        assertFalse(part(written(reports("K1", "2026-Q2", "0")), "xl/worksheets/sheet2.xml")
                .contains("> </t>"));
    }

    /** Rows leave memory by hundreds; none is lost where they do. */
    @Test
    void thousandsOfRows_areAllWritten() throws IOException {
        TablePackage source = new TablePackage(Manifest.NONE);
        List<List<String>> rows = new ArrayList<>();
        for (int i = 1; i <= 1_501; i++) {
            rows.add(List.of("K" + i, "2026-Q2", String.valueOf(i)));
        }
        List<List<String>> sheet = sheet(written(source.with(Table.CLUB_REPORTS, rows)), "club-reports");
        assertEquals(1_502, sheet.size());
        assertEquals(List.of("K500", "2026-Q2", "500"), sheet.get(500));
        assertEquals(List.of("K1501", "2026-Q2", "1501"), sheet.get(1_501));
    }

    private String properties(Optional<String> created) throws IOException {
        Path timeless = folder.resolve("timeless.xlsx");
        XlsxWriter.withoutClock(written(reports("K1", "2026-Q2")), created, timeless);
        return part(timeless, "docProps/core.xml");
    }

    @Test
    void timeOfWriting_isThatOfThePackage_orNone() throws IOException {
        assertTrue(properties(Optional.of("2026-04-05T08:30:00.123+07:00")).contains(">2026-04-05T01:30:00Z<"));
        assertFalse(properties(Optional.empty()).contains("dcterms:created"));
        assertFalse(properties(Optional.of("hôm qua")).contains("dcterms:created"));
    }

    @Test
    void entries_haveOneTime_andBeginWithTheTypes() throws IOException {
        Path timeless = folder.resolve("timeless.xlsx");
        XlsxWriter.withoutClock(written(reports("K1", "2026-Q2")), Optional.empty(), timeless);
        try (ZipFile zip = new ZipFile(timeless.toFile())) {
            List<? extends ZipEntry> entries = zip.stream().toList();
            assertEquals("[Content_Types].xml", entries.get(0).getName());
            assertEquals(
                    1, entries.stream().map(ZipEntry::getTimeLocal).distinct().count());
            List<String> further =
                    entries.stream().skip(1).map(ZipEntry::getName).toList();
            assertEquals(further.stream().sorted().toList(), further);
        }
    }
}
