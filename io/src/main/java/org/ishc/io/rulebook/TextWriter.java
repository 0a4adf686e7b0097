package org.ishc.io.rulebook;

import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.document.TextNode;

/** Writes a text as YAML or JSON, keys in their order: what fits on a line stands on a line. */
final class TextWriter {

    private static final int WIDTH = 120;
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_.~-]*");
    private static final Set<String> NO_TEXTS = Set.of("true", "false", "null");

    private final boolean isJson;
    private final StringBuilder out = new StringBuilder();

    private TextWriter(boolean isJson) {
        this.isJson = isJson;
    }

    static String yaml(TextNode node) {
        TextWriter writer = new TextWriter(false);
        writer.block(node, 0);
        return writer.out.substring(1) + "\n";
    }

    static String json(TextNode node) {
        TextWriter writer = new TextWriter(true);
        writer.indented(node, 0, 0);
        return writer.out.append('\n').toString();
    }

    /** Everything on one line. */
    private String flow(TextNode node) {
        if (node instanceof TextNode.Mapping mapping) {
            return "{"
                    + String.join(
                            ", ",
                            mapping.entries().stream()
                                    .map(entry -> text(entry.key()) + ": " + flow(entry.value()))
                                    .toList())
                    + "}";
        }
        if (node instanceof TextNode.Sequence sequence) {
            return "["
                    + String.join(
                            ", ", sequence.elements().stream().map(this::flow).toList()) + "]";
        }
        if (node instanceof TextNode.Number number) {
            return CanonicalText.plain(number.value());
        }
        return node instanceof TextNode.Text text ? text(text.value()) : node.describe();
    }

    private boolean fits(TextNode node, int column) {
        return !(node instanceof TextNode.Mapping || node instanceof TextNode.Sequence)
                || flow(node).length() + column <= WIDTH;
    }

    private void line(int indent) {
        out.append('\n').append(" ".repeat(indent));
    }

    private void block(TextNode node, int indent) {
        if (node instanceof TextNode.Mapping mapping) {
            for (TextNode.Mapping.Entry entry : mapping.entries()) {
                line(indent);
                entry(entry, indent);
            }
        } else if (node instanceof TextNode.Sequence sequence) {
            for (TextNode element : sequence.elements()) {
                line(indent);
                out.append("- ");
                element(element, indent + 2);
            }
        }
    }

    private void entry(TextNode.Mapping.Entry entry, int indent) {
        String key = text(entry.key());
        out.append(key).append(':');
        if (fits(entry.value(), indent + key.length() + 2)) {
            out.append(' ').append(flow(entry.value()));
        } else {
            block(entry.value(), indent + 2);
        }
    }

    private void element(TextNode element, int indent) {
        if (fits(element, indent) || !(element instanceof TextNode.Mapping mapping)) {
            out.append(flow(element));
            return;
        }
        List<TextNode.Mapping.Entry> entries = mapping.entries();
        entry(entries.get(0), indent);
        for (TextNode.Mapping.Entry entry : entries.subList(1, entries.size())) {
            line(indent);
            entry(entry, indent);
        }
    }

    private void indented(TextNode node, int indent, int column) {
        if (fits(node, column)) {
            out.append(flow(node));
        } else if (node instanceof TextNode.Mapping mapping) {
            String separator = "{";
            for (TextNode.Mapping.Entry entry : mapping.entries()) {
                out.append(separator);
                line(indent + 2);
                String key = text(entry.key()) + ": ";
                out.append(key);
                indented(entry.value(), indent + 2, indent + 2 + key.length());
                separator = ",";
            }
            line(indent);
            out.append('}');
        } else if (node instanceof TextNode.Sequence sequence) {
            String separator = "[";
            for (TextNode element : sequence.elements()) {
                out.append(separator);
                line(indent + 2);
                indented(element, indent + 2, indent + 2);
                separator = ",";
            }
            line(indent);
            out.append(']');
        }
    }

    private String text(String text) {
        return !isJson && PLAIN.matcher(text).matches() && !NO_TEXTS.contains(text) ? text : quoted(text);
    }

    /** In double quotes, which both forms read alike; what no printer shows is escaped. */
    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                quoted.append('\\').append(c);
            } else if (c < ' ' || c >= 0x7f && c <= 0xa0 || c == 0x2028 || c == 0x2029 || c == 0xfeff || c >= 0xfffe) {
                quoted.append("\\u").append(HexFormat.of().toHexDigits(c));
            } else {
                quoted.append(c);
            }
        }
        return quoted.append('"').toString();
    }
}
