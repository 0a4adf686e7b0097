package org.ishc.io.document;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.FormTrace;
import org.ishc.core.emulation.InputTrace;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.ScoreTrace;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.figure.Indicator;
import org.ishc.core.rulebook.Exclusion;
import org.ishc.core.rulebook.Rulebook;
import org.jspecify.annotations.Nullable;

/** Says why a score is what it is, read off its explanation: what was cut, exempt, missing, and why a unit is out. */
final class Reasons {

    private final Wording wording;
    private final ScoreCard card;
    private final ScoringData data;

    /** The units that each exclusion alone leaves out; made when the first of them is asked for. */
    private @Nullable Map<Exclusion, Set<Contestant>> excluded;

    /**
     * Prepares to say why.
     *
     * @param card the scores that are explained
     * @param data what was scored
     */
    Reasons(Wording wording, ScoreCard card, ScoringData data) {
        this.wording = wording;
        this.card = card;
        this.data = data;
    }

    /** Says of each criterion and section of a unit that is out of the ordinary what became of it. */
    List<String> of(ScoreCard.UnitScore unit) {
        List<String> said = new ArrayList<>();
        say(unit.explanation(), said);
        return said;
    }

    private void say(ScoreTrace node, List<String> said) {
        if (node instanceof ScoreTrace.Criterion criterion) {
            if (criterion.became() != ScoreCard.CriterionStatus.APPLIED) {
                said.add(criterion(criterion));
            }
            return;
        }
        node.children().forEach(child -> say(child, said));
        if (node instanceof ScoreTrace.Section section) {
            section.beforeLimit()
                    .ifPresent(before -> said.add(wording.say(
                            "reason.section",
                            "section",
                            wording.title(
                                    section.section().code(), section.section().title()),
                            "before",
                            before,
                            "after",
                            section.value().orElse(Fraction.ZERO))));
        } else if (node instanceof ScoreTrace.Total total) {
            total.beforeLimit()
                    .ifPresent(before -> said.add(wording.say(
                            "reason.total",
                            "before",
                            before,
                            "after",
                            total.value().orElse(Fraction.ZERO))));
        }
    }

    private String criterion(ScoreTrace.Criterion node) {
        String name = node.code() + " "
                + wording.title(node.criterion().code(), node.criterion().title());
        return switch (node.became()) {
            case EXEMPT -> wording.say("reason.exempt", "criterion", name) + because(node);
            case PREREQUISITE -> wording.say("reason.prerequisite", "criterion", name);
            case MISSING_DATA -> wording.say("reason.missing", "criterion", name) + because(node);
            case PARTIAL -> wording.say("reason.partial", "criterion", name) + because(node);
            case CAPPED -> capped(name, node);
            case APPLIED -> name;
        };
    }

    private String capped(String name, ScoreTrace node) {
        return cut(node)
                .map(rule -> wording.say(
                        "reason.capped",
                        "criterion",
                        name,
                        "before",
                        rule.beforeLimit().orElseThrow(),
                        "after",
                        rule.value().orElse(Fraction.ZERO)))
                .orElseGet(() -> wording.say("reason.capped.short", "criterion", name));
    }

    /** The first rule that a limit cut, from above. */
    private static Optional<FormTrace.OfRule> cut(ScoreTrace node) {
        if (node instanceof FormTrace.OfRule rule && rule.beforeLimit().isPresent()) {
            return Optional.of(rule);
        }
        return node.children().stream().flatMap(child -> cut(child).stream()).findFirst();
    }

    /** Which inputs are missing, by their titles. */
    private String because(ScoreTrace node) {
        Set<String> missing = new LinkedHashSet<>();
        // a criterion whose data are missing may have points all the same: 0
        node.children().forEach(child -> missing(child, missing));
        return missing.isEmpty() ? "." : " " + wording.say("reason.because", "inputs", List.copyOf(missing));
    }

    private void missing(ScoreTrace node, Set<String> found) {
        if (node.value().isPresent()) {
            if (node instanceof FormTrace.OfRule) {
                // a rule of several parts has points for those that could be judged
                node.children().forEach(child -> missing(child, found));
            }
            return;
        }
        if (node instanceof InputTrace.Actual actual) {
            found.add(title(actual.titles(), actual.actual().indicator()));
        } else if (node instanceof InputTrace.TargetRead target) {
            found.add(wording.say(
                    "reason.target",
                    "indicator",
                    title(target.titles(), target.targetOf().indicator())));
        } else if (node instanceof InputTrace.EnteredFact fact) {
            found.add(wording.say("reason.fact", "fact", fact.fact().value()));
        } else {
            node.children().forEach(child -> missing(child, found));
        }
    }

    private String title(Optional<Indicator.Titles> titles, IndicatorCode code) {
        return titles.map(wording.notation()::title).orElse(code.value());
    }

    /** Says why a unit is not ranked: which exclusion holds, or which data are missing. */
    String out(ScoreCard.UnitScore unit) {
        if (unit.status() == ScoreCard.UnitStatus.EXCLUDED) {
            List<String> held = new ArrayList<>();
            excluded().forEach((exclusion, units) -> {
                if (units.contains(unit.unit())) {
                    held.add(wording.title(exclusion.code(), exclusion.title()));
                }
            });
            return wording.say("out.excluded", "reasons", held);
        }
        List<String> missing = unit.criteria().stream()
                .filter(score -> score.status() == ScoreCard.CriterionStatus.MISSING_DATA
                        && score.points().isEmpty())
                .map(score -> score.criterion().code() + " "
                        + wording.title(
                                score.criterion().code(), score.criterion().title()))
                .toList();
        return missing.isEmpty() ? wording.say("out.exempt") : wording.say("out.refused", "criteria", missing);
    }

    private Map<Exclusion, Set<Contestant>> excluded() {
        Map<Exclusion, Set<Contestant>> known = excluded;
        if (known == null) {
            known = new LinkedHashMap<>();
            for (Exclusion exclusion : card.rulebook().exclusions()) {
                Rulebook alone = Rulebook.builder()
                        .from(card.rulebook())
                        .exclusions(List.of(exclusion))
                        .build();
                known.put(
                        exclusion,
                        Scorer.score(alone, data, card.stage()).units().stream()
                                .filter(unitScore -> unitScore.status() == ScoreCard.UnitStatus.EXCLUDED)
                                .map(ScoreCard.UnitScore::unit)
                                .collect(Collectors.toSet()));
            }
            excluded = known;
        }
        return known;
    }
}
