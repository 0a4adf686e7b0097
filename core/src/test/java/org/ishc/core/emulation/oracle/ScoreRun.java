package org.ishc.core.emulation.oracle;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.ishc.core.emulation.Contestant;
import org.ishc.core.emulation.EmulationFinding;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.ValueStatus;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.formula.Value;
import org.ishc.core.rulebook.Reads;
import org.ishc.core.rulebook.Rulebook;

/** What the parts of one scoring share: the data, the stage, the groups, and what was found. */
public final class ScoreRun {

    private final ScoringData data;
    private final Stage stage;
    private final ValueStatus accepts;
    private final Map<Contestant, Optional<String>> groups = new HashMap<>();
    private final Map<String, List<Contestant>> members = new TreeMap<>();
    private final List<ScoreCard.ScoreFinding> findings = new ArrayList<>();
    private final Set<List<Object>> groupsIncomplete = new HashSet<>();
    private final Set<List<Object>> said = new HashSet<>();

    /** Begins a scoring. */
    public ScoreRun(ScoringData data, Stage stage, ValueStatus accepts) {
        this.data = data;
        this.stage = stage;
        this.accepts = accepts;
        for (Contestant unit : data.contestants()) {
            List<String> texts = data.groups(unit);
            Optional<String> group = texts.stream().findFirst();
            groups.put(unit, group);
            group.ifPresent(code ->
                    members.computeIfAbsent(code, g -> new ArrayList<>()).add(unit));
            if (texts.isEmpty()) {
                find(EmulationFinding.NO_GROUP, unit, "");
            } else if (texts.size() > 1) {
                find(EmulationFinding.SEVERAL_GROUPS, unit, "", "groups", texts);
            }
        }
    }

    /**
     * Finds what is wrong with the whole before anybody is scored: data of one sender, indicators that nobody knows.
     */
    void findForAll(Rulebook rulebook) {
        data.sender().ifPresent(sender -> findForAll(EmulationFinding.ONE_SENDER, "", "sender", sender));
        Reads.of(rulebook).forEach(site -> site.inputs()
                .indicator()
                .filter(code -> !data.isKnown(code))
                .ifPresent(code -> findForAll(EmulationFinding.UNKNOWN_INDICATOR, site.place(), "indicator", code)));
    }

    ValueStatus accepts() {
        return accepts;
    }

    ScoringData data() {
        return data;
    }

    Stage stage() {
        return stage;
    }

    /** The group of a unit; empty when it is in none. */
    Optional<String> group(Contestant unit) {
        return groups.getOrDefault(unit, Optional.empty());
    }

    /** The groups with their units, both by code. */
    Map<String, List<Contestant>> members() {
        return members;
    }

    List<Contestant> members(String group) {
        return members.getOrDefault(group, List.of());
    }

    List<ScoreCard.ScoreFinding> findings() {
        return findings;
    }

    void find(EmulationFinding code, Contestant unit, String path, Object... arguments) {
        add(code, Optional.of(unit), path, arguments);
    }

    void findForAll(EmulationFinding code, String path, Object... arguments) {
        add(code, Optional.empty(), path, arguments);
    }

    /** The same thing seen twice in one criterion is said once. */
    private void add(EmulationFinding code, Optional<Contestant> unit, String path, Object... arguments) {
        if (said.add(List.of(code, unit, path, List.of(arguments)))) {
            List<String> key =
                    unit.map(contestant -> List.of(contestant.code())).orElse(List.of());
            Location location = new Location(null, null, null, null, null, null, null, key, null);
            findings.add(new ScoreCard.ScoreFinding(unit, path, Finding.of(code, location, arguments)));
        }
    }

    void groupIncomplete(String group, Value value, String path, List<String> without) {
        if (groupsIncomplete.add(List.of(group, path, value))) {
            findForAll(EmulationFinding.GROUP_INCOMPLETE, path, "group", group, "units", without);
        }
    }
}
