package org.ishc.io.canonical;

import java.nio.file.Path;
import org.ishc.core.document.Phrase;
import org.ishc.core.document.Statement;
import org.ishc.io.border.LibraryBorder;

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
    CUT_OFF("cut off in the middle"),
    NO_DIRECTORY("the list of files at the end of the archive is missing; what stands before it is read"),
    UNREADABLE("it cannot be read: {problem}"),
    CHECKSUM("the checksum is not that of the content"),
    OVER_LIMIT("a number, a text or a name in it is too long"),
    BEHIND_OBJECT("something stands behind the object"),
    NOT_UTF_8("not UTF-8"),
    NOT_A_LIST("not a list"),
    NO_RECORD("neither table nor row"),
    NO_PERIOD_TOLD("{file}: its manifest says no period; an earlier round has one"),
    ANSWER_UNREAD("{file} cannot be read"),
    NO_RECORD_TEXT("The record is no JSON object: {problem}"),
    STANDS_THERE("{found} stands there"),
    EMPTY("it is empty"),
    RECORD_FORMAT("The record is of format {found}; this library reads format {format}"),
    OTHER_CHARSET("the text is not {charset} to its end; save it anew as UTF-8"),
    OPEN_QUOTE("the quote opened on line {line} is never closed"),
    LONG_RECORD("the record on line {line} is longer than {most} characters"),
    NO_WORKBOOK("no workbook that can be read: {problem}"),
    SHEET_ROWS("{table} has more rows than the {most} of a sheet; write another form"),
    CELL_LENGTH("a text of {count} characters is longer than the {most} of a cell"),
    TEST_TWICE("the test '{name}' says nothing or stands twice; a sheet cannot hold it"),
    FORM_FAILED("{file}: the form {form} failed: {problem}"),
    NO_TEMPORARY(
            "{folder}: no file can be made in the folder for temporary files, through which passes what is read or written; name another with -Djava.io.tmpdir"),
    NOTHING_TO_LAY(
            "nothing to lay over the reference data: neither org-units nor successions nor unit-classes can be read in it"),
    WORKBOOK_PART("a part of the workbook is not as workbooks have it: {problem}"),
    HUGE_NUMBER("a number that is too large"),
    AT_LINE("line {line}, column {column}: {problem}"),
    KEY_VALUE("{key}: '{found}'; allowed: {allowed}"),
    LONG_NAME("resources: a name or path of more than {most} characters"),
    DELIMITER("dialect.delimiter: '{found}'; allowed are , ; | and a tab"),
    OTHER_DELIMITER(
            "dialect.delimiter: '{stated}' does not stand in the heading line of {file}, which '{found}' parts into columns"),
    CREATED("created: {found}; allowed are the years {first} to {last}"),
    NOT_KEPT("{key}: a number of more than {most} digits, or half a character"),
    HALF_OF_KEY("{key}: half a character"),
    FIX_COLUMN("{kind} of {table} in column {found}; a row has none, anything else one of {allowed}");

    private final String english;

    FilePhrase(String english) {
        this.english = english;
    }

    /** Says that something cannot be read, and what the library or the system says of it. */
    public static Statement unreadable(Exception fault) {
        return UNREADABLE.with("problem", LibraryBorder.reason(fault));
    }

    /** As {@link #unreadable(Exception)}, of a file that people know by another name than its path. */
    public static Statement unreadable(Exception fault, Path path, String file) {
        return UNREADABLE.with("problem", LibraryBorder.reason(fault).replace(path.toString(), file));
    }

    @Override
    public String english() {
        return english;
    }
}
