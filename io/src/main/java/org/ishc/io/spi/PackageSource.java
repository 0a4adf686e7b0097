package org.ishc.io.spi;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apiguardian.api.API;
import org.ishc.core.finding.Finding;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.table.Headings;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;

/**
 * An opened package: its manifest and, table by table, its rows as they were sent. Rows may be read several times, and
 * no row is held longer than it is shown.
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface PackageSource {

    /** Returns what the package says of itself. */
    Manifest manifest();

    /** Returns what was found on opening, such as {@code package.missing-resource}. */
    List<Finding> findings();

    /** Returns the tables that can be read, in the order of the specification. */
    Set<Table> tables();

    /** Finds the path inside the package from which a table is read. */
    Optional<String> findFile(Table table);

    /**
     * Finds the path from which a row of a table is read, where rows of one table come from several places; that of the
     * table elsewhere.
     */
    default Optional<String> findFile(Table table, int row) {
        return findFile(table);
    }

    /**
     * Reads the rows of a table in their order.
     *
     * @param findings what is wrong with the table or a whole row is added here
     * @param rows takes the rows that could be read
     */
    void read(Table table, List<Finding> findings, Consumer<RawRow> rows);

    /** Finds the spreadsheet reference of a cell, such as {@code C7}; empty in forms without. */
    default Optional<String> findCell(Table table, int row, String column) {
        return Optional.empty();
    }

    /**
     * Finds the spreadsheet reference of a heading; empty in forms without.
     *
     * @param column the column that it names; empty for one that names none
     * @param text the heading as it was sent; empty for the first
     */
    default Optional<String> findHeading(Table table, Optional<String> column, Optional<String> text) {
        return Optional.empty();
    }

    /**
     * Finds the heading of a column as it was sent, where people read it; empty in forms without.
     *
     * @param column the column's English name
     */
    default Optional<String> findHeadingText(Table table, String column) {
        return Optional.empty();
    }

    /** Finds the name of the sheet that holds a table, as it was sent; empty in forms without. */
    default Optional<String> findSheet(Table table) {
        return Optional.empty();
    }

    /**
     * Finds the JSON Pointer of a record, or of one of its cells; in a form of many texts it points inside the line.
     * Empty in forms without.
     */
    default Optional<String> findPointer(Table table, int row, Optional<String> column) {
        return Optional.empty();
    }

    /** Returns how many characters a cell may have, 1 or more; longer ones are not read. */
    default int maxCharacters() {
        return Limits.DEFAULT.cellLength();
    }

    /** Returns how headings and words of closed sets may be spelled in what is read. */
    default Headings headings() {
        return Headings.STANDARD;
    }

    /**
     * Returns the SHA-256 of the input, 64 lower-case hex digits; of a folder that of its paths and contents. It may be
     * taken while rows are read, and costs a reading of the input where it is asked before.
     *
     * @throws java.io.UncheckedIOException when the input has to be read for it, and cannot be any more
     */
    String sha256();

    /**
     * Tells whether the input still has the bytes of the {@linkplain #sha256() digest}; asked when everything was read.
     * What cannot change, or is not known to, has them.
     */
    default boolean isUnchanged() {
        return true;
    }
}
