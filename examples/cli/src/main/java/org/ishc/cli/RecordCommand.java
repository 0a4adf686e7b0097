package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.proof.Decision;
import org.ishc.io.proof.RunRecord;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.PackageSource;
import org.jspecify.annotations.Nullable;
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

    @Option(names = "--decision-number", description = "the number of the decision that recognises the result")
    @Nullable
    String decisionNumber;

    @Option(names = "--decision-date", description = "the date of that decision")
    @Nullable
    LocalDate decisionDate;

    @Option(names = "--signatory", description = "who signed that decision")
    @Nullable
    String signatory;

    /** A record is what it is, byte for byte. */
    @Override
    boolean isForTerminal() {
        return false;
    }

    @Override
    public Integer call() throws IOException {
        Optional<Decision> decision = decision();
        PackageSource source = PackageFormats.installed().open(packagePath);
        Rulebook rulebook = RulebookFile.read(rulebookPath);
        Period asked = period(period);
        String record = decision.isPresent()
                ? RunRecord.of(source, reference(), rulebook, asked, stage(stage), decision.get())
                : RunRecord.of(source, reference(), rulebook, asked, stage(stage));
        refuseUnless(source.isUnchanged(), packagePath);
        text(record);
        return ExitCode.DONE;
    }

    private Optional<Decision> decision() {
        if (decisionNumber == null && decisionDate == null && signatory == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(new Decision(
                    Optional.ofNullable(decisionNumber),
                    Optional.ofNullable(decisionDate),
                    Optional.ofNullable(signatory)));
        } catch (IllegalArgumentException unfit) {
            throw new UsageException(
                    "--decision-number, --signatory: không được để trống, nhiều nhất " + Decision.MAX_LENGTH + " ký tự",
                    String.valueOf(unfit.getMessage()));
        }
    }
}
