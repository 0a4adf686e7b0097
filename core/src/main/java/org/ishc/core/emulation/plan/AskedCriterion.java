package org.ishc.core.emulation.plan;

import java.util.List;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.Rulebook.ExemptPolicy;
import org.ishc.core.rulebook.Rulebook.SectionKind;

/**
 * A criterion that is to be judged.
 *
 * @param criterion what is judged
 * @param isCore whether its points make the base
 */
public record AskedCriterion(Rulebook.Criterion criterion, boolean isCore) {

    /** Asks for a criterion as one of a kind of section. */
    public AskedCriterion(Rulebook.Criterion criterion, SectionKind kind) {
        this(criterion, kind == SectionKind.CORE);
    }

    /** Asks for the criteria of a rulebook, in its order. */
    static List<AskedCriterion> all(Rulebook rulebook) {
        return rulebook.sections().stream()
                .flatMap(section -> section.criteria().stream().map(each -> new AskedCriterion(each, section.kind())))
                .toList();
    }

    /** What becomes of it when it is exempt; outside the core it gives nothing. */
    ExemptPolicy whenExempt(Rulebook rulebook) {
        return isCore ? criterion.exempt().orElse(rulebook.exempt()) : ExemptPolicy.NONE;
    }
}
