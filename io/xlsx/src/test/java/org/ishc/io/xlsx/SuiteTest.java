package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageSource;
import org.junit.jupiter.api.Test;

/**
 * Workbooks of other programs, where somebody has them: {@code -Dishc.suites=FOLDER} with the spreadsheets of POI's
 * tests in {@code poi-spreadsheet}.
 */
class SuiteTest {

    @Test
    void workbooksOfOthers_neverThrow() throws IOException {
        Optional<Path> suite = Optional.ofNullable(System.getProperty("ishc.suites"))
                .map(text -> Path.of(text, "poi-spreadsheet"))
                .filter(Files::isDirectory);
        assumeTrue(suite.isPresent(), "no suite: -Dishc.suites=FOLDER with poi-spreadsheet");
        List<Path> files;
        try (Stream<Path> all = Files.list(suite.get())) {
            files = all.filter(file -> file.toString().endsWith(".xlsx"))
                    .sorted()
                    .toList();
        }
        assertFalse(files.isEmpty());
        List<String> thrown = new ArrayList<>();
        for (Path file : files) {
            try {
                PackageSource source = new XlsxFormat().open(file, Opening.DEFAULT);
                PackageReader.read(source);
            } catch (RuntimeException | StackOverflowError | OutOfMemoryError fault) {
                thrown.add(file.getFileName() + ": " + fault);
            }
        }
        assertEquals(List.of(), thrown);
    }
}
