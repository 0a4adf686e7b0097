package org.ishc.io.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apiguardian.api.API;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.collection.Change;
import org.ishc.core.collection.SenderState;
import org.ishc.core.finding.Finding;
import org.ishc.io.collect.CollectedRound;
import org.ishc.io.collect.JudgedAnswer;
import org.ishc.io.message.FindingCatalogue;
import org.ishc.io.message.Messages;
import org.ishc.io.report.page.FindingsSection;
import org.ishc.io.report.page.Html;
import org.ishc.io.report.page.PageFrame;
import org.ishc.io.report.page.PageSections;
import org.ishc.io.report.page.SendersSection;

/**
 * A round as one HTML page without outside assets, in Vietnamese and English: who answered first, what each must mend
 * with the text of a reminder to copy, what came of putting the answers together, what changed, then what was found in
 * the package from many.
 */
@API(status = API.Status.EXPERIMENTAL, since = "0.1")
public final class CollectionPage {

    private final CollectedRound collected;

    private CollectionPage(CollectedRound collected) {
        this.collected = collected;
    }

    /** Returns the page. */
    public static String of(CollectedRound collected) {
        return new CollectionPage(collected).html();
    }

    private String html() {
        Html html = new Html();
        PageFrame frame = PageFrame.of(
                Language.VI,
                PageFrame.title(
                        "collect.title",
                        "round",
                        collected.round().code(),
                        "period",
                        collected.round().period()),
                parts());
        frame.begin(html);
        head(html);
        new SendersSection(collected).write(html);
        mend(html);
        unplaced(html);
        merge(html);
        changes(html);
        new FindingsSection(collected.validation()).write(html);
        frame.end(html);
        return html.toString();
    }

    private Map<String, String> parts() {
        Map<String, String> parts = new LinkedHashMap<>();
        parts.put("senders", PageFrame.say("collect.senders"));
        parts.put("mend", PageFrame.say("collect.mend"));
        if (!collected.unplaced().isEmpty()) {
            parts.put("unplaced", PageFrame.say("collect.unplaced"));
        }
        if (!collected.merge().isEmpty()) {
            parts.put("merge", PageFrame.say("collect.merge"));
        }
        parts.put("changes", PageFrame.say("collect.changes"));
        parts.put("found", PageFrame.say("review.part.found"));
        return parts;
    }

    private static String begin(String part) {
        return "<section id=\"" + part + "\">\n<h2 id=\"" + part + "-title\">" + PageFrame.say("collect." + part)
                + "</h2>\n";
    }

    private static String text(Finding finding) {
        return Html.both(
                Messages.in(Language.VI).text(finding), Messages.in(Language.EN).text(finding));
    }

    private void head(Html html) {
        html.raw("<p class=\"kicker\">")
                .raw(collected
                        .round()
                        .title()
                        .map(title -> Html.both(title.vi(), title.en()))
                        .orElse("ISHC"))
                .raw("</p>\n<h1>"
                        + PageFrame.say(
                                "collect.title",
                                "round",
                                collected.round().code(),
                                "period",
                                collected.round().period())
                        + "</h1>\n<p>")
                .raw(PageFrame.say(
                        "collect.due",
                        "due",
                        collected.round().due(),
                        "as_of",
                        collected.round().asOf()))
                .raw("</p>\n<p><strong>"
                        + Html.both(
                                CollectionText.answered(collected, Messages.in(Language.VI)),
                                CollectionText.answered(collected, Messages.in(Language.EN))))
                .raw("</strong></p>\n<p class=\"verdict "
                        + collected.validation().verdict() + "\">" + PageFrame.say("collect.verdict") + ": <strong>")
                .raw(Html.label(collected.validation().verdict()) + "</strong></p>\n");
    }

