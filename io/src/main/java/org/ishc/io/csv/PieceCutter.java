package org.ishc.io.csv;

import java.io.IOException;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into pieces of so many bytes without reading it: each piece reads its own when it is asked for, so that
 * they come to the thread that makes rows of them, and to no other before. For use by one thread, but for what holds
 * pieces.
 */
final class PieceCutter {

    private final Bytes.Sized bytes;
    private final char separator;
    private final int pieceBytes;
    private final long size;

    /** What held the last piece that a thread read: it stays with the thread, whose memory may be far from others. */
    private final Map<Thread, byte[]> free = new ConcurrentHashMap<>();

    /** Where the next piece begins. */
    private long next;

    private @Nullable CutPiece last;

    /**
     * Prepares to cut.
     *
     * @param start the first byte of the text
     * @param pieceBytes how many bytes a piece has about, 1 or more
     */
    PieceCutter(Bytes.Sized bytes, int start, char separator, int pieceBytes) throws IOException {
        this.bytes = bytes;
        this.separator = separator;
        this.pieceBytes = pieceBytes;
        this.size = bytes.size();
        this.next = start;
    }

    /** Tells whether a piece is left. */
    boolean hasNext() {
        return last == null || !last.isLast();
    }

    /**
     * Cuts the next piece.
     *
     * @throws NoSuchElementException when the last was cut
     */
    CutPiece cut() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        long from = next;
        next += pieceBytes;
        CutPiece piece = new CutPiece(this, from, next < size ? next : Long.MAX_VALUE, last);
        last = piece;
        return piece;
    }

    /** Tells whether there is one piece, and no more. */
    boolean isOnePiece() {
        return last == null && next + pieceBytes >= size;
    }

    Bytes bytes() {
        return bytes;
    }

    char separator() {
        return separator;
    }

    int pieceBytes() {
        return pieceBytes;
    }

    /** Returns an array for so many bytes; any thread may ask. */
    byte[] room(int most) {
        byte[] known = free.remove(Thread.currentThread());
        return known != null && known.length >= most ? known : new byte[most];
    }

    /** Takes back what held a piece; any thread may give it. */
    void giveBack(byte[] room) {
        free.put(Thread.currentThread(), room);
    }
}
