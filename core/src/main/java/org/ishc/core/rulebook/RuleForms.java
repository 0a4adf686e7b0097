package org.ishc.core.rulebook;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.document.NodeReader;
import org.ishc.core.document.Statement;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.TextPhrase;
import org.ishc.core.formula.Form;
import org.ishc.core.formula.Value;

/** The forms of rules. */
public final class RuleForms {

    static final Form<Rule, RuleReader> PROPORTIONAL = named("proportional")
            .key("value", "v")
            .mayHave("of", "w")
            .mayHave("zero_below", "p")
            .means(
                    "m · v / w, w là 100 nếu không ghi; dưới p phần trăm của w: 0 điểm",
                    "m · v / w, w being 100 unless written; below p percent of w: 0")
            .says("{max} × {value}/{of} = {result} (theo tỷ lệ)", "{max} × {value}/{of} = {result} (proportional)")
            .sample(
                    "{proportional: {value: {actual: clubs.established}, of: {target: clubs.established}, zero_below: 30}}")
            .read((written, rules) -> {
                NodeReader.Keys keys = written.keys();
                return new ValueRule.Proportional(
                        rules.value(keys.get("value")),
                        keys.find("of", rules::value).orElse(new Value.Constant(Fraction.HUNDRED)),
                        keys.find("zero_below", NodeReader::number));
            });

    static final Form<Rule, RuleReader> BANDS = named("bands")
            .key("value", "v")
            .key("bands", "[{from?: n, to?: n, points: n}, …]")
            .means("điểm của khung có from ≤ v < to", "points of the band with from ≤ v < to")
            .says("điểm theo khung = {result}{band}", "points by band = {result}{band}")
            .sample(
                    "{bands: {value: {growth: members.total}, bands: [{to: 0, points: 0}, {from: 0, to: 5, points: 2}, {from: 5, points: 5}]}}")
            .read((written, rules) -> {
                NodeReader.Keys keys = written.keys();
                return new ValueRule.Bands(
                        rules.value(keys.get("value")), keys.get("bands").list(1, band -> band(band, rules)));
            });

    static final Form<Rule, RuleReader> DEDUCT = named("deduct")
            .key("value", "v")
            .key("full_at", "w")
            .key("per", "n")
            .key("points", "p")
            .key("steps", "full | begun | exact")
            .mayHave("direction", "above | below")
            .means(
                    "m trừ p điểm cho mỗi n còn thiếu so với w; direction: above thì cho mỗi n vượt quá w",
                    "m less p points for every n that lack of w; with direction: above, for every n beyond w")
            .says(
                    "{max} − {steps} × {each} = {result} (trừ theo bước)",
                    "{max} − {steps} × {each} = {result} (deducted by step)")
            .sample(
                    "{deduct: {value: {actual: members.borrowing-rate}, full_at: 50, per: 5, points: 1, steps: begun, direction: below}}")
            .read((written, rules) -> deduct(written.keys(), rules));

    static final Form<Rule, RuleReader> COUNT = named("count")
            .key("value", "v")
            .key("each", "p")
            .mayHave("beyond", "w")
            .mayHave("per", "n")
            .mayHave("steps", "full | begun | exact")
            .means(
                    "p điểm cho mỗi n của v vượt quá w; w là 0 và n là 1 nếu không ghi",
                    "p points for every n of v beyond w; w being 0 and n being 1 unless written")
            .says("{steps} × {each} = {result} (theo số lượng)", "{steps} × {each} = {result} (by count)")
            .sample(
                    "{count: {value: {actual: clubs.established}, each: 1, beyond: {target: clubs.established}, per: 1, steps: full}}")
            .read((written, rules) -> count(written.keys(), rules));

    static final Form<Rule, RuleReader> LADDER = named("steps")
            .key("value", "v")
            .key("table", "[[x, y], …]")
            .means(
                    "đường gấp khúc qua các điểm [x, y], ngoài hai đầu thì giữ nguyên",
                    "straight lines through the points [x, y], level beyond both ends")
            .says("{value} → {result} (nội suy)", "{value} → {result} (interpolated)")
            .sample("{steps: {value: {attainment: clubs.operating}, table: [[50, 0], [80, 6], [100, 10]]}}")
            .read((written, rules) -> ladder(written.keys(), rules));

