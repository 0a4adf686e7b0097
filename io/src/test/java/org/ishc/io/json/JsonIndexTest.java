package org.ishc.io.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where the tables of one JSON file begin, and what keeps one of them from being read. */
class JsonIndexTest {

    @TempDir
    Path folder;

    private JsonIndex index(String text) throws IOException {
        Path file = folder.resolve("p.json");
        Files.writeString(file, text);
        return new JsonIndex(file, Opening.DEFAULT);
    }

    private static List<String> said(JsonIndex index) {
        return index.opened().findings().stream()
                .map(found -> found.code().code()
                        + (found.location().table() == null
                                ? ""
                                : " " + found.location().table()))
                .toList();
    }

    @Test
    void tables_areFoundWithTheKeysOfAllTheirRecords_whereverTheyStand() throws IOException {
        JsonIndex index = index(
                "{\"clubs\":[{\"club_code\":\"K1\"},{\"name\":\"x\"}],\"manifest\":{\"name\":\"t\"},\"values\":[]}");
        assertEquals(Set.of(Table.CLUBS, Table.VALUES), index.tables());
        assertEquals(
                List.of("club_code", "name"),
                List.copyOf(index.find(Table.CLUBS).orElseThrow().keys()));
        assertEquals(Optional.of("t"), index.manifest().name());
        assertEquals(List.of(), said(index));
    }

    @Test
    void withoutAManifest_namesAreTakenInAnyCase() throws IOException {
        JsonIndex index = index("{\"CLUBS\":[{\"club_code\":\"K1\"}]}");
        assertEquals(List.of("package.no-manifest"), said(index));
        assertEquals("CLUBS", index.name(Table.CLUBS));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[]|package.damaged;package.no-manifest",
                "7|package.damaged;package.no-manifest",
                "{\"manifest\":{}} x|package.damaged",
                "{\"manifest\":{},\"clubs\":[{]}|package.damaged",
                "{\"manifest\":{},\"clubs\":{}}|package.damaged clubs",
                "{\"manifest\":[],\"clubs\":[]}|package.manifest",
                "{\"manifest\":{},\"clubz\":[]}|package.unlisted-file",
                "{\"manifest\":{},\"clubs\":[],\"clubs\":[]}|package.damaged"
            })
    void whatIsNotAsItShouldBe_isSaid(String text, String codes) throws IOException {
        List<String> said = said(index(text));
        assertTrue(said.containsAll(List.of(codes.split(";"))), said::toString);
    }

    /** There is no file datapackage.json that could be mended. */
    @Test
    void whatIsWrongWithTheManifest_standsInTheFileThatHoldsIt() throws IOException {
        JsonIndex index = index("{\"manifest\":{\"as_of\":\"cuối năm\"},\"clubs\":[]}");
        assertEquals(List.of("package.manifest"), said(index));
        assertEquals("p.json", index.opened().findings().get(0).location().file());
    }

    @Test
    void listThatIsCutOff_keepsTheRecordsBeforeTheCut() throws IOException {
        JsonIndex index =
                index("{\"manifest\":{},\"clubs\":[{\"club_code\":\"K1\",\"unit_code\":\"A1\"},{\"club_code\":");
        List<String> rows = new ArrayList<>();
        List<Finding> found = new ArrayList<>();
        new JsonPackage(index).read(Table.CLUBS, found, raw -> rows.add(raw.text(0)));
        assertEquals(List.of("K1"), rows);
        assertEquals(
                List.of("package.damaged"),
                found.stream().map(finding -> finding.code().code()).toList());
    }
}
