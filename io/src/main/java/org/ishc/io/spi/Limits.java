package org.ishc.io.spi;

import org.apiguardian.api.API;
import org.immutables.value.Value;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.DomainStyle;

/**
 * How much a package may hold before reading stops with {@code package.limit} or {@code cell.too-long}. What lies
 * beyond a limit is not read, and the package is not VALID.
 *
 * @param fileBytes the bytes of one file, 1 or more
 * @param unzippedBytes the bytes of all files of an archive together, 1 or more
 * @param ratio how many times larger than packed an entry of an archive may be, once it is over a mebibyte, 1 or more
 * @param entries the entries of an archive, 1 or more
 * @param rows the rows of one table that have any text, 1 or more
 * @param cellLength the characters of one cell, 1 or more
 * @param jsonDepth how deep JSON may be nested, 1 or more
 */
@Value.Builder
@API(status = API.Status.STABLE, since = "0.1")
@DomainStyle
public record Limits(
        long fileBytes, long unzippedBytes, int ratio, int entries, long rows, int cellLength, int jsonDepth) {

    /**
     * What is allowed unless a host says otherwise: 2 GiB a file, 4 GiB unzipped, 200-fold, 1,000 entries, 20 million
     * rows, 32,767 characters, depth 100.
     */
    public static final Limits DEFAULT = new Limits(1L << 31, 1L << 32, 200, 1_000, 20_000_000, 32_767, 100);

    /**
     * Checks the bounds.
     *
     * @throws IllegalArgumentException when one is below 1
     */
    public Limits {
        positive("fileBytes", fileBytes);
        positive("unzippedBytes", unzippedBytes);
        positive("ratio", ratio);
        positive("entries", entries);
        positive("rows", rows);
        positive("cellLength", cellLength);
        positive("jsonDepth", jsonDepth);
    }

    private static void positive(String name, long limit) {
        Allowed.only(limit > 0, name, limit, "1 or more");
    }

    /** Begins one, limit by limit; all of them must be given. */
    public static LimitsBuilder builder() {
        return new LimitsBuilder();
    }

    /** Returns these limits with another number of bytes for one file. */
    public Limits withFileBytes(long newFileBytes) {
        return new Limits(newFileBytes, unzippedBytes, ratio, entries, rows, cellLength, jsonDepth);
    }

    /** Returns these limits with other bounds for archives. */
    public Limits withArchive(long newUnzippedBytes, int newRatio, int newEntries) {
        return new Limits(fileBytes, newUnzippedBytes, newRatio, newEntries, rows, cellLength, jsonDepth);
    }

    /** Returns these limits with another number of rows for one table. */
    public Limits withRows(long newRows) {
        return new Limits(fileBytes, unzippedBytes, ratio, entries, newRows, cellLength, jsonDepth);
    }

    /** Returns these limits with another length of a cell. */
    public Limits withCellLength(int newCellLength) {
        return new Limits(fileBytes, unzippedBytes, ratio, entries, rows, newCellLength, jsonDepth);
    }

    /** Returns these limits with another depth of JSON. */
    public Limits withJsonDepth(int newJsonDepth) {
        return new Limits(fileBytes, unzippedBytes, ratio, entries, rows, cellLength, newJsonDepth);
    }
}
