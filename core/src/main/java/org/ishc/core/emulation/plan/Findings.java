package org.ishc.core.emulation.plan;

import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.formula.Value;

/** Collects the findings of one scoring: the same thing seen twice at one place is said once. */
final class Findings {

    private final Set<ScoreCard.ScoreFinding> findings = new LinkedHashSet<>();
    private final Set<List<Object>> groupsIncomplete = new HashSet<>();

    void find(EmulationFinding code, Contestant unit, String path, Object... arguments) {
        add(code, Optional.of(unit), path, arguments);
    }

    void findForAll(EmulationFinding code, String path, Object... arguments) {
        add(code, Optional.empty(), path, arguments);
    }

    private void add(EmulationFinding code, Optional<Contestant> unit, String path, Object... arguments) {
        List<String> key = unit.map(contestant -> List.of(contestant.code())).orElse(List.of());
        Location location = new Location(null, null, null, null, null, null, null, key, null);
        findings.add(new ScoreCard.ScoreFinding(unit, path, Finding.of(code, location, arguments)));
    }

    /** Takes what is found about one unit at one place. */
    Finder at(Contestant unit, String path) {
        return new Finder() {
            @Override
            public void find(EmulationFinding code, Object... arguments) {
                add(code, Optional.of(unit), path, arguments);
            }

            @Override
            public void groupIncomplete(String group, Value value, List<String> units) {
                if (groupsIncomplete.add(List.of(group, path, value))) {
                    findForAll(EmulationFinding.GROUP_INCOMPLETE, path, "group", group, "units", units);
                }
            }
        };
    }

    /** Takes all that others found. */
    void addAll(Findings others) {
        findings.addAll(others.findings);
    }

    /** By unit (those of no unit last), path, code. */
    List<ScoreCard.ScoreFinding> sorted() {
        return findings.stream()
                .sorted(Comparator.<ScoreCard.ScoreFinding, Boolean>comparing(
                                finding -> finding.unit().isEmpty())
                        .thenComparing(
                                finding -> finding.unit().map(Contestant::code).orElse(""))
                        .thenComparing(ScoreCard.ScoreFinding::path)
                        .thenComparing(finding -> finding.finding().code().code()))
                .toList();
    }
}
