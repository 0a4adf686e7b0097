package org.ishc.io.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.finding.Finding;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;

/** Which lists of a package are read as tables: nothing that is there is passed over without a word. */
class ListingTest {

    private static final String FILE = "package.json";

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void withoutAManifest_knownNamesAreReadInAnyCase_andOthersAreSaid() {
        assertEquals(
                Map.of(Table.CLUBS, "Clubs", Table.VALUES, "values"),
                read(Optional.empty(), "Clubs", "values", "photos"));
        assertEquals(List.of("package.unlisted-file"), codes());
        assertEquals("photos", findings.get(0).arguments().get("path"));
        assertEquals(FILE, findings.get(0).location().file());
    }

    /** Nobody can say which of two was meant. */
    @Test
    void twoNamesOfOneTable_areNeitherRead() {
        assertEquals(Map.of(), read(Optional.empty(), "clubs", "CLUBS"));
        assertEquals(List.of("package.duplicate-file"), codes());
    }

    @Test
    void manifestThatListsNothing_letsKnownNamesBeRead_asTheyAreSpelled() {
        assertEquals(Map.of(Table.CLUBS, "clubs"), read(listing(), "clubs", "Values"));
        assertEquals(List.of("package.unlisted-file"), codes());
        assertEquals(Optional.of("values"), findings.get(0).arguments().get("nearest"));
    }

    @Test
    void manifestThatLists_letsNothingElseBeRead() {
        assertEquals(Map.of(Table.CLUBS, "clubs"), read(listing("clubs"), "clubs", "values"));
        assertEquals(List.of("package.unlisted-file"), codes());
        assertEquals("values", findings.get(0).arguments().get("path"));
    }

    @Test
    void tableThatIsListed_andNotThere_isSaid() {
        assertEquals(Map.of(Table.CLUBS, "clubs"), read(listing("clubs", "targets"), "clubs"));
        assertEquals(List.of("package.missing-resource"), codes());
        assertEquals("targets", findings.get(0).location().table());
    }

    @Test
    void tablesUnderTheirOwnNames_areReadAsTheManifestLists() {
        Manifest manifest = listing("clubs").orElseThrow();
        assertEquals(Set.of(Table.CLUBS), Listing.read(manifest, FILE, Set.of(Table.CLUBS, Table.VALUES), findings));
        assertEquals(List.of("package.unlisted-file"), codes());
        findings.clear();
        assertEquals(
                Set.of(Table.CLUBS, Table.VALUES),
                Listing.read(Manifest.NONE, FILE, Set.of(Table.CLUBS, Table.VALUES), findings));
        assertEquals(List.of(), findings);
    }

    private static Optional<Manifest> listing(String... names) {
        return Optional.of(Manifest.builder()
                .calendar(PeriodCalendar.CALENDAR)
                .resources(List.of(names).stream()
                        .map(name -> new Manifest.Resource(name, name))
                        .toList())
                .build());
    }

    private Map<Table, String> read(Optional<Manifest> manifest, String... names) {
        return Listing.read(manifest, FILE, new LinkedHashSet<>(List.of(names)), findings);
    }

    private List<String> codes() {
        return findings.stream().map(finding -> finding.code().code()).toList();
    }
}
