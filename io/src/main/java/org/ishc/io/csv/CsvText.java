package org.ishc.io.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.MalformedInputException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.SortedSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishc.io.encoding.EncodingDetector;
import org.ishc.io.encoding.LegacyEncoding;

/**
 * The bytes of a CSV file as text: UTF-8 with or without byte order mark, UTF-16 with one, or an old encoding that the
 * evidence speaks for. Immutable.
 */
final class CsvText {

    /** As spreadsheets understand it; one that saved such a file again may have put separators behind it. */
    private static final Pattern SEPARATOR_LINE =
            Pattern.compile("\"?sep=([,;\t|])\"?[,;\t| ]*", Pattern.CASE_INSENSITIVE);

    private static final int SEPARATOR_LINE_CHARACTERS = 1_000;
    private static final int BUFFER = 1 << 16;
    private static final int WIDE_SAMPLE = 4096;

    private final Bytes bytes;
    private final Charset charset;
    private final int start;
    private final OptionalLong firstBadByte;
    private final Optional<LegacyEncoding> legacy;
    private final Optional<Utf8Scan> scan;

    private CsvText(Bytes bytes, Charset charset, int start, long partBytes) throws IOException {
        this.bytes = bytes;
        this.charset = charset;
        this.start = start;
        long ofPart = bytes.isSeekable() ? partBytes : Long.MAX_VALUE;
        OptionalLong bad = start == 0 ? findWideCharacter() : OptionalLong.empty();
        Optional<Utf8Scan> scanned = Optional.empty();
        if (bad.isEmpty() && charset.equals(StandardCharsets.UTF_8)) {
            scanned = Optional.of(Utf8Scan.of(bytes, start, ofPart));
            bad = scanned.get().findFirstBadByte();
        } else if (bad.isEmpty()) {
            bad = findFirstBad();
        }
        this.legacy = bad.isPresent() && start == 0 ? recognised(bad.getAsLong()) : Optional.empty();
        this.firstBadByte = legacy.isPresent() ? OptionalLong.empty() : bad;
        this.scan = legacy.isPresent()
                ? Optional.of(Utf8Scan.ofLetters(bytes, ofPart))
                : firstBadByte.isPresent() ? Optional.empty() : scanned;
    }

    private CsvText(Bytes bytes, int start) {
        this.bytes = bytes;
        this.charset = StandardCharsets.UTF_8;
        this.start = start;
        this.firstBadByte = OptionalLong.empty();
        this.legacy = Optional.empty();
        this.scan = Optional.empty();
    }

    /** Takes bytes of which it is known that they are UTF-8. */
    static CsvText known(Bytes bytes) throws IOException {
        return new CsvText(bytes, startsWith(head(bytes), 0xEF, 0xBB, 0xBF) ? 3 : 0);
    }

    /** Takes bytes of UTF-8 out of the middle of a text. */
    static CsvText within(Bytes bytes) {
        return new CsvText(bytes, 0);
    }

    /** Takes bytes of which it has to show that they are UTF-8; empty when the first of them are none that are read. */
    static Optional<CsvText> assumed(Bytes bytes) throws IOException {
        CsvText text = known(bytes);
        return text.start == 0 && text.findWideCharacter().isPresent() ? Optional.empty() : Optional.of(text);
    }

    /** Returns the first byte of the text. */
    int start() {
        return start;
    }

    private static byte[] head(Bytes bytes) throws IOException {
        try (InputStream in = bytes.open()) {
            return in.readNBytes(3);
        }
    }

    /**
     * Looks at all bytes once.
     *
     * @param partBytes how many bytes a part has at least, 1 or more
     */
    static CsvText of(Bytes bytes, long partBytes) throws IOException {
        byte[] head = head(bytes);
        if (startsWith(head, 0xEF, 0xBB, 0xBF)) {
            return new CsvText(bytes, StandardCharsets.UTF_8, 3, partBytes);
        }
        if (startsWith(head, 0xFE, 0xFF)) {
            return new CsvText(bytes, StandardCharsets.UTF_16BE, 2, partBytes);
        }
        if (startsWith(head, 0xFF, 0xFE)) {
            return new CsvText(bytes, StandardCharsets.UTF_16LE, 2, partBytes);
        }
        return new CsvText(bytes, StandardCharsets.UTF_8, 0, partBytes);
    }

