package org.ishc.io.canonical;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * JSON as every output is written: keys in the order in which they were put, no spaces, UTF-8, a line feed at the end.
 */
public final class CanonicalJson {

    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
            .build();

    /** Half a character: only an escape can spell it. */
    private static final Pattern HALF = Pattern.compile("[\\x{D800}-\\x{DFFF}]");

    private static final ObjectWriter OPEN = MAPPER.writer().without(StreamWriteFeature.AUTO_CLOSE_TARGET);

    /** What the making of an element throws is thrown as it is. */
    private static final ObjectWriter OPEN_PLAINLY = OPEN.without(SerializationFeature.WRAP_EXCEPTIONS);

    private CanonicalJson() {}

    /** Writes a tree of maps, lists, texts, numbers, booleans and nulls. */
    public static String write(Object tree) {
        return HALF.matcher(MAPPER.writeValueAsString(tree))
                        .replaceAll(half -> Matcher.quoteReplacement(
                                HalvesEscaped.escape(half.group().charAt(0))))
                + "\n";
    }

    /** Writes a tree for a page, which can hold whole characters only: half of one is U+FFFD. */
    public static String writeWhole(Object tree) {
        return HALF.matcher(MAPPER.writeValueAsString(tree)).replaceAll("\ufffd") + "\n";
    }

    /**
     * Writes the text of {@link #write(Object)} as the tree is walked, so that its lists may make their elements when
     * they are asked for, and the whole text is nowhere. What that throws is thrown as it is. The writer is flushed and
     * stays open.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Object tree, Writer to) throws IOException {
        try (Writer text = new HalvesEscaped(to)) {
            OPEN_PLAINLY.writeValue(text, tree);
            text.write('\n');
        }
    }

    /**
     * Writes a tree as it is walked, so that its lists may make their elements when they are asked for. The stream is
     * flushed and stays open; half of a surrogate pair is written as a question mark.
     *
     * @throws IOException when it cannot be written
     */
    public static void write(Object tree, OutputStream out) throws IOException {
        Writer text = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        OPEN.writeValue(text, tree);
        text.write('\n');
        text.flush();
    }

    /** Reads a tree. */
    public static Object read(String json) {
        return MAPPER.readValue(json, Object.class);
    }

    /** Reads an object. */
    public static Map<?, ?> readObject(String json) {
        return MAPPER.readValue(json, Map.class);
    }
}
