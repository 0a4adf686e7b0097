package org.ishc.core.club;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import org.ishc.core.base.ClubCode;
import org.ishc.core.time.Period;

/**
 * Reports in a few bytes each, in the order in which they came: clubs, periods and tables stand once, figures as wide
 * as they must be. The bytes lie where a {@link Room} gives them, so that a host may keep ten million reports outside
 * of the heap; in the heap is then only what grows with clubs and periods.
 *
 * <p>Immutable and safe for use by many threads. A report is made when it is asked for, each time anew.
 */
public final class PackedReports extends AbstractList<ClubReport> implements RandomAccess {

    /** In place of a figure that was not given; figures are not negative. */
    static final long NOT_GIVEN = Long.MIN_VALUE;

    final Room room;
    final List<ReportBlock> blocks;

    /** The place of the first report of each block. */
    final int[] firsts;

    final int size;
    final Numbered<ClubCode> clubs;
    final Numbered<Period> periods;
    final Numbered<String> tables;

    /** Where the bytes of reports lie. */
    @FunctionalInterface
    public interface Room {

        /** In the heap. */
        Room HEAP = ByteBuffer::allocate;

        /** Returns some bytes, all 0, that nobody else has. */
        ByteBuffer take(int bytes);
    }

    PackedReports(PackedReportsBuilder parts) {
        this.room = parts.room;
        this.blocks = List.copyOf(parts.blocks);
        this.firsts = Arrays.copyOf(parts.firsts, blocks.size());
        this.size = parts.size;
        this.clubs = parts.clubs;
        this.periods = parts.periods;
        this.tables = parts.tables;
    }

    /** Begins with no report. */
    public static PackedReportsBuilder builder(Room room) {
        return new PackedReportsBuilder(room);
    }

    /** Packs reports, which stay as they are when they are packed. */
    static PackedReports of(List<ClubReport> reports) {
        if (reports instanceof PackedReports packed) {
            return packed;
        }
        PackedReportsBuilder packed = builder(Room.HEAP);
        reports.forEach(packed::add);
        return packed.build();
    }

    /** Returns these reports and more; those here are not packed again. */
    PackedReports with(List<ClubReport> more) {
        PackedReportsBuilder all = new PackedReportsBuilder(this, more.size());
        more.forEach(all::add);
        return all.build();
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public ClubReport get(int index) {
        int number = number(index);
        ReportBlock block = blocks.get(number);
        ByteBuffer slots = block.slots();
        int place = index - firsts[number];
        int at = place * block.slot();
        int row = slots.getInt(at + ReportBlock.ROW);
        int table = block.hasMore() ? slots.getInt(at + ReportBlock.HEAD) : 0;
        int day = block.hasMore() ? slots.getInt(at + ReportBlock.HEAD + Integer.BYTES) : ReportPieceBuilder.NO_DAY;
        int counts = block.counts(place);
        byte[] packed = new byte[PackedCounts.length(slots.get(counts))];
        slots.get(counts, packed);
        return ClubReport.unpacked(
                clubs.get(slots.getInt(at + ReportBlock.CLUB)),
                periods.get(slots.getInt(at + ReportBlock.PERIOD)),
                packed,
                slots.getInt(at + ReportBlock.GIVEN),
                slots.getShort(at + ReportBlock.AREAS),
                day == ReportPieceBuilder.NO_DAY ? null : LocalDate.ofEpochDay(day),
                row == 0 ? "" : tables.get(table),
                row);
    }

    /** Returns the number of the block in which a report lies. */
    int number(int index) {
        Objects.checkIndex(index, size);
        int found = Arrays.binarySearch(firsts, index);
        return found >= 0 ? found : -found - 2;
    }

    /** Returns the number of the club of a report. */
    int club(int index) {
        int number = number(index);
        ReportBlock block = blocks.get(number);
        return block.slots().getInt((index - firsts[number]) * block.slot() + ReportBlock.CLUB);
    }

    /** Returns the number of the period of a report. */
    int period(int index) {
        int number = number(index);
        ReportBlock block = blocks.get(number);
        return block.slots().getInt((index - firsts[number]) * block.slot() + ReportBlock.PERIOD);
    }

    /** Returns a figure of a report, without making it; {@link #NOT_GIVEN} when it was not given. */
    long count(int index, ReportColumn column) {
        int number = number(index);
        ReportBlock block = blocks.get(number);
        int place = index - firsts[number];
        int given = block.slots().getInt(place * block.slot() + ReportBlock.GIVEN);
        return (given & 1 << column.ordinal()) == 0
                ? NOT_GIVEN
                : PackedCounts.count(block.slots(), block.counts(place), column.ordinal());
    }

    /** Returns what goes through the reports without making them. */
    ReportCursor cursor() {
        return new ReportCursor(this);
    }

    /** Returns the clubs, by their numbers. */
    List<ClubCode> clubs() {
        return clubs.values();
    }

    /** Returns the periods, by their numbers. */
    List<Period> periods() {
        return periods.values();
    }

    /** Returns where more about these reports is to lie. */
    Room room() {
        return room;
    }
}
