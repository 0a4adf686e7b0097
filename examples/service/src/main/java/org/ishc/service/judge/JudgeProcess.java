package org.ishc.service.judge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.Language;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.reference.BuiltInReference;
import org.ishc.io.report.ReportForm;
import org.ishc.io.report.ReportOptions;
import org.ishc.io.report.ValidationJson;

/**
 * The process that looks at packages, one after the other, as lines on its standard input ask: {@code FILE FOLDER}, or
 * {@code FILE FOLDER LANGUAGE FORM}, with tabs between; in place of a file, {@code round} asks for the round in the
 * folder. For each it answers one line: a word of {@link Answer}. It ends when its standard input does, so never later
 * than the service.
 */
public final class JudgeProcess {

    /** Stands in place of a file, where a round lies in the folder. */
    static final String ROUND = "round";
    /** The report as canonical JSON. */
    static final String REPORT = "report.json";
    /** What the service keeps in columns. */
    static final String FACTS = "facts.json";
    /** The report in the form asked for. */
    static final String RENDERED = "rendered";

    /** How the virtual machine ends when memory does not suffice. */
    static final int OUT_OF_MEMORY = 3;

    /** How many findings of a code are listed: fewer, when the report would be longer than the service keeps. */
    private static final List<Integer> LISTED = List.of(ValidationJson.DEFAULT_LIMIT, 100, 10, 1, 0);

    private final LimitedReading reading;

    private JudgeProcess(LimitedReading reading) {
        this.reading = reading;
    }

    /** What became of a package. */
    enum Answer {
        /** What was asked for lies in the folder. */
        DONE,
        /** The file is in no form that is known. */
        NO_PACKAGE,
        /** The program failed; what it said stands on its standard error. */
        FAILED
    }

    /** Answers until nothing more is asked; the one argument is the most bytes of a package once it is unpacked. */
    public static void main(String[] arguments) throws IOException {
        PrintStream answers = System.out;
        System.setOut(System.err);
        BuiltInReference.registry();
        JudgeProcess process = new JudgeProcess(new LimitedReading(Long.parseLong(arguments[0])));
        BufferedReader asked = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = asked.readLine(); line != null; line = asked.readLine()) {
            answers.println(process.answer(line.split("\t")));
            answers.flush();
        }
        Runtime.getRuntime().halt(0);
    }

    /** Whatever a hostile file makes a library throw, the next package is still looked at. */
    @SuppressWarnings("IllegalCatch")
    private Answer answer(String[] asked) {
        Path file = Path.of(asked[0]);
        Path folder = Path.of(asked[1]);
        try {
            if (asked[0].equals(ROUND)) {
                round(new RoundWork(folder, reading.limits()), asked);
            } else if (asked.length == 2) {
                judge(file, folder);
            } else {
                render(
                        file,
                        folder,
                        Language.find(asked[2]).orElseThrow(),
                        ReportForm.find(asked[3]).orElseThrow());
            }
            return Answer.DONE;
        } catch (IOException noPackage) {
            return Answer.NO_PACKAGE;
        } catch (RuntimeException | StackOverflowError failed) {
            failed.printStackTrace();
            return Answer.FAILED;
        }
    }

    private static void round(RoundWork work, String[] asked) throws IOException {
        if (asked.length == 2) {
            work.collect();
        } else {
            work.render(
                    Language.find(asked[2]).orElseThrow(),
                    ReportForm.find(asked[3]).orElseThrow());
        }
    }

    private void judge(Path file, Path folder) throws IOException {
        long before = used();
        LoadedPackage loaded = reading.read(file, ValidationJson.DEFAULT_LIMIT);
        long weight = Math.max(0, used() - before);
        Path report = folder.resolve(REPORT);
        for (int listed : LISTED) {
            write(report, ValidationJson.of(loaded.validation(), listed));
            if (Files.size(report) <= Judge.LONGEST_REPORT) {
                break;
            }
        }
        Files.writeString(
                folder.resolve(FACTS), CanonicalJson.write(Judgement.facts(loaded, weight)), StandardCharsets.UTF_8);
    }

    private static void write(Path file, Map<String, Object> tree) throws IOException {
        try (OutputStream out = Files.newOutputStream(file)) {
            CanonicalJson.write(tree, out);
        }
    }

    private static long used() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    private void render(Path file, Path folder, Language language, ReportForm form) throws IOException {
        try (OutputStream out = Files.newOutputStream(folder.resolve(RENDERED))) {
            form.write(
                    reading.read(file, ValidationJson.DEFAULT_LIMIT).validation(),
                    ReportOptions.in(language).withSource(file),
                    out);
        }
    }
}
