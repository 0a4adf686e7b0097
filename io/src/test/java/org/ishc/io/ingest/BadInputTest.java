package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.table.Table;
import org.ishc.io.testing.CrashingSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each kind of bad input ends in its finding; the rest is still read; the verdict is never VALID. */
class BadInputTest {

    private static final String UNITS = """
      unit_code,valid_from,valid_to,level,kind,name,parent_code
      VN,2020-01-01,,CENTRAL,,Trung ương,
      P1,2020-01-01,,PROVINCE,,Tỉnh Một,VN
      A1,2025-07-01,,COMMUNE,,Xã A,P1
      """;
    private static final String CLUBS = "club_code,name,unit_code,scheme\nK1,CLB Một,A1,1648\n";
    private static final String EVENTS = "club_code,event_no,type,effective_on\nK1,1,REGISTER,2026-01-01\n";

    @TempDir
    Path folder;

    private final Map<String, byte[]> files = new LinkedHashMap<>();

    @BeforeEach
    void soundPackage() {
        put("org-units.csv", UNITS);
        put("successions.csv", "date,predecessor_code,successor_code,portion\n");
        put("clubs.csv", CLUBS);
        put("club-events.csv", EVENTS);
        put("datapackage.json", manifest("org-units", "successions", "clubs", "club-events"));
    }

    @Test
    void soundPackage_isValid() throws IOException {
        LoadedPackage loaded = read();
        assertEquals(List.of(), loaded.findings());
        assertEquals(Verdict.VALID, loaded.verdict());
    }

    @Test
    void emptyFile_isFound() throws IOException {
        put("clubs.csv", "");
        assertFound("table.empty", "clubs", null, null);
    }

    @Test
    void missingColumn_isFound_theRestIsRead() throws IOException {
        put("clubs.csv", "club_code,name\nK1,CLB\n");
        LoadedPackage loaded = assertFound("table.missing-column", "clubs", null, null);
        assertEquals(3, loaded.registry().versions().size());
    }

    @Test
    void duplicateAndUnknownColumns_areFound() throws IOException {
        put("clubs.csv", "club_code,Mã CLB,unit_code\nK1,K1,A1\n");
        assertFound("table.duplicate-column", "clubs", null, "club_code");
        put("clubs.csv", "club_code,unit_code,màu\nK1,A1,đỏ\n");
        assertTrue(codes(read()).contains("table.unknown-column"));
    }

    @Test
    void wrongDate_isFoundWithFileLineAndValue() throws IOException {
        put("club-events.csv", EVENTS + "K1,2,INSPECT,31/02/2026\n");
        LoadedPackage loaded = assertFound("cell.type", "club-events", 2, "effective_on");
        Finding finding = loaded.findings().get(0);
        assertEquals("club-events.csv", finding.location().file());
        assertEquals(3, finding.location().line());
        assertEquals("31/02/2026", finding.location().value());
        assertEquals(List.of("K1", "2"), finding.location().key());
    }

    @Test
    void codeNotValidOnThatDate_isFoundWithWhatItIs() throws IOException {
        put("club-events.csv", "club_code,event_no,type,effective_on\nK1,1,REGISTER,2025-01-01\n");
        LoadedPackage loaded = assertFound("ref.unit-not-valid", "clubs", 1, "unit_code");
        assertEquals(
                List.of("Xã A [2025-07-01, )"),
                loaded.findings().get(0).arguments().get("known"));
        assertTrue(codes(loaded).contains("ref.refused"));
    }

    @Test
    void illegalEvent_isFound() throws IOException {
        put("club-events.csv", EVENTS + "K1,2,LAUNCH,2026-02-01\n");
        assertFound("club.illegal-transition", "club-events", 2, "type");
    }

    @Test
    void rowWidthAndUnclosedQuote_areFound() throws IOException {
        put("clubs.csv", CLUBS + "K2,CLB Hai,A1\n");
        assertFound("csv.row-width", "clubs", 2, null);
        put("clubs.csv", CLUBS + "K2,\"CLB Hai,A1,1648\nK3,CLB Ba,A1,1648\n");
        LoadedPackage loaded = assertFound("csv.unclosed-quote", "clubs", null, null);
        assertEquals(3L, loaded.findings().get(0).arguments().get("opened_on"));
    }

    @Test
    void otherBytesThanUtf8_areFound() throws IOException {
        files.put("clubs.csv", CLUBS.getBytes(StandardCharsets.ISO_8859_1));
        files.put("clubs.csv", new byte[] {'c', (byte) 0xF4, '\n'});
        assertFound("csv.encoding", "clubs", null, null);
    }

