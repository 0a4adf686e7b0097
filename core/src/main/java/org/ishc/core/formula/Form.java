package org.ishc.core.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.jspecify.annotations.Nullable;

/**
 * A form of the language: one row of the one table that the reader, the sentences of explanations and the documentation
 * of the language are driven by. A form is written as a mapping with one key, its name; what stands behind the key is
 * its body.
 *
 * @param <T> what it is read as: a value, a condition, a rule
 * @param <R> who reads what stands inside it
 */
public final class Form<T, R> {

    private final String name;
    private final String written;
    private final List<Key> keys;
    private final List<Key> beside;
    private final Optional<Place> only;
    private final Wording meaning;
    private final Wording sentence;
    private final String sample;
    private final Reading<T, R> reading;

    /**
     * Makes what was written into what it means.
     *
     * @param <T> what it is read as
     * @param <R> who reads what stands inside it
     */
    @FunctionalInterface
    public interface Reading<T, R> {
        /** Reads a form. */
        T read(Written written, R reader);
    }

    /**
     * A key of a form.
     *
     * @param name the key
     * @param isRequired whether it must stand there
     * @param value what may stand behind it, for the documentation
     */
    public record Key(String name, boolean isRequired, String value) {
        /** Refuses null. */
        public Key {
            Objects.requireNonNull(name, "name");
            Objects.requireNonNull(value, "value");
        }

        private String shown() {
            return name + (isRequired ? "" : "?") + ": " + value;
        }
    }

    private Form(Builder<T, R> builder) {
        this.name = builder.name;
        this.keys = List.copyOf(builder.keys);
        this.beside = List.copyOf(builder.beside);
        this.only = Optional.ofNullable(builder.only);
        this.meaning = Objects.requireNonNull(builder.meaning, name);
        this.sentence = Objects.requireNonNull(builder.sentence, name);
        this.sample = Objects.requireNonNull(builder.sample, name);
        this.reading = Objects.requireNonNull(builder.reading, name);
        this.written = builder.body == null ? "{" + shown(keys) + "}" : builder.body;
    }

    private static String shown(List<Key> keys) {
        return String.join(", ", keys.stream().map(Key::shown).toList());
    }

    /**
     * Begins a row; {@link Builder#read} completes it, once it is said what it means, how it is explained, and a sample
     * is given.
     */
    public static <T, R> Builder<T, R> named(String name) {
        return new Builder<>(name);
    }

    /** Finds a row by its name. */
    public static <F extends Form<?, ?>> Optional<F> find(List<F> rows, String name) {
        return rows.stream().filter(form -> form.name().equals(name)).findFirst();
    }

    /** Returns the key that names it. */
    public String name() {
        return name;
    }

    /** Returns the keys of its body; none when its body is no mapping. */
    public List<Key> keys() {
        return keys;
    }

    /** Returns the keys that may stand beside its name. */
    public List<Key> beside() {
        return beside;
    }

    /** Returns the only place where it may stand; empty when it may stand wherever its table is read. */
    public Optional<Place> only() {
        return only;
    }

    /** Returns how it is written, letters standing for what may stand there. */
    public String written() {
        return "{" + name + ": " + written
                + beside.stream().map(key -> ", " + key.shown()).reduce("", String::concat) + "}";
    }

    /** Returns what it means. */
    public Wording meaning() {
        return meaning;
    }

    /**
     * Returns the sentence that explains what it came to. Names in braces stand for what is put there: {@code {result}}
     * for what it came to, {@code {truth}} for true, false or unknown, {@code {0}}, {@code {1}} for what its parts came
     * to, {@code {all + }} for all of them with a plus between, any other for what stands behind the key of that name.
     */
    public String sentence(Language language) {
        return sentence.in(language);
    }

    /** Returns one as it is written in a rulebook, which is also valid YAML and shows every key. */
    public String sample() {
        return sample;
    }

    T read(Written text, R reader) {
        return reading.read(text, reader);
    }

    @Override
    public String toString() {
        return name;
    }

    /**
     * A row before it is complete.
     *
     * @param <T> what the form is read as
     * @param <R> who reads what stands inside it
     */
    public static final class Builder<T, R> {
        private final String name;
        private final List<Key> keys = new ArrayList<>();
        private final List<Key> beside = new ArrayList<>();
        private @Nullable String body;
        private @Nullable Place only;
        private @Nullable Wording meaning;
        private @Nullable Wording sentence;
        private @Nullable String sample;
        private @Nullable Reading<T, R> reading;

        private Builder(String name) {
            this.name = name;
        }

        /** Sets how a body that is no mapping of known keys is written. */
        public Builder<T, R> body(String body) {
            this.body = body;
            return this;
        }

        /** Adds a key that must stand in the body. */
        public Builder<T, R> key(String key, String value) {
            keys.add(new Key(key, true, value));
            return this;
        }

        /** Adds a key that may stand in the body. */
        public Builder<T, R> mayHave(String key, String value) {
            keys.add(new Key(key, false, value));
            return this;
        }

        /** Adds a key that may stand beside the name. */
        public Builder<T, R> beside(String key, String value) {
            beside.add(new Key(key, false, value));
            return this;
        }

        /** Sets the only place where it may stand. */
        public Builder<T, R> only(Place place) {
            this.only = place;
            return this;
        }

        /** Sets what it means. */
        public Builder<T, R> means(String vi, String en) {
            this.meaning = new Wording(vi, en);
            return this;
        }

        /** Sets the sentence that explains it. */
        public Builder<T, R> says(String vi, String en) {
            this.sentence = new Wording(vi, en);
            return this;
        }

        /** Sets a sample. */
        public Builder<T, R> sample(String text) {
            this.sample = text;
            return this;
        }

        /**
         * Completes the row with how it is read.
         *
         * @throws NullPointerException when meaning, sentence or sample was not given
         */
        public Form<T, R> read(Reading<T, R> how) {
            this.reading = how;
            return new Form<>(this);
        }
    }
}
