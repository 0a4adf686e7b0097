package org.ishc.io.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.finding.Finding;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.Further;
import org.ishc.io.ingest.Ledger;
import org.ishc.io.ingest.LedgerReason;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;
import org.ishc.io.testing.CrashingSource;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * What is proposed for a package with one fault of each kind; and that an accepted change takes its finding away and
 * touches nothing else.
 */
class FixProposalsTest {

    @TempDir
    Path folder;

    private Path faulty = Path.of("");

    @BeforeEach
    void write() throws IOException {
        faulty = SamplesPackage.sound()
                .adding(
                        "org-units",
                        "00097,2020-01-01,,PROVINCE,,Tỉnh Hai,VN\nXA-GIANG,2025-07-01,,COMMUNE,,Xã Giang,P1\n")
                .adding(
                        "club-events",
                        "K1,2,raise obstacle,31.3.26\nK1,3,SUSPENDD,2026-04-01\nK2,2,SUSPEND,5 /4/2026\n")
                .with("club-reports", """
                club_code,period,membres,women,meetings_held,income_fund_vnd
                K1,Q1/2026,60,40,3,"1,234,567"
                K2,2026-Q1,55,35,3, 12.500
                K2,2026-Q1,55,35,3,12.500
                K2,2026-q2,55,35,\u00013,12.500
                """)
                .adding(
                        "values",
                        "97,visits.home,2026-Q1,8\nXA-GANG,visit.home,2026-Q1,5\nB1,visits.home,2026-Q3,7\nA1,visits.home,2026-Q2,\"1,234\"\n")
                .folder(folder);
    }

    @Test
    void eachFault_hasTheProposalThatFits() throws IOException {
        assertEquals(
                List.of(
                        "club-events 3 type raise obstacle -> [RAISE_OBSTACLE] WORD_SPELLING CERTAIN",
                        "club-events 3 effective_on 31.3.26 -> [2026-03-31] DATE_SPELLING LIKELY",
                        "club-events 4 type SUSPENDD -> [SUSPEND] WORD_NEAR LIKELY",
                        "club-events 5 effective_on 5 /4/2026 -> [2026-04-05] DATE_SPELLING LIKELY",
                        "club-reports 0 members membres -> [members] HEADING_NEAR LIKELY",
                        "club-reports 1 period Q1/2026 -> [2026-Q1] PERIOD_SPELLING CERTAIN",
                        "club-reports 1 income_fund_vnd 1,234,567 -> [1234567] NUMBER_SPELLING CERTAIN",
                        "club-reports 2 income_fund_vnd  12.500 -> [12.500] TRIM CERTAIN",
                        "club-reports 3  K2 / 2026-Q1 -> [] SAME_ROW CERTAIN",
                        "club-reports 4 meetings_held \u00013 -> [3] CONTROL_CHARACTER LIKELY",
                        "values 3 unit_code 97 -> [00097] LEADING_ZEROS LIKELY",
                        "values 4 unit_code XA-GANG -> [XA-GIANG] CODE_NEAR LIKELY",
                        "values 4 indicator visit.home -> [visits.home] CODE_NEAR LIKELY",
                        "values 5 unit_code B1 -> [B2] SUCCESSOR LIKELY",
                        "values 6 value 1,234 -> [1234] NUMBER_SPELLING LIKELY"),
                proposals(faulty).stream().map(FixProposalsTest::line).toList());
    }

    @Test
    void soundPackage_hasNone() throws IOException {
        assertEquals(List.of(), proposals(SamplesPackage.sound().folder(folder)));
    }

