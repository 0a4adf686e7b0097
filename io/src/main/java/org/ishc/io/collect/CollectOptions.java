package org.ishc.io.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
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
 */
public record CollectOptions(int threads, Profile profile, Headings headings) {

    /** How many findings of a table and code are listed. */
    static final int KEPT = 1_000;

    /** One thread, no profile, the headings of the specification. */
    public static final CollectOptions DEFAULT = new CollectOptions(1, Profile.NONE, Headings.STANDARD);

    /**
     * Refuses null; checks the bounds.
     *
     * @throws IllegalArgumentException when there would be no thread
     */
    public CollectOptions {
        Objects.requireNonNull(profile, "profile");
        Objects.requireNonNull(headings, "headings");
        if (threads < 1) {
            throw new IllegalArgumentException("threads " + threads + "; allowed are 1 and more");
        }
    }

    /** Returns these options with another number of threads. */
    public CollectOptions withThreads(int newThreads) {
        return new CollectOptions(newThreads, profile, headings);
    }

    Opening opening() {
        return new Opening(profile.thresholds().limits(Limits.DEFAULT), headings);
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
