package org.ishc.io.csv;

/**
 * Keeps spreadsheets from evaluating a text cell of a CSV file: what begins with {@code = + - @}, tab or CR is written
 * behind an apostrophe, and reading takes that apostrophe away again. Source: specification, <i>exchange</i>, Limits
 * and hostile input.
 *
 * <p>Interpretation: a text that itself begins with apostrophes before such a character gets one more, so that every
 * text reads back as it was.
 */
public final class FormulaGuard {

    static final char MARK = '\'';
    private static final String BEGINNINGS = "=+-@\t\r";

    private FormulaGuard() {}

    /** Tells whether a spreadsheet would take a text for a formula. */
    public static boolean isFormula(String text) {
        return !text.isEmpty() && BEGINNINGS.indexOf(text.charAt(0)) >= 0;
    }

    /** Returns a text as it is written. */
    public static String escape(String text) {
        return isFormulaAfterMarks(text) ? MARK + text : text;
    }

    /** Returns a text as it was before {@link #escape}. */
    public static String unescape(String text) {
        return !text.isEmpty() && text.charAt(0) == MARK && isFormulaAfterMarks(text) ? text.substring(1) : text;
    }

    /** Tells whether a slice may have to be read by {@link #unescape}. */
    static boolean mayBeMarked(char[] buffer, int offset, int length) {
        return length > 1 && buffer[offset] == MARK;
    }

    private static boolean isFormulaAfterMarks(String text) {
        int first = 0;
        while (first < text.length() && text.charAt(first) == MARK) {
            first++;
        }
        return isFormula(text.substring(first));
    }
}
