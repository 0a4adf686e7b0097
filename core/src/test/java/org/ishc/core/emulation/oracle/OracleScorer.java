package org.ishc.core.emulation.oracle;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.ScoreCard.UnitStatus;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.rulebook.Ceiling;
import org.ishc.core.rulebook.ClassBand;
import org.ishc.core.rulebook.Exclusion;
import org.ishc.core.rulebook.Quota;
import org.ishc.core.rulebook.Rulebook;

/**
 * Scores all units of a period by a rulebook: points, exclusions, classes, ceilings, ranks, quotas, awards, in this
 * order.
 */
public final class OracleScorer {

    /** What it makes of a period. */
    public record Card(
            List<UnitScore> units, List<ScoreCard.AwardList> awards, List<ScoreCard.ScoreFinding> findings) {}

    /** What it makes of a unit. */
    public record UnitScore(
            Contestant unit,
            Optional<String> group,
            Optional<Fraction> total,
            Optional<ItemCode> band,
            Optional<Integer> rank,
            UnitStatus status,
            List<ScoreCard.SectionScore> sections,
            List<ScoreCard.CriterionScore> criteria,
            Explained explanation) {}

    private final Rulebook rulebook;
    private final ScoreRun run;
    private final List<Standing> standings = new ArrayList<>();
    private final Map<Contestant, Tally> tallies = new HashMap<>();

    private OracleScorer(Rulebook rulebook, ScoringData data, Stage stage) {
        this.rulebook = rulebook;
        this.run = new ScoreRun(data, stage, rulebook.accepts());
    }

    private Tally tally(Contestant unit) {
        return tallies.computeIfAbsent(unit, contestant -> new Tally(rulebook, run, contestant, this::tally));
    }

    /**
     * Scores.
     *
     * @param rulebook the rules
     * @param data what they read
     * @param stage facts of this stage or, where it has none, of the latest before it
     * @return the score card; without units when the rulebook is not in force on the period's last day
     */
    public static Card score(Rulebook rulebook, ScoringData data, Stage stage) {
        LocalDate last = data.days().lastDay();
        if (rulebook.validity().filter(range -> !range.contains(last)).isPresent()) {
            Finding finding = Finding.of(
                    EmulationFinding.NOT_IN_FORCE,
                    Location.none(),
                    "day",
                    last,
                    "validity",
                    rulebook.validity().orElseThrow().toString());
            return new Card(List.of(), List.of(), List.of(new ScoreCard.ScoreFinding(Optional.empty(), "", finding)));
        }
        return new OracleScorer(rulebook, data, stage).run();
    }

    /** Finds the class of one unit by itself, before any quota. */
    public static Optional<ItemCode> bandOf(Rulebook rulebook, ScoringData data, Stage stage, Contestant unit) {
        OracleScorer scorer = new OracleScorer(rulebook, data, stage);
        return scorer.band(scorer.stand(unit));
    }

    /** Where a unit stands by itself: its total, whether it is excluded, its class before quotas. */
    private Standing stand(Contestant unit) {
        Standing standing = new Standing(unit, run.group(unit), tally(unit));
        if (standing.tally().totalPoints().isPresent()) {
            standing.status(isExcluded(standing) ? UnitStatus.EXCLUDED : UnitStatus.SCORED);
            if (standing.isScored()) {
                classify(standing);
            }
        }
        return standing;
    }

    private Optional<ItemCode> band(Standing standing) {
        return standing.place() == Standing.NO_CLASS
                ? Optional.empty()
                : Optional.of(rulebook.classes().get(standing.place()).code());
    }

    private Card run() {
        run.findForAll(rulebook);
        run.data().contestants().forEach(this::tally);
        run.data().contestants().forEach(unit -> standings.add(stand(unit)));
        Map<String, List<Standing>> groups = new TreeMap<>();
        for (Standing standing : standings) {
            if (standing.isScored() && standing.group().isPresent()) {
                groups.computeIfAbsent(standing.group().get(), group -> new ArrayList<>())
                        .add(standing);
            }
        }
        groups.forEach(this::rank);
        groups.values().forEach(this::quotas);
        List<ScoreCard.AwardList> awards = new Awards(rulebook, run, standings).list();
        return new Card(
                standings.stream().sorted(order()).map(this::unitScore).toList(),
                awards,
                run.findings().stream().sorted(findingOrder()).toList());
    }

    private FormEvaluator over(Standing standing, String path) {
        return new FormEvaluator(run, standing.unit(), path, false, false, Optional.of(standing.tally()));
    }

    private boolean isExcluded(Standing standing) {
        boolean isExcluded = false;
        for (Exclusion exclusion : rulebook.exclusions()) {
            String path = "exclusions/" + exclusion.code();
            Optional<Boolean> holds =
                    over(standing, path).condition(exclusion.when()).value();
            if (holds.isEmpty()) {
                run.find(EmulationFinding.EXCLUSION_UNKNOWN, standing.unit(), path, "code", exclusion.code());
            }
            isExcluded |= holds.orElse(false);
        }
        return isExcluded;
    }

    private void classify(Standing standing) {
        Fraction total = standing.tally().totalPoints().orElseThrow();
        for (int i = 0; i < rulebook.classes().size() && standing.place() == Standing.NO_CLASS; i++) {
            ClassBand band = rulebook.classes().get(i);
            if (total.compareTo(band.from()) >= 0 && holds(standing, band)) {
                standing.place(i);
            }
        }
        ceilings(standing);
    }

