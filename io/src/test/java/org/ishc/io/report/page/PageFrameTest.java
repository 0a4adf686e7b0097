package org.ishc.io.report.page;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.Language;
import org.ishc.core.figure.Indicator;
import org.ishc.io.testing.Browser;
import org.ishc.io.testing.Paper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What stands around the content of a page, on paper. */
class PageFrameTest {

    private static final String CAPTION = "CHÚ THÍCH BẢNG";

    @TempDir
    Path folder;

    /** Tables that begin ever lower on a page: their captions and headings go with the rows to the next one. */
    private static String page() {
        Html html = new Html();
        PageFrame frame = PageFrame.of(Language.VI, new Indicator.Titles("Bảng", "Tables"), Map.of());
        frame.begin(html);
        for (int lines = 34; lines < 50; lines++) {
            html.raw("<section id=\"s" + lines + "\" class=\"" + (lines % 2 == 0 ? "landscape" : "") + "\">"
                    + "<p>dòng</p>".repeat(lines % 2 == 0 ? lines - 17 : lines));
            html.table("t" + lines, CAPTION, "sortable", 1, List.of("ĐƠN VỊ", "SỐ LIỆU"));
            for (int row = 0; row < 8; row++) {
                html.named("", 1, List.of("Phường Ngọc Hà", "12"));
            }
            html.endTable("t" + lines).raw("</section>\n");
        }
        frame.end(html);
        return html.toString();
    }

    @Test
    void caption_neverStandsAloneAtTheFootOfAPage() throws IOException, InterruptedException {
        Path page = Files.writeString(folder.resolve("tables.html"), page());
        try (Browser browser = Browser.open()) {
            List<List<String>> pages = Paper.printed(browser.visit(page), folder);
            assertTrue(pages.stream().anyMatch(lines -> lines.get(0).equals(CAPTION)), "some table is moved");
            for (List<String> lines : pages) {
                String last = lines.get(lines.size() - 1);
                assertTrue(!last.equals(CAPTION) && !last.startsWith("ĐƠN VỊ"), lines::toString);
            }
        }
    }
}
