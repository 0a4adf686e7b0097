package org.ishc.io.collect;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.IntPredicate;
import org.ishc.core.finding.Finding;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.ByteCellSink;
import org.ishc.io.table.CellSink;

/**
 * Parts of several tables that become one: rows that are left out are passed over, and the others are numbered on. The
 * number before a part is known when the parts before it were read; whoever reads out of order has them counted first.
 */
final class NumberedParts {

    private final List<SlicedSource.Part> parts = new ArrayList<>();
    private final List<Numbered> known = new ArrayList<>();

    /** Adds a part with what stays of it, by its own numbers. */
    void add(SlicedSource.Part part, IntPredicate stays) {
        Numbered numbered = new Numbered(part, stays, parts.size());
        known.add(numbered);
        parts.add(numbered);
    }

    /** Returns the parts, in their order. */
    List<SlicedSource.Part> parts() {
        return parts;
    }

    /** How many rows come before a part. */
    private synchronized int before(int place) {
        int first = place;
        while (first > 0 && known.get(first - 1).end < 0) {
            first--;
        }
        for (int i = first; i < place; i++) {
            known.get(i).read(found -> {}, new Nowhere());
        }
        return place == 0 ? 0 : known.get(place - 1).end;
    }

    private final class Numbered implements SlicedSource.Part {
        private final SlicedSource.Part part;
        private final IntPredicate stays;
        private final int place;

        /** The number of the last row that stays; below 0 as long as nobody knows. */
        private volatile int end = -1;

        Numbered(SlicedSource.Part part, IntPredicate stays, int place) {
            this.part = part;
            this.stays = stays;
            this.place = place;
        }

        @Override
        public void read(Consumer<Finding> findings, CellSink sink) {
            Counting counting = new Counting(before(place), stays, sink);
            part.read(findings, counting);
            end = counting.row;
        }
    }

    /** Hands on the rows that stay, under their numbers. */
    private static final class Counting implements ByteCellSink {
        private final IntPredicate stays;
        private final CellSink sink;
        private final boolean takesBytes;
        private int row;
        private boolean isIn;
        private int reached;

        Counting(int row, IntPredicate stays, CellSink sink) {
            this.row = row;
            this.stays = stays;
            this.sink = sink;
            this.takesBytes = sink instanceof ByteCellSink;
        }

        @Override
        public void begin(int own, int line) {
            isIn = stays.test(own);
            if (isIn) {
                sink.begin(row + 1, line);
            }
        }

        @Override
        public void cell(int column, char[] buffer, int offset, int length) {
            if (isIn) {
                sink.cell(column, buffer, offset, length);
            }
        }

        @Override
        public void cell(int column, String text) {
            if (isIn) {
                sink.cell(column, text);
            }
        }

        @Override
        public boolean isWhole(int column) {
            return takesBytes && ((ByteCellSink) sink).isWhole(column);
        }

        @Override
        public int wholes(int[] columns, int field, byte[] buffer, int offset, byte separator) {
            if (!isIn || !takesBytes) {
                reached = field;
                return offset;
            }
            int behind = ((ByteCellSink) sink).wholes(columns, field, buffer, offset, separator);
            reached = ((ByteCellSink) sink).reached();
            return behind;
        }

        @Override
        public int reached() {
            return reached;
        }

        @Override
        public void cell(int column, byte[] buffer, int offset, int length) {
            if (isIn && takesBytes) {
                ((ByteCellSink) sink).cell(column, buffer, offset, length);
            } else if (isIn) {
                sink.cell(column, new String(buffer, offset, length, StandardCharsets.UTF_8));
            }
        }

        @Override
        public void end() {
            if (isIn) {
                sink.end();
                row++;
            }
        }
    }

    /** Takes rows that are only counted. */
    private static final class Nowhere implements CellSink {
        @Override
        public void begin(int row, int line) {}

        @Override
        public void cell(int column, char[] buffer, int offset, int length) {}

        @Override
        public void cell(int column, String text) {}

        @Override
        public void end() {}
    }
}
