package org.ishc.io.ingest.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.ishc.core.base.Workers;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.ingest.CheckListener;
import org.ishc.io.ingest.check.Checks;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A finding of a check knows table, record and column; file, place in it and raw value are added from the package. */
class WhereaboutsTest {

    @TempDir
    Path folder;

    private Location complete(Location at) throws IOException {
        return complete(List.of(at)).get(0);
    }

    private List<Location> complete(List<Location> places) throws IOException {
        Path file = Files.writeString(folder.resolve("p.json"), """
                {"manifest": {}, "clubs": [
                  {"club_code": "K1", "unit_code": "00004"},
                  {"club_code": "K2", "unit_code": " 00008", "name": "CLB"}]}
                """);
        PackageSource source = PackageFormats.installed().open(file, Opening.DEFAULT);
        Tables tables = new Tables(source, new Checks(CheckListener.NONE, () -> 0), Workers.ALONE, finding -> {});
        return new Whereabouts(source, tables)
                        .complete(places.stream()
                                .map(at -> Finding.of(ExchangeFinding.WHITESPACE, at))
                                .toList())
                        .stream()
                        .map(Finding::location)
                        .toList();
    }

    private static Location at(@Nullable String table, @Nullable Integer row, @Nullable String column) {
        return new Location(table, null, row, null, column, null, null, null, null);
    }

    @Test
    void cell_isToldWithItsFileItsPointerAndWhatStandsThere() throws IOException {
        Location complete = complete(at("clubs", 2, "unit_code"));
        assertEquals("p.json", complete.file());
        assertEquals("/clubs/1/unit_code", complete.pointer());
        assertEquals(" 00008", complete.value(), "as it was sent, with its space");
    }

    /** The finding may speak of the trimmed value, or of one of several in the cell. */
    @Test
    void valueThatTheFindingSays_isNotReplaced() throws IOException {
        Location said = at("clubs", 2, "unit_code").withValue("00008");
        assertEquals(
                List.of("00008", " 00008"),
                complete(List.of(said, at("clubs", 2, "unit_code"))).stream()
                        .map(Location::value)
                        .toList());
    }

    @Test
    void record_hasAPlaceAndNoValue() throws IOException {
        Location complete = complete(at("clubs", 1, null));
        assertEquals("/clubs/0", complete.pointer());
        assertNull(complete.value());
    }

    @Test
    void rowThatIsNotThere_hasNoValue() throws IOException {
        assertEquals("", complete(at("clubs", 1, "name")).value(), "a missing cell is an empty one");
        assertNull(complete(at("clubs", 9, "name")).value());
    }

    @Test
    void wholeTable_hasItsFile() throws IOException {
        Location complete = complete(Location.ofTable(Table.CLUBS.tableName()));
        assertEquals("p.json", complete.file());
        assertNull(complete.row());
    }

    @Test
    void whatIsNotOfThePackage_staysAsItIs() throws IOException {
        Location other = at("values", 1, "value");
        assertSame(other, complete(other));
        Location none = Location.none();
        assertSame(none, complete(none));
    }
}
