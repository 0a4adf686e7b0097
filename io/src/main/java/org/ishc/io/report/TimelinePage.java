package org.ishc.io.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.club.ClubStatus;
import org.ishc.core.club.ClubTimeline;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.io.message.Labels;
import org.ishc.io.message.Messages;
import org.ishc.io.message.Notation;
import org.ishc.io.report.page.Html;
import org.ishc.io.report.page.PageFrame;

/** The life of a club as one HTML page, in Vietnamese and English. */
public final class TimelinePage {

    private TimelinePage() {}

    /** Tells the life of a club with the names that units had on the day, beside their codes. */
    public static List<ClubTimeline.Entry> life(
            ClubRegister register, Registry registry, ClubCode club, Language language) {
        return ClubTimeline.of(
                register,
                club,
                language,
                obstacle -> Labels.of(obstacle, language),
                (unit, day) -> name(registry, unit, day));
    }

    /**
     * Returns the page: what happened until the end of a day; of a club that nobody knows, its code over an empty
     * table.
     *
     * @param until the last day that is told
     */
    public static String html(ClubRegister register, Registry registry, ClubCode club, LocalDate until) {
        String name = register.findHistory(club)
                .flatMap(history -> history.club().name())
                .orElse(club.value());
        Html html = new Html();
        PageFrame frame = PageFrame.of(Language.VI, PageFrame.title("timeline.window", "name", name), Map.of());
        frame.begin(html);
        html.raw("<p class=\"kicker\">")
                .text(club.value())
                .raw("</p>\n<h1>")
                .text(name)
                .raw("</h1>\n");
        register.findStatus(club, until).ifPresent(status -> now(html, registry, status, until));
        List<ClubTimeline.Entry> vi = life(register, registry, club, Language.VI);
        List<ClubTimeline.Entry> en = life(register, registry, club, Language.EN);
        table(html, vi, en, until);
        frame.end(html);
        return html.toString();
    }

    /** The same entries in two languages, up to a day. */
    private static void table(Html html, List<ClubTimeline.Entry> vi, List<ClubTimeline.Entry> en, LocalDate until) {
        html.table(
                "life",
                PageFrame.say("timeline.caption"),
                "",
                2,
                List.of(PageFrame.say("timeline.day"), PageFrame.say("timeline.what")));
        for (int i = 0; i < vi.size(); i++) {
            LocalDate day = vi.get(i).date();
            if (!day.isAfter(until)) {
                html.named(
                        "",
                        2,
                        List.of(
                                Html.both(Language.VI.day(day), Language.EN.day(day)),
                                Html.both(vi.get(i).text(), en.get(i).text())));
            }
        }
        html.endTable("life");
    }

    /** What the club is on the last day, and the signals that speak against it. */
    private static void now(Html html, Registry registry, ClubStatus status, LocalDate day) {
        html.raw("<p class=\"lead\">")
                .say(now(registry, status, day, Language.VI), now(registry, status, day, Language.EN))
                .raw("</p>\n");
        if (!status.signals().isEmpty()) {
            html.raw("<ul class=\"legend\">");
            status.signals()
                    .forEach(signal ->
                            html.raw("<li><span class=\"badge BEHIND\">" + Html.label(signal) + "</span></li>"));
            html.raw("</ul>\n");
        }
    }

    private static String now(Registry registry, ClubStatus status, LocalDate day, Language language) {
        Messages messages = Messages.in(language);
        return messages.text(
                "timeline.now",
                "day",
                day,
                "state",
                Labels.of(status.state(), language),
                "since",
                status.since(),
                "unit",
                status.unit().map(unit -> name(registry, unit, day)).orElse(Notation.NONE));
    }

    private static String name(Registry registry, UnitCode unit, LocalDate day) {
        return registry.findVersion(unit, day)
                .flatMap(UnitVersion::name)
                .map(name -> name + " (" + unit + ")")
                .orElse(unit.value());
    }
}
