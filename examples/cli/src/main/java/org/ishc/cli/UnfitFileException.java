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
        UnfitFileException unfit = new UnfitFileException(
                file + ": " + said(refused, Language.VI), file + ": " + said(refused, Language.EN));
        unfit.initCause(refused);
        return unfit;
    }

    /**
     * Returns why a text was refused. Its keys are English: in Vietnamese the English sentence follows, for whoever
     * wrote the text, and for programs that look for a word.
     */
    static String said(UnreadableTextException refused, Language language) {
        String english = Messages.in(Language.EN).text(refused);
        return language.say(Messages.in(Language.VI).text(refused) + "\n    tiếng Anh: " + english, english);
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
