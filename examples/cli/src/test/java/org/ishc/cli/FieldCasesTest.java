package org.ishc.cli;

import static org.ishc.cli.Run.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ishc.io.canonical.CanonicalJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Packages as they come from spreadsheets, systems and people: each stands for a kind of file, and what is said of it.
 */
class FieldCasesTest {

    private static final Path CASES = Path.of("src/test/resources/field-cases");

    @TempDir
    Path folder;

    private static Map<?, ?> validated(String file, String... more) {
        String[] arguments = new String[more.length + 4];
        arguments[0] = "validate";
        arguments[1] = CASES.resolve(file).toString();
        arguments[2] = "--format";
        arguments[3] = "json";
        System.arraycopy(more, 0, arguments, 4, more.length);
        return (Map<?, ?>) CanonicalJson.read(run((Object[]) arguments).out());
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            nullValues = "-",
            value = {
                "05-iso-date-cells/sj-xlsx.xlsx | VALID | {}",
                "05-iso-date-cells/trans-tdate.xlsx | VALID | {}",
                "06-not-damaged/ole.xlsx | INVALID | {package.other-form=1}",
                "06-not-damaged/html.xlsx | INVALID | {package.other-form=1}",
                "06-not-damaged/csv.xlsx | INVALID | {package.other-form=1}",
                "06-not-damaged/sj-biff8.xls | INVALID | {package.other-form=1}",
                "06-not-damaged/sj-ods.ods | INVALID | {package.other-form=1}",
                "06-not-damaged/sj-xlsb.xlsb | INVALID | {package.other-form=1}",
                "08-blank-rows/blank-sep-rows | VALID | {}",
                "08-blank-rows/blank-sep-rows-space | VALID | {}",
                "08-blank-rows/blank-mid.xlsx | VALID | {}",
                "08-blank-rows/last-row-space.xlsx | VALID | {}",
                "09-files-that-nobody-named/no-manifest-typo | INVALID | {cell.range=1, package.no-manifest=1, package.unlisted-file=1}",
                "09-files-that-nobody-named/upper-name | VALID | {package.no-manifest=1}",
                "09-files-that-nobody-named/z-xlsx.zip | NOT_APPLICABLE | {package.no-manifest=1, package.unlisted-file=1}",
                "10-zip-made-on-a-mac/z-folder-mac.zip | VALID | {}",
                "10-zip-made-on-a-mac/z-two-folders.zip | INVALID | {package.many-folders=1}",
                "18-percent-cells/pct-target.xlsx | VALID | {}",
                "18-percent-cells/pct-target-missed.xlsx | VALID | {}",
                "18-percent-cells/pct-assess.xlsx | INVALID | {cell.type=1}",
                "20-no-break-space/nbsp-code.xlsx | VALID | {cell.whitespace=3}",
                "20-no-break-space/nbsp-name.xlsx | VALID | {cell.whitespace=1}",
                "24-sep-line/sep-line | VALID | {csv.separator-line=1}",
                "24-sep-line/sep-line-comma-bom | VALID | {csv.separator-line=1}",
                "25-headings-below-a-title/title-rows.xlsx | VALID | {sheet.heading-row=1}",
                "25-headings-below-a-title/title-csv | INVALID | {table.headings-below=1, table.missing-column=1, table.unknown-column=3}",
                "25-headings-below-a-title/merged-vertical.xlsx | VALID | {sheet.merged=1}",
                "25-headings-below-a-title/total-row | INVALID | {cell.code=1, cell.required=2}",
                "26-leading-zeros/codes-num.xlsx | INVALID | {}",
                "hostile/manifest-unknown-name | INVALID | {package.unlisted-file=1}",
                "hostile/successions-alone | INVALID | {cell.required=1, cell.type=1, cell.word=1}",
                "hostile/no-manifest-other-case | VALID | {package.no-manifest=1, package.unlisted-file=1}",
                "hostile/workbook-part-not-xml-far-column.xlsx | INVALID | {package.damaged=1}",
                "officials/03-units-in-headings.xlsx | VALID | {}",
                "officials/12-date-texts.xlsx | INVALID | {cell.type=3}",
                "officials/13-number-texts.xlsx | INVALID | {cell.type=10}",
                "officials/13b-mended-in-place.xlsx | VALID | {}",
                "officials/18-officers-form.xlsx | NOT_APPLICABLE | {package.no-manifest=1, package.unlisted-file=1, sheet.like-table=1}",
                "officials/21-lost-zeros.xlsx | INVALID | {}",
                "officials/23-code-25.xlsx | INVALID | {}",
                "officials/cascade | VALID | {}",
                "officials/ratio-one-part-missing | VALID | {}",
                "hosts/negative-package | INVALID | {cell.range=1}",
            })
    void file_isReadOrNamedForWhatItIs(String file, String verdict, String codes) {
        Map<?, ?> report = validated(file);
        Map<Object, Object> ofReading = new TreeMap<>((Map<?, ?>) report.get("codes"));
        ofReading.keySet().removeIf(code -> !code.toString().matches("(package|table|csv|cell|sheet)\\..*"));
        assertEquals(codes, ofReading.toString());
        assertEquals(verdict, report.get("verdict"));
    }

