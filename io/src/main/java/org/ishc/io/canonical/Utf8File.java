package org.ishc.io.canonical;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.io.encoding.EncodingDetector;

/**
 * The text of a file beside a package: a rulebook, a profile, a round, receipts, headings, fixes, a record. All of them
 * are UTF-8, with or without its mark.
 */
public final class Utf8File {

    private static final int MAX_BYTES = 8 << 20;
    private static final String MARK = "\uFEFF";

    private Utf8File() {}

    /**
     * Reads a file.
     *
     * @return its text, without the mark
     * @throws WideTextException when it is UTF-16 or UTF-32
     * @throws CharacterCodingException when it is no UTF-8 otherwise
     * @throws IOException when it cannot be read
     * @throws UnreadableTextException when it has more than 8 MiB
     */
    public static String read(Path file) throws IOException {
        String text = exactly(file);
        return text.startsWith(MARK) ? text.substring(1) : text;
    }

    /**
     * Reads a file as {@link #read} does, with the mark where it has one.
     *
     * @throws IOException when it cannot be read, or is in another encoding
     */
    public static String exactly(Path file) throws IOException {
        if (Files.size(file) > MAX_BYTES) {
            throw new UnreadableTextException(
                    "", 1, 1, FilePhrase.BIG_FILE.with("count", Files.size(file), "most", MAX_BYTES));
        }
        byte[] bytes = Files.readAllBytes(file);
        int mark = bytes.length < 2 ? 0 : (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        boolean isMarked = mark == 0xFFFE || mark == 0xFEFF;
        if (isMarked || EncodingDetector.findWideCharacter(bytes).isPresent()) {
            throw new WideTextException(file);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new OtherEncodingException(file, other);
        }
    }
}
