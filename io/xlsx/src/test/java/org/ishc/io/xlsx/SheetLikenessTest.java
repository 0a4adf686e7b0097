package org.ishc.io.xlsx;

import static org.ishc.io.xlsx.SheetSamples.xmlRow;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.io.table.Headings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A sheet whose name says no table is not read; but whoever sent it is told which table it looks like. */
class SheetLikenessTest {

    @TempDir
    Path folder;

    private Optional<Finding> find(String sheet, String rows) throws IOException {
        try (SheetReader reader =
                SheetReader.open(new WorkbookByHand().sheet(sheet, rows).write(folder.resolve("w.xlsx")))) {
            return new SheetLikeness(reader, Headings.STANDARD, Map.of()).find("w.xlsx", sheet);
        }
    }

    private String table(String rows) throws IOException {
        return find("Biểu 01", rows)
                .map(finding -> finding.arguments().get("table").toString())
                .orElse("none");
    }

    @Test
    void sheet_looksLikeTheTableOfWhichTheMostHeadingsStandInOneRow() throws IOException {
        assertEquals("clubs", table(xmlRow(1, "Mã CLB", "Mã đơn vị", "Tên CLB")));
        assertEquals("club-reports", table(xmlRow(1, "Mã CLB", "Kỳ báo cáo", "Số thành viên")));
        assertEquals(
                "club-reports",
                table(xmlRow(1, "Mã CLB", "Mã đơn vị") + xmlRow(2, "Mã CLB", "Kỳ báo cáo", "Số thành viên")));
    }

    @Test
    void findingTellsWhatIsKnown_asItIsSpelled_andWhatIsMissing() throws IOException {
        Finding finding =
                find("Biểu 01", xmlRow(2, "STT", "SỐ THÀNH VIÊN", "Kỳ báo cáo")).orElseThrow();
        assertEquals(
                Map.of(
                        "sheet",
                        "Biểu 01",
                        "table",
                        "club-reports",
                        "known",
                        List.of("SỐ THÀNH VIÊN", "Kỳ báo cáo"),
                        "missing",
                        List.of("club_code")),
                finding.arguments());
        assertEquals("w.xlsx", finding.location().file());
        assertEquals("Báo cáo CLB", SheetLikeness.sheetName(finding));
    }

    @Test
    void oneKnownHeading_isChance() throws IOException {
        assertEquals("none", table(xmlRow(1, "Mã CLB", "Ngày", "Việc")));
    }

    @Test
    void headingThatStandsTwice_isKnownOnce() throws IOException {
        assertEquals("none", table(xmlRow(1, "Mã CLB", "mã clb", "Việc")));
    }

    @Test
    void sheetWhoseNameSaysATable_looksLikeNothingElse() throws IOException {
        String rows = xmlRow(1, "Mã CLB", "Mã đơn vị");
        assertEquals(Optional.empty(), find("clubs", rows));
        assertEquals(Optional.empty(), find("Câu lạc bộ", rows));
    }

    @Test
    void rowsFurtherDown_areNotLookedAt() throws IOException {
        assertEquals("clubs", table(xmlRow(SheetHead.SEARCHED_ROWS, "Mã CLB", "Mã đơn vị")));
        assertEquals("none", table(xmlRow(1, "x") + xmlRow(SheetHead.SEARCHED_ROWS + 2, "Mã CLB", "Mã đơn vị")));
    }

    /** No form is as wide; nobody makes the reader look long. */
    @Test
    void rowOfHundredsOfCells_isNotLookedAt() throws IOException {
        String[] wide = Collections.nCopies(201, "Mã CLB").toArray(String[]::new);
        wide[1] = "Mã đơn vị";
        assertEquals("none", table(xmlRow(1, wide)));
    }

    @Test
    void emptySheet_looksLikeNothing() throws IOException {
        assertEquals("none", table(""));
    }
}
