package org.ishc.io.xlsx;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ishc.core.base.Language;
import org.ishc.core.document.TextNode;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.canonical.StatedFaultException;
import org.ishc.io.table.OwnSheet;

/**
 * Writes the sheets of a rulebook: a guide, what is said once, a sheet for each list, the lists to choose from last.
 */
final class RulebookSheets {

    private static final int LAST_ROW = 1_048_575;
    private static final int MAX_DIGITS = 15;
    private static final int MAX_CELL = 32_767;
    private static final String TEXT = "@";
    private static final String FILL = "DDEBF7";

    private final Workbook workbook;
    private final Language language;
    private final RulebookLabels labels;
    private final RulebookChoices choices;
    private final RulebookLines lines;
    private final Map<RulebookSheet, Worksheet> sheets = new EnumMap<>(RulebookSheet.class);

    RulebookSheets(Workbook workbook, TextNode rulebook, Language language) {
        this.workbook = workbook;
        this.language = language;
        this.labels = new RulebookLabels(language);
        this.lines = new RulebookLines(rulebook);
        this.choices = new RulebookChoices(lines, language);
    }

    void write(Optional<TextNode> tests) throws IOException {
        guide(workbook.newWorksheet(OwnSheet.GUIDE.sheetName(language)));
        for (RulebookSheet sheet : RulebookSheet.values()) {
            if (sheet != RulebookSheet.TESTS || tests.isPresent()) {
                sheets.put(sheet, workbook.newWorksheet(labels.sheet(sheet)));
            }
        }
        ChoiceSheet lists = new ChoiceSheet(workbook.newWorksheet(OwnSheet.LISTS.sheetName(language)));
        for (Map.Entry<RulebookSheet, Worksheet> sheet : sheets.entrySet()) {
            if (sheet.getKey() == RulebookSheet.TESTS) {
                RuleTestLines.write(sheet.getValue(), tests.orElseThrow(), new RuleTestWords(language));
            } else {
                headings(sheet.getKey(), sheet.getValue(), lists);
                switch (sheet.getKey()) {
                    case RULEBOOK -> head(sheet.getValue(), lists);
                    case PARAMETERS -> parameters(sheet.getValue(), lists);
                    default -> list(sheet.getKey(), sheet.getValue());
                }
            }
            sheet.getValue().finish();
        }
        lists.write();
    }

    private void guide(Worksheet sheet) throws IOException {
        sheet.width(0, 110);
        List<String> guide = labels.guide();
        for (int i = 0; i < guide.size(); i++) {
            sheet.inlineString(i, 0, SheetText.escape(guide.get(i)));
            sheet.style(i, 0).wrapText(true).verticalAlignment("top").set();
        }
        sheet.style(0, 0).bold().fontSize(14).wrapText(true).set();
        sheet.finish();
    }

    private void headings(RulebookSheet rulebookSheet, Worksheet sheet, ChoiceSheet lists) {
        for (int i = 0; i < rulebookSheet.columns().size(); i++) {
            RulebookColumn column = rulebookSheet.columns().get(i);
            String heading = labels.column(column);
            boolean isWide = column.path().startsWith("title/") || column == RulebookColumn.PATH;
            sheet.width(i, isWide ? 44 : Math.max(14, heading.length() + 3));
            sheet.inlineString(0, i, heading);
            sheet.style(0, i).bold().wrapText(true).fillColor(FILL).set();
            if (column.isText()) {
                sheet.style(i).format(TEXT).set();
            }
            int place = i;
            choices.find(column).ifPresent(list -> lists.choose(sheet, place, 1, LAST_ROW, list));
        }
        sheet.freezePane(0, 1);
    }

    private void head(Worksheet sheet, ChoiceSheet lists) throws IOException {
        Map<String, TextNode> rows = new LinkedHashMap<>();
        HeadLine.ALL.forEach(line -> rows.put(line.path(), new TextNode.Null(1, 1)));
        lines.head().forEach(leaf -> rows.put(TreeStep.path(leaf.path()), leaf.node()));
        int row = 1;
        for (Map.Entry<String, TextNode> entry : rows.entrySet()) {
            Optional<HeadLine> line = HeadLine.find(entry.getKey());
            text(sheet, row, 0, labels.line(entry.getKey()));
            if (!(entry.getValue() instanceof TextNode.Null)) {
                String shown = SheetScalar.write(
                        entry.getValue(), line.filter(HeadLine::isText).isPresent());
                value(
                        sheet,
                        row,
                        1,
                        entry.getValue(),
                        line.map(headLine -> labels.word(headLine, shown)).orElse(shown));
            }
            int at = row;
            line.flatMap(choices::find).ifPresent(list -> lists.choose(sheet, 1, at, at, list));
            row++;
        }
        sheet.width(1, 60);
    }

    private void list(RulebookSheet rulebookSheet, Worksheet sheet) throws IOException {
        int row = 1;
        for (RulebookLines.Element element : lines.elements(rulebookSheet)) {
            for (int i = 0; i < rulebookSheet.columns().size(); i++) {
                RulebookColumn column = rulebookSheet.columns().get(i);
                TextNode node = element.cells().get(column);
                if (node != null) {
                    value(sheet, row, i, node, labels.word(column, SheetScalar.write(node, column.isText())));
                }
            }
            row++;
        }
    }

    private void parameters(Worksheet sheet, ChoiceSheet lists) throws IOException {
        int row = 1;
        for (RulebookSheet list : RulebookSheet.lists()) {
            for (RulebookLines.Element element : lines.elements(list)) {
                for (TreeLeaf leaf : element.further()) {
                    text(sheet, row, 0, labels.sheet(list));
                    text(sheet, row, 1, element.name());
                    text(sheet, row, 2, TreeStep.path(leaf.path()));
                    value(sheet, row, 3, leaf.node(), SheetScalar.write(leaf.node(), false));
                    int at = row;
                    choices.find(element, leaf).ifPresent(templateList -> lists.choose(sheet, 3, at, at, templateList));
                    row++;
                }
            }
        }
        sheet.width(3, 40);
    }

    private static void value(Worksheet sheet, int row, int column, TextNode node, String shown) throws IOException {
        if (node instanceof TextNode.Number && new BigDecimal(shown).precision() <= MAX_DIGITS) {
            sheet.value(row, column, new BigDecimal(shown));
        } else {
            text(sheet, row, column, shown);
        }
    }

    private static void text(Worksheet sheet, int row, int column, String text) throws IOException {
        String escaped = SheetText.escape(text);
        if (escaped.length() > MAX_CELL) {
            throw new StatedFaultException(FilePhrase.CELL_LENGTH.with("count", escaped.length(), "most", MAX_CELL));
        }
        sheet.inlineString(row, column, escaped);
        sheet.style(row, column).format(TEXT).wrapText(text.length() > 40).set();
    }
}
