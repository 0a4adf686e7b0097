package org.ishc.io.table;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.jspecify.annotations.Nullable;

/**
 * Collects the findings on one row, each at its column, with the raw value and the record's key. Not safe for use by
 * several threads.
 */
public final class RowFindings {

    private final Row row;
    private final List<Finding> findings;
    private boolean hasError;

    RowFindings(Row row) {
        this(row, new ArrayList<>(2));
    }

    private RowFindings(Row row, List<Finding> findings) {
        this.row = row;
        this.findings = findings;
    }

    /** Returns what was found so far, of a copy of the row. */
    RowFindings of(Row copy) {
        RowFindings same = new RowFindings(copy, new ArrayList<>(findings));
        same.hasError = hasError;
        return same;
    }

    /** Tells whether the row is refused. */
    public boolean hasError() {
        return hasError;
    }

    /** Returns what was found so far, in the order in which it was. */
    public List<Finding> list() {
        List<String> key = key();
        return findings.stream()
                .map(finding -> finding.at(withKey(finding.location(), key)))
                .toList();
    }

    private static Location withKey(Location at, @Nullable List<String> key) {
        return new Location(
                at.table(), at.file(), at.row(), at.line(), at.column(), at.cell(), at.pointer(), key, at.value());
    }

    /** Adds a finding on a cell. */
    public void add(FindingCode code, Column column, String value, Object... namesAndValues) {
        add(Finding.of(code, place().withColumn(column.name()).withValue(value), namesAndValues));
    }

    /** Adds a finding on the whole row. */
    public void add(FindingCode code, Object... namesAndValues) {
        add(Finding.of(code, place(), namesAndValues));
    }

    /** Adds what the form itself saw on a cell. */
    void add(RawRow.Note note, Column column) {
        Location at = place().withColumn(column.name()).withValue(note.value());
        add(new Finding(note.code(), note.severity(), at, new TreeMap<>(note.arguments())));
    }

    private void add(Finding finding) {
        hasError |= finding.severity() == Severity.ERROR;
        findings.add(finding);
    }

    private Location place() {
        return new Location(row.table().tableName(), null, row.number(), null, null, null, null, null, null);
    }

    /** Returns where the row stands, with its key as far as it was read. */
    public Location location() {
        return withKey(place(), key());
    }

    /** The canonical texts of the key's parts; null when a part that is required is missing. */
    private @Nullable List<String> key() {
        return row.findKey().map(row.table()::keyTexts).orElse(null);
    }
}
