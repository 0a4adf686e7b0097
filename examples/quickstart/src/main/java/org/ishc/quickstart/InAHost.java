package org.ishc.quickstart;

import java.io.IOException;
import java.nio.file.Path;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.ScoreText;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.Figure;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.rulebook.ShippedRulebooks;

/** What the first page shows of a host's code. */
public final class InAHost {

    private InAHost() {}

    /** Reads a package, and asks for a figure of Hà Nội. */
    public static Figure figure(Path path) throws IOException {
        LoadedPackage loaded = PackageReader.read(path); // folder, zip or JSON; what is wrong becomes findings
        loaded.verdict(); // VALID only when nothing is refused and every check ran
        Figure figure = loaded.figures()
                .figure(UnitCode.parse("01"), IndicatorCode.parse("clubs.fully-active-rate"), Period.parse("2023"));
        figure.value(); // an exact fraction, or missing: never zero by silence
        figure.coverage(); // how many of those expected stand behind it
        return figure;
    }

    /** Scores the provinces of 2023. */
    public static ScoreCard score(LoadedPackage loaded) {
        Rulebook rulebook = ShippedRulebooks.provinces2023();
        ScoreCard card = Scorer.score(rulebook, loaded.scoring(rulebook, Period.ofYear(2023)), Stage.FINAL);
        ScoreText.of(card.units().get(0).explanation(), Language.VI); // the score is the root of its explanation
        return card;
    }
}
