package org.ishc.core.emulation;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.explain.Facts;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.Coverage;
import org.ishc.core.figure.FigureText;
import org.ishc.core.finding.Origin;
import org.ishc.core.formula.Form;
import org.ishc.core.targets.TargetExplanation;
import org.ishc.core.targets.TargetOrigin;

/**
 * The sentence of a node of a score's explanation, with the numbers in the formula: {@code 20 × 15/20 = 15,00 (theo tỷ
 * lệ)}. Numbers that are no short decimal are rounded to four digits for reading and marked {@code ≈}; the node itself
 * keeps them exact.
 */
public final class ScoreText implements ScoreTrace.Visitor<String> {

    private static final int DIGITS = 4;
    private static final String ALL = "all";
    private static final Pattern SLOT = Pattern.compile("\\{([^}]*)}");

    private final Language language;

    private ScoreText(Language language) {
        this.language = language;
    }

    /** Returns the sentence. */
    public static String of(ScoreTrace node, Language language) {
        return node.accept(new ScoreText(language));
    }

    @Override
    public String total(ScoreTrace.Total total) {
        return total.code() + " = " + shown(total) + limit(total.beforeLimit());
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
        return section.code() + " = " + shown(section) + " / "
                + number(section.of().max()) + limit(section.beforeLimit());
    }

    @Override
    public String criterion(ScoreTrace.Criterion criterion) {
        return criterion.code() + " = " + shown(criterion) + " / "
                + number(criterion.of().max()) + " · " + status(criterion.became());
    }

    @Override
    public String rule(ScoreTrace.OfRule rule) {
        return sentence(rule.of().form(), rule, rule.beforeLimit());
    }

    @Override
    public String item(ScoreTrace.Item item) {
        return item.code() + " = " + value(item);
    }

    @Override
    public String value(ScoreTrace.OfValue value) {
        return sentence(value.of().form(), value) + origin(value.origin());
    }

    @Override
    public String condition(ScoreTrace.OfCondition condition) {
        return sentence(condition.of().form(), condition);
    }

    @Override
    public String actual(ScoreTrace.Actual actual) {
        String said = sentence(actual.of().form(), actual);
        if (actual.of().yearsBack() == 0) {
            said += covered(actual.reading().coverage(), basis(actual));
        }
        return said + rows(actual.reading().rows());
    }

    @Override
    public String target(ScoreTrace.TargetRead target) {
        return sentence(target.of().form(), target)
                + origin(target.origin())
                + target.target()
                        .map(inForce -> rows(List.of(inForce.origin())))
                        .orElse("");
    }

    @Override
    public String coverage(ScoreTrace.CoverageRead coverage) {
        return sentence(coverage.of().form(), coverage) + covered(coverage.coverage(), "");
    }

    @Override
    public String entered(ScoreTrace.EnteredFact fact) {
        return language.say("kết quả chấm ", "fact ") + fact.fact() + " = " + value(fact)
                + fact.entry().map(this::entry).orElse("");
    }

    private String entry(Assessment entry) {
        String evidence = entry.evidence()
                .map(text -> "; " + language.say("minh chứng", "evidence") + ": " + text)
                .orElse("");
        return " ← “" + entry.value().orElse("") + "” (" + entry.stage() + evidence + ")"
                + rows(List.of(entry.origin()));
    }

    @Override
    public String pointsOf(ScoreTrace.PointsRead points) {
        return sentence(points.of().form(), points);
    }

    @Override
    public String below(ScoreTrace.Below below) {
        return FigureText.of(below.of(), language);
    }

    private String sentence(Form<?, ?> form, ScoreTrace node) {
        return sentence(form, node, Optional.empty());
    }

    /** The form's own sentence with the numbers of the node in it. */
    private String sentence(Form<?, ?> form, ScoreTrace node, Optional<Fraction> beforeLimit) {
        Map<String, String> facts = new HashMap<>();
        node.tell(new Shown(facts));
        return SLOT.matcher(form.sentence(language))
                .replaceAll(slot -> Matcher.quoteReplacement(slot(slot.group(1), node, facts, beforeLimit)));
    }

