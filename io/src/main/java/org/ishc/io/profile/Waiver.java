package org.ishc.io.profile;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.immutables.value.Value;
import org.ishc.core.base.DomainStyle;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;

/**
 * What somebody answers for: findings of one code on one record do not count until a day. The record itself is treated
 * as ever: one that is refused stays refused.
 *
 * @param code the code
 * @param table the table's name
 * @param key the record's key, as findings show it
 * @param column the column; any when empty
 * @param reason why
 * @param by who answers for it
 * @param until the last day of data on which it holds
 * @param profile the profile that holds it
 * @param line where it stands in the profile's text
 */
@Value.Builder
@DomainStyle
public record Waiver(
        FindingCode code,
        String table,
        List<String> key,
        Optional<String> column,
        String reason,
        String by,
        LocalDate until,
        String profile,
        int line) {

    /** Refuses null; copies the key. */
    public Waiver {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(table, "table");
        Objects.requireNonNull(column, "column");
        Objects.requireNonNull(reason, "reason");
        Objects.requireNonNull(by, "by");
        Objects.requireNonNull(until, "until");
        Objects.requireNonNull(profile, "profile");
        key = List.copyOf(key);
    }

    /** Begins one, component by component; what may be empty is so unless it is given. */
    public static WaiverBuilder builder() {
        return new WaiverBuilder();
    }

    /** Tells whether a finding is what it speaks of. */
    public boolean covers(Finding finding) {
        Location at = finding.location();
        return code.code().equals(finding.code().code())
                && table.equals(at.table())
                && key.equals(at.key())
                && column.map(name -> name.equals(at.column())).orElse(true);
    }

    /** Tells whether data of a day are too late for it. */
    public boolean isExpired(LocalDate asOf) {
        return asOf.isAfter(until);
    }

    /**
     * Returns what it speaks of, whatever its reason and day; of two waivers in a stack with one target only the later
     * stays.
     */
    List<Object> target() {
        return List.of(code.code(), table, key, column);
    }

    /** Returns where it points. */
    public Location location() {
        Location record = new Location(table, null, null, null, null, null, null, key, null);
        return column.map(record::withColumn).orElse(record);
    }
}
