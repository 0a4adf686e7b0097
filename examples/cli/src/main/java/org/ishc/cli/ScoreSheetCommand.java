package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.document.Formalities;
import org.ishc.io.document.ScoreSheets;
import org.ishc.io.ingest.LoadedPackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code document score-sheet PKG --rulebook R --period P [--unit U]… --to FILE}: a score sheet for each unit. */
@Command(name = "score-sheet", description = "Writes a score sheet for each unit (phiếu chấm điểm).")
final class ScoreSheetCommand extends PrintingCommand {

    @Option(names = "--rulebook", required = true, description = "the rulebook, YAML, JSON or a workbook")
    Path rulebookPath = Path.of("");

    @Option(names = "--period", required = true, description = "the scored period")
    String period = "";

    @Option(names = "--unit", description = "the unit; may be given several times, all scored units without")
    List<String> units = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Formalities around = formalities.read(language());
        Period asked = period(period);
        Rulebook rulebook = read(rulebookPath, RulebookFile::read);
        LoadedPackage loaded = load();
        if (!isInForce(loaded, rulebook, asked)) {
            return ExitCode.FAILED;
        }
        if (rulebook.level().isPresent()) {
            Snapshot map = loaded.registry().asOf(loaded.calendar().lastDay(asked));
            units.forEach(code -> unit(map, code));
        }
        try {
            return print(ScoreSheets.of(loaded, rulebook, asked, units, around));
        } catch (IllegalArgumentException notScored) {
            throw new UsageException("--" + notScored.getMessage());
        }
    }
}
