package org.ishc.io.report.page;

import java.util.Optional;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.organisation.Snapshot;
import org.ishc.io.ingest.LoadedPackage;

/** What is scored, by name: units on a map, or clubs. */
final class ScoredNames {

    private final LoadedPackage loaded;
    private final Snapshot map;
    private final boolean isOfClubs;

    ScoredNames(LoadedPackage loaded, ScoreCard card, Snapshot map) {
        this.loaded = loaded;
        this.map = map;
        this.isOfClubs = card.rulebook().level().isEmpty();
    }

    /** Tells whether clubs are scored, of which no figures are rolled up. */
    boolean isOfClubs() {
        return isOfClubs;
    }

    /** Returns the name of what bears a code; the code where nobody named it. */
    String of(String code) {
        return find(code).orElse(code);
    }

    /** Finds the name of what bears a code; empty where nobody named it. */
    Optional<String> find(String code) {
        return isOfClubs
                ? loaded.clubs().findHistory(ClubCode.parse(code)).map(history -> history.club()
                        .label())
                : map.findName(UnitCode.parse(code));
    }
}
