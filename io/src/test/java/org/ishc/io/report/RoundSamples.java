package org.ishc.io.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.ishc.io.collect.AnswerFolder;
import org.ishc.io.collect.CollectOptions;
import org.ishc.io.collect.CollectedRound;
import org.ishc.io.collect.Collecting;
import org.ishc.io.collect.Register;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.spi.Opening;

/** A round that asks three provinces for one indicator, with answers to it. */
final class RoundSamples {

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> answers = new LinkedHashMap<>();

    /** Makes a round that nobody has answered. */
    RoundSamples() {
        names.put("P1", "Tỉnh Một");
        names.put("P2", "Tỉnh Hai");
        names.put("P3", "Tỉnh Ba");
    }

    /** Calls a province otherwise. */
    RoundSamples called(String sender, String name) {
        names.put(sender, name);
        return this;
    }

    /** Adds an answer in a file, from a sender on a day, with a figure of the sender as it stands in JSON. */
    RoundSamples with(String file, String sender, String day, String value) {
        answers.put(
                file,
                "{\"manifest\": {\"sender\": \"" + sender + "\", \"created\": \"" + day
                        + "T08:00:00+07:00\", \"period\": \"2026\", \"calendar\": \"calendar\", \"as_of\": \"2026-12-31\"},"
                        + " \"values\": [{\"unit_code\": \"" + sender
                        + "\", \"indicator\": \"visits\", \"period\": \"2026\", \"value\": " + value + "}]}");
        return this;
    }

    /** Collects the answers. */
    CollectedRound collect(Path below) throws IOException {
        Path folder = Files.createTempDirectory(below, "round");
        Path in = Files.createDirectories(folder.resolve("answers"));
        for (Map.Entry<String, String> answer : answers.entrySet()) {
            Files.writeString(in.resolve(answer.getKey()), answer.getValue(), StandardCharsets.UTF_8);
        }
        StringBuilder units = new StringBuilder();
        names.forEach((code, name) -> units.append(",{\"unit_code\": \"" + code
                + "\", \"valid_from\": \"2020-01-01\", \"level\": \"PROVINCE\", \"name\": \""
                + name.replace("\\", "\\\\").replace("\"", "\\\"") + "\", \"parent_code\": \"VN\"}"));
        Files.writeString(
                folder.resolve("register.json"),
                "{\"manifest\": {}, \"org-units\": [{\"unit_code\": \"VN\", \"valid_from\": \"2020-01-01\", \"level\": \"CENTRAL\"}"
                        + units
                        + "], \"indicators\": [{\"code\": \"visits\", \"kind\": \"FLOW\", \"unit\": \"COUNT\", \"title_vi\": \"Buổi\", \"title_en\": \"Visits\"}]}",
                StandardCharsets.UTF_8);
        Files.writeString(
                folder.resolve("round.yaml"),
                "{round: dot-1, period: \"2026\", due: 2027-01-15, senders: {level: PROVINCE}}");
        Register register = Register.read(folder.resolve("register.json"), ReadOptions.DEFAULT, Opening.DEFAULT);
        return new Collecting(Collecting.read(folder.resolve("round.yaml"), register), register, CollectOptions.DEFAULT)
                .collect(AnswerFolder.read(in, Optional.empty()), Optional.empty());
    }
}