    @Test
    void percentage_isTheTargetThatTheOfficialSees() {
        String missed = CASES.resolve("18-percent-cells/pct-target-missed.xlsx").toString();
        Run progress = run("progress", missed, "--period", "2023", "--on", "2023-12-31", "--format", "json");
        assertTrue(progress.out().contains("\"70.00\"") && progress.out().contains("MISSED"), progress.out());
    }

    @Test
    void codeThatANumberFormatShowsInFull_isProposed() throws IOException {
        Path fixes = folder.resolve("fixes.json");
        validated("26-leading-zeros/codes-num.xlsx", "--fixes", fixes.toString());
        assertTrue(Files.readString(fixes).contains("\"00007\""), Files.readString(fixes));
    }

    @Test
    void everyResultOfSarif_namesItsFile_fromABaseWhereOneIsGiven() throws IOException {
        Path sarif = folder.resolve("r.sarif");
        validated(
                "09-files-that-nobody-named/no-manifest-typo",
                "--report",
                "sarif:" + sarif,
                "--report-base",
                "data/gui");
        String text = Files.readString(sarif);
        assertTrue(
                text.contains("\"artifactLocation\":{\"index\":0,\"uri\":\"data/gui/no-manifest-typo\"}")
                        || text.contains("\"uri\":\"data/gui/no-manifest-typo\",\"index\":0"),
                text);
        assertTrue(text.contains("data/gui/no-manifest-typo/club_events.csv"), text);
        validated("09-files-that-nobody-named/no-manifest-typo", "--report", "sarif:" + sarif);
        assertTrue(!Files.readString(sarif).contains("\"artifactLocation\":{\"index\"")
                || Files.readString(sarif).contains("\"uri\":\"no-manifest-typo\""));
    }

    /** The officer's form has no code of a club; a host that knows its sheet is told what else is read and how. */
    @Test
    void officersForm_isReadAsFarAsAHostKnowsIt() throws IOException {
        Path headings = Files.writeString(folder.resolve("headings.csv"), """
                table,column,heading,value
                club-reports,,Biểu 01,
                club-reports,club_code,Tên CLB,
                club-reports,period,"Xã, phường",
                club-reports,older,NCT,
                club-reports,members,Số hội viên (người) Tổng số,
                club-reports,recorded_on,Ngày thành lập,
                club-reports,income_fund_vnd,Tăng thu nhập,
                club-reports,activity_fund_vnd,Hoạt động,
                """);
        Map<?, ?> report = validated("officials/18-officers-form.xlsx", "--headings", headings.toString());
        assertEquals(
                "{cell.code=2, cell.type=3, package.no-manifest=1, sheet.footer=1, sheet.heading-row=1,"
                        + " sheet.number-row=1, sheet.scaled=2, sheet.total-row=1, table.unknown-column=1}",
                report.get("codes").toString());
    }

    private static Run scored(Path sent, String rules, String... more) {
        List<String> command = new ArrayList<>(List.of(
                "score",
                sent.toString(),
                "--rulebook",
                CASES.resolve("house").resolve(rules).toString(),
                "--period",
                "2025",
                "--lang",
                "en"));
        command.addAll(List.of(more));
        return run(command);
    }

    private Path assessed() throws IOException {
        Path sent = Files.createDirectory(folder.resolve("assessed"));
        Files.writeString(
                sent.resolve("assessments.csv"),
                "unit_code,period,fact,value,stage,assessor,evidence,reason\n"
                        + "00004,2025,reports.quality,GOOD,SELF,UBND phường,BC 12,\n"
                        + "00008,2025,reports.quality,POOR,SELF,UBND phường,BC 13,\n");
        return sent;
    }

    @Test
    void validityWithoutAStart_isShownWithoutOne() throws IOException {
        Run answer = scored(assessed(), "book.yaml");
        assertEquals(ExitCode.FAILED, answer.exit(), answer.err());
        String said = answer.out() + answer.err();
        assertTrue(said.contains("score.rulebook-not-in-force") && said.contains("2020-01-01"), said);
        assertTrue(!said.contains("999999999") && !said.contains("null"), said);
    }

