package org.ishc.io.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.io.collect.AnswerFolder;
import org.ishc.io.collect.CollectOptions;
import org.ishc.io.collect.CollectedRound;
import org.ishc.io.collect.Collecting;
import org.ishc.io.collect.Register;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.spi.Opening;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round in words, and the reminders to its senders: who is missing, who must mend what, who is done. */
class CollectionTextTest {

    private static final String REGISTER = """
        {"manifest": {}, "org-units": [
          {"unit_code": "VN", "valid_from": "2020-01-01", "level": "CENTRAL"},
          {"unit_code": "P1", "valid_from": "2020-01-01", "level": "PROVINCE", "name": "Tỉnh Một", "parent_code": "VN"},
          {"unit_code": "P2", "valid_from": "2020-01-01", "level": "PROVINCE", "name": "Tỉnh Hai", "parent_code": "VN"}],
         "indicators": [{"code": "visits", "kind": "FLOW", "unit": "COUNT", "title_vi": "Buổi", "title_en": "Visits"}]}
        """;

    @TempDir
    Path folder;

    private CollectedRound collect(String... answers) throws IOException {
        Path in = Files.createDirectories(folder.resolve("answers"));
        for (int i = 0; i < answers.length; i++) {
            Files.writeString(in.resolve("a" + i + ".json"), answers[i]);
        }
        Files.writeString(folder.resolve("register.json"), REGISTER);
        Files.writeString(
                folder.resolve("round.yaml"),
                "{round: dot-1, period: \"2026\", due: 2027-01-15, senders: {level: PROVINCE}}");
        Register register = Register.read(folder.resolve("register.json"), ReadOptions.DEFAULT, Opening.DEFAULT);
        return new Collecting(Collecting.read(folder.resolve("round.yaml"), register), register, CollectOptions.DEFAULT)
                .collect(AnswerFolder.read(in, Optional.empty()), Optional.empty());
    }

    private static String answer(String sender, String value) {
        return "{\"manifest\": {\"sender\": \"" + sender
                + "\", \"created\": \"2027-01-20T08:00:00+07:00\", \"period\": \"2026\", \"calendar\": \"calendar\", \"as_of\": \"2026-12-31\"},"
                + " \"values\": [{\"unit_code\": \"" + sender
                + "\", \"indicator\": \"visits\", \"period\": \"2026\", \"value\": "
                + value + "}]}";
    }

    private static Optional<String> reminder(CollectedRound collected, String sender, Language language) {
        return CollectionText.findReminder(
                collected,
                collected.senders().stream()
                        .filter(senderState -> senderState.sender().equals(UnitCode.parse(sender)))
                        .findFirst()
                        .orElseThrow(),
                language);
    }

    @Test
    void text_namesEverySenderWithItsStanding_andHowLateItIs() throws IOException {
        CollectedRound collected = collect(answer("P1", "3"));
        String vi = CollectionText.of(collected, Language.VI);
        assertTrue(vi.contains("Tỉnh Một (P1)") && vi.contains("Tỉnh Hai (P2)"), vi);
        assertTrue(vi.contains("20/1/2027, chậm 5 ngày") || vi.contains("20/01/2027, chậm 5 ngày"), vi);
        String en = CollectionText.of(collected, Language.EN);
        assertTrue(en.contains(", +5"), en);
        assertTrue(vi.endsWith("\n") && !vi.contains("{"), vi);
    }

    @Test
    void reminderToWhoDidNotAnswer_saysUntilWhen() throws IOException {
        String reminder = reminder(collect(), "P2", Language.VI).orElseThrow();
        assertTrue(
                reminder.contains("Tỉnh Hai (P2)") && reminder.contains("15/01/2027") || reminder.contains("15/1/2027"),
                reminder);
    }

    @Test
    void reminderToWhoMustMend_namesThePointsAndTheirPlaces() throws IOException {
        CollectedRound collected = collect(answer("P1", "\"mười\""), answer("P2", "7"));
        String reminder = reminder(collected, "P1", Language.VI).orElseThrow();
        assertTrue(reminder.contains("a0.json") && reminder.contains("mười"), reminder);
        assertTrue(reminder.contains("\n- "), reminder);
    }

    @Test
    void ofVeryManyPoints_twentyAreNamed_andTheRestIsCounted() throws IOException {
        StringBuilder rows = new StringBuilder();
        for (int i = 0; i < 25; i++) {
            rows.append(i == 0 ? "" : ",")
                    .append("{\"unit_code\": \"X")
                    .append(i)
                    .append("\", \"indicator\": \"visits\", \"period\": \"2026\", \"value\": 1}");
        }
        String many = answer("P1", "3").replaceFirst("\"values\": \\[.*", "\"values\": [" + rows + "]}");
        String reminder = reminder(collect(many), "P1", Language.VI).orElseThrow();
        assertEquals(20, reminder.split("\n- ", -1).length - 1, reminder);
        assertTrue(reminder.lines().reduce((one, last) -> last).orElse("").contains("5"), reminder);
    }

    @Test
    void whoIsDone_getsNoReminder() throws IOException {
        String inTime = answer("P1", "3").replace("2027-01-20", "2027-01-10");
        assertEquals(Optional.empty(), reminder(collect(inTime), "P1", Language.VI));
    }
}
