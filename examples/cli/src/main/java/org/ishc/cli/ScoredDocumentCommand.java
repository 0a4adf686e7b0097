package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.finding.Finding;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.document.Formalities;
import org.ishc.io.document.Printed;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.Messages;
import picocli.CommandLine.Option;

/** A command that makes a document of the scores of a period. */
abstract class ScoredDocumentCommand extends PrintingCommand {

    @Option(names = "--rulebook", required = true, description = "the rulebook, YAML, JSON or a workbook")
    Path rulebookPath = Path.of("");

    @Option(names = "--period", required = true, description = "the scored period")
    String period = "";

    /** Makes the document, by a rulebook that is in force. */
    abstract Printed document(LoadedPackage loaded, Rulebook rulebook, Period asked, Formalities around);

    @Override
    public Integer call() throws IOException {
        Formalities around = formalities.read(language());
        Period asked = period(period);
        Rulebook rulebook = read(rulebookPath, RulebookFile::read);
        LoadedPackage loaded = load();
        Optional<Finding> notInForce =
                Scorer.findNotInForce(rulebook, loaded.calendar().lastDay(asked));
        if (notInForce.isPresent()) {
            err().println(Messages.in(language()).text(notInForce.get()));
            return ExitCode.FAILED;
        }
        return print(document(loaded, rulebook, asked, around));
    }
}
