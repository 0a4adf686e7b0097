package org.ishc.io.proof;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.document.Statement;
import org.ishc.core.document.TextNode;
import org.ishc.io.border.LibraryBorder;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.canonical.StatedFaultException;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.json.JsonMapper;

/**
 * The text of a record, read strictly: nothing between its bytes but white space is passed over, and a key that stands
 * twice is remembered. For one thread.
 */
final class RecordText {

    private static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(
                            StreamReadConstraints.builder().maxNestingDepth(100).build())
                    .build())
            .build();

    private final List<String> twice = new ArrayList<>();

    /**
     * Reads a record.
     *
     * @return its keys and values, of a key that stands twice the first
     * @throws IOException when the text is not a JSON object
     */
    Map<?, ?> read(String text) throws IOException {
        Object tree;
        try {
            tree = LibraryBorder.read(() -> {
                        try (JsonParser parser = MAPPER.createParser(text)) {
                            Object value = value(parser, parser.nextToken(), "");
                            if (parser.nextToken() != null) {
                                throw new StatedFaultException(FilePhrase.BEHIND_OBJECT.with());
                            }
                            return new Read(value);
                        }
                    })
                    .value();
        } catch (StatedFaultException notJson) {
            throw noRecord(notJson.problem());
        } catch (IOException notJson) {
            throw noRecord(FilePhrase.SYNTAX.with("problem", String.valueOf(notJson.getMessage())));
        }
        if (!(tree instanceof Map<?, ?> map)) {
            throw noRecord(FilePhrase.STANDS_THERE.with(
                    "found",
                    tree == null ? "null" : LibraryBorder.reason(new IllegalArgumentException(tree.toString()))));
        }
        return map;
    }

    private static IOException noRecord(Statement problem) {
        return new StatedFaultException(FilePhrase.NO_RECORD_TEXT.with("problem", problem));
    }

    private record Read(@Nullable Object value) {}

    /** Returns the paths of the keys that stand twice. */
    List<String> twice() {
        return twice;
    }

    private @Nullable Object value(JsonParser parser, @Nullable JsonToken token, String path) throws IOException {
        if (token == JsonToken.START_OBJECT) {
            return object(parser, path);
        }
        if (token == JsonToken.START_ARRAY) {
            return array(parser, path);
        }
        if (token == null) {
            throw new StatedFaultException(FilePhrase.EMPTY.with());
        }
        return switch (token) {
            case VALUE_STRING -> parser.getString();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> new BigDecimal(parser.getString());
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            default -> null;
        };
    }

    private Map<String, @Nullable Object> object(JsonParser parser, String path) throws IOException {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String key = parser.currentName();
            String below = path.isEmpty() ? key : path + "/" + key;
            Object value = value(parser, parser.nextToken(), below);
            if (map.containsKey(key)) {
                twice.add(below);
            } else {
                map.put(key, value);
            }
        }
        return map;
    }

    private List<@Nullable Object> array(JsonParser parser, String path) throws IOException {
        List<@Nullable Object> list = new ArrayList<>();
        for (JsonToken next = parser.nextToken(); next != JsonToken.END_ARRAY; next = parser.nextToken()) {
            list.add(value(parser, next, path + "/" + list.size()));
        }
        return list;
    }

    /** Returns a text without the white space between its parts. */
    static String withoutSpace(String text) {
        StringBuilder bare = new StringBuilder(text.length());
        boolean isQuoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isQuoted || c != ' ' && c != '\n' && c != '\r' && c != '\t') {
                bare.append(c);
            }
            if (isQuoted && c == '\\' && i + 1 < text.length()) {
                bare.append(text.charAt(++i));
            } else if (c == '"') {
                isQuoted = !isQuoted;
            }
        }
        return bare.toString();
    }

    /** Returns the canonical JSON of a tree of maps, lists, texts, numbers, truth values and nulls. */
    static String canonical(@Nullable Object tree) {
        return CanonicalText.of(node(tree));
    }

    /** Returns the SHA-256 of the canonical JSON. */
    static String digest(@Nullable Object tree) {
        return CanonicalText.digest(node(tree));
    }

    private static TextNode node(@Nullable Object tree) {
        if (tree instanceof Map<?, ?> map) {
            List<TextNode.Mapping.Entry> entries = new ArrayList<>();
            map.forEach(
                    (key, value) -> entries.add(new TextNode.Mapping.Entry(String.valueOf(key), 1, 1, node(value))));
            return new TextNode.Mapping(entries, 1, 1);
        }
        if (tree instanceof List<?> list) {
            return new TextNode.Sequence(list.stream().map(RecordText::node).toList(), 1, 1);
        }
        if (tree instanceof Number number) {
            return new TextNode.Number(new BigDecimal(number.toString()), 1, 1);
        }
        return tree == null
                ? new TextNode.Null(1, 1)
                : tree instanceof Boolean truth
                        ? new TextNode.Bool(truth, 1, 1)
                        : new TextNode.Text(tree.toString(), 1, 1);
    }
}