    static final Form<Rule, RuleReader> FLAG = named("flag")
            .key("when", "c")
            .mayHave("points", "p")
            .means(
                    "p điểm (m nếu không ghi) khi điều kiện đúng, 0 khi sai",
                    "p points (m unless written) when the condition holds, else 0")
            .says("điểm theo điều kiện = {result}", "points by condition = {result}")
            .sample("{flag: {when: {more_than: [{actual: funds.activity}, 0]}, points: 1}}")
            .read((written, rules) -> {
                NodeReader.Keys keys = written.keys();
                return new ConditionRule.Flag(rules.condition(keys.get("when")), keys.find("points", rules::points));
            });

    static final Form<Rule, RuleReader> CHOICE = named("choice")
            .key("fact", "f")
            .key("levels", "{LEVEL: n, …}")
            .means("điểm của mức mà người chấm chọn", "points of the level that the assessor chose")
            .says("điểm theo mức = {result}", "points by level = {result}")
            .sample("{choice: {fact: reports.quality, levels: {GOOD: 6, FAIR: 4, WEAK: 1}}}")
            .read((written, rules) -> choice(written.keys(), rules));

    static final Form<Rule, RuleReader> CHECKLIST = named("checklist")
            .key("items", "[{code: x, when: c, points: n}, …]")
            .means("tổng điểm các mục đúng", "the sum of the items that hold")
            .says("tổng các mục = {result}", "sum of the items = {result}")
            .sample(
                    "{checklist: {items: [{code: plan, when: {fact: plan.issued}, points: 3}, {code: review, when: {fact: review.held}, points: 2}]}}")
            .read((written, rules) ->
                    new ConditionRule.Checklist(written.keys().get("items").list(1, item -> item(item, rules))));

    static final Form<Rule, RuleReader> SUM_OF = named("sum_of")
            .key("rules", "[{max?: n, minus?: true, RULE}, …]")
            .means(
                    "tổng các phần; phần có minus: true thì trừ đi",
                    "the sum of the parts; a part with minus: true is taken away")
            .says("tổng các phần = {result}", "sum of the parts = {result}")
            .sample(
                    "{sum_of: {rules: [{max: 3, proportional: {value: {actual: clubs.well-managed-rate}}}, {max: 1, minus: true, flag: {when: {fact: late}}}]}}")
            .read((written, rules) ->
                    new CombinedRule.SumOf(written.keys().get("rules").list(1, rules::signedPart)));

    static final Form<Rule, RuleReader> BEST_OF = named("best_of")
            .key("rules", "[{max?: n, RULE}, …]")
            .means("phần có điểm cao nhất", "the part with the most points")
            .says("phần cao nhất = {result}", "best of the parts = {result}")
            .sample(
                    "{best_of: {rules: [{proportional: {value: {growth: funds.income}, of: 10}}, {max: 4, assessed: {fact: inspection.points}}]}}")
            .read((written, rules) ->
                    new CombinedRule.BestOf(written.keys().get("rules").list(1, rules::part)));

    static final Form<Rule, RuleReader> CHOOSE = named("choose")
            .key("cases", "[{when: c, rule: RULE}, …]")
            .key("otherwise", "RULE")
            .means(
                    "trường hợp đầu tiên có điều kiện đúng, nếu không thì otherwise",
                    "the first case whose condition holds, else otherwise")
            .says("theo trường hợp = {result}", "by case = {result}")
            .sample(
                    "{choose: {cases: [{when: {fact: mountain}, rule: {assessed: {fact: points.mountain}}}], otherwise: {assessed: {fact: points}}}}")
            .read((written, rules) -> choose(written.keys(), rules));

    static final Form<Rule, RuleReader> ASSESSED = named("assessed")
            .key("fact", "f")
            .means("điểm do người chấm cho", "points that the assessor gave")
            .says("điểm thẩm định = {result}", "assessed points = {result}")
            .sample("{assessed: {fact: inspection.points}}")
            .read((written, rules) ->
                    new FactRule.Assessed(written.keys().get("fact").code(FactCode::parse)));

