package org.ishc.cli;

import java.util.ArrayList;
import java.util.List;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.document.Formalities;
import org.ishc.io.document.Printed;
import org.ishc.io.document.ScoreSheets;
import org.ishc.io.ingest.LoadedPackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code document score-sheet PKG --rulebook R --period P [--unit U]… --to FILE}: a score sheet for each unit. */
@Command(name = "score-sheet", description = "Writes a score sheet for each unit (phiếu chấm điểm).")
final class ScoreSheetCommand extends ScoredDocumentCommand {

    @Option(names = "--unit", description = "the unit; may be given several times, all scored units without")
    List<String> units = new ArrayList<>();

    @Override
    Printed document(LoadedPackage loaded, Rulebook rulebook, Period asked, Formalities around) {
        if (rulebook.level().isPresent()) {
            Snapshot map = loaded.registry().asOf(loaded.calendar().lastDay(asked));
            units.forEach(code -> unit(map, code));
        }
        try {
            return ScoreSheets.of(loaded, rulebook, asked, units, around);
        } catch (IllegalArgumentException notScored) {
            throw new UsageException(
                    "--unit: không phải đơn vị được chấm điểm: " + String.join(", ", units),
                    "--" + notScored.getMessage());
        }
    }
}
