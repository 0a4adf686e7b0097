package org.ishc.io.xlsx;

import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Texts in a workbook: characters that XML cannot hold are spelled {@code _x0001_}, and what looks like such a spelling
 * begins with {@code _x005F_}.
 */
final class SheetText {

    private static final Pattern TO_ESCAPE =
            Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)|[\\x00-\\x08\\x0B-\\x1F\\x{FFFE}\\x{FFFF}\\x{D800}-\\x{DFFF}]");
    private static final Pattern ESCAPED = Pattern.compile("_x([0-9A-Fa-f]{4})_");

    private SheetText() {}

    static String escape(String text) {
        return TO_ESCAPE
                .matcher(text)
                .replaceAll(found -> "_x"
                        + HexFormat.of()
                                .withUpperCase()
                                .toHexDigits(found.group().charAt(0)) + "_");
    }

    static String unescape(String text) {
        return text.indexOf("_x") < 0 ? text : ESCAPED.matcher(text).replaceAll(SheetText::character);
    }

    private static String character(MatchResult found) {
        char character = (char) Integer.parseInt(found.group(1), 16);
        return character == '\\' || character == '$' ? "\\" + character : String.valueOf(character);
    }
}
