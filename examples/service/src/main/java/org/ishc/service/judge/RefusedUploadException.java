package org.ishc.service.judge;

import java.util.List;
import java.util.Map;

/** An upload that is no package, or too large to be looked at; nothing of it is kept. */
public final class RefusedUploadException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;
    private final transient List<Map<?, ?>> findings;

    /** Why an upload is refused. */
    public enum Reason {
        /** There is no file in the request, or it holds nothing. */
        EMPTY("upload.empty"),
        /** The file's name ends in no known form. */
        UNKNOWN_FORM("upload.unknown-form"),
        /** The file cannot be read in its form: damaged, hostile, or something else under that name. */
        UNREADABLE("upload.unreadable"),
        /** It is larger than allowed, as sent or unpacked. */
        TOO_LARGE("upload.too-large"),
        /** Reading it takes more memory than is set. */
        TOO_HEAVY("upload.too-heavy"),
        /** Judging it takes more time than is set. */
        TOO_LONG("upload.too-long"),
        /** It names another sender than the one who sends it. */
        NOT_YOURS("upload.not-yours"),
        /** The account has sent more in an hour than is set. */
        TOO_MANY("upload.too-many"),
        /** It is the package from many of a round, and no sender's. */
        FROM_MANY("upload.from-many"),
        /** Too many wait already. */
        BUSY("request.busy");

        private final String code;

        Reason(String code) {
            this.code = code;
        }

        /** Returns the code, which also names the texts. */
        public String code() {
            return code;
        }
    }

    /** Refuses an upload. */
    public RefusedUploadException(Reason reason) {
        this(reason, List.of());
    }

    /**
     * Refuses an upload.
     *
     * @param findings what the library found wrong with the file as a whole, as in its report
     */
    public RefusedUploadException(Reason reason, List<Map<?, ?>> findings) {
        super(reason.code());
        this.reason = reason;
        this.findings = List.copyOf(findings);
    }

    /** Returns why. */
    public Reason reason() {
        return reason;
    }

    /** Returns what the library found wrong with the file as a whole; may be empty. */
    public List<Map<?, ?>> findings() {
        return findings;
    }
}
