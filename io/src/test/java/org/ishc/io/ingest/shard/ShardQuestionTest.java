package org.ishc.io.ingest.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What every shard is asked is bytes on the way: the same question arrives, and two questions are never one. */
class ShardQuestionTest {

    private static final DateRange YEAR = DateRange.of(LocalDate.of(2026, 1, 1), LocalDate.of(2027, 1, 1));
    private static final ClubIndicator FIRST = ClubIndicator.values()[0];
    private static final ClubIndicator SECOND = ClubIndicator.values()[1];

    private static ShardQuestion.Counts counts(Optional<LocalDate> known, Optional<Period> reported) {
        return new ShardQuestion.Counts(
                known,
                LocalDate.of(2026, 12, 31),
                YEAR,
                reported,
                new ShardQuestion.Given(Set.of(FIRST, SECOND), List.of(0, 4)));
    }

    static Stream<ShardQuestion> questions() {
        ShardQuestion.Counts all = counts(Optional.empty(), Optional.empty());
        ShardQuestion.Counts known =
                counts(Optional.of(LocalDate.of(2026, 6, 30)), Optional.of(Period.parse("2026-Q2")));
        UnitCode unit = UnitCode.parse("00008");
        return Stream.of(
                new ShardQuestion.Summary(),
                all,
                known,
                new ShardQuestion.Tallies(List.of(2, 0), all),
                new ShardQuestion.Answers(unit, 3, known),
                new ShardQuestion.Shares(unit, List.of(SECOND, FIRST), all),
                new ShardQuestion.Shares(unit, List.of(FIRST, SECOND), all));
    }

    @ParameterizedTest
    @MethodSource("questions")
    void question_arrivesAsItWasAsked(ShardQuestion question) {
        assertEquals(question, ShardQuestion.read(question.bytes()));
    }

    /** An answer is remembered by the bytes of its question. */
    @Test
    void questionsThatDiffer_areDifferentBytes() {
        Set<String> bytes = new HashSet<>();
        questions().forEach(question -> bytes.add(Arrays.toString(question.bytes())));
        assertEquals(questions().count(), bytes.size());
    }

    @Test
    void equalQuestions_areEqualBytes() {
        assertEquals(
                Arrays.toString(counts(Optional.empty(), Optional.empty()).bytes()),
                Arrays.toString(counts(Optional.empty(), Optional.empty()).bytes()));
        assertNotEquals(new ShardQuestion.Summary(), counts(Optional.empty(), Optional.empty()));
    }
}
