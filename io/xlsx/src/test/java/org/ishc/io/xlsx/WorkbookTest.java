package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ishc.core.base.Language;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.emulation.change.RuleTestSuite;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.rulebook.ShippedRulebooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkbookTest {

    @TempDir
    Path folder;

    private interface Content {
        void fill(Workbook workbook);
    }

    private Path workbook(Content content) throws IOException {
        Path file = folder.resolve("w.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            content.fill(workbook);
        }
        return file;
    }

    private static void rows(Worksheet sheet, Object[]... rows) {
        for (int r = 0; r < rows.length; r++) {
            for (int c = 0; c < rows[r].length; c++) {
                Object cell = rows[r][c];
                if (cell instanceof LocalDate day) {
                    sheet.value(r, c, day);
                    sheet.style(r, c).format("dd/MM/yyyy").set();
                } else if (cell instanceof Number number) {
                    sheet.value(r, c, number);
                } else if (cell instanceof Boolean bool) {
                    sheet.value(r, c, bool);
                } else {
                    sheet.value(r, c, (String) cell);
                }
            }
        }
    }

    private static Object[] row(Object... cells) {
        return cells;
    }

    @Test
    void package_inAWorkbook_givesTheRecordsOfAnyForm() throws IOException {
        Path file = workbook(workbook -> {
            rows(
                    workbook.newWorksheet("manifest"),
                    row("name", "mẫu"),
                    row("ishc_version", "1"),
                    row("as_of", "2026-09-30"));
            rows(workbook.newWorksheet("clubs"), row("Mã CLB", "name", "unit_code"), row("K1", "CLB Một", "00097"));
            rows(
                    workbook.newWorksheet("club-events"),
                    row("club_code", "event_no", "type", "effective_on"),
                    row("K1", 1, "REGISTER", LocalDate.of(2025, 8, 1)));
            rows(
                    workbook.newWorksheet("club-reports"),
                    row("club_code", "period", "members"),
                    row("K1", "2025-Q4", 57),
                    row("K1", "2026-Q1", 57.5));
            rows(workbook.newWorksheet("Ghi chú"), row("không phải bảng"));
        });
        LoadedPackage loaded = PackageReader.read(file);
        assertEquals("2026-09-30", loaded.asOf().toString());
        assertEquals(1, loaded.clubs().clubs().size());
        assertEquals(
                List.of("package.unlisted-file null null", "cell.type club-reports members"),
                loaded.findings().stream()
                        .map(finding ->
                                finding.code().code() + " " + finding.location().table() + " "
                                        + finding.location().column())
                        .toList());
    }

    @Test
    void damagedWorkbook_isAFinding() throws IOException {
        Path file = folder.resolve("w.xlsx");
        Files.write(file, new byte[] {1, 2, 3});
        LoadedPackage loaded = PackageReader.read(file);
        assertEquals("package.damaged", loaded.findings().get(0).code().code());
        Path real = workbook(workbook -> rows(workbook.newWorksheet("clubs"), row("club_code")));
        byte[] cut = Files.readAllBytes(real);
        Files.write(file, Arrays.copyOf(cut, cut.length / 2));
        assertEquals(
                "package.damaged",
                PackageReader.read(file).findings().get(0).code().code());
    }

    @Test
    void ruleTests_inASheet_runAsInYaml() throws IOException {
        Path file = workbook(workbook -> rows(
                workbook.newWorksheet("tests"),
                row("rules", "ladder-90"),
                row("test", "part", "code", "value"),
                row("một tỉnh tính tay", "actual", "clubs.established", 13),
                row("", "actual", "communes.coverage-rate", "45,5"),
                row("", "actual", "clubs.fully-active-rate", new BigDecimal("55")),
                row("", "actual", "clubs.reporting", 88),
                row("", "actual", "clubs.operating", 100),
                row("", "back 1", "members.total", 5),
                row("", "coverage", "clubs.operating", "3/4"),
                row("", "target", "clubs.established", 20),
                row("", "fact", "inspection.level", "KHA"),
                row("", "fact", "other", true),
                row("", "points", "A1", 14),
                row("", "total", "", 61),
                row("", "class", "", "FAIR"),
                row("một ca sai", "total", "", 1)));
        RuleTestSuite tests = RuleTestSheet.read(file);
        Rulebook rulebook = ShippedRulebooks.read("ladder-90");
        assertEquals("ladder-90", tests.rulebook());
        assertEquals(
                List.of(true, false),
                tests.run(rulebook).stream().map(RuleTestSuite.Result::isPassed).toList());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "rulez,test,a,actual,5",
        "rules,probe,a,actual,5",
        "rules,test,,actual,5",
        "rules,test,a,wish,5",
        "rules,test,a,actual,five",
        "rules,test,a,coverage,3"
    })
    void sheetThatHoldsNoTests_isRefused(String rules, String heading, String name, String part, String value)
            throws IOException {
        Path file = workbook(workbook -> rows(
                workbook.newWorksheet("tests"),
                row(rules, "ladder-90"),
                row(heading, "part", "code", "value"),
                row(name == null ? "" : name, part, "x", value)));
        UnreadableTextException refused = assertThrows(UnreadableTextException.class, () -> RuleTestSheet.read(file));
        assertTrue(refused.getMessage() != null && !refused.getMessage().isEmpty());
    }

    @Test
    void template_isASheetToFillIn() throws IOException {
        Path file = folder.resolve("t.xlsx");
        try (OutputStream out = Files.newOutputStream(file)) {
            RuleTestSheet.writeTemplate("ladder-90", List.of("A1", "A2"), Language.VI, out);
        }
        assertThrows(UnreadableTextException.class, () -> RuleTestSheet.read(file));
    }
}
