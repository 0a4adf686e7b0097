package org.ishc.io.fix;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Codes;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.ReferenceFinding;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Successor;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.io.fix.CellFixes.Suggestion;
import org.ishc.io.fix.FixProposal.Confidence;
import org.ishc.io.ingest.LoadedPackage;

/** Which unit, club or indicator is meant by a code that names none. */
final class CodeFixes {

  private final Registry registry;
  private final List<String> units;
  private final List<String> clubs;
  private final List<String> indicators;
  private final Map<List<Object>, Optional<Suggestion>> known = new HashMap<>();

  CodeFixes(LoadedPackage loaded) {
    this.registry = loaded.registry();
    this.units = registry.codes().stream().map(UnitCode::value).toList();
    this.clubs = loaded.clubs().clubs().stream().map(club -> club.code().value()).toList();
    this.indicators = loaded.catalogue().all().stream().map(of -> of.code().value()).toList();
  }

  /** Finds the code that is meant; the same question is answered once. */
  Optional<Suggestion> find(Finding finding) {
    return known.computeIfAbsent(List.of(finding.code(), finding.arguments()), of -> look(finding));
  }

  /**
   * Finds the unit that a code names as the form shows it, where a number stands in its place: {@code 00007} for 7.
   *
   * @param shown how the form shows the cell; empty when it holds a text
   */
  Optional<Suggestion> findShown(Finding finding, Optional<String> shown) {
    boolean isOfUnit = finding.code() == ReferenceFinding.UNKNOWN_UNIT || finding.code() == ReferenceFinding.UNIT_NOT_VALID;
    return shown.filter(text -> isOfUnit && isUnit(text)).map(text -> Suggestion.of(FixReason.LEADING_ZEROS, Confidence.LIKELY, text));
  }

  private Optional<Suggestion> look(Finding finding) {
    if (!(finding.code() instanceof ReferenceFinding code)) {
      return Optional.empty();
    }
    return switch (code) {
      case UNKNOWN_UNIT -> unit(String.valueOf(finding.arguments().get("unit_code")));
      case UNIT_NOT_VALID -> successor(finding);
      case UNKNOWN_CLUB -> near(String.valueOf(finding.arguments().get("club_code")), clubs);
      case UNKNOWN_INDICATOR -> near(String.valueOf(finding.arguments().get("indicator")), indicators);
      case REFUSED -> Optional.empty();
    };
  }

  private Optional<Suggestion> unit(String text) {
    if (text.matches("\\d+")) {
      List<String> padded = Stream.iterate("0" + text, zeros -> zeros.length() <= 5, zeros -> "0" + zeros).filter(this::isUnit).toList();
      return padded.size() == 1
          ? Optional.of(Suggestion.of(FixReason.LEADING_ZEROS, Confidence.LIKELY, padded.get(0)))
          : Optional.empty();
    }
    return near(text, units);
  }

  private boolean isUnit(String text) {
    return Codes.isCode(text) && !registry.versionsOf(UnitCode.parse(text)).isEmpty();
  }

  /** Letters are guessed, digits never: every number is one digit from another. */
  private static Optional<Suggestion> near(String text, List<String> codes) {
    Optional<String> alike = Nearness.findAlike(text, codes);
    if (alike.isPresent()) {
      return alike.map(code -> Suggestion.of(FixReason.CODE_NEAR, Confidence.LIKELY, code));
    }
    return Nearness.findNear(text, codes.stream().filter(code -> digits(code).equals(digits(text))).toList())
        .map(code -> Suggestion.of(FixReason.CODE_NEAR, Confidence.LIKELY, code));
  }

  private static String digits(String text) {
    return text.replaceAll("\\D", "");
  }

  /** The unit that the code named last before the day, if the whole of it passed to one that is valid on the day. */
  private Optional<Suggestion> successor(Finding finding) {
    UnitCode code = UnitCode.parse(String.valueOf(finding.arguments().get("unit_code")));
    if (!(finding.arguments().get("on") instanceof LocalDate on)) {
      return Optional.empty();
    }
    Optional<LocalDate> last =
        registry.versionsOf(code).stream()
            .map(UnitVersion::validity)
            .filter(range -> !range.endExclusive().isAfter(on))
            .map(range -> range.endExclusive().minusDays(1))
            .max(LocalDate::compareTo);
    List<Successor> successors = last.map(day -> registry.lineage().successors(code, day, on)).orElse(List.of());
    return successors.size() == 1 && successors.get(0).share().equals(Optional.of(Fraction.ONE))
        ? Optional.of(Suggestion.of(FixReason.SUCCESSOR, Confidence.LIKELY, successors.get(0).code().value()))
        : Optional.empty();
  }
}
