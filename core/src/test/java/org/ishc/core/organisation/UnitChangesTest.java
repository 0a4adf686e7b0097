package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.SUCCESSIONS;
import static org.ishc.core.testing.SamplesOrganisation.UNITS;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.successions;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.ishc.core.testing.SamplesOrganisation.units;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Origin;
import org.ishc.core.testing.SamplesOrganisation;
import org.ishc.core.time.DateRange;
import org.junit.jupiter.api.Test;

/**
 * What happened to the units, in data and in prose; units that outlive their area; figures that say where they came
 * from.
 */
class UnitChangesTest {

    private static List<String> shown(Registry registry, String after, String until) {
        return UnitChanges.between(registry, day(after), day(until)).stream()
                .map(change -> change.date() + " " + change.kind() + " "
                        + change.unit().code() + " "
                        + change.inflows().stream()
                                .map(in -> in.from().code() + "/" + in.portion())
                                .toList())
                .toList();
    }

    @Test
    void changes_areWhatHappenedBetweenTwoDays() {
        assertEquals(
                List.of(
                        "2025-07-01 ENDED D1 []",
                        "2025-07-01 FORMED X [A/PARTIAL, B/FULL]",
                        "2025-07-01 FORMED Y [A/PARTIAL]",
                        "2025-07-01 FORMED Z [C/FULL]",
                        "2026-01-01 FORMED W [X/PARTIAL]",
                        "2026-01-01 ENLARGED Y [X/PARTIAL]"),
                shown(nation(), "2025-06-30", "2026-01-01"));
        assertEquals(List.of(), shown(nation(), "2025-07-01", "2025-12-31"));
        assertEquals(
                "2020-01-01 FOUNDED A []",
                shown(nation(), "2019-12-31", "2020-01-01").get(0));
        assertThrows(IllegalArgumentException.class, () -> shown(nation(), "2026-01-01", "2025-01-01"));
    }

    private static UnitVersion version(
            String code, String from, String to, UnitLevel level, String parent, String name, String document) {
        return new UnitVersion(
                unit(code),
                to.isEmpty() ? DateRange.from(day(from)) : DateRange.of(day(from), day(to)),
                level,
                Optional.of(UnitKind.ASSOCIATION),
                Optional.of(name),
                Optional.of(parent).filter(text -> !text.isEmpty()).map(SamplesOrganisation::unit),
                Optional.of(document).filter(word -> !word.isEmpty()),
                Origin.NONE);
    }

    private static Succession row(String date, String from, String to, Portion portion, String share, String document) {
        return new Succession(
                day(date),
                unit(from),
                unit(to),
                portion,
                Optional.of(share).filter(text -> !text.isEmpty()).map(Fraction::parse),
                Optional.of(document).filter(name -> !name.isEmpty()),
                Optional.empty(),
                Origin.NONE);
    }

    /** The code 08 names one commune until July 2025 and another afterwards; it is renamed and moved in 2026. */
    private static Registry reused() {
        return Registry.of(
                        List.of(
                                version("VN", "2020-01-01", "", UnitLevel.CENTRAL, "", "Trung ương", ""),
                                version("P1", "2020-01-01", "", UnitLevel.PROVINCE, "VN", "Tỉnh Một", ""),
                                version("P2", "2020-01-01", "", UnitLevel.PROVINCE, "VN", "Tỉnh Hai", ""),
                                version("D1", "2020-01-01", "2025-07-01", UnitLevel.DISTRICT, "P1", "Huyện Một", ""),
                                version(
                                        "07",
                                        "2020-01-01",
                                        "2025-07-01",
                                        UnitLevel.COMMUNE,
                                        "D1",
                                        "Phường Cống Vị",
                                        ""),
                                version(
                                        "08",
                                        "2020-01-01",
                                        "2025-07-01",
                                        UnitLevel.COMMUNE,
                                        "D1",
                                        "Phường Liễu Giai",
                                        ""),
                                version(
                                        "08",
                                        "2025-07-01",
                                        "2026-04-30",
                                        UnitLevel.COMMUNE,
                                        "P1",
                                        "Phường Ngọc Hà",
                                        "1656/NQ"),
                                version("08", "2026-04-30", "", UnitLevel.COMMUNE, "P2", "Phường Ngọc Hà Mới", ""),
                                version("09", "2025-07-01", "", UnitLevel.COMMUNE, "P1", "Phường Giảng Võ", "")),
                        List.of(
                                row("2025-07-01", "07", "08", Portion.PARTIAL, "0.4", "202/2025/QH15"),
                                row("2025-07-01", "07", "09", Portion.PARTIAL, "0.6", "202/2025/QH15")
                                        .doubted("NAME_NOT_IN_CLAUSE"),
                                row("2025-07-01", "08", "08", Portion.FULL, "", "202/2025/QH15"),
                                row("2026-04-30", "08", "08", Portion.FULL, "", "")))
                .value();
    }

