package org.ishc.io.report;

import java.util.Optional;
import java.util.function.Function;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.io.message.Messages;

/**
 * A drawing of whole numbers: what is exact is placed by whole pixels, never by a rounded fraction of one. Needs no
 * script, prints, follows the tones of the page, and always has a table beside it.
 */
final class Chart {

    private final Html html;
    private final int left;
    private final int top;
    private final int width;
    private final int height;

    /** Begins a drawing with a margin for what is written at its axes. */
    Chart(Html html, int width, int height, String label) {
        this.html = html;
        this.left = 48;
        this.top = 24;
        this.width = width - left - 24;
        this.height = height - top - 40;
        html.raw("<svg class=\"chart\" viewBox=\"0 0 " + width + " " + height + "\" width=\"" + width + "\" height=\""
                + height + "\" role=\"img\"" + label + ">\n");
        line("axis", left, top + this.height, left + this.width, top + this.height);
    }

    void end() {
        html.raw("</svg>\n");
    }

    int left() {
        return left;
    }

    int right() {
        return left + width;
    }

    int bottom() {
        return top + height;
    }

    int top() {
        return top;
    }

    /** The pixel of a value on the upright axis, of which {@code most} is the top. */
    int y(Fraction value, Fraction most) {
        return bottom() - along(value, most, height);
    }

    /** The pixel of a value on the level axis. */
    int x(Fraction value, Fraction most) {
        return left + along(value, most, width);
    }

    private static int along(Fraction value, Fraction most, int length) {
        if (most.signum() <= 0) {
            return 0;
        }
        return value.max(Fraction.ZERO)
                .min(most)
                .times(Fraction.of(length))
                .dividedBy(most)
                .floor()
                .intValue();
    }

    Chart line(String style, int x1, int y1, int x2, int y2) {
        html.raw("<line class=\"" + style + "\" x1=\"" + x1 + "\" y1=\"" + y1 + "\" x2=\"" + x2 + "\" y2=\"" + y2
                + "\"/>\n");
        return this;
    }

    Chart dot(String style, int x, int y, int radius, String title) {
        html.raw("<circle class=\"dot " + style + "\" cx=\"" + x + "\" cy=\"" + y + "\" r=\"" + radius + "\"><title>"
                + title + "</title></circle>\n");
        return this;
    }

    Chart column(String style, int x, int y, int columnWidth, String title) {
        html.raw("<rect class=\"column " + style + "\" x=\"" + x + "\" y=\"" + y + "\" width=\"" + columnWidth
                + "\" height=\"" + Math.max(0, bottom() - y) + "\"><title>" + title + "</title></rect>\n");
        return this;
    }

    /** Writes a text that is the same in both languages. */
    Chart write(String style, int x, int y, String anchor, String text) {
        html.raw("<text class=\"" + style + "\" x=\"" + x + "\" y=\"" + y + "\" text-anchor=\"" + anchor + "\">")
                .text(text)
                .raw("</text>\n");
        return this;
    }

    /** Writes a sentence of the bundles in both languages. */
    Chart say(String style, int x, int y, String anchor, String key, Object... arguments) {
        return both(style, x, y, anchor, language -> Messages.in(language).text(key, arguments));
    }

    /** Writes a number in both languages. */
    Chart number(String style, int x, int y, String anchor, Fraction number, int decimals) {
        return both(style, x, y, anchor, language -> language.number(number, decimals));
    }

    private Chart both(String style, int x, int y, String anchor, Function<Language, String> text) {
        for (Language language : Language.values()) {
            html.raw("<text lang=\"" + language.code() + "\" class=\"" + style + "\" x=\"" + x + "\" y=\"" + y
                            + "\" text-anchor=\"" + anchor + "\">")
                    .text(text.apply(language))
                    .raw("</text>\n");
        }
        return this;
    }

    /** Writes marks on the upright axis, and rules across, at quarters of its length. */
    Chart scale(Fraction most, int decimals) {
        for (int quarter = 1; quarter <= 4; quarter++) {
            Fraction at = most.times(Fraction.of(quarter, 4));
            line("rule", left, y(at, most), right(), y(at, most));
            number("faint", left - 6, y(at, most) + 4, "end", at, decimals);
        }
        return this;
    }

    /** The first of 4, 8, 12, 16, 20, 40, 80 … that is not below the highest, so that its quarters read well. */
    static Fraction roof(Optional<Fraction> highest) {
        Fraction most = highest.orElse(Fraction.ONE);
        for (Fraction tens = Fraction.ONE; ; tens = tens.times(Fraction.of(10))) {
            for (int first : new int[] {4, 8, 12, 16, 20}) {
                Fraction roof = tens.times(Fraction.of(first));
                if (roof.compareTo(most) >= 0) {
                    return roof;
                }
            }
        }
    }
}
