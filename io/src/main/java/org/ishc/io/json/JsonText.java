package org.ishc.io.json;

import java.io.IOException;
import org.ishc.io.border.LibraryBorder;
import org.ishc.io.spi.Limits;
import tools.jackson.databind.json.JsonMapper;

/** Whether a text in a cell is JSON. */
public final class JsonText {

    private static final JsonMapper MAPPER = JsonTexts.mapper(Limits.DEFAULT, JsonTexts.MAX_ROW_TOKENS);

    private JsonText() {}

    /** Tells whether a text is one JSON value, strictly: no key twice, nothing behind it. */
    public static boolean isJson(String text) {
        try {
            return !LibraryBorder.read(() -> MAPPER.readTree(text)).isMissingNode();
        } catch (IOException none) {
            return false;
        }
    }
}
