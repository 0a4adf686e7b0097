package org.ishc.core.collection;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Files that came in: by the day of receipt, those without one first, then by name. */
class AnswerTest {

    private static Answer answer(String file, String day) {
        return new Answer(
                file, Optional.empty(), day.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(day)), true);
    }

    @Test
    void order_isReceipt_thenName() {
        assertEquals(
                List.of("z.zip", "b.zip", "c.zip", "a.zip"),
                Stream.of(
                                answer("c.zip", "2026-01-01"),
                                answer("a.zip", "2026-01-02"),
                                answer("b.zip", "2026-01-01"),
                                answer("z.zip", ""))
                        .sorted(Answer.ORDER)
                        .map(Answer::file)
                        .toList());
    }
}
