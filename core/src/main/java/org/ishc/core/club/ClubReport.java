package org.ishc.core.club;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.ishc.core.base.ClubCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;
import org.jspecify.annotations.Nullable;

/**
 * What a club reported for a period. Every figure may be missing, and missing is never zero. Immutable; kept in about a
 * hundred bytes, since a nation sends a million of them.
 */
public final class ClubReport {

    private static final int NOT_REPORTED = -1;

    private final ClubCode club;
    private final Period period;

    /** See {@link PackedCounts}. */
    private final byte[] counts;

    /** One bit for each figure that was given, by ordinal of its column. */
    private final int given;

    /** One bit for each area, by ordinal; −1 when areas were not reported. */
    private final int areas;

    private final @Nullable LocalDate recordedOn;
    private final String table;
    private final int row;

    private ClubReport(Builder parts) {
        this.club = parts.club;
        this.period = parts.period;
        this.counts = PackedCounts.pack(parts.counts);
        this.given = parts.given;
        this.areas = parts.areas;
        this.recordedOn = parts.recordedOn;
        this.table = parts.table;
        this.row = parts.row;
    }

    private ClubReport(
            ClubCode club,
            Period period,
            byte[] counts,
            int given,
            int areas,
            @Nullable LocalDate recordedOn,
            String table,
            int row) {
        this.club = club;
        this.period = period;
        this.counts = counts;
        this.given = given;
        this.areas = areas;
        this.recordedOn = recordedOn;
        this.table = table;
        this.row = row;
    }

    /** Returns the report that was taken apart; the figures are not copied. */
    static ClubReport unpacked(
            ClubCode club,
            Period period,
            byte[] counts,
            int given,
            int areas,
            @Nullable LocalDate recordedOn,
            String table,
            int row) {
        return new ClubReport(club, period, counts, given, areas, recordedOn, table, row);
    }

    /** Adds this to a piece. */
    void addTo(ReportPieceBuilder piece) {
        piece.addPacked(period, counts, given, areas, recordedOn, table, row);
    }

    /** Returns the areas that a report tells as they are packed; those not reported where there is no report. */
    static int packedAreas(@Nullable ClubReport clubReport) {
        return clubReport == null ? NOT_REPORTED : clubReport.areas;
    }

    /** Begins a report in which nothing is given yet. */
    public static Builder builder(ClubCode club, Period period) {
        return new Builder(club, period);
    }

    /** Collects what a report says, one report after another. Not safe for use by several threads. */
    public static final class Builder {
        private ClubCode club;
        private Period period;
        private final long[] counts = new long[ReportColumn.COUNT];
        private int given;
        private int areas = NOT_REPORTED;
        private @Nullable LocalDate recordedOn;
        private String table = Origin.NONE.table();
        private int row;

        private Builder(ClubCode club, Period period) {
            this.club = club;
            this.period = period;
        }

        /** Begins another report in which nothing is given yet. */
        public Builder begin(ClubCode newClub, Period newPeriod) {
            club = newClub;
            period = newPeriod;
            Arrays.fill(counts, 0);
            given = 0;
            areas = NOT_REPORTED;
            recordedOn = null;
            table = Origin.NONE.table();
            row = 0;
            return this;
        }

        /**
         * Gives a figure.
         *
         * @throws IllegalArgumentException when it is negative
         */
        public Builder count(ReportColumn column, long count) {
            if (count < 0) {
                throw new IllegalArgumentException(column.column() + " is " + count + "; allowed is 0 or more");
            }
            counts[column.ordinal()] = count;
            given |= 1 << column.ordinal();
            return this;
        }

