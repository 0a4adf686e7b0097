package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ishc.core.base.Language;
import org.ishc.io.table.OwnSheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A report that comes back in the sender's workbook is ours; a sheet that is only called so is the sender's. */
class OwnSheetsTest {

    private static final String DIGEST = "0123456789abcdef".repeat(4);

    @TempDir
    Path folder;

    private List<String> own(Map<String, String> sheets) throws IOException {
        WorkbookByHand workbook = new WorkbookByHand();
        new TreeMap<>(sheets).forEach(workbook::sheet);
        try (SheetReader reader = SheetReader.open(workbook.write(folder.resolve("w.xlsx")))) {
            OwnSheets own = OwnSheets.of(reader);
            return reader.names().stream().filter(own::has).toList();
        }
    }

    private static String name(OwnSheet sheet) {
        return sheet.sheetName(Language.VI);
    }

    private static String digestIn(int row) {
        return SheetSamples.xmlRow(1, "Đạt") + SheetSamples.xmlRow(row, "SHA-256", DIGEST);
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void guideAndLists_areOursByTheirNames(Language language) throws IOException {
        String guide = OwnSheet.GUIDE.sheetName(language);
        String lists = OwnSheet.LISTS.sheetName(language);
        assertEquals(List.of(guide, lists).stream().sorted().toList(), own(Map.of(guide, "", lists, "", "clubs", "")));
    }

    @Test
    void findings_areOursWhenTheyNameTheDigestOfWhatWasChecked_andTheLedgerWithThem() throws IOException {
        assertEquals(
                List.of(name(OwnSheet.FINDINGS), name(OwnSheet.LEDGER)).stream()
                        .sorted()
                        .toList(),
                own(Map.of(name(OwnSheet.FINDINGS), digestIn(3), name(OwnSheet.LEDGER), "")));
    }

    @Test
    void findingsWithoutADigest_areTheSenders_andSoIsTheLedger() throws IOException {
        String other = SheetSamples.xmlRow(1, "SHA-256", DIGEST.substring(1)) + SheetSamples.xmlRow(2, DIGEST, "x");
        assertEquals(List.of(), own(Map.of(name(OwnSheet.FINDINGS), other, name(OwnSheet.LEDGER), "")));
    }

    @Test
    void ledgerAlone_isTheSenders() throws IOException {
        assertEquals(List.of(), own(Map.of(name(OwnSheet.LEDGER), digestIn(2))));
    }

    /** A sheet of a million rows is not read to its end for that. */
    @Test
    void digest_isLookedForInTheFirstRowsOnly() throws IOException {
        assertEquals(1, own(Map.of(name(OwnSheet.FINDINGS), digestIn(20))).size());
        assertEquals(List.of(), own(Map.of(name(OwnSheet.FINDINGS), digestIn(21))));
    }
}
