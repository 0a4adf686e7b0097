package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.UnreadableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lines of a sheet come in any order, each with its cell. */
class GrowingTreeTest {

    private final GrowingTree tree = new GrowingTree(1);

    private void put(String path, int place, String text) {
        tree.put(TreeStep.path(path, place), place, new TextNode.Text(text, place, 1));
    }

    private String json() {
        return CanonicalText.of(tree.node());
    }

    @Test
    void elementsOfAList_standInTheOrderOfTheirNumbers_evenWithGaps() {
        put("bands/#10/from", 1, "mười");
        put("bands/#2/from", 2, "hai");
        put("bands/#9/from", 3, "chín");
        put("bands/#2/points", 4, "5");
        assertEquals(
                "{\"bands\":[{\"from\":\"hai\",\"points\":\"5\"},{\"from\":\"chín\"},{\"from\":\"mười\"}]}", json());
    }

    @Test
    void keys_standInTheOrderOfTheirLines() {
        put("version", 1, "1");
        put("title/vi", 2, "Bộ quy tắc");
        put("rulebook", 3, "mẫu");
        put("title/en", 4, "Rules");
        TextNode.Mapping mapping = (TextNode.Mapping) tree.node();
        assertEquals(
                List.of("version", "title", "rulebook"),
                mapping.entries().stream().map(TextNode.Mapping.Entry::key).toList());
        assertEquals(2, mapping.entries().get(1).line());
    }

    @Test
    void nothing_isAnEmptyMapping() {
        assertTrue(tree.isEmpty());
        assertEquals("{}", json());
        put("a", 1, "1");
        assertFalse(tree.isEmpty());
        assertTrue(tree.has("a"));
        assertFalse(tree.has("b"));
    }

    @ParameterizedTest(name = "{0} after {1}")
    @CsvSource({"a, a", "a/b, a", "a, a/b", "a/#1, a", "a/#1/b, a/#1"})
    void placeThatIsTaken_isRefusedAtTheSecondCell(String second, String first) {
        put(first, 5, "x");
        UnreadableTextException refused = assertThrows(UnreadableTextException.class, () -> put(second, 6, "y"));
        assertEquals(6, refused.line());
        assertEquals("'" + second + "' stands twice", refused.problem().toString());
    }

    @Test
    void numberOfAnElementBesideAKey_isRefusedAtTheElement() {
        put("bands/from", 5, "x");
        put("bands/#1", 6, "y");
        UnreadableTextException refused = assertThrows(UnreadableTextException.class, tree::node);
        assertEquals(6, refused.line());
        assertEquals(
                "#1 is a part of a list and stands beside keys",
                refused.problem().toString());
    }

    @Test
    void part_thatIsThere_isGivenAgainWithItsFirstPlace() {
        assertEquals(3, tree.part(TreeStep.path("sections/#1", 3), 3).place());
        assertEquals(3, tree.part(TreeStep.path("sections/#1", 8), 8).place());
    }
}
