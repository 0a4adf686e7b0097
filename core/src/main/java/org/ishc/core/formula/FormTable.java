package org.ishc.core.formula;

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
}
