package org.ishc.core.submission;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;

/**
 * What became of a unit's answer to a round of reports. Source: specification, <i>collection</i>, One package from
 * many.
 *
 * @param unit the sender, its code read on {@code asOf}
 * @param round the round
 * @param period what was reported on
 * @param asOf the day of the data that were asked for
 * @param dueOn the last day on which the answer was on time
 * @param receivedOn the day of the first answer that may be used; where there is none, that of the last answer; empty
 *     when none came
 * @param status what became of it
 * @param origin the row that it came from
 */
@Value.Builder
@DomainStyle
public record Submission(
        UnitCode unit,
        ItemCode round,
        Period period,
        LocalDate asOf,
        LocalDate dueOn,
        Optional<LocalDate> receivedOn,
        SubmissionStatus status,
        Origin origin) {
    /** Refuses null. */
    public Submission {
        Objects.requireNonNull(unit, "unit");
        Objects.requireNonNull(round, "round");
        Objects.requireNonNull(period, "period");
        Objects.requireNonNull(asOf, "asOf");
        Objects.requireNonNull(dueOn, "dueOn");
        Objects.requireNonNull(receivedOn, "receivedOn");
        Objects.requireNonNull(status, "status");
        Objects.requireNonNull(origin, "origin");
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static SubmissionBuilder builder() {
        return new SubmissionBuilder();
    }

    /** Returns the key of the record: unit and round. */
    public List<String> key() {
        return List.of(unit.value(), round.value());
    }

    /** Returns where the record stands. */
    public Location location() {
        return Location.of(origin, key());
    }
}
