package org.ishc.io.workbook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.ishc.core.finding.Severity;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TonesTest {

    @Test
    void everySeverity_hasAPlace_fromTheGravest_andAColourOfItsOwn() {
        assertEquals("ERROR", Tones.ORDER.get(0));
        assertTrue(Tones.ORDER.containsAll(
                Stream.of(Severity.values()).map(Severity::name).toList()));
        List<String> fills = Tones.ORDER.stream()
                .map(tone -> HexFormat.of().formatHex(Tones.fill(tone)))
                .toList();
        assertEquals(Tones.ORDER.size(), fills.stream().distinct().count());
    }

    /** Black on it must reach the contrast of 7:1 that WCAG 2.2 asks of its strictest level. */
    @ParameterizedTest
    @ValueSource(strings = {"ERROR", "WARNING", "INFO", "WAIVED", "VALID", "INVALID", "UNDETERMINED", "FAILED"})
    void textOnAFill_staysLegible(String tone) {
        byte[] rgb = Tones.fill(tone);
        double luminance = 0.2126 * linear(rgb[0]) + 0.7152 * linear(rgb[1]) + 0.0722 * linear(rgb[2]);
        assertTrue((luminance + 0.05) / 0.05 >= 7, tone + " " + luminance);
    }

    private static double linear(byte channel) {
        double share = (channel & 0xFF) / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}
