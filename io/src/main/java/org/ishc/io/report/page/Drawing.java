package org.ishc.io.report.page;

import java.util.function.Function;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.base.Worded;
import org.ishc.io.message.Messages;

/**
 * A drawing of whole numbers: what is exact is placed by whole pixels, never by a rounded fraction of one. Needs no
 * script, prints, follows the tones of the page, is named by a heading of the page, and has a table beside it.
 */
sealed class Drawing permits Chart {

    private final Html html;

    /**
     * Begins a drawing.
     *
     * @param title the identifier of the heading that names it
     */
    Drawing(Html html, int width, int height, String title) {
        this(html, "chart", width, height, title);
    }

    /** Begins a drawing of a style. */
    Drawing(Html html, String style, int width, int height, String title) {
        this.html = html;
        html.raw("<svg class=\"" + style + "\" viewBox=\"0 0 " + width + " " + height + "\" width=\"" + width
                + "\" height=\"" + height + "\" role=\"img\" aria-labelledby=\"" + title + "\">\n");
    }

    /**
     * The title of a part of a drawing. It can hold no markup, so the page puts it in the language that is read.
     *
     * @param attributes what else stands in its tag
     */
    static String title(String attributes, Worded title) {
        String vi = Html.escape(title.in(Language.VI));
        String en = Html.escape(title.in(Language.EN));
        return "<title" + attributes + (vi.equals(en) ? "" : " data-vi=\"" + vi + "\" data-en=\"" + en + "\"") + ">"
                + vi + "</title>";
    }

    /** A name short enough for the room that there is; the title has it in full. */
    static String cut(String name, int most) {
        return name.length() <= most ? name : name.substring(0, most - 1).strip() + "…";
    }

    final void end() {
        html.raw("</svg>\n");
    }

    /** Begins what belongs together: one tone and one title. */
    final Drawing group(String style, Worded title) {
        html.raw("<g class=\"" + style + "\">" + title("", title));
        return this;
    }

    final void endGroup() {
        html.raw("</g>\n");
    }

    final Drawing line(String style, int x1, int y1, int x2, int y2) {
        html.raw("<line class=\"" + style + "\" x1=\"" + x1 + "\" y1=\"" + y1 + "\" x2=\"" + x2 + "\" y2=\"" + y2
                + "\"/>\n");
        return this;
    }

    final Drawing dot(String style, int x, int y, int radius, Worded title) {
        html.raw("<circle class=\"dot " + style + "\" cx=\"" + x + "\" cy=\"" + y + "\" r=\"" + radius + "\">"
                + title("", title) + "</circle>\n");
        return this;
    }

    final Drawing box(String style, int x, int y, int width, int height, Worded title) {
        html.raw("<rect class=\"column " + style + "\" x=\"" + x + "\" y=\"" + y + "\" width=\"" + width
                + "\" height=\"" + height + "\">" + title("", title) + "</rect>\n");
        return this;
    }

    /** Fills a box with a colour that is no tone of the page. */
    final Drawing fill(String colour, int x, int y, int width, int height) {
        html.raw("<rect fill=\"" + colour + "\" x=\"" + x + "\" y=\"" + y + "\" width=\"" + width + "\" height=\""
                + height + "\"/>");
        return this;
    }

    /** Writes a text that is the same in both languages. */
    final Drawing write(String style, int x, int y, String anchor, String text) {
        html.raw("<text class=\"" + style + "\" x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\">")
                .text(text)
                .raw("</text>\n");
        return this;
    }

    /** Writes a sentence of the bundles in both languages. */
    final Drawing say(String style, int x, int y, String anchor, String key, Object... arguments) {
        return both(style, x, y, anchor, language -> Messages.in(language).text(key, arguments));
    }

    /** Writes a number in both languages. */
    final Drawing number(String style, int x, int y, String anchor, Fraction number, int decimals) {
        return both(style, x, y, anchor, language -> language.number(number, decimals));
    }

    /** Writes a change with its sign in both languages. */
    final Drawing change(String style, int x, int y, String anchor, Fraction change, int decimals) {
        return both(style, x, y, anchor, language -> Html.signed(change, decimals, language));
    }

    private Drawing both(String style, int x, int y, String anchor, Function<Language, String> text) {
        String vi = text.apply(Language.VI);
        if (vi.equals(text.apply(Language.EN))) {
            return write(style, x, y, anchor, vi);
        }
        for (Language language : Language.values()) {
            html.raw("<text lang=\"" + language.code() + "\" class=\"" + style + "\" x=\"" + x + "\" y=\"" + y
                            + "\" text-anchor=\"" + anchor + "\">")
                    .text(text.apply(language))
                    .raw("</text>\n");
        }
        return this;
    }
}