    @Test
    void prose_citesDocuments_andWarnsOfReusedCodes() {
        List<UnitChange> changes = UnitChanges.between(reused(), day("2025-06-30"), day("2026-04-30"));
        assertEquals(
                "01/07/2025: Phường Ngọc Hà (08) được thành lập từ một phần Phường Cống Vị (07), tỷ lệ 2/5 và toàn bộ Phường Liễu Giai (08)."
                        + " Trước đó mã này chỉ đơn vị khác: Phường Liễu Giai. Văn bản: 1656/NQ; 202/2025/QH15.",
                UnitChangeText.of(changes.get(0), Language.VI));
        assertEquals(
                "2025-07-01: Phường Giảng Võ (09) is formed from a part of Phường Cống Vị (07), share 3/5 [doubtful: NAME_NOT_IN_CLAUSE]."
                        + " Documents: 202/2025/QH15.",
                UnitChangeText.of(changes.get(1), Language.EN));
        assertEquals(
                "2025-07-01: Huyện Một (D1) ends, and no row says where its people went.",
                UnitChangeText.of(changes.get(2), Language.EN));
        assertEquals(
                "30/04/2026: Phường Ngọc Hà Mới (08) đổi tên từ Phường Ngọc Hà, chuyển từ P1 về trực thuộc P2.",
                UnitChangeText.of(changes.get(3), Language.VI));
        assertEquals(
                "2020-01-01: Tỉnh Một (P1) is founded.",
                UnitChangeText.of(change(reused(), "P1", "2020-01-01"), Language.EN));
        assertEquals(
                "2026-01-01: Đơn vị Y (Y) takes in a part of Đơn vị X (X), share 1/2.",
                UnitChangeText.of(change(nation(), "Y", "2026-01-01"), Language.EN));
    }

    /**
     * A piece of A's land goes to Y, whose people come from elsewhere, another to W, which nobody moves to; all its
     * people go to X.
     */
    private static Registry withLand() {
        List<String> rows = List.of(
                "2025-07-01 A Y area -",
                "2025-07-01 A X full -",
                "2025-07-01 B Y full -",
                "2025-07-01 C Z full -",
                "2026-01-01 X W area -",
                "2026-01-01 X X full -",
                "2026-01-01 X Y area -");
        List<String> lines = new ArrayList<>(UNITS);
        lines.add("X 2026-01-01 - COMMUNE P1");
        return Registry.of(units(lines), successions(rows)).value();
    }

    @Test
    void prose_saysWhereLandAloneWent() {
        assertEquals(
                "2025-07-01: Đơn vị Y (Y) is formed from land without people of Đơn vị A (A) and all of Đơn vị B (B).",
                UnitChangeText.of(change(withLand(), "Y", "2025-07-01"), Language.EN));
        assertEquals(
                "01/07/2025: Đơn vị X (X) được thành lập từ toàn bộ Đơn vị A (A).",
                UnitChangeText.of(change(withLand(), "X", "2025-07-01"), Language.VI));
        assertEquals(
                "01/01/2026: Đơn vị Y (Y) nhận thêm phần đất không có dân của Đơn vị X (X).",
                UnitChangeText.of(change(withLand(), "Y", "2026-01-01"), Language.VI));
        assertEquals(
                "2026-01-01: Đơn vị W (W) is founded, and takes in land without people of Đơn vị X (X).",
                UnitChangeText.of(change(withLand(), "W", "2026-01-01"), Language.EN));
        assertEquals(
                "2026-01-01: Đơn vị X (X) goes on unchanged.",
                UnitChangeText.of(change(withLand(), "X", "2026-01-01"), Language.EN));
    }

