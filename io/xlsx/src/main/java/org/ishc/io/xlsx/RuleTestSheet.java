package org.ishc.io.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.emulation.change.RuleTestSuite;

/**
 * Rule tests as a sheet that an official can edit: {@code rules} and the rulebook's name in the first row, the headings
 * {@code test, part, code, value} in the second, then one line for each thing that is given or expected. Parts are
 * {@code actual}, {@code back 1} (a year back), {@code target}, {@code fact}, {@code coverage} ({@code 3/4}),
 * {@code points}, {@code total} and {@code class}; an empty test cell goes on with the test above.
 */
public final class RuleTestSheet {

    static final List<String> HEADINGS = List.of("test", "part", "code", "value");
    private static final List<String> PARTS =
            List.of("actual", "back N", "target", "fact", "coverage", "points", "total", "class");

    /** The tests so far: by name the given and the expected parts, each by code. */
    private final Map<String, Map<String, List<TextNode.Mapping.Entry>>> tests = new LinkedHashMap<>();

    private RuleTestSheet() {}

    /**
     * Reads the sheet of a workbook that begins with {@code rules}; the first where none does.
     *
     * @throws IOException when the file cannot be read or is no workbook
     * @throws UnreadableTextException when it holds no rule tests; the line is that of the sheet, the column counts
     *     from 1
     */
    public static RuleTestSuite read(Path file) throws IOException {
        return RuleTestSuite.read(text(file));
    }

    private static TextNode text(Path file) throws IOException {
        Collection<List<SheetReader.Line>> sheets = SheetReader.read(file).values();
        List<SheetReader.Line> lines = sheets.stream()
                .filter(sheet -> !sheet.isEmpty() && cell(sheet.get(0), 0).equals("rules"))
                .findFirst()
                .or(() -> sheets.stream().findFirst())
                .orElse(List.of());
        return new RuleTestSheet().tree(lines);
    }

    private TextNode tree(List<SheetReader.Line> lines) {
        if (lines.size() < 2 || !cell(lines.get(0), 0).equals("rules")) {
            throw new UnreadableTextException("", 1, 1, SheetPhrase.RULES_FIRST.with());
        }
        List<String> headings =
                List.of(cell(lines.get(1), 0), cell(lines.get(1), 1), cell(lines.get(1), 2), cell(lines.get(1), 3));
        if (!headings.equals(HEADINGS)) {
            throw new UnreadableTextException(
                    "", lines.get(1).number(), 1, SheetPhrase.HEADINGS.with("found", headings, "allowed", HEADINGS));
        }
        String name = "";
        for (SheetReader.Line line : lines.subList(2, lines.size())) {
            name = cell(line, 0).isEmpty() ? name : cell(line, 0);
            if (name.isEmpty()) {
                throw new UnreadableTextException("", line.number(), 1, SheetPhrase.TEST_NAME.with());
            }
            add(name, line);
        }
        List<TextNode> nodes = new ArrayList<>();
        tests.forEach((test, parts) -> nodes.add(test(test, parts)));
        return mapping(
                entry("rules", new TextNode.Text(cell(lines.get(0), 1), 1, 2), 1),
                entry("tests", new TextNode.Sequence(nodes, 1, 1), 1));
    }

    private static String cell(SheetReader.Line line, int column) {
        return column < line.cells().size() ? line.cells().get(column).strip() : "";
    }

    private void add(String test, SheetReader.Line line) {
        String part = cell(line, 1).toLowerCase(Locale.ROOT);
        String value = cell(line, 3);
        TextNode node = part.equals("class")
                ? new TextNode.Text(value, line.number(), 4)
                : part.equals("coverage") ? coverage(value, line) : scalar(value, line);
        String key =
                switch (part) {
                    case "actual" -> "actuals";
                    case "target" -> "targets";
                    case "fact" -> "facts";
                    case "coverage", "total", "class" -> part;
                    case "points" -> "criteria";
                    default -> {
                        if (!part.matches("back \\d+")) {
                            throw new UnreadableTextException(
                                    "", line.number(), 2, SheetPhrase.NO_PART.with("found", part, "allowed", PARTS));
                        }
                        yield part;
                    }
                };
        tests.computeIfAbsent(test, name -> new LinkedHashMap<>())
                .computeIfAbsent(key, name -> new ArrayList<>())
                .add(new TextNode.Mapping.Entry(cell(line, 2), line.number(), 3, node));
    }

