package org.ishc.io.profile;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.club.ClubRules;
import org.ishc.core.club.SignalThresholds;
import org.ishc.core.figure.EstimateCheck;
import org.ishc.io.spi.Limits;

/**
 * The numbers that profiles set; whatever they do not set is the default of where it is used.
 *
 * @param set the numbers that are set, each within its bounds
 */
public record Thresholds(Map<Threshold, Long> set) {

    /** No number is set. */
    public static final Thresholds NONE = new Thresholds(Map.of());

    /**
     * Refuses null; copies the numbers.
     *
     * @throws IllegalArgumentException when one is out of its bounds
     */
    public Thresholds {
        Objects.requireNonNull(set, "set");
        Map<Threshold, Long> copy = new EnumMap<>(Threshold.class);
        copy.putAll(set);
        copy.forEach((threshold, number) -> {
            if (number < threshold.least() || number > threshold.greatest()) {
                throw new IllegalArgumentException(threshold.key() + " " + number + " is out of bounds; allowed are "
                        + threshold.least() + " to " + threshold.greatest());
            }
        });
        set = Collections.unmodifiableMap(copy);
    }

    /** Finds a number that is set. */
    public Optional<Long> find(Threshold threshold) {
        return Optional.ofNullable(set.get(threshold));
    }

    /** Returns these numbers with those of a later profile, which win. */
    public Thresholds then(Thresholds later) {
        Map<Threshold, Long> both = new EnumMap<>(Threshold.class);
        both.putAll(set);
        both.putAll(later.set);
        return new Thresholds(both);
    }

    /** Returns how many findings of one code a report lists, if that is set. */
    public Optional<Integer> listedPerCode() {
        return find(Threshold.LISTED_PER_CODE).map(Math::toIntExact);
    }

    /** Returns the limits for opening a package. */
    public Limits limits(Limits otherwise) {
        return new Limits(
                or(Threshold.FILE_BYTES, otherwise.fileBytes()),
                or(Threshold.UNZIPPED_BYTES, otherwise.unzippedBytes()),
                (int) or(Threshold.RATIO, otherwise.ratio()),
                (int) or(Threshold.ENTRIES, otherwise.entries()),
                or(Threshold.ROWS, otherwise.rows()),
                (int) or(Threshold.CELL_LENGTH, otherwise.cellLength()),
                (int) or(Threshold.JSON_DEPTH, otherwise.jsonDepth()));
    }

    /** Returns the rules that clubs are judged by, with the thresholds of their signals. */
    public ClubRules clubRules(ClubRules otherwise) {
        SignalThresholds signals = otherwise.thresholds();
        return new ClubRules(
                otherwise.lifecycle(),
                new SignalThresholds(
                        or(Threshold.MEETINGS_PER_MONTH, signals.meetingsPerMonth()),
                        or(Threshold.AREAS, signals.areas()),
                        or(Threshold.FUND_PERCENT, signals.fundPercent()),
                        or(Threshold.MEMBERS_PERCENT, signals.membersPercent()),
                        or(Threshold.BOARD_MEMBERS, signals.boardMembers()),
                        (int) or(Threshold.AT_RISK, signals.signals())),
                otherwise.norms(),
                or(Threshold.DAYS_APART, otherwise.daysApart()));
    }

    /** Returns by how much an estimate may be off from the value that came later, in percent of that. */
    public long estimatePercent() {
        return or(Threshold.ESTIMATE_PERCENT, EstimateCheck.DEFAULT_PERCENT);
    }

    private long or(Threshold threshold, long otherwise) {
        return find(threshold).orElse(otherwise);
    }
}