    private boolean holds(Standing standing, ClassBand band) {
        if (band.when().isEmpty()) {
            return true;
        }
        String path = "classes/" + band.code();
        Optional<Boolean> holds =
                over(standing, path).condition(band.when().get()).value();
        if (holds.isEmpty()) {
            run.find(EmulationFinding.CLASS_UNKNOWN, standing.unit(), path, "code", band.code());
        }
        return holds.orElse(false);
    }

    private void ceilings(Standing standing) {
        int atMost = 0;
        int lowerBy = 0;
        for (Ceiling ceiling : rulebook.ceilings()) {
            String path = "ceilings/" + ceiling.code();
            Optional<Boolean> holds =
                    over(standing, path).condition(ceiling.when()).value();
            Optional<OptionalInt> most = ceiling.atMost().map(rulebook::findPlace);
            if (holds.isEmpty()
                    || holds.get() && most.filter(OptionalInt::isEmpty).isPresent()) {
                run.find(EmulationFinding.CEILING_UNKNOWN, standing.unit(), path, "code", ceiling.code());
            }
            if (holds.orElse(false)) {
                atMost = Math.max(atMost, most.orElse(OptionalInt.empty()).orElse(0));
                lowerBy += ceiling.lowerBy();
            }
        }
        if (standing.place() != Standing.NO_CLASS) {
            int place = Math.max(standing.place(), atMost);
            standing.place(
                    lowerBy == 0
                            ? place
                            : Math.min(
                                    place + lowerBy,
                                    Math.max(place, rulebook.classes().size() - 1)));
        }
    }

    /** Ranks the units of a group; equal ones share a rank and the next rank counts them. */
    private void rank(String group, List<Standing> members) {
        members.sort(((Comparator<Standing>) (one, other) -> Standing.compare(one, other, rulebook.ties()))
                .thenComparing(Standing::unit));
        int from = 0;
        while (from < members.size()) {
            int to = from + 1;
            while (to < members.size() && Standing.compare(members.get(from), members.get(to), rulebook.ties()) == 0) {
                to++;
            }
            for (Standing tied : members.subList(from, to)) {
                tied.rank(from + 1);
            }
            if (to - from > 1) {
                run.findForAll(
                        EmulationFinding.TIE,
                        "ranking",
                        "group",
                        group,
                        "rank",
                        (long) from + 1,
                        "units",
                        members.subList(from, to).stream()
                                .map(tied -> tied.unit().code())
                                .toList());
            }
            from = to;
        }
    }

    /**
     * Moves units beyond a class's quota to the next class, which has its own quota in turn; members come best rank
     * first.
     */
    private void quotas(List<Standing> members) {
        for (int place = 0; place < rulebook.classes().size(); place++) {
            Optional<Quota> quota = rulebook.classes().get(place).quota();
            int number = place;
            if (quota.isPresent()) {
                int keeps = quota.get()
                        .percent()
                        .times(Fraction.of(members.size()))
                        .dividedBy(Fraction.HUNDRED)
                        .floor()
                        .intValue();
                List<Standing> inClass = members.stream()
                        .filter(member -> member.place() == number)
                        .toList();
                for (Standing moved : beyond(inClass, keeps, quota.get().keepsTied())) {
                    moved.place(place + 1 < rulebook.classes().size() ? place + 1 : Standing.NO_CLASS);
                }
            }
        }
    }

    private static List<Standing> beyond(List<Standing> inClass, int keeps, boolean keepsTied) {
        if (inClass.size() <= keeps) {
            return List.of();
        }
        int cut = keeps;
        boolean isTied =
                cut > 0 && inClass.get(cut - 1).rank().equals(inClass.get(cut).rank());
        if (isTied && keepsTied) {
            while (cut < inClass.size()
                    && inClass.get(cut).rank().equals(inClass.get(cut - 1).rank())) {
                cut++;
            }
        } else if (isTied) {
            while (cut > 0
                    && inClass.get(cut - 1).rank().equals(inClass.get(keeps).rank())) {
                cut--;
            }
        }
        return inClass.subList(cut, inClass.size());
    }

    private static Comparator<Standing> order() {
        return Comparator.<Standing, Boolean>comparing(
                        standing -> standing.group().isEmpty())
                .thenComparing(standing -> standing.group().orElse(""))
                .thenComparing(standing -> standing.rank().isEmpty())
                .thenComparing(standing -> standing.rank().orElse(0))
                .thenComparing(Standing::unit);
    }

    private static Comparator<ScoreCard.ScoreFinding> findingOrder() {
        return Comparator.<ScoreCard.ScoreFinding, Boolean>comparing(
                        finding -> finding.unit().isEmpty())
                .thenComparing(finding -> finding.unit().map(Contestant::code).orElse(""))
                .thenComparing(ScoreCard.ScoreFinding::path)
                .thenComparing(finding -> finding.finding().code().code());
    }

    private UnitScore unitScore(Standing standing) {
        return new UnitScore(
                standing.unit(),
                standing.group(),
                standing.tally().totalPoints(),
                band(standing),
                standing.rank(),
                standing.status(),
                standing.tally().sections(),
                standing.tally().criteria(),
                standing.tally().explanation());
    }
}
