package org.ishc.core.document;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ishc.core.base.Language;
import org.ishc.core.base.Worded;
import org.jspecify.annotations.Nullable;

/**
 * A phrase with the values in its places.
 *
 * @param phrase what is said
 * @param values by the names of the places: texts, numbers, days, constants, what is worded in both languages, other
 *     statements, or lists of these
 */
public record Statement(Phrase phrase, Map<String, Object> values) {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");

    /**
     * Copies the values.
     *
     * @throws IllegalArgumentException when they are not those of the phrase
     */
    public Statement {
        values = Map.copyOf(values);
        if (!values.keySet()
                .equals(PLACE.matcher(phrase.english())
                        .results()
                        .map(place -> place.group(1))
                        .collect(Collectors.toSet()))) {
            throw new IllegalArgumentException(phrase.name() + " is given " + new TreeMap<>(values)
                    + "; allowed are the places of \"" + phrase.english() + "\"");
        }
    }

    /** Returns what it says in English. */
    @Override
    public String toString() {
        return PLACE.matcher(phrase.english())
                .replaceAll(
                        place -> Matcher.quoteReplacement(english(Objects.requireNonNull(values.get(place.group(1))))));
    }

    private static String english(@Nullable Object value) {
        if (value instanceof List<?> list) {
            return list.stream().map(Statement::english).toList().toString();
        }
        return value instanceof Worded worded ? worded.in(Language.EN) : String.valueOf(value);
    }
}
