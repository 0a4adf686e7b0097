package org.ishc.io.proof;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The decision by which a council recognised a result: what the record of a score names beside what can be computed.
 *
 * @param number its number and sign
 * @param date its date
 * @param signatory who signed it
 */
public record Decision(Optional<String> number, Optional<LocalDate> date, Optional<String> signatory) {

    /** The most characters that a number or a name may have. */
    public static final int MAX_LENGTH = 200;

    private static final Set<String> KEYS = Set.of("date", "number", "signatory");

    /**
     * Refuses null.
     *
     * @throws IllegalArgumentException when nothing is named, or a text is blank or longer than {@link #MAX_LENGTH}
     */
    public Decision {
        Objects.requireNonNull(date, "date");
        check("number", number);
        check("signatory", signatory);
        if (number.isEmpty() && date.isEmpty() && signatory.isEmpty()) {
            throw new IllegalArgumentException(
                    "nothing is named; allowed is a number, a date, a signatory, or several");
        }
    }

    private static void check(String what, Optional<String> text) {
        if (text.filter(name -> name.isBlank() || name.length() > MAX_LENGTH).isPresent()) {
            throw new IllegalArgumentException(
                    what + " '" + text.get() + "'; allowed are 1 to " + MAX_LENGTH + " characters, not blank");
        }
    }

    /** Returns it as the record holds it. */
    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("date", date.map(LocalDate::toString).orElse(null));
        tree.put("number", number.orElse(null));
        tree.put("signatory", signatory.orElse(null));
        return tree;
    }

    /** Finds it in a record; empty where something else stands there, or nothing. */
    static Optional<Decision> find(@Nullable Object node) {
        if (!(node instanceof Map<?, ?> tree) || !tree.keySet().equals(KEYS)) {
            return Optional.empty();
        }
        if (!tree.values().stream().allMatch(part -> part == null || part instanceof String)) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Decision(
                    text(tree.get("number")),
                    text(tree.get("date")).map(LocalDate::parse),
                    text(tree.get("signatory"))));
        } catch (IllegalArgumentException | DateTimeException unfit) {
            return Optional.empty();
        }
    }

    private static Optional<String> text(@Nullable Object node) {
        return Optional.ofNullable(node).map(Object::toString);
    }
}
