package org.ishc.io.report;

import java.util.Comparator;
import java.util.List;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.io.ingest.CodeChange;
import org.ishc.io.ingest.Ledger;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Waived;
import org.ishc.io.message.Messages;
import org.ishc.io.profile.Profile;

/** What was found in the data, by code and one by one, with a filter; and what every check came to. */
final class FindingsSection {

    /** How many findings of one code the page lists; counts stay exact. */
    private static final int LIMIT = 20;

    private final Validation validation;

    FindingsSection(Validation validation) {
        this.validation = validation;
    }

    void write(Html html) {
        html.raw("<section id=\"found\">\n").heading(2, "Lỗi và lưu ý trong số liệu", "Findings in the data");
        if (!validation.counts().codes().isEmpty()) {
            list(html);
        }
        if (!validation.profiles().isEmpty()) {
            profiles(html);
        }
        ledger(html);
        html.raw("</section>\n");
    }

    /** How often each code, then the findings one by one. */
    private void list(Html html) {
        html.raw("<div class=\"scroll\" tabindex=\"0\"><table class=\"codes\"><tbody>\n");
        validation
                .counts()
                .codes()
                .forEach((code, count) ->
                        html.row("td", 1, List.of("<code>" + Html.escape(code) + "</code>", Html.number(count))));
        html.raw("</tbody></table></div>\n<p class=\"find\"><label>")
                .say("Lọc: ", "Filter: ")
                .raw(
                        "<input id=\"filter\" type=\"search\" data-rows=\"#findings > tr\"></label></p>\n<div class=\"scroll\" tabindex=\"0\"><table class=\"findings\"><thead>")
                .row(
                        "th",
                        4,
                        List.of(
                                Html.both("Mức", "Severity"),
                                Html.both("Mã", "Code"),
                                Html.both("Ở đâu", "Where"),
                                Html.both("Nội dung", "What")))
                .raw("</thead><tbody id=\"findings\">\n");
        ValidationJson.listed(validation, LIMIT).stream()
                .sorted(Comparator.comparing(Finding::severity))
                .forEach(finding -> finding(html, finding));
        html.raw("</tbody></table></div>\n");
    }

    private static void finding(Html html, Finding finding) {
        Location at = finding.location();
        html.row(
                "td",
                4,
                List.of(
                        "<span class=\"badge " + finding.severity() + "\">" + Html.label(finding.severity())
                                + "</span>",
                        "<code>" + Html.escape(finding.code().code()) + "</code>",
                        Html.both(Place.inFull(at, Language.VI), Place.inFull(at, Language.EN)),
                        Html.both(
                                Messages.in(Language.VI).text(finding),
                                Messages.in(Language.EN).text(finding))));
    }

    private void profiles(Html html) {
        html.heading(3, "Bộ quy định kiểm tra và miễn trừ", "Profiles and waivers")
                .raw("<ul>\n");
        for (Profile.Layer layer : validation.profiles()) {
            html.raw("<li>")
                    .text(layer.name() + " " + layer.version() + ", SHA-256 " + layer.sha256())
                    .raw("</li>\n");
        }
        html.raw("</ul>\n<div class=\"scroll\" tabindex=\"0\"><table><tbody>\n");
        for (CodeChange change : validation.changes()) {
            String to = change.severity().map(Severity::name).orElse("off");
            html.row(
                    "td",
                    3,
                    List.of(
                            "<code>" + Html.escape(change.code().code()) + "</code>",
                            change.code().severity() + " → " + to,
                            Html.escape(change.profile()),
                            Html.number(change.findings())));
        }
        html.raw("</tbody></table></div>\n<div class=\"scroll\" tabindex=\"0\"><table><tbody>\n");
        for (Waived waived : ValidationJson.listedWaived(validation.waived(), LIMIT)) {
            html.row(
                    "td",
                    4,
                    List.of(
                            "<code>" + Html.escape(waived.finding().code().code()) + "</code>",
                            Html.escape(waived.waiver().table() + " "
                                    + waived.waiver().key()),
                            Html.escape(waived.waiver().by() + ", "
                                    + waived.waiver().until()),
                            Html.escape(waived.waiver().reason())));
        }
        html.raw("</tbody></table></div>\n");
    }

    private void ledger(Html html) {
        html.heading(3, "Nhật ký kiểm tra", "Ledger of checks")
                .raw("<div class=\"scroll\" tabindex=\"0\"><table><tbody>\n");
        for (Ledger.Entry entry : validation.ledger().entries()) {
            html.row(
                    "td",
                    3,
                    List.of(
                            PageSections.check(entry),
                            Html.label(entry.status()),
                            PageSections.reason(entry),
                            Html.number(entry.records())));
        }
        html.raw("</tbody></table></div>\n");
    }
}
