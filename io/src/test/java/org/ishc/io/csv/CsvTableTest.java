package org.ishc.io.csv;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ishc.core.finding.Finding;
import org.ishc.io.encoding.LegacyBytes;
import org.ishc.io.encoding.LegacyEncoding;
import org.ishc.io.spi.Limits;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.RawRowSink;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** One CSV file as the rows of a table: what one row lacks costs no other row, however the file is cut. */
class CsvTableTest {

    private static final String HEADINGS = "club_code,name,unit_code\n";

    /** So few bytes that every row is a part of its own. */
    private static final long SMALL = 1;

    private static final long WHOLE = 1 << 20;

    private final List<Finding> findings = new ArrayList<>();

    private Optional<CsvTable> open(byte[] bytes, long partBytes, long rows) {
        Opening opening = new Opening(Limits.DEFAULT.withRows(rows), Opening.DEFAULT.headings());
        return CsvTable.open(
                Table.CLUBS, "clubs.csv", Bytes.of(bytes), Optional.empty(), opening, findings::add, partBytes);
    }

    private List<String> read(byte[] bytes, long partBytes, long rows) {
        List<String> read = new ArrayList<>();
        open(bytes, partBytes, rows)
                .ifPresent(csv -> csv.readTexts(
                        findings::add,
                        row -> read.add(row.row() + "@" + row.line() + " " + row.text(0) + "|" + row.text(1))));
        return read;
    }

    private List<String> read(String text) {
        return read(text.getBytes(StandardCharsets.UTF_8), WHOLE, 1_000);
    }

    private List<String> found() {
        return findings.stream()
                .map(finding -> finding.code().code() + " " + finding.location().row() + " "
                        + finding.location().line() + " " + new TreeMap<>(finding.arguments()))
                .toList();
    }

    @Test
    void rowThatIsTooNarrowOrTooWide_isSaid_andCostsNoOther() {
        assertEquals(List.of("1@2 K1|a", "4@6 K4|d"), read(HEADINGS + "K1,a,A1\n\"K2\n\",b\nK3,c,A1,x\nK4,d,A1\n"));
        assertEquals(
                List.of("csv.row-width 2 3 {cells=2, headings=3}", "csv.row-width 3 5 {cells=4, headings=3}"), found());
    }

    @Test
    void rowWhoseOnlyTextStandsFarToTheRight_isTooWide_andNeverPassedOverAsEmpty() {
        String farRight = ",".repeat(250) + "x\n";
        assertEquals(List.of("1@2 K1|a", "3@4 K3|c"), read(HEADINGS + "K1,a,A1\n" + farRight + "K3,c,A1\n"));
        assertEquals(List.of("csv.row-width 2 3 {cells=251, headings=3}"), found());
    }

    @Test
    void rowWithoutText_isNoRecord_howeverWide_butCounts() {
        assertEquals(
                List.of("1@2 K1|a", "4@5 K4|d"),
                read(HEADINGS + "K1,a,A1\n" + ",".repeat(300) + "\n\u00a0, \nK4,d,A1\n"));
        assertEquals(List.of(), found());
    }

