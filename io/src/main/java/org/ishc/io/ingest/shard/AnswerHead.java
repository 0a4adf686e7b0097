package org.ishc.io.ingest.shard;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which shards an answer comes from, and of which blocks these were made.
 *
 * @param sha256 of the package
 * @param answered the shards; one that answered twice stands here twice
 * @param shards how many there are
 */
record AnswerHead(String sha256, List<Answered> answered, int shards) {

    /**
     * One that answered.
     *
     * @param shard from 0
     * @param read which slices its reports come from
     */
    record Answered(int shard, SlicesRead read) {

        private void write(ByteWriter out) {
            out.whole(shard);
            read.write(out);
        }

        private static Answered read(ByteReader in) {
            return new Answered(in.number(), SlicesRead.read(in));
        }
    }

    static AnswerHead of(ClubShard.Stamp stamp, SlicesRead read) {
        return new AnswerHead(stamp.sha256(), List.of(new Answered(stamp.shard(), read)), stamp.shards());
    }

    static AnswerHead read(ByteReader in) {
        return new AnswerHead(in.text(), in.list(Answered::read), in.number());
    }

    /** Begins an answer with it. */
    ByteWriter write() {
        return new ByteWriter()
                .text(sha256)
                .list(answered, (to, one) -> one.write(to))
                .whole(shards);
    }

    /**
     * Returns the head of two answers added up.
     *
     * @throws IllegalStateException when they are not of the same shards of the same package
     */
    AnswerHead plus(AnswerHead other) {
        if (!sha256.equals(other.sha256) || shards != other.shards) {
            throw new IllegalStateException("answers of two packages: " + sha256 + " in " + shards + " shards, "
                    + other.sha256 + " in " + other.shards);
        }
        List<Answered> both = new ArrayList<>(answered);
        both.addAll(other.answered);
        return new AnswerHead(sha256, both, shards);
    }

    /**
     * Refuses what is not every shard once, each made of every slice once.
     *
     * @param slices how many there are
     * @throws IllegalStateException when one is missing or there twice
     */
    void requireAll(int slices) {
        BitSet all = new BitSet();
        for (Answered one : answered) {
            if (all.get(one.shard())) {
                throw new IllegalStateException("shard " + one.shard() + " of " + shards + " answered twice");
            }
            all.set(one.shard());
            one.read().requireAll(slices, "shard " + one.shard() + " of " + shards);
        }
        if (all.cardinality() != shards) {
            throw new IllegalStateException("shard " + all.nextClearBit(0) + " of " + shards + " did not answer");
        }
    }
}
