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
import org.ishc.core.figure.Indicator;
import org.ishc.core.formula.Form;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.ValueRule;
import org.ishc.core.time.Period;

/**
 * The sentence of a form with the numbers of a node in it: {@code {result}} is what it came to, {@code {0}} and
 * {@code {1}} what its parts came to, any other name what the node tells under that key.
 */
final class FormSentence {

    private static final String ALL = "all";

    private static final Pattern SLOT = Pattern.compile("\\{([^}]*)}");

    private final Language language;
    private final Aloud aloud;

    FormSentence(Language language) {
        this.language = language;
        this.aloud = new Aloud(language);
    }

    /** The form's own sentence with the numbers of the node in it. */
    String of(Form<?, ?> form, ScoreTrace node, Optional<Indicator.Titles> titles, Optional<Fraction> beforeLimit) {
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
            case "band" -> band(node, facts);
            case "period" ->
                facts.getOrDefault(name, language.say("trước năm " + Period.MIN_YEAR, "before " + Period.MIN_YEAR));
            case "group" -> facts.getOrDefault(name, language.say("cụm", "the group"));
            default -> facts.getOrDefault(name, "–");
        };
    }

    /** Says which band holds the value, or that none does; nothing where there is no value. */
    private String band(ScoreTrace node, Map<String, String> facts) {
        return Optional.ofNullable(facts.get(RuleFacts.INPUT))
                .map(value -> " (" + value
                        + node.band()
                                .map(band -> language.say(" thuộc khung ", " lies in the band ") + within(band, facts))
                                .orElse(language.say(" không thuộc khung nào", " lies in no band"))
                        + ")")
                .orElse("");
    }

    private String within(ValueRule.Band band, Map<String, String> facts) {
        String from = facts.getOrDefault("from", "");
        String to = facts.getOrDefault("to", "");
        if (band.from().isEmpty() && band.to().isEmpty()) {
            return language.say("của mọi giá trị", "of all values");
        }
        if (band.to().isEmpty()) {
            return language.say("từ " + from + " trở lên", "from " + from);
        }
        return band.from().isEmpty()
                ? language.say("dưới " + to, "below " + to)
                : language.say("từ " + from + " đến dưới " + to, "from " + from + " to below " + to);
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
            said.put("indicator", aloud.titled(titles.map(given -> given.in(language)), code.value()));
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
            said.put(
                    key,
                    switch (key) {
                        case "fact" -> language.say("“" + text + "”", text);
                        case "group" ->
                            text.equals(UnitScoring.ALL)
                                    ? language.say("tất cả các đơn vị", "all units")
                                    : aloud.group(text);
                        case "of" -> of(text);
                        default -> text;
                    });
        }

        /** What points are of: the words of the language in words, codes as they stand. */
        private String of(String text) {
            return switch (text) {
                case "criteria" -> language.say("mọi tiêu chí", "all criteria");
                case "sections" -> language.say("mọi mục", "all sections");
                case Rulebook.TOTAL -> language.say("tổng", "of the total");
                default -> text;
            };
        }

        @Override
        public void list(String key, List<String> texts) {
            said.put(key, String.join(", ", texts));
        }
    }

    /** Says what a limit cut; nothing where none did. */
    String limit(Optional<Fraction> beforeLimit) {
        return beforeLimit
                .map(before -> " (" + language.say("giới hạn từ ", "limited from ") + aloud.number(before) + ")")
                .orElse("");
    }

    private String truth(ScoreTrace node) {
        return node.value()
                .map(value -> value.equals(Fraction.ZERO) ? language.say("sai", "false") : language.say("đúng", "true"))
                .orElse(language.say("không rõ", "unknown"));
    }

    private String value(ScoreTrace node) {
        return aloud.number(node.value());
    }
}
