package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.ishc.core.base.Language;
import org.ishc.io.testing.MalformedSample;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The findings that only a workbook can show: everything found is what {@code expected.txt} says, and the examples that
 * the catalogue of findings shows are what the workbook gives. {@code -Dmalformed.write} writes these files anew and
 * makes the run fail, so that the change is read. The catalogue is then made anew by its own test in {@code io}.
 */
class MalformedWorkbooksTest {

    static List<MalformedSample> samples() throws IOException {
        return MalformedSample.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void workbook_givesItsFindings_andTheExamplesOfTheCatalogue(MalformedSample sample) throws IOException {
        List<MalformedSample.Shown> found = sample.run();
        String lines =
                String.join("", found.stream().map(one -> one.line() + "\n").toList());
        MalformedSample.Shown own = found.stream()
                .filter(one -> one.code().equals(sample.code()))
                .findFirst()
                .orElseThrow(() -> new AssertionError(sample + " does not show its finding: " + lines));
        if (System.getProperty("malformed.write") != null) {
            Files.writeString(sample.expected(), lines);
            for (Language language : Language.values()) {
                Files.writeString(sample.example(language), own.example(language) + "\n");
            }
            fail("written anew; read the change");
        }
        assertEquals(Files.readString(sample.expected()), lines);
        for (Language language : Language.values()) {
            assertEquals(Files.readString(sample.example(language)), own.example(language) + "\n");
        }
    }
}
