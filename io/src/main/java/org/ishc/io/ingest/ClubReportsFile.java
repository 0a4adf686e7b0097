package org.ishc.io.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Workers;
import org.ishc.core.club.ClubReport;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.io.csv.Bytes;
import org.ishc.io.csv.CsvTable;
import org.ishc.io.csv.OneReading;
import org.ishc.io.ingest.reading.Bindings;
import org.ishc.io.ingest.reading.TableReading;
import org.ishc.io.ingest.reading.Threads;
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
     * @return the reports that stay, in the order of the file, with what is wrong in it, in that of the specification
     * @throws IOException when the file cannot be read
     */
    public static Checked<List<ClubReport>> read(Path file, ReadOptions options) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString());
        }
        try (Threads threads = new Threads(options.threads())) {
            Optional<Checked<List<ClubReport>>> atOnce = readAtOnce(file, options, threads.workers());
            Checked<List<ClubReport>> read =
                    atOnce.isPresent() ? atOnce.get() : readLookedThrough(file, threads.workers());
            return new Checked<>(
                    read.value(),
                    read.findings().stream().sorted(FindingOrder.ORDER).toList());
        } catch (UncheckedIOException unreadable) {
            throw unreadable.getCause();
        }
    }

    /** Reads a file that is UTF-8 and can be read without looking through it first; empty for any other. */
    private static Optional<Checked<List<ClubReport>>> readAtOnce(Path file, ReadOptions options, Workers workers) {
        List<Finding> findings = new ArrayList<>();
        Optional<OneReading> begun = OneReading.begin(
                Table.CLUB_REPORTS, name(file), Bytes.of(file), options.threads(), Opening.DEFAULT, findings::add);
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        OneReading parts = begun.get();
        List<ClubReport> reports = reading(findings).read(parts, reader(), parts.isOnePart() ? Workers.ALONE : workers);
        return parts.isSound() ? Optional.of(new Checked<>(reports, findings)) : Optional.empty();
    }

    private static Checked<List<ClubReport>> readLookedThrough(Path file, Workers workers) {
        List<Finding> findings = new ArrayList<>();
        List<ClubReport> reports = CsvTable.open(
                        Table.CLUB_REPORTS,
                        name(file),
                        Bytes.of(file),
                        Optional.empty(),
                        Opening.DEFAULT,
                        findings::add)
                .map(csv -> reading(findings).read(csv.parts(), reader(), workers))
                .orElse(List.of());
        return new Checked<>(reports, findings);
    }

    private static String name(Path file) {
        return String.valueOf(file.getFileName());
    }

    private static RowReader reader() {
        return new RowReader(Table.CLUB_REPORTS, Opening.DEFAULT.limits().cellLength());
    }

    private static TableReading<?, ClubReport> reading(List<Finding> findings) {
        return new TableReading<>(Table.CLUB_REPORTS, Bindings.clubReports(), findings::add);
    }
}
