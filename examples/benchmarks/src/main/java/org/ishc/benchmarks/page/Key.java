package org.ishc.benchmarks.page;

import java.util.Map;
import java.util.TreeMap;

/**
 * What was measured.
 *
 * @param benchmark class and method, such as {@code ImportBenchmark.floor_fastCsvRecords}
 * @param parameters by name, as JMH writes them
 */
record Key(String benchmark, Map<String, String> parameters) {

    /** Copies the parameters. */
    Key {
        parameters = Map.copyOf(parameters);
    }

    /** Returns the key of a benchmark without parameters. */
    static Key of(String benchmark) {
        return new Key(benchmark, Map.of());
    }

    /** Returns the key of a benchmark at a size. */
    static Key of(String benchmark, String parameter, int size) {
        return new Key(benchmark, Map.of(parameter, Integer.toString(size)));
    }

    @Override
    public String toString() {
        return benchmark + (parameters.isEmpty() ? "" : new TreeMap<>(parameters));
    }
}
