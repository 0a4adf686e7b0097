package org.ishc.io.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.io.ingest.Ledger;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.pack.FolderFormat;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An adapter of a host that fails: wherever it does, it is said, the run goes on, and nothing is VALID. */
class FailingAdapterTest {

    @TempDir
    Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void write() throws IOException {
        Files.writeString(folder.resolve("clubs.csv"), "club_code,name,unit_code\nK1,Một,00004\n");
        file = Files.writeString(folder.resolve("x.own"), "own");
    }

    /** Rows that are all handed out before what they came from cannot be closed. */
    private static final class Closing extends ForwardingSource {

        Closing(PackageSource inner) {
            super(inner);
        }

        /** What the rows come from, such as a connection. */
        private record Connection() implements AutoCloseable {
            @Override
            public void close() {
                throw new UncheckedIOException(new IOException("closed by the other side"));
            }
        }

        @Override
        public void read(Table table, List<Finding> findings, Consumer<RawRow> rows) {
            try (Connection open = new Connection()) {
                assertTrue(open.equals(new Connection()));
                inner().read(table, findings, rows);
            }
        }

        @Override
        public boolean isUnchanged() {
            throw new IllegalStateException("the connection is closed");
        }
    }

    /** A form of a host. */
    private record Own(boolean isFailingToLook, PackageSource source) implements PackageFormat {

        @Override
        public String name() {
            return "own";
        }

        @Override
        public List<String> suffixes() {
            return List.of();
        }

        @Override
        public boolean sniffs(Path path, byte[] head) {
            if (isFailingToLook) {
                throw new IllegalArgumentException("no driver");
            }
            return true;
        }

        @Override
        public PackageSource open(Path path, Opening opening) {
            throw new NullPointerException("no table");
        }

        @Override
        public void write(PackageSource given, List<Finding> findings, Path to) {
            throw new UnsupportedOperationException(String.valueOf(source));
        }
    }

    private PackageSource sound() throws IOException {
        return new FolderFormat().open(folder, Opening.DEFAULT);
    }

    @Test
    void closeThatThrows_failsTheTable_andTheRunGoesOn() throws IOException {
        LoadedPackage loaded = PackageReader.read(new Closing(sound()));
        assertEquals(Verdict.UNDETERMINED, loaded.verdict());
        assertEquals(
                List.of("table:clubs", Ledger.INPUT),
                loaded.ledger().entries().stream()
                        .filter(entry -> entry.status() == Ledger.Status.FAILED)
                        .map(Ledger.Entry::check)
                        .toList());
        assertTrue(loaded.ledger().entries().toString().contains("closed by the other side"));
    }

    @Test
    void formThatThrows_isNamed() throws IOException {
        for (boolean isFailingToLook : List.of(true, false)) {
            PackageFormats formats = PackageFormats.of(List.of(new Own(isFailingToLook, sound())));
            String said =
                    assertThrows(IOException.class, () -> formats.open(file)).getMessage();
            assertTrue(said.contains("x.own: the form own failed: "), said);
            assertTrue(said.contains(isFailingToLook ? "no driver" : "no table"), said);
        }
    }
}
