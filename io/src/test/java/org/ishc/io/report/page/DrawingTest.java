package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A drawing says in both languages what it shows, and no text of the data ends its markup. */
class DrawingTest {

    private final Html html = new Html();
    private final Drawing drawing = new Drawing(html, 560, 300, "title");

    private String markup() {
        String all = html.toString();
        return all.substring(all.indexOf('\n') + 1);
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource({
        "Phường Ba Đình, 20, Phường Ba Đình",
        "Phường Ba Đình, 14, Phường Ba Đình",
        "Phường Ba Đình, 13, Phường Ba Đì…",
        "Phường Ba Đình, 8, Phường…",
        "'', 5, ''",
    })
    void name_isCutToTheRoomThatThereIs(String name, int most, String cut) {
        assertEquals(cut, Drawing.cut(name, most));
        assertTrue(cut.length() <= most);
    }

    @Test
    void titleThatIsTheSameInBothLanguages_standsOnce() {
        assertEquals("<title>K1</title>", Drawing.title("", language -> "K1"));
        assertEquals(
                "<title id=\"a\" data-vi=\"một\" data-en=\"one\">một</title>",
                Drawing.title(" id=\"a\"", language -> language.say("một", "one")));
    }

    @Test
    void sentence_isWrittenInBothLanguages_atOnePlace() {
        drawing.say("faint", 3, 4, "end", "impact.rank");
        assertEquals(2, Markup.count(html, "x=\"3\" y=\"4\" text-anchor=\"end\""));
        assertTrue(markup().contains("lang=\"vi\"") && markup().contains("lang=\"en\""), markup());
    }

    @Test
    void number_isWrittenOnce_whereBothLanguagesSpellItAlike() {
        drawing.number("value", 1, 2, "middle", Fraction.of(12), 0);
        assertEquals(1, Markup.count(html, "<text"));
        drawing.number("value", 1, 2, "middle", Fraction.of(12_345), 0);
        assertEquals(3, Markup.count(html, "<text"));
        assertTrue(markup().contains(">12.345<") && markup().contains(">12,345<"), markup());
    }

    @Test
    void change_hasItsSign() {
        drawing.change("value", 1, 2, "end", Fraction.of(7), 0).change("value", 1, 2, "end", Fraction.of(-7), 0);
        drawing.end();
        String text = Markup.text(html.toString());
        assertTrue(text.contains("+7"), text);
        assertTrue(text.contains("−7") || text.contains("-7"), text);
    }

    @Test
    void textsOfTheData_areEscaped_whereverTheyStand() {
        String hostile = "</svg><script>\"&'";
        drawing.group("ACHIEVED", language -> hostile + language)
                .write("", 1, 2, "end", hostile)
                .dot("", 1, 2, 3, language -> hostile)
                .box("", 1, 2, 3, 4, language -> hostile)
                .endGroup();
        assertFalse(markup().contains("<script>"), markup());
        assertFalse(markup().contains("</svg>"), markup());
    }

    @Test
    void drawing_isNamedByItsHeading_andEnds() {
        drawing.line("axis", 1, 2, 3, 4).end();
        assertTrue(html.toString().startsWith("<svg class=\"chart\" viewBox=\"0 0 560 300\" width=\"560\""));
        assertTrue(html.toString().contains("role=\"img\" aria-labelledby=\"title\""));
        assertTrue(html.toString().endsWith("</svg>\n"));
    }
}
