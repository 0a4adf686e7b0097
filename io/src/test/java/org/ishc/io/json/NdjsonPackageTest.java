package org.ishc.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.Limits;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tables of a file of JSON lines: a line is its table's, however it is spelled, and none is lost unsaid. */
class NdjsonPackageTest {

    private static final String MANIFEST = "{\"name\":\"mẫu\",\"as_of\":\"2026-06-30\"}\n";

    @TempDir
    Path folder;

    private final List<Finding> findings = new ArrayList<>();

    private PackageSource open(String lines, Opening opening) throws IOException {
        return new NdjsonFormat().open(Files.writeString(folder.resolve("mẫu.ndjson"), lines), opening);
    }

    private List<String> clubs(String lines) throws IOException {
        return clubs(open(lines, Opening.DEFAULT));
    }

    private List<String> clubs(PackageSource source) {
        List<String> read = new ArrayList<>();
        findings.addAll(source.findings());
        source.read(
                Table.CLUBS,
                findings,
                row -> read.add(row.row() + "@" + row.line() + " " + row.text(Table.CLUBS.indexOf("club_code"))));
        return read;
    }

    private static String club(String code) {
        return "{\"table\":\"clubs\",\"row\":{\"club_code\":\"" + code + "\",\"unit_code\":\"A1\"}}\n";
    }

    private List<String> codes() {
        return findings.stream()
                .map(finding -> finding.code().code() + " " + finding.location().line())
                .toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"table\":\"clubs\",\"row\":{\"club_code\":\"K2\",\"unit_code\":\"A1\"}}",
                "{\"table\":\"clu\\u0062s\",\"row\":{\"club_code\":\"K2\",\"unit_code\":\"A1\"}}",
                "{\"table\":\"\\u0063lubs\",\"row\":{\"club_code\":\"K2\",\"unit_code\":\"A1\"}}",
                "{ \"table\" : \"clubs\", \"row\": {\"club_code\":\"K2\",\"unit_code\":\"A1\"}}",
                "{\"row\":{\"club_code\":\"K2\",\"unit_code\":\"A1\"},\"table\":\"clubs\"}",
                "{\"\\u0074able\":\"clubs\",\"row\":{\"unit_code\":\"A1\",\"club_code\":\"K2\"}}\r",
                "\t{\"table\":\"clubs\",\"note\":1,\"row\":{\"club_code\":\"K2\",\"unit_code\":\"A1\"}} ",
            })
    void line_isOfItsTable_howeverItIsSpelled(String line) throws IOException {
        assertEquals(List.of("1@2 K1", "2@3 K2", "3@4 K3"), clubs(MANIFEST + club("K1") + line + "\n" + club("K3")));
        assertEquals(List.of(), codes());
    }

    @Test
    void linesOfOtherTables_andEmptyOnes_countAsLinesAlone() throws IOException {
        assertEquals(
                List.of("1@3 K1", "2@6 K2"),
                clubs(MANIFEST
                        + "{\"table\":\"groups\",\"row\":{\"unit_code\":\"A1\",\"group_code\":\"clubs\"}}\n"
                        + club("K1")
                        + "\n"
                        + "{\"table\":\"club-reports\",\"row\":{\"club_code\":\"K1\",\"period\":\"2026\"}}\n"
                        + club("K2")));
        assertEquals(List.of(), codes());
    }

    @Test
    void lineThatIsNoRecord_isSaid_andCostsNoOther() throws IOException {
        assertEquals(
                List.of("1@2 K1", "2@6 K2"),
                clubs(MANIFEST + club("K1") + "{\"table\":\"clubs\",\"row\":{\"club_code\":\n" + "[1]\n"
                        + "{\"table\":\"clubs\"}\n" + club("K2")));
        assertEquals(List.of("package.damaged 3", "package.damaged 4", "package.damaged 5"), codes());
    }

    @Test
    void fileThatIsCutOff_givesTheLinesBeforeTheCut() throws IOException {
        String whole = MANIFEST + club("K1") + club("K2");
        assertEquals(List.of("1@2 K1"), clubs(whole.substring(0, whole.length() - 3)));
        assertEquals(List.of("package.damaged 3"), codes());
    }

    @Test
    void lineWithoutItsEnd_isALine() throws IOException {
        assertEquals(List.of("1@2 K1"), clubs(MANIFEST + club("K1").strip()));
        assertEquals(List.of(), codes());
    }

    @Test
    void byteOrderMark_belongsToTheFile() throws IOException {
        assertEquals(List.of("1@2 K1"), clubs("\uFEFF" + MANIFEST + club("K1")));
        assertEquals(List.of(), codes());
        assertEquals(List.of("1@1 K1"), clubs("\uFEFF" + club("K1")));
        assertEquals(List.of("package.no-manifest null"), codes());
    }

    @Test
    void rowsBeyondTheMost_areOneLimit() throws IOException {
        Opening two = new Opening(Limits.DEFAULT.withRows(2), Opening.DEFAULT.headings());
        assertEquals(
                List.of("1@2 K1", "2@3 K2"),
                clubs(open(MANIFEST + club("K1") + club("K2") + club("K3") + club("K4"), two)));
        assertEquals(List.of("package.limit null"), codes());
    }

    @Test
    void pointer_leadsIntoTheLine_byTheKeyThatWasSent() throws IOException {
        PackageSource source = open(
                MANIFEST + "{\"table\":\"clubs\",\"row\":{\"Mã CLB\":\"K1\",\"unit_code\":\"A1\"}}\n", Opening.DEFAULT);
        assertEquals(List.of("1@2 K1"), clubs(source));
        assertEquals(Optional.of("/row/Mã CLB"), source.findPointer(Table.CLUBS, 1, Optional.of("club_code")));
        assertEquals(Optional.of("/row"), source.findPointer(Table.CLUBS, 1, Optional.empty()));
    }
}
