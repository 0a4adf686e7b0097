package org.ishc.core.rulebook.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.ItemCode;
import org.ishc.core.club.ClubMeasures;
import org.ishc.core.club.NormPack;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.rulebook.Award;
import org.ishc.core.rulebook.Ceiling;
import org.ishc.core.rulebook.ClassBand;
import org.ishc.core.rulebook.Inputs;
import org.ishc.core.rulebook.Reads;
import org.ishc.core.rulebook.Rulebook;

/** Whether everything that a rulebook names is there: indicators, criteria and sections, classes, awards. */
final class RulebookReferences {

    private static final Set<String> OUTSIDE_CORE = Set.of(Rulebook.BONUS, Rulebook.PENALTY);

    private final Rulebook rulebook;
    private final IndicatorCatalogue known;
    private final NormPack norms;
    private final Listener listener;
    private final Set<String> sections;
    private final Set<String> scored;

    /** Told what is not there. */
    @FunctionalInterface
    interface Listener {
        void found(RulebookFinding code, String path, Object... arguments);
    }

    RulebookReferences(Rulebook rulebook, IndicatorCatalogue known, NormPack norms, Listener listener) {
        this.rulebook = rulebook;
        this.known = known;
        this.norms = norms;
        this.listener = listener;
        this.sections = rulebook.sections().stream()
                .map(section -> section.code().value())
                .collect(Collectors.toSet());
        this.scored = Stream.concat(
                        sections.stream(),
                        rulebook.sections().stream()
                                .flatMap(section -> section.criteria().stream())
                                .map(criterion -> criterion.code().value()))
                .collect(Collectors.toSet());
    }

    void check() {
        Reads.of(rulebook).forEach(this::reads);
        Set<ItemCode> classes = rulebook.classes().stream().map(ClassBand::code).collect(Collectors.toSet());
        Set<ItemCode> awards = rulebook.awards().stream().map(Award::code).collect(Collectors.toSet());
        for (Ceiling ceiling : rulebook.ceilings()) {
            ceiling.atMost()
                    .filter(code -> !classes.contains(code))
                    .ifPresent(code -> unknownClass("ceilings/" + ceiling.code() + "/at_most", code));
        }
        for (Award award : rulebook.awards()) {
            award.atLeast()
                    .filter(code -> !classes.contains(code))
                    .ifPresent(code -> unknownClass("awards/" + award.code() + "/at_least", code));
            for (int i = 0; i < award.unless().size(); i++) {
                if (!awards.contains(award.unless().get(i))) {
                    listener.found(
                            RulebookFinding.UNKNOWN_AWARD,
                            "awards/" + award.code() + "/unless/" + i,
                            "code",
                            award.unless().get(i));
                }
            }
        }
        ties(rulebook.ties());
    }

    private void unknownClass(String path, ItemCode code) {
        listener.found(RulebookFinding.UNKNOWN_CLASS, path, "code", code);
    }

    private void ties(List<ItemCode> ties) {
        for (int i = 0; i < ties.size(); i++) {
            String code = ties.get(i).value();
            if (!OUTSIDE_CORE.contains(code) && !scored.contains(code)) {
                listener.found(RulebookFinding.UNKNOWN_CRITERION, "ranking/ties/" + i, "code", code);
            }
        }
    }

    private void reads(Reads.Site site) {
        Inputs inputs = site.inputs();
        inputs.indicator().ifPresent(code -> indicator(code, site.path()));
        inputs.pointsOf()
                .filter(code -> !code.equals(Rulebook.TOTAL) && !scored.contains(code))
                .ifPresent(code -> listener.found(RulebookFinding.UNKNOWN_CRITERION, site.path(), "code", code));
        inputs.sharesOf()
                .filter(code -> !sections.contains(code))
                .ifPresent(
                        code -> listener.found(RulebookFinding.UNKNOWN_CRITERION, site.path() + "/of", "code", code));
    }

    private void indicator(IndicatorCode code, String path) {
        boolean isKnown =
                rulebook.level().isPresent() ? known.find(code).isPresent() : ClubMeasures.isKnown(code, norms);
        if (!isKnown) {
            listener.found(RulebookFinding.UNKNOWN_INDICATOR, path, "code", code);
        }
    }
}
