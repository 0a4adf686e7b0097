package org.ishc.io.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Canonical JSON: one text for all trees that say the same, and one tree for a text. */
class RecordTextProperties {

    @Property(tries = 100)
    void canonicalText_isReadBack_andIsItsOwnCanonicalText(@ForAll("objects") Map<String, Object> tree)
            throws IOException {
        String text = RecordText.canonical(tree);
        assertEquals(text, RecordText.canonical(new RecordText().read(text)));
        assertEquals(text, RecordText.withoutSpace(text));
    }

    @Property(tries = 100)
    void digest_doesNotDependOnTheOrderOfKeys(@ForAll("objects") Map<String, Object> tree, @ForAll Random random) {
        List<String> keys = new ArrayList<>(tree.keySet());
        Collections.shuffle(keys, random);
        Map<String, Object> other = new LinkedHashMap<>();
        keys.forEach(key -> other.put(key, tree.get(key)));
        assertEquals(RecordText.digest(tree), RecordText.digest(other));
    }

    @Property(tries = 100)
    void digest_dependsOnEveryValue(@ForAll("objects") Map<String, Object> tree, @ForAll int at) {
        Assume.that(!tree.isEmpty());
        String key = new ArrayList<>(tree.keySet()).get(Math.floorMod(at, tree.size()));
        Map<String, Object> other = new LinkedHashMap<>(tree);
        other.put(key, List.of("another", String.valueOf(tree.get(key))));
        assertNotEquals(RecordText.digest(tree), RecordText.digest(other));
    }

    @Property(tries = 100)
    void spaceAnywhereBetweenParts_isTakenAway(@ForAll("objects") Map<String, Object> tree) {
        String text = RecordText.canonical(tree);
        StringBuilder spaced = new StringBuilder();
        boolean isText = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            spaced.append(c);
            if (isText && c == '\\') {
                spaced.append(text.charAt(++i));
            } else if (c == '"') {
                isText = !isText;
            } else if (!isText && (c == ',' || c == ':' || c == '{' || c == '[')) {
                spaced.append(i % 2 == 0 ? " \t" : "\r\n");
            }
        }
        assertEquals(text, RecordText.withoutSpace(spaced.toString()));
    }

    @Provide
    Arbitrary<Map<String, Object>> objects() {
        Arbitrary<Object> leaf = Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("ab\"\\ \n{}:,Đế𠀀")
                        .ofMaxLength(6)
                        .map(text -> (Object) text),
                Arbitraries.bigDecimals().ofScale(3).map(number -> (Object) number),
                Arbitraries.of(true, false).map(truth -> (Object) truth));
        Arbitrary<Object> node = Arbitraries.oneOf(
                leaf,
                leaf.list().ofMaxSize(3).map(list -> (Object) list),
                Arbitraries.maps(keys(), leaf).ofMaxSize(3).map(map -> (Object) map));
        return Arbitraries.maps(keys(), node).ofMaxSize(5);
    }

    private static Arbitrary<String> keys() {
        return Arbitraries.strings().withChars("abcĂđ\" ").ofMinLength(1).ofMaxLength(4);
    }
}
