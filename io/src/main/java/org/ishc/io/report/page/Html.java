package org.ishc.io.report.page;

import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Language;
import org.ishc.core.emulation.UnitScoring;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.FigureText;
import org.ishc.core.figure.Indicator;
import org.ishc.core.time.Period;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.message.Labels;
import org.ishc.io.message.Notation;

/**
 * Writes HTML: every text is escaped, every sentence stands in both languages, and a missing figure is a dash, never a
 * zero.
 */
public final class Html {

    public static final String MISSING = "<span class=\"missing\">–</span>";

    /** Control characters but those that set lines and tabs apart, and halves of a pair: none is a text of HTML. */
    private static final Pattern UNWRITABLE = Pattern.compile("[\\p{Cc}\\p{Cs}&&[^\t\n\r]]");

    private final StringBuilder out = new StringBuilder(1 << 20);

    /** Adds markup as it is. */
    public Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Adds a text, escaped. */
    public Html text(String text) {
        out.append(escape(text));
        return this;
    }

    /** Adds a sentence in both languages. */
    public Html say(String vi, String en) {
        out.append(both(vi, en));
        return this;
    }

    Html heading(int level, String key) {
        out.append("<h")
                .append(level)
                .append('>')
                .append(PageFrame.say(key))
                .append("</h")
                .append(level)
                .append(">\n");
        return this;
    }

