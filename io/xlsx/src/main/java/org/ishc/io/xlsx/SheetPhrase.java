package org.ishc.io.xlsx;

import org.ishc.core.document.Phrase;

/** What is said of the cells of a rulebook's workbook. */
enum SheetPhrase implements Phrase {
    CELL("sheet '{sheet}', cell {cell}"),
    ERROR_CELL("{found} stands here; allowed is a value, no error and no formula"),
    NO_PATH("'{found}' is no path; allowed are keys and #1, #2, … for the parts of a list, joined by /"),
    NO_KEY("{found} is no key"),
    EMPTY_CELL("nothing stands here; allowed is a {column}"),
    NO_HEADING_ABOVE("'{found}' stands here without a heading above"),
    NO_HEADING("'{found}' is no heading here, or stands twice; allowed are {allowed}"),
    SHEET_TWICE("the sheet stands twice"),
    NO_SHEET("'{found}' is no sheet of a rulebook; allowed are {allowed}"),
    NONE_OF("'{found}' is none of {list}; allowed are {allowed}"),
    NO_LIST("'{found}' is no list; allowed are {allowed}"),
    PATH_TWICE("'{found}' stands twice"),
    PART_BESIDE_KEYS("{found} is a part of a list and stands beside keys"),
    RULES_FIRST("'{rules}' and the rulebook's name must stand in the first row"),
    HEADINGS("{found} stands here; the headings are {allowed}"),
    TEST_NAME("the first line of a test needs its name"),
    NO_PART("'{found}' is no part; allowed are {allowed}");

    private final String english;

    SheetPhrase(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
