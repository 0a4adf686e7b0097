package org.ishc.io.canonical;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
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
    void writer_getsTheSameText_halvesOfCharactersEscaped(@ForAll String text) throws IOException {
        List<String> tree = List.of(text, text + "\ud83d", "\udc75" + text, "👵".repeat(3_000), "\udc75\ud83d");
        StringWriter to = new StringWriter();
        CanonicalJson.write(tree, to);
        assertEquals(CanonicalJson.write(tree), to.toString());
    }

    /** An element is made when it is its turn, and who made it hears of what went wrong. */
    @Test
    void whatMakingAnElementThrows_isThrownAsItIs() {
        List<Integer> made = new AbstractList<>() {
            @Override
            public Integer get(int index) {
                if (index > 0) {
                    throw new NoSuchElementException("second");
                }
                return 7;
            }

            @Override
            public int size() {
                return 2;
            }
        };
        assertEquals(
                "second",
                assertThrows(NoSuchElementException.class, () -> CanonicalJson.write(made, new StringWriter()))
                        .getMessage());
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
