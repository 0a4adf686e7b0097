package org.ishc.core.finding;

import java.util.Collections;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Something seen in the data that somebody should know: what, how grave, where, with which values. Its text is made
 * later, in either language, from the code's message and the arguments.
 *
 * @param code the kind of finding
 * @param severity the severity in this run
 * @param location where it points
 * @param arguments the values seen and allowed, by name, in the order of names; text, whole numbers, fractions, dates,
 *     codes, an optional of one of these where there may be none, or lists of these
 */
public record Finding(FindingCode code, Severity severity, Location location, SortedMap<String, Object> arguments) {

    /** Copies the arguments. */
    public Finding {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(severity, "severity");
        Objects.requireNonNull(location, "location");
        arguments = Collections.unmodifiableSortedMap(new TreeMap<>(arguments));
    }

    /**
     * Returns a finding with the severity of its code.
     *
     * @param namesAndValues argument names, each followed by its value
     * @throws IllegalArgumentException when the names are not those that the code promises
     */
    public static Finding of(FindingCode code, Location location, Object... namesAndValues) {
        if (namesAndValues.length % 2 != 0) {
            throw new IllegalArgumentException(code.code() + ": an argument name without a value");
        }
        SortedMap<String, Object> arguments = new TreeMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            arguments.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        if (!arguments.keySet().equals(Set.copyOf(code.arguments()))) {
            throw new IllegalArgumentException(
                    code.code() + " promises the arguments " + code.arguments() + ", got " + arguments.keySet());
        }
        return new Finding(code, code.severity(), location, arguments);
    }

    /** Returns this finding at another location. */
    public Finding at(Location newLocation) {
        return new Finding(code, severity, newLocation, arguments);
    }

    /** Returns this finding with another severity, as a profile may ask. */
    public Finding withSeverity(Severity newSeverity) {
        return new Finding(code, newSeverity, location, arguments);
    }
}
