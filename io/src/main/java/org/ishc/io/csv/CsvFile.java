package org.ishc.io.csv;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.OptionalInt;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * A CSV file that is a table, and what can be said about it as a whole.
 *
 * @param table the table
 * @param name the path inside the package, for findings
 * @param text what stands in it
 */
record CsvFile(Table table, String name, CsvText text) {

    /** How many characters a field may have, so that a quote that is never closed does not take all memory. */
    static final int MAX_FIELD_CHARACTERS = 1 << 24;

    /** Returns why the file cannot be read as CSV from a line on. */
    Finding malformed(char separator, int line) {
        try {
            FaultScan faults = text.faults(separator, MAX_FIELD_CHARACTERS);
            OptionalInt openedOn = faults.findUnclosedQuote();
            if (openedOn.isPresent()) {
                return finding(
                        openedOn.getAsInt(), ExchangeFinding.UNCLOSED_QUOTE, "opened_on", (long) openedOn.getAsInt());
            }
            return faults.isTooLong()
                    ? limit(faults.line(), "field-characters", MAX_FIELD_CHARACTERS, faults.characters())
                    : finding(line, ExchangeFinding.AFTER_QUOTE);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Returns that there is more of something than is allowed. */
    Finding limit(@Nullable Integer line, String limit, long allowed, long found) {
        return finding(line, ExchangeFinding.LIMIT, "limit", limit, "allowed", allowed, "found", found);
    }

    /** Returns a finding on the file as a whole, or what follows a line. */
    Finding finding(@Nullable Integer line, FindingCode code, Object... arguments) {
        return Finding.of(code, Location.ofTable(table.tableName()).withSource(name, line, null, null), arguments);
    }
}
