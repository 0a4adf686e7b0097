package org.ishc.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.finding.Finding;
import org.ishc.io.encoding.EncodingDetector;
import org.ishc.io.encoding.LegacyBytes;
import org.ishc.io.encoding.LegacyEncoding;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.Columns;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which bytes are read as what, and what is said of it. */
class CsvEncodingTest {

    private static final String CLUBS = """
      Mã CLB,Tên CLB,Mã đơn vị,Đề án
      K1,Câu lạc bộ Hoà Bình,A1,1648
      K2,Câu lạc bộ Thủy Nguyên,A1,1648
      """;

    private final List<Finding> findings = new ArrayList<>();
    private final List<String> names = new ArrayList<>();

    @ParameterizedTest
    @EnumSource
    void oldEncoding_isReadAndSaid(LegacyEncoding encoding) {
        read(LegacyBytes.encode(encoding, CLUBS));
        assertEquals(List.of("csv.legacy-encoding"), codes());
        Finding finding = findings.get(0);
        assertEquals(Map.of("encoding", encoding.label()), finding.arguments());
        assertEquals("clubs", finding.location().table());
        assertEquals("clubs.csv", finding.location().file());
        assertEquals(1, finding.location().line());
        assertEquals(List.of("Câu lạc bộ Hoà Bình", "Câu lạc bộ Thủy Nguyên"), names);
    }

    @ParameterizedTest
    @EnumSource
    void separatorsAndQuotes_areThoseOfAnyFile(LegacyEncoding encoding) {
        String file = CLUBS.replace(',', ';')
                .replace("Câu lạc bộ Thủy Nguyên", "\"Câu lạc bộ; \"\"Thủy Nguyên\"\"\"")
                .replace("\n", "\r\n");
        read(LegacyBytes.encode(encoding, file));
        assertEquals(List.of("csv.legacy-encoding"), codes());
        assertEquals(List.of("Câu lạc bộ Hoà Bình", "Câu lạc bộ; \"Thủy Nguyên\""), names);
    }

    @ParameterizedTest
    @EnumSource
    void largeFile_isCut_andReadAsInOnePiece(LegacyEncoding encoding) {
        StringBuilder file = new StringBuilder("club_code,name,unit_code\n");
        for (int i = 0; i < 300; i++) {
            file.append('K').append(i).append(i % 5 == 0 ? ",\"Câu lạc bộ,\r\nThủy \"\"Nguyên\"\"\",A" : ",Hoà Bình,A");
            file.append(i).append(i % 3 == 0 ? "\r\n" : "\n");
        }
        byte[] bytes = LegacyBytes.encode(encoding, file.toString());
        List<String> whole = rows(open(bytes, Long.MAX_VALUE).parts());
        assertEquals(300, whole.size());
        for (long partBytes : new long[] {1, 50, 2_000}) {
            CsvTable csv = open(bytes, partBytes);
            List<SlicedSource.Part> parts = csv.parts();
            assertTrue(parts.size() > 2);
            assertEquals(whole, rows(parts));
            // another process would have to know the encoding
            assertEquals(Optional.empty(), parts.get(0).findPlace());
        }
        List<RawRow> again = new ArrayList<>();
        open(bytes, Long.MAX_VALUE).readTexts(new TreeSet<>(List.of(2, 281)), again::add);
        assertEquals(List.of(2, 281), again.stream().map(RawRow::row).toList());
        assertTrue(again.get(1).text(Table.CLUBS.indexOf("name")).endsWith("\r\nThủy \"Nguyên\""));
        assertTrue(whole.get(280).startsWith(again.get(1).line() + " 281 K280 "));
    }

    private CsvTable open(byte[] bytes, long partBytes) {
        return CsvTable.open(
                        Table.CLUBS,
                        "clubs.csv",
                        Bytes.of(bytes),
                        Optional.empty(),
                        Opening.DEFAULT,
                        findings::add,
                        partBytes)
                .orElseThrow();
    }

    private List<String> rows(List<SlicedSource.Part> parts) {
        List<String> rows = new ArrayList<>();
        parts.forEach(part -> part.read(
                findings::add,
                new RowReader(Table.CLUBS)
                        .sink((row, line) -> rows.add(line + " " + row.number() + " "
                                + row.find(Columns.Clubs.CLUB_CODE) + " " + row.find(Columns.Clubs.NAME)))));
        return rows;
    }

