package org.ishc.core.formula;

import java.util.List;
import java.util.function.ToIntFunction;
import org.ishc.core.base.Allowed;
import org.ishc.core.document.NodeReader;
import org.ishc.core.document.TextPhrase;

/** Reads values and conditions of a table of forms, strictly: mappings with exactly one key that names the form. */
public final class FormReader {

    /** Forms stand in forms at most so deep. */
    public static final int MAX_DEPTH = 100;

    private final FormTable table;
    private final List<Place> here;
    private final int depth;

    private FormReader(FormTable table, List<Place> here, int depth) {
        this.table = table;
        this.here = here;
        this.depth = depth;
    }

    /** Reads the forms of a table where they stand in some places. */
    public FormReader(FormTable table, Place... here) {
        this(table, List.of(here), 0);
    }

    /**
     * Refuses to put forms into another one when they are as deep as forms may be.
     *
     * @throws IllegalArgumentException when one is
     */
    public static <T> void notTooDeep(List<T> parts, ToIntFunction<T> depth) {
        int deepest = 1 + parts.stream().mapToInt(depth).max().orElse(0);
        Allowed.only(deepest <= MAX_DEPTH, "nesting", deepest, "at most " + MAX_DEPTH + " forms in each other");
    }

    /** Reads a value: a number, or a form. */
    public Value value(NodeReader at) {
        return at.isNumber()
                ? new Value.Constant(at.number())
                : Written.read(table.values(), at, List.of(), here, deeper(at));
    }

    /** Reads a condition. */
    public Condition condition(NodeReader at) {
        return Written.read(table.conditions(), at, List.of(), here, deeper(at));
    }

    /** Reads a list of one or more values. */
    public List<Value> values(NodeReader at) {
        return at.list(1, this::value);
    }

    /** Reads a list of exactly two values. */
    public List<Value> pair(NodeReader at) {
        List<Value> pair = at.list(2, this::value);
        if (pair.size() != 2) {
            throw at.wrong(TextPhrase.PAIR.with("found", pair.size()));
        }
        return pair;
    }

    /** Reads a list of one or more conditions. */
    public List<Condition> conditions(NodeReader at) {
        return at.list(1, this::condition);
    }

    /**
     * Reads a form of another table, in which values and conditions stand.
     *
     * @param forms those that may stand there
     * @param outside keys that belong to what the form stands in
     * @param reader who reads what stands inside it
     */
    public <T, R> T form(List<Form<T, R>> forms, NodeReader at, List<String> outside, R reader) {
        return Written.read(forms, at, outside, here, reader);
    }

    /** Returns the reader of what stands inside the form at a place. */
    public FormReader deeper(NodeReader at) {
        if (depth == MAX_DEPTH) {
            throw at.wrong(TextPhrase.FORMS_TOO_DEEP.with("most", MAX_DEPTH, "allowed", MAX_DEPTH));
        }
        return new FormReader(table, here, depth + 1);
    }
}
