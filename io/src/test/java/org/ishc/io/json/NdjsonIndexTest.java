package org.ishc.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lines of JSON: what each is, and what is said of one that is neither manifest nor record. */
class NdjsonIndexTest {

    @TempDir
    Path folder;

    private NdjsonIndex index(String... lines) throws IOException {
        Path file = folder.resolve("p.ndjson");
        Files.writeString(file, String.join("\n", lines));
        return new NdjsonIndex(file, Opening.DEFAULT);
    }

    private static List<String> said(NdjsonIndex index) {
        return index.opened().findings().stream()
                .map(found -> found.code().code()
                        + (found.location().line() == null
                                ? ""
                                : " line " + found.location().line()))
                .toList();
    }

    private static final String MANIFEST = "{\"name\":\"t\",\"as_of\":\"2026-12-31\"}";
    private static final String CLUB = "{\"table\":\"clubs\",\"row\":{\"club_code\":\"K1\",\"unit_code\":\"A1\"}}";

    @Test
    void firstLine_isTheManifest_bareOrUnderItsName() throws IOException {
        assertEquals(Optional.of("t"), index(MANIFEST, CLUB).manifest().name());
        assertEquals(
                Optional.of("t"),
                index("{\"manifest\":" + MANIFEST + "}", CLUB).manifest().name());
        NdjsonIndex without = index(CLUB);
        assertEquals(List.of("package.no-manifest"), said(without));
        assertEquals(Set.of(Table.CLUBS), without.tables());
    }

    @Test
    void keysOfATable_areThoseOfAllItsRecords() throws IOException {
        NdjsonIndex index = index(
                MANIFEST,
                CLUB,
                "{\"table\":\"values\",\"row\":{\"unit_code\":\"A1\"}}",
                "{\"table\":\"clubs\",\"row\":{\"club_code\":\"K2\",\"name\":\"CLB\"}}");
        assertEquals(List.of("club_code", "unit_code", "name"), List.copyOf(index.keys(Table.CLUBS)));
        assertEquals(List.of("unit_code"), List.copyOf(index.keys(Table.VALUES)));
        assertEquals(Set.of(), index.keys(Table.GROUPS));
    }

    @Test
    void lineThatIsNeither_isSaidByItsNumber_andBlankOnesAreNot() throws IOException {
        assertEquals(
                List.of("package.damaged line 4", "package.damaged line 5", "package.damaged line 7"),
                said(index(MANIFEST, "", " \t", "{\"table\":\"clubs\"}", "{\"row\":{}}", CLUB, "{\"table\":", CLUB)));
    }

    @Test
    void tableThatIsNone_isSaidOnce() throws IOException {
        assertEquals(
                List.of("package.unlisted-file"),
                said(index(MANIFEST, CLUB, "{\"table\":\"clubz\",\"row\":{}}", "{\"table\":\"clubz\",\"row\":{}}")));
    }

    @Test
    void numberOfRowsThatTheManifestStates_isHeldAgainstThoseThereAre() throws IOException {
        String stating = "{\"name\":\"t\",\"resources\":[{\"name\":\"clubs\",\"path\":\"clubs\",\"rows\":2}]}";
        assertEquals(List.of("package.row-count"), said(index(stating, CLUB)));
        assertEquals(List.of(), said(index(stating, CLUB, CLUB.replace("K1", "K2"))));
        assertEquals(
                List.of("package.row-count"),
                said(index(stating)).stream()
                        .filter(code -> code.contains("row-count"))
                        .toList());
    }
}
