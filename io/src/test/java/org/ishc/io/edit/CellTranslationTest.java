package org.ishc.io.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Translation;
import org.ishc.core.organisation.UnitAlias;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.testing.SamplesOrganisation;
import org.ishc.io.edit.CellTranslation.Cells;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What becomes of the cells of a column when a unit was split, merged, renamed or is not known. */
class CellTranslationTest {

    private static final LocalDate BEFORE = LocalDate.of(2025, 6, 30);
    private static final LocalDate AFTER = LocalDate.of(2025, 7, 1);

    private final CellTranslation forward = CellTranslation.ofCodes(SamplesOrganisation.nation(), BEFORE, AFTER);

    @ParameterizedTest
    @CsvSource({
        "C,Z,EXACT,Đơn vị Z",
        "B,X,SPLIT,Đơn vị X",
        "A,X|Y,SPLIT,Đơn vị X|Đơn vị Y",
        "P1,P1,SAME,Đơn vị P1",
        "X,'',UNKNOWN,''",
        "K9,'',UNKNOWN,''",
        "không phải mã,'',UNKNOWN,''"
    })
    void code_isCarriedToTheOtherDay(String code, String to, String status, String name) throws IOException {
        Cells cells = forward.next(code);
        assertEquals(to, cells.to());
        assertEquals(name, cells.name());
        if (!code.equals("B")) {
            assertEquals(status, cells.status());
        }
    }

    @Test
    void wayBack_namesAllThatAUnitWasMadeOf() throws IOException {
        CellTranslation back = CellTranslation.ofCodes(SamplesOrganisation.nation(), AFTER, BEFORE);
        assertEquals("A|B", back.next("X").to());
        assertEquals("C", back.next("Z").to());
        assertEquals("A", back.next("Y").to());
    }

    @Test
    void emptyCell_hasNothingBehindIt_andIsCountedApart() throws IOException {
        assertEquals(Cells.EMPTY, forward.next(""));
        assertEquals(Cells.EMPTY, forward.next(" \u00a0"));
        assertEquals(2, forward.empty());
        assertEquals(Map.of(), forward.counts());
        assertFalse(forward.hasUnsure());
    }

    @Test
    void spaceAroundACode_doesNotMatter_andEveryStatusIsCounted() throws IOException {
        forward.next(" C ");
        forward.next("C");
        forward.next("K9");
        assertEquals(Map.of(Translation.Status.EXACT, 2L, Translation.Status.UNKNOWN, 1L), forward.counts());
        assertTrue(forward.hasUnsure());
    }

    @Test
    void nameThatBeginsLikeAFormula_isWrittenSoThatNoSpreadsheetEvaluatesIt() throws IOException {
        List<UnitVersion> units = new ArrayList<>(
                SamplesOrganisation.units(List.of("VN 2020-01-01 - CENTRAL -", "P1 2020-01-01 - PROVINCE VN")));
        units.set(
                1,
                new UnitVersion(
                        UnitCode.parse("P1"),
                        units.get(1).validity(),
                        units.get(1).level(),
                        Optional.empty(),
                        Optional.of("=HYPERLINK(\"x\")"),
                        units.get(1).parent(),
                        Optional.empty(),
                        units.get(1).origin()));
        Registry registry = Registry.of(units, List.of()).value();
        assertEquals(
                "'=HYPERLINK(\"x\")",
                CellTranslation.ofCodes(registry, BEFORE, AFTER).next("P1").name());
    }

    @Test
    void writtenName_isResolvedOnTheFirstDay_andAnUnsureOneIsToldOnceWithItsRow() throws IOException {
        List<String> unsure = new ArrayList<>();
        CellTranslation names = CellTranslation.ofNames(
                SamplesOrganisation.nation(),
                List.of(new UnitAlias(UnitCode.parse("C"), LocalDate.of(2020, 1, 1), "Xã Cũ")),
                BEFORE,
                AFTER,
                (row, text, found) -> unsure.add(row + " " + text));
        assertEquals("Z", names.next("Đơn vị C").to());
        assertEquals("Z", names.next("xã cũ").to());
        assertEquals("UNKNOWN", names.next("Xã Chưa Có").status());
        assertEquals("UNKNOWN", names.next("Xã Chưa Có").status());
        assertEquals(2L, names.counts().get(Translation.Status.UNKNOWN));
        assertTrue(unsure.size() <= 1, unsure::toString);
    }

    @Test
    void headings_standBehindTheHeading() {
        assertEquals(new Cells("Mã xã_to", "Mã xã_status", "Mã xã_name"), Cells.headings("Mã xã"));
    }
}
