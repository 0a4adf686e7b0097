package org.ishc.io.workbook;

import java.util.List;

/** The colours in which findings are marked, by how grave they are. */
final class Tones {

    /** From the gravest. */
    static final List<String> ORDER = List.of("ERROR", "WARNING", "INFO", "WAIVED");

    private Tones() {}

    /** Returns the fill as red, green and blue: pale, so that what is written there stays legible. */
    static byte[] fill(String tone) {
        return switch (tone) {
            case "ERROR", "INVALID", "FAILED" -> rgb(0xF8, 0xC9, 0xC4);
            case "WARNING", "UNDETERMINED" -> rgb(0xFC, 0xE5, 0xB4);
            case "INFO" -> rgb(0xD3, 0xE3, 0xF8);
            case "VALID" -> rgb(0xCF, 0xEA, 0xDA);
            default -> rgb(0xE4, 0xE2, 0xDC);
        };
    }

    private static byte[] rgb(int red, int green, int blue) {
        return new byte[] {(byte) red, (byte) green, (byte) blue};
    }
}
