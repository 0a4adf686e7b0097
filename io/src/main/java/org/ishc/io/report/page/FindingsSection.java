package org.ishc.io.report.page;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Waived;
import org.ishc.io.message.Messages;
import org.ishc.io.profile.Profile;
import org.ishc.io.report.Place;
import org.ishc.io.report.tree.Listed;

/** What was found in the data, by code and one by one, with a filter; and what every check came to. */
public final class FindingsSection {

    /** How many findings of one code the page lists; counts stay exact. */
    private static final int LIMIT = 20;

    private final Validation validation;

    public FindingsSection(Validation validation) {
        this.validation = validation;
    }

    public void write(Html html) {
        html.raw("<section id=\"found\">\n<h2 id=\"found-title\">")
                .raw(PageFrame.say("review.found"))
                .raw("</h2>\n");
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
        counts(html);
        html.raw("<p class=\"find\"><label>")
                .raw(PageFrame.say("review.filter") + " ")
                .raw(
                        "<input id=\"filter\" type=\"search\" data-rows=\"#findings tbody > tr\"></label></p>\n<div id=\"findings\">\n")
                .titled(
                        "found-title",
                        "findings",
                        4,
                        List.of(
                                PageFrame.say("page.severity"),
                                PageFrame.say("page.code"),
                                PageFrame.say("page.where"),
                                PageFrame.say("page.what")));
        Listed.counting(validation, LIMIT).stream()
                .sorted(Comparator.comparing(Finding::severity))
                .forEach(finding -> finding(html, finding));
        html.endTitled().raw("</div>\n");
    }

    /** How often each code was found, and what it means. */
    private void counts(Html html) {
        Map<String, String> meanings = new HashMap<>();
        validation
                .findings()
                .forEach(given ->
                        meanings.computeIfAbsent(given.code().code(), code -> PageSections.explained(given.code())));
        html.titled(
                "found-title",
                "codes",
                2,
                List.of(PageFrame.say("page.code"), PageFrame.say("page.meaning"), PageFrame.say("page.number")));
        validation
                .counts()
                .codes()
                .forEach((code, count) -> html.row(
                        "td",
                        2,
                        List.of(
                                "<code>" + Html.escape(code) + "</code>",
                                meanings.getOrDefault(code, ""),
                                Html.number(count))));
        html.endTitled();
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
        html.raw("<h3 id=\"profiles-title\">")
                .raw(PageFrame.say("review.profiles"))
                .raw("</h3>\n<ul>\n");
        for (Profile.Layer layer : validation.profiles()) {
            html.raw("<li>")
                    .text(layer.name() + " " + layer.version() + ", SHA-256 " + layer.sha256())
                    .raw("</li>\n");
        }
        html.raw("</ul>\n");
        if (!validation.changes().isEmpty()) {
            PageSections.changes(html, validation, "profiles-title");
        }
        if (!validation.waived().isEmpty()) {
            waivers(html);
        }
    }

    private void waivers(Html html) {
        html.titled(
                "profiles-title",
                "waived",
                4,
                List.of(
                        PageFrame.say("page.code"),
                        PageFrame.say("page.where"),
                        PageFrame.say("page.what"),
                        PageFrame.say("page.waiver")));
        for (Waived waived : Listed.waived(validation.waived(), LIMIT)) {
            Listed listed = new Listed(waived.finding(), Optional.of(waived.waiver()));
            Location at = waived.finding().location();
            html.row(
                    "td",
                    4,
                    List.of(
                            "<code>" + Html.escape(waived.finding().code().code()) + "</code>",
                            Html.both(Place.inFull(at, Language.VI), Place.inFull(at, Language.EN)),
                            Html.both(
                                    Messages.in(Language.VI).text(waived.finding()),
                                    Messages.in(Language.EN).text(waived.finding())),
                            Html.both(
                                    listed.waiverText(Messages.in(Language.VI)).orElse(""),
                                    listed.waiverText(Messages.in(Language.EN)).orElse(""))));
        }
        html.endTitled();
    }

    private void ledger(Html html) {
        html.raw("<h3 id=\"ledger-title\">" + PageFrame.say("page.ledger") + "</h3>\n");
        PageSections.ledger(html, validation, "ledger-title");
    }
}
