package org.ishc.cli;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.ResourceBundle;
import org.ishc.core.base.Language;
import org.ishc.io.table.DayText;
import org.ishc.io.table.OuterSpace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.TypeConversionException;

/**
 * The commands, and how much of each a line of arguments needs: of one that it does not name, nothing but the name and
 * what it does, which is all that the list of commands shows.
 *
 * <p>What the library for command lines asks for is given to it as classes, not as lambdas: an archive of classes
 * leaves out what implements its interfaces when a lambda does, since they were compiled for a very old Java.
 */
final class Commands {

    private static final List<Class<? extends ToolCommand>> ALL = List.of(
            ValidateCommand.class,
            TemplateCommand.class,
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
            CollectCommand.class,
            CompareCommand.class,
            TranslateCommand.class,
            ScoreCommand.class,
            LintCommand.class,
            RulebookSheetCommand.class,
            DiffCommand.class,
            ImpactCommand.class,
            TestRulesCommand.class,
            RecordCommand.class,
            VerifyCommand.class,
            ReportCommand.class,
            DocumentCommand.class,
            DemoCommand.class,
            ExplainCommand.class,
            ArchiveCommand.class,
            CompletionCommand.class);

    /** Days, as they are spelled in packages. */
    private static final class Day implements ITypeConverter<LocalDate> {

        @Override
        public LocalDate convert(String text) {
            return DayText.find(OuterSpace.trim(text))
                    .orElseThrow(() ->
                            new TypeConversionException("'" + text + "' is no day; allowed are " + DayText.SPELLINGS));
        }
    }

    private Commands() {}

    /** Returns the grammar of the command line: every command with its options. */
    static CommandLine all(Language language) {
        return with(language, ALL);
    }

    /** Returns as much of the grammar as arguments need: the commands that they may call. */
    static CommandLine called(Language language, String... arguments) {
        List<String> given = Arrays.asList(arguments);
        List<Class<? extends ToolCommand>> called = new ArrayList<>();
        for (Class<? extends ToolCommand> type : ALL) {
            if (given.contains(named(type).name())) {
                called.add(type);
            }
        }
        for (String argument : given) {
            if (argument.startsWith("@")) {
                // what stands in a file of arguments is not known yet
                return all(language);
            }
        }
        // without any, it would not be known that there are commands
        return with(language, called.isEmpty() ? List.of(CompletionCommand.class) : called);
    }

    private static CommandLine with(Language language, List<Class<? extends ToolCommand>> called) {
        CommandLine root = new CommandLine(new Main());
        for (Class<? extends ToolCommand> type : called) {
            root.addSubcommand(type);
        }
        root.registerConverter(LocalDate.class, new Day());
        return Job.describe(new HelpTexts(language).on(root), language);
    }

    private static Command named(Class<? extends ToolCommand> type) {
        return Objects.requireNonNull(type.getAnnotation(Command.class));
    }

    /** Returns what every command does, by its name, in the language of the grammar. */
    static Map<String, String> purposes(CommandSpec root) {
        Map<String, String> purposes = new LinkedHashMap<>();
        for (Class<? extends ToolCommand> type : ALL) {
            Command command = named(type);
            String key = root.name() + "." + command.name() + ".usage.description";
            ResourceBundle texts = root.resourceBundle();
            purposes.put(
                    command.name(),
                    texts != null && texts.containsKey(key)
                            ? texts.getString(key)
                            : String.join(" ", command.description()));
        }
        return purposes;
    }

    /** Returns the names of all commands. */
    static List<String> names() {
        List<String> names = new ArrayList<>();
        for (Class<? extends ToolCommand> type : ALL) {
            names.add(named(type).name());
        }
        return names;
    }
}
