package org.ishc.core.interchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.FindingDefinition;
import org.ishc.core.finding.Severity;

/**
 * The codes of findings by their texts; a code of a later version, or of an artifact that is not here, is still a code.
 */
record KnownCodes(Map<String, FindingCode> codes) {

    /** A code that was read and is not known. */
    private record Foreign(String code, Severity severity, List<String> arguments) implements FindingCode {

        @Override
        public FindingDefinition definition() {
            return new FindingDefinition(code, severity, arguments);
        }
    }

    static KnownCodes with(Collection<? extends FindingCode> further) {
        Map<String, FindingCode> codes = new HashMap<>();
        CoreFindings.all().forEach(code -> codes.put(code.code(), code));
        further.forEach(code -> codes.put(code.code(), code));
        return new KnownCodes(Map.copyOf(codes));
    }

    FindingCode code(String text, Severity severity, Set<String> arguments) {
        FindingCode known = codes.get(text);
        return known == null ? new Foreign(text, severity, List.copyOf(arguments)) : known;
    }
}
