package org.ishc.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.io.rulebook.RulebookFiles;

/** A rulebook wherever a command takes one: YAML, JSON or a workbook. */
final class RulebookFile {

    static final String WORKBOOK = ".xlsx";

    private RulebookFile() {}

    static Rulebook read(Path file) throws IOException {
        return of(file, parse(file));
    }

    /** Returns the rulebook that a file's text is; what is wrong with it says in which file. */
    static Rulebook of(Path file, TextNode text) throws IOException {
        return rules(file, whole -> RulebookReader.read(text));
    }

    static TextNode parse(Path file) throws IOException {
        if (!isWorkbook(file)) {
            return rules(file, RulebookFiles::rulebook);
        }
        try {
            return ToolCommand.read(file, RulebookFiles::rulebook);
        } catch (FileSystemException absent) {
            throw absent;
        } catch (IOException damaged) {
            throw UnfitFileException.workbook(file, damaged);
        }
    }

    /** Who keeps rules in a workbook reads what is wrong in words alone; a text of rules has English keys. */
    private static <T> T rules(Path file, ToolCommand.Reading<T> reading) throws IOException {
        if (isWorkbook(file)) {
            return ToolCommand.read(file, reading);
        }
        try {
            return reading.from(file);
        } catch (UnreadableTextException unfit) {
            throw UnfitFileException.ofRules(file, unfit);
        }
    }

    static boolean isWorkbook(Path file) {
        return file.toString().endsWith(WORKBOOK);
    }
}
