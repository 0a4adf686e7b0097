package org.ishc.io.ingest.reading;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;

/**
 * The first lines of rows that come in their order. Most rows are one line each, so only where a row is further from
 * its line than the row before is kept.
 */
public final class Lines {

    /** How far a row and those behind it are from their lines, by the first such row. */
    private final TreeMap<Integer, Integer> apart = new TreeMap<>();

    private int last;

    /**
     * Takes the next row.
     *
     * @param line its first line; 0 in a form without lines
     */
    public void set(int row, int line) {
        if (line > 0 && (apart.isEmpty() || line - row != last)) {
            last = line - row;
            apart.put(row, last);
        }
    }

    /** Finds the first line of a row; empty in a form without lines. */
    Optional<Integer> find(int row) {
        return Optional.ofNullable(apart.floorEntry(row))
                .map(Map.Entry::getValue)
                .map(distance -> row + distance);
    }

    /** Returns a finding with the line of its row. */
    public Finding with(Finding finding) {
        return Optional.ofNullable(finding.location().row())
                .flatMap(this::find)
                .map(line -> with(finding, line))
                .orElse(finding);
    }

    /** Returns a finding with a line, unless it has one, or there are none, which 0 says. */
    public static Finding with(Finding finding, int line) {
        Location at = finding.location();
        return at.line() != null || line == 0
                ? finding
                : finding.at(at.withSource(at.file(), line, at.cell(), at.pointer()));
    }
}
