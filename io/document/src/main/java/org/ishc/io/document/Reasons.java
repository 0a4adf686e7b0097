package org.ishc.io.document;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.explain.Explanation;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.rulebook.Rulebook;

/** Says why a score is what it is, read off its explanation: what was cut, exempt, missing, and why a unit is out. */
final class Reasons {

    private final Wording wording;
    private final IndicatorCatalogue catalogue;

    Reasons(Wording wording, IndicatorCatalogue catalogue) {
        this.wording = wording;
        this.catalogue = catalogue;
    }

    /** Says of each criterion and section of a unit that is out of the ordinary what became of it. */
    List<String> of(ScoreCard.UnitScore unit) {
        List<String> said = new ArrayList<>();
        Explanation root = unit.explanation();
        for (ScoreCard.CriterionScore score : unit.criteria()) {
            if (score.status() != ScoreCard.CriterionStatus.APPLIED) {
                find(root, Explanation.Kind.CRITERION, score.criterion().code().value())
                        .map(node -> criterion(score, node))
                        .ifPresent(said::add);
            }
        }
        for (ScoreCard.SectionScore score : unit.sections()) {
            find(root, Explanation.Kind.SECTION, score.section().code().value())
                    .filter(node -> node.facts().get("before_limit") instanceof Fraction)
                    .map(node -> wording.say(
                            "reason.section",
                            "section",
                            wording.title(score.section().code(), score.section().title()),
                            "before",
                            number(node, "before_limit"),
                            "after",
                            number(node, "limit")))
                    .ifPresent(said::add);
        }
        if (root.facts().get("before_limit") instanceof Fraction) {
            said.add(wording.say(
                    "reason.total", "before", number(root, "before_limit"), "after", number(root, "limit")));
        }
        return said;
    }

    private String criterion(ScoreCard.CriterionScore score, Explanation node) {
        String name = score.criterion().code() + " "
                + wording.title(score.criterion().code(), score.criterion().title());
        return switch (score.status()) {
            case EXEMPT -> wording.say("reason.exempt", "criterion", name) + because(node);
            case PREREQUISITE -> wording.say("reason.prerequisite", "criterion", name);
            case MISSING_DATA -> wording.say("reason.missing", "criterion", name) + because(node);
            case PARTIAL -> wording.say("reason.partial", "criterion", name) + because(node);
            case CAPPED -> capped(name, node);
            case APPLIED -> name;
        };
    }

    private String capped(String name, Explanation node) {
        return first(node, each -> each.facts().get("before_limit") instanceof Fraction)
                .map(cut -> wording.say(
                        "reason.capped",
                        "criterion",
                        name,
                        "before",
                        number(cut, "before_limit"),
                        "after",
                        number(cut, "limit")))
                .orElseGet(() -> wording.say("reason.capped.short", "criterion", name));
    }

    /** Which inputs are missing, by their titles. */
    private String because(Explanation node) {
        Set<String> missing = new LinkedHashSet<>();
        missing(node, missing);
        return missing.isEmpty()
                ? "."
                : " " + wording.say("reason.because", "inputs", List.copyOf(missing));
    }

    private void missing(Explanation node, Set<String> found) {
        if (node.kind() == Explanation.Kind.INPUT && node.value().isEmpty()) {
            Optional.ofNullable(node.facts().get("indicator"))
                    .map(code -> indicator(code.toString()))
                    .or(() -> Optional.ofNullable(node.facts().get("fact"))
                            .filter(code -> !node.facts().containsKey("entered"))
                            .map(code -> wording.say("reason.fact", "fact", code.toString())))
                    .ifPresent(found::add);
        } else {
            node.children().forEach(child -> missing(child, found));
        }
    }

    private String indicator(String code) {
        return catalogue.all().stream()
                .filter(indicator -> indicator.code().value().equals(code))
                .findFirst()
                .map(indicator -> wording.notation().title(indicator.titles()))
                .orElse(code);
    }

    private String number(Explanation node, String fact) {
        return wording.notation().exact((Fraction) node.facts().getOrDefault(fact, Fraction.ZERO));
    }

    private interface Test {
        boolean holds(Explanation node);
    }

    private static Optional<Explanation> find(Explanation root, Explanation.Kind kind, String code) {
        return first(root, node -> node.kind() == kind && node.code().equals(code));
    }

    private static Optional<Explanation> first(Explanation node, Test test) {
        if (test.holds(node)) {
            return Optional.of(node);
        }
        return node.children().stream()
                .flatMap(child -> first(child, test).stream())
                .findFirst();
    }

    /** Says why a unit is not ranked: which exclusion holds, or which data are missing. */
    String out(ScoreCard card, ScoreCard.UnitScore unit, ScoringData data) {
        if (unit.status() == ScoreCard.UnitStatus.EXCLUDED) {
            List<String> held = new ArrayList<>();
            for (Rulebook.Exclusion exclusion : card.rulebook().exclusions()) {
                Rulebook alone = Rulebook.builder()
                        .from(card.rulebook())
                        .exclusions(List.of(exclusion))
                        .build();
                if (Scorer.score(alone, data, card.stage())
                        .find(unit.unit())
                        .filter(of -> of.status() == ScoreCard.UnitStatus.EXCLUDED)
                        .isPresent()) {
                    held.add(wording.title(exclusion.code(), exclusion.title()));
                }
            }
            return wording.say("out.excluded", "reasons", held);
        }
        List<String> missing = unit.criteria().stream()
                .filter(score -> score.status() == ScoreCard.CriterionStatus.MISSING_DATA
                        && score.points().isEmpty())
                .map(score -> score.criterion().code() + " "
                        + wording.title(score.criterion().code(), score.criterion().title()))
                .toList();
        return missing.isEmpty() ? wording.say("out.exempt") : wording.say("out.refused", "criteria", missing);
    }
}
