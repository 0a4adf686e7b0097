package org.ishc.io.xlsx;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ishc.core.base.Language;
import org.ishc.core.base.Worded;
import org.ishc.core.document.Statement;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.emulation.change.RuleTestSuite;

/**
 * Rule tests as a sheet that an official can edit: {@code rules} and the rulebook's name in the first row, the headings
 * {@code test, part, code, value} in the second, then one line for each thing that is given or expected. Parts are
 * {@code actual}, {@code back 1} (a year back), {@code target}, {@code fact}, {@code coverage} ({@code 3/4}),
 * {@code points}, {@code total} and {@code class}; all of these words also in Vietnamese. An empty test cell goes on
 * with the test above.
 */
public final class RuleTestSheet {

    /** The tests so far: by name the given and the expected parts, each by code. */
    private final Map<String, Map<String, List<TextNode.Mapping.Entry>>> tests = new LinkedHashMap<>();

    private final CellPlaces places;
    private final String sheet;

    private RuleTestSheet(CellPlaces places, String sheet) {
        this.places = places;
        this.sheet = sheet;
    }

    /**
     * Reads the sheet of a workbook that begins as rule tests do; the first where none does.
     *
     * @throws IOException when the file cannot be read or is no workbook
     * @throws UnreadableCellException when it holds no rule tests; says in which cell
     */
    public static RuleTestSuite read(Path file) throws IOException {
        return RuleTestSuite.read(text(file));
    }

