package org.ishc.io.workbook;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FillPatternType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.util.CellReference;
import org.apache.poi.util.TempFile;
import org.apache.poi.util.TempFileCreationStrategy;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFClientAnchor;
import org.apache.poi.xssf.usermodel.XSSFComment;
import org.apache.poi.xssf.usermodel.XSSFRichTextString;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.ishc.core.base.Language;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.Validation;
import org.ishc.io.report.ReportForm;
import org.ishc.io.report.ReportOptions;
import org.ishc.io.testing.HostLoaders;
import org.ishc.io.testing.Installed;
import org.ishc.io.testing.Program;
import org.ishc.io.testing.SampleFindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WorkbookReportTest {

    private static final Path LIBRE_OFFICE = Path.of("/usr/bin/soffice");

    @TempDir
    Path folder;

    @Test
    void form_isFoundByItsName() {
        assertEquals(
                List.of("csv", "html", "json", "junit", "sarif", "text", "xlsx"),
                ReportForm.all().stream().map(ReportForm::name).toList());
    }

    /** A folder that may only be read is the machine's fault, and none of ours or of the caller's. */
    @Test
    void machineWithoutRoomForTemporaryFiles_isAnIOException() {
        WorkbookReport report = new WorkbookReport();
        Validation validation = SampleFindings.many(3);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TempFile.setThreadLocalTempFileCreationStrategy(new TempFileCreationStrategy() {
            @Override
            public File createTempFile(String prefix, String suffix) throws IOException {
                throw new AccessDeniedException(prefix);
            }

            @Override
            public File createTempDirectory(String prefix) throws IOException {
                throw new AccessDeniedException(prefix);
            }
        });
        try {
            assertThrows(
                    AccessDeniedException.class, () -> report.write(validation, ReportOptions.in(Language.VI), out));
            assertEquals(0, out.size());
        } finally {
            TempFile.setThreadLocalTempFileCreationStrategy(null);
        }
    }

    /** The sender's own workbook is read for it, and written again. */
    @Test
    void annotatedWorkbook_isTheSame_whateverReadsAndWritesXmlInTheHost() throws IOException {
        Path sent = sent();
        Validation validation = validation(sent);
        ReportOptions options = ReportOptions.in(Language.VI).withSource(sent);
        WorkbookReport report = new WorkbookReport();
        HostLoaders.Work<byte[]> written = () -> {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            report.write(validation, options, out);
            return out.toByteArray();
        };
        byte[] here = written.get();
        assertArrayEquals(here, HostLoaders.in(HostLoaders.stopped(), written));
        assertArrayEquals(here, HostLoaders.in(HostLoaders.withOtherXml(), written));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void cells_carryTheFindingsAndAFill(Language language) throws IOException {
        Path sent = sent();
        try (XSSFWorkbook report = annotated(sent, language)) {
            XSSFSheet values = report.getSheet("values");
            String unknown = note(values, "A2");
            assertTrue(unknown.contains("ref.unknown-unit") && unknown.contains("X1"), unknown);
            assertFill("ERROR", values, "A2");
            // the value is of a wrong type, and the formula that gives it stays
            assertTrue(note(values, "D3").startsWith("của người gửi\n\n"), note(values, "D3"));
            assertTrue(note(values, "D3").contains("cell.type"));
            // a heading that names no column
            assertTrue(note(values, "E1").contains("table.unknown-column"));
            assertNull(values.getRow(3).getCell(0).getCellComment());
            assertEquals(
                    FillPatternType.NO_FILL,
                    values.getRow(3).getCell(0).getCellStyle().getFillPattern());
            assertEquals("ISHC", values.getRow(1).getCell(0).getCellComment().getAuthor());
            assertEquals("Lan", values.getRow(2).getCell(3).getCellComment().getAuthor());
        }
    }

    @Test
    void whatTheSenderWrote_staysAsItIs() throws IOException {
        Path sent = sent();
        byte[] before = Files.readAllBytes(sent);
        try (XSSFWorkbook report = annotated(sent, Language.VI);
                XSSFWorkbook original = open(before)) {
            for (Sheet sheet : original) {
                Sheet copy = report.getSheet(sheet.getSheetName());
                assertEquals(original.getSheetIndex(sheet), report.getSheetIndex(copy));
                assertEquals(contents(sheet), contents(copy));
                assertEquals(sheet.getColumnWidth(1), copy.getColumnWidth(1));
            }
            assertEquals(
                    report.getSheet("values").getMergedRegions(),
                    original.getSheet("values").getMergedRegions());
        }
        assertArrayEquals(before, Files.readAllBytes(sent));
    }

    @Test
    void copy_isStillAPackage_withTheSameFindings() throws IOException {
        Path sent = sent();
        Path copy = folder.resolve("copy.xlsx");
        Files.write(copy, bytes(validation(sent), ReportOptions.in(Language.EN).withSource(sent)));
        List<String> before = codes(validation(sent));
        List<String> again = codes(validation(copy));
        // nothing is said of the sheets that list the findings
        assertEquals(before, again);
    }

    @Test
    void list_standsLastAndOpens_theVerdictFirst_withLinks() throws IOException {
        try (XSSFWorkbook report = annotated(sent(), Language.EN)) {
            assertEquals(List.of("manifest", "values", "findings", "findings 2", "ledger"), names(report));
            Sheet list = report.getSheetAt(report.getActiveSheetIndex());
            assertEquals("findings 2", list.getSheetName());
            assertTrue(list.getRow(0).getCell(0).getStringCellValue().startsWith("Invalid. "));
            List<String> links = new ArrayList<>();
            list.getHyperlinkList().forEach(link -> links.add(link.getAddress()));
            assertTrue(links.contains("'values'!A2"), links::toString);
            assertEquals(1, report.getSheet("ledger").getPaneInformation().getHorizontalSplitPosition());
        }
    }

    @Test
    void equalInput_givesEqualBytes_withoutTheClock() throws IOException {
        Path sent = sent();
        ReportOptions options = ReportOptions.in(Language.VI).withSource(sent);
        assertArrayEquals(bytes(validation(sent), options), bytes(validation(sent), options));
        byte[] alone = bytes(SampleFindings.many(30), ReportOptions.in(Language.VI));
        assertArrayEquals(alone, bytes(SampleFindings.many(30), ReportOptions.in(Language.VI)));
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(alone))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertEquals(1980, entry.getTimeLocal().getYear());
            }
        }
        try (XSSFWorkbook workbook = open(alone)) {
            long asOf = LocalDate.of(1980, 1, 1).toEpochDay() * 86_400_000L;
            assertEquals(
                    asOf,
                    workbook.getProperties().getCoreProperties().getModified().getTime());
            assertEquals(
                    asOf,
                    workbook.getProperties().getCoreProperties().getCreated().getTime());
        }
    }

    @Test
    void packageThatIsNoWorkbook_getsTheListAlone_noTextIsAFormula() throws IOException {
        try (XSSFWorkbook report = open(
                bytes(SampleFindings.hostile(), ReportOptions.in(Language.EN).withSource(folder)))) {
            assertEquals(List.of("findings", "ledger"), names(report));
            List<Cell> hostile = new ArrayList<>();
            for (Sheet sheet : report) {
                for (Row row : sheet) {
                    row.forEach(cell -> {
                        assertTrue(cell.getCellType() != CellType.FORMULA, () -> cell.getAddress()
                                .toString());
                        if (cell.getCellType() == CellType.STRING
                                && cell.getStringCellValue().startsWith("=1+1")) {
                            hostile.add(cell);
                        }
                    });
                }
            }
            assertTrue(hostile.size() >= 2);
            assertTrue(hostile.stream().allMatch(cell -> cell.getCellStyle().getQuotePrefixed()));
        }
    }

    @Test
    void workbookThatCannotBeOpened_getsTheListAlone_andIsToldWhy() throws IOException {
        Path damaged =
                Files.write(folder.resolve("damaged.xlsx"), "PK but no more".getBytes(StandardCharsets.US_ASCII));
        Path bomb = folder.resolve("bomb.xlsx");
        try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(bomb))) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            byte[] zeros = new byte[1 << 20];
            for (int i = 0; i < 129; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        for (Path unfit : List.of(damaged, bomb)) {
            try (XSSFWorkbook report = open(
                    bytes(SampleFindings.many(3), ReportOptions.in(Language.EN).withSource(unfit)))) {
                assertEquals(List.of("findings", "ledger"), names(report));
                assertTrue(report.getSheetAt(0)
                        .getRow(1)
                        .getCell(0)
                        .getStringCellValue()
                        .startsWith("The workbook sent could not be annotated"));
            }
        }
    }

    @Test
    void libreOffice_opensTheCopy() throws IOException, InterruptedException {
        Installed.orSkip("libreoffice", Files.isExecutable(LIBRE_OFFICE), "apt-get install libreoffice-calc");
        Path sent = sent();
        Path copy = Files.write(
                folder.resolve("annotated.xlsx"),
                bytes(validation(sent), ReportOptions.in(Language.VI).withSource(sent)));
        Program.of(
                        LIBRE_OFFICE.toString(),
                        "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                        "--headless",
                        "--convert-to",
                        "csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,true,false,false,false,-1",
                        "--outdir",
                        folder.toString(),
                        copy.toString())
                .run()
                .succeeded();
        String values = Files.readString(folder.resolve("annotated-values.csv"));
        assertTrue(values.lines().findFirst().orElse("").startsWith("unit_code,indicator,period,value"), values);
        assertTrue(
                Files.readString(folder.resolve("annotated-lỗi và lưu ý.csv")).startsWith("Không hợp lệ. "));
    }

    private static void assertFill(String tone, XSSFSheet sheet, String cell) {
        CellReference at = new CellReference(cell);
        XSSFCell marked = sheet.getRow(at.getRow()).getCell(at.getCol());
        assertEquals(FillPatternType.SOLID_FOREGROUND, marked.getCellStyle().getFillPattern());
        assertArrayEquals(
                Tones.fill(tone),
                marked.getCellStyle().getFillForegroundXSSFColor().getRGB());
    }

    private static String note(XSSFSheet sheet, String cell) {
        CellReference at = new CellReference(cell);
        XSSFComment comment = sheet.getRow(at.getRow()).getCell(at.getCol()).getCellComment();
        return comment == null ? "" : comment.getString().getString();
    }

    /**
     * A workbook as somebody sends it: formats, a formula, a comment, a merged cell, a sheet of the name that the list
     * would take.
     */
    private Path sent() throws IOException {
        try (XSSFWorkbook workbook = new XSSFWorkbook()) {
            XSSFSheet manifest = workbook.createSheet("manifest");
            row(manifest, 0, "name", "mẫu");
            row(manifest, 1, "ishc_version", "1");
            row(manifest, 2, "as_of", "2023-12-31");
            XSSFSheet values = workbook.createSheet("values");
            row(values, 0, "unit_code", "indicator", "period", "value", "ghi chú riêng");
            row(values, 1, "X1", "clubs.existing", "2023", 12, "=không phải công thức");
            row(values, 2, "01", "clubs.existing", "2023", "", "");
            row(values, 3, "31", "clubs.existing", "2023", 7, "");
            values.getRow(2).getCell(3).setCellFormula("5/2");
            workbook.getCreationHelper()
                    .createFormulaEvaluator()
                    .evaluateFormulaCell(values.getRow(2).getCell(3));
            CellStyle money = workbook.createCellStyle();
            money.setDataFormat(workbook.createDataFormat().getFormat("#,##0.00"));
            money.setRotation((short) 45);
            values.getRow(2).getCell(3).setCellStyle(money);
            values.setColumnWidth(1, 5_000);
            XSSFClientAnchor anchor = new XSSFClientAnchor(0, 0, 0, 0, 4, 2, 6, 5);
            XSSFComment own = values.createDrawingPatriarch().createCellComment(anchor);
            own.setString(new XSSFRichTextString("của người gửi"));
            own.setAuthor("Lan");
            values.getRow(2).getCell(3).setCellComment(own);
            row(workbook.createSheet("findings"), 0, "của người gửi");
            Path file = folder.resolve("sent.xlsx");
            try (OutputStream out = Files.newOutputStream(file)) {
                workbook.write(out);
            }
            return file;
        }
    }

    private static void row(Sheet sheet, int number, Object... cells) {
        Row row = sheet.createRow(number);
        for (int i = 0; i < cells.length; i++) {
            if (cells[i] instanceof Integer whole) {
                row.createCell(i).setCellValue(whole);
            } else {
                row.createCell(i).setCellValue(cells[i].toString());
            }
        }
    }

    /** Everything about the cells but their fills and comments. */
    private static List<String> contents(Sheet sheet) {
        List<String> contents = new ArrayList<>();
        for (Row row : sheet) {
            for (Cell cell : row) {
                CellStyle style = cell.getCellStyle();
                contents.add(cell.getAddress() + " " + cell.getCellType() + " " + cell + " "
                        + style.getDataFormatString() + " " + style.getRotation() + " " + style.getFontIndex());
            }
        }
        return contents;
    }

    private static Validation validation(Path file) throws IOException {
        return PackageReader.read(file).validation();
    }

    private static List<String> codes(Validation validation) {
        List<String> codes = new ArrayList<>();
        validation
                .findings()
                .forEach(finding -> codes.add(finding.code().code() + " "
                        + finding.location().table() + " " + finding.location().row()));
        return codes;
    }

    private static XSSFWorkbook annotated(Path sent, Language language) throws IOException {
        return open(bytes(validation(sent), ReportOptions.in(language).withSource(sent)));
    }

    private static byte[] bytes(Validation validation, ReportOptions options) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ReportForm.find("xlsx").orElseThrow().write(validation, options, bytes);
        return bytes.toByteArray();
    }

    private static XSSFWorkbook open(byte[] bytes) throws IOException {
        try (InputStream in = new ByteArrayInputStream(bytes)) {
            return new XSSFWorkbook(in);
        }
    }

    private static List<String> names(XSSFWorkbook workbook) {
        List<String> names = new ArrayList<>();
        workbook.forEach(sheet -> names.add(sheet.getSheetName()));
        return names;
    }
}
