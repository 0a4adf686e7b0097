package org.ishc.io.ingest.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;
import org.ishc.io.testing.SamplesForms;
import org.ishc.io.testing.SamplesPackage;
import org.ishc.io.testing.TablePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process is given of a package that another opened: these rows as they were sent, and nothing read again. */
class HandedTablesTest {

    private static final Set<Table> HANDED = EnumSet.of(Table.ORG_UNITS, Table.SUCCESSIONS, Table.UNIT_CLASSES);

    @TempDir
    Path folder;

    private static HandedTables handed(PackageSource source, List<Finding> onWholes, Set<Table> tables) {
        ByteWriter out = new ByteWriter();
        HandedTables.write(out, source, onWholes, tables);
        return HandedTables.read(new ByteReader(out.bytes()));
    }

    private static List<String> rows(PackageSource source, Table table) {
        List<String> rows = new ArrayList<>();
        source.read(table, new ArrayList<>(), row -> rows.add(shown(row)));
        return rows;
    }

    private static String shown(RawRow row) {
        StringBuilder shown = new StringBuilder(row.row() + "@" + row.line() + " " + row.notes());
        for (int i = 0; i < row.size(); i++) {
            shown.append('|').append(row.text(i)).append(row.findShown(i));
        }
        return shown.toString();
    }

    @Test
    void tables_haveTheRowsThatWereSent_theRest_isKnownToBeThere() throws IOException {
        PackageSource source = PackageFormats.installed()
                .open(SamplesPackage.sound()
                        .with("successions", "date,predecessor_code,successor_code\n\n2026-07-01,B1,\"B\n2\"\n")
                        .folder(folder));
        HandedTables handed = handed(source, List.of(), HANDED);
        assertEquals(source.tables(), handed.tables());
        assertEquals(source.sha256(), handed.sha256());
        assertEquals(source.manifest().calendar(), handed.manifest().calendar());
        assertEquals(source.manifest().today(), handed.manifest().today());
        assertEquals(rows(source, Table.ORG_UNITS), rows(handed, Table.ORG_UNITS));
        assertEquals(5, rows(handed, Table.ORG_UNITS).size());
        assertEquals(rows(source, Table.SUCCESSIONS), rows(handed, Table.SUCCESSIONS));
        assertEquals(Optional.empty(), handed.findFile(Table.ORG_UNITS));
    }

    @Test
    void tableThatWasNotHandedOn_isNeverTakenForEmpty() throws IOException {
        HandedTables handed =
                handed(PackageFormats.installed().open(SamplesPackage.sound().folder(folder)), List.of(), HANDED);
        assertThrows(IllegalStateException.class, () -> rows(handed, Table.CLUBS));
        assertThrows(IllegalStateException.class, () -> rows(handed, Table.UNIT_CLASSES));
    }

    @Test
    void tableWithoutRows_isThere_andEmpty() {
        TablePackage source = new TablePackage(SamplesForms.manifest())
                .with(Table.ORG_UNITS, List.of())
                .with(Table.CLUBS, List.of(List.of("K1", "CLB")));
        HandedTables handed = handed(source, List.of(), HANDED);
        assertEquals(List.of(), rows(handed, Table.ORG_UNITS));
        assertEquals(Set.of(Table.ORG_UNITS, Table.CLUBS), handed.tables());
    }

    @Test
    void whatWasFoundOnWholes_isFoundThereToo() {
        List<Finding> onWholes = List.of(
                Finding.of(ExchangeFinding.DAMAGED, Location.none(), "reason", "cut off"),
                Finding.of(
                        ExchangeFinding.UNCLOSED_QUOTE,
                        Location.ofTable("clubs").withSource("clubs.csv", 3, null, null),
                        "opened_on",
                        3L));
        assertEquals(
                onWholes,
                handed(new TablePackage(SamplesForms.manifest()), onWholes, HANDED)
                        .findings());
    }

    @Test
    void rowsOfOtherTables_takeTheirPlace_inAPackageThatIsTheSameElse() {
        TablePackage source = new TablePackage(SamplesForms.manifest())
                .row(Table.ORG_UNITS, "VN")
                .row(Table.CLUBS, "K1", "Câu lạc bộ “Một”\n2")
                .row(Table.CLUB_EVENTS, "K1", "1");
        HandedTables handed = handed(source, List.of(), HANDED);
        ByteWriter further = new ByteWriter();
        ByteWriter clubs = new ByteWriter();
        source.read(Table.CLUBS, new ArrayList<>(), row -> RowBytes.write(clubs, row));
        HandedTables.write(further, Table.CLUBS, 1, clubs);
        HandedTables.write(further, Table.CLUB_EVENTS, 0, new ByteWriter());
        HandedTables.end(further);
        HandedTables with = handed.with(new ByteReader(further.bytes()));
        assertEquals(rows(source, Table.CLUBS), rows(with, Table.CLUBS));
        assertEquals(List.of(), rows(with, Table.CLUB_EVENTS));
        assertThrows(IllegalStateException.class, () -> rows(with, Table.ORG_UNITS));
        assertEquals(handed.tables(), with.tables());
        assertEquals(handed.sha256(), with.sha256());
        assertThrows(IllegalStateException.class, () -> rows(handed, Table.CLUBS));
    }

    /** Bytes that stand behind are for whoever wrote them. */
    @Test
    void whatFollows_isNotRead() {
        ByteWriter out = new ByteWriter();
        HandedTables.write(
                out, new TablePackage(SamplesForms.manifest()).row(Table.ORG_UNITS, "VN"), List.of(), HANDED);
        ByteReader in = new ByteReader(out.text("behind").bytes());
        HandedTables.read(in);
        assertEquals("behind", in.text());
    }
}
