package org.ishc.io.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Table;
import org.ishc.io.testing.TablePackage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The file of changes that somebody went through: what it must hold, and where it is refused. */
class FixesTest {

    private static final String DIGEST = "0".repeat(64);
    private static final String CELL = "{kind: CELL, table: clubs, row: 2, column: name, old: ' CLB', new: [CLB]}";

    private static Fixes read(String fixes) {
        return Fixes.read(RulebookText.parse("{input_sha256: \"" + DIGEST + "\", fixes: " + fixes + "}"));
    }

    @Test
    void entries_areReadInTheirOrder_withOrWithoutWhatExplainsThem() {
        String explained =
                "{kind: ROW, table: values, row: 3, line: 4, code: row.duplicate-key, old: A1, new: [''], confidence: CERTAIN, reason: SAME_ROW, why_vi: x, why_en: y}";
        assertEquals(
                new Fixes(
                        DIGEST,
                        List.of(
                                new Edit(Edit.Kind.ROW, Table.VALUES, 3, Optional.empty(), "A1", ""),
                                Edit.cell(Table.CLUBS, 2, "name", " CLB", "CLB"))),
                read("[" + explained + ", " + CELL + "]"));
        assertEquals(List.of(), read("[]").edits());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "row: 2|row: 0|fixes/0/row",
                "row: 2|row: -1|fixes/0/row",
                "row: 2|row: 1.5|fixes/0/row",
                "kind: CELL|kind: HEADING|fixes/0/row",
                "kind: CELL|kind: ROW|fixes/0",
                "kind: CELL|kind: SHEET|fixes/0/kind",
                "table: clubs|table: clubz|fixes/0/table",
                "column: name|column: period|fixes/0",
                "', column: name'|''|fixes/0",
                "new: [CLB]|new: []|fixes/0/new",
                "'new: [CLB]'|'new: [CLB, KLB]'|fixes/0/new",
                "new: [CLB]|new: CLB|fixes/0/new",
                "', new: [CLB]'|''|fixes/0",
                "kind: CELL|colour: red, kind: CELL|fixes/0"
            })
    void entryThatDoesNotFit_isRefusedAtItsPlace(String from, String to, String path) {
        assertTrue(CELL.contains(from), from);
        UnreadableTextException refused =
                assertThrows(UnreadableTextException.class, () -> read("[" + CELL.replace(from, to) + "]"));
        String at = refused.path().replaceAll("fixes/[^/0-9][^/]*", "fixes/0");
        assertTrue(at.startsWith(path) || path.startsWith(at), () -> refused.path() + ": " + refused.getMessage());
    }

    @Test
    void fileWithoutADigest_isOfNoPackage() {
        assertThrows(UnreadableTextException.class, () -> Fixes.read(RulebookText.parse("{fixes: []}")));
        assertThrows(UnreadableTextException.class, () -> Fixes.read(RulebookText.parse("[]")));
    }

    @Test
    void proposals_areWrittenAsTheyAreReadOnceSomebodyHasChosen() {
        Finding finding = Finding.of(
                ExchangeFinding.TYPE,
                new Location("values", "values.csv", 3, 4, "value", null, null, List.of("A1"), "1,234"),
                "expected",
                "whole number");
        FixProposal proposal = new FixProposal(
                finding,
                FixReason.NUMBER_SPELLING,
                FixProposal.Confidence.LIKELY,
                List.of(Edit.cell(Table.VALUES, 3, "value", "1,234", "1234")));
        Map<String, Object> tree = Fixes.tree(DIGEST, List.of(proposal));
        Map<?, ?> entry = (Map<?, ?>) ((List<?>) tree.get("fixes")).get(0);
        assertEquals(
                List.of(
                        "kind",
                        "table",
                        "row",
                        "line",
                        "column",
                        "code",
                        "old",
                        "new",
                        "confidence",
                        "reason",
                        "why_vi",
                        "why_en"),
                List.copyOf(entry.keySet()));
        assertEquals(4, entry.get("line"));
        assertEquals(
                new Fixes(DIGEST, proposal.alternatives()), Fixes.read(RulebookText.parse(CanonicalJson.write(tree))));
    }

    @Test
    void changesWhosePlaceWasNotMet_areTold_headingsAreNot() {
        TablePackage sent = new TablePackage(Manifest.NONE)
                .row(Table.CLUBS, "K1", " CLB", "A1")
                .row(Table.CLUBS, "K2", "CLB Hai", "A1");
        Edit met = Edit.cell(Table.CLUBS, 1, "name", " CLB", "CLB");
        Edit beyond = Edit.cell(Table.CLUBS, 9, "name", "x", "y");
        Edit ofNoTable = Edit.cell(Table.VALUES, 1, "value", "x", "1");
        Edit heading = new Edit(Edit.Kind.HEADING, Table.CLUBS, 0, Optional.of("name"), "ten", "name");
        Edit row = new Edit(Edit.Kind.ROW, Table.CLUBS, 2, Optional.empty(), "K2", "");
        Fixes fixes = new Fixes(DIGEST, List.of(met, beyond, ofNoTable, heading, row));
        PackageSource fixed = fixes.apply(sent);
        List<String> names = new ArrayList<>();
        fixed.read(Table.CLUBS, new ArrayList<>(), raw -> names.add(raw.row() + raw.text(1)));
        assertEquals(List.of("1CLB"), names, "the other row is taken out, this one keeps its number");
        assertEquals(List.of(beyond, ofNoTable), fixes.unapplied(fixed));
        assertEquals(List.of(met, beyond, ofNoTable, row), fixes.unapplied(sent));
    }

    @Test
    void whatWasApplied_isFoundAgain_andThePackageHasAnotherDigest() {
        TablePackage sent = new TablePackage(Manifest.NONE).row(Table.CLUBS, "K1", " CLB", "A1");
        List<Edit> edits = List.of(Edit.cell(Table.CLUBS, 1, "name", " CLB", "CLB"));
        PackageSource fixed = new Fixes(DIGEST, edits).apply(sent);
        assertEquals(Optional.of(new Fixes.Applied(sent, edits)), Fixes.findApplied(fixed));
        assertEquals(Optional.empty(), Fixes.findApplied(sent));
        assertNotEquals(sent.sha256(), fixed.sha256());
        assertEquals(fixed.sha256(), new Fixes(DIGEST, edits).apply(sent).sha256());
        assertNotEquals(fixed.sha256(), new Fixes(DIGEST, List.of()).apply(sent).sha256());
    }

    @Test
    void cellInWhichSomethingElseStands_isNotChanged() {
        TablePackage sent = new TablePackage(Manifest.NONE).row(Table.CLUBS, "K1", "CLB Ba", "A1");
        Edit edit = Edit.cell(Table.CLUBS, 1, "name", "CLB Hai", "CLB 2");
        PackageSource fixed = new Fixes(DIGEST, List.of(edit)).apply(sent);
        UnfitFixException unfit =
                assertThrows(UnfitFixException.class, () -> fixed.read(Table.CLUBS, new ArrayList<>(), raw -> {}));
        assertEquals(edit, unfit.edit());
        assertTrue(
                unfit.getMessage().contains("clubs, row 1, column name: \"CLB Ba\" stands there"), unfit.getMessage());
    }
}
