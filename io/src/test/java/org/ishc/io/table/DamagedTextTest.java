package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that somebody's program destroyed, and those that only look as if. */
class DamagedTextTest {

    /** UTF-8 that was read as windows-1252; the five bytes that mean nothing there are control characters. */
    private static String destroyed(String text) {
        StringBuilder read = new StringBuilder();
        for (byte each : text.getBytes(StandardCharsets.UTF_8)) {
            String letter = new String(new byte[] {each}, Charset.forName("windows-1252"));
            read.append(letter.equals("\ufffd") ? (char) (each & 0xFF) : letter.charAt(0));
        }
        return read.toString();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Hà Nội",
                "Câu lạc bộ Liên thế hệ tự giúp nhau",
                "Xã Phú Thượng",
                "Nghệ An",
                "Đề án 1648",
                "Lê Thị Hồng",
                "người cao tuổi"
            })
    void destroyedText_isSeen_andWhatWasMeantIsFound(String text) {
        assertTrue(DamagedText.isDamaged(destroyed(text)), destroyed(text));
        assertEquals(Optional.of(text), DamagedText.findMeant(destroyed(text)));
        assertFalse(DamagedText.isDamaged(text));
        assertEquals(Optional.empty(), DamagedText.findMeant(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"XÃ “PHÚ”", "Ã – tên riêng", "LÃ…", "XÃ\u00a0PHÚ", "Á…", "café", "50 € – 60 €", "K1", ""})
    void capitalBeforeAQuotationMark_isWhatWasWritten(String text) {
        assertFalse(DamagedText.isDamaged(text), text);
    }

    @Test
    void replacedLetters_areDamaged_andNobodyKnowsWhatTheyWere() {
        assertTrue(DamagedText.isDamaged("C\ufffdu l\ufffdc b\ufffd"));
        assertEquals(Optional.empty(), DamagedText.findMeant("C\ufffdu l\ufffdc b\ufffd"));
    }

    @Test
    void textThatIsDestroyedInPartOnly_isDamaged_butNotGuessed() {
        String half = destroyed("Hà Nội") + " và Huế";
        assertTrue(DamagedText.isDamaged(half));
        assertEquals(Optional.empty(), DamagedText.findMeant(half));
    }
}
