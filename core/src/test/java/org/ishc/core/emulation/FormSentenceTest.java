package org.ishc.core.emulation;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.targets.Comparison;
import org.ishc.core.testing.SamplesEmulation.Data;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What an official reads of every form of a rule, and of every value in it, with the numbers of a province in it: 15
 * clubs founded of a target of 20, 12 the year before, and what its assessors entered.
 */
class FormSentenceTest {

    private static final Map<String, Object> FOUNDED = map("actual", "clubs.established");
    private static final Map<String, Object> WANTED = map("target", "clubs.established");
    private static final Map<String, Object> BEFORE = map("actual", "clubs.established", "years_back", 1);

    private static Data data() {
        return new Data()
                .actual("01", "clubs.established", "15")
                .actual("02", "clubs.established", "25")
                .back("01", "clubs.established", "12")
                .target("01", "clubs.established", Comparison.AT_LEAST, "20")
                .fact("01", "points", "7.5")
                .fact("01", "plan", "true")
                .fact("01", "late", "false")
                .fact("01", "quality", "GOOD")
                .group("01", "G1")
                .group("02", "G1");
    }

    /** The node of the rule of the only criterion: behind total, core points, section and criterion. */
    private static ScoreTrace rule(Object rule) {
        ScoreTrace node = Scorer.score(read(rulebook(10, List.of(criterion("A1", rule)))), data(), Stage.FINAL)
                .explanations()
                .findFirst()
                .orElseThrow();
        for (int level = 0; level < 4; level++) {
            node = node.children().get(node.children().size() - 1);
        }
        return node;
    }

    private static Arguments form(Object rule, String vietnamese, String english) {
        return Arguments.of(rule, vietnamese, english);
    }

