package org.ishc.core.emulation.plan;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.ishc.core.base.Fraction;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.formula.Condition;
import org.ishc.core.rulebook.PointsScale;
import org.ishc.core.rulebook.Rule;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.Rulebook.ExemptPolicy;
import org.ishc.core.rulebook.Rulebook.MissingPolicy;

/**
 * The criteria of several rulebooks over the same data: what is judged equally by two of them is judged once. Not for
 * several threads.
 */
public final class JudgedCriteria {

    private final ScoreColumns columns;
    private final Map<Key, CriterionColumn> known = new HashMap<>();

    /** All that the points of a criterion depend on, but the data. */
    private record Key(
            Rule rule,
            Fraction min,
            Fraction max,
            Optional<Condition> applies,
            Optional<Condition> requires,
            boolean needsEvidence,
            MissingPolicy missing,
            ExemptPolicy exempt,
            PointsScale points,
            ValueStatus accepts) {

        static Key of(AskedCriterion asked, Rulebook rulebook) {
            Rulebook.Criterion criterion = asked.criterion();
            return new Key(
                    criterion.rule(),
                    criterion.min(),
                    criterion.max(),
                    criterion.applies(),
                    criterion.requires(),
                    criterion.needsEvidence(),
                    criterion.missing(),
                    asked.whenExempt(rulebook),
                    rulebook.points(),
                    rulebook.accepts());
        }
    }

    /** Begins with none. */
    public JudgedCriteria(ScoreColumns columns) {
        this.columns = columns;
    }

    /** Returns what is read. */
    public ScoreColumns columns() {
        return columns;
    }

    /** Returns what numbers of a rulebook's points are over. */
    public static long denominator(Rulebook rulebook) {
        return CriteriaPlan.grid(rulebook.points()).denominator();
    }

    /**
     * Judges criteria; those that are known are not judged again.
     *
     * @param rulebook whose rules of the whole hold
     * @return as many columns, in the same order
     */
    public List<CriterionColumn> judge(Rulebook rulebook, List<AskedCriterion> asked) {
        return judge(rulebook, asked, missing -> new CriteriaPlan(rulebook, missing));
    }

    /** The same for a rulebook that is compiled: where all of it is new, that is not done once more. */
    List<CriterionColumn> judge(RulebookPlan plan) {
        List<AskedCriterion> all = AskedCriterion.all(plan.rulebook());
        return judge(
                plan.rulebook(),
                all,
                missing -> missing.size() == all.size() ? plan.judging() : new CriteriaPlan(plan.rulebook(), missing));
    }

    private List<CriterionColumn> judge(
            Rulebook rulebook, List<AskedCriterion> asked, Function<List<AskedCriterion>, CriteriaPlan> compiled) {
        Map<Key, AskedCriterion> missing = new LinkedHashMap<>();
        List<Key> keys = new ArrayList<>();
        for (AskedCriterion criterion : asked) {
            Key key = Key.of(criterion, rulebook);
            keys.add(key);
            if (!known.containsKey(key)) {
                missing.putIfAbsent(key, criterion);
            }
        }
        if (!missing.isEmpty()) {
            Iterator<CriterionColumn> judged = PointsRun.all(compiled.apply(List.copyOf(missing.values())), columns)
                    .iterator();
            missing.keySet().forEach(key -> known.put(key, judged.next()));
        }
        return keys.stream().map(known::get).toList();
    }
}
