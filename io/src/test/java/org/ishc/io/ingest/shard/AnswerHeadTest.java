package org.ishc.io.ingest.shard;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Answers are added up only of the shards of one package; which ones is known to the end. */
class AnswerHeadTest {

    private static final String PACKAGE = "ab".repeat(32);

    private static final int SLICES = 6;

    private static AnswerHead.Answered whole(int shard) {
        return new AnswerHead.Answered(shard, slices(0, SLICES));
    }

    private static SlicesRead slices(int from, int to) {
        return SlicesRead.of(List.of(new SlicesRead.Span(SlicesRead.Place.before(from), SlicesRead.Place.before(to))));
    }

    private static AnswerHead head(Integer... answered) {
        return new AnswerHead(
                PACKAGE, Stream.of(answered).map(AnswerHeadTest::whole).toList(), 4);
    }

    private static String refused(AnswerHead head) {
        return assertThrows(IllegalStateException.class, () -> head.requireAll(SLICES))
                .getMessage();
    }

    @Test
    void head_arrivesAsItWasWritten_beforeTheAnswer() {
        ByteReader in = new ByteReader(head(2, 0).write().whole(77).bytes());
        assertEquals(head(2, 0), AnswerHead.read(in));
        assertEquals(77, in.whole());
    }

    @Test
    void sum_isOfAllThatAnswered() {
        assertEquals(head(1, 3, 0), head(1).plus(head(3, 0)));
    }

    /** Whoever counts must be able to see that a shard was counted twice. */
    @Test
    void shardThatAnsweredTwice_standsThereTwice() {
        assertEquals(List.of(whole(1), whole(1)), head(1).plus(head(1)).answered());
    }

    @Test
    void everyShardOfEverySlice_isAll_inAnyOrder() {
        assertDoesNotThrow(() -> head(2, 0, 3, 1).requireAll(SLICES));
        assertTrue(refused(head(2, 0, 3)).contains("shard 1 of 4 did not answer"));
        assertTrue(refused(head(2, 0, 3, 2)).contains("shard 2 of 4 answered twice"));
    }

    /** A shard that was made without a block gives smaller numbers; whoever adds up must see which it is. */
    @Test
    void shardThatLacksSlices_isNamed_howeverManyAreWhole() {
        AnswerHead lacking = new AnswerHead(PACKAGE, List.of(new AnswerHead.Answered(3, slices(2, SLICES))), 4);
        String message = refused(head(0, 1, 2).plus(lacking));
        assertTrue(message.contains("slice 0 of 6 was not read for shard 3 of 4"), message);
    }

    @Test
    void answersOfTwoPackages_areNeverAddedUp() {
        AnswerHead other = new AnswerHead("cd".repeat(32), List.of(whole(1)), 4);
        String message = assertThrows(IllegalStateException.class, () -> head(0).plus(other))
                .getMessage();
        assertTrue(message.contains(PACKAGE) && message.contains("cd".repeat(32)), message);
    }

    @Test
    void answersOfAPackageThatWasCutOtherwise_areNeverAddedUp() {
        assertThrows(IllegalStateException.class, () -> head(0).plus(new AnswerHead(PACKAGE, List.of(whole(1)), 8)));
    }
}
