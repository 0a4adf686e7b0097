package org.ishc.core.testing;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.ishc.core.document.TextNode;

/** Reads a tree written in one line: {@code {key: [1, true, word, "a text"]}}; all of it stands in line 1, column 1. */
public final class FlowText {

    private final String text;
    private int at;

    private FlowText(String text) {
        this.text = text;
    }

    /** Reads a tree. */
    public static TextNode tree(String text) {
        return new FlowText(text).node();
    }

    private boolean takes(char mark) {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        boolean stands = at < text.length() && text.charAt(at) == mark;
        at += stands ? 1 : 0;
        return stands;
    }

    private String until(String marks) {
        int from = at;
        while (at < text.length() && marks.indexOf(text.charAt(at)) < 0) {
            at++;
        }
        return text.substring(from, at).strip();
    }

    private TextNode node() {
        if (takes('{')) {
            List<TextNode.Mapping.Entry> entries = new ArrayList<>();
            while (!takes('}')) {
                String key = until(":");
                at++;
                entries.add(new TextNode.Mapping.Entry(key, 1, 1, node()));
                takes(',');
            }
            return new TextNode.Mapping(entries, 1, 1);
        }
        if (takes('[')) {
            List<TextNode> elements = new ArrayList<>();
            while (!takes(']')) {
                elements.add(node());
                takes(',');
            }
            return new TextNode.Sequence(elements, 1, 1);
        }
        if (takes('"')) {
            String quoted = until("\"");
            at++;
            return new TextNode.Text(quoted, 1, 1);
        }
        return scalar(until(",]}"));
    }

    private static TextNode scalar(String word) {
        return switch (word) {
            case "true", "false" -> new TextNode.Bool(Boolean.parseBoolean(word), 1, 1);
            case "null" -> new TextNode.Null(1, 1);
            default ->
                word.matches("-?[0-9]+(\\.[0-9]+)?")
                        ? new TextNode.Number(new BigDecimal(word), 1, 1)
                        : new TextNode.Text(word, 1, 1);
        };
    }
}
