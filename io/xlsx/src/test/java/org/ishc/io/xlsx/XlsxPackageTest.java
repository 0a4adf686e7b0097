package org.ishc.io.xlsx;

import static org.ishc.io.xlsx.SheetSamples.xmlRow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.Limits;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.Table;
import org.ishc.io.testing.HostLoaders;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tables of one workbook: which sheet is which table, and where in it a record stands. */
class XlsxPackageTest {

    private static final String HEADINGS = xmlRow(1, "club_code", "name", "unit_code");

    @TempDir
    Path folder;

    private final List<Finding> findings = new ArrayList<>();

    private XlsxPackage open(WorkbookByHand workbook, Opening opening) throws IOException {
        XlsxPackage opened = XlsxPackage.open(workbook.write(folder.resolve("mẫu.xlsx")), opening);
        findings.addAll(opened.findings());
        return opened;
    }

    private XlsxPackage open(WorkbookByHand workbook) throws IOException {
        return open(workbook, Opening.DEFAULT);
    }

    private List<String> clubs(XlsxPackage source) {
        List<String> read = new ArrayList<>();
        source.read(Table.CLUBS, findings, row -> read.add(SheetSamples.spelled(Table.CLUBS, row)));
        return read;
    }

    private List<String> codes() {
        return findings.stream()
                .map(finding -> finding.code().code() + " " + finding.location().table())
                .toList();
    }

    @Test
    void sheet_isATable_byItsNameInEitherLanguage_andOthersAreSaid() throws IOException {
        XlsxPackage source = open(new WorkbookByHand()
                .sheet("Câu lạc bộ", HEADINGS)
                .sheet("groups", xmlRow(1, "unit_code", "group_code"))
                .sheet("Ghi chú", xmlRow(1, "x")));
        assertEquals(Set.of(Table.CLUBS, Table.GROUPS), source.tables());
        assertEquals(Optional.of("Câu lạc bộ"), source.findSheet(Table.CLUBS));
        assertEquals(Optional.of("groups"), source.findSheet(Table.GROUPS));
        assertEquals(Optional.empty(), source.findSheet(Table.VALUES));
        assertEquals(Optional.of("mẫu.xlsx"), source.findFile(Table.CLUBS));
        assertEquals(List.of("package.no-manifest null", "package.unlisted-file null"), codes());
    }

    @Test
    void twoSheetsOfOneTable_areNeitherRead_andNoOtherIsLost() throws IOException {
        XlsxPackage source = open(new WorkbookByHand()
                .sheet("clubs", HEADINGS + xmlRow(2, "K1", "a", "A1"))
                .sheet("Câu lạc bộ", HEADINGS + xmlRow(2, "K2", "b", "A1"))
                .sheet("groups", xmlRow(1, "unit_code", "group_code")));
        assertEquals(Set.of(Table.GROUPS), source.tables());
        assertTrue(codes().contains("package.duplicate-file clubs"), codes()::toString);
    }

    @Test
    void record_isFoundByTheRowOfItsSheet_emptyRowsAboveItCounted() throws IOException {
        XlsxPackage source = open(
                new WorkbookByHand().sheet("clubs", HEADINGS + xmlRow(2, "K1", "a", "A1") + xmlRow(5, "", "b", "A1")));
        assertEquals(List.of("1 club_code=K1 name=a unit_code=A1", "4 name=b unit_code=A1"), clubs(source));
        assertEquals(Optional.of("C5"), source.findCell(Table.CLUBS, 4, "unit_code"));
        assertEquals(Optional.of("A2"), source.findCell(Table.CLUBS, 1, "club_code"));
        assertEquals(Optional.empty(), source.findCell(Table.CLUBS, 1, "scheme"));
        assertEquals(Optional.of("name"), source.findHeadingText(Table.CLUBS, "name"));
        assertEquals(Optional.empty(), source.findHeadingText(Table.CLUBS, "scheme"));
    }

