package org.ishc.io.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import org.ishc.io.border.Installed;
import org.ishc.io.ingest.Validation;

/**
 * A form in which the result of a validation is written, such as {@code sarif}. From one run any number of forms can be
 * written: each shows the same verdict, digest, versions, profiles, counts, findings and ledger, and equal results give
 * equal bytes.
 *
 * <p>The forms of this library are {@code json}, {@code text}, {@code html}, {@code csv}, {@code sarif} and
 * {@code junit}; the artifact for workbooks adds {@code xlsx}. A host adds its own through {@link ServiceLoader}. A
 * form has no state and may be used by many threads.
 */
public interface ReportForm {

    /** Returns the name by which the form is asked for: lower-case letters and digits. */
    String name();

    /**
     * Writes a report; memory does not grow with what is written beyond the validation itself. The stream is flushed
     * and stays open.
     *
     * @throws IOException when it cannot be written
     */
    void write(Validation validation, ReportOptions options, OutputStream out) throws IOException;

    /**
     * Returns all forms that are there, by name: those that the library's own class loader sees, and besides them those
     * of the thread's.
     *
     * @throws IllegalStateException when two of different classes have one name; it names both. Also when one cannot be
     *     used; it says which and why
     */
    static List<ReportForm> all() {
        return Installed.all(ReportForm.class, ReportForm::name);
    }

    /** Finds a form by its name. */
    static Optional<ReportForm> find(String name) {
        return all().stream().filter(form -> form.name().equals(name)).findFirst();
    }
}
