package org.ishc.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
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
        for (long i = 0; i < FILES; i++) {
            MadeTable made = new MadeTable(new Random(seed + i));
            byte[] file = made.file();
            List<String> expected = made.read(file);
            String shown = new String(file, StandardCharsets.UTF_8);
            for (int threads : new int[] {1, 2}) {
                Optional<List<String>> read =
                        made.readAtOnce(file, threads, 1 + made.random().nextInt(200));
                read.ifPresent(found -> assertEquals(expected, found, shown));
                sound += read.isPresent() ? 1 : 0;
            }
        }
        assertTrue(sound > FILES / 2, sound + " sound");
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
    void quotesThatStandWhereNoneShould_areLookedThroughFirst_whereSeveralThreadsRead() throws IOException {
        byte[] file = ("club_code,unit_code,name\n" + "K1,00097,a\n".repeat(50_000) + "K1,\"00097\"x,a\n")
                .getBytes(StandardCharsets.UTF_8);
        assertTrue(!isSound(file, 1) && !isSound(file, 2));
    }

    private static boolean isSound(byte[] file, int threads) throws IOException {
        List<Finding> findings = new ArrayList<>();
        try (OneReading parts = OneReading.begin(
                        Table.CLUBS, "clubs.csv", Bytes.of(file), threads, Opening.DEFAULT, findings::add)
                .orElseThrow()) {
            for (SlicedSource.Part part : parts) {
                part.read(findings::add, new RowReader(Table.CLUBS).sink((row, line) -> {}));
            }
            return parts.isSound();
        }
    }
}
