package org.ishc.core.document;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/**
 * A text's canonical JSON and its digest: keys by code point, no spaces, only obligatory escapes, numbers plain without
 * exponent or trailing zeros, keys as written.
 */
public final class CanonicalText {

    private CanonicalText() {}

    /** Returns the canonical JSON. */
    public static String of(TextNode node) {
        StringBuilder json = new StringBuilder();
        write(node, json);
        return json.toString();
    }

    /** Returns the SHA-256 of the canonical JSON, 64 lower-case hex digits. */
    public static String digest(TextNode node) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(of(node).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }

    private static void write(TextNode node, StringBuilder json) {
        if (node instanceof TextNode.Mapping mapping) {
            List<TextNode.Mapping.Entry> entries = mapping.entries().stream()
                    .sorted(Comparator.comparing(TextNode.Mapping.Entry::key, CanonicalText::byCodePoint))
                    .toList();
            String separator = "{";
            for (TextNode.Mapping.Entry entry : entries) {
                json.append(separator);
                text(entry.key(), json);
                json.append(':');
                write(entry.value(), json);
                separator = ",";
            }
            json.append(entries.isEmpty() ? "{}" : "}");
        } else if (node instanceof TextNode.Sequence sequence) {
            String separator = "[";
            for (TextNode element : sequence.elements()) {
                json.append(separator);
                write(element, json);
                separator = ",";
            }
            json.append(sequence.elements().isEmpty() ? "[]" : "]");
        } else if (node instanceof TextNode.Text text) {
            text(text.value(), json);
        } else if (node instanceof TextNode.Number number) {
            json.append(plain(number.value()));
        } else {
            json.append(node.describe());
        }
    }

    /** Returns a number plain, without exponent or trailing zeros. */
    public static String plain(BigDecimal number) {
        return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
    }

    private static int byCodePoint(String one, String other) {
        int[] left = one.codePoints().toArray();
        int[] right = other.codePoints().toArray();
        return Arrays.compare(left, right);
    }

    private static void text(String text, StringBuilder json) {
        json.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '"' -> json.append("\\\"");
                case '\\' -> json.append("\\\\");
                case '\b' -> json.append("\\b");
                case '\f' -> json.append("\\f");
                case '\n' -> json.append("\\n");
                case '\r' -> json.append("\\r");
                case '\t' -> json.append("\\t");
                default -> {
                    if (c < 0x20) {
                        json.append("\\u00").append(HexFormat.of().toHexDigits((byte) c));
                    } else {
                        json.append(c);
                    }
                }
            }
        }
        json.append('"');
    }
}
