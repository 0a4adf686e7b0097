package org.ishc.io.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.RawRow;
import org.ishc.io.table.Table;
import org.ishc.io.testing.TablePackage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A package with accepted changes is read as if it had been sent so; its rows keep the numbers that people know. */
class FixedSourceTest {

    private static final Edit NAME = Edit.cell(Table.CLUBS, 2, "name", " CLB", "CLB");
    private static final Edit UNIT = Edit.cell(Table.CLUBS, 2, "unit_code", "a1", "A1");
    private static final Edit AWAY = new Edit(Edit.Kind.ROW, Table.CLUBS, 1, Optional.empty(), "K1", "");

    private static PackageSource sent() {
        return new TablePackage(Manifest.NONE)
                .row(Table.CLUBS, "K1", "Một", "A1")
                .row(Table.CLUBS, "K2", " CLB", "a1")
                .row(Table.CLUBS, "K3", "Ba", "A1")
                .row(Table.GROUPS, "C1");
    }

    private static List<String> clubs(FixedSource source) {
        List<String> rows = new ArrayList<>();
        source.read(
                Table.CLUBS,
                new ArrayList<>(),
                row -> rows.add(row.row() + " " + row.text(0) + "|" + row.text(1) + "|" + row.text(2)));
        return rows;
    }

    private static FixedSource fixed(Edit... edits) {
        return new FixedSource(sent(), "f".repeat(64), List.of(edits));
    }

    @Test
    void cells_areOthers_andEverythingElseIsAsItWasSent() {
        assertEquals(List.of("1 K1|Một|A1", "2 K2|CLB|A1", "3 K3|Ba|A1"), clubs(fixed(NAME, UNIT)));
    }

    @Test
    void rowThatIsTakenOut_leavesTheOthersTheirNumbers() {
        assertEquals(List.of("2 K2|CLB|a1", "3 K3|Ba|A1"), clubs(fixed(AWAY, NAME)));
    }

    @Test
    void changesOfOneTable_areNoneOfAnother() {
        FixedSource source = fixed(AWAY);
        List<String> groups = new ArrayList<>();
        source.read(Table.GROUPS, new ArrayList<>(), row -> groups.add(row.text(0)));
        assertEquals(List.of("C1"), groups);
        assertEquals(Set.of(), source.met());
    }

    /** The package was changed meanwhile: nobody agreed to change what stands there now. */
    @Test
    void cellThatHoldsSomethingElse_isNotChanged() {
        Edit other = Edit.cell(Table.CLUBS, 2, "name", "KLB", "CLB");
        UnfitFixException unfit = assertThrows(UnfitFixException.class, () -> clubs(fixed(other)));
        assertTrue(String.valueOf(unfit.getMessage()).contains(" CLB"), unfit::getMessage);
    }

    /** Whether a change was met shows whether it could be made; a row that is not there is no row. */
    @Test
    void changesThatWereMet_areKnownOnceTheTableWasRead() {
        Edit nowhere = Edit.cell(Table.CLUBS, 9, "name", "x", "y");
        FixedSource source = fixed(NAME, AWAY, nowhere);
        assertEquals(Set.of(), source.met());
        clubs(source);
        assertEquals(Set.of(NAME, AWAY), source.met());
    }

    @Test
    void twoChangesOfOnePlace_areRefused() {
        Edit other = Edit.cell(Table.CLUBS, 2, "name", " CLB", "Câu lạc bộ");
        assertThrows(IllegalArgumentException.class, () -> fixed(NAME, other));
        assertThrows(
                IllegalArgumentException.class,
                () -> fixed(AWAY, new Edit(Edit.Kind.ROW, Table.CLUBS, 1, Optional.empty(), "K1", "")));
        assertEquals(3, clubs(fixed(NAME, UNIT)).size(), "two cells of one row are two places");
    }

    @Test
    void package_isAnother_andKnowsWhatItWasMadeOf() {
        FixedSource source = fixed(NAME);
        assertEquals("f".repeat(64), source.sha256());
        assertEquals(List.of(NAME), source.applied().edits());
        assertEquals("0".repeat(64), source.applied().sent().sha256());
    }

    /** What a form noted on a cell, such as its formula, is not true of the new text. */
    @Test
    void noteOnAChangedCell_isGone_andThoseOnOthersStay() {
        @Nullable String[] cells = {"K1", null, "A1"};
        RawRow.Note first = new RawRow.Note(0, ExchangeFinding.FORMULA, "K1", Map.of("formula", "=A1"));
        RawRow.Note second = new RawRow.Note(2, ExchangeFinding.FORMULA, "A1", Map.of("formula", "=A2"));
        RawRow changed = FixedSource.with(new RawRow(4, 7, cells, List.of(first, second)), 0, "K9");
        assertEquals("K9", changed.text(0));
        assertNull(changed.text(1), "a column that is not there stays so");
        assertEquals(List.of(second), changed.notes());
        assertEquals(List.of(4, 7), List.of(changed.row(), changed.line()));
    }
}
