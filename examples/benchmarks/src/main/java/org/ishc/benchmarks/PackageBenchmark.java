package org.ishc.benchmarks;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.sample.SamplePackage;
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
 * The sample package of the nation, a folder, validated whole: every table, every check, every finding; beside FastCSV
 * that only cuts its files. A run goes through all of the library, so its code takes some fifteen seconds to be
 * compiled; measured earlier, it would still become faster while it is.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(value = 2, jvmArgsAppend = "-Xmx3g")
@Warmup(iterations = 15, time = 1)
@Measurement(iterations = 5, time = 1)
public class PackageBenchmark {

    private Path folder = Path.of("");
    private List<Path> tables = List.of();

    /** Returns the sample package, read; nothing of it is left on the disk. */
    static LoadedPackage load() {
        PackageBenchmark sample = new PackageBenchmark();
        sample.write();
        try {
            return sample.validated_oneThread();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            sample.delete();
        }
    }

    /** Writes the package, the same in every run. */
    @Setup(Level.Trial)
    public void write() {
        try {
            folder = Files.createTempDirectory("sample-package");
            SamplePackage.write(folder);
            tables = files().stream()
                    .filter(file -> file.toString().endsWith(".csv"))
                    .toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Takes the package away. */
    @TearDown(Level.Trial)
    public void delete() {
        try {
            for (Path file : files()) {
                Files.delete(file);
            }
            Files.delete(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private List<Path> files() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    /** The floor: FastCSV cuts the files into records. */
    @Benchmark
    public long floor_fastCsvRecords() throws IOException {
        long records = 0;
        for (Path table : tables) {
            try (CsvReader<CsvRecord> csv = CsvReader.builder().ofCsvRecord(table)) {
                for (CsvRecord record : csv) {
                    records += record.getFieldCount() > 0 ? 1 : 0;
                }
            }
        }
        return records;
    }

    /** Ours, on one thread. */
    @Benchmark
    public LoadedPackage validated_oneThread() throws IOException {
        return PackageReader.read(folder);
    }

    /** Ours, its tables read by two threads. */
    @Benchmark
    public LoadedPackage validated_twoThreads() throws IOException {
        return PackageReader.read(folder, ReadOptions.DEFAULT.withThreads(2));
    }
}
