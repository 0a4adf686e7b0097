package org.ishc.core.emulation.change;

import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.node;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Stream;
import org.ishc.core.document.CanonicalText;
import org.junit.jupiter.api.Test;

/** Differences between two texts, by path. */
class RulebookDiffTest {

    private static List<String> between(Object from, Object to) {
        return RulebookDiff.between(node(from), node(to)).stream()
                .map(difference -> difference.kind() + " " + difference.path() + " "
                        + difference.from().map(CanonicalText::of).orElse("-") + " "
                        + difference.to().map(CanonicalText::of).orElse("-"))
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

    private static Object coded(String... codes) {
        return Stream.of(codes).map(code -> map("code", code)).toList();
    }

    @Test
    void orderOfClasses_awardsAndTies_isOneDifference_ofWhatBothHave() {
        assertEquals(
                List.of(
                        "CHANGED classes [\"F\",\"G\"] [\"G\",\"F\"]",
                        "ADDED classes/H - {\"code\":\"H\"}",
                        "REMOVED classes/L {\"code\":\"L\"} -"),
                between(map("classes", coded("F", "L", "G")), map("classes", coded("G", "H", "F"))));
        assertEquals(
                List.of("CHANGED awards [\"F\",\"G\"] [\"G\",\"F\"]"),
                between(map("awards", coded("F", "G")), map("awards", coded("G", "F"))));
        assertEquals(List.of(), between(map("ceilings", coded("F", "G")), map("ceilings", coded("G", "F"))));
        Object ties = map("ties", List.of("A1", "B1", "BONUS"));
        assertEquals(
                List.of(
                        "CHANGED ranking/ties [\"A1\",\"BONUS\"] [\"BONUS\",\"A1\"]",
                        "REMOVED ranking/ties/1 \"B1\" -",
                        "ADDED ranking/ties/2 - \"C1\""),
                between(map("ranking", ties), map("ranking", map("ties", List.of("BONUS", "A1", "C1")))));
        assertEquals(
                List.of("ADDED ranking/ties/3 - \"C1\""),
                between(map("ranking", ties), map("ranking", map("ties", List.of("A1", "B1", "BONUS", "C1")))));
    }

    @Test
    void somethingOfAnotherKind_isChangedAsAWhole() {
        assertEquals(List.of("CHANGED a [1] {\"0\":1}"), between(map("a", List.of(1)), map("a", map("0", 1))));
        assertEquals(List.of("CHANGED a 1 \"1\""), between(map("a", 1), map("a", "1")));
        assertEquals(List.of("CHANGED  1 2"), between(1, 2));
    }
}
