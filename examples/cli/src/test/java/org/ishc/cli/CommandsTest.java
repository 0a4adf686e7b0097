package org.ishc.cli;

import static org.ishc.cli.Run.run;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * What the conformance cases do not ask of the command line: options of our own, the walk through a decision, wrong
 * usage.
 */
class CommandsTest {

    private static final Path DECISION = Path.of("../decision");

    @TempDir
    Path folder;

    private static Path draft(int number) {
        return DECISION.resolve(number == 0 ? "drafts/baseline.yaml" : "drafts/draft-" + number + ".yaml");
    }

    @ParameterizedTest(name = "draft {0} on {1}")
    @CsvSource({"1,2023", "2,2023", "3,2023", "1,2024", "2,2024", "3,2024"})
    void decision_hasTheImpactThatIsKept(int draft, String period) throws IOException {
        Run impact = run(
                "impact",
                DECISION.resolve("packages").resolve(period),
                "--baseline",
                draft(0),
                "--changed",
                draft(draft),
                "--period",
                period,
                "--format",
                "json");
        assertEquals(
                Files.readString(DECISION.resolve("expected/draft-" + draft + "-" + period + ".json")), impact.out());
        assertEquals(0, impact.exit());
        assertEquals("[]\n", run("lint", draft(draft), "--format", "json").out());
    }

    @Test
    void decision_isRecorded_andTamperingIsNamed() throws IOException {
        Path kept = DECISION.resolve("expected/record-2024.json");
        Path data = DECISION.resolve("packages/2024");
        assertEquals(
                "Biên bản đúng: tính lại ra cùng kết quả.\n",
                run("verify", kept, data, "--rulebook", draft(3)).out());
        assertEquals(
                Files.readString(kept),
                run("record", data, "--rulebook", draft(3), "--period", "2024").out());
        Run otherRules = run("verify", kept, data, "--rulebook", draft(2), "--format", "json");
        assertEquals(1, otherRules.exit());
        assertTrue(
                otherRules.out().startsWith("{\"verified\":false,")
                        && otherRules.out().contains("{\"path\":\"rulebook/version\""),
                otherRules.out());
        Path forged = folder.resolve("forged.json");
        Files.writeString(forged, Files.readString(kept).replaceFirst("\"rank\":4", "\"rank\":1"));
        Run found = run("verify", forged, data, "--rulebook", draft(3));
        assertTrue(found.out().contains("digest: ") && found.out().contains("/rank: 1 ≠ 4"), found.out());
        assertTrue(run("verify", kept, DECISION.resolve("packages/2023"), "--rulebook", draft(3))
                .out()
                .contains("tables/values: "));
        Files.writeString(forged, "{\"record\":\"9\"}");
        assertEquals(
                ExitCode.UNREADABLE,
                run("verify", forged, data, "--rulebook", draft(3)).exit());
        Files.writeString(forged, "no JSON");
        assertEquals(
                ExitCode.UNREADABLE,
                run("verify", forged, data, "--rulebook", draft(3)).exit());
    }

    @Test
    void impact_isAPageForWhoeverSigns() throws IOException {
        Path page = folder.resolve("impact.html");
        Run impact = run(
                "impact",
                DECISION.resolve("packages/2023"),
                "--baseline",
                draft(0),
                "--changed",
                draft(1),
                "--period",
                "2023",
                "--also",
                "2024=" + DECISION.resolve("packages/2024"),
                "--report",
                page);
        assertTrue(
                impact.out().contains("4 → 1") && impact.out().contains("Số cặp đơn vị đổi thứ hạng: 10"),
                impact.out());
        String html = Files.readString(page);
        for (String part : new String[] {
            "10 cặp đơn vị đổi thứ hạng",
            "10 pairs change places",
            "Tỉnh Quảng Ninh",
            "A1 ",
            "Thành lập mới so với chỉ tiêu",
            ">2024<",
            "+33.40"
        }) {
            assertTrue(html.contains(part), part);
        }
    }

