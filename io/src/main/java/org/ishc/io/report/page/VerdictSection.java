package org.ishc.io.report.page;

import org.ishc.core.base.Language;
import org.ishc.core.finding.Severity;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Verdict;

/** The head of the page: whose data, the verdict, and how much was found. */
public final class VerdictSection {

    private final Validation validation;
    private final String title;

    /**
     * Takes what was found.
     *
     * @param title what the review is called, of a period that is over or one that runs
     */
    public VerdictSection(Validation validation, String title) {
        this.title = title;
        this.validation = validation;
    }

    public void write(Html html) {
        html.raw("<p class=\"kicker\">")
                .text(validation.manifest().name().orElse("ISHC"))
                .raw(" · ")
                .say("số liệu đến ", "data as of ")
                .say(Language.VI.day(validation.asOf()), Language.EN.day(validation.asOf()))
                .raw("</p>\n<h1>")
                .raw(PageFrame.say(title))
                .raw("</h1>\n<p class=\"verdict ")
                .raw(validation.verdict().name())
                .raw("\"><strong>")
                .raw(Html.label(validation.verdict()))
                .raw("</strong> ");
        say(html, validation.verdict());
        html.raw("</p>\n<p class=\"counts\">");
        for (Severity severity : Severity.values()) {
            html.raw("<span class=\"badge ")
                    .raw(severity.name())
                    .raw("\">")
                    .raw(Html.number(validation.count(severity)))
                    .raw(" ")
                    .raw(Html.label(severity))
                    .raw("</span> ");
        }
        html.raw("</p>\n<p class=\"digest\">SHA-256 ").text(validation.sha256()).raw("</p>\n");
    }

    private static void say(Html html, Verdict verdict) {
        switch (verdict) {
            case VALID ->
                html.say("Không có lỗi, mọi kiểm tra đã chạy xong.", "No errors, and every check ran to its end.");
            case INVALID ->
                html.say(
                        "Có lỗi: các bản ghi sai không được tính; phần còn lại vẫn được tổng hợp dưới đây.",
                        "There are errors: faulty records do not count; what stays is shown below.");
            case UNDETERMINED -> html.say("Có kiểm tra chưa chạy xong.", "Some check did not run to its end.");
            case NOT_APPLICABLE -> html.say("Không có bảng nào đã biết.", "No known table.");
        }
    }
}
