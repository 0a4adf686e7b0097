package org.ishc.core.emulation;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.explain.Explanation;
import org.ishc.core.figure.Basis;
import org.ishc.core.figure.FigureText;
import org.ishc.core.formula.Form;
import org.ishc.core.rulebook.RuleForms;
import org.ishc.core.rulebook.ScoreForms;
import org.ishc.core.targets.TargetExplanation;
import org.ishc.core.targets.TargetOrigin;

/**
 * The sentence of a node of a score's explanation, with the numbers in the formula: {@code 20 × 15/20 = 15,00 (theo tỷ
 * lệ)}. Numbers that are no short decimal are rounded to four digits for reading and marked {@code ≈}; the node itself
 * keeps them exact.
 */
public final class ScoreText {

    private static final int DIGITS = 4;
    private static final String ALL = "all";
    private static final Pattern SLOT = Pattern.compile("\\{([^}]*)}");

    private final Explanation node;
    private final Language language;

    private ScoreText(Explanation node, Language language) {
        this.node = node;
        this.language = language;
    }

    /** Returns the sentence. */
    public static String of(Explanation node, Language language) {
        return new ScoreText(node, language).text();
    }

    /** What lies below a figure is said as figures say it. */
    private String text() {
        if (node.facts().containsKey("name") || node.facts().containsKey("club")) {
            return FigureText.of(node, language);
        }
        return switch (node.kind()) {
            case TOTAL -> node.code() + " = " + shown() + limit();
            case BASE -> base();
            case SECTION, CRITERION ->
                node.code() + " = " + shown() + " / " + fact("max") + limit()
                        + node.status().map(status -> " · " + status(status)).orElse("");
            case RULE -> sentence(RuleForms.find(node.code()), node.code() + " = {result}");
            case VALUE -> sentence(ScoreForms.findValue(node.code()), node.code() + " = {result}") + origin();
            case CONDITION -> sentence(ScoreForms.findCondition(node.code()), node.code() + ": {truth}");
            case INPUT -> input();
        };
    }

    private String base() {
        String core = language.say("điểm cơ bản", "core points");
        return node.facts().containsKey("exempt")
                ? core + ": " + fact("core") + " × " + fact("scale") + " / (" + fact("scale") + " − " + fact("exempt")
                        + ") = " + shown()
                : core + " = " + shown();
    }

    /**
     * The form's own sentence; what is no form, such as an item of a checklist or a contributing unit, says what it
     * came to.
     */
    private String sentence(Optional<? extends Form<?, ?>> form, String otherwise) {
        String sentence = form.<String>map(of -> of.sentence(language)).orElse(otherwise);
        return SLOT.matcher(sentence).replaceAll(slot -> Matcher.quoteReplacement(slot(slot.group(1))));
    }

    private String slot(String name) {
        if (name.startsWith(ALL)) {
            return String.join(
                    name.substring(ALL.length()),
                    node.children().stream().map(child -> number(child.value())).toList());
        }
        return switch (name) {
            case "result" -> value() + limit();
            case "truth" -> truth();
            case "0", "1" ->
                number(node.children().get(name.equals("0") ? 0 : 1).value());
            default -> fact(name);
        };
    }

    private String input() {
        String text = sentence(ScoreForms.findValue(node.code()), node.code() + " {indicator} = {result}") + origin();
        if (node.facts().containsKey("expected")) {
            text += " (" + language.say("độ phủ", "coverage") + " " + fact("reported") + "/" + fact("expected")
                    + basis() + ")";
        }
        if (node.facts().containsKey("entered")) {
            text += " ← “" + fact("entered") + "”";
        }
        if (node.facts().containsKey("stage")) {
            text += " (" + fact("stage")
                    + (node.facts().containsKey("evidence")
                            ? "; " + language.say("minh chứng", "evidence") + ": " + fact("evidence")
                            : "")
                    + ")";
        }
        return node.facts().containsKey("rows") ? text + " ← " + fact("rows") : text;
    }

    /** Of which origin the target is, where that is not as assigned. */
    private String origin() {
        return node.facts().get("origin") instanceof TargetOrigin origin
                ? " (" + TargetExplanation.of(origin, language) + ")"
                : "";
    }

    /** What the figure rests on, where that is out of the ordinary or too weak for the rulebook. */
    private String basis() {
        if (!(node.facts().get("basis") instanceof Basis basis)) {
            return "";
        }
        boolean isTooWeak = node.facts().containsKey("accepts");
        String said = isTooWeak || basis == Basis.ESTIMATED || basis == Basis.VERIFIED
                ? "; " + FigureText.of(basis, language)
                : "";
        return said + (isTooWeak ? language.say(", chưa được chấp nhận", ", not accepted") : "");
    }

    private String limit() {
        return node.facts().containsKey("before_limit")
                ? " (" + language.say("giới hạn từ ", "limited from ") + fact("before_limit") + ")"
                : "";
    }

    private String truth() {
        return node.value()
                .map(value -> value.signum() != 0 ? language.say("đúng", "true") : language.say("sai", "false"))
                .orElse(language.say("không rõ", "unknown"));
    }

    private String status(String status) {
        return switch (ScoreCard.CriterionStatus.valueOf(status)) {
            case EXEMPT -> language.say("không áp dụng", "exempt");
            case PREREQUISITE -> language.say("không đạt điều kiện", "prerequisite not met");
            case MISSING_DATA -> language.say("thiếu số liệu", "data missing");
            case PARTIAL -> language.say("chấm một phần", "judged in part");
            case CAPPED -> language.say("bị giới hạn", "limited");
            case APPLIED -> language.say("đã chấm", "applied");
        };
    }

    private String shown() {
        return node.points().map(this::decimal).orElseGet(this::value);
    }

    private String value() {
        return number(node.value());
    }

    private String fact(String name) {
        Object fact = node.facts().get(name);
        if (fact == null) {
            return name.equals("to") ? "∞" : name.equals("from") ? "−∞" : "–";
        }
        return fact instanceof Fraction fraction ? number(Optional.of(fraction)) : fact.toString();
    }

    private String number(Optional<Fraction> number) {
        if (number.isEmpty()) {
            return language.say("thiếu", "missing");
        }
        Fraction exact = number.get();
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