    @Test
    void diff_readsAloud() {
        Run diff = run("diff", draft(2), draft(3), "--lang", "en");
        assertTrue(diff.out().contains("Ceilings: added") || diff.out().contains("Ceiling: added"), diff.out());
        assertTrue(run("diff", draft(2), draft(3), "--format", "json")
                .out()
                .contains("\"path\":\"ceilings\",\"kind\":\"ADDED\""));
        assertEquals("[]\n", run("diff", draft(2), draft(2), "--format", "json").out());
    }

    @Test
    void units_sinceADay_andByName() {
        Path data = folder.resolve("empty");
        assertTrue(data.toFile().mkdir());
        Run since =
                run("units", data, "--on", "2025-07-01", "--since", "2025-06-30", "--under", "00008", "--lang", "en");
        assertTrue(
                since.out().contains("Phường Ngọc Hà (00008) is formed from all of Phường Vĩnh Phúc (00006)"),
                since.out());
        assertTrue(run(
                        "units",
                        data,
                        "--on",
                        "2025-07-01",
                        "--since",
                        "2025-06-30",
                        "--under",
                        "00008",
                        "--format",
                        "json")
                .out()
                .contains("\"kind\":\"FORMED\""));
        assertTrue(run("units", data, "--on", "2025-06-30", "--find", "Phường 1, Đà Lạt", "--format", "json")
                .out()
                .startsWith("[{\"rank\":204,\"unit_code\":\"24784\""));
        assertEquals(
                ExitCode.USAGE,
                run("units", data, "--on", "2025-06-30", "--find", "x", "--since", "2025-01-01")
                        .exit());
        assertEquals(
                ExitCode.USAGE,
                run("units", data, "--on", "2025-06-30", "--since", "2026-01-01")
                        .exit());
        Run audit = run("audit", data);
        assertTrue(
                audit.out()
                        .contains(
                                "nghi vấn  01/07/2025  00151 Phường Phúc Đồng → 00118 Phường Bồ Đề  bảng của nghị quyết ghi kém chi tiết hơn"));
    }

    @Test
    void translate_carriesNames_tellsCandidates_andNeverWritesOverItsInput() throws IOException {
        Path list = folder.resolve("list.csv");
        String before = "xã\n\"P4, Q4, TP.HCM\"\nXã Tân Phú\n";
        Files.writeString(list, before);
        Path out = folder.resolve("out.csv");
        Run run = run(
                "translate",
                list,
                "--column",
                "xã",
                "--names",
                "--from",
                "2025-06-30",
                "--to",
                "2025-07-01",
                "--out",
                out,
                "--lang",
                "en");
        assertEquals(ExitCode.FAILED, run.exit());
        assertTrue(run.err().contains("SPLIT 1  AMBIGUOUS 1  empty 0"), run.err());
        assertEquals(
                "xã,xã_to,xã_status,xã_name\n\"P4, Q4, TP.HCM\",27265|27286,SPLIT,Phường Khánh Hội|Phường Vĩnh Hội\nXã Tân Phú,,AMBIGUOUS,\n",
                Files.readString(out));
        assertTrue(Files.readString(folder.resolve("out.candidates.csv")).contains("\n2,Xã Tân Phú,09124,COMMUNE,"));
        assertEquals(
                ExitCode.USAGE,
                run("translate", list, "--column", "xã", "--from", "2025-06-30", "--to", "2025-07-01", "--out", list)
                        .exit());
        assertEquals(
                ExitCode.USAGE,
                run(
                                "translate",
                                list,
                                "--column",
                                "ma",
                                "--from",
                                "2025-06-30",
                                "--to",
                                "2025-07-01",
                                "--out",
                                folder.resolve("none.csv"))
                        .exit());
        assertEquals(before, Files.readString(list));
        assertTrue(Files.notExists(folder.resolve("none.csv")));
    }

