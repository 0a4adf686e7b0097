package org.ishc.core.interchange;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A map of a plain tree while it is read: every question that has no answer of the right kind is refused by name. */
record PlainTree(Map<?, ?> entries) {

    static PlainTree of(@Nullable Object plain) {
        if (plain instanceof Map<?, ?> map) {
            return new PlainTree(map);
        }
        throw refused("an object", plain);
    }

    static String text(@Nullable Object plain) {
        if (plain instanceof String text) {
            return text;
        }
        throw refused("a text", plain);
    }

    static IllegalArgumentException refused(String allowed, @Nullable Object seen) {
        return new IllegalArgumentException("Not " + allowed + ": " + seen);
    }

    /** Returns what stands under a key that must be there, though it may be null. */
    private Optional<Object> present(String key) {
        if (!entries.containsKey(key)) {
            throw new IllegalArgumentException("'" + key + "' is missing");
        }
        return find(key);
    }

    private Optional<Object> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    String requiredText(String key) {
        return text(present(key).orElse(null));
    }

    long requiredWhole(String key) {
        return whole(present(key).orElse(null));
    }

    int requiredInt(String key) {
        return Math.toIntExact(requiredWhole(key));
    }

    Optional<LocalDate> dateOrNull(String key) {
        return present(key).map(PlainTree::text).map(LocalDate::parse);
    }

    @Nullable
    String findText(String key) {
        return find(key).map(PlainTree::text).orElse(null);
    }

    @Nullable
    Integer findInt(String key) {
        return find(key).map(PlainTree::whole).map(Math::toIntExact).orElse(null);
    }

    @Nullable
    List<String> findTexts(String key) {
        return find(key)
                .map(PlainTree::list)
                .map(texts -> texts.stream().map(PlainTree::text).toList())
                .orElse(null);
    }

    /** Returns the map under a key, as values of a finding's arguments: null is an optional without a value. */
    SortedMap<String, Object> requiredArguments(String key) {
        SortedMap<String, Object> arguments = new TreeMap<>();
        of(present(key).orElse(null)).entries.forEach((name, value) -> arguments.put(text(name), argument(value)));
        return arguments;
    }

    private static Object argument(@Nullable Object plain) {
        if (plain == null) {
            return Optional.empty();
        }
        if (plain instanceof List<?> list) {
            return list.stream().map(PlainTree::argument).toList();
        }
        if (plain instanceof Integer number) {
            return number.longValue();
        }
        if (plain instanceof String || plain instanceof Long || plain instanceof BigInteger) {
            return plain;
        }
        throw refused("a text, whole number or list of these", plain);
    }

    private static long whole(@Nullable Object plain) {
        if (plain instanceof Integer number) {
            return number;
        }
        if (plain instanceof Long number) {
            return number;
        }
        if (plain instanceof BigInteger number) {
            return number.longValueExact();
        }
        throw refused("a whole number", plain);
    }

    private static List<?> list(Object plain) {
        if (plain instanceof List<?> list) {
            return list;
        }
        throw refused("a list", plain);
    }
}
