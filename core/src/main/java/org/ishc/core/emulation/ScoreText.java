package org.ishc.core.emulation;

import java.math.BigInteger;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.explain.Aloud;
import org.ishc.core.explain.Facts;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.Coverage;
import org.ishc.core.figure.FigureText;
import org.ishc.core.figure.Indicator;
import org.ishc.core.formula.Form;
import org.ishc.core.targets.TargetExplanation;
import org.ishc.core.targets.TargetOrigin;
import org.ishc.core.time.Period;

/**
 * The sentence of a node of a score's explanation, with the numbers in the formula: {@code 20 × 15/20 = 15,00 (theo tỷ
 * lệ)}. Sections, criteria and indicators are said by their titles, with the code in brackets.
 */
public final class ScoreText implements ScoreTrace.Visitor<String> {

    private static final String ALL = "all";
    private static final Pattern SLOT = Pattern.compile("\\{([^}]*)}");

    private final Language language;
    private final Aloud aloud;

    private ScoreText(Language language) {
        this.language = language;
        this.aloud = new Aloud(language);
    }

    /** Returns the sentence. */
    public static String of(ScoreTrace node, Language language) {
        return Aloud.sentence(node.accept(new ScoreText(language)));
    }

    @Override
    public String total(ScoreTrace.Total total) {
        return language.say("tổng điểm", "total") + " = " + shown(total) + limit(total.beforeLimit());
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
        return titled(section.of().title(), section.code()) + " = " + shown(section) + " / "
                + number(section.of().max()) + limit(section.beforeLimit());
    }

    @Override
    public String criterion(ScoreTrace.Criterion criterion) {
        return titled(criterion.of().title(), criterion.code()) + " = " + shown(criterion) + " / "
                + number(criterion.of().max()) + " · " + status(criterion.became());
    }

    @Override
    public String rule(FormTrace.OfRule rule) {
        return sentence(rule.of().form(), rule, Optional.empty(), rule.beforeLimit());
    }

    @Override
    public String item(FormTrace.Item item) {
        return language.say("mục “" + item.code() + "”", "item " + item.code()) + " = " + value(item);
    }

    @Override
    public String value(FormTrace.OfValue value) {
        return sentence(value.of().form(), value, value.titles(), Optional.empty()) + origin(value.origin());
    }

    @Override
    public String condition(FormTrace.OfCondition condition) {
        return sentence(condition.of().form(), condition);
    }

    @Override
    public String actual(InputTrace.Actual actual) {
        String said = sentence(actual.of().form(), actual, actual.titles(), Optional.empty());
        if (actual.of().yearsBack() == 0) {
            said += covered(actual.reading().coverage(), basis(actual));
        }
        return said
                + actual.figure().map(own -> FigureText.beside(own, language)).orElse("")
                + aloud.rows(actual.reading().rows());
    }

    @Override
    public String target(InputTrace.TargetRead target) {
        return sentence(target.of().form(), target, target.titles(), Optional.empty())
                + origin(target.origin())
                + target.target()
                        .map(inForce -> aloud.rows(List.of(inForce.origin())))
                        .orElse("");
    }

    @Override
    public String coverage(InputTrace.CoverageRead coverage) {
        return sentence(coverage.of().form(), coverage, coverage.titles(), Optional.empty())
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
        return sentence(points.of().form(), points);
    }

    @Override
    public String carried(BelowTrace.OfTarget carried) {
        return TargetExplanation.text(carried.of(), language);
    }

    @Override
    public String below(BelowTrace.OfFigure below) {
        return FigureText.of(below.of(), language);
    }

    private String titled(Optional<Indicator.Titles> titles, String code) {
        return aloud.titled(titles.map(of -> of.in(language)), code);
    }

    private String sentence(Form<?, ?> form, ScoreTrace node) {
        return sentence(form, node, Optional.empty(), Optional.empty());
    }

    /** The form's own sentence with the numbers of the node in it. */
    private String sentence(
            Form<?, ?> form, ScoreTrace node, Optional<Indicator.Titles> titles, Optional<Fraction> beforeLimit) {
        Map<String, String> facts = new HashMap<>();
        node.tell(new Shown(facts, titles));
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

        private final Optional<Indicator.Titles> titles;

        private Shown(Map<String, String> said, Optional<Indicator.Titles> titles) {
            this.said = said;
            this.titles = titles;
        }

        @Override
        public void indicator(IndicatorCode code) {
            said.put("indicator", titled(titles, code.value()));
        }

        @Override
        public void period(Period period) {
            said.put("period", period.in(language));
        }

        @Override
        public void number(String key, Fraction number) {
            said.put(key, aloud.number(number));
        }

        @Override
        public void count(String key, long count) {
            said.put(key, language.decimal(Long.toString(count)));
        }

        @Override
        public void whole(String key, BigInteger number) {
            said.put(key, language.decimal(number.toString()));
        }

        @Override
        public void text(String key, String text) {
            said.put(key, key.equals("fact") ? language.say("“" + text + "”", text) : text);
        }

        @Override
        public void list(String key, List<String> texts) {
            said.put(key, String.join(", ", texts));
        }
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
        return origin.map(of -> " (" + TargetExplanation.of(of, language) + ")").orElse("");
    }

    private String limit(Optional<Fraction> beforeLimit) {
        return beforeLimit
                .map(before -> " (" + language.say("giới hạn từ ", "limited from ") + number(before) + ")")
                .orElse("");
    }

    private String truth(ScoreTrace node) {
        return node.value()
                .map(value -> value.equals(Fraction.ZERO) ? language.say("sai", "false") : language.say("đúng", "true"))
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
