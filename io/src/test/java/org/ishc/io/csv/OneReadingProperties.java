package org.ishc.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ishc.core.base.Workers;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;

/** What is read at once, and said to be sound, is what is read after looking through the file. */
class OneReadingProperties {

    private static final int FILES = 150;

    @Property(tries = 5)
    void soundReading_isThatOfAFileThatWasLookedThrough(@ForAll long seed) throws IOException {
        int sound = 0;
        ExecutorService others = Executors.newFixedThreadPool(7);
        try {
            for (long i = 0; i < FILES; i++) {
                MadeTable made = new MadeTable(new Random(seed + i));
                byte[] file = made.file();
                List<String> expected = made.read(file);
                String shown = new String(file, StandardCharsets.UTF_8);
                for (int threads : new int[] {1, 2, 8}) {
                    Optional<List<String>> read = made.readAtOnce(
                            file,
                            threads,
                            Workers.of(threads, others),
                            1 + made.random().nextInt(200));
                    read.ifPresent(found -> assertEquals(expected, found, shown));
                    sound += read.isPresent() ? 1 : 0;
                }
            }
        } finally {
            others.shutdownNow();
        }
        assertTrue(sound > FILES, sound + " sound");
    }

    /** Files that may be cut, whatever stands where a piece ends. */
    private static List<String> cuttable() {
        String headings = "club_code,unit_code,name\n";
        return List.of(
                headings + "K1,00097,a\n".repeat(40),
                headings + "K1,00097,\"a\nb\"\n".repeat(40),
                headings + "\"K1\",\"\n\",\"a\"\"\n\"\"b\"\r\n".repeat(40),
                headings + "K1,00097,\"\r\n\r\n\"\r\n\r\n".repeat(40),
                "\uFEFF" + headings + "K1,00097,\"\n\n\n\n\n\n\n\n\"\n".repeat(40),
                headings + "K1,00097,Câu lạc bộ ệ𝄞\n".repeat(40),
                headings + "K1,00097,\"ệ\n𝄞\"\r\n".repeat(40) + "K1,00097,ệ",
                "\n \r\n" + headings + "K1,00097,a\r".repeat(3) + "K2,00097,b\n".repeat(40));
    }

    @Example
    void quotes_thatAreOpenWhereAFileIsCut_areMetAndItIsCutAgain() throws IOException {
        for (String text : cuttable()) {
            byte[] file = text.getBytes(StandardCharsets.UTF_8);
            List<String> expected = rowsOf(file, 1 << 20, Function.identity());
            assertTrue(expected.size() >= 40, text);
            for (int pieceBytes = 1; pieceBytes < 120; pieceBytes++) {
                assertEquals(expected, rowsOf(file, pieceBytes, Function.identity()), text + pieceBytes);
            }
        }
    }

    @Example
    void pieces_mayBeReadInAnyOrder() throws IOException {
        Random random = new Random(5);
        for (String text : cuttable()) {
            byte[] file = text.getBytes(StandardCharsets.UTF_8);
            List<String> expected = rowsOf(file, 1 << 20, Function.identity());
            for (int pieceBytes = 1; pieceBytes < 120; pieceBytes += 7) {
                assertEquals(expected, rowsOf(file, pieceBytes, numbers -> {
                    Collections.shuffle(numbers, random);
                    return numbers;
                }));
            }
        }
    }

    /** Reads a file that is sound, its parts in an order; returns the rows in theirs. */
    private static List<String> rowsOf(byte[] file, int pieceBytes, Function<List<Integer>, List<Integer>> order)
            throws IOException {
        Map<Integer, String> rows = new TreeMap<>();
        OneReading reading = begun(Bytes.of(file), 2, pieceBytes);
        List<SlicedSource.Part> parts = new ArrayList<>();
        reading.forEach(parts::add);
        List<Integer> numbers = new ArrayList<>();
        for (int i = 0; i < parts.size(); i++) {
            numbers.add(i);
        }
        for (int part : order.apply(numbers)) {
            parts.get(part)
                    .read(
                            OneReadingProperties::fail,
                            new RowReader(Table.CLUBS)
                                    .sink((row, line) -> rows.put(
                                            row.number(), line + " " + row.cell(0) + row.cell(1) + row.cell(2))));
        }
        assertTrue(reading.isSound());
        return rows.entrySet().stream().map(Object::toString).toList();
    }

    private static void fail(Finding finding) {
        throw new AssertionError(finding.toString());
    }

    private static OneReading begun(Bytes.Sized bytes, int threads, int pieceBytes) {
        return OneReading.begin(
                        Table.CLUBS,
                        "clubs.csv",
                        bytes,
                        threads,
                        Opening.DEFAULT,
                        OneReadingProperties::fail,
                        pieceBytes)
                .orElseThrow();
    }

    /** Bytes that are counted as they are read. */
    private record Counted(byte[] bytes, long size, AtomicLong read) implements Bytes.Sized {

        Counted(byte[] bytes) {
            this(bytes, bytes.length, new AtomicLong());
        }

