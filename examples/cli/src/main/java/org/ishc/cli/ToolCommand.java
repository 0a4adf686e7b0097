package org.ishc.cli;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.emulation.Stage;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.time.Period;
import org.ishc.io.border.Printable;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.message.Messages;
import org.ishc.io.spi.InPlace;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Model.UsageMessageSpec;
import picocli.CommandLine.Option;

/** What all commands share: where to print, in which form and language. */
abstract class ToolCommand implements Callable<Integer> {

    @Option(names = "--format", description = "text or json", defaultValue = "text")
    String format = "text";

    @Option(names = "--lang", description = "vi or en", defaultValue = "vi")
    String lang = "vi";

    @Option(names = "--out", description = "where to write instead of standard output")
    @Nullable
    Path outPath;

    private PrintStream out = System.out;
    private PrintStream err = System.err;

    void print(PrintStream newOut, PrintStream newErr) {
        this.out = newOut;
        this.err = newErr;
    }

    PrintStream err() {
        return err;
    }

    Language language() {
        return Language.find(lang).orElseThrow(() -> UsageException.of("--lang", lang, List.of("vi", "en")));
    }

    boolean isJson() {
        if (!format.equals("json") && !format.equals("text")) {
            throw UsageException.of("--format", format, List.of("text", "json"));
        }
        return format.equals("json");
    }

    /** Prints rows, as canonical JSON or as a table for people. */
    void rows(List<? extends Map<String, ? extends @Nullable Object>> rows) throws IOException {
        rows(rows, TableWords.Named.NOTHING);
    }

    /** Prints rows, with names beside codes for people. */
    void rows(List<? extends Map<String, ? extends @Nullable Object>> rows, TableWords.Named names) throws IOException {
        rows(rows, names, Set.of());
    }

    /** Prints rows, with names beside codes for people, and the sign behind percentages. */
    void rows(
            List<? extends Map<String, ? extends @Nullable Object>> rows, TableWords.Named names, Set<String> percents)
            throws IOException {
        text(isJson() ? CanonicalJson.write(rows) : table(rows, names, percents));
    }

    /** Returns rows as a table for people that fits their terminal; nothing where there are none. */
    String table(List<? extends Map<String, ? extends @Nullable Object>> rows, TableWords.Named names) {
        return table(rows, names, Set.of());
    }

    private String table(
            List<? extends Map<String, ? extends @Nullable Object>> rows,
            TableWords.Named names,
            Set<String> percents) {
        return rows.isEmpty() ? "" : TextTable.of(rows, new TableWords(language(), names, percents), width());
    }

    /** How many characters a line may have: on a terminal as many as it shows, else any. */
    private int width() {
        return outPath == null && Terminal.isThere()
                ? new UsageMessageSpec().autoWidth(true).width()
                : Integer.MAX_VALUE;
    }

    /**
     * Tells whether what is printed is for people, so that nothing in it may command their terminal; JSON has its own
     * way to spell such characters.
     */
    boolean isForTerminal() {
        return !format.equals("json");
    }

    /** Something that is read from a file of the user's. */
    interface Reading<T> {
        T from(Path file) throws IOException;
    }

    /** Reads a file of the user's; what does not fit says in which file. */
    static <T> T read(Path file, Reading<T> reading) throws IOException {
        try {
            return reading.from(file);
        } catch (UnreadableTextException unfit) {
            throw UnfitFileException.of(file, unfit);
        }
    }

    /** Refuses what was worked out from a package that was written to while it was read. */
    void refuseUnless(boolean isOfOneInput, Path path) throws IOException {
        if (!isOfOneInput) {
            throw UnfitFileException.of(
                    path,
                    Messages.in(Language.VI).text("report.input"),
                    Messages.in(Language.EN).text("report.input"));
        }
    }

    /** What to say where there is nothing to print: an empty answer would leave somebody guessing. */
    String nothing() {
        return language()
                .say(
                        "Không có gì để hiển thị: không có dữ liệu nào khớp với yêu cầu này.",
                        "There is nothing to show: no data match what was asked.");
    }

    void text(String text) throws IOException {
        if (isForTerminal() && text.isBlank()) {
            err.println(nothing());
        }
        if (outPath == null) {
            out.print(isForTerminal() ? Printable.ofLines(text) : text);
            out.flush();
        } else {
            InPlace.file(outPath, path -> Files.writeString(path, text, StandardCharsets.UTF_8));
        }
    }

    /** Something that is written piece by piece. */
    interface Streamed<T> {
        T writeTo(OutputStream out) throws IOException;
    }

    /** Writes to standard output, or the file of {@code --out}, as it comes. */
    <T> T stream(Streamed<T> content) throws IOException {
        if (outPath == null) {
            T result = content.writeTo(out);
            out.flush();
            return result;
        }
        return streamTo(outPath, content);
    }

    /** Writes a tree as JSON, as it is walked: what its lists make need never be there all at once. */
    void json(Object tree) throws IOException {
        stream(to -> {
            CanonicalJson.write(tree, new OutputStreamWriter(to, StandardCharsets.UTF_8));
            return tree;
        });
    }

    static <T> T streamTo(Path file, Streamed<T> content) throws IOException {
        List<T> result = new ArrayList<>();
        InPlace.file(file, path -> {
            try (OutputStream stream = new BufferedOutputStream(Files.newOutputStream(path))) {
                result.add(content.writeTo(stream));
            }
        });
        return result.get(0);
    }

    static Period period(String text) {
        return Period.find(text)
                .orElseThrow(() -> new UsageException(
                        "--period: “" + text
                                + "” không phải kỳ báo cáo; viết năm 2023, Quý I năm 2023, 6 tháng đầu năm 2023"
                                + " hoặc Tháng 3 năm 2023",
                        "--period: '" + text + "' is no period, such as 2023-Q1"));
    }

    static Stage stage(String text) {
        try {
            return Stage.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw UsageException.of("--stage", text, List.of(Stage.values()));
        }
    }

    static UnitLevel level(String text) {
        try {
            return UnitLevel.valueOf(text);
        } catch (IllegalArgumentException unknown) {
            throw UsageException.of("--level", text, List.of(UnitLevel.values()));
        }
    }

    static UnitCode unit(Snapshot map, String text) {
        return AskedUnit.find(map, text);
    }

    /** The units that --unit or --level ask for. */
    static List<UnitCode> asked(Snapshot map, @Nullable String unit, @Nullable String level, List<UnitCode> otherwise) {
        if (unit != null && level != null) {
            throw new UsageException(
                    "Chỉ dùng một trong hai: --unit hoặc --level", "--unit and --level exclude each other");
        }
        if (unit != null) {
            return List.of(unit(map, unit));
        }
        return level != null ? map.members(level(level)) : otherwise;
    }
}
