package org.ishc.io.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** Writes a document as a page without outside assets, which prints on A4 as administrative documents stand. */
public final class PrintedHtml implements Part.Visitor {

    private final StringBuilder out = new StringBuilder(1 << 14);

    /** How many tables have a caption so far. */
    private int captions;

    private PrintedHtml() {}

    /** Returns the page. */
    public static String of(Printed document) {
        PrintedHtml html = new PrintedHtml();
        html.out
                .append("<!DOCTYPE html>\n<html lang=\"" + document.language().code()
                        + "\">\n<head>\n<meta charset=\"utf-8\">\n<meta name=\"viewport\" content=\"width=device-width,"
                        + " initial-scale=1\">\n<title>")
                .append(escape(document.name()))
                .append("</title>\n<style>\n")
                .append(style())
                .append("</style>\n</head>\n<body>\n<main>\n");
        document.sheets().forEach(html::sheet);
        return html.out.append("</main>\n</body>\n</html>\n").toString();
    }

    private static String style() {
        try (InputStream in = Objects.requireNonNull(PrintedHtml.class.getResourceAsStream("document.css"))) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void sheet(Sheet sheet) {
        out.append("<article class=\"sheet" + (sheet.isLandscape() ? " wide" : "") + "\" tabindex=\"0\">\n");
        head(sheet);
        if (sheet.title().isPresent()) {
            out.append("<div class=\"title\">");
            element("h1", "kind", sheet.title().get());
            element("p", "about", sheet.excerpt());
            out.append("</div>\n");
        }
        sheet.addressee().ifPresent(to -> element("p", "to", to));
        sheet.parts().forEach(part -> part.accept(this));
        closing(sheet.closing());
        out.append("</article>\n");
    }

    private void head(Sheet sheet) {
        Letterhead head = sheet.head();
        out.append("<header class=\"head\"><div>");
        head.above().ifPresent(above -> element("p", "above", above));
        element("p", "issuer", head.issuer());
        element("p", "number", head.number());
        if (sheet.title().isEmpty()) {
            element("h1", "excerpt", sheet.excerpt());
        }
        out.append("</div><div>");
        head.state().ifPresent(state -> {
            element("p", "state", state.name());
            element("p", "motto", state.motto());
        });
        element("p", "date", head.placeAndDate());
        out.append("</div></header>\n");
    }

    private void closing(Closing closing) {
        out.append("<footer class=\"closing\"><div class=\"recipients\">");
        element("p", "label", closing.heading());
        closing.recipients().forEach(line -> element("p", "line", line));
        out.append("</div><div class=\"signature\">");
        element("p", "office", closing.office());
        element("p", "name", closing.name());
        out.append("</div></footer>\n");
    }

    private void element(String tag, String kind, String text) {
        out.append('<' + tag + " class=\"" + kind + "\">").append(escape(text)).append("</" + tag + ">");
    }

    @Override
    public void heading(Part.Heading heading) {
        out.append("<h2>").append(escape(heading.text())).append("</h2>\n");
    }

    @Override
    public void paragraph(Part.Paragraph paragraph) {
        out.append("<p>").append(escape(paragraph.text())).append("</p>\n");
    }

    @Override
    public void items(Part.Items items) {
        out.append("<ul>\n");
        items.texts().forEach(text -> out.append("<li>").append(escape(text)).append("</li>\n"));
        out.append("</ul>\n");
    }

    @Override
    public void table(Part.Table table) {
        // a browser leaves a caption behind when it moves a table to the next page, a paragraph not
        table.caption().ifPresent(caption -> out.append("<p class=\"caption\" id=\"table-" + ++captions + "\">")
                .append(escape(caption))
                .append("</p>\n"));
        out.append(table.caption().isPresent() ? "<table aria-labelledby=\"table-" + captions + "\">\n" : "<table>\n");
        out.append("<colgroup>");
        table.columns().forEach(column -> out.append("<col style=\"width:" + table.width(column, 1000) / 10 + "%\">"));
        out.append("</colgroup>\n<thead><tr>");
        table.columns().forEach(column -> out.append("<th scope=\"col\">")
                .append(escape(column.heading()))
                .append("</th>"));
        out.append("</tr></thead>\n<tbody>\n");
        table.rows().forEach(row -> row(table, row));
        out.append("</tbody>\n</table>\n");
        table.notes().forEach(note -> element("p", "note", note));
        element("p", "note source", table.source());
        out.append('\n');
    }

    private void row(Part.Table table, Part.Row row) {
        out.append(row.isStrong() ? "<tr class=\"strong\">" : "<tr>");
        for (int i = 0; i < row.cells().size(); i++) {
            out.append(
                            switch (table.columns().get(i).align()) {
                                case LEFT -> "<td>";
                                case CENTRE -> "<td class=\"c\">";
                                case RIGHT -> "<td class=\"r\">";
                            })
                    .append(escape(row.cells().get(i)))
                    .append("</td>");
        }
        out.append("</tr>\n");
    }

    private static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }
}
