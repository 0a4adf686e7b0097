package org.ishc.io.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.ishc.core.base.Allowed;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.profile.Profile;
import org.ishc.io.reference.ReferenceData;
import org.ishc.io.spi.Limits;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Headings;

/**
 * How answers are read.
 *
 * @param threads how many answers are judged at the same time, 1 or more; the result is the same
 * @param profile by which findings count
 * @param headings which heading names which column
 * @param limits how much an answer may hold, unless the profile says otherwise
 */
public record CollectOptions(int threads, Profile profile, Headings headings, Limits limits) {

    /** How many findings of a table and code are kept, and of an answer listed. */
    private static final int KEPT = 1_000;

    /** How many findings are listed of all answers together, of each no fewer than a reminder names. */
    private static final int LISTED = 200_000;

    private static final int LISTED_OF_EACH = 20;

    /** One thread, no profile, the headings of the specification. */
    public static final CollectOptions DEFAULT = new CollectOptions(1, Profile.NONE, Headings.STANDARD, Limits.DEFAULT);

    /**
     * Refuses null; checks the bounds.
     *
     * @throws IllegalArgumentException when there would be no thread
     */
    public CollectOptions {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(headings, "headings");
        Objects.requireNonNull(limits, "limits");
        Allowed.only(threads > 0, "threads", threads, "1 or more");
    }

    /** Returns these options with another number of threads. */
    public CollectOptions withThreads(int newThreads) {
        return new CollectOptions(newThreads, profile, headings, limits);
    }

    /** Returns these options with another profile. */
    public CollectOptions withProfile(Profile newProfile) {
        return new CollectOptions(threads, newProfile, headings, limits);
    }

    /** Returns these options with other headings. */
    public CollectOptions withHeadings(Headings newHeadings) {
        return new CollectOptions(threads, profile, newHeadings, limits);
    }

    /** Returns these options with other limits. */
    public CollectOptions withLimits(Limits newLimits) {
        return new CollectOptions(threads, profile, headings, newLimits);
    }

    /**
     * Returns how many findings of each of so many answers are listed: memory does not grow without bound with them.
     */
    static int listed(int answers) {
        return Math.max(LISTED_OF_EACH, Math.min(KEPT, LISTED / Math.max(1, answers)));
    }

    /** Returns how packages are opened: the register, answers, and the package of an earlier round. */
    public Opening opening() {
        return new Opening(profile.thresholds().limits(limits), headings);
    }

    PackageSource open(Path path) throws IOException {
        return PackageFormats.installed().open(path, opening());
    }

    /**
     * How packages are read; of very many findings only the first are kept, so that one bad answer cannot take all
     * memory.
     */
    ReadOptions reading(ReferenceData reference) {
        return ReadOptions.DEFAULT.withKept(KEPT).withProfile(profile).withReference(reference);
    }
}