    /** Reads the text of the tests, which are ones that can be read. */
    static TextNode text(Path file) throws IOException {
        Map<String, List<SheetReader.Line>> sheets = SheetReader.read(file);
        String name = sheets.entrySet().stream()
                .filter(sheet -> !sheet.getValue().isEmpty()
                        && RuleTestWords.isRules(cell(sheet.getValue().get(0), 0)))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> sheets.keySet().stream().findFirst())
                .orElse("");
        CellPlaces places = new CellPlaces();
        try {
            TextNode tests = new RuleTestSheet(places, name).tree(sheets.getOrDefault(name, List.of()));
            RuleTestSuite.read(tests);
            return tests;
        } catch (UnreadableTextException refused) {
            throw places.at(refused);
        }
    }

    /** The number of a cell, by which it is told where something is wrong. */
    private int at(int row, int column) {
        return places.add(sheet, row, column);
    }

    private static UnreadableTextException wrong(int place, Statement problem) {
        return new UnreadableTextException("", place, 1, problem);
    }

    private TextNode tree(List<SheetReader.Line> lines) {
        int start = at(1, 0);
        if (lines.size() < 2 || !RuleTestWords.isRules(cell(lines.get(0), 0))) {
            throw wrong(start, SheetPhrase.RULES_FIRST.with("rules", word(RuleTestWords::rules)));
        }
        List<String> headings =
                List.of(cell(lines.get(1), 0), cell(lines.get(1), 1), cell(lines.get(1), 2), cell(lines.get(1), 3));
        if (!RuleTestWords.isHeadings(headings)) {
            throw wrong(
                    at(lines.get(1).number(), 0),
                    SheetPhrase.HEADINGS.with(
                            "found", headings, "allowed", word(words -> String.join(", ", words.headings()))));
        }
        String name = "";
        for (SheetReader.Line line : lines.subList(2, lines.size())) {
            name = cell(line, 0).isEmpty() ? name : cell(line, 0);
            if (name.isEmpty()) {
                throw wrong(at(line.number(), 0), SheetPhrase.TEST_NAME.with());
            }
            add(name, line);
        }
        List<TextNode> nodes = new ArrayList<>();
        tests.forEach((test, parts) -> nodes.add(test(test, parts, start)));
        TextNode rules =
                new TextNode.Text(cell(lines.get(0), 1), at(lines.get(0).number(), 1), 1);
        return new TextNode.Mapping(
                List.of(entry("rules", rules, start), entry("tests", new TextNode.Sequence(nodes, start, 1), start)),
                start,
                1);
    }

    /** Words of the sheet, in each language its own. */
    private static Worded word(Function<RuleTestWords, String> words) {
        return language -> words.apply(new RuleTestWords(language));
    }

    private static String cell(SheetReader.Line line, int column) {
        return column < line.cells().size() ? line.cells().get(column).strip() : "";
    }

    private void add(String test, SheetReader.Line line) {
        int part = at(line.number(), 1);
        int code = at(line.number(), 2);
        int place = at(line.number(), 3);
        String value = cell(line, 3);
        String key = RuleTestWords.findKey(cell(line, 1))
                .orElseThrow(() -> wrong(
                        part,
                        SheetPhrase.NO_PART.with(
                                "found", cell(line, 1), "allowed", word(words -> String.join(", ", words.parts())))));
        TextNode node = key.equals(RuleTestWords.Part.CLASS.key())
                ? new TextNode.Text(value, place, 1)
                : key.equals(RuleTestWords.Part.COVERAGE.key()) ? coverage(value, place) : scalar(value, place);
        tests.computeIfAbsent(test, name -> new LinkedHashMap<>())
                .computeIfAbsent(key, name -> new ArrayList<>())
                .add(new TextNode.Mapping.Entry(cell(line, 2), code, 1, node));
    }

    private static TextNode scalar(String text, int place) {
        if (text.equals("true") || text.equals("false")) {
            return new TextNode.Bool(Boolean.parseBoolean(text), place, 1);
        }
        String decimal = text.replace(',', '.');
        return decimal.matches("-?\\d{1,30}(\\.\\d{1,30})?")
                ? new TextNode.Number(new BigDecimal(decimal), place, 1)
                : new TextNode.Text(text, place, 1);
    }

    private static TextNode coverage(String text, int place) {
        List<TextNode> counts = new ArrayList<>();
        for (String count : text.split("/", -1)) {
            counts.add(scalar(count.strip(), place));
        }
        return new TextNode.Sequence(counts, place, 1);
    }

    private static TextNode test(String name, Map<String, List<TextNode.Mapping.Entry>> parts, int start) {
        List<TextNode.Mapping.Entry> given = new ArrayList<>();
        List<TextNode.Mapping.Entry> back = new ArrayList<>();
        List<TextNode.Mapping.Entry> expect = new ArrayList<>();
        parts.forEach((key, entries) -> {
            int line = entries.get(0).line();
            switch (key) {
                case "total", "class" -> expect.add(entry(key, entries.get(0).value(), line));
                case "criteria" -> expect.add(entry(key, new TextNode.Mapping(entries, line, 1), line));
                default -> {
                    TextNode all = new TextNode.Mapping(entries, line, 1);
                    Optional<String> years = key.startsWith("back ") ? Optional.of(key.substring(5)) : Optional.empty();
                    years.ifPresentOrElse(
                            text -> back.add(entry(text, all, line)), () -> given.add(entry(key, all, line)));
                }
            }
        });
        if (!back.isEmpty()) {
            given.add(entry(
                    "back",
                    new TextNode.Mapping(back, back.get(0).line(), 1),
                    back.get(0).line()));
        }
        return new TextNode.Mapping(
                List.of(
                        entry("name", new TextNode.Text(name, start, 1), start),
                        entry("given", new TextNode.Mapping(given, start, 1), start),
                        entry("expect", new TextNode.Mapping(expect, start, 1), start)),
                start,
                1);
    }

    private static TextNode.Mapping.Entry entry(String key, TextNode value, int line) {
        return new TextNode.Mapping.Entry(key, line, 1, value);
    }

    /**
     * Writes an empty sheet to begin with: the head, and the criteria of a rulebook as points of one test to fill in.
     *
     * @param rulebook the rulebook's name
     * @param criteria the codes of its criteria
     * @throws IOException when it cannot be written
     */
    public static void writeTemplate(String rulebook, List<String> criteria, Language language, OutputStream out)
            throws IOException {
        RuleTestWords words = new RuleTestWords(language);
        try (Workbook workbook = new Workbook(out, "ISHC", "1.0")) {
            Worksheet sheet = workbook.newWorksheet(new RulebookLabels(language).sheet(RulebookSheet.TESTS));
            sheet.value(0, 0, words.rules());
            sheet.value(0, 1, rulebook);
            for (int i = 0; i < words.headings().size(); i++) {
                sheet.value(1, i, words.headings().get(i));
            }
            sheet.value(2, 0, "1");
            for (int i = 0; i < criteria.size(); i++) {
                sheet.value(2 + i, 1, words.part(RuleTestWords.Part.POINTS, ""));
                sheet.value(2 + i, 2, criteria.get(i));
            }
        }
    }
}
