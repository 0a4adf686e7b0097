package org.ishc.cli;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import org.ishc.core.document.TextNode;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.io.rulebook.RulebookFiles;

/** A rulebook wherever a command takes one: YAML, JSON or a workbook. */
final class RulebookFile {

    static final String WORKBOOK = ".xlsx";

    private RulebookFile() {}

    static Rulebook read(Path file) throws IOException {
        TextNode text = parse(file);
        return ToolCommand.read(file, whole -> RulebookReader.read(text));
    }

    static TextNode parse(Path file) throws IOException {
        if (!isWorkbook(file)) {
            return ToolCommand.read(file, RulebookFiles::rulebook);
        }
        try {
            return ToolCommand.read(file, RulebookFiles::rulebook);
        } catch (FileSystemException absent) {
            throw absent;
        } catch (IOException damaged) {
            throw UnfitFileException.workbook(file, damaged);
        }
    }

    static boolean isWorkbook(Path file) {
        return file.toString().endsWith(WORKBOOK);
    }
}
