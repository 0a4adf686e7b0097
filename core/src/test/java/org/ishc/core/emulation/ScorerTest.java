package org.ishc.core.emulation;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.emulation.ScoreCard.UnitScore;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.api.Test;

/** Totals, exemption, classes, ceilings, quotas, exclusions, ranks and awards. */
class ScorerTest {

    private static final Object BY_FACT = map("assessed", map("fact", "p"));

    private static Data points(String... values) {
        Data data = new Data();
        for (int i = 0; i < values.length; i++) {
            data.units("0" + (i + 1));
            if (!values[i].isEmpty()) {
                data.fact("0" + (i + 1), "p", values[i]);
            }
        }
        return data;
    }

    private static ScoreCard score(Data data, Object... further) {
        return Scorer.score(read(rulebook(10, List.of(criterion("C", BY_FACT)), further)), data, Stage.FINAL);
    }

    private static String of(UnitScore unit) {
        return unit.unit() + " "
                + unit.total().map(total -> total.toDecimal(2)).orElse("–") + " "
                + unit.band().map(Object::toString).orElse("–") + " "
                + unit.rank().map(Object::toString).orElse("–") + " "
                + unit.status();
    }

    private static List<String> all(ScoreCard card) {
        return card.units().stream().map(ScorerTest::of).toList();
    }

    private static List<String> codes(ScoreCard card) {
        return card.findings().stream()
                .map(found -> found.finding().code().code())
                .toList();
    }

    private static final List<Object> CLASSES =
            List.of(map("code", "E", "from", 9), map("code", "G", "from", 7), map("code", "F", "from", 5));

    @Test
    void ranks_countEqualOnes_andTheCouncilIsTold() {
        ScoreCard card = score(points("8", "9", "8", "7"));
        assertEquals(
                List.of("02 9.00 – 1 SCORED", "01 8.00 – 2 SCORED", "03 8.00 – 2 SCORED", "04 7.00 – 4 SCORED"),
                all(card));
        assertEquals(List.of("ranking.tie"), codes(card));
        assertEquals(
                List.of("01", "03"),
                card.findings().get(0).finding().arguments().get("units"));
    }

    @Test
    void classes_ceilingsAndSanctions_lowerTheClass() {
        List<Object> ceilings = List.of(
                map("code", "K1", "when", map("fact", "k1"), "at_most", "G"),
                map("code", "K2", "when", map("fact", "k2"), "lower_by", 1),
                map("code", "K3", "when", map("fact", "k3"), "lower_by", 5));
        Data data = points("9", "9", "9", "9", "1");
        for (String unit : List.of("01", "02", "03", "04", "05")) {
            data.fact(unit, "k1", Boolean.toString(unit.equals("02") || unit.equals("03")));
            data.fact(unit, "k2", Boolean.toString(unit.equals("03") || unit.equals("05")));
            data.fact(unit, "k3", Boolean.toString(unit.equals("04")));
        }
        ScoreCard card = score(data, "classes", CLASSES, "ceilings", ceilings);
        assertEquals(
                Map.of("01", "E", "02", "G", "03", "F", "04", "F", "05", "–"),
                Map.of(
                        "01",
                        band(card, "01"),
                        "02",
                        band(card, "02"),
                        "03",
                        band(card, "03"),
                        "04",
                        band(card, "04"),
                        "05",
                        band(card, "05")));
        ScoreCard unknown = score(points("9"), "classes", CLASSES, "ceilings", ceilings);
        assertEquals(
                List.of("score.ceiling-unknown", "score.ceiling-unknown", "score.ceiling-unknown"), codes(unknown));
    }

    @Test
    void unknownClass_isNoClass_andIsSaid() {
        Object always = map("at_least", List.of(map("points", "TOTAL"), 0));
        List<Object> ceilings = List.of(
                map("code", "K1", "when", always, "at_most", "NEVER"),
                map("code", "K2", "when", map("not", always), "at_most", "NEVER"));
        List<Object> awards =
                List.of(map("code", "FLAG", "per", "all", "top", 1, "at_least", "NEVER", "ties", "include"));
        ScoreCard card = score(points("9"), "classes", CLASSES, "ceilings", ceilings, "awards", awards);
        assertEquals("E", band(card, "01"));
        assertEquals(
                List.of("ceilings/K1"),
                card.findings().stream().map(ScoreCard.ScoreFinding::path).toList());
        assertEquals(List.of(), card.awards().get(0).units());
    }