    @Test
    void whatAnAssessorEntered_isExplained_alsoWhereItIsNoLevel() throws IOException {
        String said = scored(assessed(), "book2.yaml", "--stage", "SELF", "--explain", "--format", "json")
                .out();
        assertTrue(said.contains("fact reports.quality = 7 ← “GOOD” (self-score; evidence: BC 12)"), said);
        assertTrue(said.contains("fact reports.quality = missing ← “POOR” (self-score; evidence: BC 13)"), said);
    }

    @Test
    void figureInAScore_leadsToTheRowsBehindIt_andARuleHasItsOwnValue() {
        String said = scored(Path.of("../worked/clubs"), "book3.yaml", "--explain", "--format", "json")
                .out();
        assertTrue(said.contains("club K1 = 56 ← table club-reports, row 5"), said);
        assertTrue(said.contains("\"code\":\"proportional\"") && said.contains("\"value\":\"28/5\""), said);
    }

    @Test
    void headingsBelowATitle_areNamedByTheirRow() {
        String hint = ((List<?>)
                        validated("25-headings-below-a-title/title-rows.xlsx").get("findings"))
                .stream()
                        .map(String::valueOf)
                        .filter(finding -> finding.contains("sheet.heading-row"))
                        .findFirst()
                        .orElseThrow();
        assertTrue(hint.contains("row=3"), hint);
    }

    @Test
    void mergedCells_areNamedByTheFirstOfThem() {
        String merged = String.valueOf(
                validated("25-headings-below-a-title/merged-vertical.xlsx").get("findings"));
        assertTrue(merged.contains("sheet.merged") && merged.contains("cell=C2"), merged);
    }

    @Test
    void tableUnderTheLedger_isReadOrNotAndWhy() {
        String ledger = String.valueOf(validated("hostile/successions-alone").get("ledger"));
        assertTrue(ledger.contains("table:successions"), ledger);
    }

    @Test
    void dataAfterTheReferenceData_areReadWithAWarning() {
        Map<?, ?> late = validated("01-reference-behind-the-law/late");
        assertEquals("{org.reference-behind=1}", late.get("codes").toString());
        String units = run(
                        "units",
                        CASES.resolve("01-reference-behind-the-law/late").toString(),
                        "--on",
                        "2026-11-26")
                .out();
        assertTrue(
                units.contains("Thành phố Quảng Ninh") && units.contains("Thành phố Bắc Ninh"),
                units.substring(0, Math.min(2_000, units.length())));
        assertTrue(!units.contains("Tỉnh Quảng Ninh") && !units.contains("Tỉnh Bắc Ninh"));
    }

    @Test
    void clubAtTheCodeOfAProvince_isRefused_andTheCommuneProposed() throws IOException {
        Path fixes = folder.resolve("fixes.json");
        Map<?, ?> report = validated("officials/23-code-25.xlsx", "--fixes", fixes.toString());
        assertEquals("{club.unit-level=1, ref.refused=3}", report.get("codes").toString());
        assertTrue(
                Files.readString(fixes).contains("\"code\":\"club.unit-level\",\"old\":\"25\",\"new\":[\"00025\"]"),
                Files.readString(fixes));
    }

    /** What was typed, and what is proposed in its place. */
    private Map<String, String> proposed(String file) throws IOException {
        Path fixes = folder.resolve("proposed.json");
        validated(file, "--fixes", fixes.toString());
        Map<String, String> proposed = new TreeMap<>();
        for (Object fix : (List<?>) ((Map<?, ?>) CanonicalJson.read(Files.readString(fixes))).get("fixes")) {
            proposed.put(String.valueOf(((Map<?, ?>) fix).get("old")), String.valueOf(((Map<?, ?>) fix).get("new")));
        }
        return proposed;
    }

    @Test
    void numberWithOneMeaning_isProposed_andWhatMayMeanSeveralThingsIsNot() throws IOException {
        assertEquals(
                Map.of(
                        "60 người", "[60]",
                        "75,500,000", "[75500000]",
                        "60.000.000đ", "[60.000.000]",
                        "60 triệu", "[60000000]",
                        "52.0", "[52]",
                        "3.000.000,00", "[3000000]",
                        "không", "[0]",
                        "Không có", "[0]"),
                proposed("officials/13-number-texts.xlsx"));
    }

    @Test
    void dayWithAShortYear_isProposed_andAYearAloneIsNot() throws IOException {
        assertEquals(Map.of("20/5/26", "[2026-05-20]"), proposed("officials/12-date-texts.xlsx"));
    }

