package org.ishc.core.collection;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.submission.Submission;
import org.ishc.core.submission.SubmissionStatus;

/**
 * Where a sender of a round stands.
 *
 * @param sender the sender
 * @param due the last day on which it is on time
 * @param answers its answers, in the order in which they came
 */
public record SenderState(UnitCode sender, LocalDate due, List<Answer> answers) {

    /** Puts the answers in order. */
    public SenderState {
        Objects.requireNonNull(sender, "sender");
        Objects.requireNonNull(due, "due");
        answers = answers.stream().sorted(Answer.ORDER).toList();
    }

    /** Returns where every sender of a round stands, by code. Answers of others are left out. */
    public static List<SenderState> of(Round round, List<Answer> answers) {
        List<SenderState> states = new ArrayList<>();
        for (UnitCode sender : round.senders()) {
            states.add(new SenderState(
                    sender,
                    round.due(sender),
                    answers.stream()
                            .filter(answer ->
                                    answer.sender().filter(sender::equals).isPresent())
                            .toList()));
        }
        return states;
    }

    /** Finds the answer that counts: of those that may be used the one that came last. */
    public Optional<Answer> findStanding() {
        return answers.stream().filter(Answer::isAcceptable).reduce((earlier, later) -> later);
    }

    private Optional<Answer> findFirst() {
        return answers.stream().filter(Answer::isAcceptable).findFirst();
    }

    /** Returns what became of one of the answers. */
    public Answer.Status status(Answer answer) {
        if (!answer.isAcceptable()) {
            return Answer.Status.REFUSED;
        }
        return findStanding().filter(answer::equals).isPresent() ? Answer.Status.STANDS : Answer.Status.SUPERSEDED;
    }

    /** Returns what became of the sender: a correction that comes late makes nobody late. */
    public SubmissionStatus status() {
        Optional<Answer> first = findFirst();
        if (first.isEmpty()) {
            return answers.isEmpty() ? SubmissionStatus.MISSING : SubmissionStatus.RETURNED;
        }
        return first.get().receivedOn().filter(due::isBefore).isPresent()
                ? SubmissionStatus.LATE
                : SubmissionStatus.ACCEPTED;
    }

    /** Finds the day of the first answer that may be used; where there is none, that of the last answer. */
    public Optional<LocalDate> receivedOn() {
        return findFirst().isPresent()
                ? findFirst().flatMap(Answer::receivedOn)
                : answers.stream().reduce((earlier, later) -> later).flatMap(Answer::receivedOn);
    }

    /**
     * Finds how many days after it was due the first answer that may be used came, 0 or more; empty when there is none.
     */
    public Optional<Long> daysLate() {
        return findFirst().flatMap(Answer::receivedOn).map(day -> Math.max(0, ChronoUnit.DAYS.between(due, day)));
    }

    /** Returns the record of it. */
    public Submission submission(Round round, Origin origin) {
        return new Submission(sender, round.code(), round.period(), round.asOf(), due, receivedOn(), status(), origin);
    }
}
