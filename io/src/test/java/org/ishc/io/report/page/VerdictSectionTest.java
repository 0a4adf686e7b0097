package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.testing.SampleFindings;
import org.junit.jupiter.api.Test;

/** The head of a review: whose data, whether they are sound, and how much was found. */
class VerdictSectionTest {

    private static String text(Validation validation) {
        Html html = new Html();
        new VerdictSection(validation, "review.title").write(html);
        return Markup.text(html.toString());
    }

    @Test
    void eachVerdict_isExplainedInASentenceOfItsOwn() {
        Set<String> sentences = new HashSet<>();
        for (Verdict verdict : Verdict.values()) {
            String text = text(SampleFindings.nothing(verdict));
            sentences.add(text.replaceAll("0 .*", ""));
        }
        assertEquals(Verdict.values().length, sentences.size(), sentences::toString);
    }

    @Test
    void numbers_areThoseOfAllFindings() {
        String text = text(SampleFindings.many(9));
        assertTrue(text.matches(".*\\b6 [Ee]rrors?.*"), text);
        assertTrue(text.endsWith("SHA-256 " + "0123456789abcdef".repeat(4)), text);
    }

    @Test
    void packageWithoutAName_isStillHeaded() {
        assertTrue(text(SampleFindings.nothing(Verdict.VALID)).startsWith("ISHC · data as of "));
    }
}
