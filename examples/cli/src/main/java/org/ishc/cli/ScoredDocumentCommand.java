package org.ishc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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
import org.ishc.io.proof.Decision;
import org.ishc.io.proof.RunRecord;
import org.ishc.io.spi.PackageFormats;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** A command that makes a document of the scores of a period. */
abstract class ScoredDocumentCommand extends PrintingCommand {

    @Option(names = "--rulebook", required = true, description = "the rulebook, YAML, JSON or a workbook")
    Path rulebookPath = Path.of("");

    @Option(names = "--period", required = true, description = "the scored period")
    String period = "";

    @Option(names = "--record", description = "a record of the score: the document names the decision in it")
    @Nullable
    Path recordPath;

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
        Optional<Decision> decision = recordPath == null ? Optional.empty() : decision(recordPath, rulebook);
        return print(document(
                loaded, rulebook, asked, decision.map(around::withDecision).orElse(around)));
    }

    /** The decision that a record names, when the record holds for the package and the rulebook. */
    private Optional<Decision> decision(Path file, Rulebook rulebook) throws IOException {
        String record = Files.readString(file, StandardCharsets.UTF_8);
        boolean isHeld = RunRecord.verify(record, PackageFormats.installed().open(packagePath), reference(), rulebook)
                .isEmpty();
        if (!isHeld) {
            throw new RefusedException(
                    file + ": biên bản không khớp với bộ số liệu và bảng chấm điểm này; xem lệnh ishc verify",
                    file + ": the record does not hold for this package and rulebook; see ishc verify");
        }
        return RunRecord.findDecision(record);
    }
}
