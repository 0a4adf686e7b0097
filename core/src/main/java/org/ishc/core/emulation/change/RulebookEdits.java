package org.ishc.core.emulation.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.Rulebook.Criterion;
import org.ishc.core.rulebook.Rulebook.Section;

/**
 * What is different between two rulebooks, as edits that can be made one by one: a criterion, the maximum of a section,
 * the rules of the whole. Titles, sources, promises, order and spelling are no edits. Source: specification,
 * <i>emulation</i>, Changing a rulebook.
 */
public final class RulebookEdits {

    /** The path of the edit of the rules of the whole. */
    public static final String WHOLE = "rulebook";

    private final Rulebook baseline;
    private final Rulebook changed;
    private final Map<ItemCode, Criterion> before;
    private final Map<ItemCode, Criterion> after;
    private final List<Edit> edits;
    private final Map<ItemCode, Edit> byCriterion = new LinkedHashMap<>();
    private final Map<ItemCode, Edit> byMaximum = new LinkedHashMap<>();

    /** What an edit does. */
    public enum Kind {
        /** Something new. */
        ADDED,
        /** Something that goes. */
        REMOVED,
        /** Something that becomes different. */
        CHANGED
    }

    /**
     * An edit.
     *
     * @param path where, in the rulebook that has it
     * @param kind what it does
     */
    public record Edit(String path, Kind kind) implements Comparable<Edit> {
        /** Refuses null. */
        public Edit {
            Objects.requireNonNull(path, "path");
            Objects.requireNonNull(kind, "kind");
        }

        /** Orders by path. */
        @Override
        public int compareTo(Edit other) {
            return path.compareTo(other.path);
        }
    }

    private RulebookEdits(Rulebook baseline, Rulebook changed) {
        this.baseline = baseline;
        this.changed = changed;
        this.before = criteria(baseline);
        this.after = criteria(changed);
        criteria();
        maxima();
        List<Edit> all = new ArrayList<>(byCriterion.values());
        all.addAll(byMaximum.values());
        if (!ScoringMeaning.ofWhole(baseline).equals(ScoringMeaning.ofWhole(changed)) || kindsDiffer()) {
            all.add(new Edit(WHOLE, Kind.CHANGED));
        }
        this.edits = all.stream().sorted().toList();
    }

    /** Finds the edits that lead from one rulebook to another. */
    public static RulebookEdits between(Rulebook baseline, Rulebook changed) {
        return new RulebookEdits(baseline, changed);
    }

    /** Returns the edits, by path. */
    public List<Edit> edits() {
        return edits;
    }

    Rulebook baseline() {
        return baseline;
    }

    Rulebook changed() {
        return changed;
    }

    private static Map<ItemCode, Criterion> criteria(Rulebook rulebook) {
        Map<ItemCode, Criterion> criteria = new LinkedHashMap<>();
        rulebook.sections().forEach(section -> section.criteria()
                .forEach(criterion -> criteria.putIfAbsent(criterion.code(), criterion)));
        return criteria;
    }

    private void criteria() {
        before.forEach((code, criterion) -> {
            Criterion now = after.get(code);
            if (now == null) {
                byCriterion.put(code, new Edit(criterion.path(), Kind.REMOVED));
            } else if (!ScoringMeaning.of(criterion).equals(ScoringMeaning.of(now))) {
                byCriterion.put(code, new Edit(now.path(), Kind.CHANGED));
            }
        });
        after.forEach((code, criterion) -> {
            if (!before.containsKey(code)) {
                byCriterion.put(code, new Edit(criterion.path(), Kind.ADDED));
            }
        });
    }

    private void maxima() {
        Set<ItemCode> touched = new HashSet<>();
        for (Map.Entry<ItemCode, Edit> edit : byCriterion.entrySet()) {
            Optional.ofNullable(before.get(edit.getKey())).ifPresent(criterion -> touched.add(criterion.section()));
            Optional.ofNullable(after.get(edit.getKey())).ifPresent(criterion -> touched.add(criterion.section()));
        }
        for (ItemCode code : sectionCodes()) {
            Fraction old = find(baseline, code).map(Section::max).orElse(Fraction.ZERO);
            Fraction fresh = find(changed, code).map(Section::max).orElse(Fraction.ZERO);
            if (!touched.contains(code) && !old.equals(fresh)) {
                byMaximum.put(code, new Edit("sections/" + code + "/max", kind(code)));
            }
        }
    }

    private Kind kind(ItemCode section) {
        return find(baseline, section).isEmpty()
                ? Kind.ADDED
                : find(changed, section).isEmpty() ? Kind.REMOVED : Kind.CHANGED;
    }

