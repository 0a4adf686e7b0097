package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What is written in Vietnamese letters is never taken for destroyed, and what was destroyed is always told. */
class DamagedTextProperties {

    private static final String LETTERS =
            "aăâbcdđeêghiklmnoôơpqrstuưvxyáàảãạắằẳẵặấầẩẫậéèẻẽẹếềểễệíìỉĩịóòỏõọốồổỗộớờởỡợ" + "úùủũụứừửữựýỳỷỹỵ ";

    @Property
    void wordsInSmallLetters_areNeverDamaged(@ForAll("words") String text) {
        assertFalse(DamagedText.isDamaged(text));
    }

    @Property
    void destroyedWords_areToldWithWhatWasMeant(@ForAll("words") String text) {
        String destroyed = new String(text.getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"));
        boolean isLost = destroyed.indexOf('\ufffd') >= 0;
        boolean hasToneMark = text.codePoints().anyMatch(c -> c >= 0x1EA0 && c <= 0x1EF9);
        if (hasToneMark) {
            assertTrue(DamagedText.isDamaged(destroyed), text);
        }
        DamagedText.findMeant(destroyed)
                .ifPresent(meant -> assertTrue(isLost || meant.equals(text), () -> text + " became " + meant));
    }

    @Provide
    Arbitrary<String> words() {
        return Arbitraries.strings()
                .withChars(LETTERS.toCharArray())
                .ofMinLength(1)
                .ofMaxLength(30);
    }
}
