package org.ishc.core.emulation.plan;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.column.Truths;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.rulebook.Award;

/**
 * Who may be proposed for which award, in the rulebook's order, since a later award may leave out the holders of an
 * earlier one.
 */
final class Awards {

    private final RulebookPlan plan;
    private final Groups groups;
    private final Standings standings;
    private final Classing asking;
    private final Classing.Asked asked;
    private final Findings findings;
    private final Map<ItemCode, Set<Integer>> holders = new HashMap<>();

    /**
     * Prepares the awards.
     *
     * @param asking asks one unit at a time
     * @param asked takes the conditions that are asked
     * @param findings takes the ties at a cut
     */
    Awards(
            RulebookPlan plan,
            Groups groups,
            Standings standings,
            Classing asking,
            Classing.Asked asked,
            Findings findings) {
        this.plan = plan;
        this.groups = groups;
        this.standings = standings;
        this.asking = asking;
        this.asked = asked;
        this.findings = findings;
    }

    List<ScoreCard.AwardList> list() {
        List<ScoreCard.AwardList> lists = new ArrayList<>();
        List<Award> awards = plan.rulebook().awards();
        for (int at = 0; at < awards.size(); at++) {
            if (awards.get(at).perGroup()) {
                for (int group = 0; group < groups.codes().size(); group++) {
                    lists.add(list(at, Optional.of(groups.codes().get(group)), groups.members(group)));
                }
            } else {
                lists.add(list(at, Optional.empty(), groups.byCode()));
            }
        }
        return lists;
    }

    private ScoreCard.AwardList list(int at, Optional<String> group, int[] all) {
        Award award = plan.rulebook().awards().get(at);
        int[] candidates = standings.sorted(
                Arrays.stream(all).filter(unit -> isCandidate(unit, at)).toArray());
        int number = award.top().orElseGet(() -> share(award.percent().orElse(Fraction.ZERO), all.length));
        int cut = Math.min(number, candidates.length);
        if (cut > 0 && cut < candidates.length && standings.isTied(candidates[cut - 1], candidates[cut])) {
            cut = atTie(award, group, candidates, cut);
        }
        List<Integer> units = Arrays.stream(candidates, 0, cut).boxed().toList();
        holders.computeIfAbsent(award.code(), code -> new HashSet<>()).addAll(units);
        return new ScoreCard.AwardList(
                award.code(), group, units.stream().map(groups.units()::get).toList());
    }

    /** Where the cut goes when it would divide units that are equal. */
    private int atTie(Award award, Optional<String> group, int[] candidates, int cut) {
        int[] tied = Arrays.stream(candidates)
                .filter(candidate -> standings.isTied(candidate, candidates[cut]))
                .toArray();
        int first = 0;
        while (candidates[first] != tied[0]) {
            first++;
        }
        return switch (award.ties()) {
            case INCLUDE -> first + tied.length;
            case EXCLUDE -> first;
            case REFUSE -> {
                findings.findForAll(
                        EmulationFinding.AWARD_TIE,
                        "awards/" + award.code(),
                        "group",
                        group,
                        "units",
                        Arrays.stream(tied)
                                .mapToObj(unit -> groups.units().get(unit).code())
                                .toList());
                yield 0;
            }
        };
    }

    private static int share(Fraction percent, int number) {
        return Math.max(
                1,
                percent.times(Fraction.of(number))
                        .dividedBy(Fraction.HUNDRED)
                        .floor()
                        .intValue());
    }

    private boolean isCandidate(int unit, int at) {
        Award award = plan.rulebook().awards().get(at);
        if (!standings.isScored(unit)
                || award.unless().stream()
                        .anyMatch(other -> holders.getOrDefault(other, Set.of()).contains(unit))) {
            return false;
        }
        if (award.atLeast().filter(band -> !isAtLeast(unit, band)).isPresent()) {
            return false;
        }
        return plan.awards().get(at).map(when -> holds(when, unit)).orElse(true);
    }

    private boolean holds(AskedCondition when, int unit) {
        asking.run(unit, 1);
        asked.ask(when, 0);
        return asking.frame().truths(when.when().slot())[0] == Truths.TRUE;
    }

    /** Nobody is at least of a class that is not in the rulebook. */
    private boolean isAtLeast(int unit, ItemCode band) {
        OptionalInt place = plan.rulebook().findPlace(band);
        return place.isPresent() && standings.place(unit) <= place.getAsInt();
    }
}