    @Test
    void restatedFigure_saysWhereLandAloneWent() {
        Restated restated = Restatement.restate(
                withLand(),
                Map.of(unit("A"), BigInteger.valueOf(5)),
                day("2025-06-30"),
                day("2025-07-01"),
                new RestatementMethod.Bounds());
        assertEquals(List.of(unit("X")), List.copyOf(restated.figures().keySet()));
        RestatedExplanation explanation = RestatedExplanation.of(withLand(), restated);
        assertEquals(
                List.of(
                        "Đơn vị X (X): 5 (phương pháp: khoảng chắc chắn)",
                        "  toàn bộ Đơn vị A (A) ngày 01/07/2025: 5 (số báo cáo); sang Đơn vị Y (Y) chỉ có đất, không có dân"),
                lines(explanation.find(unit("X")).orElseThrow(), Language.VI));
    }

    @Test
    void prose_saysWhatDidNotChange_andOtherTypes() {
        Registry registry = Registry.of(
                        List.of(
                                version("VN", "2020-01-01", "2021-01-01", UnitLevel.CENTRAL, "", "Trung ương", ""),
                                version("VN", "2021-01-01", "2022-01-01", UnitLevel.CENTRAL, "", "Trung ương", ""),
                                new UnitVersion(
                                        unit("VN"),
                                        DateRange.from(day("2022-01-01")),
                                        UnitLevel.CENTRAL,
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Optional.empty(),
                                        Origin.NONE)),
                        List.of(
                                row("2021-01-01", "VN", "VN", Portion.FULL, "", ""),
                                row("2022-01-01", "VN", "VN", Portion.FULL, "", "")))
                .value();
        assertEquals(
                "2021-01-01: Trung ương (VN) goes on unchanged.",
                UnitChangeText.of(change(registry, "VN", "2021-01-01"), Language.EN));
        assertEquals(
                "2022-01-01: VN is renamed from Trung ương, changes its type from CENTRAL/ASSOCIATION to CENTRAL.",
                UnitChangeText.of(change(registry, "VN", "2022-01-01"), Language.EN));
    }

