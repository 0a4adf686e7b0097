package org.ishc.cli;

import java.io.IOException;
import picocli.AutoComplete;
import picocli.CommandLine.Command;

/**
 * {@code completion [--out FILE]}: a script by which bash, or zsh with bashcompinit, completes commands and options.
 */
@Command(name = "completion", description = "Writes a script that lets bash and zsh complete commands and options.")
final class CompletionCommand extends ToolCommand {

    @Override
    public Integer call() throws IOException {
        text(AutoComplete.bash("ishc", Main.commandLine(language())));
        return ExitCode.DONE;
    }
}
