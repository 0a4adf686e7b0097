package org.ishc.cli;

import java.io.IOException;
import java.util.List;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.core.finding.Finding;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.document.Printed;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.Messages;
import picocli.CommandLine.Mixin;

/** A command that makes a document of a package. */
abstract class PrintingCommand extends PackageCommand {

    @Mixin
    FormalitiesOption formalities = new FormalitiesOption();

    int print(Printed document) throws IOException {
        formalities.write(document);
        err().println(formalities.to);
        return ExitCode.DONE;
    }

    /** Scores a period; says where the rulebook is not in force, so that there is nothing to be printed. */
    boolean isInForce(LoadedPackage loaded, Rulebook rulebook, Period period) {
        List<Finding> refusals =
                Scorer.score(rulebook, loaded.scoring(rulebook, period), Stage.FINAL).findings().stream()
                        .map(ScoreCard.ScoreFinding::finding)
                        .filter(finding -> finding.code() == EmulationFinding.NOT_IN_FORCE)
                        .toList();
        refusals.forEach(finding -> err().println(Messages.in(language()).text(finding)));
        return refusals.isEmpty();
    }
}
