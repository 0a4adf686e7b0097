package org.ishc.core.club;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.ishc.core.base.ClubCode;
import org.ishc.core.time.Period;
import org.jspecify.annotations.Nullable;

/** Takes reports, one after another. Not safe for use by several threads. */
public final class PackedReportsBuilder {

    /**
     * How many reports the greatest block holds: about 240 kB, so that what is begun stays in the second-level cache.
     */
    private static final int MOST_IN_BLOCK = 1 << 12;

    private static final int FEWEST_IN_BLOCK = 16;

    final PackedReports.Room room;
    final List<ReportBlock> blocks = new ArrayList<>();

    /** The place of the first report of each block, and room for more. */
    int[] firsts = new int[FEWEST_IN_BLOCK];

    final Numbered<ClubCode> clubs;
    final Numbered<Period> periods;
    final Numbered<String> tables;
    int size;
    private @Nullable ClubCode club;
    private int numberOfClub;
    private @Nullable Period period;
    private int numberOfPeriod;
    private @Nullable String table;
    private int numberOfTable;
    private final ReportPieceBuilder one = new ReportPieceBuilder();
    private @Nullable ReportBlock block;
    private int taken;
    private int capacity;
    private final int mostInBlock;

    /** The most bytes of figures of a report in this block. */
    private int widest;

    PackedReportsBuilder(PackedReports.Room room) {
        this.room = Objects.requireNonNull(room, "room");
        this.clubs = new Numbered<>();
        this.periods = new Numbered<>();
        this.tables = new Numbered<>();
        this.mostInBlock = MOST_IN_BLOCK;
    }

    /**
     * Goes on behind what was packed.
     *
     * @param more how many are still to come, about
     */
    PackedReportsBuilder(PackedReports before, int more) {
        this.room = before.room;
        this.blocks.addAll(before.blocks);
        this.firsts = Arrays.copyOf(before.firsts, before.firsts.length + 1);
        this.size = before.size;
        this.clubs = before.clubs.more();
        this.periods = before.periods.more();
        this.tables = before.tables.more();
        this.mostInBlock = Math.max(FEWEST_IN_BLOCK, Math.min(more, MOST_IN_BLOCK));
    }

    /** Takes the next report. */
    public PackedReportsBuilder add(ClubReport report) {
        one.clear();
        report.addTo(one);
        if (report.club() != club) {
            // mostly the reports of a club, or those of a period, follow each other
            club = report.club();
            numberOfClub = number(club);
        }
        return add(numberOfClub, one, 0);
    }

    /** Returns the number under which reports name a club. */
    public int number(ClubCode club) {
        return clubs.number(club);
    }

    /**
     * Takes a report of a piece.
     *
     * @param ofClub the {@linkplain #number number} of its club
     * @param place which of the piece, from 0
     * @throws IllegalArgumentException when the piece has no such report
     */
    public PackedReportsBuilder add(int ofClub, ReportPieceBuilder piece, int place) {
        if (place < 0 || place >= piece.size()) {
            throw new IllegalArgumentException(
                    "place is " + place + "; allowed is 0 or more, and less than " + piece.size());
        }
        int counts = piece.width(place);
        boolean needsMore = piece.day(place) != ReportPieceBuilder.NO_DAY || table(piece, place) > 0;
        ReportBlock into = block;
        if (into == null
                || taken == capacity
                || into.counts(0) + counts > into.slot()
                || needsMore && !into.hasMore()) {
            into = begin(counts, needsMore);
        }
        put(ofClub, piece, place, into);
        widest = Math.max(widest, counts);
        taken++;
        size++;
        return this;
    }

    private int table(ReportPieceBuilder piece, int place) {
        if (piece.row(place) > 0 && piece.table(place) != table) {
            table = piece.table(place);
            numberOfTable = tables.number(piece.table(place));
        }
        return piece.row(place) > 0 ? numberOfTable : 0;
    }

    private ReportBlock begin(int counts, boolean needsMore) {
        // a full block tells how wide its reports are; one that was too narrow is followed by a wider one
        boolean isFull = taken == capacity;
        ReportBlock last = block;
        boolean hasMore = needsMore || last != null && last.hasMore();
        int width = Math.max(counts, last == null ? 0 : isFull ? widest : last.slot() - last.counts(0));
        capacity = Math.min(mostInBlock, Math.max(FEWEST_IN_BLOCK, size));
        int slot = ReportBlock.HEAD + (hasMore ? 2 * Integer.BYTES : 0) + width;
        ReportBlock begun = new ReportBlock(room.take(slot * capacity).order(ByteOrder.LITTLE_ENDIAN), slot, hasMore);
        if (blocks.size() == firsts.length) {
            firsts = Arrays.copyOf(firsts, firsts.length * 2);
        }
        firsts[blocks.size()] = size;
        blocks.add(begun);
        block = begun;
        taken = 0;
        widest = counts;
        return begun;
    }

    private void put(int ofClub, ReportPieceBuilder piece, int place, ReportBlock into) {
        ByteBuffer slots = into.slots();
        int at = taken * into.slot();
        if (piece.period(place) != period) {
            period = piece.period(place);
            numberOfPeriod = periods.number(piece.period(place));
        }
        slots.putInt(at + ReportBlock.CLUB, ofClub);
        slots.putInt(at + ReportBlock.PERIOD, numberOfPeriod);
        slots.putInt(at + ReportBlock.ROW, piece.row(place));
        slots.putInt(at + ReportBlock.GIVEN, piece.given(place));
        slots.putShort(at + ReportBlock.AREAS, piece.areas(place));
        if (into.hasMore()) {
            slots.putInt(at + ReportBlock.HEAD, table(piece, place));
            slots.putInt(at + ReportBlock.HEAD + Integer.BYTES, piece.day(place));
        }
        slots.put(into.counts(taken), piece.counts(), piece.start(place), piece.width(place));
    }

    /** Returns the reports; no more may be added. */
    public PackedReports build() {
        return new PackedReports(this);
    }
}