        @Override
        public InputStream open() {
            return new ByteArrayInputStream(bytes) {
                @Override
                public synchronized int read(byte[] into, int offset, int length) {
                    int some = super.read(into, offset, length);
                    read.addAndGet(Math.max(0, some));
                    return some;
                }
            };
        }
    }

    @Example
    void bytes_areReadOnce_onOneThreadAndOnMany_butForLinesWhereAFileIsCut() throws IOException {
        byte[] file = ("club_code,unit_code,name\n" + "K1,00097,\"a\nb\"\nK2,00097,c\n".repeat(100_000))
                .getBytes(StandardCharsets.UTF_8);
        for (int threads : new int[] {1, 2, 8}) {
            Counted counted = new Counted(file);
            long[] rows = {0};
            OneReading parts = begun(counted, threads, 1 << 18);
            parts.forEach(part ->
                    part.read(OneReadingProperties::fail, new RowReader(Table.CLUBS).sink((row, line) -> rows[0]++)));
            assertTrue(parts.isSound());
            assertEquals(200_000, rows[0]);
            long more = counted.read().get() - file.length;
            assertTrue(more < 200_000, () -> more + " bytes more than there are");
        }
    }

    @Example
    void file_thatIsLongerOrShorterThanWasSaid_isReadToItsEnd() throws IOException {
        byte[] file = ("club_code,unit_code,name\n" + "K1,00097,\"a\nb\"\nK2,00097,c\n".repeat(1_000))
                .getBytes(StandardCharsets.UTF_8);
        for (long said : new long[] {0, 1, 3_000, file.length - 1, file.length + 1, 3L * file.length}) {
            int[] rows = {0};
            OneReading parts = begun(new Counted(file, said, new AtomicLong()), 2, 1_000);
            parts.forEach(part ->
                    part.read(OneReadingProperties::fail, new RowReader(Table.CLUBS).sink((row, line) -> rows[0]++)));
            assertTrue(parts.isSound());
            assertEquals(2_000, rows[0], said + " bytes");
        }
    }

    @Example
    void recordThatIsLongerThanAnyPiece_isForTheReaderThatLooksFirst() throws IOException {
        String headings = "club_code,unit_code,name\n";
        String letters = "x".repeat(9 << 20);
        assertFalse(isSound((headings + "K1,00097," + letters).repeat(2).getBytes(StandardCharsets.UTF_8), 2));
        assertFalse(isSound(
                (headings + "K1,00097,\"" + "x\n".repeat(5 << 19) + "\"\n").getBytes(StandardCharsets.UTF_8), 2));
        assertFalse(isSound((headings + "K1,00097,\"a\nb").getBytes(StandardCharsets.UTF_8), 2));
    }

    @Example
    void byteThatIsNotUtf8_isSeen_whereverItStands() throws IOException {
        byte[] file = ("club_code,unit_code,name\n" + "K1,00097,Câu lạc bộ\n".repeat(20_000))
                .getBytes(StandardCharsets.UTF_8);
        for (int threads : new int[] {1, 2}) {
            assertTrue(isSound(file, threads));
            Random random = new Random(8);
            for (int i = 0; i < 40; i++) {
                byte[] broken = file.clone();
                broken[i == 0 ? file.length - 1 : 40 + random.nextInt(file.length - 40)] =
                        (byte) (i % 2 == 0 ? 0xC3 : 0x80);
                boolean isUtf8 = CsvText.of(Bytes.of(broken), Long.MAX_VALUE).isUtf8();
                assertEquals(isUtf8, isSound(broken, threads));
            }
        }
    }

    @Example
    void part_thatIsSaidToBeThere_isGiven_whateverIsSeenMeanwhile() {
        byte[] file = ("club_code,unit_code,name\nK1,00097,\u00E1\n" + "K2,00097,b\n".repeat(40))
                .getBytes(StandardCharsets.ISO_8859_1);
        OneReading parts = begun(Bytes.of(file), 2, 100);
        Iterator<SlicedSource.Part> each = parts.iterator();
        SlicedSource.Part first = each.next();
        assertTrue(each.hasNext());
        first.read(OneReadingProperties::fail, new RowReader(Table.CLUBS).sink((row, line) -> {}));
        assertFalse(parts.isSound());
        each.next();
        assertFalse(each.hasNext());
    }

    @Example
    void quotesThatStandWhereNoneShould_areLookedThroughFirst_whereSeveralThreadsRead() throws IOException {
        byte[] file = ("club_code,unit_code,name\n" + "K1,00097,a\n".repeat(50_000) + "K1,\"00097\"x,a\n")
                .getBytes(StandardCharsets.UTF_8);
        assertTrue(!isSound(file, 1) && !isSound(file, 2));
    }

    private static boolean isSound(byte[] file, int threads) throws IOException {
        List<Finding> findings = new ArrayList<>();
        OneReading parts = OneReading.begin(
                        Table.CLUBS, "clubs.csv", Bytes.of(file), threads, Opening.DEFAULT, findings::add)
                .orElseThrow();
        for (SlicedSource.Part part : parts) {
            part.read(findings::add, new RowReader(Table.CLUBS).sink((row, line) -> {}));
        }
        return parts.isSound();
    }
}
