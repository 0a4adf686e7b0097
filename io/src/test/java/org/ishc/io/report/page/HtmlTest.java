package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishc.core.base.Fraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The markup of pages: no text of the data is ever markup, and what is missing is a dash. */
class HtmlTest {

    @Test
    void text_isNeverMarkup() {
        assertEquals(
                "&lt;b title=&quot;&#39;&quot;&gt; &amp;amp; &lt;/script&gt;",
                Html.escape("<b title=\"'\"> &amp; </script>"));
        assertEquals("Xã &lt;A&gt;", new Html().text("Xã <A>").toString());
    }

    /** A browser drops some control characters and shows others as boxes; half a pair cannot be written at all. */
    @Test
    void whatNoPageMayHold_standsAsItsNumber() {
        assertEquals("a‹U+0000›b‹U+001B›[2J‹U+009B›‹U+D83D›", Html.escape("a\u0000b\u001b[2J\u009b\ud83d"));
        assertEquals("một\r\n\thai 😀", Html.escape("một\r\n\thai 😀"));
    }

    @Test
    void sentence_standsInBothLanguages_andOnceWhereTheyAreEqual() {
        assertEquals(
                "<span lang=\"vi\">Xã &lt;A&gt;</span><span lang=\"en\">A&amp;B</span>", Html.both("Xã <A>", "A&B"));
        assertEquals("K1", Html.both("K1", "K1"));
    }

    @Test
    void missingNumber_isADash_andZeroIsZero() {
        assertEquals(Html.MISSING, Html.number(Optional.empty(), 2));
        assertEquals("0", Html.number(0));
        assertEquals(Html.MISSING, Html.signed(Optional.empty(), 1));
        assertEquals(Html.MISSING, Html.bar(Optional.empty(), Fraction.ONE, Optional.empty(), "total"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "1234567|0|<span lang=\"vi\">1.234.567</span><span lang=\"en\">1,234,567</span>",
                "1/2|1|<span lang=\"vi\">0,5</span><span lang=\"en\">0.5</span>",
                "7|0|7",
                "2/3|2|<span lang=\"vi\">0,67</span><span lang=\"en\">0.67</span>"
            })
    void number_isWrittenAsEachLanguageDoes(String number, int decimals, String html) {
        String[] parts = number.split("/");
        Fraction fraction = Fraction.of(Long.parseLong(parts[0]), parts.length > 1 ? Long.parseLong(parts[1]) : 1);
        assertEquals(html, Html.number(Optional.of(fraction), decimals));
    }

    @ParameterizedTest
    @CsvSource({"5,+5", "-5,−5", "0,0"})
    void change_hasItsSign(long change, String written) {
        assertEquals(written, Html.signed(Optional.of(Fraction.of(change)), 0));
    }

    @ParameterizedTest
    @CsvSource({"1,2,500", "0,5,0", "5,5,1000", "9,5,1000", "-3,5,0", "1,3,333", "5,0,0", "5,-1,0"})
    void bar_isAShareOfItsWidth_neverLessThanNothingNorMoreThanAll(long value, long full, int width) {
        String bar = Html.bar(Optional.of(Fraction.of(value)), Fraction.of(full), Optional.empty(), "total");
        assertTrue(bar.contains("class=\"fill\" width=\"" + width + "\""), bar);
        assertFalse(bar.contains("mark"), bar);
    }

    @Test
    void markOfABar_staysWithinIt() {
        for (long at : new long[] {0, 1, 50, 100, 1_000}) {
            String bar = Html.bar(Optional.of(Fraction.ONE), Fraction.HUNDRED, Optional.of(Fraction.of(at)), "total");
            Matcher x = Pattern.compile("class=\"mark\" x=\"(\\d+)\"").matcher(bar);
            assertTrue(x.find(), bar);
            int place = Integer.parseInt(x.group(1));
            assertTrue(place >= 0 && place <= 992, bar);
        }
    }

    @Test
    void data_cannotEndItsBlock() {
        String block = Html.data("id=\"x\"", List.of("</script><b>", "\u2028\u2029", "a\ud83d"));
        assertEquals(
                "<script type=\"application/json\" id=\"x\">[\"\\u003c/script>\\u003cb>\",\"\\u2028\\u2029\",\"a\ufffd\"]</script>\n",
                block);
        assertEquals(1, block.split("</script>", -1).length - 1);
    }

    @Test
    void headingCellWithoutAWord_isNoHeading() {
        assertEquals(
                "<tr><th scope=\"col\">Đơn vị</th><td class=\"n\"></td><th scope=\"col\" class=\"n\">Điểm</th></tr>\n",
                new Html().row("th", 1, List.of("Đơn vị", "", "Điểm")).toString());
    }

    @Test
    void rowThatIsNamed_hasItsNameAsAHeading_andCellsThatAreMarkupStayAsTheyAre() {
        assertEquals(
                "<tr id=\"r\"><th scope=\"row\">Xã A</th><td>G1</td><td class=\"n mark\">7</td><td class=\"n\">8</td></tr>\n",
                new Html()
                        .named(" id=\"r\"", 2, List.of("Xã A", "G1", "<td class=\"n mark\">7</td>", "8"))
                        .toString());
    }

    @Test
    void table_isNamedByItsCaption_andEndsWithTheButtonThatSavesIt() {
        String table = new Html()
                .table("t", "Chú thích", "sortable", 1, List.of("A"))
                .endTable("t", 1, List.of("Tổng"))
                .toString();
        assertTrue(table.contains("aria-labelledby=\"t-caption\""), table);
        assertTrue(table.contains("<caption id=\"t-caption\">Chú thích</caption>"), table);
        assertTrue(table.contains("<tr class=\"total\"><th scope=\"row\">Tổng</th></tr>"), table);
        assertTrue(table.contains("data-csv=\"t\""), table);
        assertEquals(table.split("<div", -1).length, table.split("</div>", -1).length);
    }
}
