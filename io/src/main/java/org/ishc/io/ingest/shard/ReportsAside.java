package org.ishc.io.ingest.shard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.io.canonical.TemporaryFile;

/**
 * Reports that were read and are not all kept in memory: as many as are read at once are; of more, blocks by shard lie
 * in a file, which is gone when nobody asks for them any more, and when the process ends. Filled by one thread, then
 * safe for use by many.
 */
final class ReportsAside {

    /** How many reports are kept in memory before they are put aside. */
    static final int AT_ONCE = 200_000;

    /** Into how many shards more are sorted: of fifty million reports each has as many as are kept at once, or two. */
    static final int SHARDS = 128;

    private final List<List<Place>> places = new ArrayList<>();
    private final List<byte[]> inMemory = new ArrayList<>();
    private Optional<FileChannel> file = Optional.empty();
    private long end;

    /** Where a block lies in the file. */
    private record Place(long start, int size) {}

    /** Takes the next block of each shard. */
    void put(List<byte[]> blocks) {
        if (blocks.size() == 1) {
            inMemory.addAll(blocks);
            return;
        }
        try {
            for (int i = 0; i < blocks.size(); i++) {
                if (places.size() == i) {
                    places.add(new ArrayList<>());
                }
                places.get(i).add(new Place(end, blocks.get(i).length));
                write(ByteBuffer.wrap(blocks.get(i)));
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
    }

    private void write(ByteBuffer block) throws IOException {
        if (file.isEmpty()) {
            file = Optional.of(FileChannel.open(
                    TemporaryFile.file(".reports"),
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    StandardOpenOption.DELETE_ON_CLOSE));
        }
        while (block.hasRemaining()) {
            end += file.get().write(block, end);
        }
    }

    /** Returns how many shards there are, 1 or more. */
    int shards() {
        return Math.max(1, places.size());
    }

    /** Returns the blocks of a shard, in the order in which they were put aside. */
    List<byte[]> blocks(int shard) {
        if (places.isEmpty()) {
            return inMemory;
        }
        try {
            List<byte[]> blocks = new ArrayList<>();
            for (Place place : places.get(shard)) {
                blocks.add(read(place));
            }
            return blocks;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private byte[] read(Place place) throws IOException {
        ByteBuffer block = ByteBuffer.allocate(place.size());
        while (block.hasRemaining()) {
            if (file.orElseThrow().read(block, place.start() + block.position()) < 0) {
                throw new IOException("what was put aside is shorter than it was");
            }
        }
        return block.array();
    }
}