    @Test
    void unitsOfTheSender_areProposed_forNumbersNamesAndSplits() throws IOException {
        Path sent = folder.resolve("hanoi.json");
        Files.writeString(sent, """
        {"manifest": {"sender": "01", "as_of": "2026-09-30", "period": "2026-Q3"},
         "clubs": [{"club_code": "K1", "unit_code": "4"}, {"club_code": "K2", "unit_code": "Phường Ba Đình"}, {"club_code": "K3", "unit_code": "P. Giảng Võ, HN"},
                   {"club_code": "K4", "unit_code": "Phường Tân Phú"}, {"club_code": "K5", "unit_code": "Phường Ngọc Hà (00008)"}],
         "values": [{"unit_code": "4", "indicator": "clubs.existing", "period": "2026-Q1", "value": 1},
                    {"unit_code": "00028", "indicator": "clubs.existing", "period": "2026-Q1", "value": 1},
                    {"unit_code": "89", "indicator": "clubs.existing", "period": "2026-Q1", "value": 1},
                    {"unit_code": "73", "indicator": "clubs.existing", "period": "2026-Q1", "value": 1}]}
        """);
        assertEquals(
                List.of(
                        "clubs 1 unit_code 4 -> [00004] LEADING_ZEROS LIKELY",
                        "clubs 2 unit_code Phường Ba Đình -> [00004] UNIT_NAME LIKELY",
                        "clubs 3 unit_code P. Giảng Võ, HN -> [00025] UNIT_NAME LIKELY",
                        "clubs 5 unit_code Phường Ngọc Hà (00008) -> [00008] UNIT_NAME LIKELY",
                        "values 1 unit_code 4 -> [00004] LEADING_ZEROS LIKELY",
                        "values 2 unit_code 00028 -> [00004, 00008, 00025] SUCCESSOR LIKELY"),
                proposals(sent).stream().map(FixProposalsTest::line).limit(6).toList());
    }

    /** What somebody typed without marks, or with one letter wrong, and a club's number that lost its zeros. */
    @Test
    void vietnameseWordsAndHeadings_areKnownWithoutTheirMarks() throws IOException {
        Path sent = Files.createDirectory(folder.resolve("unmarked"));
        Files.writeString(
                sent.resolve("clubs.csv"),
                "Mã CLB,Mã đơn vị,Nguon kinh phi\n012,00004,Ngan sach\nK2,00008,Cong đồng\n");
        Files.writeString(sent.resolve("club-events.csv"), """
                Mã CLB,Số thứ tự,Loại sự kiện,Ngày hiệu lực
                012,1,Thanh lap,1/8/2025
                012,2,Ra măt,2/8/2025
                K2,1,Dua vao theo doi,1/8/2025
                K2,2,Giải thểe,2/8/2025
                12,3,Đưa vào theo dõi,1/8/2025
                """);
        Files.writeString(sent.resolve("club-reports.csv"), "Mã CLB,Kỳ báo cáo,Số hội viên\nK2,2025-Q4,55\n");
        assertEquals(
                List.of(
                        "clubs 0 funding Nguon kinh phi -> [Nguồn kinh phí] HEADING_NEAR LIKELY",
                        "club-events 1 type Thanh lap -> [Thành lập] WORD_SPELLING CERTAIN",
                        "club-events 2 type Ra măt -> [Ra mắt] WORD_SPELLING CERTAIN",
                        "club-events 3 type Dua vao theo doi -> [Đưa vào theo dõi] WORD_SPELLING CERTAIN",
                        "club-events 4 type Giải thểe -> [Giải thể] WORD_NEAR LIKELY",
                        "club-events 5 club_code 12 -> [012] LEADING_ZEROS LIKELY",
                        "club-reports 0 members Số hội viên -> [Số thành viên] HEADING_NEAR LIKELY"),
                proposals(sent).stream().map(FixProposalsTest::line).toList());
    }

    @Test
    void numberThatCouldBeTwo_hasBoth() throws IOException {
        Path two = SamplesPackage.sound()
                .adding(
                        "org-units",
                        "00097,2020-01-01,,PROVINCE,,Tỉnh Hai,VN\n097,2020-01-01,,PROVINCE,,Tỉnh Ba,VN\nXOM-1,2025-07-01,,COMMUNE,,Xã Một,P1\n")
                .adding("values", "97,visits.home,2026-Q1,8\nXOM-2,visits.home,2026-Q1,8\n")
                .folder(folder);
        assertEquals(
                List.of("values 3 unit_code 97 -> [097, 00097] LEADING_ZEROS LIKELY"),
                proposals(two).stream().map(FixProposalsTest::line).toList());
    }

    @Test
    void cellWithSpacesAndAFault_hasTheProposalOfTheFault() throws IOException {
        Path both = SamplesPackage.sound()
                .adding("values", "A1,visit.home ,2026-Q2,8\n")
                .folder(folder);
        assertEquals(
                List.of("values 3 indicator visit.home  -> [visits.home] CODE_NEAR LIKELY"),
                proposals(both).stream().map(FixProposalsTest::line).toList());
    }

