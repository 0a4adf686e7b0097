package org.ishc.core.emulation.change;

import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.node;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.ishc.core.document.CanonicalText;
import org.junit.jupiter.api.Test;

/** Differences between two texts, by path. */
class RulebookDiffTest {

    private static List<String> between(Object from, Object to) {
        return RulebookDiff.between(node(from), node(to)).stream()
                .map(of -> of.kind() + " " + of.path() + " "
                        + of.from().map(CanonicalText::of).orElse("-") + " "
                        + of.to().map(CanonicalText::of).orElse("-"))
                .toList();
    }

    @Test
    void keys_areAdded_removed_orChanged_whateverTheirOrder() {
        assertEquals(
                List.of("REMOVED a 1 -", "CHANGED b 2 5", "ADDED c - 3"),
                between(map("a", 1, "b", 2, "d", 4), map("d", 4, "c", 3, "b", 5)));
        assertEquals(List.of(), between(map("a", 1, "b", 2.50), map("b", 2.5, "a", 1)));
    }

    @Test
    void elementsWithACode_areKnownByIt_othersByTheirPlace() {
        assertEquals(
                List.of("CHANGED A/max 1 2", "REMOVED B {\"code\":\"B\"} -"),
                between(List.of(map("code", "B"), map("code", "A", "max", 1)), List.of(map("code", "A", "max", 2))));
        assertEquals(List.of("CHANGED 1 2 5", "ADDED 2 - 3"), between(List.of(1, 2), List.of(1, 5, 3)));
        assertEquals(
                List.of("ADDED B - {\"code\":\"B\"}", "REMOVED 1 {\"code\":\"A\"} -"),
                between(List.of(map("code", "A"), map("code", "A")), List.of(map("code", "A"), map("code", "B")))
                        .stream()
                        .sorted()
                        .toList());
    }

    @Test
    void somethingOfAnotherKind_isChangedAsAWhole() {
        assertEquals(List.of("CHANGED a [1] {\"0\":1}"), between(map("a", List.of(1)), map("a", map("0", 1))));
        assertEquals(List.of("CHANGED a 1 \"1\""), between(map("a", 1), map("a", "1")));
        assertEquals(List.of("CHANGED  1 2"), between(1, 2));
    }
}
