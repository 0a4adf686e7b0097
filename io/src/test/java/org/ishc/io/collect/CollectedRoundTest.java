package org.ishc.io.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.UnitCode;
import org.ishc.core.collection.Round;
import org.ishc.core.submission.SubmissionStatus;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.spi.Opening;
import org.junit.jupiter.api.Test;

/** What a round came to, as those who collect it ask. */
class CollectedRoundTest extends RoundOnDisk {

    private CollectedRound both() throws IOException {
        answer("b.json", "P1", "}, \"values\": [" + value("A1", "visits", 3) + "]");
        answer("a.json", "P2", "}, \"values\": [" + value("B1", "visits", 4) + "]");
        return collect("");
    }

    /** In 2026 a commune stands below its province; the shared register says so of 2020, which is an error there. */
    @Test
    void round_isComplete_whenAllAnsweredWithoutError() throws IOException {
        String of2026 = Files.readString(folder.resolve("register.json")).replace("2020-01-01", "2026-01-01");
        register = Register.read(
                Files.writeString(folder.resolve("register.json"), of2026), ReadOptions.DEFAULT, Opening.DEFAULT);
        CollectedRound collected = both();
        assertTrue(
                collected.isComplete(), () -> collected.validation().findings().toString());
        assertEquals(2, collected.count(SubmissionStatus.ACCEPTED));
        Files.delete(answers.resolve("a.json"));
        assertFalse(collect("").isComplete(), "one is missing");
    }

    @Test
    void roundWithAnError_isNotComplete() throws IOException {
        CollectedRound collected = both();
        assertEquals(2, collected.count(SubmissionStatus.ACCEPTED));
        assertFalse(collected.isComplete(), "a commune below a province, in 2020");
    }

    @Test
    void answers_standByFile_andSendersByCode() throws IOException {
        CollectedRound collected = both();
        assertEquals(
                List.of("a.json", "b.json"),
                collected.answers().stream()
                        .map(judgedAnswer -> judgedAnswer.answer().file())
                        .toList());
        assertEquals(
                List.of("P1", "P2"),
                collected.senders().stream()
                        .map(senderState -> senderState.sender().value())
                        .toList());
    }

    @Test
    void answerThatCounts_isFoundByItsSender() throws IOException {
        CollectedRound collected = both();
        assertEquals(
                "b.json",
                collected
                        .findStanding(UnitCode.parse("P1"))
                        .orElseThrow()
                        .answer()
                        .file());
        assertEquals(Optional.empty(), collected.findStanding(UnitCode.parse("A1")));
    }

    @Test
    void answerIsLookedUpByItsFile_orIsNotThere() throws IOException {
        for (int i = 0; i < 7; i++) {
            Files.writeString(answers.resolve("x" + i + ".txt"), "?");
        }
        CollectedRound collected = both();
        for (JudgedAnswer judged : collected.answers()) {
            assertSame(
                    judged,
                    CollectedRound.judged(collected.answers(), judged.answer().file()));
        }
        for (String missing : List.of("", "a", "zz.json", "x3.tx")) {
            assertThrows(NoSuchElementException.class, () -> CollectedRound.judged(collected.answers(), missing));
        }
    }

    /** Somebody looked at it and sent it back, whatever the machine said. */
    @Test
    void answerThatWasSentBack_isReturned_andItsRecordsAreNotInThePackage() throws IOException {
        both();
        Round round = round("");
        CollectedRound collected = new Collecting(round, register, CollectOptions.DEFAULT)
                .collect(AnswerFolder.read(answers, Optional.empty()).withSentBack(Set.of("b.json")), Optional.empty());
        assertEquals(
                List.of("RETURNED", "ACCEPTED"),
                collected.senders().stream()
                        .map(senderState -> senderState.status().name())
                        .toList());
        assertEquals(
                List.of("B1"),
                collected.merged().values().stream()
                        .map(reportedValue -> reportedValue.unit().value())
                        .toList());
        assertEquals(
                Verdict.VALID,
                CollectedRound.judged(collected.answers(), "b.json").verdict());
        assertFalse(
                CollectedRound.judged(collected.answers(), "b.json").answer().isAcceptable());
    }

    @Test
    void threads_changeNothing() throws IOException {
        both();
        String one = String.valueOf(collect("").many().sha256());
        CollectedRound three = new Collecting(round(""), register, CollectOptions.DEFAULT.withThreads(3))
                .collect(AnswerFolder.read(answers, Optional.empty()), Optional.empty());
        assertEquals(one, three.many().sha256());
        assertEquals(
                List.of("a.json", "b.json"),
                three.answers().stream()
                        .map(judgedAnswer -> judgedAnswer.answer().file())
                        .toList());
    }
}
