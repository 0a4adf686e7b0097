package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.ishc.core.finding.Finding;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.spi.CanonicalRows;
import org.ishc.io.spi.Limits;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Headings;
import org.ishc.io.table.Table;
import org.ishc.io.testing.SamplesForms;
import org.ishc.io.testing.TablePackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Workbooks as other programs write them, and as nobody should: sheets are put in as XML. */
class HostileWorkbookTest {

    private static final String HEAD =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>"
                    + "<row r=\"2\"><c r=\"A2\" t=\"inlineStr\"><is><t>unit_code</t></is></c><c r=\"B2\" t=\"inlineStr\"><is><t>indicator</t></is></c>"
                    + "<c r=\"C2\" t=\"inlineStr\"><is><t>period</t></is></c><c r=\"D2\" t=\"inlineStr\"><is><t>value</t></is></c></row>";
    private static final String ROW =
            "<row r=\"%1$d\"><c r=\"A%1$d\" t=\"inlineStr\"><is><t>01</t></is></c><c r=\"B%1$d\" t=\"inlineStr\"><is><t>clubs.existing</t></is></c>"
                    + "<c r=\"C%1$d\"><v>2025</v></c>%2$s</row>";
    private static final String FOOT = "</sheetData></worksheet>";

    @TempDir
    Path folder;

    private final Map<String, byte[]> parts = new LinkedHashMap<>();

