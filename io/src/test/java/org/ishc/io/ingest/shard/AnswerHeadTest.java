package org.ishc.io.ingest.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Answers are added up only of the shards of one package; which ones is known to the end. */
class AnswerHeadTest {

    private static final String PACKAGE = "ab".repeat(32);

    private static AnswerHead head(Integer... answered) {
        return new AnswerHead(PACKAGE, List.of(answered), 4);
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
        assertEquals(List.of(1, 1), head(1).plus(head(1)).answered());
    }

    @Test
    void answersOfTwoPackages_areNeverAddedUp() {
        AnswerHead other = new AnswerHead("cd".repeat(32), List.of(1), 4);
        String message = assertThrows(IllegalStateException.class, () -> head(0).plus(other))
                .getMessage();
        assertTrue(message.contains(PACKAGE) && message.contains("cd".repeat(32)), message);
    }

    @Test
    void answersOfAPackageThatWasCutOtherwise_areNeverAddedUp() {
        assertThrows(IllegalStateException.class, () -> head(0).plus(new AnswerHead(PACKAGE, List.of(1), 8)));
    }
}
