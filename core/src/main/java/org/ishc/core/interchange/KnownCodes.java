package org.ishc.core.interchange;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.ishc.core.club.ClubFinding;
import org.ishc.core.collection.CollectionFinding;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.figure.FigureFinding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.ReferenceFinding;
import org.ishc.core.finding.Severity;
import org.ishc.core.organisation.OrganisationFinding;
import org.ishc.core.rulebook.check.RulebookFinding;
import org.ishc.core.targets.TargetFinding;

/**
 * The codes of findings by their texts; a code of a later version, or of an artifact that is not here, is still a code.
 */
record KnownCodes(Map<String, FindingCode> codes) {

    /** A code that was read and is not known. */
    private record Foreign(String code, Severity severity, List<String> arguments) implements FindingCode {}

    static KnownCodes with(Collection<? extends FindingCode> further) {
        Map<String, FindingCode> codes = new HashMap<>();
        Stream.<FindingCode[]>of(
                        ReferenceFinding.values(),
                        OrganisationFinding.values(),
                        ClubFinding.values(),
                        FigureFinding.values(),
                        TargetFinding.values(),
                        RulebookFinding.values(),
                        EmulationFinding.values(),
                        CollectionFinding.values())
                .flatMap(Stream::of)
                .forEach(code -> codes.put(code.code(), code));
        further.forEach(code -> codes.put(code.code(), code));
        return new KnownCodes(Map.copyOf(codes));
    }

    FindingCode code(String text, Severity severity, Set<String> arguments) {
        FindingCode known = codes.get(text);
        return known == null ? new Foreign(text, severity, List.copyOf(arguments)) : known;
    }
}
