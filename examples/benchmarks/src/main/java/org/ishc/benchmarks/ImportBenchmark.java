package org.ishc.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.ishc.core.club.ActivityArea;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.ClubReportsFile;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.records.ClubReportRow;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Reports of clubs from CSV: cells, constraints, duplicate keys, domain objects; beside FastCSV that only cuts the file
 * into records, and FastCSV with Hibernate Validator on every row. 740,000 reports of 25,000 clubs are 100 MB.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx4g")
// after five seconds two threads are still becoming faster
@Warmup(iterations = 12, time = 1)
@Measurement(iterations = 5, time = 1)
public class ImportBenchmark {

    private static final int CLUBS = 25_000;
    private static final ReportColumn[] COLUMNS = ReportColumn.values();

    /** How many reports. */
    @Param({"10000", "100000", "740000"})
    int reports = 740_000;

    private final Validator validator = Validation.byDefaultProvider()
            .configure()
            .messageInterpolator(new ParameterMessageInterpolator(Set.of(Locale.ROOT), Locale.ROOT, false))
            .buildValidatorFactory()
            .getValidator();

    private Path file = Path.of("");

    /** Writes the file, the same in every run. */
    @Setup(Level.Trial)
    public void write() {
        Random random = new Random(1336);
        try {
            file = Files.createTempFile("club-reports", ".csv");
            try (BufferedWriter out = Files.newBufferedWriter(file)) {
                out.write("club_code,period");
                for (ReportColumn column : COLUMNS) {
                    out.write("," + column.column());
                }
                out.write(",areas,recorded_on\n");
                for (int i = 0; i < reports; i++) {
                    out.write(line(i, random));
                }
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static String line(int number, Random random) {
        StringBuilder line = new StringBuilder(160)
                .append('K')
                .append(10_000 + number % CLUBS)
                .append(',');
        line.append(Period.ofQuarter(2010 + number / CLUBS / 4, number / CLUBS % 4 + 1));
        int members = 45 + random.nextInt(40);
        for (ReportColumn column : COLUMNS) {
            line.append(',').append(column == ReportColumn.MEMBERS ? members : count(column, members, random));
        }
        line.append(',');
        int areas = random.nextInt(3) == 0 ? 8 : 4 + random.nextInt(4);
        for (int i = 0; i < areas; i++) {
            line.append(i == 0 ? "" : "|").append(ActivityArea.values()[i]);
        }
        return line.append(",\n").toString();
    }

    private static long count(ReportColumn column, int members, Random random) {
        return switch (column) {
            case LOAN_AMOUNT_VND, INCOME_FUND_VND -> 1_000_000L * (20 + random.nextInt(110));
            case ACTIVITY_FUND_VND -> 1_000_000L * (1 + random.nextInt(9));
            default -> random.nextInt(members);
        };
    }

    /** Takes the file away. */
    @TearDown(Level.Trial)
    public void delete() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** The floor: FastCSV cuts the file into records. */
    @Benchmark
    public long floor_fastCsvRecords() throws IOException {
        long fields = 0;
        try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(file)) {
            for (CsvRecord record : csv) {
                fields += record.getFieldCount();
            }
        }
        return fields;
    }

    /** Ours, on one thread. */
    @Benchmark
    public Checked<List<ClubReport>> validatedImport_oneThread() throws IOException {
        return ClubReportsFile.read(file, ReadOptions.DEFAULT);
    }

    /** Ours, on two threads. */
    @Benchmark
    public Checked<List<ClubReport>> validatedImport_twoThreads() throws IOException {
        return ClubReportsFile.read(file, ReadOptions.DEFAULT.withThreads(2));
    }

    /** The peer: FastCSV by name, bound by hand, Hibernate Validator on every row. */
    @Benchmark
    public List<ClubReportRow> peer_fastCsvAndHibernateValidator() throws IOException {
        List<ClubReportRow> rows = new ArrayList<>();
        try (CsvReader<NamedCsvRecord> csv = CsvReader.builder().ofNamedCsvRecord(file)) {
            for (NamedCsvRecord record : csv) {
                ClubReportRow row = row(record);
                if (!validator.validate(row).isEmpty()) {
                    throw new IllegalStateException("not sound: " + row);
                }
                rows.add(row);
            }
        }
        return rows;
    }

    private static ClubReportRow row(NamedCsvRecord namedCsvRecord) {
        return new ClubReportRow(
                Origin.of("club-reports", (int) namedCsvRecord.getStartingLineNumber() - 1),
                namedCsvRecord.getField("club_code"),
                Period.parse(namedCsvRecord.getField("period")),
                number(namedCsvRecord, "members"),
                number(namedCsvRecord, "women"),
                number(namedCsvRecord, "older"),
                number(namedCsvRecord, "older_55"),
                number(namedCsvRecord, "younger"),
                number(namedCsvRecord, "poor"),
                number(namedCsvRecord, "near_poor"),
                number(namedCsvRecord, "disadvantaged"),
                number(namedCsvRecord, "ethnic_minority"),
                number(namedCsvRecord, "board_members"),
                number(namedCsvRecord, "home_care_volunteers"),
                number(namedCsvRecord, "economic_volunteers"),
                number(namedCsvRecord, "care_recipients"),
                number(namedCsvRecord, "meetings_held"),
                number(namedCsvRecord, "health_checks"),
                number(namedCsvRecord, "borrowers"),
                number(namedCsvRecord, "loans"),
                number(namedCsvRecord, "loan_amount_vnd"),
                number(namedCsvRecord, "income_fund_vnd"),
                number(namedCsvRecord, "activity_fund_vnd"),
                List.of(namedCsvRecord.getField("areas").split("\\|")),
                null,
                null);
    }

    private static Long number(NamedCsvRecord record, String column) {
        return Long.valueOf(record.getField(column));
    }
}
