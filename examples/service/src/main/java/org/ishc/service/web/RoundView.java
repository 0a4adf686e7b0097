package org.ishc.service.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.core.collection.Round;
import org.ishc.core.collection.SenderState;
import org.ishc.core.submission.SubmissionStatus;
import org.ishc.service.store.StoredAnswer;
import org.ishc.service.store.StoredRound;
import org.ishc.service.user.Viewer;
import org.jspecify.annotations.Nullable;

/**
 * A round as somebody may see it: a province its own state and answers, everybody else all of them.
 *
 * @param stored the round
 * @param round what is asked
 * @param senders where each sender stands, by code
 * @param unplaced answers of nobody who is asked
 */
record RoundView(StoredRound stored, Round round, List<Sender> senders, List<StoredAnswer> unplaced) {

    /**
     * A sender.
     *
     * @param state where it stands
     * @param name its name
     * @param answers its answers, in the order in which they count
     */
    record Sender(SenderState state, String name, List<StoredAnswer> answers) {

        /** Returns what became of one of its answers. */
        public String status(StoredAnswer answer) {
            return state.status(answer.answer()).name();
        }

        /** Finds the answer that a reminder speaks of: the one that stands, else the last one. */
        Optional<StoredAnswer> findLast() {
            return state.findStanding()
                    .flatMap(standing -> answers.stream()
                            .filter(answer -> answer.answer().equals(standing))
                            .findFirst())
                    .or(() -> answers.isEmpty() ? Optional.empty() : Optional.of(answers.get(answers.size() - 1)));
        }
    }

    static RoundView of(
            StoredRound stored, Round round, List<SenderState> states, List<StoredAnswer> answers, Viewer viewer) {
        List<Sender> senders = states.stream()
                .filter(state -> maySee(viewer, state.sender()))
                .map(state -> new Sender(
                        state,
                        stored.name(state.sender()),
                        state.answers().stream()
                                .flatMap(answer -> answers.stream()
                                        .filter(storedAnswer ->
                                                storedAnswer.answer().equals(answer)))
                                .toList()))
                .toList();
        return new RoundView(
                stored,
                round,
                senders,
                answers.stream()
                        .filter(answer -> answer.sender().isEmpty())
                        .filter(answer ->
                                viewer.scope().map(answer.owner()::equals).orElse(true))
                        .toList());
    }

    private static boolean maySee(Viewer viewer, UnitCode sender) {
        return viewer.unit().map(sender::equals).orElse(true);
    }

    /** Returns how many of the senders shown stand so. */
    public long count(SubmissionStatus status) {
        return senders.stream()
                .filter(sender -> sender.state().status() == status)
                .count();
    }

    /** Returns the round as JSON. */
    Map<String, @Nullable Object> tree() {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", stored.id());
        tree.put("round", stored.code());
        tree.put("period", round.period().code());
        tree.put("as_of", round.asOf().toString());
        tree.put("due", round.due().toString());
        tree.put("until", round.until().map(Object::toString).orElse(null));
        tree.put("open", stored.isOpen());
        tree.put("package", stored.packageId().orElse(null));
        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("senders", senders.size());
        for (SubmissionStatus status : SubmissionStatus.values()) {
            totals.put(status.name().toLowerCase(Locale.ROOT), count(status));
        }
        tree.put("totals", totals);
        tree.put("senders", senders.stream().map(RoundView::tree).toList());
        tree.put("unplaced", unplaced.stream().map(answer -> tree(answer, null)).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> tree(Sender sender) {
        SenderState state = sender.state();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("unit_code", state.sender().value());
        tree.put("name", sender.name());
        tree.put("status", state.status().name());
        tree.put("due", state.due().toString());
        tree.put("received_on", state.receivedOn().map(Object::toString).orElse(null));
        tree.put("days_late", state.daysLate().orElse(null));
        List<Object> answers = new ArrayList<>();
        sender.answers().forEach(answer -> answers.add(tree(answer, sender.status(answer))));
        tree.put("answers", answers);
        return tree;
    }

    static Map<String, @Nullable Object> tree(StoredAnswer answer, @Nullable String status) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("id", answer.id());
        tree.put("package", answer.packageId());
        tree.put("file_name", answer.fileName());
        tree.put("received_on", answer.receivedOn().toString());
        tree.put("verdict", answer.verdict().name());
        tree.put("status", status);
        tree.put("codes", answer.codes());
        tree.put("note", answer.note().orElse(null));
        return tree;
    }
}
