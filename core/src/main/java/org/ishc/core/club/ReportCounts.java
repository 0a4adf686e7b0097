package org.ishc.core.club;

import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Figures of the reports of clubs, read from what is packed. One that is read for period after period is laid out once
 * for all reports, of all clubs one after another, where the reports themselves lie: at most one number for each figure
 * of a report.
 */
final class ReportCounts {

    /** How often a figure is read from what is packed. */
    private static final int SELDOM = 2;

    private final List<KeptReports.OfClub> reports;
    private final int[] firsts;
    private final AtomicIntegerArray asked = new AtomicIntegerArray(ReportColumn.COUNT);
    private final AtomicReferenceArray<Laid> laid = new AtomicReferenceArray<>(ReportColumn.COUNT);

    /** One figure of all reports. */
    private record Laid(ByteBuffer counts) {

        long get(int report) {
            return counts.getLong(report * Long.BYTES);
        }
    }

    /** One figure, as it is read of many clubs. */
    @FunctionalInterface
    interface OfColumn {

        /** Returns it of a report, counted from the club's latest; {@link PackedReports#NOT_GIVEN} where it is not. */
        long get(int club, int report);
    }

    /**
     * Takes reports.
     *
     * @param firsts the place of each club's latest report among all; behind the last club that of none
     */
    ReportCounts(List<KeptReports.OfClub> reports, int[] firsts) {
        this.reports = reports;
        this.firsts = firsts;
    }

    /** Returns a figure of all reports. */
    OfColumn of(ReportColumn column) {
        Laid known = laid.get(column.ordinal());
        if (known == null && asked.getAndIncrement(column.ordinal()) >= SELDOM && fits()) {
            // two threads may lay it out twice; the numbers are the same
            known = lay(column);
            laid.set(column.ordinal(), known);
        }
        if (known == null) {
            return (club, report) -> reports.get(club).count(report, column);
        }
        Laid all = known;
        return (club, report) -> all.get(firsts[club] + report);
    }

    private boolean fits() {
        return firsts[firsts.length - 1] <= Integer.MAX_VALUE / Long.BYTES;
    }

    private Laid lay(ReportColumn column) {
        int size = firsts[firsts.length - 1];
        PackedReports.Room room = reports.stream()
                .filter(ofClub -> !ofClub.isEmpty())
                .findFirst()
                .map(KeptReports.OfClub::room)
                .orElse(PackedReports.Room.HEAP);
        ByteBuffer counts = room.take(size * Long.BYTES);
        for (int club = 0; club < reports.size(); club++) {
            KeptReports.OfClub ofClub = reports.get(club);
            for (int report = 0; report < ofClub.size(); report++) {
                counts.putLong((firsts[club] + report) * Long.BYTES, ofClub.count(report, column));
            }
        }
        return new Laid(counts);
    }
}