    @ParameterizedTest
    @ValueSource(longs = {SMALL, 20, WHOLE})
    void rowsBeyondTheMost_areNotLookedAt_whereverTheFileIsCut(long partBytes) {
        byte[] file = (HEADINGS + "K1,a,A1\nK2,b\nK3,c,A1\nK4,d,A1\nK5,e\nK6,f,A1\nK7,g,A1,x\n")
                .getBytes(StandardCharsets.UTF_8);
        assertEquals(List.of("1@2 K1|a", "3@4 K3|c"), read(file, partBytes, 3));
        assertEquals(
                List.of(
                        "csv.row-width 2 3 {cells=2, headings=3}",
                        "package.limit null null {allowed=3, found=4, limit=rows}"),
                found().stream().sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(longs = {SMALL, 20, WHOLE})
    void rowsWithoutText_areNotCountedTowardTheMost_whereverTheFileIsCut(long partBytes) {
        String rows = ",,\nK1,a,A1\n,,\n\nK2,b,A1\n , ,\nK3,c,A1\n";
        byte[] within = (HEADINGS + rows + ",,\n,,\n").getBytes(StandardCharsets.UTF_8);
        List<String> read = List.of("2@3 K1|a", "5@6 K2|b", "7@8 K3|c");
        assertEquals(read, read(within, partBytes, 3));
        assertEquals(List.of(), found());
        byte[] beyond = (HEADINGS + rows + ",,\nK4,d\nK5,e,A1\nK6,f\n").getBytes(StandardCharsets.UTF_8);
        assertEquals(read, read(beyond, partBytes, 3));
        assertEquals(List.of("package.limit null null {allowed=3, found=4, limit=rows}"), found());
    }

    @Test
    void asManyRowsAsAreAllowed_areNoLimit() {
        assertEquals(
                2,
                read((HEADINGS + "K1,a,A1\nK2,b,A1\n").getBytes(StandardCharsets.UTF_8), SMALL, 2)
                        .size());
        assertEquals(List.of(), found());
    }

    /** Rows, lines and what is said of them, but for the encoding itself. */
    private List<String> readIn(byte[] bytes, long partBytes) {
        findings.clear();
        List<String> read = new ArrayList<>(read(bytes, partBytes, 1_000));
        found().stream().filter(line -> !line.startsWith("csv.legacy-encoding")).forEach(read::add);
        return read;
    }

    @Test
    void encoding_changesNoRow_andNoLine_howeverTheFileIsCut() {
        String rows = "K1,\"Câu lạc bộ liên thế hệ\r\ntự giúp nhau\",A1\r\nK2,Hội người cao tuổi\r\n";
        String text = HEADINGS + rows.repeat(20) + "K3,Phường Việt Hưng,A1";
        List<String> expected = readIn(text.getBytes(StandardCharsets.UTF_8), WHOLE);
        assertEquals(41, expected.size());
        assertEquals("41@62 K3|Phường Việt Hưng", expected.get(20));
        assertEquals("csv.row-width 40 61 {cells=2, headings=3}", expected.get(40));
        for (long partBytes : new long[] {SMALL, 50, WHOLE}) {
            for (Charset wide : List.of(StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
                assertEquals(expected, readIn(("\uFEFF" + text).getBytes(wide), partBytes), wide::toString);
            }
            assertEquals(expected, readIn(("\uFEFF" + text).getBytes(StandardCharsets.UTF_8), partBytes));
            for (LegacyEncoding legacy : LegacyEncoding.values()) {
                assertEquals(expected, readIn(LegacyBytes.encode(legacy, text), partBytes), legacy::label);
            }
        }
    }

    @Test
    void byteOrderMark_belongsToTheFile_notToItsFirstHeading() {
        assertEquals(List.of("1@2 K1|a"), read("\uFEFF" + HEADINGS + "K1,a,A1\n"));
        assertEquals(List.of("1@2 K1|a"), read("\uFEFF\"club_code\",name,unit_code\nK1,a,A1\n"));
        assertEquals(List.of(), found());
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void lines_areCountedByWhateverEndsThem(String end) {
        String text = (HEADINGS + "K1,\"a\nb\",A1\nK2,c,A1\nK3,\"d,A1\nK4,e,A1\n").replace("\n", end);
        assertEquals(
                List.of("1@2 K1", "2@4 K2"),
                read(text).stream()
                        .map(row -> row.substring(0, row.indexOf('|')))
                        .toList());
        assertEquals(List.of("csv.unclosed-quote null 5 {opened_on=5}"), found());
    }

    @Test
    void lineThatNamesTheSeparator_isNoRecord_andCountsAsALine() {
        assertEquals(List.of("1@4 K1|a,b"), read("sep=;\n\nclub_code;name;unit_code\nK1;a,b;A1\n"));
        assertEquals(List.of("csv.separator-line null 1 {separator=;}"), found());
    }

    @Test
    void fileOfNothing_isEmpty_andOneOfHeadingsAlone_hasNoRows() {
        assertEquals(List.of(), read(""));
        assertEquals(List.of("table.empty null 1 {}"), found());
        findings.clear();
        assertEquals(List.of(), read(HEADINGS.strip()));
        assertEquals(List.of(), found());
    }

    @Test
    void partsWhosePlacesAreKnown_readAsTheyWereCut() {
        byte[] file = (HEADINGS + "K1,\"a\nb\",A1\nK2,c\nK3,d,A1\n").getBytes(StandardCharsets.UTF_8);
        List<SlicedSource.Place> places = open(file, SMALL, 1_000).orElseThrow().parts().stream()
                .map(part -> part.findPlace().orElseThrow())
                .toList();
        assertTrue(places.size() >= 4, places::toString);
        CsvTable again = CsvTable.openAgain(
                        Table.CLUBS, "clubs.csv", Bytes.of(file), Optional.empty(), Opening.DEFAULT, findings::add)
                .orElseThrow();
        List<String> read = new ArrayList<>();
        again.parts(places)
                .forEach(part -> part.read(
                        findings::add,
                        new RawRowSink(
                                new boolean[Table.CLUBS.columns().size()],
                                row -> read.add(row.row() + "@" + row.line()))));
        assertEquals(List.of("1@2", "3@5"), read);
        assertEquals(List.of("csv.row-width 2 4 {cells=2, headings=3}"), found());
    }

    @Test
    void rowsThatAreAskedForAgain_areThose_andNothingIsSaidTwice() {
        byte[] file = (HEADINGS + "K1,a,A1\nK2,b\nK3,\"c\nd\",A1\nK4,e,A1\n").getBytes(StandardCharsets.UTF_8);
        CsvTable csv = open(file, SMALL, 1_000).orElseThrow();
        List<String> read = new ArrayList<>();
        csv.readTexts(new TreeSet<>(List.of(1, 2, 3, 9)), row -> read.add(row.row() + "@" + row.line()));
        assertEquals(List.of("1@2", "3@4"), read);
        assertEquals(List.of(), found());
    }

    @Test
    void heading_isFoundAsItWasSent() {
        CsvTable csv = open("Mã CLB, name ,unit_code\n".getBytes(StandardCharsets.UTF_8), WHOLE, 9)
                .orElseThrow();
        assertEquals(Optional.of("Mã CLB"), csv.findHeading("club_code"));
        assertEquals(Optional.of("name"), csv.findHeading("name"));
        assertEquals(Optional.empty(), csv.findHeading("scheme"));
    }
}