    static Stream<Arguments> rules() {
        Map<String, Object> flag = map("flag", map("when", map("fact", "plan"), "points", 4));
        Map<String, Object> assessed = map("assessed", map("fact", "points"));
        return Stream.of(
                form(
                        map("proportional", map("value", FOUNDED, "of", WANTED)),
                        "10 × 15/20 = 7,5 (theo tỷ lệ)",
                        "10 × 15/20 = 7.5 (proportional)"),
                form(
                        map("proportional", map("value", FOUNDED, "of", 12)),
                        "10 × 15/12 = 10 (giới hạn từ 12,5) (theo tỷ lệ)",
                        "10 × 15/12 = 10 (limited from 12.5) (proportional)"),
                form(
                        map("proportional", map("value", FOUNDED, "of", 70)),
                        "10 × 15/70 ≈ 2,1429 (theo tỷ lệ)",
                        "10 × 15/70 ≈ 2.1429 (proportional)"),
                form(
                        map(
                                "bands",
                                map(
                                        "value",
                                        FOUNDED,
                                        "bands",
                                        List.of(
                                                map("to", 10, "points", 0),
                                                map("from", 10, "to", 20, "points", 6),
                                                map("from", 20, "points", 10)))),
                        "điểm theo khung = 6 (15 thuộc khung từ 10 đến dưới 20)",
                        "points by band = 6 (15 lies in the band from 10 to below 20)"),
                form(
                        map("bands", map("value", FOUNDED, "bands", List.of(map("from", 15, "points", 3)))),
                        "điểm theo khung = 3 (15 thuộc khung từ 15 trở lên)",
                        "points by band = 3 (15 lies in the band from 15)"),
                form(
                        map("bands", map("value", FOUNDED, "bands", List.of(map("to", 16, "points", 3)))),
                        "điểm theo khung = 3 (15 thuộc khung dưới 16)",
                        "points by band = 3 (15 lies in the band below 16)"),
                form(
                        map("bands", map("value", FOUNDED, "bands", List.of(map("points", 3)))),
                        "điểm theo khung = 3 (15 thuộc khung của mọi giá trị)",
                        "points by band = 3 (15 lies in the band of all values)"),
                form(
                        map("bands", map("value", FOUNDED, "bands", List.of(map("to", 15, "points", 3)))),
                        "điểm theo khung = 0 (15 không thuộc khung nào)",
                        "points by band = 0 (15 lies in no band)"),
                form(
                        map("deduct", map("value", FOUNDED, "full_at", 20, "per", 2, "points", 1.5, "steps", "full")),
                        "10 − 2 × 1,5 = 7 (trừ theo bước)",
                        "10 − 2 × 1.5 = 7 (deducted by step)"),
                form(
                        map("deduct", map("value", FOUNDED, "full_at", 20, "per", 2, "points", 1.5, "steps", "begun")),
                        "10 − 3 × 1,5 = 5,5 (trừ theo bước)",
                        "10 − 3 × 1.5 = 5.5 (deducted by step)"),
                form(
                        map("count", map("value", FOUNDED, "each", 2, "beyond", 12, "per", 1.5)),
                        "2 × 2 = 4 (theo số lượng)",
                        "2 × 2 = 4 (by count)"),
                form(
                        map("steps", map("value", FOUNDED, "table", List.of(List.of(10, 0), List.of(20, 10)))),
                        "15 → 5 (nội suy)",
                        "15 → 5 (interpolated)"),
                form(flag, "điểm theo điều kiện = 4", "points by condition = 4"),
                form(
                        map("choice", map("fact", "quality", "levels", map("GOOD", 6, "WEAK", 1))),
                        "điểm theo mức = 6",
                        "points by level = 6"),
                form(
                        map(
                                "checklist",
                                map(
                                        "items",
                                        List.of(
                                                map("code", "plan", "when", map("fact", "plan"), "points", 3),
                                                map("code", "late", "when", map("fact", "late"), "points", 2)))),
                        "tổng các mục = 3",
                        "sum of the items = 3"),
                form(
                        map(
                                "sum_of",
                                map(
                                        "rules",
                                        List.of(
                                                assessed,
                                                map(
                                                        "minus",
                                                        true,
                                                        "flag",
                                                        map("when", map("fact", "plan"), "points", 4))))),
                        "tổng các phần = 3,5",
                        "sum of the parts = 3.5"),
                form(
                        map("best_of", map("rules", List.of(flag, assessed))),
                        "phần cao nhất = 7,5",
                        "best of the parts = 7.5"),
                form(
                        map(
                                "choose",
                                map(
                                        "cases",
                                        List.of(map("when", map("fact", "late"), "rule", flag)),
                                        "otherwise",
                                        assessed)),
                        "theo trường hợp = 7,5",
                        "by case = 7.5"),
                form(assessed, "điểm thẩm định = 7,5", "assessed points = 7.5"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("rules")
    void aRule_isSaidWithItsNumbers(Object rule, String vietnamese, String english) {
        assertEquals(vietnamese, ScoreText.of(rule(rule), Language.VI));
        assertEquals(english, ScoreText.of(rule(rule), Language.EN));
    }

    static Stream<Arguments> values() {
        String vi = "CLB thành lập mới (clubs.established)";
        String en = "Clubs established (clubs.established)";
        return Stream.of(
                form(
                        BEFORE,
                        "số thực hiện " + vi + " năm 2022 = 12 ← bảng Số liệu, dòng 7",
                        "actual " + en + " 2022 = 12 ← table values, row 7"),
                form(
                        map("actual", "clubs.established", "years_back", 150),
                        "số thực hiện " + vi + " trước năm 1900 = 12 ← bảng Số liệu, dòng 7",
                        "actual " + en + " before 1900 = 12 ← table values, row 7"),
                form(
                        map("growth", "clubs.established"),
                        "100 × (15 − 12)/12 = 25 (mức tăng " + vi + ")",
                        "100 × (15 − 12)/12 = 25 (growth of " + en + ")"),
                form(
                        map("attainment", "clubs.established"),
                        "100 × 15/20 = 75 (tỷ lệ đạt chỉ tiêu " + vi + ")",
                        "100 × 15/20 = 75 (attainment of " + en + ")"),
                form(
                        map("percent", List.of(FOUNDED, 60)),
                        "100 × 15/60 = 25 (tỷ lệ phần trăm)",
                        "100 × 15/60 = 25 (percentage)"),
                form(map("sum", List.of(FOUNDED, BEFORE, 3)), "15 + 12 + 3 = 30 (tổng)", "15 + 12 + 3 = 30 (sum)"),
                form(map("difference", List.of(BEFORE, FOUNDED)), "12 − 15 = -3 (hiệu)", "12 − 15 = -3 (difference)"),
                form(
                        map("product", List.of(FOUNDED, 1000)),
                        "15 × 1.000 = 15.000 (tích)",
                        "15 × 1,000 = 15,000 (product)"),
                form(
                        map("minimum", List.of(FOUNDED, BEFORE)),
                        "nhỏ nhất trong 15; 12 là 12",
                        "the least of 15; 12 is 12"),
                form(
                        map("maximum", List.of(FOUNDED, BEFORE)),
                        "lớn nhất trong 15; 12 là 15",
                        "the greatest of 15; 12 is 15"),
                form(map("group_max", FOUNDED), "lớn nhất trong cụm G1 = 25", "the greatest of group G1 = 25"),
                form(map("group_min", FOUNDED), "nhỏ nhất trong cụm G1 = 15", "the least of group G1 = 15"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("values")
    void aValue_isSaidWithThoseOfItsParts(Object value, String vietnamese, String english) {
        ScoreTrace node =
                rule(map("proportional", map("value", value))).children().get(0);
        assertEquals(vietnamese, ScoreText.of(node, Language.VI));
        assertEquals(english, ScoreText.of(node, Language.EN));
    }

    static Stream<Arguments> conditions() {
        Map<String, Object> many = map("at_least", List.of(FOUNDED, 15));
        return Stream.of(
                form(many, "15 ≥ 15: đúng", "15 ≥ 15: true"),
                form(map("more_than", List.of(FOUNDED, 15)), "15 > 15: sai", "15 > 15: false"),
                form(map("at_most", List.of(FOUNDED, WANTED)), "15 ≤ 20: đúng", "15 ≤ 20: true"),
                form(map("less_than", List.of(FOUNDED, BEFORE)), "15 < 12: sai", "15 < 12: false"),
                form(map("equal", List.of(FOUNDED, 15)), "15 = 15: đúng", "15 = 15: true"),
                form(map("all", List.of(many, map("fact", "late"))), "mọi điều kiện: sai", "all of these: false"),
                form(
                        map("any", List.of(many, map("fact", "late"))),
                        "ít nhất một điều kiện: đúng",
                        "one of these: true"),
                form(map("not", many), "điều ngược lại: sai", "the opposite: false"),
                form(map("reported", "members.poor"), "có số liệu: sai", "reported: false"),
                form(
                        map("more_than", List.of(map("actual", "members.poor"), 0)),
                        "thiếu > 0: không rõ",
                        "missing > 0: unknown"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("conditions")
    void aCondition_isSaidWithBothSides(Object condition, String vietnamese, String english) {
        ScoreTrace node = rule(map("flag", map("when", condition))).children().get(0);
        assertEquals(vietnamese, ScoreText.of(node, Language.VI));
        assertEquals(english, ScoreText.of(node, Language.EN));
    }
}