    private static UnitChange change(Registry registry, String code, String on) {
        return UnitChanges.between(registry, day(on).minusDays(1), day(on)).stream()
                .filter(change -> change.unit().code().equals(unit(code)))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void associationThatHasNotMerged_goesOnBesideItsArea() {
        Outliving outliving = Outliving.of(reused(), day("2025-07-01"), List.of(unit("08"), unit("07")));
        assertEquals(List.of(unit("08"), unit("09")), outliving.areas().get(unit("07")));
        assertEquals(List.of(unit("08")), outliving.areas().get(unit("08~2020")));
        Checked<Registry> association = Registry.of(outliving.versions(), outliving.successions());
        assertEquals(
                List.of(OrganisationFinding.PROVINCE),
                association.findings().stream().map(Finding::code).toList());
        Snapshot map = association.value().asOf(day("2025-12-12"));
        assertEquals(Optional.of("Phường Liễu Giai"), map.unit(unit("08~2020")).name());
        assertEquals(Optional.of("Phường Ngọc Hà"), map.unit(unit("08")).name());
        assertEquals(Optional.of(unit("P1")), map.parent(unit("08~2020")));
        assertEquals(
                List.of(unit("08~2020")),
                association.value().lineage().successors(unit("08"), day("2025-06-30"), day("2025-12-12")).stream()
                        .map(Successor::code)
                        .toList());
        assertThrows(
                IllegalArgumentException.class, () -> Outliving.of(reused(), day("2025-07-01"), List.of(unit("P1"))));
        assertThrows(UnknownUnitException.class, () -> Outliving.of(reused(), day("2025-07-01"), List.of(unit("09"))));
    }

    @Test
    void restatedFigure_saysWhereItCameFrom() {
        Restated restated = Restatement.restate(
                nation(),
                Map.of(unit("A"), BigInteger.valueOf(5), unit("B"), BigInteger.TWO),
                day("2025-06-30"),
                day("2026-01-01"),
                new RestatementMethod.Bounds());
        RestatedExplanation explanation = RestatedExplanation.of(nation(), restated);
        assertEquals(
                List.of(
                        "Đơn vị Y (Y): từ 1 đến 9 (phương pháp: khoảng chắc chắn)",
                        "  Đơn vị Y (Y): từ 0 đến 5 (giữ nguyên)",
                        "    một phần của Đơn vị A (A) ngày 01/07/2025: từ 0 đến 5",
                        "      Đơn vị A (A): 5 (số báo cáo)",
                        "  một phần của Đơn vị X (X) ngày 01/01/2026, tỷ lệ 1/2: từ 1 đến 4",
                        "    Đơn vị X (X): từ 2 đến 7",
                        "      một phần của Đơn vị A (A) ngày 01/07/2025: từ 0 đến 5",
                        "        Đơn vị A (A): 5 (số báo cáo)",
                        "      toàn bộ Đơn vị B (B) ngày 01/07/2025: 2 (số báo cáo)"),
                lines(explanation.find(unit("Y")).orElseThrow(), Language.VI));
        assertEquals(Optional.empty(), explanation.find(unit("A")));
        Restated unknown = Restatement.restate(
                reused(),
                Map.of(unit("07"), BigInteger.TEN),
                day("2025-06-30"),
                day("2025-07-01"),
                new RestatementMethod.Shares());
        assertEquals(
                List.of(
                        "Phường Giảng Võ (09): 6 (method shares)",
                        "  a part of Phường Cống Vị (07) on 2025-07-01, share 3/5: 6 [202/2025/QH15] [doubtful: NAME_NOT_IN_CLAUSE]",
                        "    Phường Cống Vị (07): 10 (as reported)"),
                lines(RestatedExplanation.of(reused(), unknown).find(unit("09")).orElseThrow(), Language.EN));
    }

    @Test
    void figureThatTheMethodCannotTell_isExplainedAsUnknown() {
        Restated restated = Restatement.restate(
                nation(),
                Map.of(unit("A"), BigInteger.TEN),
                day("2025-06-30"),
                day("2026-01-01"),
                new RestatementMethod.Shares());
        RestatedTrace root =
                RestatedExplanation.of(nation(), restated).find(unit("W")).orElseThrow();
        assertEquals(Optional.of("MISSING"), root.status());
        assertEquals("Đơn vị W (W): unknown (method shares)", RestatedText.of(root, Language.EN));
        assertEquals("equal", new RestatementMethod.Equal().name());
        assertEquals(
                "weights:members.total",
                new RestatementMethod.ByWeights(IndicatorCode.parse("members.total"), (codes, date) -> Optional.empty())
                        .name());
    }

    private static List<String> lines(RestatedTrace node, Language language) {
        List<String> lines = new ArrayList<>(List.of(RestatedText.of(node, language)));
        node.children().forEach(child -> lines(child, language).forEach(line -> lines.add("  " + line)));
        return lines;
    }

    @Test
    void tenThousandSuccessorsOfOneUnit_areSharedOutWhole() {
        List<String> units = new ArrayList<>(UNITS);
        List<String> rows = new ArrayList<>(
                SUCCESSIONS.stream().filter(line -> !line.contains(" C ")).toList());
        for (int i = 0; i < 10_000; i++) {
            units.add("S" + i + " 2025-07-01 - COMMUNE P1");
            rows.add("2025-07-01 C S" + i + " partial -");
        }
        Registry registry = Registry.of(units(units), successions(rows)).value();
        Restated equal = Restatement.restate(
                registry,
                Map.of(unit("C"), BigInteger.valueOf(10_001)),
                day("2025-06-30"),
                day("2025-07-01"),
                new RestatementMethod.Equal());
        assertEquals(10_000, equal.figures().size());
        assertEquals(
                BigInteger.TWO, equal.figures().get(unit("S0")).orElseThrow().low());
        assertEquals(
                BigInteger.ONE, equal.figures().get(unit("S9999")).orElseThrow().low());
        assertEquals(
                10_000,
                registry.lineage()
                        .successors(unit("C"), day("2025-06-30"), day("2025-07-01"))
                        .size());
    }
}
