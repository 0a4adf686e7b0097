package org.ishc.cli;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import org.ishc.core.base.Language;
import picocli.CommandLine;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with the arguments of a command, in a sentence, and where to read how it is called. */
final class UsageSentence {

    private UsageSentence() {}

    /** What is to be said first: a word that is not known may be a slip of the very option that is missing for it. */
    static ParameterException first(ParameterException wrong) {
        List<String> unknown = wrong.getCommandLine().getUnmatchedArguments();
        return wrong instanceof MissingParameterException && !unknown.isEmpty()
                ? new UnmatchedArgumentException(wrong.getCommandLine(), unknown)
                : wrong;
    }

    static String of(ParameterException wrong, Language language) {
        return language.say(vietnamese(wrong), String.valueOf(wrong.getMessage()));
    }

    private static String vietnamese(ParameterException wrong) {
        if (wrong instanceof MissingParameterException missing) {
            return "Thiếu: "
                    + missing.getMissing().stream().map(UsageSentence::shown).collect(Collectors.joining(", "));
        }
        if (wrong instanceof UnmatchedArgumentException unmatched) {
            return "Không có lệnh hoặc tùy chọn nào như sau: “" + String.join(" ", unmatched.getUnmatched()) + "”";
        }
        if (wrong instanceof OverwrittenOptionException twice) {
            return "Chỉ được ghi một lần: " + shown(twice.getOverwritten());
        }
        ArgSpec at = wrong.getArgSpec();
        if (at != null && wrong.getValue() != null) {
            return shown(at) + ": “" + wrong.getValue() + "” " + wanted(at.type());
        }
        return at != null
                ? "Không đọc được: " + shown(at)
                : wrong.getCommandLine().getSubcommands().isEmpty() ? "Câu lệnh viết sai" : "Chưa ghi lệnh nào";
    }

    private static String wanted(Class<?> type) {
        return type == LocalDate.class
                ? "không phải là ngày; viết ngày/tháng/năm, ví dụ 31/12/2025"
                : Number.class.isAssignableFrom(type) || type == int.class
                        ? "phải là số nguyên"
                        : "không dùng được ở đây";
    }

    private static String shown(ArgSpec argument) {
        String label = new HelpTexts(Language.VI).label(argument);
        return argument instanceof OptionSpec option
                ? option.longestName() + (argument.arity().max() == 0 ? "" : " " + label)
                : label;
    }

    /** Where to read how the command is called: all commands where none was given. */
    static String further(CommandLine command, Language language) {
        if (command.getParent() == null) {
            return command.getUsageMessage();
        }
        List<String> example = List.of(command.getCommandSpec().usageMessage().footer());
        return String.join(
                "\n",
                language.say("Các tùy chọn: ", "The options: ")
                        + command.getCommandSpec().qualifiedName() + " --help",
                String.join(
                        "\n", example.stream().filter(line -> !line.isEmpty()).toList()));
    }
}
