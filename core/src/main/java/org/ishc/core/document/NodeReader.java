package org.ishc.core.document;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.ishc.core.base.Codes;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Years;
import org.jspecify.annotations.Nullable;

/**
 * Reads one place of a text strictly: its type, its keys, what is required. Whatever is not allowed is an
 * {@link UnreadableTextException} with path, line and column, what stands there and what is allowed.
 */
public final class NodeReader {

    private static final int MAX_SHOWN = 200;

    private final TextNode node;
    private final String path;

    /** Reads a node at a path from the root; keys and places joined by {@code /}, empty for the root. */
    public NodeReader(TextNode node, String path) {
        this.node = node;
        this.path = path;
    }

    /** Returns the path. */
    public String path() {
        return path;
    }

    /** Returns the line on which it stands, from 1. */
    public int line() {
        return node.line();
    }

    /** Returns the refusal of what stands here. */
    public UnreadableTextException wrong(Statement problem) {
        return new UnreadableTextException(path, node.line(), node.column(), problem);
    }

    private UnreadableTextException expected(Statement allowed) {
        return wrong(Phrase.expected(shown(), allowed));
    }

    /** Returns what stands here as whoever wrote it knows it: a number by its decimal, a text quoted and cut. */
    public Statement shown() {
        if (node instanceof TextNode.Sequence list) {
            return TextPhrase.LIST_OF.with("count", list.elements().size());
        }
        return node instanceof TextNode.Text text
                ? TextPhrase.QUOTED_TEXT.with("text", cut(text.value()))
                : TextPhrase.TYPED.with("text", cut(node.describe()));
    }

