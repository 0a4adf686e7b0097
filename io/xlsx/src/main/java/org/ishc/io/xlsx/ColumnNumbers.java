package org.ishc.io.xlsx;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A row below the headings that numbers the columns: {@code A, B, 1, 2, 3}, bare or in brackets. */
final class ColumnNumbers {

    private static final Pattern BRACKETS = Pattern.compile("[(\\[]\\s*([^()\\[\\]]*?)\\s*[)\\]]");
    private static final int LEAST = 3;

    private ColumnNumbers() {}

    /** Tells whether texts number columns; empty ones do not count. */
    static boolean are(List<String> texts) {
        int cells = 0;
        int next = 1;
        for (String text : texts) {
            if (text.isEmpty()) {
                continue;
            }
            Matcher matcher = BRACKETS.matcher(text);
            String bare = matcher.matches() ? matcher.group(1) : text;
            cells++;
            if (bare.equals(String.valueOf(next))) {
                next++;
            } else if (bare.codePointCount(0, bare.length()) != 1 || !Character.isUpperCase(bare.codePointAt(0))) {
                return false;
            }
        }
        return cells >= LEAST;
    }
}
