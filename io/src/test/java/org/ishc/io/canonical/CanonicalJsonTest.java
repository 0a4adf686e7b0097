package org.ishc.io.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** JSON as every output is written: one tree, one text. */
class CanonicalJsonTest {

    @Test
    void keys_keepTheirOrder_withoutSpaces_andALineFeedEndsIt() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("b", 1);
        tree.put("a", Arrays.asList("x", true, null));
        tree.put("c", Map.of());
        assertEquals("{\"b\":1,\"a\":[\"x\",true,null],\"c\":{}}\n", CanonicalJson.write(tree));
    }

    @Test
    void number_isWrittenPlain() {
        assertEquals(
                "[1000,0.000001,12345678901234567890]\n",
                CanonicalJson.write(List.of(
                        new BigDecimal("1E+3"), new BigDecimal("1E-6"), new BigInteger("12345678901234567890"))));
    }

    @Test
    void letters_areWrittenAsTheyAre() {
        assertEquals("\"Câu lạc bộ </script> 👵\"\n", CanonicalJson.write("Câu lạc bộ </script> 👵"));
    }

    /** Half a character is no UTF-8: only an escape can spell it, and it is read back as it was. */
    @Test
    void halfACharacter_isEscaped() {
        String written = CanonicalJson.write("a\ud83d");
        assertEquals("\"a\\ud83d\"\n", written);
        assertEquals("a\ud83d", CanonicalJson.read(written));
    }

    @Test
    void page_hasWholeCharactersAlone() {
        assertEquals("\"a\ufffd\"\n", CanonicalJson.writeWhole("a\ud83d"));
    }

    @Test
    void stream_getsTheSameBytes_andStaysOpen() throws IOException {
        boolean[] isClosed = {false};
        ByteArrayOutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                isClosed[0] = true;
            }
        };
        Map<String, Object> tree = Map.of("key", List.of("Hà Nội", 1));
        CanonicalJson.write(tree, out);
        assertEquals(CanonicalJson.write(tree), out.toString(StandardCharsets.UTF_8));
        assertFalse(isClosed[0]);
    }

    @Property(tries = 200)
    void text_isReadBackAsItWasWritten(@ForAll String text) {
        assertEquals(
                Map.of(text, List.of(text)),
                CanonicalJson.readObject(CanonicalJson.write(Map.of(text, List.of(text)))));
    }

    @Test
    void equalTrees_haveEqualDigests() {
        assertEquals(
                Sha256.of(CanonicalJson.write(List.of(1L, "a")).getBytes(StandardCharsets.UTF_8)),
                Sha256.of(CanonicalJson.write(Arrays.asList(1, "a")).getBytes(StandardCharsets.UTF_8)));
    }
}
