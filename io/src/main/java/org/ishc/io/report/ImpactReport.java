package org.ishc.io.report;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.Language;
import org.ishc.core.emulation.change.RulebookDiff;
import org.ishc.core.emulation.change.RulebookDiffText;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.io.report.page.Html;
import org.ishc.io.report.page.ImpactSection;
import org.ishc.io.report.page.PageFrame;

/**
 * What a change of rules would do, as one HTML page for whoever signs it: what it comes to, in a sentence; totals,
 * ranks and classes before and after; who wins and loses in each group, and by which edit; who enters and leaves
 * classes and awards; what is different, in prose. For one past period or several.
 */
public final class ImpactReport {

    private final List<RulebookDiff.Difference> differences;
    private final List<PastImpact> pasts;

    private ImpactReport(List<RulebookDiff.Difference> differences, List<PastImpact> pasts) {
        this.differences = List.copyOf(differences);
        this.pasts = List.copyOf(pasts);
        if (pasts.isEmpty()) {
            throw new IllegalArgumentException("a report on no past period");
        }
    }

    /**
     * Makes a report.
     *
     * @param differences what is different between the texts of the two rulebooks
     * @param pasts the past periods, in the order in which they are shown
     * @throws IllegalArgumentException when there is no past period
     */
    public static ImpactReport of(List<RulebookDiff.Difference> differences, List<PastImpact> pasts) {
        return new ImpactReport(differences, pasts);
    }

    /** Returns the page. */
    public String html() {
        Html html = new Html();
        Map<String, String> parts = new LinkedHashMap<>();
        pasts.forEach(past -> parts.put(ImpactSection.id(past), ImpactSection.period(past)));
        parts.put("text", PageFrame.say("impact.text"));
        PageFrame frame = PageFrame.of(Language.VI, PageFrame.title("impact.window"), parts);
        frame.begin(html);
        Rulebook before = pasts.get(0).impact().before().rulebook();
        Rulebook after = pasts.get(0).impact().after().rulebook();
        html.raw("<p class=\"kicker\">" + title(before) + " · " + Html.escape(before.version()) + " → " + title(after)
                + " · " + Html.escape(after.version()) + "</p>\n<h1>" + PageFrame.say("impact.title") + "</h1>\n");
        pasts.forEach(past -> new ImpactSection(past).write(html));
        text(html);
        frame.end(html);
        return html.toString();
    }

    private static String title(Rulebook rulebook) {
        return rulebook.title()
                .map(title -> Html.both(title.vi(), title.en()))
                .orElseGet(() -> Html.escape(rulebook.name()));
    }

    /** What is different between the two texts, also where it moves no point. */
    private void text(Html html) {
        html.raw("<section id=\"text\">\n<h2>" + PageFrame.say("impact.text") + " <span class=\"count\">"
                + Html.number(differences.size()) + "</span></h2>\n");
        if (differences.isEmpty()) {
            html.raw("<p class=\"empty\">" + PageFrame.say("impact.text.none") + "</p>\n</section>\n");
            return;
        }
        Rulebook before = pasts.get(0).impact().before().rulebook();
        Rulebook after = pasts.get(0).impact().after().rulebook();
        html.raw("<ul>\n");
        for (RulebookDiff.Difference difference : differences) {
            html.raw("<li>")
                    .say(
                            RulebookDiffText.of(difference, before, after, Language.VI),
                            RulebookDiffText.of(difference, before, after, Language.EN))
                    .raw("</li>\n");
        }
        html.raw("</ul>\n</section>\n");
    }
}
