package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.ZipFile;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ishc.io.collect.TemplateList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The lists to choose from stand beside each other on a sheet of their own, each with what its choices mean. */
class ChoiceSheetTest {

    private static final TemplateList STATES = new TemplateList(
            "Trạng thái", List.of(new TemplateList.Choice("Có", "đã làm"), new TemplateList.Choice("Không", "")));
    private static final TemplateList CLUBS = list("Câu lạc bộ", 3);

    @TempDir
    Path folder;

    private static TemplateList list(String title, int length) {
        return new TemplateList(
                title,
                IntStream.rangeClosed(1, length)
                        .mapToObj(i -> new TemplateList.Choice("K" + i, "CLB " + i))
                        .toList());
    }

    /** Fills a workbook of a sheet and the sheet of lists. */
    private interface Filling {
        void fill(Worksheet sheet, ChoiceSheet lists) throws IOException;
    }

    private Path written(Filling filling) throws IOException {
        Path file = folder.resolve("w.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("clubs");
            ChoiceSheet lists = new ChoiceSheet(workbook.newWorksheet("Danh mục"));
            filling.fill(sheet, lists);
            sheet.finish();
            lists.write();
        }
        return file;
    }

    private static List<List<String>> lists(Path file) throws IOException {
        return SheetReader.read(file).get("Danh mục").stream()
                .map(SheetReader.Line::cells)
                .toList();
    }

    private static String xml(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            return new String(
                    zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")).readAllBytes());
        }
    }

    @Test
    void lists_standBesideEachOther_withTheirMeanings_howeverLongTheyAre() throws IOException {
        Path file = written((sheet, lists) -> {
            assertEquals(0, lists.place(STATES));
            assertEquals(2, lists.place(CLUBS));
        });
        assertEquals(
                List.of(
                        List.of("Trạng thái", "", "Câu lạc bộ"),
                        List.of("Có", "đã làm", "K1", "CLB 1"),
                        List.of("Không", "", "K2", "CLB 2"),
                        List.of("", "", "K3", "CLB 3")),
                lists(file));
    }

    /** A list that many columns are chosen from is written once. */
    @Test
    void list_hasOnePlace_howeverOftenItIsAskedFor() throws IOException {
        Path file = written((sheet, lists) -> {
            lists.place(STATES);
            lists.place(CLUBS);
            assertEquals(0, lists.place(STATES));
            assertEquals(2, lists.place(list("Câu lạc bộ", 3)), "an equal list is the same");
            assertEquals(4, lists.place(list("Khác", 1)));
        });
        assertEquals(
                List.of("Trạng thái", "", "Câu lạc bộ", "", "Khác"), lists(file).get(0));
    }

    @Test
    void cells_areChosenFromTheRowsOfTheList_withoutItsTitle_andMayHoldAnythingElse() throws IOException {
        String xml = xml(written((sheet, lists) -> {
            lists.choose(sheet, 1, 1, 9, STATES);
            lists.choose(sheet, 4, 2, 2, CLUBS);
        }));
        assertTrue(xml.contains("sqref=\"B2:B10\""), xml);
        assertTrue(xml.contains("$A$2:$A$3"), xml);
        assertTrue(xml.contains("sqref=\"E3\"") || xml.contains("sqref=\"E3:E3\""), xml);
        assertTrue(xml.contains("$C$2:$C$4"), xml);
        assertTrue(xml.contains("allowBlank=\"true\""), xml);
        assertTrue(!xml.contains("showErrorMessage=\"true\""), xml);
    }

    /** More rows than are kept in memory at a time. */
    @Test
    void listOfThousands_isWrittenWhole() throws IOException {
        List<List<String>> lists = lists(written((sheet, all) -> {
            all.place(list("Xã", 1_234));
            all.place(STATES);
        }));
        assertEquals(1_235, lists.size());
        assertEquals(List.of("K1234", "CLB 1234"), lists.get(1_234));
        assertEquals(List.of("K1", "CLB 1", "Có", "đã làm"), lists.get(1));
    }

    @Test
    void textThatXmlCannotHold_comesBackAsItWas() throws IOException {
        TemplateList odd = new TemplateList("a\u0001b", List.of(new TemplateList.Choice("_x0041_", "<&>\u0007")));
        assertEquals(
                List.of(List.of("a\u0001b"), List.of("_x0041_", "<&>\u0007")),
                lists(written((sheet, lists) -> lists.place(odd))));
    }
}
