package org.ishc.core.base;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Refuses what cannot be: each refusal says what stands there and what is allowed. */
public final class Allowed {

    private Allowed() {}

    /**
     * Refuses a value that is not allowed.
     *
     * @param isAllowed whether it is
     * @param name what it is called
     * @param value what stands there
     * @param allowed what may stand there
     * @throws IllegalArgumentException when it is not allowed
     */
    public static void only(boolean isAllowed, String name, Object value, String allowed) {
        if (!isAllowed) {
            throw new IllegalArgumentException(name + " is " + value + "; allowed is " + allowed);
        }
    }

    /**
     * Refuses null.
     *
     * @throws NullPointerException when it is null
     */
    public static <T> T given(@Nullable T value, String name, String allowed) {
        if (value == null) {
            throw new NullPointerException(name + " is null; allowed is " + allowed);
        }
        return value;
    }

    /**
     * Copies a list of none, one or more.
     *
     * @throws NullPointerException when it or an element is null
     */
    public static <T> List<T> list(@Nullable List<T> list, String name) {
        List<T> given = given(list, name, "a list");
        given.forEach(element -> given(element, "an element of " + name, "a value"));
        return List.copyOf(given);
    }

    /**
     * Copies a list of one or more.
     *
     * @throws IllegalArgumentException when it is empty
     * @throws NullPointerException when it or an element is null
     */
    public static <T> List<T> some(@Nullable List<T> list, String name) {
        List<T> copy = list(list, name);
        only(!copy.isEmpty(), name, copy, "a list of one or more");
        return copy;
    }

    /**
     * Refuses a text that is spelled as no {@linkplain Codes code}, for codes that may be of a unit or of a club.
     *
     * @throws IllegalArgumentException when it is not spelled as one
     * @throws NullPointerException when it is null
     */
    public static String code(@Nullable String text, String name) {
        String given = given(text, name, "a code");
        only(Codes.isCode(given), name, "'" + given + "'", "a code, such as 01");
        return given;
    }

    /**
     * Copies a list of none, one or more codes that may be of units or of clubs.
     *
     * @throws IllegalArgumentException when one is spelled as no code
     * @throws NullPointerException when the list or a code is null
     */
    public static List<String> codes(@Nullable List<String> codes, String name) {
        List<String> copy = list(codes, name);
        copy.forEach(code -> code(code, name));
        return copy;
    }

    /** Refuses a number of 0 or less. */
    public static void positive(@Nullable Fraction number, String name) {
        Fraction given = given(number, name, "a number above 0");
        only(given.signum() > 0, name, given, "a number above 0");
    }

    /** Refuses a number below 0. */
    public static void notNegative(@Nullable Fraction number, String name) {
        Fraction given = given(number, name, "a number of 0 or more");
        only(given.signum() >= 0, name, given, "a number of 0 or more");
    }
}