    private void mend(Html html) {
        html.raw(begin("mend"));
        boolean isAnything = false;
        for (SenderState sender : collected.senders()) {
            Optional<String> vi = CollectionText.findReminder(collected, sender, Language.VI);
            if (vi.isPresent()) {
                isAnything = true;
                String en = CollectionText.findReminder(collected, sender, Language.EN)
                        .orElse("");
                html.raw("<details class=\"unit\"><summary id=\"" + mend(sender) + "\">"
                        + Html.escape(CollectionText.name(collected, sender.sender())) + " "
                        + SendersSection.badge(sender.status(), Html.label(sender.status())) + "</summary>\n");
                findings(html, sender);
                html.raw("<p>" + PageFrame.say("collect.reminder") + "</p>\n")
                        .raw("<pre lang=\"vi\">" + Html.escape(vi.get()) + "</pre>")
                        .raw("<pre lang=\"en\">" + Html.escape(en) + "</pre>\n</details>\n");
            }
        }
        html.raw(isAnything ? "</section>\n" : "<p>" + PageFrame.say("collect.mend.none") + "</p>\n</section>\n");
    }

    private void findings(Html html, SenderState sender) {
        List<JudgedAnswer> judged = sender.answers().stream()
                .map(collected::judged)
                .filter(one -> !one.codes().isEmpty())
                .toList();
        if (!judged.isEmpty()) {
            codes(html, mend(sender), judged);
        }
    }

    /** What names the table of a sender's codes. */
    private static String mend(SenderState sender) {
        return "m-" + Html.escape(sender.sender().value());
    }

    private static void codes(Html html, String title, List<JudgedAnswer> judged) {
        html.titled(
                title,
                "",
                3,
                List.of(
                        PageFrame.say("collect.file"),
                        PageFrame.say("collect.code"),
                        PageFrame.say("page.meaning"),
                        PageFrame.say("page.number")));
        for (JudgedAnswer one : judged) {
            one.codes()
                    .forEach((code, count) -> html.row(
                            "td",
                            3,
                            List.of(
                                    Html.escape(one.answer().file()),
                                    "<code>" + Html.escape(code) + "</code>",
                                    FindingCatalogue.find(code)
                                            .map(entry -> PageSections.explained(entry.code()))
                                            .orElse(Html.MISSING),
                                    Html.number(count))));
        }
        html.endTitled();
    }

    private void unplaced(Html html) {
        if (!collected.unplaced().isEmpty()) {
            html.raw(begin("unplaced"));
            codes(html, "unplaced-title", collected.unplaced());
            html.raw("</section>\n");
        }
    }

    private void merge(Html html) {
        if (collected.merge().isEmpty()) {
            return;
        }
        html.raw(begin("merge"))
                .titled(
                        "merge-title",
                        "",
                        4,
                        List.of(
                                PageFrame.say("collect.severity"),
                                PageFrame.say("collect.code"),
                                PageFrame.say("collect.key"),
                                PageFrame.say("collect.what")));
        for (Finding finding : collected.merge()) {
            html.row(
                    "td",
                    4,
                    List.of(
                            badge(finding),
                            "<code>" + finding.code().code() + "</code>",
                            Html.both(
                                    CollectionText.place(finding.location(), Language.VI),
                                    CollectionText.place(finding.location(), Language.EN)),
                            text(finding)));
        }
        html.endTitled().raw("</section>\n");
    }

    private static String badge(Finding finding) {
        return "<span class=\"badge " + finding.severity() + "\">" + Html.label(finding.severity()) + "</span>";
    }

    private void changes(Html html) {
        html.raw(begin("changes"));
        if (collected.changes().isEmpty()) {
            html.raw("<p>" + PageFrame.say("collect.none") + "</p>\n</section>\n");
            return;
        }
        html.titled(
                "changes-title",
                "",
                5,
                List.of(
                        PageFrame.say("collect.sender"),
                        PageFrame.say("collect.severity"),
                        PageFrame.say("collect.code"),
                        PageFrame.say("collect.indicator"),
                        PageFrame.say("collect.what")));
        for (Change change : collected.changes()) {
            html.row(
                    "td",
                    5,
                    List.of(
                            Html.escape(CollectionText.name(collected, change.sender())),
                            badge(change.finding()),
                            "<code>" + change.finding().code().code() + "</code>",
                            change.indicator().map(this::title).orElse(Html.MISSING),
                            text(change.finding())));
        }
        html.endTitled().raw("</section>\n");
    }

    private String title(IndicatorCode code) {
        return collected
                .merged()
                .catalogue()
                .find(code)
                .map(indicator ->
                        Html.both(indicator.titles().vi(), indicator.titles().en()))
                .orElse(Html.escape(code.value()));
    }
}
