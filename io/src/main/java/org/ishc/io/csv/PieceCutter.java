package org.ishc.io.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/**
 * Reads a file from its beginning to its end, once, and cuts it into pieces behind ends of lines without looking at
 * what stands before them. For use by one thread, but for giving back what held a piece.
 */
final class PieceCutter implements Closeable {

    /** So many bytes are asked for at once: what passes them on holds as many beside. */
    private static final int AT_ONCE = 1 << 15;

    private final InputStream in;
    private final char separator;
    private final int pieceBytes;

    /** What held pieces that were read. */
    private final Queue<byte[]> free = new ConcurrentLinkedQueue<>();

    /** What was read behind the last piece. */
    private byte[] further = {};

    private @Nullable CutPiece last;
    private boolean isEnded;
    private boolean isTooLong;

    /**
     * Prepares to cut.
     *
     * @param in the text, closed with this
     * @param pieceBytes how many bytes a piece has about, 1 or more
     */
    PieceCutter(InputStream in, char separator, int pieceBytes) {
        this.in = in;
        this.separator = separator;
        this.pieceBytes = pieceBytes;
    }

    /** Tells whether a line was met that is longer than any piece. */
    boolean isTooLong() {
        return isTooLong;
    }

    /** Cuts the next piece; empty when the file has ended, or the line that follows is too long. */
    Optional<CutPiece> cut() throws IOException {
        if (isEnded || isTooLong) {
            return Optional.empty();
        }
        int most = Math.max(pieceBytes, 2 * further.length);
        byte[] bytes = room(most);
        int held = further.length;
        System.arraycopy(further, 0, bytes, 0, held);
        held += read(bytes, held, most);
        int end = isEnded ? held : behindLastLine(bytes, held);
        while (end == 0 && !isEnded && held <= CutPiece.MOST_BYTES) {
            most = 2 * held;
            bytes = Arrays.copyOf(bytes, most + ByteRecords.BEHIND);
            held += read(bytes, held, most);
            end = isEnded ? held : behindLastLine(bytes, held);
        }
        isTooLong = end == 0 && !isEnded;
        further = Arrays.copyOfRange(bytes, end, held);
        last = new CutPiece(separator, bytes, end, last, isEnded);
        return isTooLong ? Optional.empty() : Optional.of(last);
    }

    /** Fills an array as far as the file goes; returns how many bytes were read. */
    private int read(byte[] bytes, int from, int to) throws IOException {
        int at = from;
        while (at < to && !isEnded) {
            int asked = Math.min(AT_ONCE, to - at);
            int read = in.readNBytes(bytes, at, asked);
            isEnded = read < asked;
            at += read;
        }
        return at - from;
    }

    /** Returns an array for so many bytes. */
    private byte[] room(int most) {
        byte[] known = free.poll();
        return known != null && known.length >= most + ByteRecords.BEHIND ? known : new byte[most + ByteRecords.BEHIND];
    }

    private static int behindLastLine(byte[] bytes, int held) {
        int end = held;
        while (end > 0 && bytes[end - 1] != '\n') {
            end--;
        }
        return end;
    }

    /** Takes back what held a piece; any thread may give it. */
    void giveBack(byte[] bytes) {
        free.add(bytes);
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