        /**
         * Gives all figures in the place of those that were given before.
         *
         * @param all by ordinal of {@link ReportColumn}; copied
         * @param areGiven one bit for each that is given, by ordinal; the others are not looked at
         * @throws IllegalArgumentException when one is negative
         */
        public Builder counts(long[] all, int areGiven) {
            long bits = 0;
            for (int i = 0; i < counts.length; i++) {
                counts[i] = (areGiven & 1 << i) == 0 ? 0 : all[i];
                bits |= counts[i];
            }
            if (bits < 0) {
                throw new IllegalArgumentException("a figure is negative");
            }
            given = areGiven;
            return this;
        }

        /** Gives the activity areas carried out; none at all is not the same as not reported. */
        public Builder areas(Set<ActivityArea> carriedOut) {
            areas = 0;
            for (ActivityArea area : carriedOut) {
                areas |= 1 << area.ordinal();
            }
            return this;
        }

        /** Gives the activity areas that another report tells, or tells none where that one does not. */
        public Builder areasOf(ClubReport other) {
            areas = other.areas;
            return this;
        }

        /** Says when the report became known; unless said, on the period's last day. */
        public Builder recordedOn(LocalDate day) {
            recordedOn = day;
            return this;
        }

        /** Says which row the report came from. */
        public Builder origin(Origin newOrigin) {
            table = newOrigin.table();
            row = newOrigin.row();
            return this;
        }

        /** Returns the report. */
        public ClubReport build() {
            return new ClubReport(this);
        }
    }

    /**
     * Returns a report.
     *
     * @param club the club
     * @param period the period
     * @param counts the figures that were given, not negative
     * @param areas the activity areas carried out; empty when they were not reported, which is not the same as none
     * @param recordedOn when the report became known; empty means the period's last day
     * @param origin the row that it came from
     * @throws IllegalArgumentException when a figure is negative
     */
    public static ClubReport of(
            ClubCode club,
            Period period,
            Map<ReportColumn, Long> counts,
            Optional<Set<ActivityArea>> areas,
            Optional<LocalDate> recordedOn,
            Origin origin) {
        Builder parts = builder(club, period).origin(origin);
        counts.forEach(parts::count);
        areas.ifPresent(parts::areas);
        recordedOn.ifPresent(parts::recordedOn);
        return parts.build();
    }

    /** Returns the club. */
    public ClubCode club() {
        return club;
    }

    /** Returns the period. */
    public Period period() {
        return period;
    }

    /** Returns a figure; empty when it was not reported. */
    public OptionalLong count(ReportColumn column) {
        return isGiven(column) ? OptionalLong.of(given(column)) : OptionalLong.empty();
    }

    boolean isGiven(ReportColumn column) {
        return (given & 1 << column.ordinal()) != 0;
    }

    /** Returns a figure that was given. */
    long given(ReportColumn column) {
        return PackedCounts.count(counts, column.ordinal());
    }

    /** Returns the number of activity areas carried out, 0 to 8; empty when they were not reported. */
    public OptionalLong areaCount() {
        return areas == NOT_REPORTED ? OptionalLong.empty() : OptionalLong.of(Integer.bitCount(areas));
    }

    /** Returns the activity areas carried out, in the order of the specification; empty when they were not reported. */
    public Optional<Set<ActivityArea>> areas() {
        if (areas == NOT_REPORTED) {
            return Optional.empty();
        }
        Set<ActivityArea> set = EnumSet.noneOf(ActivityArea.class);
        for (ActivityArea area : ActivityArea.values()) {
            if ((areas & 1 << area.ordinal()) != 0) {
                set.add(area);
            }
        }
        return Optional.of(Collections.unmodifiableSet(set));
    }

    /** Returns when the report became known; empty means the period's last day. */
    public Optional<LocalDate> recordedOn() {
        return Optional.ofNullable(recordedOn);
    }

    /** Returns the row that the report came from. */
    public Origin origin() {
        return row == 0 ? Origin.NONE : Origin.of(table, row);
    }

    /** Returns the key of the record: club and period. */
    public List<String> key() {
        return List.of(club.value(), period.code());
    }

    Location location() {
        return Location.of(origin(), key());
    }
}
