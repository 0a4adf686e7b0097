package org.ishc.io.edit;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.finding.Finding;

/**
 * What could be changed so that a finding goes away. A proposal is never applied by itself.
 *
 * @param finding the finding
 * @param reason why
 * @param confidence how sure it is
 * @param alternatives the changes to choose from, one or more; with several none is proposed before another
 */
public record FixProposal(Finding finding, FixReason reason, Confidence confidence, List<Edit> alternatives) {

    /** How sure a proposal is. */
    public enum Confidence {
        /** The same content, written as it is read. */
        CERTAIN,
        /** Most likely what was meant; somebody who knows should look. */
        LIKELY
    }

    /**
     * Refuses null; copies the alternatives.
     *
     * @throws IllegalArgumentException when there is none, or several of a proposal that is CERTAIN
     */
    public FixProposal {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(confidence, "confidence");
        alternatives = List.copyOf(alternatives);
        if (alternatives.isEmpty() || alternatives.size() > 1 && confidence == Confidence.CERTAIN) {
            throw new IllegalArgumentException("alternatives are " + alternatives.size() + " and confidence is "
                    + confidence + "; allowed are one or more, and exactly one that is CERTAIN");
        }
    }

    /** Finds the change when there is nothing to choose. */
    public Optional<Edit> only() {
        return alternatives.size() == 1 ? Optional.of(alternatives.get(0)) : Optional.empty();
    }
}
