package org.ishc.io.report.tree;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.apiguardian.api.API;
import org.ishc.core.base.Allowed;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.ingest.FindingOrder;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Waived;
import org.ishc.io.message.Messages;
import org.ishc.io.profile.Waiver;
import org.ishc.io.table.ExchangeFinding;

/**
 * A finding as reports list it.
 *
 * @param finding the finding
 * @param waiver why it is waived, where it is: it is shown and does not count
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public record Listed(Finding finding, Optional<Waiver> waiver) {
    /** Refuses null. */
    public Listed {
        Objects.requireNonNull(finding, "finding");
        Objects.requireNonNull(waiver, "waiver");
    }

    /** The word for what is waived, where others are called by their severity. */
    private static final String WAIVED = "WAIVED";

    /**
     * Returns what a report lists: what counts and what is waived, in the order of the specification.
     *
     * @param limit how many findings of one code are listed, and as many waived ones, 0 or more;
     *     {@code report.truncated} says what is not
     */
    public static List<Listed> of(Validation validation, int limit) {
        List<Listed> listed = new ArrayList<>();
        counting(validation, limit).forEach(finding -> listed.add(new Listed(finding, Optional.empty())));
        for (Waived waived : waived(validation.waived(), limit)) {
            listed.add(new Listed(waived.finding(), Optional.of(waived.waiver())));
        }
        listed.sort(Comparator.comparing(Listed::finding, FindingOrder.ORDER));
        return List.copyOf(listed);
    }

    /** Cuts the list of each code to a limit, and says so at its end. */
    public static List<Finding> counting(Validation validation, int limit) {
        Allowed.only(limit >= 0, "limit", limit, "0 or more");
        Map<String, Integer> seen = new HashMap<>();
        List<Finding> listed = new ArrayList<>();
        for (Finding finding : validation.findings()) {
            if (seen.merge(finding.code().code(), 1, Integer::sum) <= limit) {
                listed.add(finding);
            }
        }
        validation.counts().codes().forEach((code, count) -> {
            if (count > limit) {
                listed.add(Finding.of(
                        ExchangeFinding.TRUNCATED,
                        Location.none(),
                        "code",
                        code,
                        "listed",
                        (long) limit,
                        "found",
                        count));
            }
        });
        listed.sort(FindingOrder.ORDER);
        return listed;
    }

    /** Cuts the list of what is waived to a limit for each code; how many there are says {@code counts}. */
    public static List<Waived> waived(List<Waived> waived, int limit) {
        Map<String, Integer> seen = new TreeMap<>();
        return waived.stream()
                .filter(one -> seen.merge(one.finding().code().code(), 1, Integer::sum) <= limit)
                .toList();
    }

    /** Returns {@code ERROR}, {@code WARNING}, {@code INFO} or {@code WAIVED}. */
    public String tone() {
        return waiver.isPresent() ? WAIVED : finding.severity().name();
    }

    /** Returns who waives it, until when and why, as a sentence; empty when nobody does. */
    public Optional<String> waiverText(Messages messages) {
        return waiver.map(by -> messages.text(
                "report.waiver", "by", by.by(), "until", by.until(), "reason", by.reason(), "profile", by.profile()));
    }
}
