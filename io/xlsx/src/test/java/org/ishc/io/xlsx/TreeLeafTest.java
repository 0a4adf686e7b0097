package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.document.TextNode;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.rulebook.ShippedRulebooks;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TreeLeafTest {

    static List<String> shipped() {
        return ShippedRulebooks.names();
    }

    private static List<String> leaves(String yaml) {
        return TreeLeaf.of(RulebookText.parse(yaml)).stream()
                .map(leaf -> TreeStep.path(leaf.path()) + " = " + CanonicalText.of(leaf.node()))
                .toList();
    }

    @Test
    void leaves_areAllPlacesWithoutFurtherOnes_inTheirOrder() {
        assertEquals(
                List.of(
                        "code = \"A1\"",
                        "rule/bands/of/actual = \"clubs.existing\"",
                        "rule/bands/bands/#1/from = 10",
                        "rule/bands/bands/#1/points = 5",
                        "rule/bands/bands/#2/points = 0"),
                leaves("""
                        code: A1
                        rule:
                          bands:
                            of: {actual: clubs.existing}
                            bands:
                              - {from: 10, points: 5}
                              - {points: 0}
                        """));
    }

    @Test
    void emptyMappingOrList_isALeaf_soThatItIsNotLost() {
        assertEquals(List.of("source = {}", "exclusions = []"), leaves("source: {}\nexclusions: []\n"));
    }

    /** Put together again the leaves are the text. */
    @ParameterizedTest
    @MethodSource("shipped")
    void leavesOfAShippedRulebook_growToTheSameText(String name) throws IOException {
        TextNode rulebook = RulebookText.parse(Path.of("../src/main/resources/org/ishc/io/rulebook", name + ".yaml"));
        GrowingTree tree = new GrowingTree(1);
        TreeLeaf.of(rulebook).forEach(leaf -> tree.put(leaf.path(), 1, leaf.node()));
        assertEquals(CanonicalText.of(rulebook), CanonicalText.of(tree.node()));
    }
}