    @Test
    void utf16AndSemicolons_areRead() throws IOException {
        files.put(
                "clubs.csv",
                ("\ufeff" + CLUBS.replace(',', ';').replace("\n", "\r\n")).getBytes(StandardCharsets.UTF_16LE));
        assertEquals(Verdict.VALID, read().verdict());
        files.put("clubs.csv", ("\ufeff" + CLUBS.replace(',', '\t')).getBytes(StandardCharsets.UTF_8));
        assertEquals(Verdict.VALID, read().verdict());
        put("clubs.csv", "Mã CLB,TÊN  clb,Mã đơn vị\nK1,CLB,A1\n");
        assertEquals(Verdict.VALID, read().verdict());
    }

    @Test
    void truncatedZip_isFound() throws IOException {
        write();
        byte[] zip = zip();
        Path cut = folder.resolve("cut.zip");
        Files.write(cut, Arrays.copyOf(zip, zip.length / 2));
        LoadedPackage loaded = PackageReader.read(cut);
        assertTrue(
                codes(loaded).contains("package.damaged"), () -> codes(loaded).toString());
        assertNotEquals(Verdict.VALID, loaded.verdict());
        Path whole = folder.resolve("whole.zip");
        Files.write(whole, zip);
        assertEquals(Verdict.VALID, PackageReader.read(whole).verdict());
    }

    @Test
    void manifest_isHeldToItsWord() throws IOException {
        put("datapackage.json", manifest("org-units", "successions", "clubs", "club-events", "targets"));
        assertFound("package.missing-resource", "targets", null, null);
        put("datapackage.json", manifest("org-units", "successions", "clubs"));
        assertTrue(codes(read()).contains("package.unlisted-file"));
        put("datapackage.json", "{\"resources\": [");
        assertFound("package.manifest", null, null, null);
        files.remove("datapackage.json");
        Files.deleteIfExists(folder.resolve("pkg/datapackage.json"));
        assertTrue(codes(read()).contains("package.no-manifest"));
    }

    @Test
    void nothingKnown_isNotApplicable() throws IOException {
        Path empty = Files.createDirectory(folder.resolve("empty"));
        assertEquals(Verdict.NOT_APPLICABLE, PackageReader.read(empty).verdict());
    }

    @Test
    void crashOfAnyTable_isALedgerEntryAndNeverValid() throws IOException {
        write();
        for (Table table : List.of(Table.ORG_UNITS, Table.SUCCESSIONS, Table.CLUBS, Table.CLUB_EVENTS)) {
            LoadedPackage loaded = PackageReader.read(
                    CrashingSource.at(PackageFormats.installed().open(folder.resolve("pkg")), table));
            assertNotEquals(Verdict.VALID, loaded.verdict(), table.tableName());
            assertTrue(loaded.ledger().entries().stream().anyMatch(entry -> entry.status() == Ledger.Status.FAILED));
        }
    }

    private LoadedPackage assertFound(String code, String table, Integer row, String column) throws IOException {
        LoadedPackage loaded = read();
        Finding finding = loaded.findings().stream()
                .filter(found -> found.code().code().equals(code))
                .findFirst()
                .orElseThrow(() -> new AssertionError(code + " is not among " + codes(loaded)));
        assertEquals(table, finding.location().table());
        assertEquals(row, finding.location().row());
        assertEquals(column, finding.location().column());
        assertNotEquals(Verdict.VALID, loaded.verdict());
        return loaded;
    }

    private static List<String> codes(LoadedPackage loaded) {
        return loaded.findings().stream().map(finding -> finding.code().code()).toList();
    }

    private LoadedPackage read() throws IOException {
        write();
        return PackageReader.read(folder.resolve("pkg"));
    }

    private void write() throws IOException {
        Files.createDirectories(folder.resolve("pkg"));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(folder.resolve("pkg").resolve(file.getKey()), file.getValue());
        }
    }

    private byte[] zip() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> file : files.entrySet()) {
                zip.putNextEntry(new ZipEntry(file.getKey()));
                zip.write(file.getValue());
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private void put(String name, String text) {
        files.put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static String manifest(String... tables) {
        String resources = String.join(
                ",",
                Arrays.stream(tables)
                        .map(table -> "{\"name\":\"" + table + "\",\"path\":\"" + table + ".csv\"}")
                        .toList());
        return "{\"name\":\"t\",\"calendar\":\"calendar\",\"as_of\":\"2026-12-31\",\"resources\":[" + resources + "]}";
    }
}
