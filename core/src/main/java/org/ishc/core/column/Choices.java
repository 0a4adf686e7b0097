package org.ishc.core.column;

import java.util.List;

/** Which of several, by position: an index from 0, or −1 for none. */
public final class Choices {

    private Choices() {}

    /** Finds the first greatest of the numbers that are there. */
    public static void greatest(List<Span> spans, int[] to, int length) {
        for (int i = 0; i < length; i++) {
            int best = -1;
            for (int k = 0; k < spans.size(); k++) {
                if (!spans.get(k).isMissing(i)
                        && (best < 0 || Comparing.compare(spans.get(k), i, spans.get(best), i) > 0)) {
                    best = k;
                }
            }
            to[i] = best;
        }
    }

    /**
     * Finds the first that is true; as many as there are where all are false; none, below 0, where an unknown stands
     * before.
     */
    public static void firstTrue(List<byte[]> blocks, int[] to, int length) {
        for (int i = 0; i < length; i++) {
            int at = 0;
            while (at < blocks.size() && blocks.get(at)[i] == Truths.FALSE) {
                at++;
            }
            to[i] = at < blocks.size() && blocks.get(at)[i] == Truths.UNKNOWN ? -1 : at;
        }
    }

    /** Takes the number that was chosen. */
    public static void select(int[] choices, List<Span> spans, Numbers to, int length) {
        to.beginRatios();
        for (int i = 0; i < length; i++) {
            if (choices[i] < 0) {
                to.miss(i);
            } else {
                Span chosen = spans.get(choices[i]);
                to.copy(chosen.numbers(), chosen.from() + i, i);
            }
        }
    }

    /** Takes the truth that was chosen; false where none was. */
    public static void select(int[] choices, List<byte[]> blocks, byte[] to, int length) {
        for (int i = 0; i < length; i++) {
            to[i] = choices[i] < 0 ? Truths.FALSE : blocks.get(choices[i])[i];
        }
    }

    /** Takes a number, but 0 where something is true. */
    public static void zero(Span span, byte[] truths, Numbers to, int length) {
        Numbers numbers = span.numbers();
        to.beginLike(numbers);
        for (int i = 0; i < length; i++) {
            if (truths[i] == Truths.TRUE) {
                to.put(i, 0, 1);
            } else {
                to.copy(numbers, span.from() + i, i);
            }
        }
        if (numbers.least != Long.MIN_VALUE) {
            to.bound(Math.min(0, numbers.least), Math.max(0, numbers.most), numbers.mostDenominator);
        }
    }
}
