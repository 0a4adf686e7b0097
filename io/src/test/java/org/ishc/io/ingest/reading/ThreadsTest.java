package org.ishc.io.ingest.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.ManyReports;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.CellSink;
import org.ishc.io.table.RowReader;
import org.ishc.io.table.Table;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One thread or many: the same findings in the same order, the same bytes. */
class ThreadsTest {

    @TempDir
    Path folder;

    private Path data;

    @BeforeEach
    void write() throws IOException {
        data = ManyReports.write(folder);
    }

    @Test
    void reports_areEqualToTheByte() throws IOException {
        SlicedSource source = (SlicedSource) PackageFormats.installed().open(data);
        assertTrue(source.parts(Table.CLUB_REPORTS, finding -> {}).size() > 2, "the file must be cut");
        String one = report(ReadOptions.DEFAULT);
        assertTrue(
                one.contains("\"row.duplicate-key\":1")
                        && one.contains("\"csv.row-width\":1")
                        && one.contains("\"cell.type\":97"),
                () -> one.substring(0, 600));
        for (int threads : new int[] {2, 8}) {
            assertEquals(one, report(ReadOptions.DEFAULT.withThreads(threads)));
        }
        assertEquals(
                report(ReadOptions.DEFAULT.withKept(10)),
                report(ReadOptions.DEFAULT.withKept(10).withThreads(2)));
    }

    private String report(ReadOptions options) throws IOException {
        return CanonicalJson.write(
                ValidationJson.of(PackageReader.read(data, options).validation(), 10));
    }

    @Test
    void crashOfAThread_failsTheCheck_andNeverGivesValid() throws IOException {
        SlicedSource source = (SlicedSource)
                PackageFormats.installed().open(SamplesPackage.sound().folder(folder));
        SlicedSource.Part broken = (findings, sink) -> {
            throw new IllegalStateException("broken on purpose");
        };
        SlicedSource.Part sound =
                source.parts(Table.CLUB_REPORTS, finding -> {}).get(0);
        TableReading<?, ?> reading = new TableReading<>(Table.CLUB_REPORTS, Bindings.clubReports(), finding -> {});
        assertThrows(IllegalStateException.class, () -> readByTwo(reading, List.of(sound, broken)));
        SlicedSource.Part error = new SlicedSource.Part() {
            @Override
            public void read(Consumer<Finding> findings, CellSink sink) {
                throw new AssertionError("broken on purpose");
            }
        };
        TableReading<?, ?> other = new TableReading<>(Table.CLUB_REPORTS, Bindings.clubReports(), finding -> {});
        assertThrows(AssertionError.class, () -> readByTwo(other, List.of(error, sound)));
    }

    private static void readByTwo(TableReading<?, ?> reading, List<SlicedSource.Part> parts) {
        try (Threads threads = new Threads(2)) {
            reading.read(parts, new RowReader(Table.CLUB_REPORTS, 100), threads.workers());
        }
    }

    @Test
    void afterTheRun_noThreadIsLeft() throws Exception {
        PackageReader.read(data, ReadOptions.DEFAULT.withThreads(8));
        for (Thread thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("ishc-")) {
                thread.join(10_000);
                assertFalse(thread.isAlive(), thread::toString);
            }
        }
    }

    @Test
    void afterTheRun_whoAsksDoesTheWork() {
        Threads threads = new Threads(2);
        threads.close();
        List<Integer> taken = new ArrayList<>();
        threads.workers().ranges(10, 4, (from, to) -> to - from, taken::add);
        assertEquals(List.of(4, 4, 2), taken);
    }

    @Test
    void options_haveBounds() {
        assertThrows(IllegalArgumentException.class, () -> ReadOptions.DEFAULT.withThreads(0));
        assertThrows(IllegalArgumentException.class, () -> ReadOptions.DEFAULT.withKept(-1));
    }
}