    private static boolean startsWith(byte[] bytes, int... mark) {
        if (bytes.length < mark.length) {
            return false;
        }
        for (int i = 0; i < mark.length; i++) {
            if ((bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Finds the first byte that is none of the encoding. */
    OptionalLong findFirstBadByte() {
        return firstBadByte;
    }

    /** Tells whether the text is UTF-8 throughout. */
    boolean isUtf8() {
        return firstBadByte.isEmpty() && legacy.isEmpty() && charset.equals(StandardCharsets.UTF_8);
    }

    /** Returns the bytes, those before the text among them. */
    Bytes bytes() {
        return bytes;
    }

    /** Finds the old encoding in which the text is written; empty for Unicode. */
    Optional<LegacyEncoding> findLegacyEncoding() {
        return legacy;
    }

    /** Returns the text in parts of whole records, in order; one where it cannot be cut. */
    List<Part> parts(char separator) {
        return scan.map(utf8Scan -> utf8Scan.parts(separator)).orElseGet(() -> List.of(whole()));
    }

    /**
     * Returns parts that hold some records among others, in order; where every part costs what lies before it, one from
     * the first to the last of them.
     *
     * @param wanted how many records lie before each of them
     */
    List<Part> partsWith(SortedSet<Integer> wanted, char separator) {
        List<Part> parts =
                scan.map(utf8Scan -> utf8Scan.partsWith(wanted, separator)).orElseGet(() -> List.of(whole()));
        if (bytes.isSeekable() || parts.size() <= 1) {
            return parts;
        }
        Part first = parts.get(0);
        return List.of(new Part(first.start(), parts.get(parts.size() - 1).end(), first.lines(), first.records()));
    }

    private OptionalLong findWideCharacter() throws IOException {
        try (InputStream in = bytes.open()) {
            OptionalInt wide = EncodingDetector.findWideCharacter(in.readNBytes(WIDE_SAMPLE));
            return wide.isPresent() ? OptionalLong.of(wide.getAsInt()) : OptionalLong.empty();
        }
    }

    /** The encoding that the bytes around one that is not UTF-8 speak for, when all the file can be read in it. */
    private Optional<LegacyEncoding> recognised(long bad) throws IOException {
        byte[] sample;
        try (InputStream in = bytes.open()) {
            in.skipNBytes(Math.max(0, bad - EncodingDetector.SAMPLE_BYTES / 2));
            sample = in.readNBytes(EncodingDetector.SAMPLE_BYTES);
        }
        Optional<LegacyEncoding> recognised = EncodingDetector.recognise(sample);
        return recognised.isPresent() && isWholly(recognised.get()) ? recognised : Optional.empty();
    }

    private boolean isWholly(LegacyEncoding encoding) throws IOException {
        try (InputStream in = bytes.open();
                Reader reader = encoding.reader(in)) {
            reader.transferTo(Writer.nullWriter());
            return true;
        } catch (MalformedInputException impossible) {
            return false;
        }
    }

    private Part whole() {
        return new Part(start, Long.MAX_VALUE, 0, 0);
    }

    private OptionalLong findFirstBad() throws IOException {
        CharsetDecoder decoder = charset.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer in = ByteBuffer.allocate(BUFFER);
        CharBuffer out = CharBuffer.allocate(BUFFER);
        long before = start;
        try (InputStream source = whole().open(bytes)) {
            boolean isEnd = false;
            while (true) {
                int read = source.read(in.array(), in.position(), in.remaining());
                isEnd = read < 0;
                in.position(in.position() + Math.max(0, read)).flip();
                CoderResult result = decoder.decode(in, out, isEnd);
                if (result.isError()) {
                    return OptionalLong.of(before + in.position());
                }
                before += in.position();
                in.compact();
                out.clear();
                if (isEnd && result.isUnderflow()) {
                    return OptionalLong.empty();
                }
            }
        }
    }

    /** Opens the whole text; the caller closes. */
    Reader reader() throws IOException {
        return reader(whole());
    }

    /** Opens a part of the text; the caller closes. */
    Reader reader(Part part) throws IOException {
        InputStream in = part.open(bytes);
        return legacy.isPresent() ? legacy.get().reader(in) : new InputStreamReader(in, charset);
    }

    /** Finds the separator that a first line {@code sep=;} names, which is no record. */
    Optional<Character> findSeparatorLine() throws IOException {
        char[] line = new char[SEPARATOR_LINE_CHARACTERS];
        int length = 0;
        try (Reader reader = reader()) {
            for (int c = reader.read(); c >= 0 && c != '\n' && c != '\r' && length < line.length; c = reader.read()) {
                line[length] = (char) c;
                length++;
            }
        }
        Matcher matcher = SEPARATOR_LINE.matcher(new String(line, 0, length));
        return matcher.matches() ? Optional.of(matcher.group(1).charAt(0)) : Optional.empty();
    }

    /** The separator that stands most often in the heading line, outside quotes; a comma where none does. */
    char separator() throws IOException {
        try (Reader reader = reader()) {
            return Separators.ofFirstLine(reader);
        }
    }

    /**
     * Looks for what keeps the text from being read to its end.
     *
     * @param mostCharacters how many characters a field may have
     */
    FaultScan faults(char separator, int mostCharacters) throws IOException {
        try (Reader reader = reader()) {
            return FaultScan.of(reader, separator, mostCharacters);
        }
    }
}
