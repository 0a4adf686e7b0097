package org.ishc.service.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ishc.core.emulation.ScoreText;
import org.ishc.core.emulation.ScoreTrace;

/**
 * A node of a score's explanation, ready to be shown. Only what is asked for is made: the upper levels, and the branch
 * that somebody follows.
 *
 * @param sentence with the numbers in the formula
 * @param kind names its style
 * @param branch where it stands, as the numbers of the parts that lead to it
 * @param isOpen whether its parts are shown; of a node that has none there is nothing to show
 * @param hasParts whether there is more below it
 * @param parts what it is made of, where that is shown
 */
record ExplanationNode(
        String sentence, String kind, String branch, boolean isOpen, boolean hasParts, List<ExplanationNode> parts) {

    /** How deep the tree is open at first: total, sections, criteria. */
    private static final int OPEN_LEVELS = 3;

    private static final String BETWEEN = ".";

    /** Makes the tree of a unit's score, with its upper levels and those along a branch. */
    static ExplanationNode tree(ScoreTrace explanation, Wording say, Optional<String> branch) {
        List<Integer> followed = branch.map(ExplanationNode::path).orElse(List.of());
        find(explanation, followed);
        return of(explanation, say, List.of(), followed, OPEN_LEVELS);
    }

    /** Makes one node with its parts, none of them open. */
    static ExplanationNode branch(ScoreTrace explanation, Wording say, String branch) {
        List<Integer> followed = path(branch);
        return of(find(explanation, followed), say, followed, followed, 0);
    }

    private static ExplanationNode of(
            ScoreTrace node, Wording say, List<Integer> here, List<Integer> followed, int openLevels) {
        boolean isFollowed = here.size() <= followed.size() && here.equals(followed.subList(0, here.size()));
        boolean isOpen = openLevels > 0 || isFollowed;
        List<ExplanationNode> parts = new ArrayList<>();
        if (isOpen) {
            for (int i = 0; i < node.children().size(); i++) {
                List<Integer> below = new ArrayList<>(here);
                below.add(i);
                parts.add(of(node.children().get(i), say, below, followed, openLevels - 1));
            }
        }
        return new ExplanationNode(
                ScoreText.of(node, say.language()),
                node.kind().name().toLowerCase(Locale.ROOT)
                        + node.status().map(status -> " " + status).orElse(""),
                here.stream().map(String::valueOf).collect(Collectors.joining(BETWEEN)),
                isOpen && !node.children().isEmpty(),
                !node.children().isEmpty(),
                List.copyOf(parts));
    }

    private static ScoreTrace find(ScoreTrace root, List<Integer> path) {
        ScoreTrace node = root;
        for (int part : path) {
            if (part >= node.children().size()) {
                throw WrongRequestException.nothing("branch", String.valueOf(part));
            }
            node = node.children().get(part);
        }
        return node;
    }

    private static List<Integer> path(String branch) {
        if (!branch.matches("\\d{1,4}(\\.\\d{1,4}){0,30}")) {
            throw WrongRequestException.value("branch", branch);
        }
        return Pattern.compile("\\.")
                .splitAsStream(branch)
                .map(Integer::valueOf)
                .toList();
    }
}
