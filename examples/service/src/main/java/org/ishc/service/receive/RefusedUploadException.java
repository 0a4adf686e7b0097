package org.ishc.service.receive;

import java.util.List;
import org.ishc.core.finding.Finding;

/** An upload that is no package, or too large to be looked at; nothing of it is kept. */
public final class RefusedUploadException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient List<Finding> findings;

  /** Why an upload is refused. */
  public enum Reason {
    /** There is no file in the request, or it holds nothing. */
    EMPTY("upload.empty"),
    /** The file's name ends in no known form. */
    UNKNOWN_FORM("upload.unknown-form"),
    /** The file cannot be read in its form: damaged, hostile, or something else under that name. */
    UNREADABLE("upload.unreadable"),
    /** Unpacked, it would be larger than allowed. */
    TOO_LARGE("upload.too-large");

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
   * @param findings what the library found wrong with the file as a whole
   */
  public RefusedUploadException(Reason reason, List<Finding> findings) {
    super(reason.code());
    this.reason = reason;
    this.findings = List.copyOf(findings);
  }

  /** Returns why. */
  public Reason reason() {
    return reason;
  }

  /** Returns what the library found wrong with the file as a whole; may be empty. */
  public List<Finding> findings() {
    return findings;
  }
}