    @Test
    void reference_thatContradictsTheBuiltInData_isRefused_andADayBehindItIsSaid() throws IOException {
        Path data = folder.resolve("late");
        Files.createDirectory(data);
        Files.writeString(
                data.resolve("values.csv"), "unit_code,indicator,period,value\n00004,members.total,2026,12\n");
        Path decree = folder.resolve("decree.json");
        Files.writeString(
                decree,
                "{\"manifest\": {\"as_of\": \"2027-01-31\"}, \"org-units\": [{\"unit_code\": \"00004\", \"valid_from\": \"2027-01-01\", \"level\": \"COMMUNE\", \"parent_code\": \"01\"}]}");
        Run refused = run("units", data, "--on", "2027-01-01", "--reference", decree, "--lang", "en");
        assertEquals(ExitCode.UNREADABLE, refused.exit());
        assertEquals("", refused.out());
        assertTrue(refused.err().contains("ERROR org.overlap"), refused.err());
        Run behind = run("units", data, "--on", "2027-01-01", "--under", "00004", "--lang", "en");
        assertEquals(ExitCode.DONE, behind.exit());
        assertTrue(behind.err().contains("WARNING org.reference-behind"), behind.err());
        assertEquals(
                "", run("units", data, "--on", "2026-10-02", "--under", "00004").err());
    }

    @Test
    void restate_explainsEachFigure() throws IOException {
        Path data = folder.resolve("values");
        Files.createDirectory(data);
        Files.writeString(
                data.resolve("values.csv"), "unit_code,indicator,period,value\n00007,members.total,2024,12\n");
        Run explained = run(
                "restate", data, "--indicator", "members.total", "--period", "2024", "--to", "2026-01-01", "--explain");
        assertTrue(
                explained
                        .out()
                        .contains(
                                "  một phần của Phường Cống Vị (00007) ngày 01/07/2025: từ 0 đến 12 [1656/NQ-UBTVQH15]"),
                explained.out());
        Run tree = run(
                "restate",
                data,
                "--indicator",
                "members.total",
                "--period",
                "2024",
                "--to",
                "2026-01-01",
                "--explain",
                "--method",
                "equal",
                "--format",
                "json");
        assertTrue(tree.out().contains("\"method\":\"equal\"") && tree.out().contains("\"value\":6"), tree.out());
    }

    @Test
    void anAwardThatNobodyMayBeProposedFor_saysSo() throws IOException {
        Path strict = Files.writeString(
                folder.resolve("strict.yaml"),
                Files.readString(DECISION.resolve("drafts/draft-1.yaml"))
                        .replace("at_least: GOOD", "at_least: EXCELLENT"));
        assertTrue(awards(strict, "en").contains("\nFLAG MIEN-BAC: nobody\n"));
        assertTrue(awards(strict, "vi").contains("\nCờ thi đua (Cụm MIEN-BAC): không có\n"));
        Path draft = DECISION.resolve("drafts/draft-1.yaml");
        assertTrue(awards(draft, "en").contains("\nFLAG MIEN-BAC: 22\n"));
        assertTrue(awards(draft, "vi").contains("\nCờ thi đua (Cụm MIEN-BAC): 22 "));
    }

    private static String awards(Path rulebook, String language) {
        return run(
                        "score",
                        DECISION.resolve("packages/2023"),
                        "--rulebook",
                        rulebook,
                        "--period",
                        "2023",
                        "--lang",
                        language)
                .out();
    }

