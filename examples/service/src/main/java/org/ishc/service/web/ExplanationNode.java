package org.ishc.service.web;

import java.util.List;
import java.util.Locale;
import org.ishc.core.emulation.ScoreText;
import org.ishc.core.emulation.ScoreTrace;

/**
 * A node of a score's explanation, ready to be shown.
 *
 * @param sentence with the numbers in the formula
 * @param kind names its style
 * @param isOpen whether it is shown open
 * @param parts what it is made of
 */
record ExplanationNode(String sentence, String kind, boolean isOpen, List<ExplanationNode> parts) {

    /** How deep the tree is open at first: total, sections, criteria. */
    private static final int OPEN_LEVELS = 3;

    /** Makes the tree of a unit's score. */
    static ExplanationNode of(ScoreTrace explanation, Wording say) {
        return of(explanation, say, OPEN_LEVELS);
    }

    private static ExplanationNode of(ScoreTrace node, Wording say, int openLevels) {
        return new ExplanationNode(
                ScoreText.of(node, say.language()),
                node.kind().name().toLowerCase(Locale.ROOT)
                        + node.status().map(status -> " " + status).orElse(""),
                openLevels > 0,
                node.children().stream()
                        .map(child -> of(child, say, openLevels - 1))
                        .toList());
    }
}