    @Test
    void ambiguousNumber_hasTwoAlternatives_andNoneIsChosen() throws IOException {
        Path ambiguous = SamplesPackage.sound()
                .with(
                        "successions",
                        "date,predecessor_code,successor_code,portion,share\n2026-07-01,B1,B2,full,1.000\n")
                .folder(folder);
        FixProposal proposal = proposals(ambiguous).get(0);
        assertEquals("successions 1 share 1.000 -> [1000, 1.0000] AMBIGUOUS_NUMBER LIKELY", line(proposal));
        assertEquals(Optional.empty(), proposal.only());
        String file = CanonicalJson.write(Fixes.tree(sha256(ambiguous), List.of(proposal)));
        UnreadableTextException refused =
                assertThrows(UnreadableTextException.class, () -> Fixes.read(RulebookText.parse(file)));
        assertEquals("fixes/cell.ambiguous-number/new", refused.path());
        assertEquals(
                "1.0000",
                Fixes.read(RulebookText.parse(file.replace("[\"1000\",\"1.0000\"]", "[\"1.0000\"]")))
                        .edits()
                        .get(0)
                        .newText());
    }

    @TestFactory
    Stream<DynamicTest> acceptedChange_takesItsFindingAway_andTouchesNothingElse() throws IOException {
        return proposals(faulty).stream()
                .map(proposal -> DynamicTest.dynamicTest(line(proposal), () -> assertMends(proposal)));
    }

    private void assertMends(FixProposal proposal) throws IOException {
        Edit edit = proposal.only().orElseThrow();
        PackageSource mended =
                new Fixes(sha256(faulty), List.of(edit)).open(faulty, PackageFormats.installed(), Opening.DEFAULT);
        List<String> before = keys(PackageReader.read(faulty).findings());
        List<String> after = keys(PackageReader.read(mended).findings());
        assertTrue(before.contains(key(proposal.finding())));
        assertFalse(after.contains(key(proposal.finding())), after::toString);
        assertEquals(
                List.of(),
                difference(List.of(edit), rows(PackageFormats.installed().open(faulty)), rows(mended)));
    }

    @Test
    void allAccepted_leavesNothingThatCouldBeMended() throws IOException {
        String file = CanonicalJson.write(Fixes.tree(sha256(faulty), proposals(faulty)));
        Path accepted = folder.resolve("accepted.json");
        Files.writeString(accepted, file);
        PackageSource mended = Fixes.read(accepted).open(faulty, PackageFormats.installed(), Opening.DEFAULT);
        LoadedPackage loaded = PackageReader.read(mended);
        assertEquals(List.of(), FixProposals.of(loaded, mended));
        assertEquals(
                List.of(),
                loaded.findings().stream()
                        .map(finding -> finding.code().code())
                        .filter(code -> code.startsWith("cell.t"))
                        .toList());
        assertFalse(loaded.sha256().equals(sha256(faulty)));
        assertEquals(sha256(faulty), PackageFormats.installed().open(faulty).sha256());
    }

    @Test
    void changesOfAnotherPackage_areRefused() throws IOException {
        Edit edit = proposals(faulty).get(0).only().orElseThrow();
        PackageSource other =
                PackageFormats.installed().open(SamplesPackage.sound().folder(folder));
        assertThrows(IllegalArgumentException.class, () -> new Fixes(sha256(faulty), List.of(edit)).apply(other));
    }

    @Test
    void twoChangesOfOneCell_areRefused() throws IOException {
        Edit edit = proposals(faulty).get(0).only().orElseThrow();
        PackageSource source = PackageFormats.installed().open(faulty);
        assertThrows(
                IllegalArgumentException.class, () -> new Fixes(sha256(faulty), List.of(edit, edit)).apply(source));
    }

    @Test
    void changeOfAnotherText_failsItsTable_andIsNeverValid() throws IOException {
        Path sound = SamplesPackage.sound().folder(folder);
        Edit wrong = Edit.cell(Table.CLUBS, 1, "name", "CLB Ba", "CLB Bốn");
        LoadedPackage loaded = PackageReader.read(new Fixes(sha256(sound), List.of(wrong))
                .apply(PackageFormats.installed().open(sound)));
        assertEquals(Verdict.UNDETERMINED, loaded.verdict());
        assertEquals(
                List.of("table:clubs"),
                loaded.ledger().entries().stream()
                        .filter(entry -> entry.status() == Ledger.Status.FAILED)
                        .map(Ledger.Entry::check)
                        .toList());
    }