    @Test
    void score_comparesStages_andFindsMargins() throws IOException {
        Run score = run(
                "score",
                DECISION.resolve("packages/2023"),
                "--rulebook",
                draft(0),
                "--period",
                "2023",
                "--compare",
                "SELF",
                "--margin",
                "B1",
                "--format",
                "json");
        assertTrue(
                score.out()
                        .contains(
                                "\"differences\":[{\"unit_code\":\"01\",\"criterion\":\"C2\",\"points\":\"8.0\",\"other\":\"0.0\",\"evidence\":\"BC-01\",\"reason\":null}"),
                score.out());
        assertTrue(score.out().contains("\"margins\":[{\"unit_code\":\"01\",\"margin\":null}"));
        Run text = run(
                "score",
                DECISION.resolve("packages/2023"),
                "--rulebook",
                draft(0),
                "--period",
                "2023",
                "--compare",
                "SELF",
                "--margin",
                "C2");
        assertTrue(text.out().contains("BC-01") && text.out().contains("mức tăng ít nhất"), text.out());
        assertEquals(
                ExitCode.USAGE,
                run(
                                "score",
                                DECISION.resolve("packages/2023"),
                                "--rulebook",
                                draft(0),
                                "--period",
                                "2023",
                                "--margin",
                                "Q")
                        .exit());
        assertEquals(
                ExitCode.USAGE,
                run(
                                "score",
                                DECISION.resolve("packages/2023"),
                                "--rulebook",
                                draft(0),
                                "--period",
                                "2023",
                                "--compare",
                                "LAST")
                        .exit());
    }

    @Test
    void lint_knowsAHostsIndicators() throws IOException {
        Path rulebook = folder.resolve("r.yaml");
        Files.writeString(
                rulebook,
                "rulebook: r\nversion: '1'\napplies_to: PROVINCE\nsource: {document: d}\nscale: 10\nsections:\n  - {code: A, max: 10, criteria: [{code: A1, max: 10, missing: zero, source: {clause: c}, rule: {proportional: {value: {actual: visits.home}}}}]}\n");
        assertTrue(
                run("lint", rulebook)
                        .out()
                        .matches(
                                "(?s)LỖI  Mục A, tiêu chí A1, cách tính, theo tỷ lệ, giá trị, số thực hiện\n.*\\(rulebook\\.unknown-indicator\\)\n.*"));
        Path indicators = folder.resolve("i.csv");
        Files.writeString(indicators, "code,kind,unit,title_vi,title_en\nvisits.home,FLOW,COUNT,Lượt thăm,Visits\n");
        assertEquals("", run("lint", rulebook, "--indicators", indicators).out());
        Files.writeString(indicators, "code,kind,unit,title_vi,title_en\nvisits.home,FLOOD,COUNT,Lượt thăm,Visits\n");
        assertEquals(
                ExitCode.UNREADABLE,
                run("lint", rulebook, "--indicators", indicators).exit());
    }

    @Test
    void ruleTests_sayWhatFailsAndWhatNobodyNotices() throws IOException {
        Path tests = folder.resolve("t.yaml");
        Files.writeString(
                tests,
                "rules: decision\ntests: [{name: một, given: {facts: {reports.late: 1}}, expect: {criteria: {C2: 9}}}]\n");
        Run failed = run("test-rules", draft(0), "--tests", tests, "--mutants", "--format", "json");
        assertEquals(1, failed.exit());
        assertTrue(
                failed.out()
                        .contains(
                                "\"differences\":[{\"path\":\"criteria/C2\",\"expected\":9,\"actual\":8}]}],\"unnoticed\":null"),
                failed.out());
        assertTrue(run("test-rules", draft(0), "--tests", tests).out().contains("KHÔNG ĐẠT  một"));
        Files.writeString(
                tests,
                "rules: decision\ntests: [{name: một, given: {facts: {reports.late: 1}}, expect: {criteria: {C2: 8}}}]\n");
        Run passed = run("test-rules", draft(0), "--tests", tests, "--mutants");
        assertEquals(0, passed.exit());
        assertTrue(passed.out().contains("ĐẠT  một")
                && passed.out().contains("KHÔNG BỊ NHẬN RA  Xếp loại EXCELLENT, từ: 85 → 84")
                && passed.out().contains("CHƯA THỬ  B1"));
        assertFalse(passed.out().contains("KHÔNG BỊ NHẬN RA  Mục C, tiêu chí C2, cách tính, trừ điểm, điểm"));
        Files.writeString(tests, "rules: other\ntests: []\n");
        assertEquals(
                ExitCode.UNREADABLE,
                run("test-rules", draft(0), "--tests", tests).exit());
    }

