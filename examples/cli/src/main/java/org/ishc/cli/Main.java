package org.ishc.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.io.canonical.Library;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.ScopeType;

/** The command line's entry point. */
@Command(
        name = "ishc",
        description = "Intergenerational Self-Help Clubs: validate, roll up, track, restate, score.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Main.Version.class)
public final class Main {

    private static final String UNSPELLED_VI =
            "Máy này không viết được một tên đã ghi: bảng mã của máy thiếu chữ. Hãy đặt LC_ALL=C.UTF-8 rồi thử lại.";
    private static final String UNSPELLED =
            "This machine cannot spell a name that was given: its encoding lacks letters of it. Set LC_ALL=C.UTF-8 and try again.";

    @Option(names = "--lang", description = "vi or en")
    @Nullable
    String lang;

    Main() {}

    /** Says which version this is. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"ishc " + Library.version()};
        }
    }

    /** Returns the grammar of the command line, before it knows where to print; its help in a language. */
    static CommandLine commandLine(Language language) {
        return Commands.all(language);
    }

    /** Returns the language that is asked for, before anything else is understood of the arguments. */
    static Language language(String... arguments) {
        for (int i = 0; i < arguments.length; i++) {
            boolean isEnglish = arguments[i].equals("--lang=" + Language.EN.code())
                    || arguments[i].equals("--lang")
                            && i + 1 < arguments.length
                            && arguments[i + 1].equals(Language.EN.code());
            if (isEnglish) {
                return Language.EN;
            }
        }
        return Language.VI;
    }

    /** Runs a command and exits with its code. */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        int code = runWaiting(out, err, arguments);
        out.flush();
        System.exit(code);
    }

    /** Tells somebody who looks on that a long command is at work; programs and files get the result alone. */
    private static int runWaiting(PrintStream out, PrintStream err, String... arguments) {
        if (!Terminal.isThere()) {
            return run(out, err, arguments);
        }
        try (Waiting waiting = Waiting.on(err)) {
            PrintStream result = new PrintStream(waiting.before(out), false, StandardCharsets.UTF_8);
            PrintStream said = new PrintStream(waiting.before(err), true, StandardCharsets.UTF_8);
            int code = run(result, said, arguments);
            result.flush();
            return code;
        }
    }

    /**
     * Runs a command in this virtual machine.
     *
     * @param out takes the result
     * @param err takes progress and refusals
     * @return the exit code: 0 done, 1 invalid, 2 undetermined, 64 wrong usage, 65 unreadable input, 70 a fault of ours
     */
    @SuppressWarnings("IllegalCatch")
    public static int run(PrintStream out, PrintStream err, String... arguments) {
        PrintStream safe = new TerminalStream(err);
        try {
            return runUnguarded(out, safe, arguments);
        } catch (Error fault) {
            // out of memory or stack, a class that is not there: the exit code still says whose fault it is
            safe.println(ExitCode.fault(language(arguments)) + fault);
            return ExitCode.FAULT;
        }
    }

    /** Tells all commands, and those below them, where to print. */
    private static void print(CommandLine commandLine, PrintStream out, PrintStream err) {
        for (CommandLine command : commandLine.getSubcommands().values()) {
            if (command.getCommand() instanceof ToolCommand called) {
                called.print(out, err);
            }
            print(command, out, err);
        }
    }

    private static int runUnguarded(PrintStream out, PrintStream err, String... arguments) {
        System.setProperty("org.jboss.logging.provider", "slf4j");
        Language language = language(arguments);
        CommandLine commandLine = Commands.called(language, arguments);
        if (Terminal.isThere()) {
            commandLine.setUsageHelpAutoWidth(true);
        }
        print(commandLine, out, err);
        commandLine.setOut(new PrintWriter(out, true, StandardCharsets.UTF_8));
        commandLine.setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
        commandLine.setParameterExceptionHandler(new WrongUse(err, language));
        commandLine.setExecutionExceptionHandler(new Failed(err, language));
        return commandLine.execute(arguments);
    }

    /** Says what is wrong with the arguments. */
    private record WrongUse(PrintStream err, Language language) implements IParameterExceptionHandler {

        @Override
        public int handleParseException(ParameterException found, String[] arguments) {
            ParameterException wrong = UsageSentence.first(found);
            err.println(UsageSentence.of(wrong, language));
            if (wrong != found) {
                err.println(UsageSentence.of(found, language));
            }
            if (List.of(arguments).stream().anyMatch(argument -> argument.indexOf('\uFFFD') >= 0)) {
                err.println(language.say(UNSPELLED_VI, UNSPELLED));
                return ExitCode.UNREADABLE;
            }
            Optional<String> meant = DidYouMean.say(wrong, language);
            err.println(meant.orElseGet(() -> UsageSentence.further(wrong.getCommandLine(), language)));
            return ExitCode.USAGE;
        }
    }

    /** Says why a command was not carried out. */
    private record Failed(PrintStream err, Language language) implements IExecutionExceptionHandler {

        @Override
        public int handleExecutionException(Exception fault, CommandLine command, ParseResult parsed) {
            return ExitCode.of(fault, language, err);
        }
    }
}
