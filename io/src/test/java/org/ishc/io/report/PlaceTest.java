package org.ishc.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.collect.ColumnCatalogue;
import org.ishc.io.table.Column;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where something was found, as people say it. */
class PlaceTest {

    private static final Location CELL = new Location(
            "club-reports", "bc.xlsx", 6, null, "members", "C7", null, List.of("K1", "2026-Q2"), "60 người");

    @Test
    void cellOfAWorkbook_isNamedAsItsReadersDo() {
        assertEquals(
                "bc.xlsx  bảng \"Báo cáo CLB\", ô C7, cột \"Số thành viên\"  K1 / quý II năm 2026",
                Place.inFull(CELL, Language.VI));
        assertEquals(
                "bc.xlsx  table \"club-reports\", cell C7, column \"members\"  K1 / 2026-Q2",
                Place.inFull(CELL, Language.EN));
    }

    /** A file with several tables does not say by its name in which of them the record stands. */
    @Test
    void recordWithoutACell_isNamedWithItsTableOrSheet() {
        Location lacking = new Location("club-events", "bc.xlsx", 2, null, "document_no", null, null, null, null);
        assertEquals("bc.xlsx  bảng \"Sự kiện\", bản ghi số 2, cột \"Số văn bản\"", Place.inFull(lacking, Language.VI));
        assertEquals(
                "bc.xlsx  sheet \"Biểu 02\", record 2, column \"document_no\"",
                Place.inFull(lacking.withSent(new Location.Sent("Biểu 02", null)), Language.EN));
    }

    /** Of a package put together from many the file is called as its table. */
    @Test
    void recordOfATableWithoutAFileOfItsOwn_isNamedByTheTableOnce() {
        Location merged = new Location("clubs", "clubs", 2, null, "name", null, null, null, null);
        assertEquals("bảng \"Câu lạc bộ\"  bản ghi số 2  cột \"Tên CLB\"", Place.inFull(merged, Language.VI));
        assertEquals("clubs#2  name", Place.inFull(merged, Language.EN));
    }

    @Test
    void lineOfAFile_isNamedByItsNumber() {
        Location line = new Location("clubs", "clubs.csv", 1, 3, "name", null, null, List.of("K1"), null);
        assertEquals("clubs.csv:3  cột \"Tên CLB\"  K1", Place.inFull(line, Language.VI));
        assertEquals("clubs.csv:3  name  [K1]", Place.inFull(line, Language.EN));
    }

    @Test
    void cellOfAWorkbook_isNamedBySheetAndHeading_asTheSenderHasThem() {
        Location sent = CELL.withSent(new Location.Sent("Biểu 01", "Số hội viên (người)"));
        assertEquals(
                "bc.xlsx  trang tính \"Biểu 01\", ô C7, cột \"Số hội viên (người)\"  K1 / quý II năm 2026",
                Place.inFull(sent, Language.VI));
    }

    @Test
    void cellThatCannotBeRead_hasAnExample() {
        Finding unread = Finding.of(ExchangeFinding.TYPE, CELL, "expected", "whole number");
        assertEquals(Optional.of("Ví dụ: 60"), ColumnCatalogue.findExample(unread, Language.VI));
        Finding trimmed = Finding.of(ExchangeFinding.WHITESPACE, CELL);
        assertEquals(Optional.empty(), ColumnCatalogue.findExample(trimmed, Language.VI));
    }

    @ParameterizedTest
    @EnumSource(Table.class)
    void everyColumn_hasAMeaningAndAForm(Table table) {
        for (Column column : table.columns()) {
            for (Language language : Language.values()) {
                assertEquals(
                        false, ColumnCatalogue.meaning(table, column, language).isBlank(), column.name());
                assertEquals(
                        false, ColumnCatalogue.form(table, column, language).isBlank(), column.name());
            }
        }
    }
}
