package org.ishc.io.table;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.IntBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * The keys of the rows seen, each with the row that had it first. Exact, and kept in a few bytes a row, since the parts
 * of keys come again and again. Not safe for use by several threads.
 */
public final class KeyIndex {

    private final Numbers[] parts;

    /** For each part but the first, what the pair of all before it and itself is numbered; for the last, the row. */
    private final PairTable[] pairs;

    /** Creates an index of no keys, in the heap. */
    public KeyIndex(Table table) {
        this(table, ByteBuffer::allocate);
    }

    /**
     * Creates an index of no keys.
     *
     * @param room gives bytes that are all 0 for what is as much as there are rows
     */
    public KeyIndex(Table table, IntFunction<ByteBuffer> room) {
        parts = new Numbers[table.keyLength()];
        pairs = new PairTable[parts.length];
        for (int i = 0; i < parts.length; i++) {
            parts[i] = new Numbers();
            pairs[i] = new PairTable(room);
        }
    }

    /**
     * Adds a key.
     *
     * @param key its parts, as {@link Row#findKey()} gives them
     * @param row the row that has it, 1 or more
     * @return the row that had it before; 0 when there is none
     */
    public int put(List<Object> key, int row) {
        int[] codes = key.stream()
                .mapToInt(part -> part instanceof KnownCode code ? code.number() : 0)
                .toArray();
        return put(key.toArray(), codes, 0, key.size() - 1, row);
    }

    /**
     * Adds a key.
     *
     * @param keys holds its parts as {@link Row#copyKey} gives them
     * @param codes holds the numbers of those that are codes, as it gives them
     * @param at the place of the first
     * @param row the row that has it, 1 or more
     * @return the row that had it before; 0 when there is none
     */
    public int put(Object[] keys, int[] codes, int at, int row) {
        return put(keys, codes, at, parts.length - 1, row);
    }

    private int put(Object[] keys, int[] codes, int at, int last, int row) {
        int id = last == 0 ? 0 : number(0, keys, codes, at);
        for (int i = 1; i < last; i++) {
            PairTable table = pairs[i];
            id = table.putIfAbsent(id, number(i, keys, codes, at), table.size() + 1);
        }
        int first = pairs[last].putIfAbsent(id, number(last, keys, codes, at), row);
        return first == row ? 0 : first;
    }

    private int number(int part, Object[] keys, int[] codes, int at) {
        int code = codes[at + part];
        return code > 0 ? code : parts[part].number(keys[at + part]);
    }

    /** The values of one part that are no codes, numbered from 1 in the order in which they came. */
    private static final class Numbers {
        private final Map<Object, Integer> known = new HashMap<>();
        private @Nullable Object last;
        private int lastNumber;

        int number(Object value) {
            if (value != last) {
                // mostly the same object comes again
                last = value;
                lastNumber = known.computeIfAbsent(value, added -> known.size() + 1);
            }
            return lastNumber;
        }
    }

    /**
     * Whole numbers of 1 and more by pairs. Pairs whose first parts are close together and whose second is the same lie
     * side by side, in blocks that follow each other as they were begun, so that rows in either order find them in few
     * places of memory.
     */
    private static final class PairTable {
        private static final int SHIFT = 3;
        private static final int BLOCK = 1 << SHIFT;
        private static final int PAGE_SHIFT = 9;
        private static final int PAGE = 1 << PAGE_SHIFT;
        private static final long FACTOR = 0x9E3779B97F4A7C15L;
        private static final int FIRST_BLOCKS = 64;

        /** What each block is of, in the order in which they were begun. */
        private long[] keys = new long[FIRST_BLOCKS];

        /** By the hash of what it is of the number of a block, counted from 1; 0 where there is none. */
        private int[] places = new int[2 * FIRST_BLOCKS];

        /** The values of so many blocks that follow each other. */
        private final List<IntBuffer> pages = new ArrayList<>();

        private final IntFunction<ByteBuffer> room;

        /** What was asked last is of this, and stands here: mostly the next pair lies beside. */
        private long lastKey;

        private IntBuffer lastPage = IntBuffer.allocate(0);
        private int lastPlace;
        private int blocks;
        private int size;

        PairTable(IntFunction<ByteBuffer> room) {
            this.room = room;
        }

        int size() {
            return size;
        }

        /**
         * Returns the value that stands there, which is the new one when there was none.
         *
         * @param first 0 or more
         * @param second 1 or more
         */
        int putIfAbsent(int first, int second, int value) {
            long key = (long) (first >> SHIFT) << Integer.SIZE | second;
            if (key != lastKey) {
                go(blockOf(key));
                lastKey = key;
            }
            int place = lastPlace + (first & BLOCK - 1);
            int known = lastPage.get(place);
            if (known == 0) {
                lastPage.put(place, value);
                size++;
                return value;
            }
            return known;
        }

        private void go(int block) {
            lastPage = pages.get(block >> PAGE_SHIFT);
            lastPlace = (block & PAGE - 1) << SHIFT;
        }

        /** Returns the block of a key, which is begun where there is none. */
        private int blockOf(long key) {
            int place = placeOf(key);
            if (places[place] > 0) {
                return places[place] - 1;
            }
            if (blocks == keys.length) {
                grow();
                place = placeOf(key);
            }
            if (blocks == pages.size() << PAGE_SHIFT) {
                pages.add(room.apply(PAGE * BLOCK * Integer.BYTES)
                        .order(ByteOrder.nativeOrder())
                        .asIntBuffer());
            }
            keys[blocks] = key;
            blocks++;
            places[place] = blocks;
            return blocks - 1;
        }

        private int placeOf(long key) {
            long mixed = key * FACTOR;
            int place = (int) (mixed ^ mixed >>> Integer.SIZE) & places.length - 1;
            while (places[place] != 0 && keys[places[place] - 1] != key) {
                place = place + 1 & places.length - 1;
            }
            return place;
        }

        private void grow() {
            keys = Arrays.copyOf(keys, 2 * keys.length);
            places = new int[2 * places.length];
            for (int block = 0; block < blocks; block++) {
                places[placeOf(keys[block])] = block + 1;
            }
        }
    }
}