    /** The zeros that a spreadsheet took off lead to the only commune of the sender that has such a code. */
    @Test
    void lostZeros_areProposed_inTheSendersSubtree() throws IOException {
        Path fixes = folder.resolve("fixes.json");
        Map<?, ?> report = validated("officials/21-lost-zeros.xlsx", "--fixes", fixes.toString());
        assertEquals("{ref.refused=5, ref.unknown-unit=2}", report.get("codes").toString());
        String proposed = Files.readString(fixes);
        assertTrue(proposed.contains("\"old\":\"4\",\"new\":[\"00004\"]"), proposed);
        assertTrue(proposed.contains("\"old\":\"8\",\"new\":[\"00008\"]"), proposed);
        Path mended = folder.resolve("mended.xlsx");
        run(
                "fix",
                CASES.resolve("officials/21-lost-zeros.xlsx").toString(),
                "--apply",
                fixes.toString(),
                "--to",
                mended.toString());
        assertEquals(
                "VALID",
                ((Map<?, ?>) CanonicalJson.read(run("validate", mended.toString(), "--format", "json")
                                .out()))
                        .get("verdict"));
    }

    /** A finding speaks of the sheet and the heading that the sender wrote. */
    @Test
    void finding_namesTheSendersOwnSheetAndHeading() throws IOException {
        String said = run(
                        "validate",
                        CASES.resolve("officials/12-date-texts.xlsx").toString())
                .out();
        assertTrue(
                said.contains(
                        "12-date-texts.xlsx  trang tính \"club-events\", ô E6, cột \"Ngày hiệu lực\"  HN-003 / 2"),
                said);
        assertTrue(said.contains("Ví dụ: 31/12/2025"), said);
    }

    @Test
    void whatFollowsFromARefusedEvent_leadsToIt() throws IOException {
        Path sent = Files.createDirectory(folder.resolve("cascade"));
        for (String file : List.of("datapackage.json", "clubs.csv", "club-reports.csv")) {
            Files.copy(CASES.resolve("officials/cascade").resolve(file), sent.resolve(file));
        }
        Files.writeString(
                sent.resolve("club-events.csv"),
                Files.readString(CASES.resolve("officials/cascade/club-events.csv"))
                        .replace("1/8/2025", "31/2/2025"));
        Map<?, ?> report = (Map<?, ?>) CanonicalJson.read(
                run("validate", sent.toString(), "--format", "json").out());
        assertEquals("{cell.type=1, ref.refused=1}", report.get("codes").toString());
        assertTrue(((List<?>) report.get("findings"))
                .stream()
                        .map(String::valueOf)
                        .anyMatch(text -> text.contains("code=ref.refused") && text.contains("K1/1")));
    }

    @Test
    void ratioOfWhichOnePartIsMissing_isOfThoseWhoReportedBoth() {
        String ratio = CASES.resolve("officials/ratio-one-part-missing").toString();
        String figures = run(
                        "rollup",
                        ratio,
                        "--indicator",
                        "members.borrowing-rate",
                        "--period",
                        "2026-Q2",
                        "--level",
                        "COMMUNE",
                        "--format",
                        "json")
                .out();
        assertTrue(
                figures.contains(
                        "\"unit_code\":\"00004\",\"indicator\":\"members.borrowing-rate\",\"period\":\"2026-Q2\",\"value\":\"50.00\""),
                figures.substring(0, 500));
        assertTrue(
                figures.contains(
                        "\"numerator\":25,\"denominator\":50,\"status\":\"ROLLED_UP\",\"reported\":1,\"expected\":2"),
                figures.substring(0, 500));
    }

