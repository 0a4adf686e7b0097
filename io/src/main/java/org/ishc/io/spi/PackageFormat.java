package org.ishc.io.spi;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.apiguardian.api.API;
import org.ishc.core.finding.Finding;

/**
 * A form of the exchange package, found through {@link java.util.ServiceLoader} or registered by hand. Stateless and
 * safe for use by many threads.
 */
@API(status = API.Status.STABLE, since = "0.1")
public interface PackageFormat {

    /** Returns the form's name, such as {@code zip}; unique among the forms that are installed. */
    String name();

    /**
     * Returns how the names of its files end, in lower case, such as {@code .zip}; empty for a form that is not a file.
     */
    List<String> suffixes();

    /**
     * Tells whether something without a known suffix looks like this form.
     *
     * @param path what is there
     * @param head its first bytes, at most {@link #HEAD_BYTES}; none for a folder
     */
    boolean sniffs(Path path, byte[] head);

    /** How many bytes {@link #sniffs} is shown. */
    int HEAD_BYTES = 4_096;

    /**
     * Opens a package. What is wrong inside is a finding of the source, not an exception.
     *
     * @throws IOException when the path cannot be read at all
     */
    PackageSource open(Path path, Opening opening) throws IOException;

    /**
     * Writes a package: its manifest and every row of every table it has, all columns, in canonical spelling. What
     * could not be read as a row cannot be written; a cell that could not be read keeps its text. Equal packages give
     * equal bytes; no clock is asked. A file at the path is replaced, a folder must be empty.
     *
     * @param findings what kept tables or rows from being read, and so from being written, is added here, beside what
     *     the source found on opening
     * @throws IOException when the package cannot be written; then nothing is left at the path that was not there
     *     before
     */
    void write(PackageSource source, List<Finding> findings, Path to) throws IOException;
}
