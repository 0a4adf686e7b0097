package org.ishc.core.collection;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.UnitCode;

/**
 * A package that came in answer to a round.
 *
 * @param file its name, each once
 * @param sender who sent it; empty when nobody says
 * @param receivedOn when it came; empty when nobody says
 * @param isAcceptable whether it may be used: its verdict is VALID
 */
public record Answer(String file, Optional<UnitCode> sender, Optional<LocalDate> receivedOn, boolean isAcceptable) {
    /** Refuses null. */
    public Answer {
        Objects.requireNonNull(file, "file");
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(receivedOn, "receivedOn");
    }

    /** The order in which answers came, those of which nobody knows first; on one day by name. */
    public static final Comparator<Answer> ORDER = Comparator.comparing(
                    (Answer answer) -> answer.receivedOn().orElse(LocalDate.MIN))
            .thenComparing(Answer::file);

    /** What became of an answer. */
    public enum Status {
        /** It is the one that counts. */
        STANDS,
        /** It could be used, and a later one stands. */
        SUPERSEDED,
        /** It may not be used. */
        REFUSED
    }
}