    @Test
    void validity_thatIsOpen_isWrittenSo() {
        Map<String, Object> tree = rulebook(10, List.of(criterion("C", BY_FACT)), "valid_to", "2020-01-01");
        assertEquals(
                "[, 2020-01-01)",
                Scorer.score(read(tree), points("9"), Stage.FINAL)
                        .findings()
                        .get(0)
                        .finding()
                        .arguments()
                        .get("validity"));
    }

    @Test
    void groupBest_mayBeOfPoints_whereverPointsMayBeRead() {
        Object leads = map("equal", List.of(map("points", "C"), map("group_max", map("points", "C"))));
        Object far = map(
                "less_than",
                List.of(
                        map("share", "TOTAL"),
                        map("difference", List.of(map("group_max", map("share", "TOTAL")), 25))));
        Data data = points("9", "8", "6", "").group("03", "G").group("01", "ALL");
        ScoreCard card = score(
                data,
                "classes",
                List.of(map("code", "E", "from", 0, "when", leads), map("code", "G", "from", 0)),
                "exclusions",
                List.of(map("code", "X", "when", far)));
        assertEquals(
                List.of("01 9.00 E 1 SCORED", "02 8.00 G 2 SCORED", "04 0.00 – – EXCLUDED", "03 6.00 E 1 SCORED"),
                all(card));
    }

    @Test
    void groupIncomplete_isSaidOnceAPathAndInnerValue_greatestAndLeastTogether() {
        Object inner = map("fact", "q");
        Object both = map("proportional", map("value", map("group_max", inner), "of", map("group_min", inner)));
        Data data = new Data().fact("01", "q", "5").units("02");
        ScoreCard card = Scorer.score(
                read(rulebook(20, List.of(criterion("C", both), criterion("D", both)))), data, Stage.FINAL);
        assertEquals(
                List.of("sections/A/criteria/C", "sections/A/criteria/D"),
                card.findings().stream()
                        .filter(found -> found.finding().code() == EmulationFinding.GROUP_INCOMPLETE)
                        .map(ScoreCard.ScoreFinding::path)
                        .toList());
    }

    private static String band(ScoreCard card, String unit) {
        return RulesTest.unit(card, unit).band().map(Object::toString).orElse("–");
    }

    @Test
    void classConditions_readPointsAndShares() {
        List<Object> classes = List.of(
                map("code", "E", "from", 0, "when", map("at_least", List.of(map("points", "C"), 9))),
                map("code", "G", "from", 0, "when", map("at_least", List.of(map("share", "TOTAL"), 80))),
                map("code", "F", "from", 0, "when", map("every_share", map("of", "sections", "at_least", 70))),
                map("code", "D", "from", 0, "when", map("every_share", map("of", "criteria", "at_least", 60))),
                map("code", "C", "from", 0, "when", map("every_share", map("of", "A", "at_least", 50))),
                map("code", "B", "from", 0, "when", map("at_least", List.of(map("share", "A"), 40))),
                map("code", "U", "from", 0, "when", map("fact", "zzz")));
        ScoreCard card = score(points("9", "8", "7", "6", "5", "4", "3"), "classes", classes);
        assertEquals(
                List.of("E", "G", "F", "D", "C", "B", "–"),
                List.of("01", "02", "03", "04", "05", "06", "07").stream()
                        .map(unit -> band(card, unit))
                        .toList());
        assertTrue(codes(card).contains("score.class-unknown"));
        ScoreCard unknownCode = score(
                points("9"),
                "classes",
                List.of(map("code", "E", "from", 0, "when", map("at_least", List.of(map("points", "Z"), 1)))));
        assertEquals("–", band(unknownCode, "01"));
    }

