package org.ishc.cli;

import java.io.FileOutputStream;
import java.io.FileDescriptor;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The command line's entry point. */
@Command(
    name = "ishc",
    description = "Intergenerational Self-Help Clubs: validate, roll up, track, restate, score.",
    mixinStandardHelpOptions = true,
    subcommands = {
      ValidateCommand.class,
      ConvertCommand.class,
      FixCommand.class,
      UnitsCommand.class,
      ClubsCommand.class,
      NormsCommand.class,
      RollUpCommand.class,
      ExportCommand.class,
      ProgressCommand.class,
      AllocateCommand.class,
      RestateCommand.class,
      AuditCommand.class,
      CompareCommand.class,
      TranslateCommand.class,
      ScoreCommand.class,
      LintCommand.class,
      DiffCommand.class,
      ImpactCommand.class,
      TestRulesCommand.class,
      RecordCommand.class,
      VerifyCommand.class,
      ReportCommand.class,
      DemoCommand.class,
      ExplainCommand.class,
      ArchiveCommand.class,
    })
public final class Main {

  private Main() {}

  /** Returns the grammar of the command line, before it knows where to print. */
  static CommandLine commandLine() {
    return new CommandLine(new Main());
  }

  /** Runs a command and exits with its code. */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
    int code = run(out, err, arguments);
    out.flush();
    System.exit(code);
  }

  /**
   * Runs a command in this virtual machine.
   *
   * @param out takes the result
   * @param err takes progress and refusals
   * @return the exit code: 0 done, 1 invalid, 2 undetermined, 64 wrong usage, 65 unreadable input, 70 a fault of ours
   */
  public static int run(PrintStream out, PrintStream err, String... arguments) {
    System.setProperty("org.jboss.logging.provider", "slf4j");
    CommandLine commandLine = commandLine();
    commandLine.getSubcommands().values().forEach(command -> ((ToolCommand) command.getCommand()).print(out, err));
    commandLine.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
    commandLine.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
    commandLine.setParameterExceptionHandler(
        (wrong, given) -> {
          err.println(wrong.getMessage());
          err.println(wrong.getCommandLine().getUsageMessage());
          return ExitCode.USAGE;
        });
    commandLine.setExecutionExceptionHandler((fault, command, parsed) -> ExitCode.of(fault, err));
    return commandLine.execute(arguments);
  }
}
