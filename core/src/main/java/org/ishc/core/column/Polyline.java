package org.ishc.core.column;

import java.util.ArrayList;
import java.util.List;
import org.ishc.core.base.Fraction;

/** A line through points, their x rising, flat outside the first and the last. */
public final class Polyline {

    private final List<Constant> edges = new ArrayList<>();
    private final List<Constant> bases = new ArrayList<>();
    private final List<Constant> slopes = new ArrayList<>();

    /** Makes the line. */
    public Polyline(List<Fraction> xs, List<Fraction> ys) {
        piece(ys.get(0), Fraction.ZERO);
        for (int i = 0; i < xs.size(); i++) {
            edges.add(Constant.of(xs.get(i)));
            if (i > 0) {
                Fraction slope =
                        ys.get(i).minus(ys.get(i - 1)).dividedBy(xs.get(i).minus(xs.get(i - 1)));
                piece(ys.get(i - 1).minus(slope.times(xs.get(i - 1))), slope);
            }
        }
        piece(ys.get(ys.size() - 1), Fraction.ZERO);
    }

    private void piece(Fraction base, Fraction slope) {
        bases.add(Constant.of(base));
        slopes.add(Constant.of(slope));
    }

    /** Returns the heights of the line. */
    public void at(Span span, Numbers to, int length) {
        to.beginRatios();
        for (int i = 0; i < length; i++) {
            if (span.isMissing(i)) {
                to.miss(i);
            } else {
                int piece = 0;
                while (piece < edges.size() && Comparing.compare(span, i, edges.get(piece)) > 0) {
                    piece++;
                }
                Lines.at(bases.get(piece), slopes.get(piece), span, to, i);
            }
        }
    }

    /**
     * Returns the heights of lines through points that differ by position; missing where a point is, or where x does
     * not rise.
     */
    public static void at(Span span, List<Span> xs, List<Span> ys, Numbers to, int length) {
        to.beginRatios();
        for (int i = 0; i < length; i++) {
            int at = i;
            boolean isLine = !span.isMissing(i)
                    && xs.stream().noneMatch(x -> x.isMissing(at))
                    && ys.stream().noneMatch(y -> y.isMissing(at));
            for (int k = 1; isLine && k < xs.size(); k++) {
                isLine = Comparing.compare(xs.get(k - 1), i, xs.get(k), i) < 0;
            }
            to.set(i, isLine ? height(span.exact(i), xs, ys, i) : null);
        }
    }

    private static Fraction height(Fraction x, List<Span> xs, List<Span> ys, int i) {
        return new Polyline(
                        xs.stream().map(span -> span.exact(i)).toList(),
                        ys.stream().map(given -> given.exact(i)).toList())
                .height(x);
    }

    private Fraction height(Fraction x) {
        int piece = 0;
        while (piece < edges.size() && x.compareTo(edges.get(piece).value()) > 0) {
            piece++;
        }
        return bases.get(piece).value().plus(slopes.get(piece).value().times(x));
    }
}