    @Test
    void quotas_moveTheLastToTheNextClass_tiedAsSaid() {
        Object quota = map("percent", 50, "ties", "include");
        List<Object> include = List.of(
                map("code", "E", "from", 5, "quota", quota),
                map("code", "G", "from", 0, "quota", map("percent", 0, "ties", "exclude")));
        ScoreCard kept = score(points("9", "8", "8", "6"), "classes", include);
        assertEquals(
                List.of("E", "E", "E", "–"),
                List.of(band(kept, "01"), band(kept, "02"), band(kept, "03"), band(kept, "04")));
        List<Object> exclude = List.of(
                map("code", "E", "from", 5, "quota", map("percent", 50, "ties", "exclude")),
                map("code", "G", "from", 0));
        ScoreCard moved = score(points("9", "8", "8", "6"), "classes", exclude);
        assertEquals(
                List.of("E", "G", "G", "G"),
                List.of(band(moved, "01"), band(moved, "02"), band(moved, "03"), band(moved, "04")));
        ScoreCard clean = score(points("9", "8", "7", "6"), "classes", exclude);
        assertEquals(
                List.of("E", "E", "G", "G"),
                List.of(band(clean, "01"), band(clean, "02"), band(clean, "03"), band(clean, "04")));
    }

    @Test
    void exclusions_keepTheTotalAndTakeTheRank() {
        List<Object> exclusions = List.of(map("code", "X", "when", map("fact", "x")));
        ScoreCard card =
                score(points("9", "8", "7").fact("01", "x", "true").fact("02", "x", "false"), "exclusions", exclusions);
        assertEquals(List.of("02 8.00 – 1 SCORED", "03 7.00 – 2 SCORED", "01 9.00 – – EXCLUDED"), all(card));
        assertEquals(List.of("score.exclusion-unknown"), codes(card));
    }

    @Test
    void refused_hasNoTotal() {
        Rulebook rulebook = read(rulebook(10, List.of(criterion("C", BY_FACT, "missing", "refuse"))));
        ScoreCard card = Scorer.score(rulebook, points("9", ""), Stage.FINAL);
        assertEquals(List.of("01 9.00 – 1 SCORED", "02 – – – REFUSED"), all(card));
        assertEquals(List.of("score.missing-input"), codes(card));
    }

    @Test
    void exemption_normalisesFillsOrGivesNothing() {
        List<Object> criteria = List.of(
                criterion("C", BY_FACT),
                criterion(
                        "D",
                        map("assessed", map("fact", "d")),
                        "applies",
                        map("fact", "applies"),
                        "requires",
                        map("fact", "requires")));
        Data data = points("5", "5", "5", "5")
                .fact("01", "applies", "false")
                .fact("02", "requires", "false")
                .fact("03", "applies", "true")
                .fact("04", "requires", "true");
        assertEquals("10.00", total(criteria, data, "normalise", "01"));
        assertEquals("15.00", total(criteria, data, "full", "01"));
        assertEquals("5.00", total(criteria, data, "none", "01"));
        assertEquals("5.00", total(criteria, data, "none", "02"));
        assertEquals("5.00", total(criteria, data, "none", "03"));
        assertEquals("5.00", total(criteria, data, "none", "04"));
        Rulebook only =
                read(rulebook(10, List.of(criterion("C", BY_FACT, "missing", "exempt")), "exempt", "normalise"));
        ScoreCard none = Scorer.score(only, points(""), Stage.FINAL);
        assertEquals(List.of("01 – – – REFUSED"), all(none));
        assertEquals(List.of("score.all-exempt"), codes(none));
    }

    private static String total(List<Object> criteria, Data data, String exempt, String unit) {
        Rulebook rulebook = read(rulebook(20, criteria, "exempt", exempt));
        return RulesTest.unit(Scorer.score(rulebook, data, Stage.FINAL), unit)
                .total()
                .map(rulebook.points()::write)
                .orElse("–");
    }

