package org.ishc.io.xlsx;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.dhatim.fastexcel.Range;
import org.dhatim.fastexcel.Worksheet;
import org.ishc.io.collect.TemplateList;

/** The sheet that holds the lists from which cells of the others are chosen, two columns each: choice and meaning. */
final class ChoiceSheet {

    private static final int FLUSHED_ROWS = 500;
    private static final String TEXT = "@";

    private final Worksheet sheet;
    private final Map<TemplateList, Integer> columns = new LinkedHashMap<>();

    ChoiceSheet(Worksheet sheet) {
        this.sheet = sheet;
    }

    /** Gives a list its columns, unless it has some. */
    int place(TemplateList list) {
        return columns.computeIfAbsent(list, templateList -> 2 * columns.size());
    }

    /**
     * Lets cells of a column, from one row to another, be chosen from a list; what stands on none may be written, too.
     */
    void choose(Worksheet worksheet, int column, int from, int to, TemplateList list) {
        int place = place(list);
        Range choices = sheet.range(1, place, list.choices().size(), place);
        worksheet
                .range(from, column, to, column)
                .validateWithList(choices)
                .allowBlank(true)
                .showErrorMessage(false);
    }

    /** Writes the lists; no further one is taken. */
    void write() throws IOException {
        int longest = 0;
        for (Map.Entry<TemplateList, Integer> list : columns.entrySet()) {
            sheet.width(list.getValue(), 24);
            sheet.width(list.getValue() + 1, 34);
            sheet.style(list.getValue()).format(TEXT).set();
            sheet.inlineString(
                    0, list.getValue(), SheetText.escape(list.getKey().title()));
            sheet.style(0, list.getValue()).bold().set();
            longest = Math.max(longest, list.getKey().choices().size());
        }
        for (int r = 0; r < longest; r++) {
            for (Map.Entry<TemplateList, Integer> list : columns.entrySet()) {
                if (r < list.getKey().choices().size()) {
                    TemplateList.Choice choice = list.getKey().choices().get(r);
                    sheet.inlineString(r + 1, list.getValue(), SheetText.escape(choice.text()));
                    if (!choice.meaning().isEmpty()) {
                        sheet.inlineString(r + 1, list.getValue() + 1, SheetText.escape(choice.meaning()));
                    }
                }
            }
            if (r % FLUSHED_ROWS == FLUSHED_ROWS - 1) {
                sheet.flush();
            }
        }
        XlsxTemplate.onPaper(sheet, "portrait", Math.max(1, (columns.size() + 1) / 2));
        sheet.repeatRows(0);
        sheet.freezePane(0, 1);
        sheet.finish();
    }
}
