package org.ishc.core.interchange;

import java.util.List;
import java.util.stream.Stream;
import org.ishc.core.club.ClubFinding;
import org.ishc.core.collection.CollectionFinding;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.figure.FigureFinding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.ReferenceFinding;
import org.ishc.core.organisation.OrganisationFinding;
import org.ishc.core.rulebook.check.RulebookFinding;
import org.ishc.core.targets.TargetFinding;

/** The codes of all findings that the core gives. */
public final class CoreFindings {

    private static final List<FindingCode> ALL = Stream.<FindingCode[]>of(
                    ReferenceFinding.values(),
                    OrganisationFinding.values(),
                    ClubFinding.values(),
                    FigureFinding.values(),
                    TargetFinding.values(),
                    RulebookFinding.values(),
                    EmulationFinding.values(),
                    CollectionFinding.values())
            .flatMap(Stream::of)
            .toList();

    private CoreFindings() {}

    /** Returns the codes, those of one enum together. */
    public static List<FindingCode> all() {
        return ALL;
    }
}
