package org.ishc.io.report.page;

import org.ishc.core.finding.Severity;
import org.ishc.io.ingest.Validation;

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
                .raw(PageFrame.say("review.as-of", "day", validation.asOf()))
                .raw("</p>\n<h1>")
                .raw(PageFrame.say(title))
                .raw("</h1>\n<p class=\"verdict ")
                .raw(validation.verdict().name())
                .raw("\"><strong>")
                .raw(Html.label(validation.verdict()))
                .raw("</strong> ")
                .raw(PageFrame.say("review.verdict." + validation.verdict().name()))
                .raw("</p>\n<p class=\"counts\">");
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
}
