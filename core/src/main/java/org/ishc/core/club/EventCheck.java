package org.ishc.core.club;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Codes;
import org.ishc.core.base.Workers;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitReferences;

/**
 * Tells which events carry what they must and name what exists; the state of their clubs is asked later. No event asks
 * another, so that they are looked at range by range.
 */
final class EventCheck {

    private static final int EVENTS_AT_ONCE = 1 << 11;

    private final Registry registry;
    private final ClubRules rules;
    private final EventRows rows;
    private final boolean[] isSound;
    private final List<Finding> findings = new ArrayList<>();

    /**
     * Lays events out, and looks at them.
     *
     * @param rows events that are not laid out yet
     */
    EventCheck(Registry registry, ClubRules rules, EventRows rows, Workers workers) {
        this.registry = registry;
        this.rules = rules;
        this.rows = rows;
        this.isSound = new boolean[rows.size()];
        workers.ranges(rows.size(), EVENTS_AT_ONCE, this::check, findings::addAll);
    }

    private List<Finding> check(int from, int to) {
        List<Finding> found = new ArrayList<>();
        rows.lay(from, to);
        for (int row = from; row < to; row++) {
            isSound[row] = isSound(row, found);
        }
        return found;
    }

    /** Returns what is wrong with the events, in their order. */
    List<Finding> findings() {
        return findings;
    }

    /** Tells whether an event carries what it must, and names what exists. */
    boolean isSound(int row) {
        return isSound[row];
    }

    private boolean isSound(int row, List<Finding> found) {
        ClubEvent event = rows.event(row);
        if (rows.club(row) == ClubNumbers.NONE) {
            found.add(RegisterCheck.unknownClub(
                    event.location().withColumn(RegisterCheck.CLUB_CODE),
                    event.club().value()));
            return false;
        }
        datesFarApart(row, found);
        boolean isComplete = true;
        for (EventArgument argument : rules.lifecycle().transition(event.type()).required()) {
            if (!argument.isCarriedBy(event)) {
                isComplete = false;
                found.add(Finding.of(
                        ClubFinding.MISSING_ARGUMENT,
                        event.location().withColumn(argument.column()),
                        "type",
                        event.type().name(),
                        "argument",
                        argument.column()));
            }
        }
        return isComplete && areReferencesSound(event, found);
    }

    private boolean areReferencesSound(ClubEvent event, List<Finding> found) {
        int before = found.size();
        for (EventArgument argument : rules.lifecycle().transition(event.type()).required()) {
            if (!isFound(event, argument)) {
                whyNotFound(event, argument).ifPresent(found::add);
            }
        }
        return found.size() == before;
    }

    /** Tells whether what an event names is there beyond doubt. */
    private boolean isFound(ClubEvent event, EventArgument argument) {
        return switch (argument) {
            case AUTHORITY ->
                registry.findVersion(event.authority().orElseThrow(), event.decidedOn())
                        .isPresent();
            case TARGET_UNIT, TARGET_CLUB -> false;
            default -> true;
        };
    }

    private Optional<Finding> whyNotFound(ClubEvent event, EventArgument argument) {
        Location location = event.location().withColumn(argument.column());
        return switch (argument) {
            case AUTHORITY ->
                UnitReferences.check(registry, event.authority().orElseThrow().value(), event.decidedOn(), location);
            case TARGET_UNIT -> ClubPlaces.check(registry, event.target().orElseThrow(), event.effectiveOn(), location);
            case TARGET_CLUB -> {
                String target = event.target().orElseThrow();
                yield Codes.isCode(target) && rows.clubs().find(ClubCode.parse(target)) != ClubNumbers.NONE
                        ? Optional.empty()
                        : Optional.of(RegisterCheck.unknownClub(location, target));
            }
            default -> Optional.empty();
        };
    }

    private void datesFarApart(int row, List<Finding> found) {
        long days = Math.abs(rows.effective(row) - rows.decided(row));
        if (days > rules.daysApart()) {
            ClubEvent event = rows.event(row);
            found.add(Finding.of(
                    ClubFinding.DATES_FAR_APART,
                    event.location().withColumn("effective_on"),
                    "decided_on",
                    event.decidedOn(),
                    "effective_on",
                    event.effectiveOn(),
                    "days",
                    days,
                    "allowed",
                    rules.daysApart()));
        }
    }
}
