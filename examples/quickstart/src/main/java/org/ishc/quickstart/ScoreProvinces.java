package org.ishc.quickstart;

import org.ishc.core.base.Language;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.ScoreText;
import org.ishc.core.emulation.ScoreTrace;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.rulebook.ShippedRulebooks;

/** Scoring provinces, and asking where a point comes from. */
public final class ScoreProvinces {

    private ScoreProvinces() {}

    /** Scores the provinces of 2023 by the shipped example. */
    public static ScoreCard score(LoadedPackage loaded) {
        Rulebook rulebook = ShippedRulebooks.provinces2023();
        ScoringData data = loaded.scoring(rulebook, Period.ofYear(2023));
        return Scorer.score(rulebook, data, Stage.FINAL);
    }

    /** Prints the explanation of a score, the numbers in the formulas. */
    public static void explain(ScoreTrace node, String indent) {
        System.out.println(indent + ScoreText.of(node, Language.EN));
        node.children().forEach(child -> explain(child, indent + "  "));
    }
}
