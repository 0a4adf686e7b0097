package org.ishc.io.proof;

import java.util.Collections;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Severity;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Verdict;

/**
 * What the validation of one package came to, as far as two of them are compared.
 *
 * @param verdict the verdict
 * @param codes how often each code counted and how gravely, by code
 * @param waived how many findings were waived
 */
public record Outcome(Verdict verdict, SortedMap<String, Counted> codes, long waived) {

    /** Refuses null; copies the codes. */
    public Outcome {
        Objects.requireNonNull(verdict, "verdict");
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
    }

    /**
     * How often a code counted.
     *
     * @param severity how gravely; empty when a saved report lists none of its findings
     * @param count how many there were
     */
    public record Counted(Optional<Severity> severity, long count) {
        /** Refuses null. */
        public Counted {
            Objects.requireNonNull(severity, "severity");
        }
    }

    /** Returns the outcome of a run. */
    public static Outcome of(Validation validation) {
        SortedMap<String, Counted> codes = new TreeMap<>();
        for (Finding finding : validation.findings()) {
            String code = finding.code().code();
            codes.putIfAbsent(
                    code,
                    new Counted(
                            Optional.of(finding.severity()),
                            validation.counts().codes().getOrDefault(code, 0L)));
        }
        return new Outcome(validation.verdict(), codes, validation.counts().waivedInAll());
    }
}
