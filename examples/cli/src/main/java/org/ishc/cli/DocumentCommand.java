package org.ishc.cli;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;
import picocli.CommandLine.Unmatched;

/** {@code document KIND PKG … --to FILE.docx|FILE.html}: documents to sign, as Word files and pages that print. */
@Command(
        name = "document",
        description = "Writes a document to sign: a score sheet, a ranking, a review, reminders, a proposal.",
        subcommands = {
            ScoreSheetCommand.class,
            RankingCommand.class,
            ReviewCommand.class,
            ReminderCommand.class,
            ImpactDocumentCommand.class,
        })
final class DocumentCommand extends ToolCommand {

    @Spec
    @Nullable
    CommandSpec spec;

    @Unmatched
    List<String> rest = new ArrayList<>();

    @Override
    public Integer call() {
        CommandLine commandLine = spec == null ? new CommandLine(this) : spec.commandLine();
        List<String> kinds = List.copyOf(commandLine.getSubcommands().keySet());
        if (rest.isEmpty()) {
            throw new UsageException(
                    "document: chưa ghi loại văn bản; dùng được: “" + String.join("”, “", kinds) + "”",
                    "document: no KIND is given; allowed are " + String.join(", ", kinds));
        }
        throw UsageException.of("document", rest.get(0), kinds);
    }
}
