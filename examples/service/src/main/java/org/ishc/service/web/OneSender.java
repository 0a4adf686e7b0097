package org.ishc.service.web;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.organisation.Snapshot;
import org.ishc.io.ingest.LoadedPackage;

/**
 * What a package may be shown as: the sender's own, unless the sender is the top of the map. A province's package says nothing of other provinces, so they are
 * left out and nobody has a rank among them; one that names no sender ranks nobody either.
 */
final class OneSender {

  private static final Comparator<ScoreCard.UnitScore> BY_CODE = Comparator.comparing(score -> score.unit().code());

  private final Optional<Set<UnitCode>> own;
  private final boolean isWhole;

  private OneSender(Optional<Set<UnitCode>> own, boolean isWhole) {
    this.own = own;
    this.isWhole = isWhole;
  }

  /** Looks at who sent a package, on a map. */
  static OneSender of(LoadedPackage loaded, Snapshot map) {
    Optional<UnitCode> sender = loaded.manifest().sender();
    boolean isTop = sender.filter(map.roots()::contains).isPresent();
    return new OneSender(sender.filter(of -> !isTop).map(of -> map.contains(of) ? new TreeSet<>(map.subtree(of)) : new TreeSet<>()), isTop);
  }

  /** Tells whether the package speaks for everybody on the map. */
  boolean isWhole() {
    return isWhole;
  }

  /** Tells whether the package may speak of a unit. */
  boolean isOwn(UnitCode unit) {
    return own.map(of -> of.contains(unit)).orElse(true);
  }

  /** Returns what of a score card of units may be shown. */
  ScoreCard shown(ScoreCard card) {
    if (isWhole || card.rulebook().level().isEmpty()) {
      return card;
    }
    List<ScoreCard.UnitScore> units = card.units().stream().filter(unit -> isOwn(unit.unit())).map(OneSender::unranked).sorted(BY_CODE).toList();
    List<ScoreCard.ScoreFinding> findings = card.findings().stream().filter(finding -> finding.unit().map(this::isOwn).orElse(true)).toList();
    return new ScoreCard(card.rulebook(), card.period(), card.stage(), units, List.of(), findings);
  }

  private boolean isOwn(Contestant unit) {
    return isOwn(UnitCode.parse(unit.code()));
  }

  private static ScoreCard.UnitScore unranked(ScoreCard.UnitScore score) {
    return new ScoreCard.UnitScore(
        score.unit(), score.group(), score.total(), score.band(), Optional.empty(), score.status(), score.sections(), score.criteria(), score.explanation());
  }
}
