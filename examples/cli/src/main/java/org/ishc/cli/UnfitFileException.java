package org.ishc.cli;

import java.io.IOException;
import java.nio.file.Path;
import org.ishc.core.base.Language;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.io.message.Messages;

/** Files of the user's are not what they should be, or do not fit each other: exit 65. */
final class UnfitFileException extends WordedException {

    private static final long serialVersionUID = 1L;

    UnfitFileException(String vietnamese, String english) {
        super(vietnamese, english);
    }

    /** A file, and what is wrong with it. */
    static UnfitFileException of(Object file, String vietnamese, String english) {
        return new UnfitFileException(file + ": " + vietnamese, file + ": " + english);
    }

    /** A file that could not be read as what it should be. */
    static UnfitFileException of(Path file, UnreadableTextException refused) {
        return of(file, refused, "");
    }

    /**
     * A text of rules that is written in the language of rulebooks, which is English: in Vietnamese the English
     * sentence follows, for whoever wrote the text, and for programs that look for a word.
     */
    static UnfitFileException ofRules(Path file, UnreadableTextException refused) {
        return of(file, refused, "\n    tiếng Anh: " + Messages.in(Language.EN).text(refused));
    }

    private static UnfitFileException of(Path file, UnreadableTextException refused, String more) {
        UnfitFileException unfit = new UnfitFileException(
                file + ": " + Messages.in(Language.VI).text(refused) + more,
                file + ": " + Messages.in(Language.EN).text(refused));
        unfit.initCause(refused);
        return unfit;
    }

    /** A workbook that cannot be opened. */
    static UnfitFileException workbook(Path file, IOException damaged) {
        UnfitFileException unfit = new UnfitFileException(
                file + ": không mở được: tệp bị hỏng hoặc không phải là bảng tính .xlsx",
                file + ": it cannot be opened: it is damaged, or no workbook (" + damaged.getMessage() + ")");
        unfit.initCause(damaged);
        return unfit;
    }
}
