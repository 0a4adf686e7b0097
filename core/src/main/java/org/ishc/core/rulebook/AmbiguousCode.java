package org.ishc.core.rulebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ishc.core.base.ItemCode;

/**
 * A code of a rulebook that does not tell apart what it stands for: a second thing has it, or it stands for something
 * else already, as {@link Rulebook#TOTAL} does.
 *
 * @param path where the second thing stands
 * @param code the code
 */
public record AmbiguousCode(String path, ItemCode code) {

    private static final Set<String> RESERVED = Set.of(Rulebook.BONUS, Rulebook.PENALTY, Rulebook.TOTAL);

    /** Refuses null. */
    public AmbiguousCode {
        Objects.requireNonNull(path, "path");
        Objects.requireNonNull(code, "code");
    }

    /**
     * Returns those of a rulebook: of sections and criteria together, of classes, of ceilings, of exclusions, of
     * awards, and of the items of each checklist.
     */
    public static List<AmbiguousCode> all(Rulebook rulebook) {
        List<Rulebook.Criterion> criteria = rulebook.sections().stream()
                .flatMap(section -> section.criteria().stream())
                .toList();
        List<AmbiguousCode> all = new ArrayList<>();
        find(
                Stream.concat(
                        rulebook.sections().stream().map(given -> new AmbiguousCode(given.path(), given.code())),
                        criteria.stream().map(criterion -> new AmbiguousCode(criterion.path(), criterion.code()))),
                RESERVED,
                all);
        find(rulebook.classes().stream().map(ClassBand::code), "classes/", all);
        find(rulebook.ceilings().stream().map(Ceiling::code), "ceilings/", all);
        find(rulebook.exclusions().stream().map(Exclusion::code), "exclusions/", all);
        find(rulebook.awards().stream().map(Award::code), "awards/", all);
        criteria.stream()
                .flatMap(RuleSite::of)
                .forEach(site -> find(
                        site.rule().items().stream().map(ConditionRule.Item::code),
                        site.path() + "/checklist/items/",
                        all));
        return List.copyOf(all);
    }

    private static void find(Stream<ItemCode> codes, String at, List<AmbiguousCode> to) {
        find(codes.map(code -> new AmbiguousCode(at + code, code)), Set.of(), to);
    }

    private static void find(Stream<AmbiguousCode> codes, Set<String> reserved, List<AmbiguousCode> to) {
        Set<ItemCode> taken = new HashSet<>();
        codes.filter(ambiguousCode -> !taken.add(ambiguousCode.code())
                        || reserved.contains(ambiguousCode.code().value()))
                .forEach(to::add);
    }
}
