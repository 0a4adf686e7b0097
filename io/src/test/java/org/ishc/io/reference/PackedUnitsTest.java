package org.ishc.io.reference;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.Succession;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.io.csv.CsvTable;
import org.ishc.io.records.OrgUnitRow;
import org.ishc.io.records.SuccessionRow;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;

/**
 * The packed units are the tables in {@code src/test/resources/reference}, which is where they are edited;
 * {@code -Dreference.write} packs these anew and makes the run fail, so that the change is looked at.
 */
class PackedUnitsTest {

    private static final Path TABLES = Path.of("src/test/resources/reference");
    private static final Path PACKED = Path.of("src/main/resources/org/ishc/io/reference/units.bin");

    @Test
    void file_isMadeOfTheTables() throws IOException {
        byte[] made = pack(List.of(units(), doubted(successions())));
        if (System.getProperty("reference.write") != null) {
            Files.write(PACKED, made);
            fail("written anew; look at the change");
        }
        assertArrayEquals(made, Files.readAllBytes(PACKED));
    }

    /** As if the tables had been read from a package. */
    @Test
    void units_areThoseOfTheTables_toTheRow() {
        List<UnitVersion> versions = read(
                Table.ORG_UNITS, "org-units.csv.gz", row -> OrgUnitRow.from(row).toDomain());
        assertEquals(versions, BuiltInReference.versions());
        Map<List<String>, String> doubts = doubts();
        List<Succession> successions = read(Table.SUCCESSIONS, "successions.csv.gz", row -> SuccessionRow.from(row)
                .toDomain());
        assertEquals(
                successions.stream()
                        .map(row -> Optional.ofNullable(doubts.get(row.key()))
                                .map(row::doubted)
                                .orElse(row))
                        .toList(),
                BuiltInReference.successions());
    }

    private static <T> List<T> read(Table table, String name, Function<Row, T> from) {
        List<Finding> findings = new ArrayList<>();
        List<T> rows = new ArrayList<>();
        CsvTable.open(table, name, () -> open(name), Optional.empty(), Opening.DEFAULT, findings::add)
                .orElseThrow()
                .read(findings::add, new RowReader(table).sink((row, line) -> {
                            findings.addAll(row.findings().list());
                            rows.add(from.apply(row));
                        }));
        assertEquals(List.of(), findings);
        return rows;
    }

    private static InputStream open(String name) throws IOException {
        InputStream file = Files.newInputStream(TABLES.resolve(name));
        return name.endsWith(".gz") ? new GZIPInputStream(file) : file;
    }

    /** The lines below the heading; no cell of these tables holds a comma. */
    private static List<List<String>> lines(String name) {
        try (InputStream in = open(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> List.of(line.split(",", -1)))
                    .toList();
        } catch (IOException unreadable) {
            throw new AssertionError(unreadable);
        }
    }

    private static List<List<String>> units() {
        return lines("org-units.csv.gz");
    }

    private static List<List<String>> successions() {
        return lines("successions.csv.gz");
    }

    /** Where the sources leave a doubt, by key of the succession. */
    private static Map<List<String>, String> doubts() {
        Map<List<String>, String> doubts = new HashMap<>();
        lines("succession-doubts.csv").forEach(cells -> doubts.put(cells.subList(0, 3), cells.get(3)));
        return doubts;
    }

    /** Sets the doubt behind each row. */
    private static List<List<String>> doubted(List<List<String>> rows) {
        Map<List<String>, String> doubts = doubts();
        return rows.stream()
                .map(row -> {
                    List<String> longer = new ArrayList<>(row);
                    longer.add(doubts.getOrDefault(row.subList(0, 3), ""));
                    return longer;
                })
                .map(List::copyOf)
                .toList();
    }

    private static byte[] pack(List<List<List<String>>> tables) throws IOException {
        Map<String, Integer> texts = new LinkedHashMap<>(Map.of("", 0));
        tables.forEach(rows -> rows.forEach(row -> row.forEach(cell -> texts.putIfAbsent(cell, texts.size()))));
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(file);
        assertTrue(texts.size() <= Character.MAX_VALUE, "more texts than two bytes number");
        out.writeChar(texts.size());
        for (String text : texts.keySet()) {
            int length = text.getBytes(StandardCharsets.UTF_8).length;
            assertTrue(length < 256, text);
            out.writeByte(length);
        }
        for (String text : texts.keySet()) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        for (List<List<String>> rows : tables) {
            out.writeInt(rows.size());
            for (List<String> row : rows) {
                for (String cell : row) {
                    out.writeChar(texts.get(cell));
                }
            }
        }
        return file.toByteArray();
    }
}