    static final List<Form<Rule, RuleReader>> ALL = List.of(
            PROPORTIONAL, BANDS, DEDUCT, COUNT, LADDER, FLAG, CHOICE, CHECKLIST, SUM_OF, BEST_OF, CHOOSE, ASSESSED);

    private RuleForms() {}

    /** Returns all of them, in the order in which they are documented. */
    public static List<Form<Rule, ?>> all() {
        return List.copyOf(ALL);
    }

    /** Finds one by its name. */
    public static Optional<Form<Rule, ?>> find(String name) {
        return Form.find(all(), name);
    }

    private static Form.Builder<Rule, RuleReader> named(String name) {
        return Form.named(name);
    }

    private static ValueRule.Band band(NodeReader at, RuleReader rules) {
        NodeReader.Keys keys = at.keys(List.of("points"), List.of("from", "to"));
        return new ValueRule.Band(
                keys.find("from", NodeReader::number),
                keys.find("to", NodeReader::number),
                rules.points(keys.get("points")));
    }

    private static Rule deduct(NodeReader.Keys keys, RuleReader rules) {
        return new ValueRule.Deduct(
                rules.value(keys.get("value")),
                rules.value(keys.get("full_at")),
                keys.get("per").positive(),
                keys.get("points").notNegative(),
                keys.get("steps").word(ValueRule.Steps.class, false),
                keys.find("direction", direction -> direction.word(Direction.class, false))
                                .orElse(Direction.BELOW)
                        == Direction.ABOVE);
    }

    private enum Direction {
        ABOVE,
        BELOW
    }

    private static Rule count(NodeReader.Keys keys, RuleReader rules) {
        return new ValueRule.Count(
                rules.value(keys.get("value")),
                keys.get("each").notNegative(),
                keys.find("beyond", rules::value).orElse(new Value.Constant(Fraction.ZERO)),
                keys.find("per", NodeReader::positive).orElse(Fraction.ONE),
                keys.find("steps", steps -> steps.word(ValueRule.Steps.class, false))
                        .orElse(ValueRule.Steps.EXACT));
    }

    private static Rule ladder(NodeReader.Keys keys, RuleReader rules) {
        List<ValueRule.Rung> table = keys.get("table").list(1, rung -> rung(rung, rules));
        ValueRule.Ladder.findFall(table).ifPresent(i -> {
            throw keys.get("table")
                    .wrong(TextPhrase.X_RISES.with(
                            "next",
                            typed(table.get(i).x()),
                            "last",
                            typed(table.get(i - 1).x())));
        });
        return new ValueRule.Ladder(rules.value(keys.get("value")), table);
    }

    private static Statement typed(Value constant) {
        return TextPhrase.TYPED.with(
                "text", TextTree.number(constant.constant().orElseThrow()).describe());
    }

    private static ValueRule.Rung rung(NodeReader at, RuleReader rules) {
        List<Value> pair = rules.pair(at, TextPhrase.POINT_PAIR.with());
        return new ValueRule.Rung(pair.get(0), pair.get(1));
    }

    private static Rule choice(NodeReader.Keys keys, RuleReader rules) {
        Map<String, Fraction> levels = new LinkedHashMap<>();
        NodeReader all = keys.get("levels");
        for (TextNode.Mapping.Entry entry : all.entries()) {
            levels.put(entry.key(), rules.points(all.at(entry.key(), entry.value())));
        }
        if (levels.isEmpty()) {
            throw all.wrong(TextPhrase.NO_LEVELS.with());
        }
        return new FactRule.Choice(keys.get("fact").code(FactCode::parse), levels);
    }

    private static ConditionRule.Item item(NodeReader at, RuleReader rules) {
        NodeReader.Keys keys = at.keys(List.of("code", "when", "points"), List.of());
        return new ConditionRule.Item(
                keys.get("code").item(), rules.condition(keys.get("when")), rules.points(keys.get("points")));
    }

    private static Rule choose(NodeReader.Keys keys, RuleReader rules) {
        List<CombinedRule.Case> cases = keys.get("cases").list(1, at -> {
            NodeReader.Keys one = at.keys(List.of("when", "rule"), List.of());
            return new CombinedRule.Case(rules.condition(one.get("when")), rules.part(one.get("rule")));
        });
        return new CombinedRule.Choose(cases, rules.part(keys.get("otherwise")));
    }
}
