package org.ishc.core.finding;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * A value made from input that may be faulty, with everything that was found in it. The value is sound: what the
 * findings refuse is not in it.
 *
 * @param value what could be made
 * @param findings what was found, in the order that the maker states; empty when nothing was
 */
public record Checked<T>(T value, List<Finding> findings) {

    /** Copies the findings. */
    public Checked {
        Objects.requireNonNull(value, "value");
        findings = List.copyOf(findings);
    }

    /** Makes something that hands on what is found as soon as it is, and returns it with all of that. */
    public static <T> Checked<T> collect(Function<Consumer<Finding>, T> making) {
        List<Finding> findings = new ArrayList<>();
        T made = making.apply(findings::add);
        return new Checked<>(made, findings);
    }

    /** Adds the findings to a list and returns the value. */
    public T into(List<? super Finding> collected) {
        collected.addAll(findings);
        return value;
    }

    /** Returns this value with further findings behind its own. */
    public Checked<T> with(List<Finding> further) {
        List<Finding> all = new ArrayList<>(findings);
        all.addAll(further);
        return new Checked<>(value, all);
    }
}
