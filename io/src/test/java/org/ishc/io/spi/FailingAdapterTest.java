package org.ishc.io.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.io.ingest.Ledger;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.MergedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.ingest.shard.StreamedPackage;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.pack.FolderFormat;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;
import org.ishc.io.testing.TablePackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

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

    /** A source that fails at one question, or answers it with nothing. */
    private PackageSource failingAt(String question, boolean isAnsweredWithNothing) throws IOException {
        PackageSource sound = sound();
        return (PackageSource) Proxy.newProxyInstance(
                PackageSource.class.getClassLoader(),
                new Class<?>[] {PackageSource.class},
                (self, method, arguments) -> {
                    if (!method.getName().equals(question)) {
                        return method.invoke(sound, arguments);
                    }
                    if (isAnsweredWithNothing) {
                        return null;
                    }
                    throw new NoClassDefFoundError("host/Driver");
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"manifest", "findings", "tables", "sha256"})
    void sourceThatDoesNotSayWhatItIs_isNotValid_andTheLedgerSaysWhy(String question) throws IOException {
        for (boolean isAnsweredWithNothing : List.of(true, false)) {
            PackageSource failing = failingAt(question, isAnsweredWithNothing);
            for (Ledger ledger : List.of(
                    PackageReader.read(failing).ledger(),
                    StreamedPackage.read(failing, ReadOptions.DEFAULT)
                            .contents()
                            .ledger())) {
                assertFalse(ledger.isOfOneInput());
                String said = ledger.entries().get(ledger.entries().size() - 1).toString();
                assertTrue(
                        said.contains(isAnsweredWithNothing ? "null" : "host/Driver") || said.contains("returned"),
                        said);
            }
            assertEquals(Verdict.UNDETERMINED, PackageReader.read(failing).verdict());
        }
    }

    @Test
    void formThatOpensNothing_isNamed() throws IOException {
        PackageFormat opensNothing = (PackageFormat) Proxy.newProxyInstance(
                PackageFormat.class.getClassLoader(),
                new Class<?>[] {PackageFormat.class},
                (self, method, arguments) -> switch (method.getName()) {
                    case "open" -> null;
                    case "sniffs" -> true;
                    default -> method.invoke(new Own(false, sound()), arguments);
                });
        PackageFormats formats = PackageFormats.of(List.of(opensNothing));
        String said = assertThrows(IOException.class, () -> formats.open(file)).getMessage();
        assertTrue(said.contains("x.own: the form own failed: it returned null"), said);
    }

    /** Rows of a host, handed over without a file: nothing to slice, no lines, a digest of its own. */
    @Test
    void sourceOfAHostsOwn_isReadInEveryWay() throws IOException {
        PackageSource own = new TablePackage(Manifest.NONE)
                .row(Table.CLUBS, "K1", "Một", "00004")
                .row(Table.CLUBS, "K1", "Hai", "00004")
                .row(Table.CLUB_REPORTS, "K1", "2026-Q1", "50")
                .row(Table.CLUB_REPORTS, "K1", "2026-Q1", "51");
        LoadedPackage loaded = PackageReader.read(own);
        assertEquals(Verdict.INVALID, loaded.verdict());
        assertEquals(
                2,
                loaded.findings().stream()
                        .filter(finding -> finding.code().code().endsWith("duplicate-key"))
                        .count(),
                loaded.findings()::toString);
        MergedPackage streamed = StreamedPackage.read(own, ReadOptions.DEFAULT).contents();
        assertEquals(loaded.findings(), streamed.findings());
        assertEquals(loaded.verdict(), streamed.validation().verdict());
    }
}
