package org.ishc.core.emulation;

import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.explain.Explanation;

/**
 * The sentence of a node of a score's explanation, with the numbers in the formula: {@code 20 × 15/20 = 15,00 (theo tỷ lệ)}. Numbers that are no short
 * decimal are rounded to four digits for reading and marked {@code ≈}; the node itself keeps them exact.
 */
public final class ScoreText {

  private static final int DIGITS = 4;

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

  private String text() {
    return switch (node.kind()) {
      case TOTAL -> node.code() + " = " + shown() + limit();
      case BASE -> base();
      case SECTION, CRITERION ->
          node.code() + " = " + shown() + " / " + fact("max") + limit() + node.status().map(status -> " · " + status(status)).orElse("");
      case RULE -> rule();
      case VALUE -> node.code() + " = " + value();
      case CONDITION -> node.code() + ": " + truth();
      case INPUT -> input();
    };
  }

  private String base() {
    String core = language.say("điểm cơ bản", "core points");
    return node.facts().containsKey("exempt")
        ? core + ": " + fact("core") + " × " + fact("scale") + " / (" + fact("scale") + " − " + fact("exempt") + ") = " + shown()
        : core + " = " + shown();
  }

  private String rule() {
    String result = " = " + value() + limit();
    return switch (node.code()) {
      case "proportional" -> fact("max") + " × " + fact("input") + "/" + fact("of") + result + " (" + language.say("theo tỷ lệ", "proportional") + ")";
      case "bands" ->
          fact("input") + " ∈ [" + fact("from") + "; " + fact("to") + ")" + result + " (" + language.say("theo khung", "by band") + ")";
      case "deduct" ->
          fact("max") + " − " + fact("steps") + " × " + fact("each") + result + " (" + language.say("trừ theo bước", "deducted by step") + ")";
      case "count" -> fact("steps") + " × " + fact("each") + result + " (" + language.say("theo số lượng", "by count") + ")";
      case "steps" -> fact("input") + " →" + result.substring(2) + " (" + language.say("nội suy", "interpolated") + ")";
      case "flag" -> language.say("điểm theo điều kiện", "points by condition") + result;
      case "assessed" -> language.say("điểm thẩm định", "assessed points") + result;
      case "sum_of" -> language.say("tổng các phần", "sum of the parts") + result;
      case "best_of" -> language.say("phần cao nhất", "best of the parts") + result;
      default -> node.code() + result;
    };
  }

  private String input() {
    String where = node.facts().containsKey("indicator") ? fact("indicator") : fact("fact");
    String when = node.facts().containsKey("period") ? " " + fact("period") : "";
    String text = node.code() + " " + where + when + " = " + value();
    if (node.facts().containsKey("expected")) {
      text += " (" + language.say("độ phủ", "coverage") + " " + fact("reported") + "/" + fact("expected") + ")";
    }
    if (node.facts().containsKey("entered")) {
      text += " ← “" + fact("entered") + "”";
    }
    if (node.facts().containsKey("stage")) {
      text += " (" + fact("stage") + (node.facts().containsKey("evidence") ? "; " + language.say("minh chứng", "evidence") + ": " + fact("evidence") : "") + ")";
    }
    return node.facts().containsKey("rows") ? text + " ← " + fact("rows") : text;
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
