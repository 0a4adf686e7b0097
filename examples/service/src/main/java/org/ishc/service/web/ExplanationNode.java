package org.ishc.service.web;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.emulation.ScoreText;
import org.ishc.core.emulation.ScoreTrace;
import org.ishc.core.explain.Trace;
import org.ishc.core.figure.Indicator;
import org.ishc.core.rulebook.Rulebook;

/**
 * A node of a score's explanation, ready to be shown.
 *
 * @param title of a section or criterion
 * @param sentence with the numbers in the formula
 * @param kind names its style
 * @param isOpen whether it is shown open
 * @param parts what it is made of
 */
record ExplanationNode(
        Optional<String> title, String sentence, String kind, boolean isOpen, List<ExplanationNode> parts) {

    /** How deep the tree is open at first: total, sections, criteria. */
    private static final int OPEN_LEVELS = 3;

    /** Makes the tree of a unit's score. */
    static ExplanationNode of(Rulebook rulebook, ScoreTrace explanation, Wording say) {
        Map<String, Indicator.Titles> titles = new HashMap<>();
        for (Rulebook.Section section : rulebook.sections()) {
            section.title()
                    .ifPresent(
                            of -> titles.put(Trace.Kind.SECTION + section.code().value(), of));
            section.criteria().forEach(of -> of.title()
                    .ifPresent(
                            title -> titles.put(Trace.Kind.CRITERION + of.code().value(), title)));
        }
        return of(explanation, titles, say, OPEN_LEVELS);
    }

    private static ExplanationNode of(
            ScoreTrace node, Map<String, Indicator.Titles> titles, Wording say, int openLevels) {
        return new ExplanationNode(
                Optional.ofNullable(titles.get(node.kind() + node.code())).map(say::title),
                ScoreText.of(node, say.language()),
                node.kind().name().toLowerCase(Locale.ROOT)
                        + node.status().map(status -> " " + status).orElse(""),
                openLevels > 0,
                node.children().stream()
                        .map(child -> of(child, titles, say, openLevels - 1))
                        .toList());
    }
}
