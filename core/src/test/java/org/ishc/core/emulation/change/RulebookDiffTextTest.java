package org.ishc.core.emulation.change;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.node;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.document.TextNode;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.rulebook.RulebookReader;
import org.junit.jupiter.api.Test;

/** A difference between two rulebooks as a sentence. */
class RulebookDiffTextTest {

    private static String added(Object what, Language language) {
        return RulebookDiffText.of(
                new RulebookDiff.Difference(
                        "sections/A", RulebookEdits.Kind.ADDED, Optional.empty(), Optional.of(node(what))),
                language);
    }

    private static String changed(String path, Language language) {
        return RulebookDiffText.of(
                new RulebookDiff.Difference(
                        path, RulebookEdits.Kind.CHANGED, Optional.of(node(20)), Optional.of(node(15))),
                language);
    }

    @Test
    void aPath_isReadAloud() {
        assertEquals("Mục A, tiêu chí A1, điểm tối đa: 20 → 15", changed("sections/A/criteria/A1/max", Language.VI));
        assertEquals("Section A, criterion A1, maximum: 20 → 15", changed("sections/A/criteria/A1/max", Language.EN));
        assertEquals(
                "Xếp loại K, tỷ lệ khống chế, tỷ lệ phần trăm: 20 → 15",
                changed("classes/K/quota/percent", Language.VI));
        assertEquals("Other: 20 → 15", changed("other", Language.EN));
        assertEquals(": 20 → 15", changed("", Language.EN));
    }

    @Test
    void whatHasATitle_isNamedByIt() {
        Object titled = map("code", "A", "title", map("vi", "Tổ chức", "en", "Organisation"), "max", 40);
        assertEquals("Mục A: thêm “Tổ chức”, tối đa 40", added(titled, Language.VI));
        assertEquals("Section A: added “Organisation”, maximum 40", added(titled, Language.EN));
        assertEquals("Section A: added “Organisation”", added(map("title", map("en", "Organisation")), Language.EN));
    }

    private static TextNode judged(String good, String ceiling, String tie) {
        return node(rulebook(
                10,
                List.of(criterion(
                        "A1",
                        map("flag", map("when", map("fact", "x"))),
                        "title",
                        map("vi", "Thành lập", "en", "Founding"))),
                "classes",
                List.of(
                        map("code", "TOT", "title", map("vi", good, "en", "Good"), "from", 7),
                        map("code", "KHA", "title", map("vi", "Khá", "en", "Fair"), "from", 5),
                        map("code", "TB", "from", 0)),
                "ceilings",
                List.of(map("code", "K1", "when", map("fact", "x"), "at_most", ceiling)),
                "ranking",
                map("ties", List.of(tie))));
    }

    private static List<String> between(TextNode from, TextNode to, Language language) {
        return RulebookDiff.between(from, to).stream()
                .map(difference ->
                        RulebookDiffText.of(difference, RulebookReader.read(from), RulebookReader.read(to), language))
                .toList();
    }

    /** A class is said as each rulebook calls it; one without a title by its code. */
    @Test
    void classOfACeiling_andCriterionOfATie_areSaidByTheirTitles() {
        TextNode from = judged("Tốt", "TOT", "TOTAL");
        assertEquals(
                List.of("Khống chế K1, nhiều nhất: “Tốt” (TOT) → “Khá” (KHA)"),
                between(from, judged("Tốt", "KHA", "TOTAL"), Language.VI));
        assertEquals(
                List.of("Ceiling K1, at_most: “Good” (TOT) → TB"),
                between(from, judged("Tốt", "TB", "TOTAL"), Language.EN));
        assertEquals(
                List.of("Ranking ties, 0: TOTAL → “Founding” (A1)"),
                between(from, judged("Tốt", "TOT", "A1"), Language.EN));
    }

    @Test
    void withoutATitleInTheLanguage_theTextItselfStands() {
        assertEquals(
                "Section A: added (title: (in Vietnamese: Tổ chức))",
                added(map("title", map("vi", "Tổ chức")), Language.EN));
        assertEquals("Section A: added (title: Tổ chức)", added(map("title", "Tổ chức"), Language.EN));
        assertEquals("Section A: added (title: (in English: 5))", added(map("title", map("en", 5)), Language.EN));
        assertEquals("Section A: added 1; 2", added(List.of(1, 2), Language.EN));
    }

    @Test
    void withoutATitle_itIsReadAloudInVietnamese() {
        String title = IndicatorCatalogue.BUILT_IN
                .find(IndicatorCode.parse("clubs.existing"))
                .orElseThrow()
                .titles()
                .vi();
        Object rule = map("proportional", map("value", map("actual", "clubs.existing"), "of", 2.5));
        assertEquals(
                "Mục A: thêm (theo tỷ lệ: (giá trị: (số thực hiện: “" + title + "”), so với: 2,5))",
                added(rule, Language.VI));
        assertEquals("Mục A: thêm 1; 2", added(List.of(1, 2), Language.VI));
        assertEquals("Mục A: thêm (hiệu lực từ: 31/01/2025)", added(map("valid_from", "2025-01-31"), Language.VI));
        assertEquals("Mục A: thêm (khi thiếu số liệu: tính 0 điểm)", added(map("missing", "zero"), Language.VI));
        assertEquals("Mục A: thêm (other: abc)", added(map("other", "abc"), Language.VI));
        assertEquals("Mục A: thêm true", added(true, Language.VI));
    }

    @Test
    void keysOfRules_areWordsInVietnamese_andThemselvesInEnglish() {
        String path = "sections/A/criteria/A1/rule/deduct/full_at";
        assertEquals("Mục A, tiêu chí A1, cách tính, trừ điểm, đủ điểm tại", RulebookDiffText.path(path, Language.VI));
        assertEquals("Section A, criterion A1, rule deduct, full_at", RulebookDiffText.path(path, Language.EN));
        assertEquals("Xếp loại K, từ", RulebookDiffText.path("classes/K/from", Language.VI));
    }

    @Test
    void whatWasRemoved_isSaid() {
        RulebookDiff.Difference removed = new RulebookDiff.Difference(
                "awards/FLAG",
                RulebookEdits.Kind.REMOVED,
                Optional.of(node(map("title", map("vi", "Cờ", "en", "Flag")))),
                Optional.empty());
        assertEquals("Khen thưởng FLAG: bỏ “Cờ”", RulebookDiffText.of(removed, Language.VI));
        assertEquals("Award FLAG: removed “Flag”", RulebookDiffText.of(removed, Language.EN));
    }
}
