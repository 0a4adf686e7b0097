package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;

/**
 * Whatever is asked in whatever order, a slice is read into what its text is read into, and made as seldom as may be.
 */
class SliceCacheProperties {

    private int made;

    private final SliceCache cache = new SliceCache(text -> {
        made++;
        return text.startsWith("x") ? null : "read " + text;
    });

    @Property(tries = 200)
    void slices_areReadAsTheirTexts(@ForAll long seed) {
        Random random = new Random(seed);
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 600; i++) {
            texts.add(text(random));
        }
        for (int i = 0; i < 3_000; i++) {
            // the same again, the next, or any
            int place = random.nextInt(3) == 0 ? random.nextInt(texts.size()) : i / 2 % texts.size();
            assertRead(texts.get(place), random);
        }
    }

    /** Texts of one letter often have the same beginning or end; long and short ones meet at sixteen bytes. */
    private static String text(Random random) {
        StringBuilder text = new StringBuilder();
        for (int length = 1 + random.nextInt(random.nextBoolean() ? 4 : 40); text.length() < length; ) {
            text.append((char) (random.nextInt(5) == 0 ? 'x' - random.nextInt(2) : 'a'));
        }
        return text.toString();
    }

    private void assertRead(String text, Random random) {
        byte[] bytes = ("??" + text + "?".repeat(random.nextInt(20))).getBytes(StandardCharsets.US_ASCII);
        @Nullable Object read = cache.get(bytes, 2, text.length());
        if (text.startsWith("x")) {
            assertNull(read);
        } else {
            assertEquals("read " + text, read);
        }
    }

    @Property(tries = 1)
    void manyTexts_areHeld_andMoreThanManyStillRead() {
        Random random = new Random(1336);
        for (int i = 0; i < 1 << 16; i++) {
            assertRead("club-" + i, random);
        }
        int before = made;
        byte[] first = "club-77".getBytes(StandardCharsets.US_ASCII);
        Object known = cache.get(first, 0, first.length);
        assertSame(known, cache.get(first, 0, first.length));
        assertEquals(before, made);
        for (int i = 0; i < 1 << 18; i++) {
            assertRead("other club of a long name " + i, random);
        }
    }
}
