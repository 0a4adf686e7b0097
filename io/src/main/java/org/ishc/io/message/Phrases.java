package org.ishc.io.message;

import java.util.Optional;
import java.util.stream.Stream;
import org.apiguardian.api.API;
import org.ishc.core.document.Phrase;
import org.ishc.core.document.TextPhrase;
import org.ishc.io.canonical.FilePhrase;

/** The phrases that arguments of findings may be, by the names under which their texts stand. */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class Phrases {

    private Phrases() {}

    /** Returns the name of a phrase among all. */
    public static String name(Phrase phrase) {
        return phrase.getClass().getSimpleName() + "." + phrase.name();
    }

    /** Finds a phrase by its name among all. */
    public static Optional<Phrase> find(String name) {
        return Stream.<Phrase>concat(Stream.of(TextPhrase.values()), Stream.of(FilePhrase.values()))
                .filter(phrase -> name(phrase).equals(name))
                .findFirst();
    }
}
