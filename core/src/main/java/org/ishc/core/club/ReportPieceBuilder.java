package org.ishc.core.club;

import java.time.LocalDate;
import java.util.Arrays;
import org.ishc.core.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * Some reports on their way to be kept, packed by the thread that read them, so that little is left to do for the one
 * that keeps all of them in their order. Of which clubs they are is known to whoever made them. Not safe for use by
 * several threads.
 */
public final class ReportPieceBuilder {

    /** In place of the day of a report that does not tell when it became known. */
    static final int NO_DAY = Integer.MIN_VALUE;

    private static final int FIRST_SIZE = 16;

    private Period[] periods = new Period[FIRST_SIZE];
    private String[] tables = new String[FIRST_SIZE];
    private int[] rows = new int[FIRST_SIZE];
    private int[] given = new int[FIRST_SIZE];
    private short[] areas = new short[FIRST_SIZE];
    private int[] days = new int[FIRST_SIZE];

    /** Where the figures of each report begin, and behind them where those of the last end. */
    private int[] starts = new int[FIRST_SIZE + 1];

    private byte[] counts = new byte[FIRST_SIZE * PackedCounts.MOST_BYTES];
    private int size;

    /** Creates an empty piece. */
    public ReportPieceBuilder() {}

    /**
     * Takes what a report says but for whose it is.
     *
     * @param figures by ordinal of {@link ReportColumn}, 0 for those that were not given; copied
     * @param areGiven one bit for each that was given, by ordinal
     * @param areas a report that tells the same activity areas; null when they were not reported
     * @param recordedOn when the report became known; null means the period's last day
     * @param table the table from which it came
     * @param row its row there; 0 for a report that a host built
     * @throws IllegalArgumentException when a figure is negative
     */
    public void add(
            Period period,
            long[] figures,
            int areGiven,
            @Nullable ClubReport areas,
            @Nullable LocalDate recordedOn,
            String table,
            int row) {
        makeRoom(PackedCounts.MOST_BYTES);
        int at = starts[size];
        int end = at + PackedCounts.pack(figures, counts, at);
        end(end, period, areGiven, ClubReport.packedAreas(areas), recordedOn, table, row);
    }

    void addPacked(
            Period period,
            byte[] figures,
            int givenBits,
            int areaBits,
            @Nullable LocalDate recordedOn,
            String table,
            int row) {
        int at = starts[size];
        makeRoom(figures.length);
        System.arraycopy(figures, 0, counts, at, figures.length);
        end(at + figures.length, period, givenBits, areaBits, recordedOn, table, row);
    }

    private void end(
            int end,
            Period period,
            int givenBits,
            int areaBits,
            @Nullable LocalDate recordedOn,
            String table,
            int row) {
        periods[size] = period;
        given[size] = givenBits;
        areas[size] = (short) areaBits;
        days[size] = recordedOn == null ? NO_DAY : (int) recordedOn.toEpochDay();
        tables[size] = table;
        rows[size] = row;
        size++;
        starts[size] = end;
    }

    private void makeRoom(int bytes) {
        if (starts[size] + bytes > counts.length) {
            counts = Arrays.copyOf(counts, Math.max(2 * counts.length, starts[size] + bytes));
        }
        if (size == rows.length) {
            periods = Arrays.copyOf(periods, 2 * size);
            tables = Arrays.copyOf(tables, 2 * size);
            rows = Arrays.copyOf(rows, 2 * size);
            given = Arrays.copyOf(given, 2 * size);
            areas = Arrays.copyOf(areas, 2 * size);
            days = Arrays.copyOf(days, 2 * size);
            starts = Arrays.copyOf(starts, 2 * size + 1);
        }
    }

    /** Forgets all reports. */
    public void clear() {
        size = 0;
    }

    /** Returns how many reports there are. */
    public int size() {
        return size;
    }

    Period period(int place) {
        return periods[place];
    }

    /** Returns the table of a report; one that a host built has row 0. */
    String table(int place) {
        return tables[place];
    }

    int row(int place) {
        return rows[place];
    }

    int given(int place) {
        return given[place];
    }

    short areas(int place) {
        return areas[place];
    }

    int day(int place) {
        return days[place];
    }

    /** Returns the figures of all reports as {@link PackedCounts}, not to be changed. */
    byte[] counts() {
        return counts;
    }

    /** Returns where those of a report begin. */
    int start(int place) {
        return starts[place];
    }

    /** Returns how many bytes those of a report are. */
    int width(int place) {
        return starts[place + 1] - starts[place];
    }
}
