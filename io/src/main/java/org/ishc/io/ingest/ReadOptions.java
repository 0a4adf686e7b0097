package org.ishc.io.ingest;

import java.util.List;
import java.util.Objects;
import java.util.function.LongSupplier;
import org.immutables.value.Value;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.club.ClubRules;
import org.ishc.core.figure.EstimateCheck;
import org.ishc.core.figure.Indicator;
import org.ishc.io.profile.Profile;
import org.ishc.io.profile.Waiver;
import org.ishc.io.reference.ReferenceData;

/**
 * How a package is read and checked. None of it but the rules, the reference data and the bound for estimates changes
 * what is found.
 *
 * @param threads how many threads may read tables at the same time, 1 or more
 * @param kept how many findings of each table and code are kept, 0 or more; all are counted
 * @param rules what clubs are judged by
 * @param listener is told as the checks begin and end
 * @param nanoseconds a clock that only runs forwards, for the ledger; one that stands still unless a host gives another
 * @param reference the units that are used where the package brings none
 * @param estimatePercent an estimate may be off by so much of the value that came later, in percent, 0 or more
 * @param indicators further indicators, sound by themselves; one stands in the place of the package's of the same code
 * @param waivers those of the profile by which the findings will {@linkplain Validation#under count}: what they cover
 *     is counted by itself, and as much of it is kept as of what they do not; needed where not everything is kept
 */
@Value.Builder
@DomainStyle
public record ReadOptions(
        int threads,
        int kept,
        ClubRules rules,
        CheckListener listener,
        LongSupplier nanoseconds,
        ReferenceData reference,
        long estimatePercent,
        List<Indicator> indicators,
        List<Waiver> waivers) {

    /**
     * One thread, every finding kept, the default rules, nobody listening, no clock, the built-in reference data, no
     * further indicators.
     */
    public static final ReadOptions DEFAULT = new ReadOptions(
            1,
            Integer.MAX_VALUE / 4,
            ClubRules.DEFAULT,
            CheckListener.NONE,
            () -> 0,
            ReferenceData.builtIn(),
            EstimateCheck.DEFAULT_PERCENT,
            List.of(),
            List.of());

    /**
     * Refuses null; checks the bounds and copies the list.
     *
     * @throws IllegalArgumentException when there would be no thread, or fewer than no findings kept, or less than no
     *     percent
     */
    public ReadOptions {
        Objects.requireNonNull(rules, "rules");
        Objects.requireNonNull(listener, "listener");
        Objects.requireNonNull(nanoseconds, "nanoseconds");
        Objects.requireNonNull(reference, "reference");
        Allowed.only(threads > 0, "threads", threads, "1 or more");
        Allowed.only(kept >= 0, "kept", kept, "0 or more");
        Allowed.only(estimatePercent >= 0, "estimatePercent", estimatePercent, "0 or more");
        indicators = List.copyOf(indicators);
        waivers = List.copyOf(waivers);
    }

    /** Begins with {@link #DEFAULT}, to be changed component by component. */
    public static ReadOptionsBuilder builder() {
        return DEFAULT.like();
    }

    private ReadOptionsBuilder like() {
        return new ReadOptionsBuilder().from(this);
    }

    /** Returns these options with another number of threads. */
    public ReadOptions withThreads(int newThreads) {
        return like().threads(newThreads).build();
    }

    /** Returns these options with another number of findings kept. */
    public ReadOptions withKept(int newKept) {
        return like().kept(newKept).build();
    }

    /** Returns these options with other rules for clubs. */
    public ReadOptions withRules(ClubRules newRules) {
        return like().rules(newRules).build();
    }

    /** Returns these options with another listener. */
    public ReadOptions withListener(CheckListener newListener) {
        return like().listener(newListener).build();
    }

    /** Returns these options with a clock for the ledger. */
    public ReadOptions withClock(LongSupplier newNanoseconds) {
        return like().nanoseconds(newNanoseconds).build();
    }

    /** Returns these options with other units for packages that bring none. */
    public ReadOptions withReference(ReferenceData newReference) {
        return like().reference(newReference).build();
    }

    /** Returns these options with another bound for estimates. */
    public ReadOptions withEstimatePercent(long newEstimatePercent) {
        return like().estimatePercent(newEstimatePercent).build();
    }

    /** Returns these options with further indicators, such as those of a {@linkplain IndicatorsFile catalogue}. */
    public ReadOptions withIndicators(List<Indicator> newIndicators) {
        return like().indicators(newIndicators).build();
    }

    /**
     * Returns these options with all that a profile asks of the reading: its rules for clubs, its percentage for
     * estimates, and its waivers. How the findings count is asked of the {@link Validation#under validation}.
     */
    public ReadOptions withProfile(Profile profile) {
        return withRules(profile.thresholds().clubRules(rules))
                .withEstimatePercent(profile.thresholds().estimatePercent())
                .withWaivers(profile.waivers());
    }

    /** Returns these options with the waivers of the profile by which the findings will count. */
    public ReadOptions withWaivers(List<Waiver> newWaivers) {
        return like().waivers(newWaivers).build();
    }
}
