package org.ishc.io.workbook;

/** A workbook that findings cannot be written into: damaged, hostile, or too large to be held. */
final class UnfitWorkbookException extends Exception {

    private static final long serialVersionUID = 1L;

    UnfitWorkbookException(String message) {
        super(message);
    }

    UnfitWorkbookException(String message, Throwable cause) {
        super(message, cause);
    }
}
