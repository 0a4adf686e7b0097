package org.ishc.core.emulation;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.ishc.core.base.FactCode;
import org.ishc.core.time.Period;

/**
 * What people entered for a scored period: who is in which group on its last day, and the facts of exactly that period.
 */
final class Entered {

    private final boolean isGrouped;
    private final Map<String, TreeSet<String>> groups = new HashMap<>();
    private final Map<Key, Assessment> facts = new HashMap<>();

    private record Key(String unit, FactCode fact, Stage stage) {}

    Entered(List<GroupMembership> memberships, List<Assessment> assessments, Period period, LocalDate lastDay) {
        this.isGrouped = !memberships.isEmpty();
        for (GroupMembership membership : memberships) {
            if (membership.validity().contains(lastDay)) {
                groups.computeIfAbsent(membership.unit(), unit -> new TreeSet<>())
                        .add(membership.group().value());
            }
        }
        for (Assessment assessment : assessments) {
            if (assessment.period().equals(period) && assessment.value().isPresent()) {
                facts.put(new Key(assessment.unit(), assessment.fact(), assessment.stage()), assessment);
            }
        }
    }

    /** Tells whether there are groups at all. */
    boolean isGrouped() {
        return isGrouped;
    }

    List<String> groups(Contestant unit) {
        return List.copyOf(groups.getOrDefault(unit.code(), new TreeSet<>()));
    }

    Optional<Assessment> fact(Contestant unit, FactCode fact, Stage stage) {
        for (int i = stage.ordinal(); i >= 0; i--) {
            Assessment assessment = facts.get(new Key(unit.code(), fact, Stage.values()[i]));
            if (assessment != null) {
                return Optional.of(assessment);
            }
        }
        return Optional.empty();
    }
}
