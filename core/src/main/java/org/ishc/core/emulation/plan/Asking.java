package org.ishc.core.emulation.plan;

import java.util.Arrays;
import java.util.List;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.rulebook.Reads;
import org.ishc.core.rulebook.Rulebook;

/**
 * Makes the findings of a scoring when they are asked for: the same plans run again, and what is asked of each unit is
 * looked at.
 */
final class Asking {

    private final ScoreColumns columns;
    private final Findings findings;

    Asking(ScoreColumns columns, Findings findings) {
        this.columns = columns;
        this.findings = findings;
    }

    static List<ScoreCard.ScoreFinding> all(ScoreResult result) {
        Findings findings = new Findings();
        Asking asking = new Asking(result.columns(), findings);
        asking.whole(result.rulebook());
        asking.groups();
        asking.criteria(result.points().plan());
        asking.afterwards(result.points());
        asking.ties(result.standings());
        findings.addAll(result.ofAwards());
        return findings.sorted();
    }

    private Contestant unit(int position) {
        return columns.groups().units().get(position);
    }

    /** What is wrong with the whole before anybody is scored: data of one sender, indicators that nobody knows. */
    private void whole(Rulebook rulebook) {
        columns.data()
                .sender()
                .ifPresent(sender -> findings.findForAll(EmulationFinding.ONE_SENDER, "", "sender", sender));
        Reads.of(rulebook).forEach(site -> site.inputs()
                .indicator()
                .filter(code -> !columns.data().isKnown(code))
                .ifPresent(code ->
                        findings.findForAll(EmulationFinding.UNKNOWN_INDICATOR, site.place(), "indicator", code)));
    }

    private void groups() {
        for (int unit = 0; unit < columns.size(); unit++) {
            List<String> said = columns.groups().said(unit);
            if (said.isEmpty()) {
                findings.find(EmulationFinding.NO_GROUP, unit(unit), "");
            } else if (said.size() > 1) {
                findings.find(EmulationFinding.SEVERAL_GROUPS, unit(unit), "", "groups", said);
            }
        }
    }

    private void criteria(RulebookPlan plan) {
        PointsRun run = new PointsRun(plan.judging(), columns, columns.block(), false);
        TotalsRun totals = new TotalsRun(plan, run, columns.block(), columns.isExact());
        for (int from = 0; from < columns.size(); from += columns.block()) {
            run.run(from, Math.min(columns.block(), columns.size() - from));
            totals.run();
            for (int i = 0; i < run.length(); i++) {
                criteria(plan, run, i);
                if (totals.base(i).isEmpty()) {
                    findings.find(EmulationFinding.ALL_EXEMPT, unit(from + i), "");
                }
            }
        }
    }

    private void criteria(RulebookPlan plan, PointsRun run, int i) {
        Contestant unit = unit(run.frame().from() + i);
        for (int at = 0; at < plan.criteria().size(); at++) {
            CriterionPlan criterion = plan.criteria().get(at);
            if (!criterion.checks().isEmpty()) {
                Finder found = findings.at(unit, criterion.criterion().path());
                criterion.checks().forEach(check -> check.check(run.frame(), i, columns, found));
            }
            if (run.isRefused(at, i)) {
                findings.find(
                        EmulationFinding.MISSING_INPUT,
                        unit,
                        criterion.criterion().path(),
                        "criterion",
                        criterion.criterion().code());
            }
        }
    }

    private void afterwards(PointColumns points) {
        Classing classing = new Classing(points, columns, columns.block());
        Classing.Asked asked = over(classing);
        for (int from = 0; from < points.size(); from += columns.block()) {
            classing.run(from, Math.min(columns.block(), points.size() - from));
            for (int i = 0; i < classing.frame().length(); i++) {
                if (!points.total().isMissing(from + i)) {
                    classing.classed(i, asked);
                }
            }
        }
    }

    /** Looks at every condition that is asked, and says which nobody can answer. */
    Classing.Asked over(Classing classing) {
        return new Classing.Asked() {
            @Override
            public void ask(AskedCondition condition, int i) {
                Finder found = findings.at(unit(classing.frame().from() + i), condition.path());
                condition.checks().forEach(check -> check.check(classing.frame(), i, classing.columns(), found));
            }

            @Override
            public void unknown(AskedCondition condition, int i, EmulationFinding code) {
                findings.find(code, unit(classing.frame().from() + i), condition.path(), "code", condition.code());
            }
        };
    }

    private void ties(Standings standings) {
        for (int[] tied : standings.tied()) {
            findings.findForAll(
                    EmulationFinding.TIE,
                    "ranking",
                    "group",
                    columns.groups().code(tied[0]).orElseThrow(),
                    "rank",
                    (long) standings.rank(tied[0]).orElseThrow(),
                    "units",
                    Arrays.stream(tied).mapToObj(unit -> unit(unit).code()).toList());
        }
    }
}