    @Test
    void impact_ofRulebooksForDifferentLevels_isRefused() throws IOException {
        Path clubs = folder.resolve("clubs.yaml");
        Files.writeString(clubs, Files.readString(draft(1)).replace("applies_to: PROVINCE", "applies_to: CLUB"));
        Run refused = run(
                "impact",
                DECISION.resolve("packages/2023"),
                "--baseline",
                draft(0),
                "--changed",
                clubs,
                "--period",
                "2023");
        assertEquals(ExitCode.UNREADABLE, refused.exit());
        assertTrue(refused.err().contains("phải cùng một cấp"));
        assertEquals("", refused.out());
    }

    @Test
    void report_saysWhatChangedSinceTheReviewBefore() throws IOException {
        Path data = DECISION.resolve("packages/2024");
        List<Object> report = List.of(
                "report", data, "--rulebook", draft(3), "--period", "2024", "--on", "2024-12-31", "--out", folder);
        Run plain = run(report.toArray());
        assertEquals(ExitCode.DONE, plain.exit(), plain.err());
        assertTrue(changesOf(folder).contains("30/06/2024"));
        run(with(report, "--since", "2024-03-31"));
        assertTrue(changesOf(folder).contains("31/03/2024"));
        run(with(report, "--previous", DECISION.resolve("packages/2023")));
        assertTrue(changesOf(folder).contains("31/12/2023") && changesOf(folder).contains("as told"));
        assertEquals(ExitCode.USAGE, run(with(report, "--since", "2025-01-01")).exit());
    }

    private static Object[] with(List<Object> command, Object... more) {
        return Stream.concat(command.stream(), Stream.of(more)).toArray();
    }

    private static String changesOf(Path folder) throws IOException {
        String page = Files.readString(folder.resolve("index.html"));
        int begin = page.indexOf("<section id=\"changes\"");
        return page.substring(begin, page.indexOf("</section>", begin));
    }

    @Test
    void lifeOfAClub_figuresAndTargets_areToldDownToTheRows() throws IOException {
        Path data = folder.resolve("clubs");
        Files.createDirectory(data);
        Files.writeString(data.resolve("clubs.csv"), "club_code,name,unit_code\nK1,CLB Một,00097\nK2,CLB Hai,00097\n");
        Files.writeString(
                data.resolve("club-events.csv"),
                "club_code,event_no,type,effective_on,document_no,target_code\nK1,1,REGISTER,2025-08-01,,\nK2,1,REGISTER,2025-08-01,,\nK2,2,MERGE_INTO,2026-02-01,12/QĐ,K1\n");
        Files.writeString(
                data.resolve("club-reports.csv"),
                "club_code,period,members,women\nK1,2025-Q4,60,30\nK2,2025-Q4,40,30\n");
        Files.writeString(
                data.resolve("targets.csv"),
                "unit_code,indicator,period,comparator,value,decided_on,revision\n01,members.total,2025,AT_LEAST,120,2025-01-05,1\n");
        Path page = folder.resolve("k1.html");
        Run life = run("clubs", data, "--on", "2026-06-30", "--club", "K1", "--page", page);
        assertTrue(life.out().contains("nhận CLB K2; báo cáo cuối quý IV năm 2025, 40 thành viên"), life.out());
        assertTrue(Files.readString(page).contains("takes in the club K2; its last report 2025-Q4, 40 members"));
        assertFalse(
                run("clubs", data, "--on", "2025-12-31", "--club", "K1").out().contains("K2"));
        assertEquals(
                ExitCode.USAGE,
                run("clubs", data, "--on", "2025-12-31", "--club", "K9").exit());
        Run figure =
                run("rollup", data, "--period", "2025-Q4", "--indicator", "members.total", "--unit", "01", "--explain");
        assertTrue(figure.out().contains("    CLB K2 = 40 ← bảng Báo cáo CLB, dòng 2"), figure.out());
        assertTrue(run(
                        "rollup",
                        data,
                        "--period",
                        "2025-Q4",
                        "--indicator",
                        "members.total",
                        "--unit",
                        "01",
                        "--explain",
                        "--format",
                        "json")
                .out()
                .contains("\"rows\":[\"club-reports:2\"]"));
        Run progress = run("progress", data, "--period", "2025", "--on", "2025-12-31", "--explain", "--lang", "en");
        assertTrue(
                progress.out().contains("target of 01 = 120, decided on 2025-01-05 ← table targets, row 1"),
                progress.out());
        Path pack = folder.resolve("pack.yaml");
        Files.writeString(
                pack,
                "pack: mine\nvalid_from: 2025-01-01\nnorms:\n  - {code: women, measure: {percent: [women, members]}, low: 60, unit: PERCENT, source: our own}\n");
        Run norms = run("norms", data, "--period", "2025-Q4", "--pack", pack, "--format", "json");
        assertEquals(
                "[{\"club_code\":\"K1\",\"norm\":\"women\",\"outcome\":\"BELOW\",\"value\":\"50.00\",\"low\":60,\"high\":null,\"distance\":\"10/1\"},"
                        + "{\"club_code\":\"K2\",\"norm\":\"women\",\"outcome\":\"MET\",\"value\":\"75.00\",\"low\":60,\"high\":null,\"distance\":\"0/1\"}]\n",
                norms.out());
        Files.writeString(pack, "pack: mine\n");
        assertEquals(
                ExitCode.UNREADABLE,
                run("norms", data, "--period", "2025-Q4", "--pack", pack).exit());
    }

