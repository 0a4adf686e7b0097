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
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ishc.core.organisation.Translation.Status;
import org.ishc.io.edit.CellTranslation;
import org.ishc.io.edit.NoSuchColumnException;
import org.ishc.io.reference.BuiltInReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SheetTranslationTest {

    @TempDir
    Path folder;

    private Path list = Path.of("");

    private final CellTranslation codes =
            CellTranslation.ofCodes(BuiltInReference.registry(), LocalDate.of(2025, 6, 30), LocalDate.of(2025, 7, 1));

    @BeforeEach
    void write() throws IOException {
        list = folder.resolve("list.xlsx");
        try (OutputStream out = Files.newOutputStream(list);
                Workbook workbook = new Workbook(out, "test", null)) {
            Worksheet notes = workbook.newWorksheet("ghi chú");
            notes.inlineString(0, 0, "không có mã");
            Worksheet sheet = workbook.newWorksheet("Danh sách");
            List.of("STT", "ma", "ngày", "đúng")
                    .forEach(heading -> sheet.inlineString(
                            2, List.of("STT", "ma", "ngày", "đúng").indexOf(heading), heading));
            sheet.value(3, 0, 1);
            sheet.inlineString(3, 1, "00028");
            sheet.value(3, 2, new BigDecimal("45838"));
            sheet.style(3, 2).format("dd/mm/yyyy").set();
            sheet.value(3, 3, true);
            sheet.value(4, 0, 2.5);
            sheet.value(4, 1, 1);
            sheet.style(4, 1).format("00000").set();
            sheet.value(6, 1, 4);
            sheet.inlineString(7, 3, "x");
        }
    }

    @Test
    void column_isCarried_andEverythingElseStaysInItsPlace() throws IOException {
        Path out = folder.resolve("out.xlsx");
        SheetTranslation.translate(list, "ma", codes, out);
        Map<String, List<SheetReader.Line>> sheets = SheetReader.read(out);
        assertEquals(List.of(new SheetReader.Line(1, List.of("không có mã"))), sheets.get("ghi chú"));
        assertEquals(
                List.of(
                        new SheetReader.Line(3, List.of("STT", "ma", "ma_to", "ma_status", "ma_name", "ngày", "đúng")),
                        new SheetReader.Line(
                                4,
                                List.of(
                                        "1",
                                        "00028",
                                        "00004|00008|00025",
                                        "SPLIT",
                                        "Phường Ba Đình|Phường Ngọc Hà|Phường Giảng Võ",
                                        "2025-06-30",
                                        "true")),
                        new SheetReader.Line(5, List.of("2.5", "1", "00097", "EXACT", "Phường Hồng Hà")),
                        new SheetReader.Line(7, List.of("", "4", "", "UNKNOWN")),
                        new SheetReader.Line(8, List.of("", "", "", "", "", "", "x"))),
                sheets.get("Danh sách"));
        assertEquals(Map.of(Status.EXACT, 1L, Status.SPLIT, 1L, Status.UNKNOWN, 1L), codes.counts());
        assertEquals(1, codes.empty());
        SheetTranslation.translate(list, "ma", codes, folder.resolve("again.xlsx"));
        assertTrue(Files.mismatch(out, folder.resolve("again.xlsx")) < 0, "the same bytes twice");
    }

    @Test
    void columnThatIsNotThere_orNoWorkbook_isSaid() throws IOException {
        Path out = folder.resolve("out.xlsx");
        assertThrows(NoSuchColumnException.class, () -> SheetTranslation.translate(list, "mã", codes, out));
        Path none = Files.writeString(folder.resolve("none.xlsx"), "ma\n00001\n");
        assertThrows(IOException.class, () -> SheetTranslation.translate(none, "ma", codes, out));
        assertTrue(Files.notExists(out));
    }
}