    @Test
    void crash_isALedgerLine_andTheRestOfTheRunStays() throws IOException {
        Validation invalid = PackageReader.read(faulty).validation();
        Further<List<FixProposal>> fixes = crashing(faulty, invalid);
        assertEquals(Optional.empty(), fixes.result());
        assertEquals(invalid.findings(), fixes.validation().findings());
        assertEquals(Verdict.INVALID, fixes.validation().verdict());
        List<Ledger.Entry> entries = fixes.validation().ledger().entries();
        assertEquals(invalid.ledger().entries(), entries.subList(0, entries.size() - 1));
        Ledger.Entry last = entries.get(entries.size() - 1);
        assertEquals(
                new Ledger.Entry(
                        "fixes",
                        Ledger.Status.FAILED,
                        Optional.of(LedgerReason.CRASH.with(
                                "problem", "java.lang.IllegalStateException: " + CrashingSource.MESSAGE)),
                        invalid.findings().size()),
                last);
    }

    @Test
    void crash_onAPackageWithoutErrors_isUndetermined() throws IOException {
        Path spaced = SamplesPackage.sound()
                .replacing("values", "B1,visits.home,2026-Q1,8", "B1,visits.home ,2026-Q1,8")
                .folder(folder);
        Validation valid = PackageReader.read(spaced).validation();
        assertEquals(Verdict.VALID, valid.verdict());
        assertEquals(Verdict.UNDETERMINED, crashing(spaced, valid).validation().verdict());
        PackageSource source = PackageFormats.installed().open(spaced);
        Further<List<FixProposal>> fixes = FixProposals.of(valid, PackageReader.read(source), source);
        assertEquals(Verdict.VALID, fixes.validation().verdict());
        assertEquals(
                List.of(FixReason.TRIM),
                fixes.result().orElseThrow().stream().map(FixProposal::reason).toList());
    }

    private static Further<List<FixProposal>> crashing(Path path, Validation validation) throws IOException {
        PackageSource source = PackageFormats.installed().open(path);
        return FixProposals.of(validation, PackageReader.read(source), CrashingSource.at(source, Table.VALUES));
    }

    private static List<FixProposal> proposals(Path path) throws IOException {
        PackageSource source = PackageFormats.installed().open(path);
        return FixProposals.of(PackageReader.read(source), source);
    }

    private static String sha256(Path path) throws IOException {
        return PackageFormats.installed().open(path).sha256();
    }

    private static String line(FixProposal proposal) {
        Edit edit = proposal.alternatives().get(0);
        return "%s %d %s %s -> %s %s %s"
                .formatted(
                        edit.table().tableName(),
                        edit.row(),
                        edit.column().orElse(""),
                        edit.oldText(),
                        edit.kind() == Edit.Kind.ROW
                                ? List.of()
                                : proposal.alternatives().stream()
                                        .map(Edit::newText)
                                        .toList(),
                        proposal.reason(),
                        proposal.confidence());
    }

    private static String key(Finding finding) {
        return finding.code().code() + " " + finding.location().table() + " "
                + finding.location().row() + " " + finding.location().column() + " " + finding.arguments();
    }

    private static List<String> keys(List<Finding> findings) {
        return findings.stream().map(FixProposalsTest::key).toList();
    }

    private static List<String> rows(PackageSource source) {
        List<String> cells = new ArrayList<>();
        for (Table table : source.tables()) {
            source.read(table, new ArrayList<>(), raw -> add(table, raw, cells));
        }
        return cells;
    }

    private static void add(Table table, RawRow raw, List<String> cells) {
        for (int i = 0; i < raw.size(); i++) {
            cells.add(table.tableName() + " " + raw.row() + " "
                    + table.columns().get(i).name() + " " + raw.text(i));
        }
    }

    /** The cells that differ and are not those that the changes name. */
    private static List<String> difference(List<Edit> edits, List<String> before, List<String> after) {
        List<String> all = new ArrayList<>(before);
        all.removeAll(after);
        List<String> added = new ArrayList<>(after);
        added.removeAll(before);
        all.addAll(added);
        all.removeIf(cell -> edits.stream()
                .anyMatch(edit -> edit.kind() == Edit.Kind.HEADING
                        ? cell.startsWith(edit.table().tableName() + " ") && cell.contains(" " + edit.newText() + " ")
                        : cell.startsWith(edit.table().tableName() + " " + edit.row() + " "
                                + edit.column().orElse(""))));
        return all;
    }
}