    @Test
    void export_toDhis2_hasValuesAndWhatTheyName() throws IOException {
        Path data = exported();
        Path metadata = folder.resolve("metadata.json");
        Run values = run(
                "export",
                data,
                "--to",
                "dhis2",
                "--period",
                "2025-Q3",
                "--level",
                "COMMUNE",
                "--indicator",
                "members.total",
                "--metadata",
                metadata);
        assertEquals(0, values.exit(), values.err());
        assertTrue(
                values.out().startsWith("{\"dataValues\":[{\"dataElement\":\"")
                        && values.out().endsWith("}]}\n"),
                values.out());
        assertTrue(
                values.out().contains("\"period\":\"2025Q3\"") && values.out().contains("\"value\":\"12\""),
                values.out());
        assertTrue(Files.readString(metadata).startsWith("{\"organisationUnits\":[{\"id\":\""), metadata::toString);
        assertEquals(
                values.out(),
                run(
                                "export",
                                data,
                                "--to",
                                "dhis2",
                                "--period",
                                "2025-Q3",
                                "--level",
                                "COMMUNE",
                                "--indicator",
                                "members.total")
                        .out());
        Path all = folder.resolve("all.json");
        run(
                "export",
                data,
                "--to",
                "dhis2",
                "--period",
                "2025-Q3",
                "--metadata",
                all,
                "--all-versions",
                "--out",
                folder.resolve("values.json"));
        assertTrue(Files.size(all) > Files.size(metadata));
        assertTrue(Files.readString(all).contains("\"closedDate\":\"2025-06-30\""));
        assertTrue(Files.readString(folder.resolve("values.json")).startsWith("{\"dataValues\":["));
    }

