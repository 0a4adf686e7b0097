package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.ishc.io.proof.RunRecord;
import org.ishc.io.spi.PackageFormats;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code record PKG --rulebook FILE --period P [--stage FINAL]}: a score that anybody can verify. */
@Command(name = "record", description = "Writes the record of a score, to be verified by anybody.")
final class RecordCommand extends PackageCommand {

    @Option(names = "--rulebook", required = true, description = "the rulebook, YAML, JSON or a workbook")
    Path rulebookPath = Path.of("");

    @Option(names = "--period", required = true, description = "the scored period")
    String period = "";

    @Option(names = "--stage", description = "SELF, PEER, REVIEW or FINAL", defaultValue = "FINAL")
    String stage = "FINAL";

    /** A record is what it is, byte for byte. */
    @Override
    boolean isForTerminal() {
        return false;
    }

    @Override
    public Integer call() throws IOException {
        text(RunRecord.of(
                PackageFormats.installed().open(packagePath),
                reference(),
                RulebookFile.read(rulebookPath),
                period(period),
                stage(stage)));
        return ExitCode.DONE;
    }
}
