package org.ishc.io.ingest.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.io.profile.Waiver;

/** The waivers that hold on the day of the data, by what they cover. */
public final class Waivers {

    /** No waiver. */
    static final Waivers NONE = new Waivers(List.of(), LocalDate.EPOCH);

    private final Map<List<Object>, List<Waiver>> byTarget = new HashMap<>();

    /** Takes those that have not expired on a day. */
    public Waivers(List<Waiver> waivers, LocalDate asOf) {
        for (Waiver waiver : waivers) {
            if (!waiver.isExpired(asOf)) {
                byTarget.computeIfAbsent(
                                List.of(waiver.code().code(), waiver.table(), waiver.key()),
                                values -> new ArrayList<>())
                        .add(waiver);
            }
        }
    }

    /** Finds the waiver that covers a finding. */
    public Optional<Waiver> find(Finding finding) {
        if (byTarget.isEmpty()
                || finding.location().table() == null
                || finding.location().key() == null) {
            return Optional.empty();
        }
        List<Object> values = List.of(
                finding.code().code(),
                finding.location().table(),
                finding.location().key());
        return byTarget.getOrDefault(values, List.of()).stream()
                .filter(waiver -> waiver.covers(finding))
                .findFirst();
    }
}