    @Test
    void placesOfATableThatWasNotReadYet_areNotGuessed() throws IOException {
        XlsxPackage source = open(new WorkbookByHand().sheet("clubs", HEADINGS));
        assertEquals(Optional.empty(), source.findCell(Table.CLUBS, 1, "club_code"));
        assertEquals(Optional.empty(), source.findHeading(Table.CLUBS, Optional.of("name"), Optional.empty()));
        assertEquals(Optional.empty(), source.findHeadingText(Table.CLUBS, "name"));
        assertTrue(source.findHead(Table.CLUBS).isPresent(), "read for it");
        assertEquals(Optional.of("B1"), source.findHeading(Table.CLUBS, Optional.of("name"), Optional.empty()));
    }

    @Test
    void sheetOfNothing_isEmpty_andIsNoReasonNotToReadAnother() throws IOException {
        XlsxPackage source =
                open(new WorkbookByHand().sheet("clubs", "").sheet("groups", xmlRow(1, "unit_code", "group_code")));
        findings.clear();
        assertEquals(List.of(), clubs(source));
        assertEquals(List.of("table.empty clubs"), codes());
        findings.clear();
        source.read(Table.GROUPS, findings, row -> {});
        assertEquals(List.of(), codes());
    }

    @Test
    void rowsBeyondTheMost_areOneLimit() throws IOException {
        XlsxPackage source = open(
                new WorkbookByHand()
                        .sheet(
                                "clubs",
                                HEADINGS
                                        + xmlRow(2, "K1", "a", "A1")
                                        + xmlRow(3, "K2", "a", "A1")
                                        + xmlRow(4, "K3", "a", "A1")
                                        + xmlRow(5, "K4", "a", "A1")),
                new Opening(Limits.DEFAULT.withRows(2), Opening.DEFAULT.headings()));
        findings.clear();
        assertEquals(
                List.of("1 club_code=K1 name=a unit_code=A1", "2 club_code=K2 name=a unit_code=A1"), clubs(source));
        assertEquals(List.of("package.limit clubs"), codes());
    }

    /** What lies beyond the most rows is not looked at: neither its cells nor a sheet that breaks off there. */
    @Test
    void rowsBeyondTheMost_endTheReading() throws IOException {
        String sheet = HEADINGS + xmlRow(2, "K1", "a", "A1") + xmlRow(3, "K2", "a", "A1") + xmlRow(4, "K3", "a", "A1");
        String broken = "<row r=\"5\"><c r=\"A5\" t=\"e\"><v>#REF!</v></c></row><row r=\"6\"></c></row>";
        XlsxPackage source = open(
                new WorkbookByHand().sheet("clubs", sheet + broken),
                new Opening(Limits.DEFAULT.withRows(2), Opening.DEFAULT.headings()));
        findings.clear();
        assertEquals(2, clubs(source).size());
        assertEquals(List.of("package.limit clubs"), codes());
    }

    @Test
    void readTwice_isTheSame() throws IOException {
        XlsxPackage source = open(new WorkbookByHand()
                .sheet("clubs", xmlRow(1, "Mã CLB", "name", "x") + xmlRow(2, "K1", "a\u00a0", "y")));
        findings.clear();
        List<String> first = clubs(source);
        List<Finding> found = List.copyOf(findings);
        findings.clear();
        assertEquals(first, clubs(source));
        assertEquals(found, findings);
    }

    @Test
    void workbook_isReadAsItIs_whateverReadsXmlInTheHost() throws IOException {
        WorkbookByHand workbook = new WorkbookByHand().sheet("clubs", HEADINGS + xmlRow(2, "K1", "a", "A1"));
        for (ClassLoader host : List.of(HostLoaders.stopped(), HostLoaders.withOtherXml())) {
            assertEquals(
                    List.of("1 club_code=K1 name=a unit_code=A1"), HostLoaders.in(host, () -> clubs(open(workbook))));
        }
    }

    @Test
    void workbookThatIsGoneWhenItIsRead_isDamaged_andNeverEmpty() throws IOException {
        XlsxPackage source = open(new WorkbookByHand().sheet("clubs", HEADINGS + xmlRow(2, "K1", "a", "A1")));
        findings.clear();
        Files.delete(source.workbook());
        assertEquals(List.of(), clubs(source));
        assertEquals(List.of("package.damaged clubs"), codes());
    }
}
