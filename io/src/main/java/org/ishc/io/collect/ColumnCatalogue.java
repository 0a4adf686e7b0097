package org.ishc.io.collect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.io.message.Messages;
import org.ishc.io.table.CellType;
import org.ishc.io.table.Column;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Headings;
import org.ishc.io.table.Table;

/** The catalogue of columns: what each means, how it is written, and an example of a right value. */
public final class ColumnCatalogue {

    private static final Set<FindingCode> UNREAD = Set.of(
            ExchangeFinding.TYPE, ExchangeFinding.REQUIRED, ExchangeFinding.CODE, ExchangeFinding.AMBIGUOUS_NUMBER);

    private ColumnCatalogue() {}

    /** Returns what a column means. */
    public static String meaning(Table table, Column column, Language language) {
        return ofColumn("template.column.", table, column, language).orElseThrow();
    }

    /** Returns how the cells of a column are written. */
    public static String form(Table table, Column column, Language language) {
        return Messages.in(language).text("template.form." + column.type());
    }

    /** Finds an example of a right value; empty for a column of free texts. */
    public static Optional<String> findExample(Table table, Column column, Language language) {
        if (column.type() == CellType.WORD) {
            return Optional.of(Headings.word(table, column, column.words().get(0), language));
        }
        if (column.type() == CellType.WORDS) {
            return Optional.of(String.join("|", column.words().subList(0, 2)));
        }
        return ofColumn("template.example.", table, column, language)
                .or(() -> Messages.in(language).find("template.example." + column.type()));
    }

    /** Finds the line that shows what could stand in a cell that cannot be read; empty for other findings. */
    public static Optional<String> findExample(Finding finding, Language language) {
        String table = finding.location().table();
        String name = finding.location().column();
        if (!UNREAD.contains(finding.code()) || table == null || name == null) {
            return Optional.empty();
        }
        return Table.find(table)
                .filter(given -> given.indexOf(name) >= 0)
                .flatMap(each -> findExample(each, each.columns().get(each.indexOf(name)), language))
                .map(example -> Messages.in(language).text("template.example", "example", example));
    }

    private static Optional<String> ofColumn(String prefix, Table table, Column column, Language language) {
        Messages messages = Messages.in(language);
        return messages.find(prefix + table.tableName() + "." + column.name())
                .or(() -> messages.find(prefix + column.name()));
    }

    /** Returns what stands at a heading: meaning, whether it must be filled, form, example, and the list of words. */
    static String note(Table table, Column column, Language language) {
        Messages messages = Messages.in(language);
        List<String> lines = new ArrayList<>();
        lines.add(meaning(table, column, language));
        lines.add(messages.text(column.isRequired() ? "template.required" : "template.optional"));
        lines.add(form(table, column, language));
        findExample(table, column, language)
                .ifPresent(example -> lines.add(messages.text("template.example", "example", example)));
        if (column.type() == CellType.WORDS) {
            column.words().forEach(word -> lines.add(word + " = " + Headings.word(table, column, word, Language.VI)));
        }
        return String.join("\n", lines);
    }
}