    private String slot(String name, ScoreTrace node, Map<String, String> facts, Optional<Fraction> beforeLimit) {
        if (name.startsWith(ALL)) {
            return String.join(
                    name.substring(ALL.length()),
                    node.children().stream().map(this::value).toList());
        }
        return switch (name) {
            case "result" -> value(node) + limit(beforeLimit);
            case "truth" -> truth(node);
            case "0", "1" -> value(node.children().get(name.equals("0") ? 0 : 1));
            case "value" -> facts.getOrDefault(RuleFacts.INPUT, "–");
            case "from" -> facts.getOrDefault(name, "−∞");
            case "to" -> facts.getOrDefault(name, "∞");
            default -> facts.getOrDefault(name, "–");
        };
    }

    /** What a node knows, as it is read aloud. */
    private final class Shown implements Facts {
        private final Map<String, String> said;

        private Shown(Map<String, String> said) {
            this.said = said;
        }

        @Override
        public void number(String key, Fraction number) {
            said.put(key, ScoreText.this.number(number));
        }

        @Override
        public void count(String key, long count) {
            said.put(key, Long.toString(count));
        }

        @Override
        public void whole(String key, BigInteger number) {
            said.put(key, number.toString());
        }

        @Override
        public void text(String key, String text) {
            said.put(key, text);
        }

        @Override
        public void list(String key, List<String> texts) {
            said.put(key, texts.toString());
        }
    }

    private String covered(Coverage coverage, String basis) {
        return " (" + language.say("độ phủ", "coverage") + " " + coverage.reported() + "/" + coverage.expected() + basis
                + ")";
    }

    /** What the figure rests on, where that is out of the ordinary or too weak for the rulebook. */
    private String basis(ScoreTrace.Actual actual) {
        boolean isTooWeak = actual.accepts().isPresent();
        return actual.reading()
                        .basis()
                        .filter(basis -> isTooWeak || basis == Basis.ESTIMATED || basis == Basis.VERIFIED)
                        .map(basis -> "; " + FigureText.of(basis, language))
                        .orElse("")
                + (isTooWeak ? language.say(", chưa được chấp nhận", ", not accepted") : "");
    }

    private static String rows(List<Origin> rows) {
        return rows.stream().anyMatch(Origin::isKnown) ? " ← " + Facts.written(rows) : "";
    }

    /** Of which origin a target is, where that is asked for or out of the ordinary. */
    private String origin(Optional<TargetOrigin> origin) {
        return origin.map(of -> " (" + TargetExplanation.of(of, language) + ")").orElse("");
    }

    private String limit(Optional<Fraction> beforeLimit) {
        return beforeLimit
                .map(before -> " (" + language.say("giới hạn từ ", "limited from ") + number(before) + ")")
                .orElse("");
    }

    private String truth(ScoreTrace node) {
        return node.value()
                .map(value -> value.signum() != 0 ? language.say("đúng", "true") : language.say("sai", "false"))
                .orElse(language.say("không rõ", "unknown"));
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

    private String shown(ScoreTrace node) {
        return node.points().map(this::decimal).orElseGet(() -> value(node));
    }

    private String value(ScoreTrace node) {
        return node.value().map(this::number).orElse(language.say("thiếu", "missing"));
    }

    private String number(Fraction exact) {
        if (exact.isWhole()) {
            return exact.floor().toString();
        }
        for (int digits = 1; digits <= DIGITS; digits++) {
            if (exact.isDecimal(digits)) {
                return decimal(exact.toDecimal(digits));
            }
        }
        return "≈" + decimal(exact.toDecimal(DIGITS));
    }

    private String decimal(String text) {
        return language == Language.VI ? text.replace('.', ',') : text;
    }
}
