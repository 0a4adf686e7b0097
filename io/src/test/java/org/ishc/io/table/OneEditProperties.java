package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.HashSet;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** One slip of the pen is always one, in both directions; and nothing else is. */
class OneEditProperties {

    @Property
    void slip_isOneEdit_inBothDirections(
            @ForAll("words") String word, @ForAll int at, @ForAll("letters") char letter, @ForAll("kinds") int kind) {
        int place = Math.floorMod(at, word.length());
        String other =
                switch (kind) {
                    case 0 -> word.substring(0, place) + letter + word.substring(place);
                    case 1 -> word.substring(0, place) + word.substring(place + 1);
                    case 2 -> word.substring(0, place) + letter + word.substring(place + 1);
                    default -> swapped(word, place);
                };
        assertEquals(!other.equals(word), OneEdit.isBetween(word, other), other);
        assertEquals(OneEdit.isBetween(word, other), OneEdit.isBetween(other, word));
    }

    private static String swapped(String word, int place) {
        int first = Math.min(place, word.length() - 2);
        return first < 0
                ? word
                : word.substring(0, first) + word.charAt(first + 1) + word.charAt(first) + word.substring(first + 2);
    }

    /** Held against the definition: all edits of the word are made, and the other is among them. */
    @Property
    void anyTwoWords_areOneEditApart_whereOneOfAllEditsMakesTheOther(
            @ForAll("words") String one, @ForAll("words") String other) {
        assertEquals(edits(one).contains(other) && !one.equals(other), OneEdit.isBetween(one, other));
    }

    private static Set<String> edits(String word) {
        Set<String> edits = new HashSet<>();
        for (int i = 0; i <= word.length(); i++) {
            for (char letter : "abc".toCharArray()) {
                edits.add(word.substring(0, i) + letter + word.substring(i));
                if (i < word.length()) {
                    edits.add(word.substring(0, i) + letter + word.substring(i + 1));
                }
            }
            if (i < word.length()) {
                edits.add(word.substring(0, i) + word.substring(i + 1));
            }
            if (i + 1 < word.length()) {
                edits.add(swapped(word, i));
            }
        }
        return edits;
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings().withChars("abc").ofMinLength(1).ofMaxLength(5);
    }

    @Provide
    Arbitrary<Character> letters() {
        return Arbitraries.of('a', 'b', 'c');
    }

    @Provide
    Arbitrary<Integer> kinds() {
        return Arbitraries.of(0, 1, 2, 3);
    }
}
