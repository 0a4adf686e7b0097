package org.ishc.io.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** One answer held against what the round asks for: who, when, of which period, with which tables and figures. */
class JudgingTest extends RoundOnDisk {

    private String judged(String further, String receipt) throws IOException {
        if (!receipt.isEmpty()) {
            Files.writeString(answers.resolve(Receipts.FILE), "file,received_on,sender\n" + receipt + "\n");
        }
        JudgedAnswer judged = collect(further).answers().get(0);
        return judged.verdict() + " " + judged.codes();
    }

    private void manifest(String manifest) throws IOException {
        Files.writeString(
                answers.resolve("a.json"),
                "{\"manifest\": {" + manifest + "}, \"values\": [" + value("A1", "visits", 3) + "]}");
    }

    private static final String SOUND =
            "\"sender\": \"P1\", \"created\": \"2027-01-10T08:00:00+07:00\", \"period\": \"2026\", \"calendar\": \"calendar\", \"as_of\": \"2026-12-31\"";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2027-01-15|VALID {}",
                "2027-01-16|VALID {round.late=1}",
                "2027-01-31|VALID {round.late=1}",
                "2027-02-01|INVALID {round.late=1, round.too-late=1}"
            })
    void answerIsInTimeUntilItsDay_lateAfterwards_andTooLateBehindTheEnd(String day, String expected)
            throws IOException {
        manifest(SOUND);
        assertEquals(expected, judged(", until: 2027-01-31", "a.json," + day + ","));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"period\": \"2026\"|\"period\": \"2025\"|INVALID {round.period=1}",
                "\"period\": \"2026\"|\"x\": 1|VALID {round.period=1}",
                "\"calendar\": \"calendar\"|\"calendar\": \"decree-09-2019\"|INVALID {round.period=1}",
                "\"as_of\": \"2026-12-31\"|\"as_of\": \"2026-12-30\"|VALID {round.as-of=1}",
                "\"as_of\": \"2026-12-31\"|\"as_of\": \"2027-01-05\"|VALID {}",
                "\"sender\": \"P1\", |''|INVALID {round.no-sender=1}",
                "\"sender\": \"P1\"|\"sender\": \"A1\"|INVALID {round.unknown-sender=1}"
            })
    void manifestThatSaysOtherwise_isHeldAgainstTheRound(String from, String to, String expected) throws IOException {
        assertTrue(SOUND.contains(from), from);
        manifest(SOUND.replace(from, to));
        assertEquals(expected, judged("", ""));
    }

    @Test
    void answerWithoutADay_isOfNoDay() throws IOException {
        manifest(SOUND.replace("\"created\": \"2027-01-10T08:00:00+07:00\", ", ""));
        assertEquals("INVALID {round.no-date=1}", judged("", ""));
    }

    @Test
    void figureThatIsAskedFor_andTableThatIsAskedFor_areMissed() throws IOException {
        manifest(SOUND);
        assertEquals(
                "INVALID {round.indicator-missing=1, round.table-missing=1}",
                judged(", asks: {tables: [targets, values], indicators: [visits, members.total]}", ""));
    }

    @Test
    void tableOfWhichThereIsNothingToReport_isNotMissed_aListOrATextWithCommas() throws IOException {
        for (String nil : List.of("[\"clubs\", \"targets\"]", "\"clubs, targets\"", "\"clubs;targets\"")) {
            manifest(SOUND + ", \"nil\": " + nil);
            assertEquals("VALID {}", judged(", asks: {tables: [clubs, targets]}", ""), nil);
        }
    }

    @Test
    void zeroThatIsReported_isThere() throws IOException {
        Files.writeString(
                answers.resolve("a.json"),
                "{\"manifest\": {" + SOUND + "}, \"values\": [" + value("P1", "visits", 0) + "]}");
        assertEquals("VALID {}", judged(", asks: {indicators: [visits]}", ""));
    }

    @Test
    void everythingThatWasFoundOfOneAnswer_canBeHad_forAReportOnItAlone() throws IOException {
        manifest(SOUND.replace("\"period\": \"2026\"", "\"period\": \"2025\""));
        Collecting collecting = new Collecting(round(""), register, CollectOptions.DEFAULT);
        Validation validation = collecting.validate(answers.resolve("a.json"), Receipts.Receipt.NONE);
        assertEquals(Verdict.INVALID, validation.verdict());
        assertEquals(
                List.of("round.period"),
                validation.findings().stream().map(found -> found.code().code()).toList());
        Files.writeString(answers.resolve("b.txt"), "?");
        assertThrows(IOException.class, () -> collecting.validate(answers.resolve("b.txt"), Receipts.Receipt.NONE));
    }
}
