package org.ishc.io.table;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.club.ReportColumn;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class HeadingsTest {

    /** Explanations call a figure of a report as the form does in which it was entered. */
    @ParameterizedTest
    @EnumSource(ReportColumn.class)
    void figuresOfReports_areHeadedByTheirTitles(ReportColumn column) {
        assertEquals(
                Optional.of(column.title(Language.VI)), Headings.findVietnamese(Table.CLUB_REPORTS, column.column()));
    }
}
