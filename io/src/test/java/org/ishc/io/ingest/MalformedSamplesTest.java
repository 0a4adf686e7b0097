package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;
import org.ishc.core.finding.FindingCode;
import org.ishc.io.message.FindingCodes;
import org.ishc.io.table.SheetFinding;
import org.ishc.io.testing.MalformedSample;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * One malformed package or rulebook for every finding, in the folder of its code: everything found in it is what
 * {@code expected.txt} says. {@code -Dmalformed.write} writes those files anew and makes the run fail, so that the
 * change is read. How a sample is laid out, and where the one stands that only a workbook can show, says
 * {@link MalformedSample}.
 */
class MalformedSamplesTest {

    static List<MalformedSample> samples() throws IOException {
        return MalformedSample.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("samples")
    void sample_givesItsFindings(MalformedSample sample) throws IOException {
        List<MalformedSample.Shown> found = sample.run();
        String lines =
                String.join("", found.stream().map(one -> one.line() + "\n").toList());
        if (System.getProperty("malformed.write") != null) {
            Files.writeString(sample.expected(), lines);
            fail("written anew; read the change");
        }
        assertEquals(Files.readString(sample.expected()), lines);
        assertTrue(
                found.stream().anyMatch(one -> one.code().equals(sample.code())),
                () -> sample + " does not show its finding: " + lines);
    }

    @Test
    void everyCode_hasASample_andNothingElseHas() throws IOException {
        List<MalformedSample> ofWorkbooks = MalformedSample.ofWorkbooks();
        assertEquals(
                Stream.concat(
                                Stream.of("cell.date-as-text", "cell.formula"),
                                Stream.of(SheetFinding.values())
                                        .map(SheetFinding::code)
                                        .sorted())
                        .toList(),
                ofWorkbooks.stream().map(MalformedSample::code).toList());
        assertEquals(
                FindingCodes.all().stream().map(FindingCode::code).toList(),
                Stream.of(samples(), ofWorkbooks)
                        .flatMap(List::stream)
                        .map(MalformedSample::code)
                        .sorted()
                        .toList());
    }
}
