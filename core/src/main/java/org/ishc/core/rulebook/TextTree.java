package org.ishc.core.rulebook;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.ishc.core.base.Fraction;
import org.ishc.core.document.TextNode;

/** Builds the text tree of something, key by key. */
final class TextTree {

    private static final int MAX_DECIMALS = 100;

    private final List<TextNode.Mapping.Entry> entries = new ArrayList<>();

    TextTree with(String key, TextNode value) {
        entries.add(new TextNode.Mapping.Entry(key, 1, 1, value));
        return this;
    }

    TextTree with(String key, String text) {
        return with(key, text(text));
    }

    TextTree with(String key, Fraction number) {
        return with(key, number(number));
    }

    /** Adds a key when there is something to say. */
    <T> TextTree with(String key, Optional<T> value, Function<T, TextNode> how) {
        value.ifPresent(item -> with(key, how.apply(item)));
        return this;
    }

    /** Adds a list when it is not empty. */
    <T> TextTree with(String key, List<T> elements, Function<T, TextNode> how) {
        return elements.isEmpty() ? this : with(key, list(elements, how));
    }

    TextNode node() {
        return new TextNode.Mapping(entries, 1, 1);
    }

    static TextNode of(String key, TextNode value) {
        return new TextTree().with(key, value).node();
    }

    static <T> TextNode list(List<T> elements, Function<T, TextNode> how) {
        return new TextNode.Sequence(elements.stream().map(how).toList(), 1, 1);
    }

    static TextNode text(Object text) {
        return new TextNode.Text(text.toString(), 1, 1);
    }

    /** The name of an enum as it is written: in lower case. */
    static TextNode word(Enum<?> word) {
        return text(word.name().toLowerCase(Locale.ROOT));
    }

    static TextNode number(int number) {
        return new TextNode.Number(BigDecimal.valueOf(number), 1, 1);
    }

    /**
     * Returns a number as it is written.
     *
     * @throws IllegalArgumentException when no decimal says it
     */
    static TextNode number(Fraction number) {
        int decimals = 0;
        while (!number.isDecimal(decimals)) {
            decimals++;
            if (decimals > MAX_DECIMALS) {
                throw new IllegalArgumentException(number + " cannot be written; allowed is what a decimal of at most "
                        + MAX_DECIMALS + " digits says");
            }
        }
        return new TextNode.Number(new BigDecimal(number.toDecimal(decimals)), 1, 1);
    }
}
