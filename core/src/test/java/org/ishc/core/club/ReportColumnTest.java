package org.ishc.core.club;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.Optional;
import org.ishc.core.base.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The figures of a club's report: persons and occasions first, then money. */
class ReportColumnTest {

    @ParameterizedTest
    @EnumSource
    void aFigure_isFoundByItsColumn_andSaidInBothLanguages(ReportColumn figure) {
        assertEquals(Optional.of(figure), ReportColumn.find(figure.column()));
        assertNotEquals(figure.title(Language.VI), figure.title(Language.EN));
        assertEquals(
                figure.column().endsWith("_vnd"),
                figure.ordinal() >= ReportColumn.PERSONS_AND_OCCASIONS,
                "money stands behind all else");
    }

    @Test
    void aColumn_isWrittenInSmallLetters() {
        assertEquals("older_55", ReportColumn.OLDER_55.column());
        assertEquals(Optional.empty(), ReportColumn.find("OLDER_55"));
        assertEquals("Từ 55 tuổi", ReportColumn.OLDER_55.title(Language.VI));
        assertEquals("People of 55 and over", ReportColumn.OLDER_55.title(Language.EN));
    }
}