    /**
     * Names as other machines write them: with back slashes, with marks apart from their letters; and a table in
     * several files.
     */
    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "in a folder of Windows, goi\\datapackage.json, \"clubs.csv\", goi\\clubs.csv, goi\\more.csv",
        "marks apart, datapackage.json, \"câu-lạc-bộ.csv\", NFD, more.csv",
        "in two files, datapackage.json, '[\"clubs.csv\",\"more.csv\"]', clubs.csv, more.csv",
    })
    void nameInAnArchive_isFoundAsItWasMeant(String name, String manifest, String path, String clubs, String more)
            throws IOException {
        Path zip = folder.resolve("sent.zip");
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            entry(
                    out,
                    manifest,
                    "{\"name\":\"g\",\"as_of\":\"2026-06-30\",\"resources\":[{\"name\":\"clubs\",\"path\":" + path
                            + "}]}");
            entry(
                    out,
                    clubs.equals("NFD") ? Normalizer.normalize("câu-lạc-bộ.csv", Normalizer.Form.NFD) : clubs,
                    "club_code,name,unit_code\nK1,Một,00004\n");
            if (path.startsWith("[")) {
                entry(out, more, "club_code,name,unit_code\nK2,Hai,00008\n");
            }
        }
        Map<?, ?> report = (Map<?, ?>) CanonicalJson.read(
                run("validate", zip.toString(), "--format", "json").out());
        assertEquals("VALID {}", report.get("verdict") + " " + report.get("codes"), report.toString());
        long read = ((List<?>) report.get("ledger"))
                .stream()
                        .map(item -> (Map<?, ?>) item)
                        .filter(map -> "table:clubs".equals(map.get("check")))
                        .mapToLong(given -> ((Number) given.get("records")).longValue())
                        .sum();
        assertEquals(path.startsWith("[") ? 2 : 1, read);
    }

    private static void entry(ZipOutputStream out, String name, String text) throws IOException {
        out.putNextEntry(new ZipEntry(name));
        out.write(text.getBytes(StandardCharsets.UTF_8));
        out.closeEntry();
    }

    @Test
    void halfACharacter_isNamedWithItsCell() throws IOException {
        Path half = Files.writeString(
                folder.resolve("half.json"),
                "{\"clubs\":[{\"club_code\":\"K1\",\"name\":\"a\\ud800b\",\"unit_code\":\"00004\"}]}");
        Map<?, ?> report = (Map<?, ?>) CanonicalJson.read(
                run("validate", half.toString(), "--format", "json").out());
        assertEquals("{cell.type=1, package.no-manifest=1}", report.get("codes").toString());
    }

    @Test
    void fileBesideAPackage_inWideCharacters_isSaidToBeNoUtf8() throws IOException {
        Path wide = Files.write(folder.resolve("wide.yaml"), "rulebook: x\n".getBytes(StandardCharsets.UTF_16));
        String sent = CASES.resolve("officials/cascade").toString();
        for (Run answer : List.of(
                run("lint", wide.toString(), "--lang", "en"),
                run("validate", sent, "--profile", wide.toString(), "--lang", "en"),
                run(
                        "fix",
                        sent,
                        "--apply",
                        wide.toString(),
                        "--to",
                        folder.resolve("out.zip").toString(),
                        "--lang",
                        "en"),
                run("test-rules", "../decision/drafts/draft-3.yaml", "--tests", wide.toString(), "--lang", "en"),
                run("norms", sent, "--period", "2026-Q2", "--pack", wide.toString(), "--lang", "en"),
                run("validate", sent, "--headings", wide.toString(), "--lang", "en"),
                run("validate", sent, "--indicators", wide.toString(), "--lang", "en"),
                run("collect", folder.toString(), "--round", wide.toString(), "--lang", "en"),
                run(
                        "verify",
                        wide.toString(),
                        sent,
                        "--rulebook",
                        "../decision/drafts/draft-3.yaml",
                        "--lang",
                        "en"))) {
            assertEquals(ExitCode.UNREADABLE, answer.exit(), answer.err());
            assertTrue(
                    answer.err().contains("wide.yaml: the file is UTF-16 (Unicode), no text in UTF-8"), answer.err());
        }
        Path unmarked = Files.write(folder.resolve("u.yaml"), "rulebook: x\n".getBytes(StandardCharsets.UTF_16LE));
        for (Path file : List.of(wide, unmarked)) {
            String said = run("lint", file.toString(), "--lang", "en").err();
            assertTrue(said.contains("UTF-16") && said.contains("save it anew"), said);
        }
        Path old = Files.write(folder.resolve("old.yaml"), new byte[] {'a', ':', ' ', (byte) 0xE1, '\n'});
        String said = run("lint", old.toString(), "--lang", "en").err();
        assertTrue(said.contains("no text in UTF-8") && !said.contains("UTF-16"), said);
    }

    /** Several files stand on one line of arguments: which of them is meant is said for each. */
    @Test
    void fileBesideAPackage_thatIsNone_isNamed() throws IOException {
        String none = Files.writeString(folder.resolve("none.json"), "{}").toString();
        String sent = CASES.resolve("officials/cascade").toString();
        for (Run answer : List.of(
                run("validate", sent, "--profile", none, "--lang", "en"),
                run("validate", sent, "--indicators", none, "--lang", "en"),
                run("rollup", sent, "--period", "2026-Q2", "--indicators", none, "--lang", "en"),
                run("norms", sent, "--period", "2026-Q2", "--pack", none, "--lang", "en"))) {
            assertEquals(ExitCode.UNREADABLE, answer.exit(), answer.err());
            assertTrue(answer.err().contains("none.json: "), answer.err());
        }
    }
}
