package org.ishc.io.report;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apiguardian.api.API;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.collection.Answer;
import org.ishc.core.collection.Change;
import org.ishc.core.collection.Round;
import org.ishc.core.collection.SenderState;
import org.ishc.core.finding.Finding;
import org.ishc.core.submission.SubmissionStatus;
import org.ishc.io.collect.CollectedRound;
import org.ishc.io.collect.JudgedAnswer;
import org.jspecify.annotations.Nullable;

/** What a round came to, as a tree for canonical JSON. */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CollectionJson {

    private CollectionJson() {}

    /** Returns the tree. */
    public static Map<String, @Nullable Object> of(CollectedRound collected) {
        Round round = collected.round();
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("round", round.code().value());
        tree.put("period", round.period().code());
        tree.put("as_of", round.asOf().toString());
        tree.put("due", round.due().toString());
        tree.put("until", round.until().map(LocalDate::toString).orElse(null));
        tree.put("totals", totals(collected));
        tree.put("verdict", collected.validation().verdict().name());
        tree.put(
                "senders",
                collected.senders().stream()
                        .map(sender -> sender(collected, sender))
                        .toList());
        tree.put(
                "unplaced",
                collected.unplaced().stream().map(CollectionJson::unplaced).toList());
        tree.put("merge", collected.merge().stream().map(CollectionJson::merge).toList());
        tree.put(
                "changes",
                collected.changes().stream().map(CollectionJson::change).toList());
        return tree;
    }

    private static Map<String, Object> totals(CollectedRound collected) {
        Map<String, Object> totals = new LinkedHashMap<>();
        totals.put("senders", (long) collected.senders().size());
        for (SubmissionStatus status : SubmissionStatus.values()) {
            totals.put(status.name().toLowerCase(Locale.ROOT), collected.count(status));
        }
        return totals;
    }

    private static Map<String, @Nullable Object> sender(CollectedRound collected, SenderState sender) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("unit_code", sender.sender().value());
        tree.put("status", sender.status().name());
        tree.put("due", sender.due().toString());
        tree.put("received_on", sender.receivedOn().map(LocalDate::toString).orElse(null));
        tree.put("days_late", sender.daysLate().orElse(null));
        tree.put(
                "answers",
                sender.answers().stream()
                        .map(answer -> answer(collected.judged(answer), sender.status(answer)))
                        .toList());
        return tree;
    }

    private static Map<String, @Nullable Object> answer(JudgedAnswer judged, Answer.Status status) {
        Map<String, @Nullable Object> tree = received(judged);
        tree.put("verdict", judged.verdict().name());
        tree.put("status", status.name());
        tree.put("codes", judged.codes());
        return tree;
    }

    private static Map<String, @Nullable Object> unplaced(JudgedAnswer judged) {
        Map<String, @Nullable Object> tree = received(judged);
        tree.put("codes", judged.codes());
        return tree;
    }

    private static Map<String, @Nullable Object> received(JudgedAnswer judged) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("file", judged.answer().file());
        tree.put(
                "received_on",
                judged.answer().receivedOn().map(LocalDate::toString).orElse(null));
        return tree;
    }

    private static Map<String, @Nullable Object> merge(Finding finding) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("code", finding.code().code());
        tree.put("severity", finding.severity().name());
        tree.put("table", finding.location().table());
        tree.put("key", finding.location().key());
        tree.put("arguments", arguments(finding, List.of("senders", "kept")));
        return tree;
    }

    private static Map<String, @Nullable Object> change(Change change) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("unit_code", change.sender().value());
        tree.put("code", change.finding().code().code());
        tree.put("severity", change.finding().severity().name());
        tree.put("indicator", change.indicator().map(IndicatorCode::value).orElse(null));
        tree.put(
                "arguments", arguments(change.finding(), change.finding().code().arguments()));
        return tree;
    }

    private static Map<String, @Nullable Object> arguments(Finding finding, List<String> names) {
        Map<String, @Nullable Object> arguments = new LinkedHashMap<>();
        names.forEach(name ->
                arguments.put(name, ValidationJson.argument(finding.arguments().get(name))));
        return arguments;
    }
}
