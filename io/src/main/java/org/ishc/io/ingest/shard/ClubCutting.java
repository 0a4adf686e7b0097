package org.ishc.io.ingest.shard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.ClubCode;
import org.ishc.core.club.ClubEventType;
import org.ishc.io.ingest.reading.ClubsReading;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Columns;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Row;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;

/**
 * Sorts the rows of clubs and of what happened to them by shard, as reports are. What becomes of a club depends on
 * those that it merges with, so all clubs that mergers connect go to the shards of each of them; few do.
 */
final class ClubCutting {

    private static final List<Table> TABLES = List.of(Table.CLUBS, Table.CLUB_EVENTS);

    private final int shards;

    /** For each club that merges another club that is nearer to the one that stands for all that are connected. */
    private final Map<String, String> connected = new HashMap<>();

    private final Map<String, SortedSet<Integer>> shardsOf = new HashMap<>();

    /**
     * Looks at mergers.
     *
     * @param shards how many there are, 1 or more
     */
    ClubCutting(ClubsReading.Rows rows, int shards) {
        Allowed.only(shards > 0, "shards", shards, "1 or more");
        this.shards = shards;
        rows.events().stream()
                .filter(event -> event.type() == ClubEventType.MERGE_INTO)
                .forEach(event -> connect(event.club(), event.target()));
        rows.refusedEvents().stream()
                .filter(event -> event.type()
                        .filter(type -> type != ClubEventType.MERGE_INTO)
                        .isEmpty())
                .forEach(event -> connect(event.club(), event.target()));
        List.copyOf(connected.keySet()).forEach(club -> shardsOf.computeIfAbsent(first(club), none -> new TreeSet<>())
                .add(ReportCutting.shard(club, shards)));
    }

    private void connect(ClubCode club, Optional<String> target) {
        target.ifPresent(other -> connect(club.value(), other));
    }

    private void connect(String one, String other) {
        connected.putIfAbsent(one, one);
        connected.putIfAbsent(other, other);
        connected.put(first(one), first(other));
    }

    /** Returns the club that stands for all that are connected with one. */
    private String first(String club) {
        String at = club;
        String next = nearer(at);
        while (!next.equals(at)) {
            connected.put(at, nearer(next));
            at = next;
            next = nearer(at);
        }
        return at;
    }

    private String nearer(String club) {
        return Optional.ofNullable(connected.get(club)).orElse(club);
    }

    private SortedSet<Integer> shards(String club) {
        return Optional.ofNullable(shardsOf.get(first(club)))
                .orElseGet(() -> new TreeSet<>(List.of(ReportCutting.shard(club, shards))));
    }

    /** Returns a block with the rows of each shard; those that name no club are in none. */
    List<byte[]> cut(PackageSource source) {
        List<ByteWriter> blocks = new ArrayList<>();
        for (int i = 0; i < shards; i++) {
            blocks.add(ClubShard.Stamp.begin(i, shards));
        }
        TABLES.stream().filter(source.tables()::contains).forEach(table -> cut(source, table, blocks));
        blocks.forEach(HandedTables::end);
        return blocks.stream().map(ByteWriter::bytes).toList();
    }

    private void cut(PackageSource source, Table table, List<ByteWriter> blocks) {
        RowReader reader = new RowReader(table, source.maxCharacters(), source.headings());
        int[] counts = new int[shards];
        List<ByteWriter> rows = new ArrayList<>();
        blocks.forEach(block -> rows.add(new ByteWriter()));
        source.read(table, new ArrayList<>(), raw -> {
            for (int shard : shards(reader, raw)) {
                RowBytes.write(rows.get(shard), raw);
                counts[shard]++;
            }
        });
        for (int i = 0; i < shards; i++) {
            HandedTables.write(blocks.get(i), table, counts[i], rows.get(i));
        }
    }

    private SortedSet<Integer> shards(RowReader reader, RawRow raw) {
        Row row = reader.read(raw);
        String club = row.find(row.table() == Table.CLUBS ? Columns.Clubs.CLUB_CODE : Columns.ClubEvents.CLUB_CODE);
        return club == null ? new TreeSet<>() : shards(club);
    }
}
