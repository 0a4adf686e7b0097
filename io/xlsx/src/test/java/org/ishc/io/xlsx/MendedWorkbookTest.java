package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.ishc.io.edit.Edit;
import org.ishc.io.spi.Limits;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.Headings;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Accepted changes are written into the workbook as it was sent; the sender knows it again. */
class MendedWorkbookTest {

    private static final String CHAIN = "xl/calcChain.xml";
    private static final String CLUBS = "xl/worksheets/rId1.xml";

    @TempDir
    Path folder;

    private Path sent = Path.of("");
    private Path mended = Path.of("");

    private static String text(String reference, String text) {
        return "<c r=\"%s\" t=\"inlineStr\"><is><t>%s</t></is></c>".formatted(reference, text);
    }

    @BeforeEach
    void send() throws IOException {
        mended = folder.resolve("mended.xlsx");
        sent = new WorkbookByHand()
                .sheet(
                        "club-reports",
                        "<row r=\"1\">" + text("A1", "HỘI NGƯỜI CAO TUỔI") + "</row><row r=\"3\">"
                                + text("A3", "club_code")
                                + text("B3", "period") + text("C3", "members") + text("D3", "women")
                                + text("E3", "povrty")
                                + "</row><row r=\"4\" ht=\"30\">" + text("A4", "K1") + text("B4", "2026-Q2")
                                + "<c r=\"C4\" s=\"1\"><v>60</v></c><c r=\"D4\" s=\"2\"><f>C4/150</f><v>0.4</v></c></row>"
                                + "<row r=\"5\">" + text("A5", "K1") + text("B5", "2026-Q2")
                                + "<c r=\"C5\"><v>61</v></c></row>")
                .sheet("Ghi chú", "<row r=\"1\">" + text("A1", "không đụng đến") + "</row>")
                .styles(List.of("0", "3", "9"))
                .part(CHAIN, "<calcChain><c r=\"D4\" i=\"1\"/><c r=\"E9\" i=\"1\"/></calcChain>")
                .write(folder.resolve("sent.xlsx"));
    }

    private Map<String, String> mend(Edit... edits) throws IOException {
        MendedWorkbook.write(
                XlsxPackage.open(sent, new Opening(Limits.DEFAULT, Headings.STANDARD)), List.of(edits), mended);
        return parts(mended);
    }

    private static Map<String, String> parts(Path file) throws IOException {
        Map<String, String> parts = new LinkedHashMap<>();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(
                        entry.getName(), new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return parts;
    }

    private static Edit cell(int row, String column, String oldText, String newText) {
        return new Edit(Edit.Kind.CELL, Table.CLUB_REPORTS, row, Optional.of(column), oldText, newText);
    }

    private static List<List<String>> cells(Path file) throws IOException {
        return SheetReader.read(file).get("club-reports").stream()
                .map(SheetReader.Line::cells)
                .toList();
    }

    @Test
    void oneCell_isAnother_andEveryOtherPartIsTheSame() throws IOException {
        Map<String, String> before = parts(sent);
        Map<String, String> after = mend(cell(1, "period", "2026-Q2", "2026-Q1"));
        assertTrue(after.get(CLUBS).contains("2026-Q1"));
        before.keySet().removeAll(List.of(CLUBS, CHAIN));
        assertTrue(after.get(CHAIN).endsWith(parts(sent).get(CHAIN)), "but for its first line");
        after.keySet().removeAll(List.of(CLUBS, CHAIN));
        assertEquals(before, after);
    }

    @Test
    void rest_ofTheSheet_staysAsItWas() throws IOException {
        mend(cell(2, "period", "2026-Q2", "2026-Q1"));
        assertEquals(
                List.of(
                        List.of("HỘI NGƯỜI CAO TUỔI"),
                        List.of("club_code", "period", "members", "women", "povrty"),
                        List.of("K1", "2026-Q2", "60", "40"),
                        List.of("K1", "2026-Q1", "61")),
                cells(mended));
        String xml = parts(mended).get(CLUBS);
        assertTrue(xml.contains("ht=\"30\""), xml);
        assertTrue(xml.contains("<f>C4/150</f>"), xml);
    }

    /** What the sheet adds up must stay a number there; what its cell would show as another is a text. */
    @Test
    void wholeNumber_isAText_whereItsCellShowsPercentages() throws IOException {
        Map<String, String> after = mend(cell(1, "women", "0.4", "58"));
        String xml = after.get(CLUBS);
        String cell = xml.substring(xml.indexOf("<c r=\"D4\""), xml.indexOf("</row>", xml.indexOf("<c r=\"D4\"")));
        assertTrue(cell.contains("s=\"2\""), cell);
        assertTrue(cell.contains("<is>") && cell.contains("58"), cell);
        assertEquals("58", cells(mended).get(2).get(3));
    }

    @Test
    void wholeNumber_staysANumber_forTheSumsOfTheSheet() throws IOException {
        String xml = mend(cell(1, "members", "60", "58")).get(CLUBS);
        assertTrue(xml.contains("<c r=\"C4\" s=\"1\"><v>58</v></c>"), xml);
    }

    @Test
    void formulaOfAMendedCell_isTakenOut_alsoFromTheListOfFormulas() throws IOException {
        Map<String, String> after = mend(cell(1, "women", "0.4", "58"));
        assertFalse(after.get(CLUBS).contains("<f>"), after.get(CLUBS));
        assertFalse(after.get(CHAIN).contains("D4"));
        assertTrue(after.get(CHAIN).contains("E9"));
    }

    @Test
    void rowThatIsTakenOut_isEmptied_soThatTheOthersKeepTheirPlaces() throws IOException {
        mend(new Edit(Edit.Kind.ROW, Table.CLUB_REPORTS, 2, Optional.empty(), "K1|2026-Q2", ""));
        List<List<String>> cells = cells(mended);
        assertEquals(3, cells.size());
        assertEquals(List.of("K1", "2026-Q2", "60", "40"), cells.get(2));
    }

    @Test
    void heading_isFoundByHowItIsSpelled() throws IOException {
        mend(new Edit(Edit.Kind.HEADING, Table.CLUB_REPORTS, 0, Optional.of("poor"), "povrty", "poor"));
        assertEquals(
                List.of("club_code", "period", "members", "women", "poor"),
                cells(mended).get(1));
    }

    @Test
    void sameChangesTwice_areTheSameBytes() throws IOException {
        mend(cell(1, "period", "2026-Q2", "2026-Q1"));
        byte[] once = Files.readAllBytes(mended);
        mend(cell(1, "period", "2026-Q2", "2026-Q1"));
        assertEquals(-1, Arrays.mismatch(once, Files.readAllBytes(mended)));
    }

    @Test
    void tableWithoutHeadings_cannotBeMended() {
        assertThrows(
                IOException.class, () -> mend(new Edit(Edit.Kind.ROW, Table.VALUES, 1, Optional.empty(), "A1", "")));
    }
}
