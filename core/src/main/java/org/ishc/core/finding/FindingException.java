package org.ishc.core.finding;

/** Thrown for a bug of the caller; carries the finding that says what was wrong. */
public class FindingException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Finding finding;

    /** Creates the exception for a finding. */
    public FindingException(Finding finding) {
        super(finding.code().code() + " " + finding.arguments());
        this.finding = finding;
    }

    /** Returns what was wrong. */
    public Finding finding() {
        return finding;
    }
}
