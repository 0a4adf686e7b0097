package org.ishc.io.report.page;

import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.ishc.core.base.Language;
import org.ishc.io.testing.Page;

/** Reads what stands in markup, in English, without how it is set. */
final class Markup {

    private Markup() {}

    /** Returns the text that a reader of the English page sees. */
    static String text(String markup) {
        return Page.of(markup).text(Language.EN);
    }

    /** Returns what a section writes, as a page. */
    static Page page(Consumer<Html> section) {
        Html html = new Html();
        section.accept(html);
        return Page.of(html.toString());
    }

    /** Returns the rows of all tables, the headings among them. */
    static List<List<String>> rows(Html html) {
        return Page.of(html.toString()).all("tr").stream()
                .map(row -> row.children().stream()
                        .map(cell -> cell.text(Language.EN))
                        .toList())
                .toList();
    }

    /** Returns the rows whose first cell is this text. */
    static List<String> row(Html html, String first) {
        return rows(html).stream()
                .filter(row -> !row.isEmpty() && row.get(0).equals(first))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rows(html).toString()));
    }

    /** Counts how often something stands in markup. */
    static int count(Html html, String part) {
        return html.toString().split(Pattern.quote(part), -1).length - 1;
    }

    /** Returns what an attribute is in each element of a style. */
    static List<String> attributes(Html html, String style, String attribute) {
        return Page.of(html.toString()).attributes(style, attribute);
    }
}
