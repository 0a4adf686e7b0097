package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.ishc.core.base.Fraction;
import org.ishc.core.emulation.change.Impact;
import org.ishc.io.report.PastImpact;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a change of rules would have done in one period: in a sentence, in tables and in drawings. */
class ImpactSectionTest {

    @TempDir
    Path folder;

    private Html section(PastImpact past) {
        Html html = new Html();
        new ImpactSection(past).write(html);
        return html;
    }

    private static Impact.Unit unit(PastImpact past, String code) {
        return past.impact().units().stream()
                .filter(unit -> unit.before().unit().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sentence_countsWhoRisesAndFalls_andNamesWhoWinsAndLosesMost() throws IOException {
        String text = Markup.text(section(ImpactSamples.changed(folder)).toString());
        assertTrue(text.contains("2 of 3 units rise and 1 fall"), text);
        assertTrue(text.contains("Most is won by Xã An"), text);
        assertTrue(text.contains("Most is lost by Xã Bình"), text);
        assertTrue(text.contains("The edit that moves the most points is"), text);
    }

    @Test
    void sentenceOfNoChange_namesNobody() throws IOException {
        String text = Markup.text(section(ImpactSamples.same(folder)).toString());
        assertTrue(text.contains("0 of 3 units rise and 0 fall"), text);
        assertFalse(text.contains("Most is won by"), text);
        assertFalse(text.contains("Most is lost by"), text);
        assertTrue(text.contains("No unit changes its class or award."), text);
    }

    /** A1: 3.2 and 4 points before, 1.2 and 14 after. */
    @Test
    void changeOfATotal_isExact_andRanksFallAndRise() throws IOException {
        PastImpact past = ImpactSamples.changed(folder);
        assertEquals(Optional.of(Fraction.of(8)), ImpactSection.change(unit(past, "A1")));
        assertEquals(Optional.of(Fraction.of(-8)), ImpactSection.change(unit(past, "B1")));
        assertTrue(ImpactSection.rankChange(unit(past, "A1")) < 0);
        assertTrue(ImpactSection.rankChange(unit(past, "B1")) > 0);
    }

    @Test
    void table_hasEachUnit_withTotalsClassesAndRanks() throws IOException {
        Html html = section(ImpactSamples.changed(folder));
        List<String> row = Markup.row(html, "Xã An");
        assertEquals(List.of("7.2", "15.2", "+8.0"), row.subList(3, 6));
        assertTrue(row.get(2).contains("Fair") && row.get(2).contains("Good"), row::toString);
        assertTrue(row.get(6).contains("▲"), row::toString);
        assertTrue(Markup.row(html, "Xã Bình").get(6).contains("▼"));
    }

    @Test
    void classes_nameWhoEntersAndWhoLeaves() throws IOException {
        List<List<String>> rows = Markup.rows(section(ImpactSamples.changed(folder)));
        List<String> good = rows.stream()
                .filter(row -> row.size() == 3 && row.get(0).equals("Good"))
                .findFirst()
                .orElseThrow(() -> new AssertionError(rows.toString()));
        assertTrue(good.get(1).contains("Xã An"), good::toString);
        assertTrue(good.get(2).contains("Xã Bình"), good::toString);
    }

    /** What each edit does adds up to the whole, unit by unit. */
    @Test
    void shares_standBesideTheirSum() throws IOException {
        PastImpact past = ImpactSamples.changed(folder);
        EditTitles edits = new EditTitles(past.impact());
        Html html = new Html();
        new ShareTable(past, edits).write(html);
        List<String> row = Markup.row(html, "Xã An");
        assertEquals(1 + edits.edits().size() + 1, row.size());
        assertEquals("+8.00", row.get(row.size() - 1));
        double sum = IntStream.range(1, row.size() - 1)
                .mapToDouble(i -> Double.parseDouble(row.get(i).replace("−", "-")))
                .sum();
        assertEquals(8, sum, 0.011);
    }

    @Test
    void withoutEdits_thereAreNoShares_andTheLegendSaysWhy() throws IOException {
        PastImpact past = ImpactSamples.same(folder);
        EditTitles edits = new EditTitles(past.impact());
        assertEquals(List.of(), edits.edits());
        Html html = new Html();
        new ShareTable(past, edits).write(html);
        assertEquals("", html.toString());
        edits.legend(html);
        assertTrue(Markup.text(html.toString()).contains("cannot be attributed"), html::toString);
    }

    @Test
    void edit_isCalledByCodeAndTitleOfWhatItEdits() throws IOException {
        EditTitles edits = new EditTitles(ImpactSamples.changed(folder).impact());
        assertEquals(
                Set.of("A1 Established", "A2 Plan"),
                new HashSet<>(edits.edits().stream()
                        .map(edit -> Markup.text(edits.title(edit.path())))
                        .toList()));
        assertEquals("Rules of the whole", Markup.text(edits.title("rulebook")));
        assertEquals("classes/<x>", Markup.text(edits.title("classes/<x>")));
    }

    /** Edits beside each other must not look alike. */
    @Test
    void colours_ofTheFirstEdits_areAllDifferent() {
        List<String> colours =
                IntStream.range(0, 40).mapToObj(EditTitles::colour).toList();
        assertEquals(40, new HashSet<>(colours).size());
    }

    @Test
    void section_standsUnderItsPeriod() throws IOException {
        assertEquals("y-2026", ImpactSection.id(ImpactSamples.same(folder)));
        assertTrue(section(ImpactSamples.same(folder)).toString().startsWith("<section id=\"y-2026\""));
    }
}
