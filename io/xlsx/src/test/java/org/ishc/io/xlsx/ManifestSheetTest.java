package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The manifest in two columns: what a person fills in is what a program would write as JSON. */
class ManifestSheetTest {

    @TempDir
    Path folder;

    private Map<?, ?> read(String rows) throws IOException {
        return read(new WorkbookByHand().sheet("manifest", rows).write(folder.resolve("w.xlsx")));
    }

    private static Map<?, ?> read(Path file) throws IOException {
        try (SheetReader reader = SheetReader.open(file)) {
            ManifestSheet sheet = new ManifestSheet(reader.cells());
            reader.read("manifest", (number, cells) -> sheet.row(cells));
            return CanonicalJson.readObject(sheet.json());
        }
    }

    private static Map<?, ?> json(String text) {
        return CanonicalJson.readObject(text);
    }

    private static String row(String key, String cell) {
        return "<row><c t=\"inlineStr\"><is><t>" + key + "</t></is></c>" + cell + "</row>";
    }

    private static String text(String text) {
        return "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + text + "</t></is></c>";
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "sender | 01 | \"01\"",
                "period |  2026-Q2  | \"2026-Q2\"",
                "name | [mẫu] | \"[mẫu]\"",
                "contact | Nguyễn Văn A | \"Nguyễn Văn A\"",
                "note | [1, 2] | [1,2]",
                "note | {\"b\": 1, \"a\": null} | {\"a\":null,\"b\":1}",
                "note | \"12\" | \"12\"",
                "note | [chưa xong] | \"[chưa xong]\"",
                "note | {dở | \"{dở\"",
                "resources | clubs, values;club-reports | [{\"name\":\"clubs\",\"path\":\"clubs\"},{\"name\":\"values\",\"path\":\"values\"},{\"name\":\"club-reports\",\"path\":\"club-reports\"}]",
            })
    void text_isTakenByItsKey(String key, String text, String json) throws IOException {
        assertEquals(json("{\"" + key + "\":" + json + "}"), read(row(" " + key, text(text.replace("\"", "&quot;")))));
    }

    @Test
    void numberAndTruthValue_areThemselves_exceptWhereTheSpecificationNamesATextOnly() throws IOException {
        assertEquals(
                json("{\"complete\":true,\"ishc_version\":\"1\",\"sender\":\"1\",\"staff\":3}"),
                read(row("staff", "<c><v>3</v></c>")
                        + row("complete", "<c t=\"b\"><v>1</v></c>")
                        + row("sender", "<c><v>1</v></c>")
                        + row("ishc_version", "<c><v>1</v></c>")));
    }

    @Test
    void emptyValue_isNothing_andALineWithoutKeyIsNone() throws IOException {
        assertEquals(
                json("{\"note\":null,\"period\":null}"),
                read(row("period", text(" ")) + row("note", "") + row("", text("Ghi chú ở đây"))));
    }

    @Test
    void lastOfTwoLinesWithOneKey_counts() throws IOException {
        assertEquals(json("{\"sender\":\"04\"}"), read(row("sender", text("01")) + row("sender", text("04"))));
    }

    /** What is written comes back as the same JSON, texts that look like JSON among it. */
    @Test
    void writtenManifest_isReadAsItself() throws IOException {
        Map<String, Object> tree = new LinkedHashMap<>();
        tree.put("name", "{mẫu}");
        tree.put("sender", "01");
        tree.put("contact", "[phòng] \"Văn thư\"");
        tree.put("empty", "");
        tree.put("staff", new BigDecimal("2.5"));
        tree.put("complete", false);
        tree.put("nested", Map.of("a", List.of(1, "hai", Map.of())));
        tree.put("control", "a\u0001_x0001_");
        tree.put("resources", List.of());
        Path file = folder.resolve("m.xlsx");
        try (OutputStream out = Files.newOutputStream(file);
                Workbook workbook = new Workbook(out, "test", null)) {
            ManifestSheet.write(workbook.newWorksheet("manifest"), tree, EnumSet.of(Table.CLUBS, Table.VALUES));
        }
        tree.put(
                "resources",
                EnumSet.of(Table.CLUBS, Table.VALUES).stream()
                        .map(table -> Map.of("name", table.tableName(), "path", table.tableName()))
                        .toList());
        assertEquals(json(CanonicalJson.write(tree)), read(file));
    }
}
