package org.ishc.io.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.dhatim.fastexcel.Worksheet;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.document.TextNode;

/** Writes the text of rule tests as the sheet that {@link RuleTestSheet} reads. */
final class RuleTestLines {

    private static final int MAX_DIGITS = 15;
    private static final Map<String, String> PARTS = Map.of(
            "actuals", "actual", "targets", "target", "facts", "fact", "coverage", "coverage", "criteria", "points");

    private final Worksheet sheet;
    private int row = 2;

    private RuleTestLines(Worksheet sheet) {
        this.sheet = sheet;
    }

    /**
     * Writes tests.
     *
     * @throws IOException when two tests have one name, or one says nothing: the sheet cannot tell them
     */
    static void write(Worksheet sheet, TextNode tests) throws IOException {
        RuleTestLines lines = new RuleTestLines(sheet);
        Set<String> names = new HashSet<>();
        for (TextNode.Mapping.Entry entry : entries(tests)) {
            if (entry.value() instanceof TextNode.Sequence all) {
                for (TextNode test : all.elements()) {
                    lines.test(test, names);
                }
            } else {
                sheet.inlineString(0, 0, entry.key());
                sheet.inlineString(0, 1, SheetText.escape(shown(entry.value())));
            }
        }
        for (int i = 0; i < RuleTestSheet.HEADINGS.size(); i++) {
            sheet.inlineString(1, i, RuleTestSheet.HEADINGS.get(i));
            sheet.style(1, i).bold().set();
            sheet.width(i, i == 1 ? 14 : 40);
        }
    }

    private static List<TextNode.Mapping.Entry> entries(TextNode node) {
        return node instanceof TextNode.Mapping mapping ? mapping.entries() : List.of();
    }

    private void test(TextNode test, Set<String> names) throws IOException {
        int first = row;
        String name = "";
        for (TextNode.Mapping.Entry entry : entries(test)) {
            if (entry.key().equals("name")) {
                name = shown(entry.value());
            } else {
                part(entry.value());
            }
        }
        if (row == first || !names.add(name)) {
            throw new IOException("the test '" + name + "' says nothing or stands twice; a sheet cannot hold it");
        }
        sheet.inlineString(first, 0, SheetText.escape(name));
    }

    private void part(TextNode part) {
        for (TextNode.Mapping.Entry entry : entries(part)) {
            if (entry.key().equals("back")) {
                entries(entry.value()).forEach(years -> lines("back " + years.key(), years.value()));
            } else if (PARTS.containsKey(entry.key())) {
                lines(PARTS.getOrDefault(entry.key(), entry.key()), entry.value());
            } else {
                line(entry.key(), "", entry.value());
            }
        }
    }

    private void lines(String part, TextNode values) {
        entries(values).forEach(entry -> line(part, entry.key(), entry.value()));
    }

    private void line(String part, String code, TextNode value) {
        sheet.inlineString(row, 1, part);
        sheet.inlineString(row, 2, SheetText.escape(code));
        String shown = shown(value);
        if (value instanceof TextNode.Number && new BigDecimal(shown).precision() <= MAX_DIGITS) {
            sheet.value(row, 3, new BigDecimal(shown));
        } else {
            sheet.inlineString(row, 3, SheetText.escape(shown));
        }
        row++;
    }

    private static String shown(TextNode value) {
        if (value instanceof TextNode.Sequence counts) {
            return String.join(
                    "/", counts.elements().stream().map(CanonicalText::of).toList());
        }
        return value instanceof TextNode.Text text ? text.value() : CanonicalText.of(value);
    }
}
