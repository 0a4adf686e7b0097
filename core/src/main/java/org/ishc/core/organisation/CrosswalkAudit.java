package org.ishc.core.organisation;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ishc.core.base.UnitCode;
import org.ishc.core.base.VietnameseText;
import org.ishc.core.finding.Finding;

/**
 * How far a crosswalk can be trusted, in numbers: what came in, which codes survive with another meaning, how units
 * were split, and what was found. Source: specification, <i>organisation</i>, Crosswalk audit.
 *
 * @param versions the unit versions kept
 * @param full the rows by which a whole unit passes
 * @param partial the rows by which a part passes
 * @param area the rows by which land alone passes; they count in nothing else here
 * @param renamedCodes by date, how many codes go on naming a unit with another name, after folding spelling
 * @param splits by number of successors, 2 or more, how many predecessors
 * @param provinceDisagreements communes with a successor outside the successors of their province
 * @param codes how many findings of each code
 */
public record CrosswalkAudit(
        long versions,
        long full,
        long partial,
        long area,
        SortedMap<LocalDate, Long> renamedCodes,
        SortedMap<Integer, Long> splits,
        long provinceDisagreements,
        SortedMap<String, Long> codes) {

    /** Copies the maps. */
    public CrosswalkAudit {
        renamedCodes = Collections.unmodifiableSortedMap(new TreeMap<>(renamedCodes));
        splits = Collections.unmodifiableSortedMap(new TreeMap<>(splits));
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    /**
     * Audits a registry.
     *
     * @param findings what was found when it was built; only {@code org.*} and {@code succession.*} count
     */
    public static CrosswalkAudit of(Registry registry, List<Finding> findings) {
        SortedMap<String, Long> codes = new TreeMap<>();
        for (Finding finding : findings) {
            String code = finding.code().code();
            if (code.startsWith("org.") || code.startsWith("succession.")) {
                codes.merge(code, 1L, Long::sum);
            }
        }
        SortedMap<Integer, Long> splits = new TreeMap<>();
        successors(registry).values().stream()
                .map(SortedSet::size)
                .filter(size -> size > 1)
                .forEach(size -> splits.merge(size, 1L, Long::sum));
        return new CrosswalkAudit(
                registry.versions().size(),
                count(registry, Portion.FULL),
                count(registry, Portion.PARTIAL),
                count(registry, Portion.AREA),
                renamed(registry),
                splits,
                codes.getOrDefault(OrganisationFinding.PROVINCE.code(), 0L),
                codes);
    }

    private static long count(Registry registry, Portion portion) {
        return registry.lineage().rows().stream()
                .filter(row -> row.portion() == portion)
                .count();
    }

    private static SortedMap<LocalDate, Long> renamed(Registry registry) {
        SortedMap<LocalDate, Long> renamed = new TreeMap<>();
        for (UnitCode code : registry.codes()) {
            List<UnitVersion> versions = registry.versionsOf(code);
            for (int i = 1; i < versions.size(); i++) {
                UnitVersion before = versions.get(i - 1);
                UnitVersion after = versions.get(i);
                boolean goesOn =
                        before.validity().endExclusive().equals(after.validity().start());
                if (goesOn && !name(before).equals(name(after))) {
                    renamed.merge(after.validity().start(), 1L, Long::sum);
                }
            }
        }
        return renamed;
    }

    private static String name(UnitVersion version) {
        return version.name().map(VietnameseText::fold).orElse("");
    }

    private static SortedMap<Predecessor, SortedSet<UnitCode>> successors(Registry registry) {
        SortedMap<Predecessor, SortedSet<UnitCode>> successors = new TreeMap<>();
        for (Succession row : registry.lineage().rows()) {
            if (row.portion().carries()) {
                successors
                        .computeIfAbsent(new Predecessor(row.date(), row.predecessor()), key -> new TreeSet<>())
                        .add(row.successor());
            }
        }
        return successors;
    }

    private record Predecessor(LocalDate date, UnitCode code) implements Comparable<Predecessor> {
        @Override
        public int compareTo(Predecessor other) {
            int order = date.compareTo(other.date);
            return order != 0 ? order : code.compareTo(other.code);
        }
    }

    /**
     * A predecessor whose successors differ between two crosswalks.
     *
     * @param date the day
     * @param predecessor the unit that ended
     * @param onlyFirst successors in the first crosswalk only, by code
     * @param onlySecond successors in the second only, by code
     */
    public record Difference(
            LocalDate date, UnitCode predecessor, List<UnitCode> onlyFirst, List<UnitCode> onlySecond) {

        /** Copies the lists. */
        public Difference {
            Objects.requireNonNull(date, "date");
            Objects.requireNonNull(predecessor, "predecessor");
            onlyFirst = List.copyOf(onlyFirst);
            onlySecond = List.copyOf(onlySecond);
        }
    }

    /**
     * Compares two crosswalks: the predecessors whose successors differ, by date and code; empty when none do. Which
     * part passes, and what land alone passes, makes no difference.
     */
    public static List<Difference> compare(Registry first, Registry second) {
        SortedMap<Predecessor, SortedSet<UnitCode>> ofFirst = successors(first);
        SortedMap<Predecessor, SortedSet<UnitCode>> ofSecond = successors(second);
        SortedSet<Predecessor> all = new TreeSet<>(ofFirst.keySet());
        all.addAll(ofSecond.keySet());
        List<Difference> differences = new ArrayList<>();
        for (Predecessor predecessor : all) {
            SortedSet<UnitCode> one = ofFirst.getOrDefault(predecessor, Collections.emptySortedSet());
            SortedSet<UnitCode> other = ofSecond.getOrDefault(predecessor, Collections.emptySortedSet());
            List<UnitCode> onlyFirst =
                    one.stream().filter(code -> !other.contains(code)).toList();
            List<UnitCode> onlySecond =
                    other.stream().filter(code -> !one.contains(code)).toList();
            if (!onlyFirst.isEmpty() || !onlySecond.isEmpty()) {
                differences.add(new Difference(predecessor.date(), predecessor.code(), onlyFirst, onlySecond));
            }
        }
        return differences;
    }
}
