package org.ishc.service.judge;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.UnitCode;
import org.ishc.io.canonical.CanonicalJson;

/**
 * A round as the process is handed it.
 *
 * @param definition the round as it was written
 * @param extended more time for single senders
 * @param files with what it is collected, beside what is asked
 * @param answers the answers
 */
public record RoundFolder(
        String definition, SortedMap<UnitCode, LocalDate> extended, List<RoundFile> files, List<Sent> answers) {

    static final String ROUND = "round.yaml";
    static final String EXTENDED = "extended.txt";
    static final String ANSWERS = "answers";
    static final String SENT_BACK = "sent-back.txt";
    static final String OUTCOME = "outcome.json";
    static final String PAGE = "page.html";
    static final String MANY = "many.zip";

    /** Where it is said, in place of an outcome, what is wrong with the round: a line of what, then the problem. */
    static final String WRONG = "wrong.json";

    /** Copies the collections. */
    public RoundFolder {
        extended = new TreeMap<>(extended);
        files = List.copyOf(files);
        answers = List.copyOf(answers);
    }

    /**
     * An answer.
     *
     * @param file its name, each once; without commas and quotes
     * @param content writes its bytes
     * @param receivedOn when it came
     * @param sender who sent it, where that is known without looking into it
     * @param isSentBack whether somebody sent it back
     */
    public record Sent(
            String file, Content content, LocalDate receivedOn, Optional<String> sender, boolean isSentBack) {}

    /** Bytes that lie somewhere else. */
    @FunctionalInterface
    public interface Content {
        /** Writes them. */
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * What a round came to.
     *
     * @param outcome who answered, what was found of each answer, reminders, names and figures
     * @param page the report as a page
     */
    public record Outcome(Map<?, ?> outcome, String page) {

        /** Returns a part that is an object. */
        public Map<?, ?> part(String name) {
            return outcome.get(name) instanceof Map<?, ?> part ? part : Map.of();
        }
    }

    /**
     * Reads what the round came to.
     *
     * @throws WrongRoundException when the text is not a round, or something that goes with it is wrong
     */
    static Outcome outcome(Path folder) throws IOException {
        Path wrong = folder.resolve(WRONG);
        if (Files.exists(wrong)) {
            Map<?, ?> said = CanonicalJson.readObject(Files.readString(wrong, StandardCharsets.UTF_8));
            throw new WrongRoundException(
                    String.valueOf(said.get("what")), language -> String.valueOf(said.get(language.code())));
        }
        return new Outcome(
                CanonicalJson.readObject(Files.readString(folder.resolve(OUTCOME), StandardCharsets.UTF_8)),
                Files.readString(folder.resolve(PAGE), StandardCharsets.UTF_8));
    }

    void write(Path folder) throws IOException {
        Files.writeString(folder.resolve(ROUND), definition, StandardCharsets.UTF_8);
        List<String> more = new ArrayList<>();
        extended.forEach((sender, day) -> more.add(sender + " " + day));
        Files.write(folder.resolve(EXTENDED), more, StandardCharsets.UTF_8);
        for (RoundFile file : files) {
            file.write(folder);
        }
        Path inside = Files.createDirectory(folder.resolve(ANSWERS));
        List<String> receipts = new ArrayList<>(List.of("file,received_on,sender"));
        List<String> back = new ArrayList<>();
        for (Sent answer : answers) {
            try (OutputStream out = Files.newOutputStream(inside.resolve(answer.file()))) {
                answer.content().writeTo(out);
            }
            receipts.add(answer.file() + "," + answer.receivedOn() + ","
                    + answer.sender().orElse(""));
            if (answer.isSentBack()) {
                back.add(answer.file());
            }
        }
        Files.write(inside.resolve("receipts.csv"), receipts, StandardCharsets.UTF_8);
        Files.write(folder.resolve(SENT_BACK), back, StandardCharsets.UTF_8);
    }
}
