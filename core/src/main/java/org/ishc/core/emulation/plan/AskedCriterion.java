package org.ishc.core.emulation.plan;

import java.util.List;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.Rulebook.ExemptPolicy;
import org.ishc.core.rulebook.Rulebook.SectionKind;

/**
 * A criterion that is to be judged.
 *
 * @param of the criterion
 * @param isCore whether its points make the base
 */
public record AskedCriterion(Rulebook.Criterion of, boolean isCore) {

    /** Asks for a criterion as one of a kind of section. */
    public AskedCriterion(Rulebook.Criterion of, SectionKind kind) {
        this(of, kind == SectionKind.CORE);
    }

    /** Asks for the criteria of a rulebook, in its order. */
    static List<AskedCriterion> all(Rulebook rulebook) {
        return rulebook.sections().stream()
                .flatMap(section ->
                        section.criteria().stream().map(criterion -> new AskedCriterion(criterion, section.kind())))
                .toList();
    }

    /** What becomes of it when it is exempt; outside the core it gives nothing. */
    ExemptPolicy whenExempt(Rulebook rulebook) {
        return isCore ? of.exempt().orElse(rulebook.exempt()) : ExemptPolicy.NONE;
    }
}
