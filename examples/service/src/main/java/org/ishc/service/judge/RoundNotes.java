package org.ishc.service.judge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishc.core.collection.Change;
import org.ishc.io.collect.CollectedRound;
import org.ishc.io.report.ValidationJson;
import org.jspecify.annotations.Nullable;

/** What somebody should ask about a round: where senders contradict each other, and what changed or stands out. */
final class RoundNotes {

    private RoundNotes() {}

    /** Returns the notes: findings as in reports, those of changes with the sender and the indicator. */
    static List<Object> of(CollectedRound collected) {
        List<Object> notes = new ArrayList<>();
        collected.merge().forEach(finding -> notes.add(ValidationJson.finding(finding)));
        collected.changes().forEach(change -> notes.add(of(collected, change)));
        return notes;
    }

    private static Map<String, @Nullable Object> of(CollectedRound collected, Change change) {
        Map<String, @Nullable Object> note = new LinkedHashMap<>(ValidationJson.finding(change.finding()));
        note.put(
                "sender",
                collected.findName(change.sender()).orElse(change.sender().value()));
        change.indicator()
                .flatMap(code -> collected.merged().figures().catalogue().find(code))
                .ifPresent(indicator -> {
                    note.put("indicator_vi", indicator.titles().vi());
                    note.put("indicator_en", indicator.titles().en());
                });
        return note;
    }
}
