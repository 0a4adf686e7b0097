package org.ishc.io.collect;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.ishc.core.collection.Round;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.spi.Opening;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A nation of two provinces with a commune each, and the folder of what they answer to a round of 2026. */
abstract class RoundOnDisk {

    private static final String REGISTER = """
      {"manifest": {}, "org-units": [
        {"unit_code": "VN", "valid_from": "2020-01-01", "level": "CENTRAL"},
        {"unit_code": "P1", "valid_from": "2020-01-01", "level": "PROVINCE", "parent_code": "VN"},
        {"unit_code": "P2", "valid_from": "2020-01-01", "level": "PROVINCE", "parent_code": "VN"},
        {"unit_code": "A1", "valid_from": "2020-01-01", "level": "COMMUNE", "parent_code": "P1"},
        {"unit_code": "B1", "valid_from": "2020-01-01", "level": "COMMUNE", "parent_code": "P2"}],
       "indicators": [{"code": "visits", "kind": "FLOW", "unit": "COUNT", "title_vi": "Buổi", "title_en": "Visits"}]}
      """;
    private static final String ROUND = "{round: r, period: \"2026\", due: 2027-01-15, senders: {level: PROVINCE}%s}";

    @TempDir
    Path folder;

    Path answers;
    Register register;

    @BeforeEach
    void makeTheRegister() throws IOException {
        answers = Files.createDirectory(folder.resolve("answers"));
        Files.writeString(folder.resolve("register.json"), REGISTER);
        register = Register.read(folder.resolve("register.json"), ReadOptions.DEFAULT, Opening.DEFAULT);
    }

    Round round(String further) throws IOException {
        Files.writeString(folder.resolve("round.yaml"), String.format(ROUND, further));
        return Collecting.read(folder.resolve("round.yaml"), register);
    }

    void answer(String name, String sender, String tables) throws IOException {
        String manifest = "{\"manifest\": {\"sender\": \"" + sender
                + "\", \"created\": \"2027-01-10T23:30:00-05:00\", \"period\": \"2026\", \"calendar\": \"calendar\", \"as_of\": \"2026-12-31\"";
        Files.writeString(answers.resolve(name), manifest + tables + "}");
    }

    static String value(String unit, String indicator, int value) {
        return "{\"unit_code\": \"" + unit + "\", \"indicator\": \"" + indicator
                + "\", \"period\": \"2026\", \"value\": " + value + "}";
    }

    CollectedRound collect(String further) throws IOException {
        return new Collecting(round(further), register, CollectOptions.DEFAULT)
                .collect(AnswerFolder.read(answers, Optional.empty()), Optional.empty());
    }
}