    @Test
    void export_thatDhis2CannotTake_printsNothing() throws IOException {
        Path data = exported();
        Path out = folder.resolve("none.json");
        Run refused = run(
                "export",
                data,
                "--to",
                "dhis2",
                "--period",
                "2025-01/2025-09",
                "--lang",
                "en",
                "--out",
                out,
                "--metadata",
                out);
        assertEquals(1, refused.exit());
        assertEquals("", refused.out());
        assertFalse(Files.exists(out));
        assertTrue(refused.err().contains("export.period  DHIS2 has no period 2025-01/2025-09"), refused.err());
        assertEquals(
                ExitCode.USAGE,
                run("export", data, "--to", "excel", "--period", "2025").exit());
        assertEquals(
                ExitCode.USAGE,
                run("export", data, "--to", "sdmx", "--period", "2025", "--metadata", out)
                        .exit());
        assertEquals(
                ExitCode.USAGE,
                run("export", data, "--to", "dhis2", "--period", "2025", "--names")
                        .exit());
        assertEquals(
                ExitCode.USAGE,
                run("export", data, "--to", "dhis2", "--period", "2025", "--all-versions")
                        .exit());
        assertEquals(
                ExitCode.USAGE,
                run("export", data, "--to", "sdmx", "--period", "2025", "--indicator", "members")
                        .exit());
        assertEquals(
                ExitCode.UNREADABLE,
                run("export", data, "--to", "sdmx", "--period", "2025", "--unit", "99999")
                        .exit());
    }

    @Test
    void export_asSdmxCsv_hasARowForEachFigure() throws IOException {
        Path data = exported();
        Run codes = run(
                "export",
                data,
                "--to",
                "sdmx",
                "--period",
                "2025-Q3",
                "--unit",
                "00008",
                "--indicator",
                "members.total",
                "--indicator",
                "members.women-rate");
        assertEquals(
                "dataflow,ISHC:DF_FIGURES(1.0.0),I,00008,members@total,Q,2025-Q3,12,A,PS,0,ROLLED_UP,1,1,2025-07-01,calendar,REPORTED\r\n"
                        + "dataflow,ISHC:DF_FIGURES(1.0.0),I,00008,members@women-rate,Q,2025-Q3,,O,PT,2,MISSING,0,1,2025-07-01,calendar,\r\n",
                codes.out().substring(codes.out().indexOf('\n') + 1));
        assertEquals("Đã ghi 1 số liệu, thiếu 1.", codes.err().strip());
        assertTrue(run("export", data, "--to", "sdmx", "--period", "2021/2025", "--names", "--lang", "en")
                .out()
                .contains(",Clubs existing,_O,2021-01-01/P5Y,"));
    }

    private Path exported() throws IOException {
        Path data = folder.resolve("exported");
        Files.createDirectory(data);
        Files.writeString(
                data.resolve("values.csv"), "unit_code,indicator,period,value\n00008,members.total,2025-Q3,12\n");
        return data;
    }

    @Test
    void convert_writesTheFormOfTheSuffix_andBackAgain() throws IOException {
        Path given = DECISION.resolve("packages/2024");
        Path last = given;
        for (String name : new String[] {"a.json", "b.ndjson", "c.xlsx", "d.zip", "e"}) {
            Run converted = run("convert", last, "--to", folder.resolve(name));
            assertEquals(0, converted.exit(), converted.err());
            assertEquals("", converted.out());
            last = folder.resolve(name);
        }
        assertEquals(0, run("convert", given, "--to", folder.resolve("f")).exit());
        for (String file : new String[] {"datapackage.json", "org-units.csv", "values.csv", "targets.csv"}) {
            assertEquals(
                    Files.readString(folder.resolve("f").resolve(file)), Files.readString(last.resolve(file)), file);
        }
        assertEquals(
                run("validate", given, "--lang", "en").exit(),
                run("validate", last, "--lang", "en").exit());
    }

