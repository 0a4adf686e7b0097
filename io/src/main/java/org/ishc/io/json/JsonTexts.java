package org.ishc.io.json;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishc.core.document.Statement;
import org.ishc.core.finding.FindingCode;
import org.ishc.io.border.LibraryBorder;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.spi.Limits;
import org.ishc.io.table.CellType;
import org.ishc.io.table.Column;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.SentRow;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamConstraintsException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** How JSON from anywhere is read: strictly, no key twice, numbers exactly, and no deeper than the limits say. */
final class JsonTexts {

    /** More bytes than any record has. */
    static final int MAX_ROW_BYTES = 1 << 24;

    /** More keys than the records of any table have together: as many as a spreadsheet has columns. */
    static final int MAX_KEYS = 16_384;

    private static final int MAX_STRING = 1 << 24;

    /**
     * More values, names and brackets than any record has: a record of as many columns as there can be has five of
     * each.
     */
    static final int MAX_ROW_TOKENS = 100_000;

    private JsonTexts() {}

    static JsonMapper mapper(Limits limits) {
        return mapper(limits, Long.MAX_VALUE);
    }

    /** Returns what reads texts of so many tokens. */
    static JsonMapper mapper(Limits limits, long tokens) {
        StreamReadConstraints constraints = StreamReadConstraints.builder()
                .maxNestingDepth(limits.jsonDepth())
                .maxStringLength(MAX_STRING)
                .maxTokenCount(tokens)
                .build();
        return JsonMapper.builder(
                        JsonFactory.builder().streamReadConstraints(constraints).build())
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                .build();
    }

    /** Returns why a text is no JSON, without the parser's place. */
    private static Statement reason(JacksonException malformed) {
        if (malformed instanceof UnexpectedEndOfInputException) {
            return FilePhrase.CUT_OFF.with();
        }
        return malformed instanceof StreamConstraintsException
                ? FilePhrase.OVER_LIMIT.with()
                : FilePhrase.SYNTAX.with(
                        "problem", LibraryBorder.reason(new IllegalArgumentException(malformed.getOriginalMessage())));
    }

    /** Tells whether a text was refused since it is nested too deep. */
    private static boolean isTooDeep(JacksonException malformed) {
        return malformed instanceof StreamConstraintsException
                && String.valueOf(malformed.getOriginalMessage()).contains("nesting depth");
    }

    /**
     * What keeps a text from being read, as a finding on whatever it is found in.
     *
     * @param code the finding's code
     * @param arguments names and values in turn
     */
    record Fault(FindingCode code, Object... arguments) {}

    /** Returns what keeps a text from being read. */
    static Fault fault(LibraryBorder.UnreadableException unreadable, Limits limits) {
        if (!(unreadable.getCause() instanceof JacksonException malformed)) {
            return new Fault(ExchangeFinding.DAMAGED, "reason", FilePhrase.unreadable(unreadable));
        }
        return isTooDeep(malformed)
                ? new Fault(
                        ExchangeFinding.LIMIT,
                        "limit",
                        "json-depth",
                        "allowed",
                        (long) limits.jsonDepth(),
                        "found",
                        limits.jsonDepth() + 1L)
                : new Fault(ExchangeFinding.DAMAGED, "reason", reason(malformed));
    }

    /** Reads a line, with a byte order mark or without; a missing node when it is too long. */
    static JsonNode tree(JsonMapper mapper, byte[] line) throws IOException {
        if (line.length > MAX_ROW_BYTES) {
            return mapper.missingNode();
        }
        boolean hasMark = line.length > 2 && line[0] == (byte) 0xEF && line[1] == (byte) 0xBB && line[2] == (byte) 0xBF;
        return LibraryBorder.read(() -> mapper.readTree(hasMark ? Arrays.copyOfRange(line, 3, line.length) : line));
    }

    /** Opens a file at an offset; the caller closes. */
    static JsonParser parser(JsonMapper mapper, Path path, long offset) throws IOException {
        InputStream in = new BufferedInputStream(Files.newInputStream(path));
        in.skipNBytes(offset);
        return mapper.createParser(in);
    }

    /** Returns the text at the beginning of a file, without byte order mark and white space. */
    static String beginning(byte[] head) {
        String text = new String(head, StandardCharsets.UTF_8);
        return (text.startsWith("\ufeff") ? text.substring(1) : text).stripLeading();
    }

    /** Tells whether a file begins as a JSON object. */
    static boolean beginsWithObject(byte[] head) {
        return beginning(head).startsWith("{");
    }

    /**
     * Returns a record as JSON, every column in its order: numbers as numbers where they read back the same, words as a
     * list, empty cells as null.
     */
    static String record(Table table, List<String> cells) {
        Map<String, @Nullable Object> record = new LinkedHashMap<>();
        for (int i = 0; i < cells.size(); i++) {
            Column column = table.columns().get(i);
            record.put(column.name(), cell(column, cells.get(i)));
        }
        return CanonicalJson.write(record).strip();
    }

    private static @Nullable Object cell(Column column, String text) {
        if (text.isEmpty()) {
            return null;
        }
        if (SentRow.isNumber(column.type(), text)) {
            return new BigDecimal(text);
        }
        boolean isWords = column.type() == CellType.WORDS
                && text.matches(column.findPattern().orElseThrow());
        return isWords ? List.of(text.split("\\|")) : text;
    }

    /** Appends one file to another. */
    static void append(Path from, Path to) throws IOException {
        try (OutputStream out = Files.newOutputStream(to, StandardOpenOption.APPEND)) {
            Files.copy(from, out);
        }
    }
}
