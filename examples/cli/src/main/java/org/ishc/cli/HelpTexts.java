package org.ishc.cli;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.PropertyResourceBundle;
import java.util.ResourceBundle;
import java.util.Set;
import org.ishc.core.base.Language;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.IHelpFactory;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;

/** What the help of commands says in a language: English as it stands at the options, Vietnamese from a file. */
final class HelpTexts {

    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("PKG", "BỘ-SỐ-LIỆU"),
            Map.entry("PKG2", "BỘ-SỐ-LIỆU-2"),
            Map.entry("FILE", "TỆP"),
            Map.entry("DIR", "THƯ-MỤC"),
            Map.entry("CODE", "MÃ"),
            Map.entry("DATE", "NGÀY"),
            Map.entry("NUMBER", "SỐ"),
            Map.entry("TEXT", "CHỮ"),
            Map.entry("LIST", "DANH-SÁCH"),
            Map.entry("PATH", "ĐƯỜNG-DẪN"),
            Map.entry("RULEBOOK", "BẢNG-ĐIỂM"),
            Map.entry("R1", "BẢNG-1"),
            Map.entry("R2", "BẢNG-2"),
            Map.entry("RECORD", "BIÊN-BẢN"),
            Map.entry("COMMAND", "LỆNH"));

    /** Options that take the code of a unit, a club, an indicator or a criterion. */
    private static final Set<String> CODED = Set.of(
            "--under", "--unit", "--parent", "--sender", "--club", "--indicator", "--weights", "--margin", "--level");

    private final Language language;

    HelpTexts(Language language) {
        this.language = language;
    }

    /** Lets a command and those below it speak the language. */
    CommandLine on(CommandLine commandLine) {
        if (language == Language.VI) {
            commandLine.setResourceBundle(bundle());
        }
        commandLine.setHelpFactory(new Labels());
        commandLine.getCommandSpec().usageMessage().synopsisSubcommandLabel("[" + word("COMMAND") + "]");
        return commandLine;
    }

    /** Reads the Vietnamese texts. */
    static ResourceBundle bundle() {
        try (InputStreamReader in = new InputStreamReader(
                Objects.requireNonNull(HelpTexts.class.getResourceAsStream("help_vi.properties")),
                StandardCharsets.UTF_8)) {
            return new PropertyResourceBundle(in);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String word(String label) {
        return language.say(LABELS.getOrDefault(label, label), label);
    }

    /** Returns what stands for an option's value, such as {@code NGÀY}; for a positional parameter its name. */
    String label(ArgSpec argSpec) {
        String own = argSpec.paramLabel();
        return word(own.startsWith("<") ? kind(argSpec) : own);
    }

    private static String kind(ArgSpec argSpec) {
        Class<?> type = argSpec.isMultiValue() && argSpec.auxiliaryTypes().length > 0
                ? argSpec.auxiliaryTypes()[0]
                : argSpec.type();
        if (Path.class.isAssignableFrom(type)) {
            return "FILE";
        }
        if (argSpec instanceof OptionSpec option && CODED.contains(option.longestName())) {
            return "CODE";
        }
        return type == LocalDate.class
                ? "DATE"
                : List.of(int.class, Integer.class, BigInteger.class).contains(type) ? "NUMBER" : "TEXT";
    }

    /** Makes the help of commands. */
    private final class Labels implements IHelpFactory {
        @Override
        public Help create(CommandSpec spec, Help.ColorScheme scheme) {
            return new Labelled(spec, scheme);
        }
    }

    /** The help of a command, its labels in the language. */
    private final class Labelled extends Help {
        Labelled(CommandSpec spec, ColorScheme scheme) {
            super(spec, scheme);
        }

        @Override
        public IParamLabelRenderer createDefaultParamLabelRenderer() {
            return new IParamLabelRenderer() {
                @Override
                public Ansi.Text renderParameterLabel(ArgSpec argSpec, Ansi ansi, List<Ansi.IStyle> styles) {
                    if (argSpec.arity().max() == 0) {
                        return ansi.text("");
                    }
                    String one = label(argSpec);
                    String all = String.join(
                            " ", Collections.nCopies(Math.max(1, argSpec.arity().min()), one));
                    return ansi.text(argSpec instanceof PositionalParamSpec ? all : separator() + all);
                }

                @Override
                public String separator() {
                    return " ";
                }
            };
        }

        @Override
        public IParamLabelRenderer parameterLabelRenderer() {
            return createDefaultParamLabelRenderer();
        }
    }
}
