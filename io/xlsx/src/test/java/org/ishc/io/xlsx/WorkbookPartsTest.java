package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Programs put the parts of a workbook where they like; the relationships tell where. */
class WorkbookPartsTest {

    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">%s</Relationships>";
    private static final String WORKBOOK = "<workbook xmlns:r=\"x\">%s</workbook>";

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void name() {
        file = folder.resolve("w.xlsx");
    }

    private static String relation(String id, String kind, String target, String more) {
        return "<Relationship Id=\"%s\" Type=\"http://x/%s\" Target=\"%s\" %s/>".formatted(id, kind, target, more);
    }

    /** A workbook with one sheet, whose relationship names a target. */
    private Path sheetAt(String target, String more) throws IOException {
        return new WorkbookByHand()
                .part("xl/workbook.xml", WORKBOOK.formatted("<sheet name=\"clubs\" r:id=\"r1\"/>"))
                .part("xl/_rels/workbook.xml.rels", RELATIONS.formatted(relation("r1", "worksheet", target, more)))
                .part("xl/tabellen/eins.xml", "<worksheet/>")
                .write(file);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "tabellen/eins.xml",
                "./tabellen/eins.xml",
                "/xl/tabellen/eins.xml",
                "../xl/tabellen/eins.xml",
                "tabellen\\eins.xml",
                "Tabellen/EINS.xml",
                "x/../tabellen//eins.xml"
            })
    void sheet_isFoundByItsRelationship(String target) throws IOException {
        try (WorkbookParts parts = WorkbookParts.open(sheetAt(target, ""))) {
            assertEquals(List.of("clubs"), parts.names());
            try (var content = parts.open(parts.findSheet("clubs").orElseThrow())) {
                assertEquals("<worksheet/>", new String(content.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
    }

    @Test
    void targetOutsideTheFile_isNeverOpened() throws IOException {
        try (WorkbookParts parts =
                WorkbookParts.open(sheetAt("https://example.org/eins.xml", "TargetMode=\"External\""))) {
            assertEquals(Optional.empty(), parts.findSheet("clubs"));
        }
        try (WorkbookParts parts = WorkbookParts.open(sheetAt("../../../etc/passwd", ""))) {
            assertThrows(
                    IOException.class, () -> parts.open(parts.findSheet("clubs").orElseThrow()));
            assertEquals(List.of(), parts.parts());
        }
    }

    @Test
    void chart_isASheetWithoutCells() throws IOException {
        Path charts = new WorkbookByHand()
                .part("xl/workbook.xml", WORKBOOK.formatted("<sheet name=\"Biểu đồ\" r:id=\"r1\"/>"))
                .part(
                        "xl/_rels/workbook.xml.rels",
                        RELATIONS.formatted(relation("r1", "chartsheet", "charts/1.xml", "")))
                .write(file);
        try (WorkbookParts parts = WorkbookParts.open(charts)) {
            assertEquals(List.of("Biểu đồ"), parts.names());
            assertEquals(Optional.empty(), parts.findSheet("Biểu đồ"));
        }
    }

    @ParameterizedTest
    @CsvSource({"hidden, true", "veryHidden, true", "visible, false"})
    void hiddenSheet_isKnown(String state, boolean isHidden) throws IOException {
        Path hidden = new WorkbookByHand()
                .part(
                        "xl/workbook.xml",
                        WORKBOOK.formatted("<sheet name=\"clubs\" state=\"" + state + "\" r:id=\"r1\"/>"))
                .write(file);
        try (WorkbookParts parts = WorkbookParts.open(hidden)) {
            assertEquals(isHidden, parts.isHidden("clubs"));
            assertFalse(parts.isHidden("values"));
        }
    }

    @ParameterizedTest
    @CsvSource({"1, true", "true, true", "0, false", "false, false"})
    void yearFromWhichDaysCount_isKnown(String flag, boolean isFrom1904) throws IOException {
        Path workbook = new WorkbookByHand()
                .part("xl/workbook.xml", WORKBOOK.formatted("<workbookPr date1904=\"" + flag + "\"/>"))
                .write(file);
        try (WorkbookParts parts = WorkbookParts.open(workbook)) {
            assertEquals(isFrom1904, parts.isFrom1904());
        }
    }

    @Test
    void sheetThatIsThereTwice_isNamedTwice_andTheFirstIsRead() throws IOException {
        Path twice =
                new WorkbookByHand().sheet("clubs", "<row/>").sheet("clubs", "").write(file);
        try (WorkbookParts parts = WorkbookParts.open(twice)) {
            assertEquals(List.of("clubs", "clubs"), parts.names());
            assertEquals(Optional.of("xl/worksheets/rId1.xml"), parts.findSheet("clubs"));
        }
    }

    /** XML may name files of the machine that reads it; none is ever opened. */
    @Test
    void entityOfADocumentType_isRefused() throws IOException {
        Path hostile = new WorkbookByHand()
                .part(
                        "xl/workbook.xml",
                        "<!DOCTYPE w [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>"
                                + WORKBOOK.formatted("<sheet name=\"&e;\" r:id=\"r1\"/>"))
                .write(file);
        assertThrows(IOException.class, () -> WorkbookParts.open(hostile).close());
    }

    @Test
    void damagedPart_isNamed() throws IOException {
        Path damaged = new WorkbookByHand()
                .part("xl/workbook.xml", "<workbook><sheets>")
                .write(file);
        IOException refused = assertThrows(
                IOException.class, () -> WorkbookParts.open(damaged).close());
        assertTrue(String.valueOf(refused.getMessage()).startsWith("xl/workbook.xml: "), refused::toString);
    }
}
