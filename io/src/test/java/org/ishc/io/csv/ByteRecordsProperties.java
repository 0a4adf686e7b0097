package org.ishc.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.Limits;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.CellSink;
import org.ishc.io.table.Columns;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;

/**
 * What is read by bytes is what the general reader reads: rows, lines, cells, findings and their order, in one piece
 * and in parts. {@code -Dishc.fuzz.records=1000000} holds so many records against each other; without it as many as a
 * build has time for.
 */
class ByteRecordsProperties {

    private static final long RECORDS = Long.getLong("ishc.fuzz.records", 3_000);
    private static final int LENGTH_OF_CELLS = 40;
    private static final Table[] TABLES = {Table.CLUB_REPORTS, Table.CLUBS, Table.CLUB_EVENTS, Table.VALUES};
    private static final String[] SEPARATORS = {",", ",", ",", ";", "\t"};
    private static final String[] ENDS = {"\n", "\n", "\n", "\n", "\n", "\r\n", "\r\n", "\r", "\n\n", "\n \t\n"};

    private static final String[] CELLS = {
        "K1",
        "K10000",
        "k-2.x",
        "a-code-of-more-than-sixteen-bytes",
        "00097",
        "VN",
        "2024-Q1",
        "2024",
        "2021/2025",
        "Quý I/2024",
        "2024-02-29",
        "2023-02-29",
        "29/02/2024",
        "REGISTER",
        "INCOME|HEALTH",
        "HEALTH",
        "INCOME|CULTURE|COMMUNITY|RIGHTS|HEALTH",
        "0",
        "7",
        "45",
        "007",
        "130000000",
        "999999999999999999",
        "9999999999999999999",
        "-1",
        "+1",
        "1.5",
        "1,5",
        "1 000",
        " 7",
        "7 ",
        "\u00a07",
        "\u200b",
        "",
        "",
        "",
        "",
        " ",
        "\t",
        "Câu lạc bộ",
        "ệ",
        "𝄞",
        "x\u0000",
        "K1\u0000",
        "a\u0001b",
        "'=1+1",
        "'",
        "''x",
        "=1",
        "a\"b",
        "\"",
        "#c",
        "\uFEFFK1",
        "a text that is far too long for the cells that are allowed here"
    };

    @Property(tries = 5)
    void bytes_areReadAsTheGeneralReaderReads(@ForAll long seed) {
        long records = 0;
        for (long i = 0; records < RECORDS / 5; i++) {
            Made made = new Made(new Random(seed + i));
            byte[] file = made.file();
            List<String> expected = made.read(file, Long.MAX_VALUE, false);
            String shown = new String(file, StandardCharsets.UTF_8);
            assertEquals(expected, made.read(file, Long.MAX_VALUE, true), shown);
            assertEquals(expected, made.read(file, 1 + made.random.nextInt(200), true), shown);
            // findings are listed behind the rows
            records += 1
                    + expected.stream()
                            .filter(row -> Character.isDigit(row.charAt(0)))
                            .count();
        }
    }

    /** A table in a file, made at random: mostly plain, or quoted, or broken. */
    private static final class Made {
        private final Random random;
        private final Table table;
        private final String separator;

        Made(Random random) {
            this.random = random;
            this.table = TABLES[random.nextInt(TABLES.length)];
            this.separator = SEPARATORS[random.nextInt(SEPARATORS.length)];
        }

        private byte[] file() {
            int way = random.nextInt(8);
            StringBuilder text = new StringBuilder(random.nextInt(20) == 0 ? "\uFEFF" : "");
            text.append(random.nextInt(20) == 0 ? "\n \r\n" : "");
            List<String> headings = table.columns().stream()
                    .map(column -> random.nextInt(30) == 0 ? "x" : column.name())
                    .toList();
            text.append(String.join(separator, headings));
            int rows = random.nextInt(30);
            for (int i = 0; i < rows; i++) {
                text.append(ENDS[way < 5 ? 0 : random.nextInt(ENDS.length)]);
                int wrong = random.nextInt(40);
                int width = headings.size() + (wrong == 0 ? 1 : wrong == 1 ? -1 : 0);
                for (int c = 0; c < width; c++) {
                    text.append(c == 0 ? "" : separator).append(cell(way));
                }
            }
            text.append(random.nextBoolean() ? ENDS[random.nextInt(ENDS.length)] : "");
            byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
            return way == 7 && random.nextInt(10) == 0 ? broken(bytes) : bytes;
        }

        private byte[] broken(byte[] bytes) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            out.write(bytes, 0, bytes.length / 2);
            out.write(0xC3);
            out.write(bytes, bytes.length / 2, bytes.length - bytes.length / 2);
            return out.toByteArray();
        }

        private String cell(int way) {
            String cell =
                    random.nextInt(3) == 0 ? String.valueOf(random.nextInt(200)) : CELLS[random.nextInt(CELLS.length)];
            boolean isUnsafe = cell.contains(separator) || cell.startsWith("\"");
            if (way < 2 || way < 7 && random.nextInt(10) > 0 && !isUnsafe) {
                return isUnsafe || way == 0 && cell.contains("\"") ? "8" : cell;
            }
            return switch (random.nextInt(8)) {
                case 0 -> '"' + cell.replace("\"", "\"\"") + "\nb\"";
                case 1 -> '"' + cell.replace("\"", "\"\"") + "\r\nb\r\r\n\"";
                case 2 -> "\"\r" + cell.replace("\"", "\"\"") + "b\n\n\"";
                case 3 -> way < 7 || random.nextInt(100) > 0 ? "1" : '"' + cell;
                case 4 -> way < 7 || random.nextInt(100) > 0 ? "2" : '"' + cell.replace("\"", "") + "\"z";
                default -> '"' + cell.replace("\"", "\"\"") + '"';
            };
        }

        private List<String> read(byte[] file, long partBytes, boolean isByBytes) {
            List<String> read = new ArrayList<>();
            List<String> found = new ArrayList<>();
            Consumer<Finding> findings = finding -> found.add(finding.toString());
            RowReader reader = new RowReader(table, LENGTH_OF_CELLS);
            CellSink sink = reader.sink((row, line) -> read.add(row.number() + "@" + line + " " + describe(row)));
            CsvTable.open(
                            table,
                            "table.csv",
                            Bytes.of(file),
                            Optional.of(separator.charAt(0)),
                            new Opening(Limits.DEFAULT, Opening.DEFAULT.headings()),
                            findings,
                            partBytes)
                    .ifPresent(csv -> {
                        for (SlicedSource.Part part : csv.parts()) {
                            part.read(findings, isByBytes ? sink : new General(sink));
                        }
                    });
            read.addAll(found);
            return read;
        }

        private static String describe(Row row) {
            StringBuilder text = new StringBuilder();
            for (int i = 0; i < row.size(); i++) {
                text.append(row.cell(i)).append('|');
            }
            return text + " " + row.findings().list();
        }
    }

    /** Hides from the reader that cells could come as bytes. */
    private record General(CellSink to) implements CellSink {

        @Override
        public void begin(int row, int line) {
            to.begin(row, line);
        }

        @Override
        public void cell(int column, char[] buffer, int offset, int length) {
            to.cell(column, buffer, offset, length);
        }

        @Override
        public void cell(int column, String text) {
            to.cell(column, text);
        }

        @Override
        public void end() {
            to.end();
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
