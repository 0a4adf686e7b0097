package org.ishc.io.csv;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.StreamSupport;
import org.ishc.core.base.Workers;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.Limits;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.CellSink;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;

/** A table in a file, made at random: mostly plain, or quoted, or broken. */
final class MadeTable {

    private static final int LENGTH_OF_CELLS = 40;
    private static final Opening OPENING = new Opening(Limits.DEFAULT, Opening.DEFAULT.headings());
    private static final Table[] TABLES = Table.values();
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
    private final Random random;
    private final Table table;
    private final String separator;

    MadeTable(Random random) {
        this.random = random;
        this.table = random.nextInt(3) == 0 ? Table.CLUB_REPORTS : TABLES[random.nextInt(TABLES.length)];
        this.separator = SEPARATORS[random.nextInt(SEPARATORS.length)];
    }

    Random random() {
        return random;
    }

    byte[] file() {
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
        String cell = random.nextInt(3) == 0 ? digits() : CELLS[random.nextInt(CELLS.length)];
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

    private String digits() {
        return random.nextInt(4) > 0
                ? String.valueOf(random.nextInt(200))
                : "1203456789".repeat(3).substring(random.nextInt(3)).substring(0, 1 + random.nextInt(20));
    }

    /** Reads a file whose separator is stated. */
    List<String> read(byte[] file, long partBytes, boolean isByBytes) {
        return read(file, Optional.of(separator.charAt(0)), partBytes, isByBytes);
    }

    /** Reads a file by its heading line; returns rows with their cells and findings, then all findings. */
    List<String> read(byte[] file) {
        return read(file, Optional.empty(), Long.MAX_VALUE, false);
    }

    private List<String> read(byte[] file, Optional<Character> delimiter, long partBytes, boolean isByBytes) {
        List<String> read = new ArrayList<>();
        List<String> found = new ArrayList<>();
        Consumer<Finding> findings = finding -> found.add(finding.toString());
        CellSink sink = sink(read);
        CsvTable.open(table, "table.csv", Bytes.of(file), delimiter, OPENING, findings, partBytes)
                .ifPresent(csv -> {
                    for (SlicedSource.Part part : csv.parts()) {
                        part.read(findings, isByBytes ? sink : new General(sink));
                    }
                });
        read.addAll(found);
        return read;
    }

    /** What a part gave. */
    private record PartRead(List<String> rows, List<String> found) {}

    /**
     * Reads a file by its heading line, without looking through it before; empty when that is not sound.
     *
     * @param threads how many are said to read
     * @param workers who do
     */
    Optional<List<String>> readAtOnce(byte[] file, int threads, Workers workers, int pieceBytes) throws IOException {
        List<String> read = new ArrayList<>();
        List<String> found = new ArrayList<>();
        Optional<OneReading> begun = OneReading.begin(
                table,
                "table.csv",
                Bytes.of(file),
                threads,
                OPENING,
                finding -> found.add(finding.toString()),
                pieceBytes);
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        OneReading parts = begun.get();
        workers.inOrder(
                StreamSupport.stream(parts.spliterator(), false)
                        .<Callable<PartRead>>map(part -> () -> read(part))
                        .iterator(),
                part -> {
                    read.addAll(part.rows());
                    found.addAll(part.found());
                });
        read.addAll(found);
        return parts.isSound() ? Optional.of(read) : Optional.empty();
    }

    private PartRead read(SlicedSource.Part part) {
        PartRead read = new PartRead(new ArrayList<>(), new ArrayList<>());
        part.read(finding -> read.found().add(finding.toString()), sink(read.rows()));
        return read;
    }

    private CellSink sink(List<String> read) {
        return new RowReader(table, LENGTH_OF_CELLS)
                .sink((row, line) -> read.add(row.number() + "@" + line + " " + describe(row)));
    }

    private static String describe(Row row) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < row.size(); i++) {
            text.append(row.cell(i)).append('|');
        }
        return text + " " + row.findings().list();
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
}
