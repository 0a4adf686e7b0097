package org.ishc.benchmarks.page;

/** What a run says about a goal. */
enum Verdict {
    /** The whole interval is on the right side. */
    MET("met"),
    /** The whole interval is on the wrong side. */
    MISSED("**missed**"),
    /** The interval holds the goal, or there is none for want of measurements. */
    NOT_DECIDED("not decided"),
    /** The run left it out. */
    NOT_MEASURED("not measured"),
    /** The library has no such thing to measure. */
    NOT_OFFERED("**not offered**");

    private final String text;

    Verdict(String text) {
        this.text = text;
    }

    /** Returns the verdict in Markdown. */
    String text() {
        return text;
    }

    /** Judges an interval that should not go beyond a limit. */
    static Verdict ofAtMost(Estimate measured, double limit) {
        return of(measured.high() <= limit, measured.low() > limit);
    }

    /** Judges an interval that should not stay below a limit. */
    static Verdict ofAtLeast(Estimate measured, double limit) {
        return of(measured.low() >= limit, measured.high() < limit);
    }

    private static Verdict of(boolean isMet, boolean isMissed) {
        return isMet ? MET : isMissed ? MISSED : NOT_DECIDED;
    }
}
