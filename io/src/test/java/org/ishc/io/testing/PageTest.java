package org.ishc.io.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.ishc.core.base.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The strict reader of pages: what it refuses, what it reads, and what it takes for a fault. */
class PageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>left open",
                "<p><b>crossed</p></b>",
                "</p>",
                "<p class=bare></p>",
                "<p id=\"a\" id=\"b\"></p>",
                "a > b",
                "Hội & Đoàn",
                "&copy;",
                "a\u0000b",
                "<script>never ends",
                "<p =\"\"></p>"
            })
    void markupThatABrowserWouldMend_isRefused(String markup) {
        assertThrows(IllegalArgumentException.class, () -> Page.of(markup));
    }

    @Test
    void text_isThatOfOneLanguage_withoutScriptsAndTitles() {
        Page page = Page.of("<p><span lang=\"vi\">Tỉnh</span><span lang=\"en\">Province</span> &lt;1&gt;<br>"
                + "<script>a < b</script><svg><title>unread</title></svg></p>");
        assertEquals("Tỉnh <1>", page.text(Language.VI));
        assertEquals("Province <1>", page.text(Language.EN));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p id="a"></p><p id="a"></p>                                                 | twice a
            <a href="#b"></a>                                                            | nothing at #b
            <p aria-labelledby="c"></p>                                                  | no words for c in VI
            <button type="button" data-csv="d"></button>                                 | no table d
            <p onclick="x"></p>                                                          | forbidden <p{onclick=x}>
            <a href="https://example.org"></a>                                           | forbidden <a{href=https://example.org}>
            <button></button>                                                            | a button without a type <button{}>
            <table></table>                                                              | a table without a name <table{}>
            <span lang="vi">một</span>                                                   | in one language only: một
            <table><caption>c</caption><thead><tr><th>h</th></tr></thead></table>        | no heading of a col: h
            <table><caption>c</caption><thead><tr><td></td></tr></thead><tbody><tr><td></td><td>x</td></tr></tbody></table> | a row of another width x
            """)
    void fault_isFound(String markup, String fault) {
        assertEquals(fault, Page.of(markup).faults().get(0));
    }

    @Test
    void soundMarkup_hasNoFault() {
        assertEquals(
                List.of(),
                Page.of(
                                "<h2 id=\"t\">T</h2><table aria-labelledby=\"t\"><thead><tr><th scope=\"col\">h</th><td></td></tr>"
                                        + "</thead><tbody><tr id=\"r\"><th scope=\"row\"><a href=\"#r\">x</a></th><td>1</td></tr></tbody></table>"
                                        + "<button type=\"button\" data-csv=\"s\"></button><table id=\"s\"><caption>c</caption></table>")
                        .faults());
    }
}
