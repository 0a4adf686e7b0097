package org.ishc.io.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Language;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.ScoreText;
import org.ishc.core.emulation.ScoreTrace;
import org.ishc.core.emulation.StageDifferences;
import org.ishc.core.emulation.change.Margins;
import org.ishc.core.finding.Finding;
import org.ishc.core.rulebook.PointsScale;
import org.ishc.io.report.tree.LazyList;
import org.ishc.io.report.tree.TreeFacts;
import org.jspecify.annotations.Nullable;

/** A score card as a tree for canonical JSON. */
public final class ScoreJson {

    private ScoreJson() {}

    /**
     * Returns the tree. Units that carry an explanation are made whenever they are asked for, so that one is written
     * and gone before the next.
     *
     * @param withExplanation whether every unit carries the tree of its points
     * @param language of the sentences in the explanation
     */
    public static Map<String, @Nullable Object> of(ScoreCard card, boolean withExplanation, Language language) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("rulebook", card.rulebook().name());
        tree.put("version", card.rulebook().version());
        tree.put("digest", card.rulebook().digest());
        tree.put("period", card.period().code());
        tree.put("stage", card.stage().name());
        List<Map<String, @Nullable Object>> units =
                new LazyList<>(card.units(), unit -> unit(unit, card.rulebook().points(), withExplanation, language));
        tree.put("units", withExplanation ? units : List.copyOf(units));
        tree.put("awards", card.awards().stream().map(ScoreJson::award).toList());
        tree.put("findings", card.findings().stream().map(ScoreJson::finding).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> unit(
            ScoreCard.UnitScore unit, PointsScale scale, boolean withExplanation, Language language) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("unit_code", unit.unit().code());
        tree.put("group", unit.group().orElse(null));
        tree.put("total", written(unit.total(), scale));
        tree.put("class", unit.band().map(ItemCode::value).orElse(null));
        tree.put("rank", unit.rank().orElse(null));
        tree.put("status", unit.status().name());
        tree.put(
                "sections",
                unit.sections().stream()
                        .map(sectionScore -> scored(sectionScore.section().code(), sectionScore.points(), scale))
                        .toList());
        tree.put(
                "criteria",
                unit.criteria().stream()
                        .map(criterionScore -> {
                            Map<String, @Nullable Object> scored =
                                    scored(criterionScore.criterion().code(), criterionScore.points(), scale);
                            scored.put("status", criterionScore.status().name());
                            return scored;
                        })
                        .toList());
        if (withExplanation) {
            tree.put("explanation", explanation(unit.explanation(), language));
        }
        return tree;
    }

    private static Map<String, @Nullable Object> scored(ItemCode code, Optional<Fraction> points, PointsScale scale) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("code", code.value());
        tree.put("points", written(points, scale));
        return tree;
    }

    private static @Nullable String written(Optional<Fraction> points, PointsScale scale) {
        return points.map(scale::write).orElse(null);
    }

    /**
     * Returns a node of an explanation with all below it, which are made whenever they are asked for; its {@code value}
     * is its own, what a rule is computed from is its {@code input}.
     */
    public static Map<String, @Nullable Object> explanation(ScoreTrace node, Language language) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("code", node.code());
        tree.put("kind", node.kind().name().toLowerCase(Locale.ROOT));
        tree.put("status", node.status().orElse(null));
        tree.put("value", node.value().map(Fraction::toString).orElse(null));
        tree.put("points", node.points().orElse(null));
        tree.put("text", ScoreText.of(node, language));
        node.tell(new TreeFacts(tree));
        tree.put("children", new LazyList<>(node.children(), child -> explanation(child, language)));
        return tree;
    }

    private static Object fact(Object value) {
        return value instanceof Long
                ? value
                : value instanceof List<?> list
                        ? list.stream().map(Object::toString).toList()
                        : value.toString();
    }

    private static Map<String, @Nullable Object> award(ScoreCard.AwardList award) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("code", award.award().value());
        tree.put("group", award.group().orElse(null));
        tree.put("units", award.units().stream().map(Contestant::code).toList());
        return tree;
    }

    private static Map<String, @Nullable Object> finding(ScoreCard.ScoreFinding finding) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>();
        tree.put("code", finding.finding().code().code());
        tree.put("severity", finding.finding().severity().name());
        tree.put("unit_code", finding.unit().map(Contestant::code).orElse(null));
        tree.put("path", finding.path());
        tree.put("arguments", arguments(finding.finding()));
        return tree;
    }

    /** Returns a finding's arguments, by name; one that is not there is null. */
    static Map<String, @Nullable Object> arguments(Finding finding) {
        Map<String, @Nullable Object> arguments = new TreeMap<>();
        finding.arguments()
                .forEach((name, value) -> arguments.put(
                        name,
                        value instanceof Optional<?> some
                                ? some.map(ScoreJson::fact).orElse(null)
                                : fact(value)));
        return arguments;
    }

    /** Returns where two stages differ; points as the rulebook writes them. */
    public static List<Map<String, @Nullable Object>> differences(
            List<StageDifferences.Difference> differences, PointsScale scale) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (StageDifferences.Difference difference : differences) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("unit_code", difference.unit().code());
            row.put("criterion", difference.criterion().value());
            row.put("points", written(difference.points(), scale));
            row.put("other", written(difference.other(), scale));
            row.put("evidence", difference.evidence().orElse(null));
            row.put("reason", difference.reason().orElse(null));
            rows.add(row);
        }
        return rows;
    }

    /** Returns the margins, by unit code. */
    public static List<Map<String, @Nullable Object>> margins(List<Margins.Margin> margins) {
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (Margins.Margin margin : margins) {
            Map<String, @Nullable Object> row = new LinkedHashMap<>();
            row.put("unit_code", margin.unit().code());
            row.put("margin", margin.increase().orElse(null));
            rows.add(row);
        }
        return rows;
    }
}