    private static TextNode scalar(String text, SheetReader.Line line) {
        if (text.equals("true") || text.equals("false")) {
            return new TextNode.Bool(Boolean.parseBoolean(text), line.number(), 4);
        }
        String decimal = text.replace(',', '.');
        return decimal.matches("-?\\d{1,30}(\\.\\d{1,30})?")
                ? new TextNode.Number(new BigDecimal(decimal), line.number(), 4)
                : new TextNode.Text(text, line.number(), 4);
    }

    private static TextNode coverage(String text, SheetReader.Line line) {
        List<TextNode> counts = new ArrayList<>();
        for (String count : text.split("/", -1)) {
            counts.add(scalar(count.strip(), line));
        }
        return new TextNode.Sequence(counts, line.number(), 4);
    }

    private static TextNode test(String name, Map<String, List<TextNode.Mapping.Entry>> parts) {
        List<TextNode.Mapping.Entry> given = new ArrayList<>();
        List<TextNode.Mapping.Entry> back = new ArrayList<>();
        List<TextNode.Mapping.Entry> expect = new ArrayList<>();
        parts.forEach((key, entries) -> {
            int line = entries.get(0).line();
            switch (key) {
                case "total", "class" -> expect.add(entry(key, entries.get(0).value(), line));
                case "criteria" -> expect.add(entry(key, new TextNode.Mapping(entries, line, 3), line));
                default -> {
                    TextNode all = new TextNode.Mapping(entries, line, 3);
                    Optional<String> years = key.startsWith("back ") ? Optional.of(key.substring(5)) : Optional.empty();
                    years.ifPresentOrElse(of -> back.add(entry(of, all, line)), () -> given.add(entry(key, all, line)));
                }
            }
        });
        if (!back.isEmpty()) {
            given.add(entry(
                    "back",
                    new TextNode.Mapping(back, back.get(0).line(), 2),
                    back.get(0).line()));
        }
        return mapping(
                entry("name", new TextNode.Text(name, 1, 1), 1),
                entry("given", new TextNode.Mapping(given, 1, 1), 1),
                entry("expect", new TextNode.Mapping(expect, 1, 1), 1));
    }

    private static TextNode mapping(TextNode.Mapping.Entry... entries) {
        return new TextNode.Mapping(List.of(entries), 1, 1);
    }

    private static TextNode.Mapping.Entry entry(String key, TextNode value, int line) {
        return new TextNode.Mapping.Entry(key, line, 1, value);
    }

    /**
     * Writes an empty sheet to begin with: the head, and the criteria of a rulebook as points of one test to fill in.
     *
     * @param rulebook the rulebook's name
     * @param criteria the codes of its criteria
     */
    public static void writeTemplate(String rulebook, List<String> criteria, OutputStream out) throws IOException {
        try (Workbook workbook = new Workbook(out, "ISHC", "1.0")) {
            Worksheet sheet = workbook.newWorksheet("rule tests");
            sheet.value(0, 0, "rules");
            sheet.value(0, 1, rulebook);
            for (int i = 0; i < HEADINGS.size(); i++) {
                sheet.value(1, i, HEADINGS.get(i));
            }
            sheet.value(2, 0, "1");
            for (int i = 0; i < criteria.size(); i++) {
                sheet.value(2 + i, 1, "points");
                sheet.value(2 + i, 2, criteria.get(i));
            }
        }
    }
}
