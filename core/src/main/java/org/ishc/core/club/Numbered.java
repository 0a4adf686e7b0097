package org.ishc.core.club;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Values that are numbered in the order in which they come; once kept, only read. */
final class Numbered<T> {
    private List<T> values = new ArrayList<>();
    private Map<T, Integer> numbers = new HashMap<>();

    /** Whether what is here is another's. */
    private boolean isShared;

    /** Returns the number of a value, which is numbered now if it was not. */
    int number(T value) {
        Integer number = numbers.get(value);
        if (number != null) {
            return number;
        }
        if (isShared) {
            values = new ArrayList<>(values);
            numbers = new HashMap<>(numbers);
            isShared = false;
        }
        values.add(value);
        numbers.put(value, values.size() - 1);
        return values.size() - 1;
    }

    /** Returns the same, to be added to; nothing is added here. */
    Numbered<T> more() {
        Numbered<T> more = new Numbered<>();
        more.values = values;
        more.numbers = numbers;
        more.isShared = true;
        return more;
    }

    /** Returns the value of a number. */
    T get(int number) {
        return values.get(number);
    }

    /** Returns the values, by their numbers; unmodifiable. */
    List<T> values() {
        return Collections.unmodifiableList(values);
    }
}
