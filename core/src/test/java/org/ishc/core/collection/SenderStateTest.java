package org.ishc.core.collection;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.finding.Origin;
import org.ishc.core.submission.Submission;
import org.ishc.core.submission.SubmissionStatus;
import org.junit.jupiter.api.Test;

class SenderStateTest {

    /** Returns an answer of A; a dash is no day. */
    private static Answer answer(String file, String day, boolean isAcceptable) {
        return new Answer(
                file, Optional.of(unit("A")), day.equals("-") ? Optional.empty() : Optional.of(day(day)), isAcceptable);
    }

    private static SenderState state(Answer... answers) {
        return new SenderState(unit("A"), day("2025-01-15"), List.of(answers));
    }

    @Test
    void theAcceptableAnswerReceivedLast_stands_onOneDayTheGreatestName() {
        Answer first = answer("z", "2025-01-10", true);
        Answer second = answer("a", "2025-01-12", true);
        Answer third = answer("b", "2025-01-12", true);
        Answer refused = answer("c", "2025-01-13", false);
        Answer undated = answer("d", "-", false);
        SenderState state = state(refused, third, first, second, undated);
        assertEquals(List.of(undated, first, second, third, refused), state.answers());
        assertEquals(Optional.of(third), state.findStanding());
        assertEquals(Answer.Status.STANDS, state.status(third));
        assertEquals(Answer.Status.SUPERSEDED, state.status(second));
        assertEquals(Answer.Status.SUPERSEDED, state.status(first));
        assertEquals(Answer.Status.REFUSED, state.status(refused));
    }

    @Test
    void aLateCorrection_makesNobodyLate() {
        SenderState state = state(answer("a", "2025-01-15", true), answer("b", "2025-02-01", true));
        assertEquals(SubmissionStatus.ACCEPTED, state.status());
        assertEquals(Optional.of(day("2025-01-15")), state.receivedOn());
        assertEquals(Optional.of(0L), state.daysLate());
    }

    @Test
    void aFirstAcceptableAnswerAfterDue_isLate_thoughARefusedOneCameInTime() {
        SenderState state = state(answer("a", "2025-01-10", false), answer("b", "2025-01-18", true));
        assertEquals(SubmissionStatus.LATE, state.status());
        assertEquals(Optional.of(day("2025-01-18")), state.receivedOn());
        assertEquals(Optional.of(3L), state.daysLate());
    }

    @Test
    void answersOfWhichNoneIsAcceptable_areReturned_onTheDayOfTheLast() {
        SenderState state = state(answer("a", "2025-01-10", false), answer("b", "2025-01-20", false));
        assertEquals(SubmissionStatus.RETURNED, state.status());
        assertEquals(Optional.of(day("2025-01-20")), state.receivedOn());
        assertEquals(Optional.empty(), state.daysLate());
        assertEquals(Optional.empty(), state.findStanding());
    }

    @Test
    void ofARound_everySenderHasAState_andAnswersOfOthersAreLeftOut() {
        Round round = RoundReaderTest.read("extended", Map.of("B", "2025-01-20"));
        Answer ofA = answer("a", "2025-01-10", true);
        Answer ofNobody = new Answer("n", Optional.empty(), Optional.of(day("2025-01-10")), true);
        Answer ofAnother = new Answer("o", Optional.of(unit("Y")), Optional.of(day("2025-01-10")), true);
        List<SenderState> states = SenderState.of(round, List.of(ofNobody, ofA, ofAnother));
        assertEquals(
                List.of(unit("A"), unit("B"), unit("C")),
                states.stream().map(SenderState::sender).toList());
        assertEquals(List.of(ofA), states.get(0).answers());
        assertEquals(day("2025-01-20"), states.get(1).due());
        assertEquals(SubmissionStatus.MISSING, states.get(1).status());
        assertEquals(Optional.empty(), states.get(1).receivedOn());
        Submission row = states.get(0).submission(round, Origin.of("submissions", 1));
        assertEquals(List.of("A", "2024-nam"), row.key());
        assertEquals(day("2024-12-31"), row.asOf());
        assertEquals(day("2025-01-15"), row.dueOn());
        assertEquals(SubmissionStatus.ACCEPTED, row.status());
    }
}
