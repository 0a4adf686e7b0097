package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.ishc.core.finding.Severity;
import org.ishc.io.ingest.CodeChange;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.report.tree.Listed;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.testing.SampleFindings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What stands in the page of a validation whether scripts run or not. */
class PageSectionsTest {

    private final Html html = new Html();

    private static PageSections of(Validation validation) {
        return new PageSections(validation, Listed.of(validation, 1_000));
    }

    private String text() {
        return Markup.text(html.toString());
    }

    @ParameterizedTest
    @EnumSource(Verdict.class)
    void verdict_standsFirst_withWhatItMeans(Verdict verdict) {
        of(SampleFindings.nothing(verdict)).summary(html);
        assertTrue(html.toString().contains("<header class=\"verdict " + verdict + "\">"), html::toString);
        assertTrue(
                text().contains(Markup.text(PageFrame.say("page.verdict." + verdict)) + " "
                        + Markup.text(PageFrame.say("report.verdict." + verdict))),
                text());
    }

    @Test
    void counts_areOfAllFindings_andZeroIsSoftened() {
        of(SampleFindings.many(30)).summary(html);
        assertTrue(text().contains("20 errors"), text());
        assertTrue(html.toString().contains("class=\"card WAIVED zero\""), html::toString);
    }

    @Test
    void summaryOfNothing_hasNoTableOfCodes() {
        of(SampleFindings.nothing(Verdict.VALID)).summary(html);
        assertFalse(html.toString().contains("id=\"codes-title\""), html::toString);
        assertTrue(text().contains("0123456789abcdef".repeat(4)), text());
    }

    /** Whoever mends begins at the top. */
    @Test
    void codes_standByGravity_thenByNumber_thenByName() {
        assertEquals(List.of("ref.unknown-unit", "cell.type", "cell.whitespace"), codes(31));
        assertEquals(List.of("cell.type", "ref.unknown-unit", "cell.whitespace"), codes(30));
    }

    private static List<String> codes(int findings) {
        Html html = new Html();
        of(SampleFindings.many(findings)).summary(html);
        return Markup.rows(html).stream()
                .map(row -> row.get(0))
                .filter(cell -> cell.contains("."))
                .map(cell -> cell.substring(cell.lastIndexOf(' ') + 1))
                .toList();
    }

    @Test
    void tables_areNamedInWords_withHowManyOfEachGravity() {
        of(SampleFindings.many(30)).summary(html);
        assertTrue(html.toString().contains("data-table=\"values\""), html::toString);
        assertTrue(html.toString().contains("data-table=\"clubs\""), html::toString);
        assertTrue(
                Markup.rows(html).stream()
                        .anyMatch(row -> row.size() > 1 && row.get(1).equals("20")),
                () -> Markup.rows(html).toString());
    }

    /** Without scripts a page of a hundred thousand rows would not open. */
    @Test
    void findings_areShownUpToFifty_andHowManyThereAreIsSaid() {
        of(SampleFindings.many(120)).findings(html);
        assertEquals(1 + 50, Markup.rows(html).size());
        assertTrue(text().contains("50") && text().contains("120"), text());
    }

    @Test
    void pageWithoutFindings_saysSo() {
        of(SampleFindings.nothing(Verdict.VALID)).findings(html);
        assertEquals(List.of(), Markup.rows(html));
        assertTrue(text().contains(Markup.text(PageFrame.say("page.none"))), text());
    }

    @Test
    void textsOfTheData_endNoMarkup() {
        PageSections sections = of(SampleFindings.hostile());
        html.raw("<main>");
        sections.summary(html);
        sections.findings(html);
        sections.ledger(html);
        assertFalse(html.toString().contains("</script>"), html::toString);
        assertFalse(html.toString().contains("<b>"), html::toString);
    }

    @Test
    void ledger_saysOfEachCheckWhatItCameTo() {
        html.raw("<main>");
        of(SampleFindings.hostile()).ledger(html);
        assertEquals(1 + 3, Markup.rows(html).size());
        assertEquals(1, Markup.count(html, "class=\"status FAILED\""));
        assertEquals(1, Markup.count(html, "class=\"status SKIPPED\""));
    }

    /** What a profile turned off must not pass for what was not found. */
    @Test
    void codeThatCountsOtherwise_isSaid_withTheProfileAndTheNumber() {
        Validation nothing = SampleFindings.nothing(Verdict.VALID);
        Validation changed = new Validation(
                nothing.verdict(),
                nothing.manifest(),
                nothing.sha256(),
                nothing.findings(),
                nothing.counts(),
                nothing.ledger(),
                true,
                nothing.profiles(),
                nothing.waived(),
                List.of(
                        new CodeChange(ExchangeFinding.TYPE, Optional.empty(), "tinh-mot", 12),
                        new CodeChange(ExchangeFinding.WHITESPACE, Optional.of(Severity.ERROR), "tinh-mot", 3)));
        of(changed).summary(html);
        List<List<String>> rows = Markup.rows(html);
        assertEquals(3, rows.size());
        assertEquals("cell.type", rows.get(1).get(0));
        assertEquals("tinh-mot", rows.get(1).get(3));
        assertEquals("12", rows.get(1).get(4));
        assertEquals(1, Markup.count(html, "badge off"));
    }

    @Test
    void code_isExplainedInBothLanguages() {
        String explained = PageSections.explained(ExchangeFinding.TYPE);
        assertTrue(explained.contains("<span lang=\"vi\">") && explained.contains("<span lang=\"en\">"), explained);
    }
}
