package org.ishc.io.report;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Language;

/**
 * How a report is written.
 *
 * @param language the language of its texts; forms that hold both begin in this one
 * @param limit how many findings of one code are listed, 0 or more; counts stay exact, and {@code report.truncated}
 *     says what is not listed
 * @param source the package as it was sent, for the forms that write into it; empty when there is none at hand
 * @param base where the package lies for whoever receives SARIF, such as {@code data} in a repository: its files are
 *     then named from there, the package first; empty when they are named from the package
 */
public record ReportOptions(Language language, int limit, Optional<Path> source, Optional<String> base) {

    /** Creates options without a base. */
    public ReportOptions(Language language, int limit, Optional<Path> source) {
        this(language, limit, source, Optional.empty());
    }

    /**
     * Refuses null; checks the limit.
     *
     * @throws IllegalArgumentException when it is below 0
     */
    public ReportOptions {
        Objects.requireNonNull(language, "language");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(base, "base");
        Allowed.only(limit >= 0, "limit", limit, "0 or more");
    }

    /** Returns the options of a language: {@value ValidationJson#DEFAULT_LIMIT} findings of a code, no source. */
    public static ReportOptions in(Language language) {
        return new ReportOptions(language, ValidationJson.DEFAULT_LIMIT, Optional.empty());
    }

    /** Returns these options with another limit. */
    public ReportOptions withLimit(int newLimit) {
        return new ReportOptions(language, newLimit, source, base);
    }

    /** Returns these options with the package as it was sent. */
    public ReportOptions withSource(Path newSource) {
        return new ReportOptions(language, limit, Optional.of(newSource), base);
    }

    /**
     * Returns these options with the place of the package for whoever receives SARIF; empty for the top of what they
     * hold.
     */
    public ReportOptions withBase(String newBase) {
        return new ReportOptions(language, limit, source, Optional.of(newBase));
    }
}
