package org.ishc.core.emulation;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.explain.Aloud;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.Coverage;
import org.ishc.core.figure.FigureText;
import org.ishc.core.figure.Indicator;
import org.ishc.core.targets.TargetExplanation;
import org.ishc.core.targets.TargetOrigin;

/**
 * The sentence of a node of a score's explanation, with the numbers in the formula: {@code 20 × 15/20 = 15,00 (theo tỷ
 * lệ)}. Sections, criteria and indicators are said by their titles, with the code in brackets.
 */
public final class ScoreText implements ScoreTrace.Visitor<String> {

    private final Language language;
    private final Aloud aloud;
    private final FormSentence sentences;

    private ScoreText(Language language) {
        this.language = language;
        this.aloud = new Aloud(language);
        this.sentences = new FormSentence(language);
    }

    /** Returns the sentence. */
    public static String of(ScoreTrace node, Language language) {
        return Aloud.sentence(node.accept(new ScoreText(language)));
    }

    @Override
    public String total(ScoreTrace.Total total) {
        return language.say("tổng điểm", "total") + " = " + shown(total) + sentences.limit(total.beforeLimit());
    }

    @Override
    public String base(ScoreTrace.Base base) {
        String core = language.say("điểm cơ bản", "core points");
        return core
                + base.exempt()
                        .map(scaled -> ": " + number(scaled.core()) + " × " + number(scaled.scale()) + " / ("
                                + number(scaled.scale()) + " − " + number(scaled.exempt()) + ")")
                        .orElse("")
                + " = " + shown(base);
    }

    @Override
    public String section(ScoreTrace.Section section) {
        return titled(section.section().title(), section.code()) + " = " + shown(section) + " / "
                + number(section.section().max()) + sentences.limit(section.beforeLimit());
    }

    @Override
    public String criterion(ScoreTrace.Criterion criterion) {
        return titled(criterion.criterion().title(), criterion.code()) + " = " + shown(criterion) + " / "
                + number(criterion.criterion().max()) + " · " + status(criterion.became());
    }

    @Override
    public String rule(FormTrace.OfRule rule) {
        return sentences.of(rule.rule().form(), rule, Optional.empty(), rule.beforeLimit());
    }

    @Override
    public String item(FormTrace.Item item) {
        return language.say("mục “" + item.code() + "”", "item " + item.code()) + " = " + value(item);
    }

    @Override
    public String value(FormTrace.OfValue value) {
        return sentences.of(value.given().form(), value, value.titles(), Optional.empty()) + origin(value.origin());
    }

    @Override
    public String condition(FormTrace.OfCondition condition) {
        return sentences.of(condition.condition().form(), condition, Optional.empty(), Optional.empty());
    }

    @Override
    public String actual(InputTrace.Actual actual) {
        String said = sentences.of(actual.actual().form(), actual, actual.titles(), Optional.empty());
        if (actual.actual().yearsBack() == 0) {
            said += covered(actual.reading().coverage(), basis(actual));
        }
        return said
                + actual.figure().map(own -> FigureText.beside(own, language)).orElse("")
                + aloud.rows(actual.reading().rows());
    }

    @Override
    public String target(InputTrace.TargetRead target) {
        return sentences.of(target.targetOf().form(), target, target.titles(), Optional.empty())
                + origin(target.origin())
                + target.target()
                        .map(inForce -> aloud.rows(List.of(inForce.origin())))
                        .orElse("");
    }

    @Override
    public String coverage(InputTrace.CoverageRead coverage) {
        return sentences.of(coverage.coverageOf().form(), coverage, coverage.titles(), Optional.empty())
                + covered(coverage.coverage(), "");
    }

    @Override
    public String entered(InputTrace.EnteredFact fact) {
        String counts = fact.entry()
                .flatMap(Assessment::value)
                .filter(entered -> isTruth(entered) && fact.value().isPresent())
                .map(this::word)
                .orElseGet(() -> value(fact));
        return language.say("kết quả chấm “" + fact.fact() + "”", "fact " + fact.fact()) + " = " + counts
                + fact.entry().map(entry -> entry(entry, counts)).orElse("");
    }

