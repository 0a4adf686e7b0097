package org.ishc.io.table;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apiguardian.api.API;

/**
 * A column of a table.
 *
 * @param name the English name, as in the specification
 * @param type how its cells are read
 * @param isRequired whether the column must be there and its cells filled
 * @param words the words allowed in it, in the order of the specification; empty unless the type asks for words
 * @param standsFor the word that a missing cell stands for in the record's key, where it is left out; empty unless a
 *     key has such a part
 */
@API(status = API.Status.STABLE, since = "0.1")
public record Column(String name, CellType type, boolean isRequired, List<String> words, Optional<String> standsFor) {

    /** A column whose missing cells stand for nothing. */
    public Column(String name, CellType type, boolean isRequired, List<String> words) {
        this(name, type, isRequired, words, Optional.empty());
    }

    /** Refuses null; copies the words. */
    public Column {
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(standsFor, "standsFor");
        words = List.copyOf(words);
    }

    private static String pattern(String oneOf) {
        return "(" + oneOf + ")(\\|(" + oneOf + "))*";
    }

    /**
     * Finds the regular expression that the whole text of a filled cell matches: of a code, or of words joined by bars.
     */
    public Optional<String> findPattern() {
        return switch (type) {
            case CODE -> Optional.of("[A-Za-z0-9][A-Za-z0-9._~-]{0,63}");
            case WORDS -> Optional.of(pattern(String.join("|", words)));
            case TEXT, JSON, DATE, PERIOD, WHOLE, DECIMAL, NUMBER, WORD -> Optional.empty();
        };
    }
}
