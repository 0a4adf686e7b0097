package org.ishc.io.table;

import java.util.Locale;
import org.apiguardian.api.API;
import org.ishc.core.base.Language;

/** The sheets of a workbook that the library writes and that are no tables; they are passed over when it is read. */
@API(status = API.Status.STABLE, since = "0.1")
public enum OwnSheet {
    /** What is asked for and how to fill it in. */
    GUIDE,
    /** The words and codes that drop-down lists show. */
    LISTS,
    /** What was found in the workbook. */
    FINDINGS,
    /** Which checks ran. */
    LEDGER;

    /** Under which it stands in the list of sheets. */
    String role() {
        return ":" + name().toLowerCase(Locale.ROOT);
    }

    /** Tells whether a text is the digest by which a sheet of findings names what was checked. */
    public static boolean isDigest(String text) {
        return text.matches("[0-9a-f]{64}");
    }

    /** Returns the name with which it is written. */
    public String sheetName(Language language) {
        return SheetNames.STANDARD.first(role(), language == Language.VI ? 0 : 1);
    }
}