    private static boolean isTruth(String entered) {
        return entered.equals("true") || entered.equals("false");
    }

    /** What was entered: yes and no in words, all else as it stands in the table. */
    private String word(String entered) {
        return switch (entered) {
            case "true" -> language.say("đúng", "true");
            case "false" -> language.say("sai", "false");
            default -> entered;
        };
    }

    /** Who says so, with what was entered where that is something else than what it counts. */
    private String entry(Assessment entry, String counts) {
        String evidence = entry.evidence()
                        .map(text -> language.say("; minh chứng: ", "; evidence: ") + text)
                        .orElse("")
                + entry.reason()
                        .map(text -> language.say("; lý do: ", "; reason: ") + text)
                        .orElse("");
        String entered = word(entry.value().orElse(""));
        boolean isSaid = counts.equals(entered) || counts.equals(language.decimal(entered));
        return (isSaid ? "" : " ← “" + entered + "”") + " (" + stage(entry.stage()) + evidence + ")"
                + aloud.rows(List.of(entry.origin()));
    }

    @Override
    public String pointsOf(InputTrace.PointsRead points) {
        return sentences.of(points.pointsOf().form(), points, Optional.empty(), Optional.empty());
    }

    @Override
    public String carried(BelowTrace.OfTarget carried) {
        return TargetExplanation.text(carried.node(), language);
    }

    @Override
    public String below(BelowTrace.OfFigure below) {
        return FigureText.of(below.node(), language);
    }

    private String titled(Optional<Indicator.Titles> titles, String code) {
        return aloud.titled(titles.map(given -> given.in(language)), code);
    }

    private String covered(Coverage coverage, String basis) {
        return " (" + aloud.coverage(coverage.reported(), coverage.expected()) + basis + ")";
    }

    /** What the figure rests on, where that is out of the ordinary or too weak for the rulebook. */
    private String basis(InputTrace.Actual actual) {
        boolean isTooWeak = actual.accepts().isPresent();
        return actual.reading()
                        .basis()
                        .filter(basis -> isTooWeak || basis == Basis.ESTIMATED || basis == Basis.VERIFIED)
                        .map(basis -> "; " + FigureText.of(basis, language))
                        .orElse("")
                + (isTooWeak ? language.say(", chưa được chấp nhận", ", not accepted") : "");
    }

    /** Of which origin a target is, where that is asked for or out of the ordinary. */
    private String origin(Optional<TargetOrigin> origin) {
        return origin.map(targetOrigin -> " (" + TargetExplanation.of(targetOrigin, language) + ")")
                .orElse("");
    }

    private String status(ScoreCard.CriterionStatus status) {
        return switch (status) {
            case EXEMPT -> language.say("không áp dụng", "exempt");
            case PREREQUISITE -> language.say("không đạt điều kiện", "prerequisite not met");
            case MISSING_DATA -> language.say("thiếu số liệu", "data missing");
            case PARTIAL -> language.say("chấm một phần", "judged in part");
            case CAPPED -> language.say("bị giới hạn", "limited");
            case APPLIED -> language.say("đã chấm", "applied");
        };
    }

    private String stage(Stage stage) {
        return switch (stage) {
            case SELF -> language.say("tự chấm", "self-score");
            case PEER -> language.say("chấm chéo", "peer check");
            case REVIEW -> language.say("thẩm định", "review");
            case FINAL -> language.say("chính thức", "final");
        };
    }

    private String shown(ScoreTrace node) {
        return node.points().map(language::decimal).orElseGet(() -> value(node));
    }

    private String value(ScoreTrace node) {
        return aloud.number(node.value());
    }

    private String number(Fraction exact) {
        return aloud.number(exact);
    }
}
