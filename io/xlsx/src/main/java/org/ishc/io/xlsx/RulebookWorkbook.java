package org.ishc.io.xlsx;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.dhatim.fastexcel.Workbook;
import org.ishc.core.base.Language;
import org.ishc.core.document.TextNode;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.emulation.change.RuleTestSuite;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.io.spi.InPlace;

/**
 * A rulebook in a workbook: a sheet for what is said once and one for each of its lists, with drop-down lists for what
 * is chosen from a closed set, and a sheet of parameters for rules and conditions, a line for each path. Read back it
 * is the same text, with the same digest. No formula, no macro; equal rulebooks give equal bytes.
 */
public final class RulebookWorkbook {

    private RulebookWorkbook() {}

    /**
     * Writes a rulebook.
     *
     * @param rulebook its text
     * @param tests the text of its tests, for a sheet of their own
     * @throws UnreadableTextException when the text is not a rulebook, or not tests of rules
     * @throws IOException when it cannot be written; then nothing is left at the path that was not there before
     */
    public static void write(TextNode rulebook, Optional<TextNode> tests, Language language, Path to)
            throws IOException {
        RulebookReader.read(rulebook);
        tests.ifPresent(RuleTestSuite::read);
        InPlace.file(to, path -> {
            Path timed = path.resolveSibling("timed");
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(timed));
                    Workbook workbook = new Workbook(out, "ISHC SDK", null)) {
                new RulebookSheets(workbook, rulebook, language).write(tests);
            }
            XlsxWriter.withoutClock(timed, Optional.empty(), path);
        });
    }

    /**
     * Reads the text of a rulebook, which is one that can be read.
     *
     * @throws IOException when the file cannot be read or is no workbook
     * @throws UnreadableCellException when a cell does not say what it should
     */
    public static TextNode read(Path file) throws IOException {
        CellPlaces places = new CellPlaces();
        try {
            TextNode rulebook = new RulebookSheetsReader(SheetReader.read(file), places).read();
            RulebookReader.read(rulebook);
            return rulebook;
        } catch (UnreadableTextException refused) {
            throw places.at(refused);
        }
    }
}
