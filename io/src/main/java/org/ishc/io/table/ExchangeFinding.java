package org.ishc.io.table;

import java.util.List;
import org.apiguardian.api.API;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.FindingDefinition;
import org.ishc.core.finding.Severity;

/** The findings on packages, tables, rows and cells. Source: specification, <i>exchange</i>. */
@API(status = API.Status.STABLE, since = "0.1")
public enum ExchangeFinding implements FindingCode {
    /** There is no manifest; known file names are read. */
    NO_MANIFEST("package.no-manifest", Severity.WARNING),
    /** The manifest cannot be read, or a value in it does not say what it should. */
    MANIFEST("package.manifest", Severity.ERROR, "reason"),
    /** The manifest lists a table that is not there. */
    MISSING_RESOURCE("package.missing-resource", Severity.ERROR, "name", "path"),
    /** A file, sheet or list is no table that is read; where its name is nearly that of one, that is named. */
    UNLISTED_FILE("package.unlisted-file", Severity.WARNING, "nearest", "path"),
    /** A file's digest is not the one that the manifest states. */
    DIGEST("package.digest", Severity.ERROR, "stated", "found"),
    /** A path leads out of the package; the file is not read. */
    UNSAFE_PATH("package.unsafe-path", Severity.ERROR, "path"),
    /** Two files have one name, or names that differ only in case; neither is read. */
    DUPLICATE_FILE("package.duplicate-file", Severity.ERROR, "path"),
    /** Several folders of an archive hold packages; none of them is read. */
    MANY_FOLDERS("package.many-folders", Severity.ERROR, "folders"),
    /** The manifest states another number of rows than there are. */
    ROW_COUNT("package.row-count", Severity.ERROR, "stated", "found"),
    /** The archive is cut off or damaged. */
    DAMAGED("package.damaged", Severity.ERROR, "reason"),
    /** What was sent is sound, but of a form that is not read. */
    OTHER_FORM("package.other-form", Severity.ERROR, "form"),
    /** A limit was passed; what lies beyond is not read. */
    LIMIT("package.limit", Severity.ERROR, "limit", "allowed", "found"),
    /** No column has this heading; it is not read. */
    UNKNOWN_COLUMN("table.unknown-column", Severity.WARNING, "heading"),
    /** A heading is one letter from that of a column that is lacking; it is not read. */
    NEAR_COLUMN("table.near-column", Severity.ERROR, "heading", "nearest"),
    /** A row further down looks like the headings of a table that cannot be read by its first. */
    HEADINGS_BELOW("table.headings-below", Severity.INFO, "row"),
    /** A required column is not there; the table is not read. */
    MISSING_COLUMN("table.missing-column", Severity.ERROR, "missing"),
    /** Two headings name one column; the table is not read. */
    DUPLICATE_COLUMN("table.duplicate-column", Severity.ERROR, "heading"),
    /** The file has no heading line. */
    EMPTY_TABLE("table.empty", Severity.ERROR),
    /** A line that only names the separator, as spreadsheets write it, stands before the headings. */
    SEPARATOR_LINE("csv.separator-line", Severity.INFO, "separator"),
    /** A quote is never closed. */
    UNCLOSED_QUOTE("csv.unclosed-quote", Severity.ERROR, "opened_on"),
    /** Characters follow a closing quote; what follows is not read. */
    AFTER_QUOTE("csv.after-quote", Severity.ERROR),
    /** A row has too many or too few cells; it is not read. */
    ROW_WIDTH("csv.row-width", Severity.ERROR, "cells", "headings"),
    /** The bytes are not UTF-8; they were read in the old encoding that the evidence speaks for. */
    LEGACY_ENCODING("csv.legacy-encoding", Severity.WARNING, "encoding"),
    /** In a list of records stands something else; it is not read. */
    NOT_AN_OBJECT("row.not-an-object", Severity.ERROR, "found"),
    /** The bytes are in no encoding that is read. */
    ENCODING("csv.encoding", Severity.ERROR, "position"),
    /** The cell must be filled. */
    REQUIRED("cell.required", Severity.ERROR),
    /** The cell holds another kind of value. */
    TYPE("cell.type", Severity.ERROR, "expected"),
    /** The value is out of its range. */
    RANGE("cell.range", Severity.ERROR, "allowed"),
    /** The text is not spelled as a code. */
    CODE("cell.code", Severity.ERROR),
    /** The word is not one of those that are allowed. */
    WORD("cell.word", Severity.ERROR, "allowed"),
    /** White space around the text was trimmed. */
    WHITESPACE("cell.whitespace", Severity.INFO),
    /** Letters of the text were destroyed before it was sent. */
    DAMAGED_TEXT("cell.damaged-text", Severity.WARNING),
    /** A spreadsheet made a date of a code (refused), or of a text (kept as it is shown). */
    DATE_AS_TEXT("cell.date-as-text", Severity.ERROR),
    /** The text holds a control character. */
    CONTROL_CHARACTER("cell.control-character", Severity.ERROR, "character"),
    /** The number could be a thousand or a fraction. */
    AMBIGUOUS_NUMBER("cell.ambiguous-number", Severity.ERROR, "as_whole", "as_decimal"),
    /** The cell holds a formula; the value that was last computed is read. */
    FORMULA("cell.formula", Severity.INFO, "formula"),
    /** The text is longer than allowed. */
    TOO_LONG("cell.too-long", Severity.ERROR, "allowed", "found"),
    /** Another record has the same key; the first stays. */
    DUPLICATE_KEY("row.duplicate-key", Severity.ERROR, "first_row"),
    /** More findings of a code than are listed. */
    TRUNCATED("report.truncated", Severity.INFO, "code", "listed", "found");

    private final FindingDefinition definition;

    ExchangeFinding(String code, Severity severity, String... arguments) {
        this.definition = new FindingDefinition(code, severity, List.of(arguments));
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
