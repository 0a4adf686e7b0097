package org.ishc.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import org.ishc.core.emulation.Stage;
import org.ishc.core.emulation.change.Impact;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.rulebook.RulebookText;

/** What a change of the rules would have done to a period that is known. */
public final class ChangeRules {

    private ChangeRules() {}

    /** Returns who would gain or lose what, and by which edit of the rulebook. */
    public static Impact impact(LoadedPackage loaded, Path before, Path after, Period period) throws IOException {
        Rulebook baseline = RulebookText.read(before);
        Rulebook changed = RulebookText.read(after);
        return Impact.of(baseline, changed, loaded.scoring(baseline, period), Stage.FINAL);
    }
}
