package org.ishc.io.message;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.document.Phrase;
import org.ishc.core.document.TextPhrase;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.ReferenceFinding;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessagesTest {

    private static final Set<String> OF_LOCATION = Set.of("table", "column", "value", "key", "row");

    static Stream<FindingCode> codes() {
        return FindingCodes.all().stream();
    }

    @ParameterizedTest
    @MethodSource("codes")
    void everyCode_hasATextInBothLanguagesWithTheSamePlaces(FindingCode code) {
        Set<String> vi = places(Messages.in(Language.VI).find(code.code()).orElseThrow());
        Set<String> en = places(Messages.in(Language.EN).find(code.code()).orElseThrow());
        assertEquals(vi, en);
        List<String> unknown = vi.stream()
                .filter(place -> !code.arguments().contains(place) && !OF_LOCATION.contains(place))
                .toList();
        assertTrue(unknown.isEmpty(), () -> code.code() + " has no argument " + unknown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"export.note.PARTIAL", "export.note.DECLARED", "export.done"})
    void everyRemarkOnAnExport_standsInBothLanguagesWithTheSamePlaces(String key) {
        assertEquals(
                places(Messages.in(Language.VI).find(key).orElseThrow()),
                places(Messages.in(Language.EN).find(key).orElseThrow()));
    }

    /** A decimal point of a rulebook stays one in a Vietnamese sentence, else nobody finds the number there. */
    @ParameterizedTest
    @ValueSource(strings = {"20.25", "1336.5", "0.375", "5"})
    void numberThatWasTyped_isShownAsTyped(String typed) {
        UnreadableTextException refused = new UnreadableTextException(
                "scale",
                1,
                1,
                Phrase.expected(TextPhrase.TYPED.with("text", typed), TextPhrase.WHOLE_FROM.with("least", 1)));
        for (Language language : Language.values()) {
            String text = Messages.in(language).text(refused);
            assertTrue(text.contains(typed), text);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "[2020-01-01, 2025-07-01) | Xã A từ 01/01/2020 đến 30/06/2025",
                "[2025-07-01, )           | Xã A từ 01/07/2025",
                "[, 2025-07-01)           | Xã A đến 30/06/2025",
                "[, )                     | Xã A mọi ngày",
            })
    void spanInAList_isSaidInWords_openOrNot(String span, String said) {
        Finding finding = Finding.of(
                ReferenceFinding.UNIT_NOT_VALID,
                Location.ofTable("values"),
                "unit_code",
                "00001",
                "on",
                LocalDate.of(2024, 12, 31),
                "known",
                List.of("Xã A " + span),
                "became",
                List.of());
        String text = Messages.in(Language.VI).text(finding);
        assertTrue(text.contains("từng dùng cho: " + said + "."), text);
    }

    /** A name may look like a place of the sentence that it stands in. */
    @ParameterizedTest
    @ValueSource(strings = {"{due}", "{name}", "$1\\", "{day} {period} {x}"})
    void valueThatLooksLikeAPlace_isAText(String name) {
        String text = Messages.in(Language.EN)
                .text("collect.reminder.missing", "name", name, "period", "2026", "due", LocalDate.of(2027, 1, 15));
        assertTrue(text.startsWith("To " + name + ": "), text);
        assertTrue(text.contains("2026, due on "), text);
    }

    private static Set<String> places(String text) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{([a-z_0-9]+)}").matcher(text);
        while (matcher.find()) {
            places.add(matcher.group(1));
        }
        return places;
    }
}
