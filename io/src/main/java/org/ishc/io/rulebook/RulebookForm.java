package org.ishc.io.rulebook;

import java.io.IOException;
import java.nio.file.Path;
import org.ishc.core.document.TextNode;

/**
 * A form of files, beside YAML and JSON, that rulebooks and rule tests are read from; found through
 * {@link java.util.ServiceLoader}. The artifact for workbooks adds {@code xlsx}.
 */
public interface RulebookForm {

    /** Returns the suffix of its files' names, without a dot: {@code xlsx}. */
    String suffix();

    /**
     * Reads the text of a rulebook.
     *
     * @throws IOException when the file cannot be read
     * @throws org.ishc.core.document.UnreadableTextException when it holds none; says where
     */
    TextNode rulebook(Path file) throws IOException;

    /**
     * Reads the text of rule tests.
     *
     * @throws IOException when the file cannot be read
     * @throws org.ishc.core.document.UnreadableTextException when it holds none; says where
     */
    TextNode tests(Path file) throws IOException;
}