    /**
     * Begins a table that scrolls within itself where it is wider than the page.
     *
     * @param id what it is saved as and linked to by
     * @param caption what it shows, as markup
     * @param style its classes
     * @param texts how many columns are aligned left
     */
    public Html table(String id, String caption, String style, int texts, List<String> headings) {
        out.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"")
                .append(id)
                .append("-caption\"><table id=\"")
                .append(id)
                .append("\" class=\"")
                .append(style)
                .append("\"><caption id=\"")
                .append(id)
                .append("-caption\">")
                .append(caption)
                .append("</caption><thead>");
        return row("th", texts, headings).raw("</thead><tbody>\n");
    }

    /**
     * Begins a table that a heading of the page names, and that scrolls within itself where it is wider than the page.
     *
     * @param title the identifier of that heading
     * @param style its classes
     * @param texts how many columns are aligned left
     */
    public Html titled(String title, String style, int texts, List<String> headings) {
        out.append("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-labelledby=\"" + title
                + "\"><table class=\"" + style + "\" aria-labelledby=\"" + title + "\"><thead>\n");
        return row("th", texts, headings).raw("</thead><tbody>\n");
    }

    /** Ends the rows of a table that a heading names, and the table. */
    public Html endTitled() {
        return raw("</tbody></table></div>\n");
    }

    /** Ends a table's rows and the table, with the button that saves it. */
    public Html endTable(String id) {
        return raw("</tbody></table></div>\n" + save(id));
    }

    /** Ends a table with a row of totals, which stays last however the others are sorted. */
    Html endTable(String id, int texts, List<String> totals) {
        return named(" class=\"total\"", texts, totals).endTable(id);
    }

    private static String save(String id) {
        return "<p class=\"tools\" hidden><button type=\"button\" class=\"quiet small\" data-csv=\"" + id + "\">"
                + PageFrame.say("page.save") + "</button></p>\n";
    }

    /** Adds a row of a table whose first cell names it. */
    public Html named(String attributes, int texts, List<String> cells) {
        out.append("<tr")
                .append(attributes)
                .append("><th scope=\"row\">")
                .append(cells.get(0))
                .append("</th>");
        for (int i = 1; i < cells.size(); i++) {
            String cell = cells.get(i);
            out.append(cell.startsWith("<td") ? cell : (i < texts ? "<td>" : "<td class=\"n\">") + cell + "</td>");
        }
        out.append("</tr>\n");
        return this;
    }

    /** Adds a row of table cells that are markup already; the first {@code texts} of them are aligned left. */
    public Html row(String tag, int texts, List<String> cells) {
        out.append("<tr>");
        for (int i = 0; i < cells.size(); i++) {
            boolean isHeading = tag.equals("th") && !cells.get(i).isEmpty();
            String name = tag.equals("th") && !isHeading ? "td" : tag;
            out.append('<')
                    .append(name)
                    .append(isHeading ? " scope=\"col\"" : "")
                    .append(i < texts ? ">" : " class=\"n\">")
                    .append(cells.get(i))
                    .append("</")
                    .append(name)
                    .append('>');
        }
        out.append("</tr>\n");
        return this;
    }

    @Override
    public String toString() {
        return out.toString();
    }

    public static String both(String vi, String en) {
        return vi.equals(en)
                ? escape(vi)
                : "<span lang=\"vi\">" + escape(vi) + "</span><span lang=\"en\">" + escape(en) + "</span>";
    }

    /** The name of a state or category in both languages. */
    public static String label(Enum<?> constant) {
        return both(titles(constant).vi(), titles(constant).en());
    }

    /** The name of a state or category as a title. */
    static Indicator.Titles titles(Enum<?> constant) {
        return new Indicator.Titles(Labels.of(constant, Language.VI), Labels.of(constant, Language.EN));
    }

    /** How many of those who should have gave a figure, and what it rests on where that is out of the ordinary. */
    static String coverage(Figure figure) {
        String text = number(figure.coverage().reported()) + "/"
                + number(figure.coverage().expected());
        return text
                + figure.basis()
                        .filter(basis -> basis == Basis.ESTIMATED || basis == Basis.VERIFIED)
                        .map(basis -> " · " + basis(basis))
                        .orElse("");
    }

    /** What a figure rests on. */
    static String basis(Basis basis) {
        return both(FigureText.of(basis, Language.VI), FigureText.of(basis, Language.EN));
    }

    /** A group by its code; in words where all units are one group, a dash for none. */
    static String group(Optional<String> code) {
        return code.map(text -> text.equals(UnitScoring.ALL)
                        ? PageFrame.say("document.group.all")
                        : both(Notation.capital(Notation.in(Language.VI).group(text)), text))
                .orElse("–");
    }

    /** The title of what has a code; the code where it has none. */
    static String title(ItemCode code, Optional<Indicator.Titles> title) {
        return title.map(titles -> both(titles.vi(), titles.en())).orElseGet(() -> escape(code.value()));
    }

    /** The title of an indicator in both languages. */
    static String title(Indicator indicator) {
        return both(indicator.titles().vi(), indicator.titles().en());
    }

    /** A block that no script runs and that no text of the data can end. */
    static String data(String attributes, Object data) {
        String safe = CanonicalJson.writeWhole(data)
                .strip()
                .replace("<", "\\u003c")
                .replace("\u2028", "\\u2028")
                .replace("\u2029", "\\u2029");
        return "<script type=\"application/json\" " + attributes + ">" + safe + "</script>\n";
    }

    /** Returns a text as it stands in markup; what no page may hold stands there as its number. */
    public static String escape(String text) {
        return UNWRITABLE
                .matcher(text)
                .replaceAll(found -> "‹U+"
                        + HexFormat.of()
                                .withUpperCase()
                                .toHexDigits(found.group().charAt(0)) + "›")
                .replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** A period as both languages name it. */
    static String period(Period period) {
        return both(period.in(Language.VI), period.in(Language.EN));
    }

    /** A figure in the numbers of both languages, with so many decimals. */
    static String number(Optional<Fraction> figure, int decimals) {
        return figure.map(exact -> both(Language.VI.number(exact, decimals), Language.EN.number(exact, decimals)))
                .orElse(MISSING);
    }

    public static String number(long figure) {
        return number(Optional.of(Fraction.of(figure)), 0);
    }

    /** A change with its sign, in the numbers of both languages. */
    static String signed(Optional<Fraction> change, int decimals) {
        return change.map(exact -> both(signed(exact, decimals, Language.VI), signed(exact, decimals, Language.EN)))
                .orElse(MISSING);
    }

    /** A change with its sign, in the numbers of a language. */
    static String signed(Fraction change, int decimals, Language language) {
        String number = language.number(change, decimals);
        return (change.signum() > 0 ? "+" : "") + number.replace('-', '−');
    }

    /** A value of an indicator as both languages write it: a ratio with its sign of percent. */
    static String value(Indicator indicator, Optional<Fraction> value) {
        return value.map(fraction -> both(
                        Notation.in(Language.VI).value(indicator, fraction),
                        Notation.in(Language.EN).value(indicator, fraction)))
                .orElse(MISSING);
    }

    /** A percentage as both languages write it. */
    static String percent(Fraction percent) {
        return both(
                Notation.in(Language.VI).percent(percent),
                Notation.in(Language.EN).percent(percent));
    }

    /** A bar of a share of its width, in per mille, with an optional mark. */
    static String bar(Optional<Fraction> value, Fraction full, Optional<Fraction> mark, String tone) {
        if (value.isEmpty()) {
            return MISSING;
        }
        String markup = "<svg class=\"bar " + tone
                + "\" viewBox=\"0 0 1000 24\" preserveAspectRatio=\"none\" aria-hidden=\"true\">"
                + "<rect class=\"track\" width=\"1000\" height=\"24\"/><rect class=\"fill\" width=\""
                + perMille(value.get(), full) + "\" height=\"24\"/>";
        return markup
                + mark.map(at -> "<rect class=\"mark\" x=\"" + Math.min(992, Math.max(0, perMille(at, full) - 4))
                                + "\" width=\"8\" height=\"24\"/>")
                        .orElse("")
                + "</svg>";
    }

    private static int perMille(Fraction value, Fraction full) {
        if (full.signum() <= 0) {
            return 0;
        }
        Fraction share = value.max(Fraction.ZERO).dividedBy(full).min(Fraction.ONE);
        return share.times(Fraction.of(1000)).floor().intValue();
    }
}