    @BeforeEach
    void emptyWorkbook() throws IOException {
        Path file = folder.resolve("empty.xlsx");
        new XlsxFormat()
                .write(
                        new TablePackage(SamplesForms.manifest()).with(Table.VALUES, List.of()),
                        new ArrayList<>(),
                        file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream().toList()) {
                parts.put(entry.getName(), zip.getInputStream(entry).readAllBytes());
            }
        }
    }

    private PackageSource sheet(String xml, Limits limits) throws IOException {
        parts.put("xl/worksheets/sheet2.xml", xml.getBytes(StandardCharsets.UTF_8));
        Path file = folder.resolve("w.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return new XlsxFormat().open(file, new Opening(limits, Headings.STANDARD));
    }

    private PackageSource cell(String cell) throws IOException {
        return sheet(HEAD + ROW.formatted(5, cell) + FOOT, Limits.DEFAULT);
    }

    private static String value(PackageSource source) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        CanonicalRows.read(source, Table.VALUES, new ArrayList<>(), rows::add);
        return rows.get(0).get(3);
    }

    private static List<Finding> onCells(PackageSource source) {
        return PackageReader.read(source).findings().stream()
                .filter(finding -> finding.code().code().startsWith("cell."))
                .toList();
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "<c r='D5'><v>12</v></c>;12",
                "<c r='D5'><v>12.000000000000002</v></c>;12",
                "<c r='D5'><v>1.2E3</v></c>;1200",
                "<c r='D5' t='str'><v>1.234</v></c>;1234",
                "<c r='D5' t='b'><v>1</v></c>;true",
                "<c r='D5' t='inlineStr'><is><r><t>1</t></r><r><t>2</t></r></is></c>;12",
                "<c r='D5' t='inlineStr'><is><t>_x0031_2</t></is></c>;12",
                "<c t='n'><v>7</v></c>;7",
                "<c r='d5'><v>7</v></c>;7",
                "<c r='D5' t='d'><v>2026-01-02T00:00:00.000Z</v></c>;2026-01-02",
                "<c r='D5' t='d'><v>2026-01-01T17:00:00Z</v></c>;2026-01-01T17:00",
                "<c r='D5' t='inlineStr'><is><t>12</t><rPh sb='0' eb='1'><t>mười hai</t></rPh></is></c>;12",
            })
    void cell_isReadAsItIsTyped(String cell, String expected) throws IOException {
        assertEquals(expected, value(cell(cell)));
    }

    /** As Excel saves "Strict Open XML": the same under other names. */
    @Test
    void strictWorkbook_isReadLikeAnyOther() throws IOException {
        parts.replaceAll((name, bytes) -> strict(bytes));
        PackageSource source = sheet(
                new String(
                        strict((HEAD + ROW.formatted(5, "<c r='D5'><v>12</v></c>") + FOOT)
                                .getBytes(StandardCharsets.UTF_8)),
                        StandardCharsets.UTF_8),
                Limits.DEFAULT);
        assertEquals(List.of(), PackageReader.read(source).findings());
        assertEquals("12", value(source));
    }

    private static byte[] strict(byte[] part) {
        return new String(part, StandardCharsets.UTF_8)
                .replace(
                        "http://schemas.openxmlformats.org/spreadsheetml/2006/main",
                        "http://purl.oclc.org/ooxml/spreadsheetml/main")
                .replace(
                        "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                        "http://purl.oclc.org/ooxml/officeDocument/relationships")
                .getBytes(StandardCharsets.UTF_8);
    }

    /** As many programs write them: a cell may name a style that nothing describes. */
    @ParameterizedTest
    @ValueSource(strings = {"<c r='D5'><v>12</v></c>", "<c r='D5' s='7'><v>12</v></c>"})
    void workbookWithoutStyles_isReadAsItStands(String cell) throws IOException {
        parts.remove("xl/styles.xml");
        parts.replaceAll((name, bytes) -> new String(bytes, StandardCharsets.UTF_8)
                .replaceAll("<(Override|Relationship) [^>]*styles[^>]*/>", "")
                .getBytes(StandardCharsets.UTF_8));
        PackageSource source = cell(cell);
        assertEquals(List.of(), PackageReader.read(source).findings());
        assertEquals("12", value(source));
    }

    @Test
    void nul_isNamedAtItsCell_onceForIt() throws IOException {
        List<Finding> findings = onCells(cell("<c r='D5' t='inlineStr'><is><t>12_x0000_</t></is></c>"));
        assertEquals(
                List.of("cell.control-character D5 {character=U+0000}"),
                findings.stream()
                        .map(finding ->
                                finding.code().code() + " " + finding.location().cell() + " " + finding.arguments())
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"1\0", "1&#0;"})
    void nulThatNoXmlMayHold_isADamagedFile(String text) throws IOException {
        assertEquals(
                Map.of("package.damaged", 1L),
                PackageReader.read(cell("<c r='D5'><v>" + text + "</v></c>"))
                        .counts()
                        .codes());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = ';',
            value = {
                "<c r='D5'><v>1.234</v></c>;cell.type;1.234",
                "<c r='D5'><v>56.5</v></c>;cell.type;56.5",
                "<c r='D5' t='e'><v>#DIV/0!</v></c>;cell.type;#DIV/0!",
                "<c r='D5' t='e'><f>1/0</f><v>#DIV/0!</v></c>;cell.type;#DIV/0!",
                "<c r='D5'><f>SUM(A1:A2)</f></c>;cell.type;=SUM(A1:A2)",
                "<c r='D5'><v>zwölf</v></c>;cell.type;zwölf",
                "<c r='D5'><v>1E999999999</v></c>;cell.type;1E+999999999",
                "<c r='D5'><f>6*7</f><v>42</v></c>;cell.formula;42",
                "<c r='D5' t='str'><f>\"4\"</f><v>4</v></c>;cell.formula;4",
            })
    void oddCell_isAFindingAtItsReference(String cell, String code, String shown) throws IOException {
        List<Finding> findings = onCells(cell(cell));
        assertEquals(
                List.of(code),
                findings.stream().map(finding -> finding.code().code()).toList());
        assertEquals("D5", findings.get(0).location().cell());
        assertEquals(3, findings.get(0).location().row());
        assertEquals(shown, findings.get(0).location().value());
    }

    @Test
    void emptyRows_areNoRecords_butCountInTheNumber() throws IOException {
        PackageSource source = sheet(
                HEAD + ROW.formatted(3, "<c r='D3'><v>1</v></c>") + "<row r='4'/>" + "<row r='5'><c r='A5'/></row>"
                        + ROW.formatted(7, "<c r='D7'><v>2</v></c>") + FOOT,
                Limits.DEFAULT);
        List<Integer> numbers = new ArrayList<>();
        source.read(Table.VALUES, new ArrayList<>(), row -> numbers.add(row.row()));
        assertEquals(List.of(1, 5), numbers);
        assertEquals("D7", source.findCell(Table.VALUES, 5, "value").orElseThrow());
    }

    @Test
    void days_areReadInBothDateSystems() throws IOException {
        String styles = new String(parts.get("xl/styles.xml"), StandardCharsets.UTF_8);
        parts.put(
                "xl/styles.xml",
                styles.replaceFirst(
                                "<cellXfs count=\"\\d+\">",
                                "<cellXfs count=\"9\"><xf numFmtId=\"14\"/><xf numFmtId=\"0\"/>")
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals("2026-01-02", value(cell("<c r='D5' s='0'><v>46024</v></c>")));
        assertEquals("2026-01-02T12:00", value(cell("<c r='D5' s='0'><v>46024.5</v></c>")));
        assertEquals("46024", value(cell("<c r='D5' s='1'><v>46024</v></c>")));
        String workbook = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8);
        parts.put(
                "xl/workbook.xml",
                workbook.replaceFirst("<workbookPr[^>]*/>", "<workbookPr date1904=\"1\"/>")
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals("2026-01-02", value(cell("<c r='D5' s='0'><v>44562</v></c>")));
    }

    @Test
    void filledCellRightOfTheHeadings_isSaidOnceForItsColumn() throws IOException {
        String beyond = "<c r='D%1$d'><v>1</v></c><c r='F%1$d'><v>9</v></c>";
        PackageSource source = sheet(
                HEAD + ROW.formatted(3, beyond.formatted(3)) + ROW.formatted(4, beyond.formatted(4)) + FOOT,
                Limits.DEFAULT);
        List<Finding> found = new ArrayList<>();
        source.read(Table.VALUES, found, row -> {});
        assertEquals(
                List.of("table.unknown-column F"),
                found.stream()
                        .map(finding -> finding.code().code() + " "
                                + finding.arguments().get("heading"))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<c r='ZZZZZZ5'><v>1</v></c>",
                "<c r='XFE5'><v>1</v></c>",
                "<c r='D99999999'><v>1</v></c>",
                "<c r='D5' t='s'><v>2000000000</v></c>",
                "<c r='D5' t='s'><v>0</v></c>",
                "<c r='D5' t='s'><v>-1</v></c>",
                "<c r='D5' t='x'><v>1</v></c>",
                "<c r='D5' s='99999999999'><v>1</v></c>",
                "<c r='D5'><f t='shared' si='7'/><v>1</v></c>",
                "<c r='D5'><v>&secret;</v></c>",
                "<c r='D5'><v>1<x/>2</v></c>",
                "<c r='D5'><v>1</c>",
                "<c r='D5'>"
            })
    void cellThatTheLibraryWouldTrust_isRefused(String cell) throws IOException {
        PackageSource source = cell(cell);
        assertEquals("package.damaged", source.findings().get(0).code().code());
        assertTrue(source.tables().isEmpty());
        assertNotEquals(Verdict.VALID, PackageReader.read(source).verdict());
    }

    @Test
    void entities_areNeverResolved() throws IOException {
        String doctype = "<!DOCTYPE x [<!ENTITY secret SYSTEM \"file:///etc/hostname\">]>";
        PackageSource source =
                sheet(doctype + HEAD + ROW.formatted(3, "<c r='D3'><v>&secret;</v></c>") + FOOT, Limits.DEFAULT);
        assertEquals(
                List.of("package.damaged a part of the workbook is not as workbooks have it: DOCTYPE"),
                source.findings().stream()
                        .filter(finding -> finding.code().code().equals("package.damaged"))
                        .map(finding -> "package.damaged " + finding.arguments().get("reason"))
                        .toList());
        assertTrue(source.tables().isEmpty());
    }

    @Test
    void bombs_areStoppedBeforeTheLibrary() throws IOException {
        assertLimit(sheet(HEAD + " ".repeat(4 << 20) + FOOT, Limits.DEFAULT), "ratio");
        assertLimit(sheet(HEAD + FOOT, Limits.DEFAULT.withArchive(1 << 30, 200, 3)), "entries");
        assertLimit(sheet(HEAD + FOOT, Limits.DEFAULT.withArchive(1_000, 200, 30)), "unzipped-bytes");
        String arrays = "<row r='3'>" + "<c r='A3'><f t='array' ref='A3:B9'>1</f><v>1</v></c>".repeat(101) + "</row>";
        assertLimit(sheet(HEAD + arrays + FOOT, Limits.DEFAULT.withArchive(1 << 30, 10_000, 30)), "array-formulas");
        assertLimit(
                sheet(
                        HEAD + "<row r='3'><c r='A3'><f>" + "1+".repeat(5_000) + "</f></c></row>" + FOOT,
                        Limits.DEFAULT.withArchive(1 << 30, 10_000, 30)),
                "formula-length");
        assertLimit(
                sheet(
                        HEAD + "<row r='3'><c r='A3'><v>" + "1".repeat(1 << 21) + "</v></c></row>" + FOOT,
                        Limits.DEFAULT.withArchive(1 << 30, 10_000, 30)),
                "xml-text");
    }

    @Test
    void whiteSpaceBetweenElements_isNoBomb() throws IOException {
        String merged = "</sheetData><mergeCells>"
                + ("\n" + " ".repeat(100) + "<mergeCell ref='A3:A3'/>").repeat(12_000) + "</mergeCells></worksheet>";
        PackageSource source = sheet(
                HEAD + ROW.formatted(3, "<c r='D3'><v>1</v></c>") + merged,
                Limits.DEFAULT.withArchive(1 << 30, 100_000, 30));
        assertEquals(List.of(), source.findings());
        assertEquals("1", value(source));
    }

    private static void assertLimit(PackageSource source, String limit) {
        Finding finding = source.findings().get(0);
        assertEquals("package.limit", finding.code().code());
        assertEquals(limit, finding.arguments().get("limit"));
        assertTrue(source.tables().isEmpty());
        assertNotEquals(Verdict.VALID, PackageReader.read(source).verdict());
    }

    @Test
    void sheetThatTheManifestLists_andThatIsNotThere_isFound() throws IOException {
        String workbook = new String(parts.get("xl/workbook.xml"), StandardCharsets.UTF_8);
        parts.put(
                "xl/workbook.xml",
                workbook.replace("name=\"values\"", "name=\"valeurs\"").getBytes(StandardCharsets.UTF_8));
        PackageSource source = sheet(HEAD + FOOT, Limits.DEFAULT);
        assertEquals(
                List.of("package.missing-resource", "package.unlisted-file", "sheet.like-table"),
                source.findings().stream().map(finding -> finding.code().code()).toList());
    }

    @Test
    void formulaLikeTexts_areTypedTexts() throws IOException {
        Path file = folder.resolve("hard.xlsx");
        new XlsxFormat().write(SamplesForms.hardTexts(), new ArrayList<>(), file);
        try (ZipFile zip = new ZipFile(file.toFile())) {
            for (ZipEntry entry : zip.stream()
                    .filter(part -> part.getName().startsWith("xl/worksheets/"))
                    .toList()) {
                String xml = new String(zip.getInputStream(entry).readAllBytes(), StandardCharsets.UTF_8);
                assertTrue(!xml.contains("<f>") && !xml.contains("<f "), entry.getName());
            }
            String properties = new String(
                    zip.getInputStream(zip.getEntry("docProps/core.xml")).readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(properties.contains("2026-04-05T01:30:00Z"), properties);
        }
    }
}
