package org.ishc.io.ingest.reading;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.ishc.core.club.PackedReports;
import org.jspecify.annotations.Nullable;

/**
 * Room in the heap while it is little; then in a file of the operating system's temporary folder that only its owner
 * may read, and that goes with the process at the latest. Where no file can be written the heap must do.
 */
final class RoomInFile implements PackedReports.Room {

    /** How much lies in the heap. */
    static final long HEAP_BYTES = 1L << 26;

    /** How much of a file is taken at once. */
    private static final int PIECE_BYTES = 1 << 26;

    private static final int ZEROS = 1 << 20;

    private final long heapBytes;
    private long taken;
    private ByteBuffer piece = ByteBuffer.allocate(0);
    private boolean isFull;

    RoomInFile() {
        this(Math.min(HEAP_BYTES, Runtime.getRuntime().maxMemory() / 8));
    }

    RoomInFile(long heapBytes) {
        this.heapBytes = heapBytes;
    }

    @Override
    public synchronized ByteBuffer take(int bytes) {
        taken += bytes;
        if (taken <= heapBytes || isFull) {
            return ByteBuffer.allocate(bytes);
        }
        if (piece.remaining() < bytes) {
            ByteBuffer mapped = mapped(Math.max(bytes, PIECE_BYTES));
            if (mapped == null) {
                isFull = true;
                return ByteBuffer.allocate(bytes);
            }
            piece = mapped;
        }
        ByteBuffer room = piece.slice(piece.position(), bytes);
        piece.position(piece.position() + bytes);
        return room;
    }

    /** Maps a file of its own; null when there is no room for it. */
    private static @Nullable ByteBuffer mapped(int bytes) {
        try {
            Path file = Files.createTempFile("ishc", ".reports");
            try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
                // written, not only claimed: a disk that is full says so now
                ByteBuffer zeros = ByteBuffer.allocate(ZEROS);
                for (long left = bytes; left > 0; left -= zeros.limit()) {
                    zeros.position(0).limit((int) Math.min(left, ZEROS));
                    while (zeros.hasRemaining()) {
                        channel.write(zeros);
                    }
                }
                return channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes);
            } finally {
                delete(file);
            }
        } catch (IOException full) {
            return null;
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stillMapped) {
            file.toFile().deleteOnExit();
        }
    }
}
