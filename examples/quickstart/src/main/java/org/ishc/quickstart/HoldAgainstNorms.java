package org.ishc.quickstart;

import java.util.List;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.club.Norm;
import org.ishc.core.club.NormPack;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;

/** Clubs and the norms of their scheme. */
public final class HoldAgainstNorms {

    private HoldAgainstNorms() {}

    /** Returns what clubs fall short of, by what they reported of a period, each with the distance to the norm. */
    public static List<ClubRegister.NormResult> below(LoadedPackage loaded, Period period) {
        return loaded.clubs().norms(period, NormPack.SCHEME_1336).stream()
                .filter(norm -> norm.result().outcome() == Norm.Outcome.BELOW)
                .toList();
    }
}
