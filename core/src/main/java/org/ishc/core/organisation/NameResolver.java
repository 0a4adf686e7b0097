package org.ishc.core.organisation;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ishc.core.base.UnitCode;

/**
 * Which unit of a day a written name may mean: candidates with their evidence, the best first; never a silent pick.
 *
 * <p>A name is a unit's own, then those of units above it, between commas: {@code Xã Tân Phú, huyện Đồng Phú, tỉnh Bình Phước}. Spelling is folded (NFC,
 * case, spaces, the place of tone marks, hyphens, apostrophes), the kind of unit may be written in full ({@code phường}), short ({@code P.}) or not at all, and a
 * number that ends a name in roman digits or with leading zeros. Indexed once; immutable and safe for use by many threads.
 */
public final class NameResolver {

  private static final Comparator<Candidate> ORDER =
      Comparator.comparing(Candidate::rank).reversed().thenComparing(candidate -> candidate.unit().code());

  private final Snapshot map;
  private final Map<UnitCode, List<UnitName>> names = new HashMap<>();
  private final Map<String, List<Entry>> byBareName = new HashMap<>();

  private record Entry(UnitVersion unit, UnitName name) {}

  private NameResolver(Snapshot map, Collection<UnitAlias> aliases) {
    this.map = map;
    Map<UnitCode, List<UnitAlias>> others = aliases.stream().collect(Collectors.groupingBy(UnitAlias::unit));
    for (UnitCode code : map.preOrder()) {
      UnitVersion unit = map.unit(code);
      List<UnitName> all = new ArrayList<>(unit.name().map(UnitName::readings).orElse(List.of()));
      others.getOrDefault(code, List.of()).stream()
          .filter(alias -> alias.validFrom().equals(unit.validity().start()))
          .forEach(alias -> all.addAll(UnitName.readings(alias.name())));
      names.put(code, all);
      for (UnitName name : names(code)) {
        byBareName.computeIfAbsent(name.bare(), bare -> new ArrayList<>()).add(new Entry(unit, name));
      }
    }
  }

  /** Indexes the names of the units of a day. */
  public static NameResolver of(Snapshot map) {
    return new NameResolver(map, List.of());
  }

  /**
   * Indexes the names of the units of a day.
   *
   * @param aliases other spellings of names; those of versions of other days do not count
   */
  public static NameResolver of(Snapshot map, Collection<UnitAlias> aliases) {
    return new NameResolver(map, aliases);
  }

  /** How much the name itself says for a candidate. */
  public enum Likeness {
    /** Equal but for the marks, which the text writes differently. */
    OTHER_MARKS,
    /** Equal, once the marks of both are dropped; the text has none. */
    WITHOUT_MARKS,
    /** The same name under another kind of unit. */
    OTHER_TYPE,
    /** The same name; the text or the unit does not say which kind of unit. */
    WITHOUT_TYPE,
    /** The same name and kind of unit. */
    SAME
  }

  /**
   * A unit that may be meant.
   *
   * @param unit the unit
   * @param likeness what the name says for it
   * @param matched how many of the units written above it stand above it
   * @param contradicted how many of them do not
   */
  public record Candidate(UnitVersion unit, Likeness likeness, int matched, int contradicted) {

    /** Returns the rank: more units above matched, then fewer contradicted, then the greater likeness; a higher number is better. */
    public int rank() {
      return (1 + matched) * 100 - contradicted * 10 + likeness.ordinal();
    }
  }

  /**
   * What a text may mean.
   *
   * @param candidates the best first, those of equal rank by code; empty when no unit has such a name
   */
  public record Resolution(List<Candidate> candidates) {

    /** Copies the list. */
    public Resolution {
      candidates = List.copyOf(candidates);
    }

    /** Returns the candidates that nothing sets apart: those of the best rank. */
    public List<Candidate> best() {
      return candidates.stream().takeWhile(candidate -> candidate.rank() == candidates.get(0).rank()).toList();
    }

    /** Tells whether several units fit equally well. */
    public boolean isAmbiguous() {
      return best().size() > 1;
    }

    /** Finds the unit when one alone fits best, its name is the same, and nothing speaks against it. */
    public Optional<Candidate> findOnly() {
      return Optional.of(best())
          .filter(best -> best.size() == 1)
          .map(best -> best.get(0))
          .filter(candidate -> candidate.contradicted() == 0 && candidate.likeness().compareTo(Likeness.WITHOUT_TYPE) >= 0);
    }
  }

  /**
   * Resolves a text among all units of the day.
   *
   * @param text the unit's name, then those of units above it, between commas; never null, may be anything
   */
  public Resolution resolve(String text) {
    String[] parts = text.split(",", -1);
    List<List<UnitName>> above = Arrays.stream(parts).skip(1).filter(part -> !part.isBlank()).map(UnitName::readings).toList();
    Map<UnitCode, Candidate> found = new HashMap<>();
    for (UnitName name : UnitName.readings(parts[0])) {
      for (Entry entry : byBareName.getOrDefault(name.bare(), List.of())) {
        Candidate candidate = candidate(entry.unit(), likeness(name, entry.name()), above);
        found.merge(entry.unit().code(), candidate, (one, other) -> one.rank() >= other.rank() ? one : other);
      }
    }
    return new Resolution(found.values().stream().sorted(ORDER).toList());
  }

  /** Resolves a text among the units of one level. */
  public Resolution resolve(String text, UnitLevel level) {
    return new Resolution(resolve(text).candidates().stream().filter(candidate -> candidate.unit().level() == level).toList());
  }

  private static Likeness likeness(UnitName asked, UnitName known) {
    if (!asked.key().equals(known.key())) {
      return asked.key().equals(asked.bare()) ? Likeness.WITHOUT_MARKS : Likeness.OTHER_MARKS;
    }
    if (asked.type().isEmpty() || known.type().isEmpty()) {
      return asked.type().equals(known.type()) ? Likeness.SAME : Likeness.WITHOUT_TYPE;
    }
    return asked.type().equals(known.type()) ? Likeness.SAME : Likeness.OTHER_TYPE;
  }

  private List<UnitName> names(UnitCode code) {
    return names.getOrDefault(code, List.of());
  }

  private Candidate candidate(UnitVersion unit, Likeness likeness, List<List<UnitName>> above) {
    List<UnitCode> ancestors = map.ancestors(unit.code());
    int matched = 0;
    int contradicted = 0;
    for (List<UnitName> asked : above) {
      if (isAmong(ancestors, asked)) {
        matched++;
      } else {
        contradicted++;
      }
    }
    return new Candidate(unit, likeness, matched, contradicted);
  }

  private boolean isAmong(List<UnitCode> ancestors, List<UnitName> asked) {
    for (UnitCode ancestor : ancestors) {
      for (UnitName known : names(ancestor)) {
        for (UnitName name : asked) {
          if (name.bare().equals(known.bare()) && likeness(name, known) != Likeness.OTHER_MARKS) {
            return true;
          }
        }
      }
    }
    return false;
  }
}
