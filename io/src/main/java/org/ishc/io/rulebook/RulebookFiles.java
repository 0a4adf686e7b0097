package org.ishc.io.rulebook;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.ishc.core.document.TextNode;
import org.ishc.io.border.Installed;

/** The texts of rulebooks and rule tests from files of any form: YAML and JSON, and those that are installed. */
public final class RulebookFiles {

    private RulebookFiles() {}

    /**
     * Reads the text of a rulebook.
     *
     * @throws IOException when the file cannot be read
     * @throws org.ishc.core.document.UnreadableTextException when it holds none; says where
     */
    public static TextNode rulebook(Path file) throws IOException {
        Optional<RulebookForm> form = find(file);
        return form.isPresent() ? form.get().rulebook(file) : RulebookText.parse(file);
    }

    /**
     * Reads the text of rule tests.
     *
     * @throws IOException when the file cannot be read
     * @throws org.ishc.core.document.UnreadableTextException when it holds none; says where
     */
    public static TextNode tests(Path file) throws IOException {
        Optional<RulebookForm> form = find(file);
        return form.isPresent() ? form.get().tests(file) : RulebookText.parse(file);
    }

    private static Optional<RulebookForm> find(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return Installed.all(RulebookForm.class, RulebookForm::suffix).stream()
                .filter(form -> name.endsWith("." + form.suffix()))
                .findFirst();
    }
}
