package org.ishc.cli;

import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.document.Formalities;
import org.ishc.io.document.Printed;
import org.ishc.io.document.RankingDocument;
import org.ishc.io.ingest.LoadedPackage;
import picocli.CommandLine.Command;

/** {@code document ranking PKG --rulebook R --period P --to FILE}: the ranking of all groups. */
@Command(name = "ranking", description = "Writes the ranking of all groups (bảng xếp hạng).")
final class RankingCommand extends ScoredDocumentCommand {

    @Override
    Printed document(LoadedPackage loaded, Rulebook rulebook, Period asked, Formalities around) {
        return RankingDocument.of(loaded, rulebook, asked, around);
    }
}
