package org.ishc.core.emulation.change;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.emulation.plan.JudgedCriteria;
import org.ishc.core.emulation.plan.ScoreColumns;
import org.ishc.core.rulebook.Rulebook;

/**
 * What a change of the rules does to a period that is known: totals, classes, ranks and awards before and after, and
 * which edit moved whom. To be read before the change is signed.
 *
 * @param before the score card under the baseline
 * @param after the score card under the changed rulebook
 * @param edits what is different, by path
 * @param units every scored unit, by code
 * @param inversions pairs of units of one group, ranked both before and after, whose order turned round
 * @param classes who enters and leaves each class, in the order of the changed rulebook, then the baseline's others
 * @param awards who enters and leaves each award and group, in the same order
 */
public record Impact(
        ScoreCard before,
        ScoreCard after,
        List<RulebookEdits.Edit> edits,
        List<Unit> units,
        long inversions,
        List<ClassMoves> classes,
        List<AwardMoves> awards) {

    /** Copies the lists. */
    public Impact {
        Objects.requireNonNull(before, "before");
        Objects.requireNonNull(after, "after");
        edits = List.copyOf(edits);
        units = List.copyOf(units);
        classes = List.copyOf(classes);
        awards = List.copyOf(awards);
    }

    /**
     * How much an edit, or the edits of a section together, moved a total.
     *
     * @param edit the edit or group
     * @param points exact, negative when it cost points
     */
    public record Share(RulebookEdits.Edit edit, Fraction points) {
        /** Refuses null. */
        public Share {
            Objects.requireNonNull(edit, "edit");
            Objects.requireNonNull(points, "points");
        }
    }

    /**
     * A unit before and after.
     *
     * @param before under the baseline
     * @param after under the changed rulebook
     * @param attribution the change of its total by edit, in the order of the edits; it adds up to the change exactly.
     *     Empty when the unit has no total under some subset of the edits, or there are more than 12 groups of edits
     */
    public record Unit(ScoreCard.UnitScore before, ScoreCard.UnitScore after, Optional<List<Share>> attribution) {
        /** Refuses null. */
        public Unit {
            Objects.requireNonNull(before, "before");
            Objects.requireNonNull(after, "after");
            Objects.requireNonNull(attribution, "attribution");
        }
    }

    /**
     * Who enters and leaves a class.
     *
     * @param band the class
     * @param enters by code
     * @param leaves by code
     */
    public record ClassMoves(ItemCode band, List<Contestant> enters, List<Contestant> leaves) {
        /** Refuses null and copies lists. */
        public ClassMoves {
            Objects.requireNonNull(band, "band");
            enters = List.copyOf(enters);
            leaves = List.copyOf(leaves);
        }
    }

    /**
     * Who enters and leaves an award.
     *
     * @param award the award
     * @param group in which group; empty when it is given over all
     * @param enters by code
     * @param leaves by code
     */
    public record AwardMoves(ItemCode award, Optional<String> group, List<Contestant> enters, List<Contestant> leaves) {
        /** Refuses null and copies lists. */
        public AwardMoves {
            Objects.requireNonNull(award, "award");
            Objects.requireNonNull(group, "group");
            enters = List.copyOf(enters);
            leaves = List.copyOf(leaves);
        }
    }

    /**
     * Computes the impact. Validity and status of both rulebooks are ignored.
     *
     * @throws IllegalArgumentException when the rulebooks apply to different levels
     */
    public static Impact of(Rulebook baseline, Rulebook changed, ScoringData data, Stage stage) {
        if (!baseline.level().equals(changed.level())) {
            throw new IllegalArgumentException("The rulebooks apply to different levels: " + baseline.appliesTo()
                    + " and " + changed.appliesTo() + "; both must apply to the same");
        }
        ScoreColumns columns = ScoreColumns.of(data, stage);
        JudgedCriteria judged = new JudgedCriteria(columns);
        ScoreCard before = Scorer.score(always(baseline), judged);
        ScoreCard after = Scorer.score(always(changed), judged);
        RulebookEdits edits = RulebookEdits.between(baseline, changed);
        Optional<Attribution> attribution = Attribution.of(edits, judged);
        List<Unit> units = new ArrayList<>();
        for (int unit : columns.byCode()) {
            Contestant contestant = data.contestants().get(unit);
            units.add(new Unit(
                    before.find(contestant).orElseThrow(),
                    after.find(contestant).orElseThrow(),
                    attribution.flatMap(given -> given.attribute(unit))));
        }
        return new Impact(
                before,
                after,
                Attribution.players(edits),
                units,
                inversions(units),
                classes(before, after, units),
                awards(before, after));
    }

    private static Rulebook always(Rulebook rulebook) {
        return Rulebook.builder().from(rulebook).validity(Optional.empty()).build();
    }

    private static long inversions(List<Unit> units) {
        Map<String, List<Unit>> groups = new TreeMap<>();
        for (Unit unit : units) {
            if (unit.before().rank().isPresent() && unit.after().rank().isPresent()) {
                unit.before().group().ifPresent(group -> groups.computeIfAbsent(group, code -> new ArrayList<>())
                        .add(unit));
            }
        }
        long inversions = 0;
        for (List<Unit> members : groups.values()) {
            for (int i = 0; i < members.size(); i++) {
                for (Unit other : members.subList(i + 1, members.size())) {
                    inversions += isTurned(members.get(i), other) ? 1 : 0;
                }
            }
        }
        return inversions;
    }

    private static boolean isTurned(Unit one, Unit other) {
        int before = one.before()
                .rank()
                .orElseThrow()
                .compareTo(other.before().rank().orElseThrow());
        int after =
                one.after().rank().orElseThrow().compareTo(other.after().rank().orElseThrow());
        return before * after < 0;
    }

    private static List<ClassMoves> classes(ScoreCard before, ScoreCard after, List<Unit> units) {
        Set<ItemCode> codes = new LinkedHashSet<>();
        after.rulebook().classes().forEach(band -> codes.add(band.code()));
        before.rulebook().classes().forEach(band -> codes.add(band.code()));
        List<ClassMoves> moves = new ArrayList<>();
        for (ItemCode code : codes) {
            Optional<ItemCode> band = Optional.of(code);
            List<Contestant> enters = units.stream()
                    .filter(unit -> unit.after().band().equals(band)
                            && !unit.before().band().equals(band))
                    .map(unit -> unit.after().unit())
                    .toList();
            List<Contestant> leaves = units.stream()
                    .filter(unit -> unit.before().band().equals(band)
                            && !unit.after().band().equals(band))
                    .map(unit -> unit.after().unit())
                    .toList();
            moves.add(new ClassMoves(code, enters, leaves));
        }
        return moves;
    }

    private record AwardKey(ItemCode award, Optional<String> group) {}

    private static List<AwardMoves> awards(ScoreCard before, ScoreCard after) {
        Map<AwardKey, Set<Contestant>> then = holders(before);
        Map<AwardKey, Set<Contestant>> now = holders(after);
        Set<AwardKey> keys = new LinkedHashSet<>();
        after.awards().forEach(list -> keys.add(new AwardKey(list.award(), list.group())));
        before.awards().forEach(list -> keys.add(new AwardKey(list.award(), list.group())));
        List<AwardMoves> moves = new ArrayList<>();
        for (AwardKey key : keys) {
            Set<Contestant> had = then.getOrDefault(key, Set.of());
            Set<Contestant> has = now.getOrDefault(key, Set.of());
            moves.add(new AwardMoves(key.award(), key.group(), without(has, had), without(had, has)));
        }
        return moves;
    }

    private static Map<AwardKey, Set<Contestant>> holders(ScoreCard card) {
        Map<AwardKey, Set<Contestant>> holders = new HashMap<>();
        card.awards().forEach(list -> holders.computeIfAbsent(
                        new AwardKey(list.award(), list.group()), key -> new TreeSet<>())
                .addAll(list.units()));
        return holders;
    }

    private static List<Contestant> without(Set<Contestant> some, Set<Contestant> others) {
        return some.stream()
                .filter(unit -> !others.contains(unit))
                .sorted(Comparator.naturalOrder())
                .toList();
    }
}
