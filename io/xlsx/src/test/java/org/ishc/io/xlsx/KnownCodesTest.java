package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.Limits;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.Headings;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whether a code exists decides whether a row that reads like totals is a record. */
class KnownCodesTest {

    @TempDir
    Path folder;

    private WorkbookByHand workbook() {
        return new WorkbookByHand()
                .sheet("manifest", SheetSamples.xmlRow(1, "name", "mẫu"))
                .sheet(
                        "clubs",
                        SheetSamples.xmlRow(1, "club_code", "unit_code") + SheetSamples.xmlRow(2, " Total ", "00004"));
    }

    private KnownCodes codes(WorkbookByHand workbook) throws IOException {
        return new KnownCodes(XlsxPackage.open(
                workbook.write(folder.resolve("w.xlsx")), new Opening(Limits.DEFAULT, Headings.STANDARD)));
    }

    @Test
    void club_existsWhenItIsOneOfTheWorkbook() throws IOException {
        KnownCodes codes = codes(workbook());
        assertTrue(codes.test(Table.CLUB_REPORTS, "Total"));
        assertTrue(codes.test(Table.CLUB_EVENTS, "Total"));
        assertFalse(codes.test(Table.CLUB_REPORTS, "TOTAL"));
        assertFalse(codes.test(Table.CLUB_REPORTS, "00004"), "a unit is no club");
    }

    @Test
    void noClubExists_whereTheWorkbookHasNone() throws IOException {
        assertFalse(codes(new WorkbookByHand().sheet("x", "")).test(Table.CLUB_REPORTS, "K1"));
    }

    @Test
    void unit_isOneOfTheBuiltInReferenceData_whereTheWorkbookBringsNone() throws IOException {
        KnownCodes codes = codes(workbook());
        assertTrue(codes.test(Table.VALUES, "01"));
        assertFalse(codes.test(Table.VALUES, "Total"));
    }

    /** Who brings units of their own knows no others. */
    @Test
    void unit_isOneOfTheWorkbook_whereItBringsUnits() throws IOException {
        KnownCodes codes = codes(workbook()
                .sheet(
                        "org-units",
                        SheetSamples.xmlRow(1, "unit_code", "level", "name", "valid_from")
                                + SheetSamples.xmlRow(2, "Cong", "PROVINCE", "Tỉnh Cộng", "2025-07-01")));
        assertTrue(codes.test(Table.VALUES, "Cong"));
        assertFalse(codes.test(Table.VALUES, "01"));
    }

    /** A workbook may have a thousand rows that read like totals; its clubs are read once for all of them. */
    @Test
    void sheet_isReadOnce() throws IOException {
        KnownCodes codes = codes(workbook());
        assertTrue(codes.test(Table.CLUB_REPORTS, "Total"));
        Files.delete(folder.resolve("w.xlsx"));
        assertTrue(codes.test(Table.CLUB_REPORTS, "Total"));
    }

    @Test
    void whatIsWrongInTheSheetOfClubs_isNotSaidOnceMore() throws IOException {
        XlsxPackage source = XlsxPackage.open(
                new WorkbookByHand()
                        .sheet("manifest", SheetSamples.xmlRow(1, "name", "mẫu"))
                        .sheet("clubs", SheetSamples.xmlRow(1, "club_code", "Ghi chú"))
                        .write(folder.resolve("w.xlsx")),
                new Opening(Limits.DEFAULT, Headings.STANDARD));
        List<Finding> before = new ArrayList<>(source.findings());
        assertFalse(new KnownCodes(source).test(Table.CLUB_REPORTS, "K1"));
        assertEquals(before, source.findings());
    }
}