    @Test
    void lettersThatComeLate_areWeighedWhereTheyStand() {
        byte[] plain = ("club_code,name,unit_code\n" + "K,Club,A1\n".repeat(EncodingDetector.SAMPLE_BYTES / 9))
                .getBytes(StandardCharsets.US_ASCII);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(plain);
        bytes.writeBytes(LegacyBytes.encode(LegacyEncoding.VNI, "K1,Câu lạc bộ Người cao tuổi xã Tân Phú,A1\n"));
        read(bytes.toByteArray());
        assertEquals(List.of("csv.legacy-encoding"), codes());
        assertEquals("Câu lạc bộ Người cao tuổi xã Tân Phú", names.get(names.size() - 1));
    }

    @Test
    void byteThatTheEncodingLacks_refusesTheTable_whereverItStands() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(LegacyBytes.encode(LegacyEncoding.VNI, CLUBS));
        bytes.writeBytes("K,Club,A1\n".repeat(EncodingDetector.SAMPLE_BYTES / 9).getBytes(StandardCharsets.US_ASCII));
        bytes.write(0xDF);
        read(bytes.toByteArray());
        assertEquals(List.of("csv.encoding"), codes());
        assertEquals(List.of(), names);
    }

    @Test
    void utf8WithABadByte_isNoOldEncoding() {
        byte[] bytes = CLUBS.repeat(50).getBytes(StandardCharsets.UTF_8);
        bytes[bytes.length - 2] = (byte) 0xE1;
        read(bytes);
        assertEquals(List.of("csv.encoding"), codes());
        assertEquals(Map.of("position", bytes.length - 2L), findings.get(0).arguments());
    }

    @Test
    void utf8CutInsideALetter_isNoOldEncoding() {
        byte[] whole = "club_code,name,unit_code\nK1,Câu lạc bộ".getBytes(StandardCharsets.UTF_8);
        byte[] cut = new byte[whole.length - 1];
        System.arraycopy(whole, 0, cut, 0, cut.length);
        read(cut);
        assertEquals(List.of("csv.encoding"), codes());
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void wideCharactersWithoutAMark_areRefused(String charset) {
        read(CLUBS.getBytes(Charset.forName(charset)));
        assertEquals(List.of("csv.encoding"), codes());
        findings.clear();
        read("club_code,name,unit_code\nK1,CLB,A1\n".getBytes(Charset.forName(charset)));
        assertEquals(List.of("csv.encoding"), codes());
        assertEquals(List.of(), names);
    }

    @Test
    void oneNul_isAControlCharacterOfItsCell() {
        read("club_code,name,unit_code\nK1,C\u0000LB,A1\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of("cell.control-character"), codes());
    }

    @Test
    void utf8WithAMarkAndOtherBytes_isRefused() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF});
        bytes.writeBytes(LegacyBytes.encode(LegacyEncoding.TCVN3, CLUBS));
        read(bytes.toByteArray());
        assertEquals(List.of("csv.encoding"), codes());
    }

    @Test
    void decomposedHeadingsAndCells_areComposed_andCellsKeepTheirTonePlace() {
        read(Normalizer.normalize(CLUBS, Normalizer.Form.NFD).getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), codes());
        assertEquals(List.of("Câu lạc bộ Hoà Bình", "Câu lạc bộ Thủy Nguyên"), names);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Lượt khám sức khỏe", "Lượt khám sức khoẻ", "LƯỢT KHÁM  SỨC KHOẺ", "Lượt\u00a0khám sức khỏe "})
    void headingInEitherSchool_isFound(String heading) {
        for (Normalizer.Form form : Normalizer.Form.values()) {
            String file = "club_code,period," + Normalizer.normalize(heading, form) + "\nK1,2026-Q1,7\n";
            List<Object> checks = new ArrayList<>();
            read(
                    Table.CLUB_REPORTS,
                    file.getBytes(StandardCharsets.UTF_8),
                    row -> checks.add(row.find(Columns.ClubReports.count(ReportColumn.HEALTH_CHECKS))));
            assertEquals(List.of(), codes());
            assertEquals(List.of(7L), checks);
        }
    }

    private void read(byte[] bytes) {
        read(Table.CLUBS, bytes, row -> names.add(String.valueOf(row.find(Columns.Clubs.NAME))));
    }

    private void read(Table table, byte[] bytes, Consumer<Row> rows) {
        CsvTable.open(
                        table,
                        table.tableName() + ".csv",
                        Bytes.of(bytes),
                        Optional.empty(),
                        Opening.DEFAULT,
                        findings::add)
                .ifPresent(csv -> csv.read(findings::add, new RowReader(table).sink((row, line) -> {
                            findings.addAll(row.findings().list());
                            rows.accept(row);
                        })));
    }

    private List<String> codes() {
        return findings.stream().map(finding -> finding.code().code()).toList();
    }
}
