package org.ishc.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.Verdict;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * More and more reports of the same 100,000 clubs, validated in a fresh virtual machine with a heap of 1 GiB; beside
 * FastCSV that only cuts them.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 3, jvmArgsAppend = "-Xmx1g")
@Warmup(iterations = 0)
@Measurement(iterations = 1)
public class GrowthBenchmark {

    private static final int FIRST_YEAR = 2026;
    private static final int MONTHS = 12;

    /** A package of reports. */
    abstract static class Reports {

        /** How many clubs report. */
        int clubs = 100_000;

        /** How many reports they sent. */
        int reports;

        private Path folder = Path.of("");

        Reports(int reports) {
            this.reports = reports;
        }

        /** Writes the package. */
        @Setup(Level.Trial)
        public void write() {
            try {
                folder = Files.createTempDirectory("growth");
                try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("clubs.csv"))) {
                    out.write("club_code,unit_code\n");
                    for (int club = 0; club < clubs; club++) {
                        out.write("K" + club + ",00097\n");
                    }
                }
                try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("club-events.csv"))) {
                    out.write("club_code,event_no,type,effective_on\n");
                    for (int club = 0; club < clubs; club++) {
                        out.write("K" + club + ",1,REGISTER,2025-07-02\n");
                    }
                }
                try (BufferedWriter out = Files.newBufferedWriter(folder.resolve("club-reports.csv"))) {
                    out.write(
                            "club_code,period,members,women,older,younger,meetings_held,borrowers,income_fund_vnd,activity_fund_vnd,areas\n");
                    for (int i = 0; i < reports; i++) {
                        int month = i / clubs;
                        out.write("K" + i % clubs + ','
                                + Period.ofMonth(FIRST_YEAR + month / MONTHS, month % MONTHS + 1)
                                + ",60,40,40,20,3,31,65000000,4000000,INCOME|HEALTH|RIGHTS\n");
                    }
                }
                Files.writeString(
                        folder.resolve("datapackage.json"),
                        "{\"name\":\"growth\",\"as_of\":\"2036-12-31\",\"resources\":[{\"name\":\"clubs\",\"path\":\"clubs.csv\"},"
                                + "{\"name\":\"club-events\",\"path\":\"club-events.csv\"},{\"name\":\"club-reports\",\"path\":\"club-reports.csv\"}]}");
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }

        /** Takes the package away. */
        @TearDown(Level.Trial)
        public void delete() {
            try (Stream<Path> files = Files.walk(folder)) {
                for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(file);
                }
            } catch (IOException failed) {
                throw new UncheckedIOException(failed);
            }
        }
    }

    /** Ten of each club. */
    @State(Scope.Benchmark)
    public static class Million extends Reports {
        /** Chooses the size. */
        public Million() {
            super(1_000_000);
        }
    }

    /** Thirty of each club. */
    @State(Scope.Benchmark)
    public static class ThreeMillion extends Reports {
        /** Chooses the size. */
        public ThreeMillion() {
            super(3_000_000);
        }
    }

    /** A hundred of each club. */
    @State(Scope.Benchmark)
    public static class TenMillion extends Reports {
        /** Chooses the size. */
        public TenMillion() {
            super(10_000_000);
        }
    }

    /** The floor: FastCSV cuts the largest file of reports into records. */
    @Benchmark
    public long floor_fastCsvTenMillion(TenMillion sent) throws IOException {
        return records(sent);
    }

    static long records(Reports sent) throws IOException {
        long records = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(sent.folder.resolve("club-reports.csv"))) {
            for (CsvRecord record : csv) {
                records += record.getFieldCount() > 0 ? 1 : 0;
            }
        }
        return records;
    }

    /** Ours, its tables read by two threads. */
    @Benchmark
    public Verdict validated_million(Million sent) throws IOException {
        return validated(sent);
    }

    /** Ours, its tables read by two threads. */
    @Benchmark
    public Verdict validated_threeMillion(ThreeMillion sent) throws IOException {
        return validated(sent);
    }

    /** Ours, its tables read by two threads. */
    @Benchmark
    public Verdict validated_tenMillion(TenMillion sent) throws IOException {
        return validated(sent);
    }

    static Verdict validated(Reports sent) throws IOException {
        return PackageReader.read(sent.folder, ReadOptions.DEFAULT.withThreads(2))
                .verdict();
    }
}
