package org.ishc.core.finding;

import java.util.List;
import java.util.Objects;
import org.ishc.core.base.Allowed;

/**
 * What a kind of finding is, whatever it was found on.
 *
 * @param code as it stands in reports, such as {@code club.illegal-transition}
 * @param severity unless a profile says otherwise
 * @param arguments the names of the arguments that every finding of this code carries, in the order in which texts use
 *     them; may be empty
 */
public record FindingDefinition(String code, Severity severity, List<String> arguments) {

    /**
     * Refuses null; copies the names.
     *
     * @throws IllegalArgumentException when the code is spelled as none
     */
    public FindingDefinition {
        Allowed.code(code, "code");
        Objects.requireNonNull(severity, "severity");
        arguments = List.copyOf(arguments);
    }
}
