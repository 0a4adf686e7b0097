package org.ishc.core.emulation.oracle;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.rulebook.Award;
import org.ishc.core.rulebook.Rulebook;

/**
 * Who may be proposed for which award, in the rulebook's order, since a later award may leave out the holders of an
 * earlier one.
 */
public final class Awards {

    private final Rulebook rulebook;
    private final ScoreRun run;
    private final List<Standing> standings;
    private final Map<ItemCode, Set<Contestant>> holders = new HashMap<>();

    Awards(Rulebook rulebook, ScoreRun run, List<Standing> standings) {
        this.rulebook = rulebook;
        this.run = run;
        this.standings = standings;
    }

    List<ScoreCard.AwardList> list() {
        List<ScoreCard.AwardList> lists = new ArrayList<>();
        for (Award award : rulebook.awards()) {
            if (award.perGroup()) {
                for (String group : run.members().keySet()) {
                    List<Standing> ofGroup = standings.stream()
                            .filter(standing ->
                                    standing.group().filter(group::equals).isPresent())
                            .toList();
                    lists.add(list(award, Optional.of(group), ofGroup));
                }
            } else {
                lists.add(list(award, Optional.empty(), standings));
            }
        }
        return lists;
    }

    private ScoreCard.AwardList list(Award award, Optional<String> group, List<Standing> all) {
        Comparator<Standing> better = (one, other) -> Standing.compare(one, other, rulebook.ties());
        List<Standing> candidates = all.stream()
                .filter(standing -> isCandidate(standing, award))
                .sorted(better.thenComparing(Standing::unit))
                .toList();
        int number = award.top().orElseGet(() -> share(award.percent().orElse(Fraction.ZERO), all.size()));
        int cut = Math.min(number, candidates.size());
        boolean isTied =
                cut > 0 && cut < candidates.size() && better.compare(candidates.get(cut - 1), candidates.get(cut)) == 0;
        if (isTied) {
            Standing at = candidates.get(cut);
            List<Standing> tied = candidates.stream()
                    .filter(candidate -> better.compare(candidate, at) == 0)
                    .toList();
            int first = candidates.indexOf(tied.get(0));
            switch (award.ties()) {
                case INCLUDE -> cut = first + tied.size();
                case EXCLUDE -> cut = first;
                case REFUSE -> {
                    cut = 0;
                    run.findForAll(
                            EmulationFinding.AWARD_TIE,
                            "awards/" + award.code(),
                            "group",
                            group,
                            "units",
                            tied.stream()
                                    .map(standing -> standing.unit().code())
                                    .toList());
                }
            }
        }
        List<Contestant> units =
                candidates.subList(0, cut).stream().map(Standing::unit).toList();
        holders.computeIfAbsent(award.code(), code -> new HashSet<>()).addAll(units);
        return new ScoreCard.AwardList(award.code(), group, units);
    }

    private static int share(Fraction percent, int number) {
        return Math.max(
                1,
                percent.times(Fraction.of(number))
                        .dividedBy(Fraction.HUNDRED)
                        .floor()
                        .intValue());
    }

    private boolean isCandidate(Standing standing, Award award) {
        if (!standing.isScored() || award.unless().stream().anyMatch(other -> holds(standing, other))) {
            return false;
        }
        if (award.atLeast().filter(band -> !isAtLeast(standing, band)).isPresent()) {
            return false;
        }
        return award.when()
                .map(when -> new FormEvaluator(
                                run,
                                standing.unit(),
                                "awards/" + award.code(),
                                false,
                                false,
                                Optional.of(standing.tally()))
                        .condition(when)
                        .value()
                        .orElse(false))
                .orElse(true);
    }

    private boolean holds(Standing standing, ItemCode award) {
        return holders.getOrDefault(award, Set.of()).contains(standing.unit());
    }

    /** Nobody is at least of a class that is not in the rulebook. */
    private boolean isAtLeast(Standing standing, ItemCode band) {
        OptionalInt place = rulebook.findPlace(band);
        return place.isPresent() && standing.place() <= place.getAsInt();
    }
}
