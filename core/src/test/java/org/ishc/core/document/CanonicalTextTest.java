package org.ishc.core.document;

import static org.ishc.core.testing.SamplesEmulation.NULL;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.node;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CanonicalTextTest {

    @Test
    void keys_areOrderedByCodePoint_notByUtf16Unit() {
        assertEquals(
                "{\"B\":2,\"a\":1,\"\uff01\":4,\"\ud83d\ude00\":3}",
                CanonicalText.of(node(map("\ud83d\ude00", 3, "a", 1, "B", 2, "\uff01", 4))));
    }

    @Test
    void lists_keepTheirOrder_alsoInsideEachOther() {
        assertEquals(
                "{\"a\":[2,\"x\",[1,null],[],{}],\"b\":[]}",
                CanonicalText.of(node(map("b", List.of(), "a", List.of(2, "x", List.of(1, NULL), List.of(), map())))));
    }

    @Test
    void text_onlyObligatoryCharactersAreEscaped() {
        assertEquals("\"\\u0000\\u001f /ê\u007f\"", CanonicalText.of(node("\u0000\u001f /ê\u007f")));
    }

    @ParameterizedTest
    @CsvSource({"1.50,1.5", "0.000,0", "-0.0,0", "1E3,1000", "-12.0,-12", "100,100", "1E-3,0.001"})
    void number_isPlainWithoutTrailingZeros(String written, String canonical) {
        assertEquals(canonical, CanonicalText.plain(new BigDecimal(written)));
        assertEquals(canonical, CanonicalText.of(new TextNode.Number(new BigDecimal(written), 1, 1)));
    }

    /** The published digest of two characters; what is the same by content gives the same digest. */
    @Test
    void digest_isTheSha256OfTheCanonicalText() {
        assertEquals(
                "44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a", CanonicalText.digest(node(map())));
        assertEquals(
                CanonicalText.digest(node(map("a", 1, "b", "x"))),
                CanonicalText.digest(node(map("b", "x", "a", new BigDecimal("1.00")))));
        assertNotEquals(CanonicalText.digest(node(map("a", 1))), CanonicalText.digest(node(map("a", "1"))));
    }
}
