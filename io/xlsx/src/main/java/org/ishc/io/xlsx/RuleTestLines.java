package org.ishc.io.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.dhatim.fastexcel.Worksheet;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.document.TextNode;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.canonical.StatedFaultException;

/** Writes the text of rule tests as the sheet that {@link RuleTestSheet} reads. */
final class RuleTestLines {

    private static final int MAX_DIGITS = 15;

    private final Worksheet sheet;
    private final RuleTestWords words;
    private int row = 2;

    private RuleTestLines(Worksheet sheet, RuleTestWords words) {
        this.sheet = sheet;
        this.words = words;
    }

    /**
     * Writes tests.
     *
     * @throws IOException when two tests have one name, or one says nothing: the sheet cannot tell them
     */
    static void write(Worksheet sheet, TextNode tests, RuleTestWords words) throws IOException {
        RuleTestLines lines = new RuleTestLines(sheet, words);
        Set<String> names = new HashSet<>();
        for (TextNode.Mapping.Entry entry : entries(tests)) {
            if (entry.value() instanceof TextNode.Sequence all) {
                for (TextNode test : all.elements()) {
                    lines.test(test, names);
                }
            } else {
                sheet.inlineString(0, 0, words.rules());
                sheet.inlineString(0, 1, SheetText.escape(shown(entry.value())));
            }
        }
        for (int i = 0; i < words.headings().size(); i++) {
            sheet.inlineString(1, i, words.headings().get(i));
            sheet.style(1, i).bold().set();
            sheet.width(i, i == 1 ? 24 : 40);
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
            throw new StatedFaultException(FilePhrase.TEST_TWICE.with("name", name));
        }
        sheet.inlineString(first, 0, SheetText.escape(name));
    }

    private void part(TextNode given) {
        for (TextNode.Mapping.Entry entry : entries(given)) {
            Optional<RuleTestWords.Part> part = RuleTestWords.Part.ofKey(entry.key());
            if (part.filter(each -> each == RuleTestWords.Part.BACK).isPresent()) {
                entries(entry.value())
                        .forEach(years -> lines(words.part(RuleTestWords.Part.BACK, years.key()), years.value()));
            } else if (entry.value() instanceof TextNode.Mapping && part.isPresent()) {
                lines(words.part(part.get(), ""), entry.value());
            } else {
                line(part.map(one -> words.part(one, "")).orElse(entry.key()), "", entry.value());
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