    @Test
    void convert_saysWhatItCannot() throws IOException {
        Path given = DECISION.resolve("packages/2024");
        assertEquals(
                ExitCode.USAGE,
                run("convert", given, "--to", folder.resolve("a.docx")).exit());
        assertEquals(ExitCode.USAGE, run("convert", given).exit());
        assertEquals(
                ExitCode.UNREADABLE,
                run("convert", folder.resolve("none"), "--to", folder.resolve("a.json"))
                        .exit());
        Path full = Files.createDirectory(folder.resolve("full"));
        Files.writeString(full.resolve("clubs.csv"), "club_code,unit_code\nK1,01\nK2\n");
        assertEquals(ExitCode.UNREADABLE, run("convert", given, "--to", full).exit());
        assertEquals("club_code,unit_code\nK1,01\nK2\n", Files.readString(full.resolve("clubs.csv")));
        Run lossy = run("convert", full, "--to", folder.resolve("a.ndjson"), "--lang", "en");
        assertEquals(1, lossy.exit());
        assertTrue(lossy.err().startsWith("csv.row-width clubs.csv:3 "), lossy.err());
        assertTrue(
                Files.notExists(folder.resolve("a.ndjson")),
                "nothing is written from a package that was not read to its end");
        Run partial = run("convert", full, "--to", folder.resolve("a.ndjson"), "--partial", "--lang", "en");
        assertEquals(1, partial.exit());
        assertTrue(partial.err().startsWith("csv.row-width clubs.csv:3 "), partial.err());
        assertTrue(Files.readString(folder.resolve("a.ndjson")).contains("\"club_code\":\"K1\""));
    }

    @Test
    void ownHeadings_areReadFromAFile() throws IOException {
        Path own = Files.createDirectory(folder.resolve("own"));
        Files.writeString(own.resolve("clubs.csv"), "Số hiệu,Thuộc\nK1,01\n");
        assertEquals(1, run("validate", own).exit());
        Path headings = Files.writeString(
                folder.resolve("headings.csv"),
                "table,column,heading\nclubs,club_code,số  hiệu\nclubs,unit_code,Thuộc\n");
        Run read = run("validate", own, "--headings", headings, "--format", "json");
        assertFalse(read.out().contains("table.missing-column"), read.out());
        Files.writeString(headings, "\uFEFFtable;column;heading\nclubs;club_code;số hiệu\nclubs;unit_code;Thuộc\n");
        assertEquals(
                read.out(),
                run("validate", own, "--headings", headings, "--format", "json").out(),
                "as a spreadsheet saves it");
        Files.writeString(headings, "table,column,heading\nclubs,no_column,x\n");
        assertEquals(
                ExitCode.UNREADABLE,
                run("validate", own, "--headings", headings).exit());
        Files.writeString(headings, "heading\nx\n");
        assertEquals(
                ExitCode.UNREADABLE,
                run("validate", own, "--headings", headings).exit());
    }

    @Test
    void fixes_areProposed_andAppliedOnlyWhenAccepted() throws IOException {
        Path given = Files.createDirectory(folder.resolve("given"));
        Files.writeString(given.resolve("clubs.csv"), "club_code,unit_code,scheme\nK1,1006, 1336\n");
        Path proposals = folder.resolve("fixes.json");
        run("validate", given, "--fixes", proposals);
        String before = Files.readString(given.resolve("clubs.csv"));
        assertTrue(Files.readString(proposals).contains("\"new\":[\"01006\"]"), Files.readString(proposals));
        Run fixed = run("fix", given, "--apply", proposals, "--to", folder.resolve("fixed"));
        assertEquals(0, fixed.exit(), fixed.err());
        assertEquals(before, Files.readString(given.resolve("clubs.csv")));
        assertEquals(
                "club_code,name,unit_code,scheme,funding\nK1,,01006,1336,\n",
                Files.readString(folder.resolve("fixed/clubs.csv")).replace("\r", ""));
        Files.writeString(given.resolve("clubs.csv"), before + "K2,1006,1336\n");
        assertEquals(
                ExitCode.UNREADABLE,
                run("fix", given, "--apply", proposals, "--to", folder.resolve("other"))
                        .exit());
        Files.writeString(proposals, "{}");
        assertEquals(
                ExitCode.UNREADABLE,
                run("fix", given, "--apply", proposals, "--to", folder.resolve("other"))
                        .exit());
    }

    @Test
    void threads_changeNothing_andHaveABound() {
        Path data = DECISION.resolve("packages/2024");
        assertEquals(
                run("validate", data, "--format", "json").out(),
                run("validate", data, "--format", "json", "--threads", "8").out());
        assertEquals(ExitCode.USAGE, run("validate", data, "--threads", "0").exit());
    }
}
