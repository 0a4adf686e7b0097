package org.ishc.io.report.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads what stands in markup, in English, without how it is set. */
final class Markup {

    private static final Pattern ROW = Pattern.compile("<tr[^>]*>(.*?)</tr>", Pattern.DOTALL);
    private static final Pattern CELL = Pattern.compile("<t[hd][^>]*>(.*?)</t[hd]>", Pattern.DOTALL);

    private Markup() {}

    /** Returns the text that a reader of the English page sees. */
    static String text(String markup) {
        return markup.replaceAll("(?s)<script.*?</script>", "")
                .replaceAll("(?s)<(span|text) lang=\"vi\".*?</\\1>", "")
                .replaceAll("(?s)<title.*?</title>", "")
                .replaceAll("<[^>]+>", " ")
                .replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** Returns the rows of all tables, the headings among them. */
    static List<List<String>> rows(Html html) {
        List<List<String>> rows = new ArrayList<>();
        for (Matcher row = ROW.matcher(html.toString()); row.find(); ) {
            List<String> cells = new ArrayList<>();
            for (Matcher cell = CELL.matcher(row.group(1)); cell.find(); ) {
                cells.add(text(cell.group(1)));
            }
            rows.add(cells);
        }
        return rows;
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
        return Stream.of(html.toString().split("<"))
                .filter(element -> element.contains("class=\"" + style + "\""))
                .map(element -> element.replaceAll("(?s).* " + attribute + "=\"([^\"]*)\".*", "$1"))
                .toList();
    }
}
