package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.document.Formalities;
import org.ishc.io.document.RankingDocument;
import org.ishc.io.ingest.LoadedPackage;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code document ranking PKG --rulebook R --period P --to FILE}: the ranking of all groups. */
@Command(name = "ranking", description = "Writes the ranking of all groups (bảng xếp hạng).")
final class RankingCommand extends PrintingCommand {

    @Option(names = "--rulebook", required = true, description = "the rulebook, YAML, JSON or a workbook")
    Path rulebookPath = Path.of("");

    @Option(names = "--period", required = true, description = "the scored period")
    String period = "";

    @Override
    public Integer call() throws IOException {
        Formalities around = formalities.read(language());
        Period asked = period(period);
        Rulebook rulebook = read(rulebookPath, RulebookFile::read);
        LoadedPackage loaded = load();
        return isInForce(loaded, rulebook, asked)
                ? print(RankingDocument.of(loaded, rulebook, asked, around))
                : ExitCode.FAILED;
    }
}
