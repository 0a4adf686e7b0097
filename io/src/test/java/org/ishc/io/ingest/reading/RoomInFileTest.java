package org.ishc.io.ingest.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

/** A little lies in the heap, much outside; nobody gets bytes twice. */
class RoomInFileTest {

    @Test
    void bytes_lieInTheHeapWhileTheyAreFew_thenInAFile() {
        RoomInFile room = new RoomInFile(1_000);
        ByteBuffer few = room.take(1_000);
        assertFalse(few.isDirect());
        ByteBuffer first = room.take(600);
        ByteBuffer second = room.take(600);
        assertTrue(first.isDirect() && second.isDirect());
        for (int i = 0; i < 600; i++) {
            assertEquals(0, first.get(i));
            first.put(i, (byte) 1);
            second.put(i, (byte) 2);
        }
        assertEquals(1, first.get(599));
        assertEquals(2, second.get(0));
        assertEquals(600, second.capacity());
    }

    @Test
    void piece_mayBeGreaterThanAFileIsTakenAtOnce() {
        ByteBuffer great = new RoomInFile(0).take((1 << 26) + 7);
        assertEquals((1 << 26) + 7, great.capacity());
        great.put(great.capacity() - 1, (byte) 9);
        assertEquals(9, great.get(great.capacity() - 1));
    }
}
