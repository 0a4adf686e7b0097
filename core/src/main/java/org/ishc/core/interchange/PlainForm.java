package org.ishc.core.interchange;

import java.time.DateTimeException;
import java.util.function.Function;

/**
 * How the values of one type are written as plain trees, and read back. Immutable and safe for use by many threads.
 *
 * <p>A plain tree is a {@link String}, an {@link Integer}, {@link Long} or {@link java.math.BigInteger}, a
 * {@link java.util.List} of plain trees, or a {@link java.util.Map} from texts to plain trees in a stated order; inside
 * lists and maps it may be null.
 */
public final class PlainForm<T> {

    private final Class<T> type;
    private final boolean isText;
    private final Function<T, Object> writer;
    private final Function<Object, T> reader;

    private PlainForm(Class<T> type, boolean isText, Function<T, Object> writer, Function<Object, T> reader) {
        this.type = type;
        this.isText = isText;
        this.writer = writer;
        this.reader = reader;
    }

    static <T> PlainForm<T> text(Class<T> type, Function<T, String> writer, Function<String, T> reader) {
        return new PlainForm<>(type, true, writer::apply, plain -> reader.apply(PlainTree.text(plain)));
    }

    static <T> PlainForm<T> tree(Class<T> type, Function<T, Object> writer, Function<PlainTree, T> reader) {
        return new PlainForm<>(type, false, writer, plain -> reader.apply(PlainTree.of(plain)));
    }

    static <T> PlainForm<T> written(Class<T> type, Function<T, Object> writer) {
        return new PlainForm<>(type, false, writer, plain -> {
            throw new IllegalArgumentException("A " + type.getSimpleName()
                    + " is written as JSON and not read from it: records are read with a package, and checked");
        });
    }

    /** Returns the type. */
    public Class<T> type() {
        return type;
    }

    /** Tells whether every value is one text, so that it can be the key of a map. */
    public boolean isText() {
        return isText;
    }

    /** Writes a value. */
    public Object toPlain(T value) {
        return writer.apply(value);
    }

    /**
     * Writes a value as the key of a map.
     *
     * @throws IllegalArgumentException when the form is not {@linkplain #isText() a text}
     */
    public String toKey(T value) {
        if (!isText) {
            throw new IllegalArgumentException(
                    "The plain form of " + type.getName() + " is not a text, so it cannot be the key of a map");
        }
        return writer.apply(value).toString();
    }

    /**
     * Reads a value; keys of a map that are not known are passed over.
     *
     * @param plain a plain tree
     * @throws IllegalArgumentException when the tree does not describe a value of the type; the message names what was
     *     seen
     */
    public T fromPlain(Object plain) {
        try {
            return reader.apply(plain);
        } catch (DateTimeException | ArithmeticException wrong) {
            throw new IllegalArgumentException(wrong.getMessage(), wrong);
        }
    }
}
