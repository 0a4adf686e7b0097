package org.ishc.io.ingest.shard;

import java.util.ArrayList;
import java.util.List;

/**
 * Which shards an answer comes from.
 *
 * @param sha256 of the package
 * @param answered the shards, from 0; one that answered twice stands here twice
 * @param shards how many there are
 */
record AnswerHead(String sha256, List<Integer> answered, int shards) {

    static AnswerHead of(ClubShard.Stamp stamp) {
        return new AnswerHead(stamp.sha256(), List.of(stamp.shard()), stamp.shards());
    }

    static AnswerHead read(ByteReader in) {
        return new AnswerHead(in.text(), in.list(ByteReader::number), in.number());
    }

    /** Begins an answer with it. */
    ByteWriter write() {
        return new ByteWriter()
                .text(sha256)
                .list(answered, (to, shard) -> to.whole(shard))
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
        List<Integer> both = new ArrayList<>(answered);
        both.addAll(other.answered);
        return new AnswerHead(sha256, both, shards);
    }
}
