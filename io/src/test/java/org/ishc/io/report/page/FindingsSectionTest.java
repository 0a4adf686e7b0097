package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.testing.SampleFindings;
import org.junit.jupiter.api.Test;

/** What was found in the data of a review: how often, then one by one, the gravest first. */
class FindingsSectionTest {

    private static Html section(Validation validation) {
        Html html = new Html();
        new FindingsSection(validation).write(html);
        return html;
    }

    @Test
    void codes_areCountedExactly_andOfEachTwentyAreListed() {
        Html html = section(SampleFindings.many(300));
        assertEquals("100", Markup.row(html, "cell.type").get(2));
        long listed = Markup.rows(html).stream()
                .filter(row -> row.size() == 4 && row.get(1).equals("cell.type"))
                .count();
        assertEquals(20, listed);
        assertTrue(Markup.text(html.toString()).contains("report.truncated"), "and the rest is said");
    }

    @Test
    void gravest_standFirst() {
        List<String> severities = Markup.rows(section(SampleFindings.many(9))).stream()
                .filter(row -> row.size() == 4 && row.get(1).contains("."))
                .map(row -> row.get(0))
                .distinct()
                .toList();
        assertEquals(2, severities.size(), severities::toString);
        assertTrue(severities.get(0).equalsIgnoreCase("error"), severities::toString);
    }

    @Test
    void reviewOfSoundData_showsTheLedgerAlone() {
        Html html = section(SampleFindings.nothing(Verdict.VALID));
        assertFalse(html.toString().contains("id=\"filter\""), html::toString);
        assertFalse(html.toString().contains("profiles-title"), html::toString);
        assertEquals(2, Markup.rows(html).size(), "headings and one check");
    }

    @Test
    void profilesAndWaivers_areNamed() {
        Html html = section(SampleFindings.hostile());
        String text = Markup.text(html.toString());
        assertTrue(text.contains("tinh-mot 2026-1, SHA-256 " + "ab".repeat(32)), text);
        assertTrue(text.contains("Nguyễn Văn An"), text);
        assertFalse(html.toString().contains("</script><b>"), html::toString);
    }
}