    @Test
    void bonusAndPenalty_areLimitedAndDecideTies() {
        Map<String, Object> tree = rulebook(
                10,
                List.of(criterion("C", BY_FACT)),
                "total",
                map("min", 2, "max", 12),
                "ranking",
                map("ties", List.of("P1", "PENALTY", "BONUS", "F", "C")));
        tree.put(
                "sections",
                List.of(
                        ((List<?>) tree.get("sections")).get(0),
                        map(
                                "code",
                                "F",
                                "kind",
                                "bonus",
                                "max",
                                3,
                                "criteria",
                                List.of(criterion("F1", map("assessed", map("fact", "f")), "missing", "exempt"))),
                        map(
                                "code",
                                "P",
                                "kind",
                                "penalty",
                                "max",
                                10,
                                "criteria",
                                List.of(criterion("P1", map("assessed", map("fact", "q")))))));
        Data data = points("10", "9", "1", "10")
                .fact("01", "f", "8")
                .fact("02", "q", "1")
                .fact("03", "q", "5")
                .fact("04", "q", "2");
        ScoreCard card = Scorer.score(read(tree), data, Stage.FINAL);
        assertEquals(
                List.of("01 12.00 – 1 SCORED", "02 8.00 – 2 SCORED", "04 8.00 – 3 SCORED", "03 2.00 – 4 SCORED"),
                all(card));
        assertEquals(
                Optional.empty(), RulesTest.unit(card, "02").sections().get(1).points());
    }

    @Test
    void groups_areRankedApart() {
        ScoreCard card = score(
                points("9", "8", "7").group("01", "G2").group("02", "G1", "G3").group("03"),
                "awards",
                List.of(award("A", "group", "include")));
        assertEquals(List.of("02 8.00 – 1 SCORED", "01 9.00 – 1 SCORED", "03 7.00 – – SCORED"), all(card));
        assertEquals(List.of("score.several-groups", "score.no-group"), codes(card));
        assertEquals(List.of("A G1 [02]", "A G2 [01]"), awards(card));
    }

    private static Map<String, Object> award(String code, String per, String ties, Object... further) {
        Map<String, Object> award = map("code", code, "per", per, "top", 1, "ties", ties);
        award.putAll(map(further));
        return award;
    }

    private static List<String> awards(ScoreCard card) {
        return card.awards().stream()
                .map(awardList -> awardList.award() + " " + awardList.group().orElse("–") + " " + awardList.units())
                .toList();
    }

    @Test
    void awards_areCutAsSaid() {
        Map<String, Object> percent = map(
                "code", "M", "per", "all", "percent", 50, "ties", "exclude", "unless", List.of("A"), "at_least", "F");
        ScoreCard card = score(
                points("9", "9", "6", "4"),
                "classes",
                CLASSES,
                "awards",
                List.of(
                        award("A", "group", "include"),
                        award("B", "group", "exclude"),
                        award("C", "group", "refuse"),
                        percent,
                        award("D", "all", "include", "when", map("fact", "zzz")),
                        award("E", "all", "refuse")));
        assertEquals(List.of("A ALL [01, 02]", "B ALL []", "C ALL []", "M – [03]", "D – []", "E – []"), awards(card));
        assertEquals(
                List.of("awards/C", "awards/E"),
                card.findings().stream()
                        .filter(found -> found.finding().code() == EmulationFinding.AWARD_TIE)
                        .map(ScoreCard.ScoreFinding::path)
                        .toList());
    }

    @Test
    void validity_outsideIt_nothingIsScored() {
        ScoreCard card = score(points("9"), "valid_from", "2024-01-01");
        assertEquals(List.of(), card.units());
        assertEquals(List.of("score.rulebook-not-in-force"), codes(card));
        assertEquals(
                1,
                score(points("9"), "valid_from", "2023-01-01", "valid_to", "2024-01-01")
                        .units()
                        .size());
    }

    @Test
    void steps_roundPointsAndShowTheirDecimals() {
        Rulebook rulebook = read(
                rulebook(10, List.of(criterion("C", BY_FACT)), "points", map("step", 0.25, "rounding", "HALF_DOWN")));
        assertEquals(
                "7.25",
                RulesTest.unit(Scorer.score(rulebook, points("7.3"), Stage.FINAL), "01")
                        .total()
                        .map(rulebook.points()::write)
                        .orElse(""));
    }
}
