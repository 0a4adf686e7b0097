package org.ishc.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;

/**
 * A file read in parts gives the rows, lines and findings that it gives in one piece; what is no UTF-8 is found where
 * the platform finds it.
 */
class CsvPartsProperties {

    @Provide
    Arbitrary<String> files() {
        Arbitrary<String> cell =
                Arbitraries.of("K1", "a", "", "ệ", "𝄞", "x y", "\"q\"", "\"a,b\"", "\"a\nb\"", "a\"b", "'=1");
        Arbitrary<String> row = cell.list().ofMinSize(1).ofMaxSize(4).map(cells -> String.join(",", cells));
        Arbitrary<String> end = Arbitraries.of("\n", "\n", "\r\n", "\r", "\n\n", "\r\n\r\n", "\n \n");
        return row.list()
                .ofMaxSize(30)
                .flatMap(rows -> end.list().ofSize(rows.size()).map(ends -> joined(rows, ends)))
                .map(rows -> "club_code,name,unit_code\n" + rows);
    }

    private static String joined(List<String> rows, List<String> ends) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < rows.size(); i++) {
            text.append(rows.get(i)).append(i + 1 < rows.size() || rows.size() % 2 == 0 ? ends.get(i) : "");
        }
        return text.toString();
    }

    @Property(tries = 1_000)
    void parts_readAsOnePiece(@ForAll("files") String file, @ForAll @IntRange(min = 1, max = 60) int partBytes) {
        assertEquals(read(file, Long.MAX_VALUE), read(file, partBytes));
    }

    @Property(tries = 200)
    void someRows_areReadAgainAsAmongAll(
            @ForAll("files") String file, @ForAll @IntRange(min = 1, max = 300) int apart, @ForAll boolean isSeekable) {
        int body = file.indexOf('\n') + 1;
        byte[] bytes = (file.substring(0, body) + file.substring(body).repeat(60)).getBytes(StandardCharsets.UTF_8);
        CsvTable csv = CsvTable.open(
                        Table.CLUBS,
                        "clubs.csv",
                        isSeekable ? Bytes.of(bytes) : () -> new ByteArrayInputStream(bytes),
                        Optional.of(','),
                        Opening.DEFAULT,
                        finding -> {})
                .orElseThrow();
        SortedMap<Integer, String> all = new TreeMap<>();
        csv.readTexts(finding -> {}, row -> all.put(row.row(), text(row)));
        SortedMap<Integer, String> some = new TreeMap<>(all);
        some.keySet().removeIf(row -> row % apart != 0);
        SortedMap<Integer, String> again = new TreeMap<>();
        csv.readTexts(new TreeSet<>(some.keySet()), row -> again.put(row.row(), text(row)));
        assertEquals(some, again);
    }

    private static String text(RawRow row) {
        return row.row() + "@" + row.line() + " " + Arrays.asList(row.text(0), row.text(1), row.text(2));
    }

    @Example
    void rowThatIsReadAgain_costsFewOfTheBytes() throws IOException {
        byte[] bytes = ("club_code,unit_code\n" + "K1,\"a\nb\"\n".repeat(1_000_000)).getBytes(StandardCharsets.UTF_8);
        long[] read = {0};
        Bytes counted = (Bytes.Seekable) () -> new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] into, int offset, int length) {
                int some = super.read(into, offset, length);
                read[0] += Math.max(0, some);
                return some;
            }
        };
        CsvTable csv = CsvTable.open(
                        Table.CLUBS, "clubs.csv", counted, Optional.of(','), Opening.DEFAULT, finding -> {})
                .orElseThrow();
        long before = read[0];
        List<Integer> lines = new ArrayList<>();
        csv.readTexts(new TreeSet<>(List.of(3, 900_000)), row -> lines.add(row.line()));
        assertEquals(List.of(6, 1_800_000), lines);
        assertTrue(read[0] - before < 100_000, () -> read[0] - before + " bytes");
    }

    private static List<String> read(String file, long partBytes) {
        List<Finding> findings = new ArrayList<>();
        List<String> read = new ArrayList<>();
        CsvTable.open(
                        Table.CLUBS,
                        "clubs.csv",
                        Bytes.of(file.getBytes(StandardCharsets.UTF_8)),
                        Optional.of(','),
                        Opening.DEFAULT,
                        findings::add,
                        partBytes)
                .ifPresent(csv -> csv.readTexts(findings::add, row -> read.add(text(row))));
        findings.forEach(finding -> read.add(finding.toString()));
        return read;
    }

    @Example
    void headingLineThatIsNoCsv_isAFinding_likeAnyOtherLine() {
        List<Finding> findings = new ArrayList<>();
        Optional<CsvTable> csv = CsvTable.open(
                Table.CLUBS,
                "clubs.csv",
                Bytes.of("\"club_code\"x,unit_code\nK1,01\n".getBytes(StandardCharsets.UTF_8)),
                Optional.empty(),
                Opening.DEFAULT,
                findings::add);
        assertEquals(Optional.empty(), csv);
        assertEquals(
                List.of("csv.after-quote 1"),
                findings.stream()
                        .map(finding ->
                                finding.code().code() + " " + finding.location().line())
                        .toList());
    }

    @Example
    void fileWithoutQuotes_isCut() {
        StringBuilder text = new StringBuilder("club_code,unit_code\r\n");
        for (int i = 0; i < 1_000; i++) {
            text.append('K').append(i).append(",00097\r\n");
        }
        CsvTable csv = CsvTable.open(
                        Table.CLUBS,
                        "clubs.csv",
                        Bytes.of(text.toString().getBytes(StandardCharsets.UTF_8)),
                        Optional.empty(),
                        Opening.DEFAULT,
                        finding -> {},
                        1_000)
                .orElseThrow();
        assertEquals(12, csv.parts().size());
    }

    @Example
    void fileWithQuotes_isCutOutsideOfThem_whereTheyStandAsTheyShould() {
        assertEquals(10, partsOf("\"K, %d\",\"a\n\"\"b\"\"\n\"\n"));
        assertEquals(1, partsOf("K%d,a\"b\n"));
        assertEquals(1, partsOf("K%d, \"a\nb\"\n"));
        assertEquals(1, partsOf("K%d;\"a\nb\",c\n"));
        assertEquals(1, partsOf("K%d,\"a\n\"b\n"));
    }

    private static int partsOf(String row) {
        StringBuilder text = new StringBuilder("club_code,unit_code\n");
        for (int i = 0; i < 500; i++) {
            text.append(row.replace("%d", String.valueOf(i)));
        }
        return CsvTable.open(
                        Table.CLUBS,
                        "clubs.csv",
                        Bytes.of(text.toString().getBytes(StandardCharsets.UTF_8)),
                        Optional.of(','),
                        Opening.DEFAULT,
                        finding -> {},
                        1_000)
                .orElseThrow()
                .parts()
                .size();
    }

    @Property(tries = 2_000)
    void firstBadByte_isThatOfThePlatform(@ForAll("bytes") byte[] bytes) throws IOException {
        assertEquals(expected(bytes), Utf8Scan.of(Bytes.of(bytes), 0, 5).findFirstBadByte());
        Bytes trickling = () -> new ByteArrayInputStream(bytes) {
            @Override
            public synchronized int read(byte[] buffer, int offset, int length) {
                return super.read(buffer, offset, Math.min(length, 3));
            }
        };
        assertEquals(expected(bytes), Utf8Scan.of(trickling, 0, 5).findFirstBadByte());
    }

    @Provide
    Arbitrary<byte[]> bytes() {
        Arbitrary<byte[]> sound = Arbitraries.strings()
                .withChars('a', 'é', 'ệ', '"', '\n')
                .ofMaxLength(30)
                .map(text -> text.getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> supplementary =
                Arbitraries.of("𝄞", "𝄞x𝄞", "\ud7ff\ue000").map(text -> text.getBytes(StandardCharsets.UTF_8));
        Arbitrary<byte[]> any = Arbitraries.of(
                        0x00, 0x41, 0x7F, 0x80, 0x9F, 0xA0, 0xBF, 0xC0, 0xC2, 0xDF, 0xE0, 0xE1, 0xED, 0xEF, 0xF0, 0xF4,
                        0xF5, 0xFF)
                .map(Integer::byteValue)
                .array(Byte[].class)
                .ofMaxSize(12)
                .map(CsvPartsProperties::primitive);
        return Arbitraries.oneOf(
                sound, supplementary, any, sound.flatMap(first -> any.map(second -> joined(first, second))));
    }

    private static byte[] primitive(Byte[] boxed) {
        byte[] bytes = new byte[boxed.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = boxed[i];
        }
        return bytes;
    }

    private static byte[] joined(byte[] first, byte[] second) {
        byte[] both = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static OptionalLong expected(byte[] bytes) {
        ByteBuffer in = ByteBuffer.wrap(bytes);
        CoderResult result = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT)
                .decode(in, CharBuffer.allocate(bytes.length + 1), true);
        return result.isError() ? OptionalLong.of(in.position()) : OptionalLong.empty();
    }

    @Example
    void part_givesItsBytesAndNoOther() throws IOException {
        byte[] bytes = "0123456789".getBytes(StandardCharsets.US_ASCII);
        try (InputStream in = new Part(3, 7, 0, 0).open(Bytes.of(bytes))) {
            assertEquals('3', in.read());
            assertEquals("456", new String(in.readAllBytes(), StandardCharsets.US_ASCII));
            assertEquals(-1, in.read());
        }
    }
}
