package org.ishc.io.canonical;

import org.ishc.core.document.Phrase;

/** What is said of files, and of cells and keys in them: that they cannot be read, or are not what they should be. */
public enum FilePhrase implements Phrase {
    DOCUMENTS("{count} documents stand here; allowed is one"),
    LONG_RUN("more than {most} characters stand here without a break"),
    TOO_DEEP("nested deeper than {most}"),
    TOO_MANY_VALUES("more than {most} values stand here"),
    LONG_TEXT("a text of {count} characters stands here; allowed are {most}"),
    LONG_NUMBER("a number of {count} characters stands here; allowed are {most}"),
    HALF_CHARACTER("half a character stands here"),
    SYNTAX("{problem}"),
    ALIAS("an alias stands here; allowed are plain values"),
    ANCHOR("an anchor stands here; allowed are plain values"),
    TAG("the tag '{tag}' stands here; allowed are plain values"),
    NO_KEY("{found} cannot be a key"),
    BIG_FILE("the file has {count} bytes; allowed are {most}"),
    OTHER_RULEBOOK("the tests are of '{tests}', the rulebook is '{rulebook}'"),
    HEADING_LINE("{found} stands here; the headings are {allowed}"),
    THESE_OR("{these} or {others}"),
    HEADING_OF_TABLE("{found} stands here; a table, its column and the heading are wanted"),
    NO_COLUMN("'{found}' is no column of {table}; allowed are {allowed}"),
    NO_WORD("'{found}' is no value of the column '{column}' of {table}; allowed are {allowed}"),
    NO_FACTOR("factor {found} of '{unit}'; it is 1 or more"),
    RECEIPT_COLUMN("'{found}' stands here; the columns are {allowed}, each once"),
    MISSING_COLUMN("the column '{column}' is missing; the columns are {allowed}"),
    TOO_MANY_CELLS("{count} cells stand here; allowed are {most}"),
    NO_ANSWER("'{found}' is no answer in the folder"),
    NO_DAY("'{found}' is no day; allowed are {allowed}"),
    DAYS("yyyy-MM-dd, d/M/yyyy, d.M.yyyy, d-M-yyyy, 1900–2199"),
    TWICE("'{found}' stands twice"),
    RAISED_ONLY("{found} may be raised only: without it a verdict could not be trusted"),
    NO_FINDING("'{found}' is no code; allowed are {allowed}"),
    NO_THRESHOLD("'{found}' is no threshold; allowed are {allowed}"),
    NOT_WAIVED("{found} cannot be waived: without it a verdict could not be trusted"),
    KEY_TEXTS("{found} stands here; allowed are the texts of {allowed}"),
    SECOND_WAIVER("a second waiver of {code} for {key} stands here; allowed is one"),
    NOTHING("nothing stands here; allowed is {allowed}"),
    CHOOSE("{found} stands here; allowed is one text: choose"),
    FIX_ROW("{kind} in row {row}; a heading has row 0, anything else 1 or more"),
    NOT_BELOW(">= {least}"),
    SHARE("(0, 1]"),
    AFTER("> {day}"),
    UNKNOWN_FORM(
            "{file} is in no known form; known are {known}; a form that is missing here needs its artifact on the class path and META-INF/services, or 'provides' in its module"),
    NOT_AN_OBJECT("not an object"),
    HUGE_NUMBER("a number that is too large"),
    AT_LINE("line {line}, column {column}: {problem}"),
    KEY_VALUE("{key}: {found}"),
    LONG_NAME("resources: a name or path of more than {most} characters"),
    DELIMITER("dialect.delimiter: '{found}'; allowed are , ; | and a tab"),
    CREATED("created: {found}; allowed are the years {first} to {last}"),
    NOT_KEPT("{key}: a number of more than {most} digits, or half a character"),
    HALF_OF_KEY("{key}: half a character"),
    FIX_COLUMN("{kind} of {table} in column {found}; a row has none, anything else one of {allowed}");

    private final String english;

    FilePhrase(String english) {
        this.english = english;
    }

    @Override
    public String english() {
        return english;
    }
}
