package org.ishc.io.csv;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import java.util.ArrayList;
import java.util.List;
import org.ishc.io.table.OuterSpace;

/**
 * Takes the beginnings of the first fields of each record as texts, and counts all fields: a record may have any
 * number, of any length.
 */
final class TextsHandler extends AbstractBaseCsvCallbackHandler<TextsHandler> {

    private final int most;
    private final int characters;
    private List<String> texts = new ArrayList<>();
    private int line;
    private int width;
    private boolean isBlank = true;

    /**
     * Creates a handler.
     *
     * @param most how many fields are taken, 1 or more
     * @param characters how many characters of each; a longer one is cut and ends in an ellipsis, so that it equals no
     *     other
     */
    TextsHandler(int most, int characters) {
        this.most = most;
        this.characters = characters;
    }

    /** Returns the first fields of the record that was read last. */
    List<String> texts() {
        return texts;
    }

    /** Returns its first line, from 1. */
    int line() {
        return line;
    }

    /** Returns how many fields it has. */
    int width() {
        return width;
    }

    /** Tells whether nothing can be seen in any field, those that are not taken among them. */
    boolean isBlank() {
        return isBlank;
    }

    @Override
    protected void handleBegin(long startingLine) {
        line = (int) startingLine;
        width = 0;
        isBlank = true;
        texts = new ArrayList<>();
    }

    @Override
    protected void handleField(int field, char[] buffer, int offset, int length, boolean isQuoted) {
        width = field + 1;
        isBlank = isBlank && OuterSpace.isBlank(buffer, offset, length);
        if (field < most) {
            texts.add(
                    length <= characters
                            ? new String(buffer, offset, length)
                            : new String(buffer, offset, characters) + '…');
        }
    }

    @Override
    protected TextsHandler buildRecord() {
        return this;
    }
}
