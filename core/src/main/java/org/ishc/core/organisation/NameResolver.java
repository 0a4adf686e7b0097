package org.ishc.core.organisation;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ishc.core.base.UnitCode;
import org.ishc.core.base.VietnameseText;

/**
 * Which unit of a day a written name may mean: candidates with their evidence, the best first; never a silent pick.
 *
 * <p>A name is a unit's own, then those of units above it, between commas: {@code Xã Tân Phú, huyện Đồng Phú, tỉnh Bình
 * Phước}. Spelling is folded (NFC, case, spaces, the place of tone marks, hyphens, apostrophes), the kind of unit may
 * be written in full ({@code phường}), short ({@code P.}) or not at all, and a number that ends a name in roman digits
 * or with leading zeros. {@linkplain UnitAbbreviation Usual abbreviations} of provinces mean that province alone;
 * dashes may stand between levels for commas, and a house, street or hamlet before the unit is passed over. Indexed
 * once; immutable and safe for use by many threads.
 */
public final class NameResolver {

    private static final Comparator<Candidate> ORDER = Comparator.comparing(Candidate::rank)
            .reversed()
            .thenComparing(candidate -> candidate.unit().code());

    private static final Set<String> COUNTRY = Set.of("việt nam", "viet nam", "vietnam", "vn");
    private static final Pattern POSTCODE = Pattern.compile("\\s*\\d{5,6}\\s*");

    /** How a part of an address begins that is below every unit. */
    private static final Pattern STREET =
            Pattern.compile("\\d|(?:số|nhà|đường|phố|ngõ|ngách|hẻm|thôn|ấp|xóm|bản|tổ|khu|kp|khóm|buôn|làng|tdp)[ .]");

    private final Snapshot map;
    private final Map<UnitCode, List<UnitName>> names = new HashMap<>();
    private final Map<String, List<Entry>> byBareName = new HashMap<>();

    private record Entry(UnitVersion unit, UnitName name) {}

    private NameResolver(Snapshot map, Collection<UnitAlias> aliases) {
        this.map = map;
        Map<UnitCode, List<UnitAlias>> others = aliases.stream().collect(Collectors.groupingBy(UnitAlias::unit));
        for (UnitCode code : map.preOrder()) {
            UnitVersion unit = map.unit(code);
            List<UnitName> all =
                    new ArrayList<>(unit.name().map(UnitName::readings).orElse(List.of()));
            others.getOrDefault(code, List.of()).stream()
                    .filter(alias -> alias.validFrom().equals(unit.validity().start()))
                    .forEach(alias -> all.addAll(UnitName.readings(alias.name())));
            names.put(code, all);
            for (UnitName name : names(code)) {
                byBareName
                        .computeIfAbsent(name.bare(), bare -> new ArrayList<>())
                        .add(new Entry(unit, name));
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
        /** Refuses null. */
        public Candidate {
            Objects.requireNonNull(unit, "unit");
            Objects.requireNonNull(likeness, "likeness");
        }

        /**
         * Returns the rank: more units above matched, then fewer contradicted, then the greater likeness; a higher
         * number is better.
         */
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
            return candidates.stream()
                    .takeWhile(
                            candidate -> candidate.rank() == candidates.get(0).rank())
                    .toList();
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
                    .filter(candidate -> candidate.contradicted() == 0
                            && candidate.likeness().compareTo(Likeness.WITHOUT_TYPE) >= 0);
        }
    }

    /**
     * Resolves a text among all units of the day.
     *
     * @param text the unit's name, then those of units above it, between commas; never null, may be anything
     */
    public Resolution resolve(String text) {
        List<String> parts = List.of(text.split(",", -1));
        Resolution byCommas = resolve(parts);
        if (!UnitName.DASH.matcher(text).find()) {
            return byCommas;
        }
        Resolution byDashes =
                resolve(parts.stream().flatMap(part -> levels(part).stream()).toList());
        return rank(byDashes) > rank(byCommas) ? byDashes : byCommas;
    }

    private static int rank(Resolution resolution) {
        return resolution.candidates().isEmpty()
                ? Integer.MIN_VALUE
                : resolution.candidates().get(0).rank();
    }

    /** Takes a part apart at its dashes, but for those inside a name of the day, such as {@code Bà Rịa - Vũng Tàu}. */
    private List<String> levels(String part) {
        String[] pieces = UnitName.DASH.split(part, -1);
        List<String> levels = new ArrayList<>();
        for (int i = 0; i < pieces.length; i++) {
            String joined = i + 1 < pieces.length ? pieces[i] + " - " + pieces[i + 1] : "";
            boolean isName = !joined.isEmpty()
                    && UnitName.readings(joined).stream().anyMatch(name -> byBareName.containsKey(name.bare()));
            levels.add(isName ? joined : pieces[i]);
            i += isName ? 1 : 0;
        }
        return levels;
    }

    private Resolution resolve(List<String> written) {
        List<String> parts = written.stream()
                .filter(part -> !COUNTRY.contains(VietnameseText.fold(part))
                        && !POSTCODE.matcher(part).matches())
                .toList();
        int first = 0;
        while (first + 1 < parts.size()
                && STREET.matcher(VietnameseText.fold(parts.get(first))).lookingAt()
                && !isKnown(parts.get(first))) {
            first++;
        }
        return parts.isEmpty()
                ? new Resolution(List.of())
                : resolve(parts.get(first), parts.subList(first + 1, parts.size()));
    }

    private boolean isKnown(String part) {
        return UnitName.readings(part).stream().anyMatch(name -> byBareName.containsKey(name.bare()));
    }

    private Resolution resolve(String own, List<String> others) {
        List<List<UnitName>> above = others.stream()
                .filter(part -> !part.isBlank())
                .map(UnitName::readings)
                .toList();
        Map<UnitCode, Candidate> found = new HashMap<>();
        for (UnitName name : UnitName.readings(own)) {
            for (Entry entry : byBareName.getOrDefault(name.bare(), List.of())) {
                if (name.isProvince() && entry.unit().level() != UnitLevel.PROVINCE) {
                    continue;
                }
                Candidate candidate = candidate(entry.unit(), likeness(name, entry.name()), above);
                found.merge(entry.unit().code(), candidate, (one, other) -> one.rank() >= other.rank() ? one : other);
            }
        }
        return new Resolution(found.values().stream().sorted(ORDER).toList());
    }

    /** Resolves a text among the units of one level. */
    public Resolution resolve(String text, UnitLevel level) {
        return new Resolution(resolve(text).candidates().stream()
                .filter(candidate -> candidate.unit().level() == level)
                .toList());
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
                    boolean isMeant = !name.isProvince() || map.unit(ancestor).level() == UnitLevel.PROVINCE;
                    if (isMeant && name.bare().equals(known.bare()) && likeness(name, known) != Likeness.OTHER_MARKS) {
                        return true;
                    }
                }
            }
        }
        return false;
    }
}
