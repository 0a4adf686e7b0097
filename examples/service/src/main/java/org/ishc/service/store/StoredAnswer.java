package org.ishc.service.store;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.core.collection.Answer;
import org.ishc.io.ingest.Verdict;

/**
 * An answer to a round: a package, and what it came to when it was held against what is asked.
 *
 * @param id its number
 * @param roundId the round
 * @param packageId the package
 * @param fileName as its sender named it
 * @param form zip, xlsx or json
 * @param owner the unit whose the package is; an empty text when nobody knows
 * @param writtenSender who sent it, where that was known without looking into it
 * @param sender who of the round's senders it is from
 * @param receivedOn the day on which it came
 * @param verdict what it comes to
 * @param judged what was found: {@code codes}, {@code findings}, {@code reminder}
 * @param note why the centre sent it back; empty when it did not
 * @param isReadable whether it is a package that can be looked at by itself
 */
public record StoredAnswer(
        long id,
        long roundId,
        long packageId,
        String fileName,
        String form,
        String owner,
        Optional<String> writtenSender,
        Optional<UnitCode> sender,
        LocalDate receivedOn,
        Verdict verdict,
        Map<?, ?> judged,
        Optional<String> note,
        boolean isReadable) {

    /** Returns its name in the folder of answers: of two on one day the later one is the greater. */
    public String file() {
        return String.format(Locale.ROOT, "%010d", id) + "." + form;
    }

    /** Returns the answer as the round counts it: one that was sent back cannot stand. */
    public Answer answer() {
        boolean isAcceptable = sender.isPresent() && verdict == Verdict.VALID && note.isEmpty();
        return new Answer(file(), sender, Optional.of(receivedOn), isAcceptable);
    }

    /** Returns how many errors and warnings there are, by code. */
    public Map<?, ?> codes() {
        return judged.get("codes") instanceof Map<?, ?> codes ? codes : Map.of();
    }

    /** Returns what was found; of very many only the first. */
    public List<?> findings() {
        return judged.get("findings") instanceof List<?> findings ? findings : List.of();
    }

    /** Returns what is written to its sender, by language; empty when all is well. */
    public Map<?, ?> reminder() {
        return judged.get("reminder") instanceof Map<?, ?> reminder ? reminder : Map.of();
    }
}
