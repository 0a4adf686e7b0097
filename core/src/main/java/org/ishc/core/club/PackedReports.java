package org.ishc.core.club;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.LocalDate;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.RandomAccess;
import org.ishc.core.base.ClubCode;
import org.ishc.core.time.Period;
import org.jspecify.annotations.Nullable;

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

    private static final int CLUB = 0;
    private static final int PERIOD = CLUB + Integer.BYTES;
    private static final int ROW = PERIOD + Integer.BYTES;
    private static final int GIVEN = ROW + Integer.BYTES;
    private static final int AREAS = GIVEN + Integer.BYTES;
    private static final int HEAD = AREAS + Short.BYTES;

    /** How many reports the greatest block holds. */
    private static final int MOST_IN_BLOCK = 1 << 14;

    private static final int FEWEST_IN_BLOCK = 16;

    private final Room room;
    private final List<Block> blocks;

    /** The place of the first report of each block. */
    private final int[] firsts;

    private final int size;
    private final Numbered<ClubCode> clubs;
    private final Numbered<Period> periods;
    private final Numbered<String> tables;

    /** Where the bytes of reports lie. */
    @FunctionalInterface
    public interface Room {

        /** In the heap. */
        Room HEAP = ByteBuffer::allocate;

        /** Returns some bytes, all 0, that nobody else has. */
        ByteBuffer take(int bytes);
    }

    /**
     * Reports that follow each other, each in a slot.
     *
     * @param hasMore whether each names its table and the day on which it was recorded
     */
    private record Block(ByteBuffer slots, int slot, boolean hasMore) {

        int counts(int at) {
            return at * slot + HEAD + (hasMore ? 2 * Integer.BYTES : 0);
        }
    }

    private PackedReports(Builder parts) {
        this.room = parts.room;
        this.blocks = List.copyOf(parts.blocks);
        this.firsts = Arrays.copyOf(parts.firsts, blocks.size());
        this.size = parts.size;
        this.clubs = parts.clubs;
        this.periods = parts.periods;
        this.tables = parts.tables;
    }

    /** Begins with no report. */
    public static Builder builder(Room room) {
        return new Builder(room);
    }

    /** Packs reports, which stay as they are when they are packed. */
    static PackedReports of(List<ClubReport> reports) {
        if (reports instanceof PackedReports packed) {
            return packed;
        }
        Builder packed = builder(Room.HEAP);
        reports.forEach(packed::add);
        return packed.build();
    }

    /** Takes reports, one after another. Not safe for use by several threads. */
    public static final class Builder {
        private final Room room;
        private final List<Block> blocks = new ArrayList<>();
        private int[] firsts = new int[FEWEST_IN_BLOCK];
        private final Numbered<ClubCode> clubs;
        private final Numbered<Period> periods;
        private final Numbered<String> tables;
        private int size;
        private @Nullable ClubCode club;
        private int numberOfClub;
        private @Nullable Period period;
        private int numberOfPeriod;
        private @Nullable String table;
        private int numberOfTable;
        private final ReportPieceBuilder one = new ReportPieceBuilder();
        private @Nullable Block block;
        private int taken;
        private int capacity;

        private final int mostInBlock;

        /** The most bytes of figures of a report in this block. */
        private int widest;

        private Builder(Room room) {
            this.room = Objects.requireNonNull(room, "room");
            this.clubs = new Numbered<>();
            this.periods = new Numbered<>();
            this.tables = new Numbered<>();
            this.mostInBlock = MOST_IN_BLOCK;
        }

        /** Goes on behind what was packed. */
        private Builder(PackedReports before, int more) {
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
        public Builder add(ClubReport report) {
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
        public Builder add(int ofClub, ReportPieceBuilder piece, int place) {
            if (place < 0 || place >= piece.size()) {
                throw new IllegalArgumentException(
                        "place is " + place + "; allowed is 0 or more, and less than " + piece.size());
            }
            int counts = piece.width(place);
            boolean needsMore = piece.day(place) != ReportPieceBuilder.NO_DAY || table(piece, place) > 0;
            Block into = block;
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

        private Block begin(int counts, boolean needsMore) {
            // a full block tells how wide its reports are; one that was too narrow is followed by a wider one
            boolean isFull = taken == capacity;
            Block last = block;
            boolean hasMore = needsMore || last != null && last.hasMore();
            int width = Math.max(counts, last == null ? 0 : isFull ? widest : last.slot() - last.counts(0));
            capacity = Math.min(mostInBlock, Math.max(FEWEST_IN_BLOCK, size));
            int slot = HEAD + (hasMore ? 2 * Integer.BYTES : 0) + width;
            Block begun = new Block(room.take(slot * capacity).order(ByteOrder.LITTLE_ENDIAN), slot, hasMore);
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

        private void put(int ofClub, ReportPieceBuilder piece, int place, Block into) {
            ByteBuffer slots = into.slots();
            int at = taken * into.slot();
            if (piece.period(place) != period) {
                period = piece.period(place);
                numberOfPeriod = periods.number(piece.period(place));
            }
            slots.putInt(at + CLUB, ofClub);
            slots.putInt(at + PERIOD, numberOfPeriod);
            slots.putInt(at + ROW, piece.row(place));
            slots.putInt(at + GIVEN, piece.given(place));
            slots.putShort(at + AREAS, piece.areas(place));
            if (into.hasMore()) {
                slots.putInt(at + HEAD, table(piece, place));
                slots.putInt(at + HEAD + Integer.BYTES, piece.day(place));
            }
            slots.put(into.counts(taken), piece.counts(), piece.start(place), piece.width(place));
        }

        /** Returns the reports; no more may be added. */
        public PackedReports build() {
            return new PackedReports(this);
        }
    }

    /** Returns these reports and more; those here are not packed again. */
    PackedReports with(List<ClubReport> more) {
        Builder all = new Builder(this, more.size());
        more.forEach(all::add);
        return all.build();
    }

    /** Values that are numbered in the order in which they come; once kept, only read. */
    private static final class Numbered<T> {
        private List<T> values = new ArrayList<>();
        private Map<T, Integer> numbers = new HashMap<>();

        /** Whether what is here is another's. */
        private boolean isShared;

        private int number(T value) {
            Integer number = numbers.get(value);
            if (number != null) {
                return number;
            }
            if (isShared) {
                values = new ArrayList<>(values);
                numbers = new HashMap<>(numbers);
                isShared = false;
            }
            values.add(value);
            numbers.put(value, values.size() - 1);
            return values.size() - 1;
        }

        /** Returns the same, to be added to; nothing is added here. */
        private Numbered<T> more() {
            Numbered<T> more = new Numbered<>();
            more.values = values;
            more.numbers = numbers;
            more.isShared = true;
            return more;
        }

        private T get(int number) {
            return values.get(number);
        }
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public ClubReport get(int index) {
        int number = block(index);
        Block block = blocks.get(number);
        ByteBuffer slots = block.slots();
        int place = index - firsts[number];
        int at = place * block.slot();
        int row = slots.getInt(at + ROW);
        int table = block.hasMore() ? slots.getInt(at + HEAD) : 0;
        int day = block.hasMore() ? slots.getInt(at + HEAD + Integer.BYTES) : ReportPieceBuilder.NO_DAY;
        int counts = block.counts(place);
        byte[] packed = new byte[PackedCounts.length(slots.get(counts))];
        slots.get(counts, packed);
        return ClubReport.unpacked(
                clubs.get(slots.getInt(at + CLUB)),
                periods.get(slots.getInt(at + PERIOD)),
                packed,
                slots.getInt(at + GIVEN),
                slots.getShort(at + AREAS),
                day == ReportPieceBuilder.NO_DAY ? null : LocalDate.ofEpochDay(day),
                row == 0 ? "" : tables.get(table),
                row);
    }

    private int block(int index) {
        Objects.checkIndex(index, size);
        int found = Arrays.binarySearch(firsts, index);
        return found >= 0 ? found : -found - 2;
    }

    /** Returns the number of the club of a report. */
    int club(int index) {
        int number = block(index);
        Block block = blocks.get(number);
        return block.slots().getInt((index - firsts[number]) * block.slot() + CLUB);
    }

    /** Returns the number of the period of a report. */
    int period(int index) {
        int number = block(index);
        Block block = blocks.get(number);
        return block.slots().getInt((index - firsts[number]) * block.slot() + PERIOD);
    }

    /** Returns a figure of a report, without making it; {@link #NOT_GIVEN} when it was not given. */
    long count(int index, ReportColumn column) {
        int number = block(index);
        Block block = blocks.get(number);
        int place = index - firsts[number];
        int given = block.slots().getInt(place * block.slot() + GIVEN);
        return (given & 1 << column.ordinal()) == 0
                ? NOT_GIVEN
                : PackedCounts.count(block.slots(), block.counts(place), column.ordinal());
    }

    /** Returns what goes through the reports without making them. */
    Cursor cursor() {
        return new Cursor();
    }

    /** Goes from report to report, mostly in their order, without making them. For one thread. */
    final class Cursor {
        private @Nullable Block block;
        private int first;
        private int behind;
        private int place;

        /** Goes to a report. */
        void go(int index) {
            if (index < first || index >= behind) {
                int number = block(index);
                block = blocks.get(number);
                first = firsts[number];
                behind = number + 1 < firsts.length ? firsts[number + 1] : size;
            }
            place = index - first;
        }

        private int get(int column) {
            Block here = Objects.requireNonNull(block);
            return here.slots().getInt(place * here.slot() + column);
        }

        /** Returns the number of the club. */
        int club() {
            return get(CLUB);
        }

        /** Returns the number of the period. */
        int period() {
            return get(PERIOD);
        }

        /** Returns one bit for each figure that was given, by ordinal of its column. */
        int given() {
            return get(GIVEN);
        }

        /** Copies the figures, by ordinal of their columns; 0 for those that were not given. */
        void figures(long[] into) {
            Block here = Objects.requireNonNull(block);
            PackedCounts.unpack(here.slots(), here.counts(place), into);
        }
    }

    /** Returns the clubs, by their numbers. */
    List<ClubCode> clubs() {
        return Collections.unmodifiableList(clubs.values);
    }

    /** Returns the periods, by their numbers. */
    List<Period> periods() {
        return Collections.unmodifiableList(periods.values);
    }

    /** Returns where more about these reports is to lie. */
    Room room() {
        return room;
    }
}
