package org.ishc.io.ingest;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.club.ClubReport;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.io.csv.Bytes;
import org.ishc.io.csv.CsvTable;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;

/**
 * What clubs reported in a file of their own: the table {@code club-reports} as CSV, for a host that has the clubs
 * already.
 */
public final class ClubReportsFile {

    private ClubReportsFile() {}

    /**
     * Reads reports: their cells, the constraints on each record, duplicate keys. Whether the clubs exist and the
     * figures of a report agree is asked by {@link org.ishc.core.club.ClubRegister}.
     *
     * @param options how many threads read
     * @return the reports that stay, in the order of the file, with what is wrong in it
     * @throws IOException when the file cannot be read
     */
    public static Checked<List<ClubReport>> read(Path file, ReadOptions options) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        List<Finding> findings = new ArrayList<>();
        TableReading<?, ClubReport> reading =
                new TableReading<>(Table.CLUB_REPORTS, Bindings.clubReports(), findings::add);
        try (Threads threads = new Threads(options.threads())) {
            List<ClubReport> reports = CsvTable.open(
                            Table.CLUB_REPORTS,
                            String.valueOf(file.getFileName()),
                            Bytes.of(file),
                            Optional.empty(),
                            Opening.DEFAULT,
                            findings::add)
                    .map(csv -> reading.read(
                            csv.parts(),
                            new RowReader(
                                    Table.CLUB_REPORTS, Opening.DEFAULT.limits().cellLength()),
                            threads.workers()))
                    .orElse(List.of());
            return new Checked<>(reports, findings);
        }
    }
}
