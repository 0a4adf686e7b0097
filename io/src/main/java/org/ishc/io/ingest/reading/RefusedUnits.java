package org.ishc.io.ingest.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.io.table.Columns;
import org.ishc.io.table.Row;
import org.jspecify.annotations.Nullable;

/**
 * The unit versions and successions that were refused: on the days of their range nobody else is to blame for their
 * absence. A day that could not be read may be any day; a code of which no other row stands is meant on every day.
 */
final class RefusedUnits {

    /** Without any refused row. */
    static final RefusedUnits NONE = new RefusedUnits(List.of(), List.of(), List.of(), List.of());

    private final Map<String, List<Version>> versions = new HashMap<>();
    private final Set<String> kept = new HashSet<>();
    private final List<Row> successions = new ArrayList<>();

    /**
     * Collects.
     *
     * @param rows refused rows of org-units
     * @param overlapping versions refused since another has their days
     * @param stay the versions that stay
     * @param successionRows refused rows of successions
     */
    RefusedUnits(
            Collection<Refusal> rows,
            Collection<UnitVersion> overlapping,
            Collection<UnitVersion> stay,
            Collection<Refusal> successionRows) {
        rows.forEach(row -> row.seen().ifPresent(this::add));
        overlapping.forEach(unitVersion -> add(
                unitVersion.code().value(),
                new Version(
                        Optional.of(unitVersion.validity().start()),
                        unitVersion.validity().end(),
                        unitVersion.validity().end().isEmpty(),
                        unitVersion.parent().map(UnitCode::value),
                        false)));
        stay.forEach(version -> kept.add(version.code().value()));
        successionRows.forEach(row -> row.seen().ifPresent(successions::add));
    }

    /**
     * A refused version.
     *
     * @param from its first day; empty when it could not be read
     * @param to the first day after; empty when it could not be read, or there is none
     * @param isOpen whether there is none
     * @param parent the unit above; empty when it could not be read, or there is none
     * @param isBelowAny whether it could not be read
     */
    private record Version(
            Optional<LocalDate> from,
            Optional<LocalDate> to,
            boolean isOpen,
            Optional<String> parent,
            boolean isBelowAny) {

        boolean isOn(LocalDate day) {
            return from.filter(day::isBefore).isEmpty() && (to.isEmpty() || day.isBefore(to.get()));
        }

        boolean mayEndOn(LocalDate day) {
            return !isOpen
                    && to.map(day::equals).orElse(true)
                    && from.filter(first -> !first.isBefore(day)).isEmpty();
        }
    }

    private void add(Row row) {
        String code = row.find(Columns.OrgUnits.UNIT_CODE);
        if (code != null) {
            Optional<LocalDate> from = Optional.ofNullable(row.find(Columns.OrgUnits.VALID_FROM));
            Optional<LocalDate> to = Optional.ofNullable(row.find(Columns.OrgUnits.VALID_TO))
                    .filter(end -> from.filter(end::isAfter).isPresent() || from.isEmpty());
            boolean isOpen = row.find(Columns.OrgUnits.VALID_TO) == null && !row.isWrong(Columns.OrgUnits.VALID_TO);
            add(
                    code,
                    new Version(
                            from,
                            to,
                            isOpen,
                            Optional.ofNullable(row.find(Columns.OrgUnits.PARENT_CODE)),
                            row.isWrong(Columns.OrgUnits.PARENT_CODE)));
        }
    }

    private void add(String code, Version version) {
        versions.computeIfAbsent(code, text -> new ArrayList<>()).add(version);
    }

    /** Tells whether nothing was refused. */
    boolean isEmpty() {
        return versions.isEmpty() && successions.isEmpty();
    }

    private List<Version> of(String code) {
        return versions.getOrDefault(code, List.of());
    }

    /** Tells whether a refused version may be what a code names on a day. */
    boolean isOn(String code, LocalDate day) {
        return isAlone(code) || of(code).stream().anyMatch(version -> version.isOn(day));
    }

    /** Tells whether a refused version of a code may end on a day. */
    boolean mayEndOn(String code, LocalDate day) {
        return isAlone(code) || of(code).stream().anyMatch(version -> version.mayEndOn(day));
    }

    /** Tells whether all rows of a code were refused. */
    boolean isAlone(String code) {
        return !of(code).isEmpty() && !kept.contains(code);
    }

    /** Tells whether a refused version may be the root on a day. */
    boolean isRootOn(LocalDate day) {
        return versions.values().stream()
                .flatMap(List::stream)
                .anyMatch(version -> version.parent().isEmpty() && version.isOn(day));
    }

    /**
     * Returns the units that lack a refused version right below them on the day of a map, which has no other version of
     * that code; a parent that could not be read is any.
     */
    Named parentsOn(Snapshot map) {
        Named parents = new Named();
        versions.forEach((code, refused) -> refused.stream()
                .filter(version -> version.isOn(map.date()) && !map.contains(UnitCode.parse(code)))
                .forEach(version -> {
                    version.parent().ifPresent(parents::add);
                    parents.addAnyWhere(version.isBelowAny());
                }));
        return parents;
    }

    /** Returns the units to which a refused succession may pass something by a day. */
    Named successorsBy(LocalDate day) {
        Named found = new Named();
        for (Row row : successions) {
            LocalDate date = row.find(Columns.Successions.DATE);
            if (date == null || !date.isAfter(day)) {
                Optional<String> successor = Optional.ofNullable(row.find(Columns.Successions.SUCCESSOR_CODE));
                successor.ifPresent(found::add);
                found.addAnyWhere(successor.isEmpty());
            }
        }
        return found;
    }

    /**
     * Tells whether a refused succession may say where a unit went that ended on a day: what of it could not be read
     * may be this code, and this day.
     */
    boolean mayPassOn(String code, LocalDate day) {
        return successions.stream()
                .anyMatch(row -> isOrUnread(row.find(Columns.Successions.PREDECESSOR_CODE), code)
                        && isOrUnread(row.find(Columns.Successions.DATE), day));
    }

    private static boolean isOrUnread(@Nullable Object read, Object meant) {
        return read == null || read.equals(meant);
    }
}
