package org.ishc.io.report.page;

import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Worded;

/** A drawing with two axes and room for what is written at them. */
final class Chart extends Drawing {

    private final int left;
    private final int top;
    private final int width;
    private final int height;

    /**
     * Begins a drawing with a margin for what is written at its axes.
     *
     * @param title the identifier of the heading that names it
     */
    Chart(Html html, int width, int height, String title) {
        super(html, width, height, title);
        this.left = 48;
        this.top = 24;
        this.width = width - left - 24;
        this.height = height - top - 40;
        line("axis", left, top + this.height, left + this.width, top + this.height);
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

    /** Draws a column from the level axis up to a pixel. */
    Chart column(String style, int x, int y, int columnWidth, Worded title) {
        box(style, x, y, columnWidth, Math.max(0, bottom() - y), title);
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
