package org.ishc.core.club;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Clubs that are laid side by side when they are first asked for: who only checks a register does not ask. In the
 * window that was last asked for they stay located: who takes counts apart asks for one again, unit by unit. Safe for
 * use by many threads.
 */
final class LaidClubs {

    private final Supplier<ClubColumns> laying;
    private volatile @Nullable ClubColumns laid;
    private volatile @Nullable CountedClubs last;

    /**
     * Takes what lays them out.
     *
     * @param laying the same for whoever asks; two threads may ask at once
     */
    LaidClubs(Supplier<ClubColumns> laying) {
        this.laying = laying;
    }

    /** Returns them. */
    ClubColumns get() {
        ClubColumns clubs = laid;
        if (clubs == null) {
            clubs = laying.get();
            laid = clubs;
        }
        return clubs;
    }

    /** Returns them in a window, all of one register's by the same norms. */
    CountedClubs located(ClubWindow window, NormPack norms) {
        CountedClubs known = last;
        if (known == null || !known.isOf(window)) {
            known = new CountedClubs(get(), norms, window);
            last = known;
        }
        return known;
    }
}
