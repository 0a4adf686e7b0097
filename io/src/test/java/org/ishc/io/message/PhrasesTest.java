package org.ishc.io.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.document.Phrase;
import org.ishc.core.document.TextPhrase;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.rulebook.RulebookText;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PhrasesTest {

    private static final Pattern PLACE = Pattern.compile("\\{([a-z]+)}");
    private static final Set<Phrase> OF_LIBRARIES =
            Set.of(FilePhrase.SYNTAX, FilePhrase.UNREADABLE, FilePhrase.FORM_FAILED, FilePhrase.WORKBOOK_PART);

    static Stream<Phrase> phrases() {
        return Stream.concat(Stream.of(TextPhrase.values()), Stream.of(FilePhrase.values()));
    }

    /** What libraries say of a file is in English; Vietnamese says the same whatever they say. */
    @ParameterizedTest
    @MethodSource("phrases")
    void phrase_isSaidInVietnamese_withTheSameValues(Phrase phrase) {
        String vietnamese =
                Messages.in(Language.VI).find("phrase." + Phrases.name(phrase)).orElseThrow();
        TreeSet<String> english = places(phrase.english());
        english.removeIf(place -> OF_LIBRARIES.contains(phrase) && place.equals("problem"));
        assertEquals(english, places(vietnamese));
        assertEquals(phrase, Phrases.find(Phrases.name(phrase)).orElseThrow());
    }

    private static TreeSet<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map((MatchResult place) -> place.group(1))
                .collect(TreeSet::new, TreeSet::add, TreeSet::addAll);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            rulebook: r            | toàn tệp, dòng 1, vị trí 1: thiếu khóa bắt buộc “version”; các khóa được dùng: “rulebook”, “version”
            {rulebook: [1, 2]      | viết chưa đúng dạng tệp ở chỗ này
            {rulebook: r, version: 1, applies_to: LÀNG, scale: 10, sections: []} | “version”, dòng 1, vị trí 24: đang ghi “1”; phải là một đoạn chữ
            {rulebook: r, version: '1', applies_to: LÀNG, scale: 10, sections: []} | “applies_to”, dòng 1, vị trí 41: đang ghi “LÀNG”; được ghi: “CENTRAL”, “PROVINCE”
            """)
    void refusal_isToldInVietnamese(String text, String told) {
        UnreadableTextException refused =
                assertThrows(UnreadableTextException.class, () -> RulebookReader.read(RulebookText.parse(text)));
        String vietnamese = Messages.in(Language.VI).text(refused);
        assertTrue(vietnamese.contains(told), vietnamese);
        assertEquals(refused.getMessage(), Messages.in(Language.EN).text(refused));
    }
}
