package org.ishc.io.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/**
 * Whatever the words: what was written in an encoding is read back, in one piece or in many, and no other encoding is
 * recognised.
 */
class EncodingProperties {

    @Property(tries = 500)
    void anyWords_areReadBack(@ForAll("texts") String text, @ForAll LegacyEncoding encoding) {
        assertEquals(text, encoding.decode(LegacyBytes.encode(encoding, text)));
    }

    @Property(tries = 500)
    void anyPieces_giveTheWhole(
            @ForAll("texts") String text,
            @ForAll LegacyEncoding encoding,
            @ForAll @IntRange(min = 24, max = 80) int capacity)
            throws IOException {
        StringWriter read = new StringWriter();
        try (Reader reader =
                new LegacyReader(encoding, new ByteArrayInputStream(LegacyBytes.encode(encoding, text)), capacity)) {
            reader.transferTo(read);
        }
        assertEquals(text, read.toString());
    }

    @Property(tries = 300)
    void manyWords_areNeverTakenForAnotherEncoding(
            @ForAll @Size(60) List<@From("words") String> words, @ForAll LegacyEncoding encoding) {
        Optional<LegacyEncoding> found =
                EncodingDetector.recognise(LegacyBytes.encode(encoding, String.join(" ", words)));
        assertEquals(encoding, found.orElse(encoding));
    }

    @Property(tries = 300)
    void anyBytes_decodeToNfc(@ForAll byte[] bytes, @ForAll LegacyEncoding encoding) {
        String text = encoding.decode(bytes);
        assertEquals(Normalizer.normalize(text, Normalizer.Form.NFC), text);
        assertEquals(encoding.findImpossible(bytes).isPresent(), text.indexOf('\ufffd') >= 0);
    }

    /** Words in small letters with a first capital that every encoding has; punctuation and line ends between them. */
    @Provide
    Arbitrary<String> texts() {
        return Combinators.combine(words(), Arbitraries.of(" ", ",", "\n", "\r\n", ";", " - ", "\",\""))
                .as((word, separator) -> word + separator)
                .list()
                .ofMaxSize(40)
                .map(parts -> String.join("", parts));
    }

    @Provide
    Arbitrary<String> words() {
        Arbitrary<String> onsets = Arbitraries.of(
                "b", "ch", "đ", "g", "h", "kh", "l", "m", "n", "ng", "nh", "ph", "r", "s", "t", "th", "tr", "v", "x");
        Arbitrary<String> rimes = Arbitraries.of(
                "a", "ai", "an", "ang", "ăm", "ân", "ây", "em", "ê", "ên", "i", "in", "iên", "oan", "oi", "ông", "ơn",
                "u", "uôn", "uy", "ươi", "ương", "ưu");
        Arbitrary<String> tones = Arbitraries.of("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323");
        return Combinators.combine(onsets, rimes, tones, Arbitraries.of(true, false))
                .as(EncodingProperties::word);
    }

    private static String word(String onset, String rime, String tone, boolean isCapital) {
        int last = rime.length() > 1 && "aeiouyăâêôơư".indexOf(rime.charAt(1)) >= 0 && rime.length() > 2 ? 2 : 1;
        String word = onset
                + Normalizer.normalize(rime.substring(0, last) + tone + rime.substring(last), Normalizer.Form.NFC);
        return isCapital ? word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1) : word;
    }
}
