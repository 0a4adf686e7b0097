package org.ishc.io.ingest.shard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * How far the blocks of a shard reach over the reports: every block says from where to where it was cut, those that
 * follow each other are one, and what is missing or there twice stays visible.
 *
 * @param spans by where they begin; one where nothing is missing or there twice
 */
record SlicesRead(List<Span> spans) {

    /**
     * A place between two blocks.
     *
     * @param slice the slice that follows
     * @param piece how many pieces lie before it of the slices that were cut together; 0 where these begin
     */
    record Place(int slice, int piece) implements Comparable<Place> {

        static Place before(int slice) {
            return new Place(slice, 0);
        }

        @Override
        public int compareTo(Place other) {
            return Comparator.comparingInt(Place::slice)
                    .thenComparingInt(Place::piece)
                    .compare(this, other);
        }

        @Override
        public String toString() {
            return slice + (piece == 0 ? "" : " (piece " + piece + ")");
        }

        void write(ByteWriter out) {
            out.whole(slice).whole(piece);
        }

        static Place read(ByteReader in) {
            return new Place(in.number(), in.number());
        }
    }

    /** All between two places; nothing where they are one. */
    record Span(Place start, Place end) {

        void write(ByteWriter out) {
            start.write(out);
            end.write(out);
        }

        static Span read(ByteReader in) {
            return new Span(Place.read(in), Place.read(in));
        }
    }

    SlicesRead {
        spans = List.copyOf(spans);
    }

    /** Joins the spans of blocks, which come in any order. */
    static SlicesRead of(Collection<Span> blocks) {
        List<Span> joined = new ArrayList<>();
        blocks.stream()
                .filter(block -> !block.start().equals(block.end()))
                .sorted(Comparator.comparing(Span::start).thenComparing(Span::end))
                .forEach(block -> join(joined, block));
        return new SlicesRead(joined);
    }

    private static void join(List<Span> joined, Span block) {
        int last = joined.size() - 1;
        if (last >= 0 && joined.get(last).end().equals(block.start())) {
            joined.set(last, new Span(joined.get(last).start(), block.end()));
        } else {
            joined.add(block);
        }
    }

    void write(ByteWriter out) {
        out.list(spans, (to, span) -> span.write(to));
    }

    static SlicesRead read(ByteReader in) {
        return new SlicesRead(in.list(Span::read));
    }

    /**
     * Refuses what is not every slice once.
     *
     * @param slices how many there are
     * @param shard which these are of, for the message
     * @throws IllegalStateException when a block is missing, there twice, or of slices that there are not
     */
    void requireAll(int slices, String shard) {
        Place reached = Place.before(0);
        for (Span span : spans) {
            requireNext(reached, span.start(), slices, shard);
            reached = span.end();
        }
        if (reached.slice() > slices) {
            throw new IllegalStateException(
                    "slices before " + reached + " were read for " + shard + "; there are " + slices);
        }
        requireNext(reached, Place.before(slices), slices, shard);
    }

    private static void requireNext(Place reached, Place next, int slices, String shard) {
        if (next.compareTo(reached) > 0) {
            throw new IllegalStateException("slice " + reached + " of " + slices + " was not read for " + shard
                    + ", nor what follows before slice " + next);
        }
        if (next.compareTo(reached) < 0) {
            throw new IllegalStateException("slices from " + next + " to " + reached + " were read twice for " + shard);
        }
    }
}
