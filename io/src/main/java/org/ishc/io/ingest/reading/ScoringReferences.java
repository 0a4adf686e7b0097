package org.ishc.io.ingest.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.emulation.Assessment;
import org.ishc.core.emulation.GroupMembership;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.ReferenceFinding;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitReferences;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.PeriodCalendar;
import org.ishc.io.table.Columns;

/**
 * Whether emulation groups and assessments name a unit or a club that there is.
 *
 * <p>Interpretation: the unit of an assessment is read at the last day of its period, as that of a reported value; the
 * unit of a group need be valid on one day of its membership, since a group outlives reorganisations.
 */
final class ScoringReferences {

    private final Registry registry;
    private final ClubRegister clubs;
    private final PeriodCalendar calendar;

    ScoringReferences(Registry registry, ClubRegister clubs, PeriodCalendar calendar) {
        this.registry = registry;
        this.clubs = clubs;
        this.calendar = calendar;
    }

    Checked<List<GroupMembership>> groups(List<GroupMembership> groups) {
        return kept(groups, group -> find(group.unit(), group.location(), group.validity()));
    }

    Checked<List<Assessment>> assessments(List<Assessment> assessments) {
        return kept(assessments, assessment -> {
            LocalDate last = calendar.lastDay(assessment.period());
            return find(assessment.unit(), assessment.location(), DateRange.of(last, last.plusDays(1)));
        });
    }

    private static <T> Checked<List<T>> kept(List<T> rows, Function<T, Optional<Finding>> check) {
        List<Finding> findings = new ArrayList<>();
        List<T> kept = new ArrayList<>(rows.size());
        for (T row : rows) {
            Optional<Finding> finding = check.apply(row);
            finding.ifPresent(findings::add);
            if (finding.isEmpty()) {
                kept.add(row);
            }
        }
        return new Checked<>(kept, findings);
    }

    private Optional<Finding> find(String code, Location location, DateRange days) {
        Location at = location.withColumn(Columns.Groups.UNIT_CODE.name());
        if (clubs.isRefused(ClubCode.parse(code))) {
            return Optional.of(Finding.of(ReferenceFinding.REFUSED, at, "cause", code));
        }
        boolean isKnown = clubs.findHistory(ClubCode.parse(code)).isPresent()
                || registry.versionsOf(UnitCode.parse(code)).stream()
                        .anyMatch(version -> version.validity().overlaps(days));
        if (isKnown) {
            return Optional.empty();
        }
        LocalDate on = days.start().equals(LocalDate.MIN) ? days.lastDay() : days.start();
        return UnitReferences.check(registry, code, on, at);
    }
}
