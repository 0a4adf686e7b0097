package org.ishc.io.collect;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.core.collection.Answer;
import org.ishc.core.collection.Change;
import org.ishc.core.collection.Round;
import org.ishc.core.collection.SenderState;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Severity;
import org.ishc.core.submission.SubmissionStatus;
import org.ishc.io.ingest.PackageContents;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Verdict;

/**
 * What a round came to.
 *
 * @param round the round
 * @param senders where every sender stands, by code
 * @param answers all answers, by file
 * @param many the package from many, to be written or read
 * @param merge what was found as the answers became one package, by table, key and code
 * @param merged that package, read
 * @param validation what is said of it
 * @param changes what somebody should ask senders about, by sender, code and indicator
 */
public record CollectedRound(
        Round round,
        List<SenderState> senders,
        List<JudgedAnswer> answers,
        ManySource many,
        List<Finding> merge,
        PackageContents merged,
        Validation validation,
        List<Change> changes) {

    private static final Comparator<JudgedAnswer> BY_FILE =
            Comparator.comparing(judged -> judged.answer().file(), AnswerFolder.BY_CODE_POINT);

    /** Refuses null; copies the lists. */
    public CollectedRound {
        Objects.requireNonNull(round, "round");
        Objects.requireNonNull(many, "many");
        Objects.requireNonNull(merged, "merged");
        Objects.requireNonNull(validation, "validation");
        senders = List.copyOf(senders);
        answers = answers.stream().sorted(BY_FILE).toList();
        merge = List.copyOf(merge);
        changes = List.copyOf(changes);
    }

    /** Returns how many senders stand so. */
    public long count(SubmissionStatus status) {
        return senders.stream().filter(sender -> sender.status() == status).count();
    }

    /** Finds the name that a unit has on the day of the round's map. */
    public Optional<String> findName(UnitCode unit) {
        return merged.registry().asOf(round.asOf()).findName(unit);
    }

    /** Returns the answers that are from nobody who is asked, by file. */
    public List<JudgedAnswer> unplaced() {
        return answers.stream().filter(answer -> answer.sender().isEmpty()).toList();
    }

    /** Returns what was found of an answer. */
    public JudgedAnswer judged(Answer answer) {
        return judged(answers, answer.file());
    }

    /** Looks a file up among answers that are in the order of files: a folder may hold very many. */
    static JudgedAnswer judged(List<JudgedAnswer> answers, String file) {
        int from = 0;
        int to = answers.size();
        while (to - from > 1) {
            int middle = (from + to) >>> 1;
            boolean isLater = AnswerFolder.BY_CODE_POINT.compare(
                            answers.get(middle).answer().file(), file)
                    > 0;
            from = isLater ? from : middle;
            to = isLater ? middle : to;
        }
        return Optional.of(answers.get(from))
                .filter(judged -> judged.answer().file().equals(file))
                .orElseThrow();
    }

    /** Finds the answer of a sender that counts. */
    public Optional<JudgedAnswer> findStanding(UnitCode sender) {
        return senders.stream()
                .filter(state -> state.sender().equals(sender))
                .findFirst()
                .flatMap(SenderState::findStanding)
                .map(this::judged);
    }

    /**
     * Tells whether every sender answered, the answers became one package without contradiction, and that package is
     * VALID.
     */
    public boolean isComplete() {
        return senders.stream().allMatch(sender -> sender.status().isAnswered())
                && merge.stream().noneMatch(finding -> finding.severity() == Severity.ERROR)
                && validation.verdict() == Verdict.VALID;
    }
}
