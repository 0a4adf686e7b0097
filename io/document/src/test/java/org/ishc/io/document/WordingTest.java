package org.ishc.io.document;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Optional;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Language;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.proof.Decision;
import org.ishc.io.reference.ReferenceData;
import org.ishc.io.rulebook.RulebookText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How documents call units, classes, groups, decisions and sources. */
class WordingTest {

    private static final Wording VIETNAMESE = new Wording(Language.VI);
    private static final Wording ENGLISH = new Wording(Language.EN);
    private static final Snapshot MAP = ReferenceData.builtIn().registry().asOf(LocalDate.of(2026, 1, 1));

    private static final String RULEBOOK = """
            rulebook: mau
            version: "2"
            applies_to: COMMUNE
            valid_from: 2026-01-01
            scale: 10
            %s
            sections: [{code: A, max: 10, criteria: [{code: A1, max: 10, missing: zero, rule: {assessed: {fact: x}}}]}]
            classes: [{code: TOT, from: 8, title: {vi: Tốt, en: Good}}, {code: KHA, from: 0}]
            """;

    @TempDir
    Path folder;

    private static Rulebook rulebook(String title) {
        return RulebookReader.read(RulebookText.parse(RULEBOOK.formatted(title)));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({"00008, Phường Ngọc Hà (00008)", "ZZ9, ZZ9", "ngoài danh mục, ngoài danh mục"})
    void unit_isCalledByNameAndCode_andByWhatIsKnownWhereThatIsLess(String code, String called) {
        assertEquals(called, Wording.name(MAP, code));
    }

    @Test
    void class_isCalledByItsTitle_andByItsCodeWhereItHasNone() {
        Rulebook rulebook = rulebook("");
        assertTrue(VIETNAMESE.band(rulebook, ItemCode.parse("TOT")).contains("Tốt"));
        assertTrue(ENGLISH.band(rulebook, ItemCode.parse("TOT")).contains("Good"));
        assertTrue(VIETNAMESE.band(rulebook, ItemCode.parse("KHA")).contains("KHA"));
    }

    @Test
    void rulebook_isCalledByItsTitle_orItsName() {
        assertEquals("mau", VIETNAMESE.title(rulebook("")));
        assertEquals("Bảng chấm", VIETNAMESE.title(rulebook("title: {vi: Bảng chấm, en: Points}")));
        assertEquals("Points", ENGLISH.title(rulebook("title: {vi: Bảng chấm, en: Points}")));
    }

    @Test
    void rankingOfAll_isNoGroup() {
        assertEquals("xếp hạng chung", VIETNAMESE.group("ALL"));
        assertEquals("all units", ENGLISH.group("ALL"));
        assertEquals("emulation group C1", ENGLISH.group("C1"));
        assertTrue(VIETNAMESE.group("C1").contains("C1"));
    }

    /** Whatever of a decision is known is said, in the order of the law; nothing stands for what is not. */
    @ParameterizedTest(name = "{3}")
    @CsvSource(
            delimiter = '|',
            value = {
                "12/QĐ-HNCT | 2027-02-03 | Nguyễn Văn A | theo quyết định số 12/QĐ-HNCT, ngày",
                " | 2027-02-03 | | theo quyết định ngày",
                " | | Nguyễn Văn A | theo quyết định do Nguyễn Văn A ký.",
                "12/QĐ-HNCT | | Nguyễn Văn A | theo quyết định số 12/QĐ-HNCT, do Nguyễn Văn A ký.",
            })
    void decision_saysWhatIsKnownOfIt(String number, LocalDate date, String signatory, String said) {
        String sentence = VIETNAMESE.decision(
                new Decision(Optional.ofNullable(number), Optional.ofNullable(date), Optional.ofNullable(signatory)));
        assertTrue(sentence.contains(said), sentence);
    }

    private String source(String manifest) throws IOException {
        Path data = Files.writeString(
                folder.resolve("p.json"), "{\"manifest\":{" + manifest + "\"ishc_version\":\"1\"},\"values\":[]}");
        return VIETNAMESE.source(PackageReader.read(data));
    }

    /** A number on paper can be followed back: to the package, its day and its bytes. */
    @Test
    void source_namesThePackageItsDayAndItsDigest() throws IOException {
        String said = source("\"name\":\"ha-noi\",\"as_of\":\"2026-06-30\",");
        assertTrue(said.contains("“ha-noi”"), said);
        assertTrue(said.contains("30/6/2026") || said.contains("30/06/2026"), said);
        assertTrue(said.matches("(?s).*[0-9a-f]{64}\\."), said);
        assertTrue(source("\"as_of\":\"2026-06-30\",").contains("không ghi tên"));
    }

    @Test
    void sourceOfAScore_namesTheRulebookBesides() throws IOException {
        Path data = Files.writeString(
                folder.resolve("p.json"),
                "{\"manifest\":{\"name\":\"n\",\"as_of\":\"2026-06-30\",\"ishc_version\":\"1\"},\"values\":[]}");
        Rulebook rulebook = rulebook("");
        String said = ENGLISH.source(PackageReader.read(data), rulebook);
        assertTrue(said.endsWith("Rulebook “mau”, version 2; digest " + rulebook.digest() + "."), said);
    }
}
