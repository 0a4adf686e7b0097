package org.ishc.io.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.document.TextNode;

/** Whatever is written is read back as the same text, with the same digest, in both forms. */
class TextWriterProperties {

    @Property(tries = 80)
    void writtenText_isReadBack(@ForAll("mappings") TextNode text) {
        String digest = CanonicalText.digest(text);
        assertEquals(
                digest, CanonicalText.digest(RulebookText.parse(RulebookText.write(text))), RulebookText.write(text));
        assertEquals(
                digest,
                CanonicalText.digest(RulebookText.parse(RulebookText.writeJson(text))),
                RulebookText.writeJson(text));
    }

    @Property(tries = 80)
    void writingAgain_changesNothing(@ForAll("mappings") TextNode text) {
        String written = RulebookText.write(text);
        assertEquals(written, RulebookText.write(RulebookText.parse(written)));
        assertEquals(RulebookText.writeJson(text), RulebookText.writeJson(RulebookText.parse(written)));
    }

    @Provide
    Arbitrary<TextNode> mappings() {
        return mapping(node(2));
    }

    private static Arbitrary<TextNode> node(int depth) {
        Arbitrary<TextNode> leaf = Arbitraries.oneOf(
                texts().map(text -> (TextNode) new TextNode.Text(text, 1, 1)),
                Arbitraries.bigDecimals()
                        .between(new BigDecimal("-1000000000"), new BigDecimal("1000000000"))
                        .ofScale(3)
                        .map(number -> (TextNode) new TextNode.Number(number, 1, 1)),
                Arbitraries.of(true, false).map(truth -> (TextNode) new TextNode.Bool(truth, 1, 1)));
        if (depth == 0) {
            return leaf;
        }
        return Arbitraries.oneOf(
                leaf,
                node(depth - 1).list().ofMaxSize(4).map(list -> (TextNode) new TextNode.Sequence(list, 1, 1)),
                mapping(node(depth - 1)));
    }

    private static Arbitrary<TextNode> mapping(Arbitrary<TextNode> values) {
        return Arbitraries.maps(texts().filter(key -> !key.equals("<<")), values)
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(map -> new TextNode.Mapping(
                        map.entrySet().stream()
                                .map(entry -> new TextNode.Mapping.Entry(entry.getKey(), 1, 1, entry.getValue()))
                                .toList(),
                        1,
                        1));
    }

    private static Arbitrary<String> texts() {
        return Arbitraries.oneOf(
                Arbitraries.strings()
                        .withChars("aB1.:#-{}[],&*!|>'\"%@`~? \n\t\\Đếﷺ")
                        .ofMaxLength(12),
                Arbitraries.of("true", "null", "~", "12", "1e5", "-", "---", "...", "2023-01-01", "<<x", "yes", "0x1F"),
                Arbitraries.strings().alpha().ofMinLength(1).ofMaxLength(60));
    }
}
