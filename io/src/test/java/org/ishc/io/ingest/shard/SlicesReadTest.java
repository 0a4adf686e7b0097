package org.ishc.io.ingest.shard;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Blocks reach over all slices once, or it is told where they do not. */
class SlicesReadTest {

    private static final int SLICES = 9;

    /** Slices that were cut whole, then some in three pieces, then none, then the rest. */
    private static final List<SlicesRead.Span> BLOCKS = List.of(
            span(0, 0, 2, 0), span(2, 0, 2, 1), span(2, 1, 2, 2), span(2, 2, 7, 0), span(7, 0, 7, 0), span(7, 0, 9, 0));

    private static SlicesRead.Span span(int from, int piece, int to, int toPiece) {
        return new SlicesRead.Span(new SlicesRead.Place(from, piece), new SlicesRead.Place(to, toPiece));
    }

    private static SlicesRead read(List<SlicesRead.Span> blocks, long seed) {
        List<SlicesRead.Span> some = new ArrayList<>(blocks);
        Collections.shuffle(some, new Random(seed));
        return SlicesRead.of(some);
    }

    private static String refused(List<SlicesRead.Span> blocks) {
        SlicesRead read = read(blocks, blocks.size());
        return assertThrows(IllegalStateException.class, () -> read.requireAll(SLICES, "shard 1 of 2"))
                .getMessage();
    }

    @Test
    void blocksThatFollowEachOther_areOne_inWhateverOrderTheyCome() {
        for (long seed = 0; seed < 20; seed++) {
            SlicesRead read = read(BLOCKS, seed);
            assertEquals(List.of(span(0, 0, SLICES, 0)), read.spans());
            assertDoesNotThrow(() -> read.requireAll(SLICES, "shard 1 of 2"));
        }
    }

    @Test
    void anyBlockThatIsMissing_isMissed_withItsPlace() {
        for (SlicesRead.Span block : BLOCKS) {
            if (!block.start().equals(block.end())) {
                List<SlicesRead.Span> others = new ArrayList<>(BLOCKS);
                others.remove(block);
                String message = refused(others);
                assertTrue(message.contains("slice " + block.start() + " of 9 was not read for shard 1 of 2"), message);
                assertTrue(message.contains("before slice " + block.end()), message);
            }
        }
    }

    @Test
    void anyBlockThatCameTwice_isSeen_withItsPlace() {
        for (SlicesRead.Span block : BLOCKS) {
            if (!block.start().equals(block.end())) {
                List<SlicesRead.Span> more = new ArrayList<>(BLOCKS);
                more.add(block);
                assertTrue(refused(more).contains("were read twice for shard 1 of 2"), refused(more));
            }
        }
    }

    /** Two engines' blocks together: each by itself would do. */
    @Test
    void sameSlicesCutInTwoWays_areThereTwice() {
        List<SlicesRead.Span> both = new ArrayList<>(BLOCKS);
        both.add(span(0, 0, SLICES, 0));
        assertTrue(refused(both).contains("read twice"));
    }

    @Test
    void blockBehindTheLastSlice_isRefused() {
        List<SlicesRead.Span> more = new ArrayList<>(BLOCKS);
        more.add(span(SLICES, 0, SLICES + 1, 0));
        assertTrue(refused(more).contains("there are 9"), refused(more));
    }

    @Test
    void noSlices_needNoBlock() {
        assertDoesNotThrow(() -> SlicesRead.of(List.of()).requireAll(0, "shard 0 of 1"));
        assertDoesNotThrow(() -> SlicesRead.of(List.of(span(0, 0, 0, 0))).requireAll(0, "shard 0 of 1"));
    }

    @Test
    void whatIsMissing_travels() {
        SlicesRead read = read(BLOCKS.subList(1, 3), 1);
        ByteWriter out = new ByteWriter();
        read.write(out);
        assertEquals(read, SlicesRead.read(new ByteReader(out.bytes())));
    }
}
