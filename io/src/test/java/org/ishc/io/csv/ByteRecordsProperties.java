package org.ishc.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.Columns;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;

/**
 * What is read by bytes is what the general reader reads: rows, lines, cells, findings and their order, in one piece
 * and in parts. {@code -Dishc.fuzz.records=1000000}, as the profile {@code fuzz} says, holds so many records against
 * each other; without it as many as a build has time for.
 */
class ByteRecordsProperties {

    private static final long RECORDS = Long.getLong("ishc.fuzz.records", 3_000);

    @Property(tries = 5)
    void bytes_areReadAsTheGeneralReaderReads(@ForAll long seed) {
        long records = 0;
        for (long i = 0; records < RECORDS / 5; i++) {
            MadeTable made = new MadeTable(new Random(seed + i));
            byte[] file = made.file();
            List<String> expected = made.read(file, Long.MAX_VALUE, false);
            String shown = new String(file, StandardCharsets.UTF_8);
            assertEquals(expected, made.read(file, Long.MAX_VALUE, true), shown);
            assertEquals(expected, made.read(file, 1 + made.random().nextInt(200), true), shown);
            // findings are listed behind the rows
            records += 1
                    + expected.stream()
                            .filter(row -> Character.isDigit(row.charAt(0)))
                            .count();
        }
    }

    @Example
    void recordsAtTheBordersOfTheWindow_areWhole() {
        StringBuilder text = new StringBuilder("club_code,unit_code,name\n");
        for (int i = 0; i < 40_000; i++) {
            text.append('K').append(i).append(",00097,").append(i % 7 == 0 ? "\"Câu, lạc\nbộ\"" : "x".repeat(i % 30));
            text.append(i % 3 == 0 ? "\r\n" : "\n");
        }
        Table clubs = Table.CLUBS;
        List<String> numbers = new ArrayList<>();
        CsvTable csv = CsvTable.open(
                        clubs,
                        "clubs.csv",
                        Bytes.of(text.toString().getBytes(StandardCharsets.UTF_8)),
                        Optional.of(','),
                        Opening.DEFAULT,
                        finding -> {})
                .orElseThrow();
        csv.read(
                finding -> {},
                new RowReader(clubs)
                        .sink((row, line) -> numbers.add(row.number() + " " + row.find(Columns.Clubs.CLUB_CODE))));
        assertEquals(40_000, numbers.size());
        assertTrue(numbers.contains("39999 K39998"));
    }

    @Example
    void recordThatIsLongerThanAnyWindow_isReadByTheGeneralReader() {
        String name = "x".repeat(5 << 20);
        String text = "club_code,unit_code,name\nK1,01,a\nK2,01," + name + "\nK3,01,c\n";
        List<String> codes = new ArrayList<>();
        CsvTable.open(
                        Table.CLUBS,
                        "clubs.csv",
                        Bytes.of(text.getBytes(StandardCharsets.UTF_8)),
                        Optional.of(','),
                        Opening.DEFAULT,
                        finding -> {})
                .orElseThrow()
                .read(
                        finding -> {},
                        new RowReader(Table.CLUBS)
                                .sink((row, line) -> codes.add(line + row.find(Columns.Clubs.CLUB_CODE))));
        assertEquals("2K1 3K2 4K3", codes.stream().collect(Collectors.joining(" ")));
    }
}
