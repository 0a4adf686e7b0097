package org.ishc.core.document;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;

/**
 * A text such as a rulebook as written, before anything is understood: a tree of mappings, lists and scalars, each with
 * the line and column where it stands. YAML and JSON of the same content give equal trees but for places.
 */
public sealed interface TextNode {

    /** Returns the line, from 1. */
    int line();

    /** Returns the column, from 1. */
    int column();

    /** Returns what stands there, for a message. */
    String describe();

    /**
     * Keys and values in the order written; a key may stand twice, which the reader refuses.
     *
     * @param entries the entries
     * @param line the line
     * @param column the column
     */
    record Mapping(List<Entry> entries, int line, int column) implements TextNode {

        /** Copies the entries. */
        public Mapping {
            entries = List.copyOf(entries);
        }

        /**
         * One key with its value.
         *
         * @param key the key
         * @param line the line of the key
         * @param column the column of the key
         * @param value the value
         */
        public record Entry(String key, int line, int column, TextNode value) {
            /** Refuses null. */
            public Entry {
                Objects.requireNonNull(key, "key");
                Objects.requireNonNull(value, "value");
            }
        }

        @Override
        public String describe() {
            return "{" + String.join(", ", entries.stream().map(Entry::key).toList()) + "}";
        }
    }

    /**
     * A list.
     *
     * @param elements in the order written
     * @param line the line
     * @param column the column
     */
    record Sequence(List<TextNode> elements, int line, int column) implements TextNode {

        /** Copies the elements. */
        public Sequence {
            elements = List.copyOf(elements);
        }

        @Override
        public String describe() {
            return "a list of " + elements.size();
        }
    }

    /**
     * A text.
     *
     * @param value the text
     * @param line the line
     * @param column the column
     */
    record Text(String value, int line, int column) implements TextNode {
        /** Refuses null. */
        public Text {
            Objects.requireNonNull(value, "value");
        }

        @Override
        public String describe() {
            return "\"" + value + "\"";
        }
    }

    /**
     * A number, exactly as written.
     *
     * @param value the number
     * @param line the line
     * @param column the column
     */
    @SuppressWarnings("JavaLangClash") // named as in JSON
    record Number(BigDecimal value, int line, int column) implements TextNode {
        /** Refuses null. */
        public Number {
            Objects.requireNonNull(value, "value");
        }

        /** Beyond it zeros are counted, not written: {@code 1e999999999} is a short text and a long number. */
        private static final int MAX_ZEROS = 100;

        @Override
        public String describe() {
            return Math.abs((long) value.scale()) > MAX_ZEROS ? value.toString() : value.toPlainString();
        }
    }

    /**
     * True or false.
     *
     * @param value which
     * @param line the line
     * @param column the column
     */
    record Bool(boolean value, int line, int column) implements TextNode {
        @Override
        public String describe() {
            return Boolean.toString(value);
        }
    }

    /**
     * Nothing, which is never allowed.
     *
     * @param line the line
     * @param column the column
     */
    record Null(int line, int column) implements TextNode {
        @Override
        public String describe() {
            return "null";
        }
    }
}
