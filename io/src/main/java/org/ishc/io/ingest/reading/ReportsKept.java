package org.ishc.io.ingest.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.ClubCode;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.PackedReports;
import org.ishc.core.club.PackedReportsBuilder;
import org.ishc.core.club.ReportPieceBuilder;
import org.ishc.io.records.ClubReports;
import org.ishc.io.table.KnownCode;
import org.ishc.io.table.Row;

/** Keeps reports of clubs packed, and those that are too many for the heap in a file. */
final class ReportsKept implements Keeping<ClubReport> {

    private static final int FIRST_SIZE = 64;
    private static final int UNKNOWN = -1;

    private final PackedReportsBuilder packed = PackedReports.builder(new RoomInFile());

    /** By the number of a code that of the club that it names. */
    private int[] clubs = new int[0];

    @Override
    public void add(ClubReport made) {
        packed.add(made);
    }

    @Override
    public List<ClubReport> all() {
        return packed.build();
    }

    @Override
    public Optional<Stretch> stretch() {
        return Optional.of(new Packing());
    }

    /**
     * Returns the number of a club.
     *
     * @param number that of its code
     * @param code a {@link KnownCode}, which is looked at only where its number is new
     */
    private int club(int number, Object code) {
        if (number >= clubs.length) {
            int known = clubs.length;
            clubs = Arrays.copyOf(clubs, Math.max(FIRST_SIZE, 2 * number));
            Arrays.fill(clubs, known, clubs.length, UNKNOWN);
        }
        if (clubs[number] == UNKNOWN) {
            clubs[number] = packed.number(((KnownCode) code).as(ClubCode::parse));
        }
        return clubs[number];
    }

    /** Packs the reports of rows. */
    private final class Packing implements Stretch {
        private final ClubReports made = new ClubReports();
        private final ReportPieceBuilder piece = new ReportPieceBuilder();

        @Override
        public void add(Row row) {
            made.add(row, piece);
        }

        @Override
        public void keep(int place, Object key, int code) {
            packed.add(club(code, key), piece, place);
        }

        @Override
        public void clear() {
            piece.clear();
        }
    }
}
