package org.ishc.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.io.collect.CollectedRound;
import org.ishc.io.document.Formalities;
import org.ishc.io.document.Printed;
import org.ishc.io.document.ReminderLetters;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code document reminder DIR --round FILE … [--sender CODE]… --to FILE}: letters to those who have to answer. */
@Command(name = "reminder", description = "Writes letters of reminder to the senders of a round (công văn đôn đốc).")
final class ReminderCommand extends RoundCommand {

    @Mixin
    FormalitiesOption formalities = new FormalitiesOption();

    @Option(
            names = "--sender",
            description = "to whom; may be given several times, all whose answer is missing or returned without")
    List<String> senders = new ArrayList<>();

    @Override
    public Integer call() throws IOException {
        Formalities around = formalities.read(language());
        CollectedRound collected = collected();
        List<UnitCode> to = new ArrayList<>();
        try {
            senders.forEach(sender -> to.add(UnitCode.parse(sender)));
            Optional<Printed> letters = ReminderLetters.find(collected, to, around);
            if (letters.isEmpty()) {
                err().println(language().say("Không đơn vị nào phải đôn đốc.", "Nobody has to be reminded."));
                return ExitCode.DONE;
            }
            formalities.write(letters.get());
        } catch (IllegalArgumentException noSender) {
            throw new UsageException(
                    "--sender: không phải đơn vị gửi báo cáo của đợt: " + String.join(", ", senders),
                    "--" + noSender.getMessage());
        }
        err().println(formalities.to);
        return ExitCode.DONE;
    }
}
