package org.ishc.core.formula;

import java.util.ArrayList;
import java.util.List;

/**
 * The forms of one use of the language, in the order in which they are documented and named in refusals.
 *
 * @param values those of values
 * @param conditions those of conditions
 */
public record FormTable(List<Form<Value, FormReader>> values, List<Form<Condition, FormReader>> conditions) {

    /** Copies the lists. */
    public FormTable {
        values = List.copyOf(values);
        conditions = List.copyOf(conditions);
    }

    /** Returns lists of forms as one, in this order. */
    @SafeVarargs
    public static <F extends Form<?, ?>> List<F> joined(List<F>... parts) {
        List<F> all = new ArrayList<>();
        for (List<F> part : parts) {
            all.addAll(part);
        }
        return List.copyOf(all);
    }
}
