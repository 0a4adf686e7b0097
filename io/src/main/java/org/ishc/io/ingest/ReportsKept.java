package org.ishc.io.ingest;

import java.util.List;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.PackedReports;

/** Keeps reports of clubs packed, and those that are too many for the heap in a file. */
final class ReportsKept implements Keeping<ClubReport> {

    private final PackedReports.Builder packed = PackedReports.builder(new RoomInFile());

    @Override
    public void add(ClubReport made) {
        packed.add(made);
    }

    @Override
    public List<ClubReport> all() {
        return packed.build();
    }
}
