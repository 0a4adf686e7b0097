package org.ishc.io.pack;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import org.ishc.core.base.Language;
import org.ishc.io.ingest.CheckListener;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.report.ValidationText;
import org.ishc.io.spi.PackageFormat;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Somebody writes to a package while it is read: what was found is true of no bytes that anybody has. */
class ChangedInputTest {

    private static final String CLUBS = "club_code,name,unit_code\nK1,Một,00004\n";

    @TempDir
    Path folder;

    /** Does something to a file after the clubs were read and before the run ends. */
    private record Meanwhile(Path file, Act act) implements CheckListener {

        interface Act {
            void on(Path file) throws IOException;
        }

        @Override
        public void finished(String check, long records) {
            try {
                if (check.equals("table:clubs")) {
                    act.on(file);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    private static LoadedPackage read(Path whole, Path file, Meanwhile.Act act) throws IOException {
        return PackageReader.read(whole, ReadOptions.DEFAULT.withListener(new Meanwhile(file, act)));
    }

    private Path sent(String form) throws IOException {
        Path csv = Files.createDirectory(folder.resolve("csv"));
        Files.writeString(csv.resolve("clubs.csv"), CLUBS);
        PackageFormat format = PackageFormats.installed().all().stream()
                .filter(packageFormat -> packageFormat.name().equals(form))
                .findFirst()
                .orElseThrow();
        Path to = folder.resolve("sent" + format.suffixes().stream().findFirst().orElse(""));
        format.write(PackageFormats.installed().open(csv), new ArrayList<>(), to);
        return to;
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "zip", "json", "ndjson"})
    void fileWrittenToWhileItIsRead_isUndetermined_andNothingFoundCounts(String form) throws IOException {
        Path sent = sent(form);
        Path file = Files.isDirectory(sent) ? sent.resolve("clubs.csv") : sent;
        LoadedPackage loaded = read(sent, file, path -> {
            byte[] bytes = Files.readAllBytes(path);
            bytes[bytes.length / 2] ^= 1;
            Files.write(path, bytes);
        });
        assertEquals(Verdict.UNDETERMINED, loaded.validation().verdict());
        assertEquals(List.of(), loaded.findings());
        String said = ValidationText.of(loaded.validation(), Language.EN, 10);
        assertEquals(
                1,
                said.lines()
                        .filter(
                                line -> line.equals(
                                        "The input was written to while it was read, so nothing that was found counts: read it again when nobody writes to it."))
                        .count(),
                said);
    }

    @ParameterizedTest
    @ValueSource(strings = {"folder", "zip", "json", "ndjson"})
    void fileTouchedButNotChanged_isWhatItWas(String form) throws IOException {
        Path sent = sent(form);
        Path file = Files.isDirectory(sent) ? sent.resolve("clubs.csv") : sent;
        Verdict verdict = read(sent, file, path -> Files.setLastModifiedTime(path, FileTime.fromMillis(0)))
                .validation()
                .verdict();
        assertEquals(Verdict.VALID, verdict);
    }

    @Test
    void fileThatGoesAway_isUndetermined() throws IOException {
        Path sent = sent("folder");
        assertEquals(
                Verdict.UNDETERMINED,
                read(sent, sent.resolve("clubs.csv"), Files::delete)
                        .validation()
                        .verdict());
    }

    /** So many that they are a large file. */
    private static String manyClubs() {
        StringBuilder clubs = new StringBuilder("club_code,name,unit_code\n");
        for (int i = 0; i < 60_000; i++) {
            clubs.append("K").append(i).append(",Câu lạc bộ,00004\n");
        }
        return clubs.toString();
    }

    @Test
    void largeFileReplacedByAnotherOfTheSameLength_isUndetermined() throws IOException {
        String clubs = manyClubs();
        Path sent = Files.createDirectory(folder.resolve("large"));
        Path file = Files.writeString(sent.resolve("clubs.csv"), clubs);
        PackageSource source = PackageFormats.installed().open(sent);
        assertEquals(64, source.sha256().length());
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        assertEquals(true, source.isUnchanged(), "touched after it was digested, and the same bytes");
        Files.writeString(file, clubs.replace("K59999", "K5999X"));
        assertEquals(false, source.isUnchanged());
    }

    /** Before a file was digested nobody can say whether what was read of it is still there. */
    @Test
    void largeFileWrittenTo_beforeItWasDigested_isUndetermined() throws IOException {
        String clubs = manyClubs();
        Path sent = Files.createDirectory(folder.resolve("digested-late"));
        Path file = Files.writeString(sent.resolve("clubs.csv"), clubs);
        Files.setLastModifiedTime(file, FileTime.fromMillis(0));
        PackageSource source = PackageFormats.installed().open(sent);
        Files.writeString(file, clubs.replace("K59999", "K5999X"));
        assertEquals(
                Verdict.UNDETERMINED, PackageReader.read(source).validation().verdict());
    }
}