    /** The codes of the sections of both, those of the baseline first. */
    private Set<ItemCode> sectionCodes() {
        Set<ItemCode> codes = new LinkedHashSet<>();
        baseline.sections().forEach(section -> codes.add(section.code()));
        changed.sections().forEach(section -> codes.add(section.code()));
        return codes;
    }

    private static Optional<Section> find(Rulebook rulebook, ItemCode code) {
        return rulebook.sections().stream()
                .filter(section -> section.code().equals(code))
                .findFirst();
    }

    private boolean kindsDiffer() {
        return baseline.sections().stream().anyMatch(section -> find(changed, section.code())
                .filter(other -> other.kind() != section.kind())
                .isPresent());
    }

    /**
     * Groups the edits by section: one for each section, and one for the whole.
     *
     * @return the members by group, by path
     */
    SortedMap<Edit, List<Edit>> bySection() {
        SortedMap<Edit, List<Edit>> groups = new TreeMap<>();
        byCriterion.forEach((code, edit) -> group(groups, sectionOf(code), edit));
        byMaximum.forEach((code, edit) -> group(groups, code, edit));
        edits.stream().filter(edit -> edit.path().equals(WHOLE)).forEach(edit -> groups.put(edit, List.of(edit)));
        return groups;
    }

    private void group(SortedMap<Edit, List<Edit>> groups, ItemCode section, Edit edit) {
        groups.computeIfAbsent(new Edit("sections/" + section, kind(section)), group -> new ArrayList<>())
                .add(edit);
    }

    /** A moved criterion belongs to its new section. */
    private ItemCode sectionOf(ItemCode criterion) {
        return Optional.ofNullable(after.get(criterion))
                .or(() -> Optional.ofNullable(before.get(criterion)))
                .map(Criterion::section)
                .orElseThrow();
    }

    /**
     * A section of some rulebook between the two.
     *
     * @param code its code
     * @param edits those that it depends on
     */
    record Site(ItemCode code, Set<Edit> edits) {}

    /** Returns the sections of both rulebooks, each with the edits that change it by itself. */
    List<Site> sites() {
        List<Site> sites = new ArrayList<>();
        for (ItemCode code : sectionCodes()) {
            Set<Edit> own = new LinkedHashSet<>();
            byCriterion.forEach((criterion, edit) -> {
                if (isIn(before, criterion, code) || isIn(after, criterion, code)) {
                    own.add(edit);
                }
            });
            Optional.ofNullable(byMaximum.get(code)).ifPresent(own::add);
            sites.add(new Site(code, own));
        }
        return sites;
    }

    private static boolean isIn(Map<ItemCode, Criterion> criteria, ItemCode criterion, ItemCode section) {
        return Optional.ofNullable(criteria.get(criterion))
                .filter(given -> given.section().equals(section))
                .isPresent();
    }

    /** Returns a section as it is when some of the edits are made. */
    Section section(Site site, Collection<Edit> made) {
        Optional<Section> old = find(baseline, site.code());
        Optional<Section> fresh = find(changed, site.code());
        Map<ItemCode, Criterion> criteria = new LinkedHashMap<>();
        old.ifPresent(section -> section.criteria().forEach(criterion -> keep(criteria, criterion, made, false)));
        fresh.ifPresent(section -> section.criteria().forEach(criterion -> keep(criteria, criterion, made, true)));
        boolean isNewMax = site.edits().isEmpty() || site.edits().stream().anyMatch(made::contains);
        Fraction max = (isNewMax ? fresh : old).map(Section::max).orElse(Fraction.ZERO);
        boolean isWholeMade = made.stream().anyMatch(edit -> edit.path().equals(WHOLE));
        Section given = (isWholeMade ? fresh.or(() -> old) : old.or(() -> fresh)).orElseThrow();
        return new Section(site.code(), given.kind(), given.title(), max, List.copyOf(criteria.values()));
    }

    private void keep(Map<ItemCode, Criterion> criteria, Criterion criterion, Collection<Edit> made, boolean isNew) {
        Edit edit = byCriterion.get(criterion.code());
        if (edit == null || made.contains(edit) == isNew) {
            criteria.put(criterion.code(), criterion);
        }
    }

    /** Returns the rulebook whose rules of the whole hold when some of the edits are made. */
    Rulebook whole(Collection<Edit> made) {
        return made.stream().anyMatch(edit -> edit.path().equals(WHOLE)) ? changed : baseline;
    }

    /** Returns the rulebook when some of the edits are made. */
    Rulebook rulebook(Collection<Edit> made) {
        return Rulebook.builder()
                .from(whole(made))
                .sections(sites().stream().map(site -> section(site, made)).toList())
                .build();
    }
}