    /** What is shown of a text: enough to find it by. */
    private static String cut(String text) {
        return text.length() <= MAX_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, text.codePointCount(0, MAX_SHOWN - 1))) + "…";
    }

    /** Returns the reader of a part. */
    public NodeReader at(String step, TextNode child) {
        return new NodeReader(child, path.isEmpty() ? step : path + "/" + step);
    }

    /** Reads a text. */
    public String text() {
        if (node instanceof TextNode.Text text) {
            return text.value();
        }
        throw expected(TextPhrase.TEXT.with());
    }

    /** Reads a truth value. */
    public boolean bool() {
        if (node instanceof TextNode.Bool bool) {
            return bool.value();
        }
        throw expected(TextPhrase.TRUE_OR_FALSE.with());
    }

    /** Tells whether a text stands here. */
    public boolean isText() {
        return node instanceof TextNode.Text;
    }

    /** Tells whether a number stands here. */
    public boolean isNumber() {
        return node instanceof TextNode.Number;
    }

    /** Tells whether a truth value stands here. */
    public boolean isBool() {
        return node instanceof TextNode.Bool;
    }

    /** Reads a number, exactly as written. */
    public Fraction number() {
        return Fraction.of(decimal());
    }

    private BigDecimal decimal() {
        if (node instanceof TextNode.Number number) {
            if (Math.abs((long) number.value().scale()) > 100 || number.value().precision() > 100) {
                throw expected(TextPhrase.SHORT_NUMBER.with("most", 100));
            }
            return number.value();
        }
        throw expected(TextPhrase.NUMBER.with());
    }

    /** Reads a number of 0 or more. */
    public Fraction notNegative() {
        Fraction number = number();
        if (number.signum() < 0) {
            throw expected(TextPhrase.NOT_NEGATIVE.with());
        }
        return number;
    }

    /** Reads a number above 0. */
    public Fraction positive() {
        Fraction number = number();
        if (number.signum() <= 0) {
            throw expected(TextPhrase.POSITIVE.with());
        }
        return number;
    }

    /** Reads a day, {@code yyyy-MM-dd}, of the years 1900 to 2199. */
    public LocalDate day() {
        String text = text();
        return Years.findDay(text)
                .orElseThrow(() -> wrong(TextPhrase.NO_DATE.with(
                        "found",
                        cut(text),
                        "allowed",
                        TextPhrase.DAY.with(
                                "first", String.valueOf(Years.FIRST), "last", String.valueOf(Years.LAST)))));
    }

    /** Reads a whole number between two, both included. */
    public int whole(int least, int greatest) {
        Fraction number = number();
        if (!number.isWhole()
                || number.compareTo(Fraction.of(least)) < 0
                || number.compareTo(Fraction.of(greatest)) > 0) {
            throw expected(TextPhrase.WHOLE_BETWEEN.with("least", least, "greatest", greatest));
        }
        return (int) number.toLongExact();
    }

    /** Reads a whole number of some least value or more. */
    public int whole(int least) {
        Fraction number = number();
        if (!number.isWhole()
                || number.compareTo(Fraction.of(least)) < 0
                || number.compareTo(Fraction.of(Integer.MAX_VALUE)) > 0) {
            throw expected(TextPhrase.WHOLE_FROM.with("least", least));
        }
        return (int) number.toLongExact();
    }

    /** Reads a code: 1 to 64 of {@code A-Z a-z 0-9 . _ ~ -}. */
    public <T> T code(Function<String, T> type) {
        String text = text();
        if (!Codes.isCode(text)) {
            throw expected(TextPhrase.CODE.with());
        }
        return type.apply(text);
    }

    /** Reads the code of an item. */
    public ItemCode item() {
        return code(ItemCode::parse);
    }

    /** Reads one of the names of an enum, in upper or in lower case. */
    public <E extends Enum<E>> E word(Class<E> type, boolean isUpper) {
        String text = text();
        for (E constant : type.getEnumConstants()) {
            if ((isUpper ? constant.name() : constant.name().toLowerCase(Locale.ROOT)).equals(text)) {
                return constant;
            }
        }
        throw expected(TextPhrase.ONE_OF.with(
                "words",
                Arrays.stream(type.getEnumConstants())
                        .map(constant ->
                                isUpper ? constant.name() : constant.name().toLowerCase(Locale.ROOT))
                        .toList()));
    }

    /** Reads a mapping whose keys are known. */
    public Keys keys(List<String> required, List<String> optional) {
        List<String> allowed = new ArrayList<>(required);
        allowed.addAll(optional);
        Map<String, TextNode> values = new LinkedHashMap<>();
        for (TextNode.Mapping.Entry entry : entries()) {
            if (!allowed.contains(entry.key())) {
                throw new UnreadableTextException(
                        path,
                        entry.line(),
                        entry.column(),
                        TextPhrase.UNKNOWN_KEY.with("key", cut(entry.key()), "allowed", allowed));
            }
            values.put(entry.key(), entry.value());
        }
        for (String key : required) {
            if (!values.containsKey(key)) {
                throw wrong(TextPhrase.MISSING_KEY.with("key", key, "allowed", allowed));
            }
        }
        return new Keys(values);
    }

    /** Returns the entries of a mapping, none twice and none null. */
    public List<TextNode.Mapping.Entry> entries() {
        if (!(node instanceof TextNode.Mapping mapping)) {
            throw expected(TextPhrase.MAPPING.with());
        }
        Map<String, TextNode> seen = new LinkedHashMap<>();
        for (TextNode.Mapping.Entry entry : mapping.entries()) {
            if (seen.put(entry.key(), entry.value()) != null) {
                throw new UnreadableTextException(
                        path, entry.line(), entry.column(), TextPhrase.KEY_TWICE.with("key", cut(entry.key())));
            }
            if (entry.value() instanceof TextNode.Null) {
                throw new UnreadableTextException(
                        path, entry.line(), entry.column(), TextPhrase.NULL_VALUE.with("key", cut(entry.key())));
            }
        }
        return mapping.entries();
    }

    /** Reads the elements of a list; a coded one is named by its code in paths, any other by its place. */
    public <T> List<T> list(int least, Function<NodeReader, T> element) {
        return list(least, (reader, i) -> element.apply(reader));
    }

    private <T> List<T> list(int least, BiFunction<NodeReader, Integer, T> element) {
        if (!(node instanceof TextNode.Sequence sequence)) {
            throw expected(TextPhrase.LIST.with());
        }
        if (sequence.elements().size() < least) {
            throw expected(TextPhrase.LONGER_LIST.with("least", least));
        }
        List<T> all = new ArrayList<>();
        for (int i = 0; i < sequence.elements().size(); i++) {
            TextNode child = sequence.elements().get(i);
            if (child instanceof TextNode.Null) {
                throw at(Integer.toString(i), child).wrong(TextPhrase.NULL_ELEMENT.with());
            }
            all.add(element.apply(at(step(child, i), child), i));
        }
        return all;
    }

    private static String step(TextNode child, int place) {
        if (child instanceof TextNode.Mapping mapping) {
            for (TextNode.Mapping.Entry entry : mapping.entries()) {
                if (entry.key().equals("code") && entry.value() instanceof TextNode.Text text) {
                    return text.value();
                }
            }
        }
        return Integer.toString(place);
    }

    /** The values of a mapping's keys. */
    public final class Keys {
        private final Map<String, TextNode> values;

        private Keys(Map<String, TextNode> values) {
            this.values = values;
        }

        /** Tells whether a key is there. */
        public boolean has(String key) {
            return values.containsKey(key);
        }

        /** Returns the reader of a key that is there. */
        public NodeReader get(String key) {
            return at(key, Objects.requireNonNull(values.get(key), key));
        }

        /** Reads a key; empty when it is not there. */
        public <T> Optional<T> find(String key, Function<NodeReader, T> reading) {
            @Nullable TextNode value = values.get(key);
            return value == null ? Optional.empty() : Optional.of(reading.apply(at(key, value)));
        }

        /** Reads the list of a key; empty when it is not there. */
        public <T> List<T> list(String key, Function<NodeReader, T> element) {
            return find(key, reader -> reader.list(0, element)).orElse(List.of());
        }
    }
}
