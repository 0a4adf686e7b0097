package org.ishc.core.emulation.change;

import java.util.List;
import java.util.Optional;
import org.ishc.core.rulebook.Award;
import org.ishc.core.rulebook.Ceiling;
import org.ishc.core.rulebook.ClassBand;
import org.ishc.core.rulebook.Exclusion;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.Rulebook.Criterion;

/** What of a rulebook can change a score: without titles, sources and promises. */
final class ScoringMeaning {

    private ScoringMeaning() {}

    /** A criterion without what changes no score, defaults spelled out. */
    static Criterion of(Criterion criterion) {
        return new Criterion(
                criterion.code(),
                criterion.section(),
                Optional.empty(),
                criterion.max(),
                criterion.min(),
                Optional.empty(),
                criterion.missing(),
                criterion.applies(),
                criterion.exempt(),
                criterion.requires(),
                criterion.needsEvidence(),
                Optional.empty(),
                SpelledOut.rule(criterion.rule(), criterion.max()));
    }

    /** The rules of the whole. */
    static List<Object> ofWhole(Rulebook rulebook) {
        return List.of(
                rulebook.scale(),
                rulebook.points(),
                rulebook.totalMin(),
                rulebook.totalMax(),
                rulebook.exempt(),
                rulebook.accepts(),
                rulebook.classes().stream()
                        .map(classBand -> new ClassBand(
                                classBand.code(),
                                Optional.empty(),
                                classBand.from(),
                                classBand.when(),
                                classBand.quota()))
                        .toList(),
                rulebook.ceilings().stream()
                        .map(ceiling -> new Ceiling(
                                ceiling.code(), Optional.empty(), ceiling.when(), ceiling.atMost(), ceiling.lowerBy()))
                        .toList(),
                rulebook.exclusions().stream()
                        .map(exclusion -> new Exclusion(exclusion.code(), Optional.empty(), exclusion.when()))
                        .toList(),
                rulebook.ties(),
                rulebook.awards().stream().map(ScoringMeaning::of).toList());
    }

    /** An award without its titles. */
    private static Award of(Award award) {
        return new Award(
                award.code(),
                Optional.empty(),
                award.perGroup(),
                award.top(),
                award.percent(),
                award.atLeast(),
                award.ties(),
                award.unless(),
                award.when());
    }
}
