package org.ishc.io.csv;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some bytes of a part of a file, so many that records stand in them whole; it moves on as they are taken. For use by
 * one thread.
 */
final class ByteWindow implements Closeable {

    /** Bytes behind the last record that may be read, and mean nothing. */
    static final int SLACK = 2 * Long.BYTES;

    /** How many bytes there must be behind those of a window, for the end of its last line among others. */
    static final int BEHIND = SLACK + 1;

    private static final int FIRST_SIZE = 1 << 17;

    /** A record that is longer does not stand in a window whole. */
    private static final int MAX_SIZE = 1 << 22;

    private final InputStream in;

    /** Looks at all bytes; null when that was done. */
    private final @Nullable Utf8Check utf8;

    private byte[] bytes;
    private int position;
    private int limit;
    private int held;
    private boolean isAllHeld;

    /** Where in the file the window begins. */
    private long start;

    /**
     * Opens a part of a file.
     *
     * @param isUtf8 whether it is known that the bytes are UTF-8; else no more are taken where one is not
     */
    ByteWindow(Part part, Bytes file, boolean isUtf8) throws IOException {
        this.utf8 = isUtf8 ? null : new Utf8Check();
        this.start = part.start();
        if (file instanceof HeldBytes all && part.isWhole()) {
            this.in = InputStream.nullInputStream();
            this.bytes = all.bytes();
            this.held = all.length();
            this.isAllHeld = true;
            findLimit();
        } else {
            this.in = part.open(file);
            this.bytes = new byte[FIRST_SIZE + SLACK];
        }
    }

    /** Returns the bytes, until more are asked for. */
    byte[] bytes() {
        return bytes;
    }

    /** Returns where the first byte stands that was not taken yet. */
    int position() {
        return position;
    }

    /** Returns where that byte stands in the file. */
    long positionInFile() {
        return start + position;
    }

    /** Returns the place behind the last line feed. */
    int limit() {
        return limit;
    }

    /** Tells whether no bytes follow those that are here. */
    boolean isAllHeld() {
        return isAllHeld;
    }

    /** Takes the bytes before a place. */
    void take(int before) {
        position = before;
    }

    /** Gets more bytes, so that a line more stands in the window; false when there are none, or too many. */
    boolean fill() throws IOException {
        int before = limit - position;
        while (!isAllHeld) {
            if (!makeRoom() || !read()) {
                limit = 0;
                isAllHeld = false;
                return false;
            }
            findLimit();
            if (limit > before) {
                return true;
            }
        }
        return false;
    }

    /** Moves what was not taken to the front; false when that fills the largest window. */
    private boolean makeRoom() {
        System.arraycopy(bytes, position, bytes, 0, held - position);
        start += position;
        held -= position;
        position = 0;
        if (held + BEHIND >= bytes.length) {
            if (bytes.length > MAX_SIZE) {
                return false;
            }
            bytes = Arrays.copyOf(bytes, bytes.length * 2);
        }
        return true;
    }

    /** Fills the room that there is; false when it is known that the file is not UTF-8. */
    private boolean read() throws IOException {
        int room = bytes.length - BEHIND - held;
        int read = in.readNBytes(bytes, held, room);
        isAllHeld = read < room;
        if (utf8 != null && !isUtf8(utf8, read)) {
            return false;
        }
        held += read;
        return true;
    }

    private void findLimit() {
        if (isAllHeld && held > 0 && bytes[held - 1] != '\n') {
            // the last line may lack its end
            bytes[held] = '\n';
            held++;
        }
        limit = held;
        while (limit > 0 && bytes[limit - 1] != '\n') {
            limit--;
        }
    }

    private boolean isUtf8(Utf8Check check, int read) {
        check.take(bytes, held, held + read, start + held);
        if (isAllHeld) {
            check.end();
        }
        return !check.isBad();
    }

    @Override
    public void close() throws IOException {
        in.close();
    }
}
