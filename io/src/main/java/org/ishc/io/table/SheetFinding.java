package org.ishc.io.table;

import java.util.List;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.FindingDefinition;
import org.ishc.core.finding.Severity;

/**
 * What people do to workbooks, read as meant and said. Source: specification, <i>documents</i>, What people do to
 * workbooks.
 */
public enum SheetFinding implements FindingCode {
    /** The headings stand below other lines. */
    HEADING_ROW("sheet.heading-row", Severity.INFO, "row"),
    /** The headings are spread over several lines, which belong together by more than cells merged over two. */
    HEADING_LINES("sheet.heading-lines", Severity.INFO, "first", "last", "headings"),
    /** A row that numbers the columns was passed over. */
    NUMBER_ROW("sheet.number-row", Severity.INFO, "row"),
    /** The numbers of a column were multiplied, as its heading says. */
    SCALED("sheet.scaled", Severity.INFO, "column", "factor"),
    /** Cells are merged downwards; their value counts in each row. */
    MERGED("sheet.merged", Severity.INFO),
    /** A row of totals is no record. */
    TOTAL_ROW("sheet.total-row", Severity.INFO),
    /** A row that heads those below it, as a ward heads its clubs, is no record. */
    GROUP_ROW("sheet.group-row", Severity.INFO),
    /** A total is not the sum of the records above it. */
    TOTAL_DIFFERS("sheet.total-differs", Severity.WARNING, "column", "total", "sum"),
    /** Lines below the table are no records. */
    FOOTER("sheet.footer", Severity.INFO, "row"),
    /** A row that nobody filled in is no report. */
    UNFILLED_ROW("sheet.unfilled-row", Severity.INFO),
    /** What is hidden was read like everything else. */
    HIDDEN("sheet.hidden", Severity.INFO),
    /** A sheet that is not read has headings of a table; only its name says no table. */
    LIKE_TABLE("sheet.like-table", Severity.INFO, "sheet", "table", "known", "missing");

    private final FindingDefinition definition;

    SheetFinding(String code, Severity severity, String... arguments) {
        this.definition = new FindingDefinition(code, severity, List.of(arguments));
    }

    @Override
    public FindingDefinition definition() {
        return definition;
    }
}
