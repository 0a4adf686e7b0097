package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.ishc.core.document.CanonicalText;
import org.ishc.io.rulebook.RulebookText;
import org.junit.jupiter.api.Test;

/** A rulebook as the lines of its sheets. */
class RulebookLinesTest {

    private static final RulebookLines LINES = new RulebookLines(RulebookText.parse("""
            rulebook: mẫu
            title: {vi: Quy tắc}
            sections:
              - code: A
                max: 10
                criteria:
                  - {code: A1, max: 6, rule: {flag: {fact: late, points: 6}}, source: {document: 69/HNCT}}
                  - {code: A1, max: 4, rule: {bands: {of: {actual: x}, bands: [{from: 1, points: 4}]}}, colour: red}
              - code: A
                criteria:
                  - {code: A1, max: 2}
              - code: B
                criteria: []
            exclusions: []
            ranking: {ties: [A1]}
            """));

    private static Map<String, String> cells(RulebookLines.Element element) {
        Map<String, String> cells = new TreeMap<>();
        element.cells().forEach((column, node) -> cells.put(column.path(), CanonicalText.of(node)));
        return cells;
    }

    private static List<String> paths(List<TreeLeaf> leaves) {
        return leaves.stream()
                .map(leaf -> TreeStep.path(leaf.path()) + " = " + CanonicalText.of(leaf.node()))
                .toList();
    }

    @Test
    void whatIsSaidOnce_andAnEmptyList_standOnTheFirstSheet() {
        assertEquals(
                List.of("rulebook = \"mẫu\"", "title/vi = \"Quy tắc\"", "exclusions = []", "ranking/ties/#1 = \"A1\""),
                paths(LINES.head()));
        assertEquals(List.of(), LINES.elements(RulebookSheet.EXCLUSIONS));
    }

    @Test
    void elementsWithOneCode_areToldApartByANumber() {
        assertEquals(
                List.of("A", "A (2)", "B"),
                LINES.elements(RulebookSheet.SECTIONS).stream()
                        .map(RulebookLines.Element::name)
                        .toList());
        assertEquals(
                List.of("A1", "A1 (2)", "A1 (3)"),
                LINES.elements(RulebookSheet.CRITERIA).stream()
                        .map(RulebookLines.Element::name)
                        .toList());
    }

    @Test
    void criterion_hasItsColumns_andNamesItsSection() {
        assertEquals(
                Map.of(
                        "code", "\"A1\"",
                        "max", "6",
                        "rule", "\"flag\"",
                        "section", "\"A\"",
                        "source/document", "\"69/HNCT\""),
                cells(LINES.elements(RulebookSheet.CRITERIA).get(0)));
        assertEquals(
                "\"A (2)\"",
                cells(LINES.elements(RulebookSheet.CRITERIA).get(2)).get("section"));
    }

    /** The form of the rule has its column and is left out of the path. */
    @Test
    void whatNoColumnHolds_isAParameter() {
        assertEquals(
                List.of(
                        "rule/of/actual = \"x\"",
                        "rule/bands/#1/from = 1",
                        "rule/bands/#1/points = 4",
                        "colour = \"red\""),
                paths(LINES.elements(RulebookSheet.CRITERIA).get(1).further()));
    }
}
