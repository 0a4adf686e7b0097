package org.ishc.io.report;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Language;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.club.ClubTimeline;
import org.ishc.io.message.Labels;

/** The life of a club as one HTML page, in Vietnamese and English. */
public final class TimelinePage {

    private TimelinePage() {}

    /** Returns the page: what happened until the end of a day. */
    public static String html(ClubRegister register, ClubCode club, LocalDate until) {
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
                .raw("</h1>\n")
                .table(
                        "life",
                        PageFrame.say("timeline.caption"),
                        "",
                        2,
                        List.of(PageFrame.say("timeline.day"), PageFrame.say("timeline.what")));
        List<ClubTimeline.Entry> vi = ClubTimeline.of(register, club, Language.VI, of -> Labels.of(of, Language.VI));
        List<ClubTimeline.Entry> en = ClubTimeline.of(register, club, Language.EN, of -> Labels.of(of, Language.EN));
        for (int i = 0; i < vi.size(); i++) {
            if (!vi.get(i).date().isAfter(until)) {
                LocalDate day = vi.get(i).date();
                html.named(
                        "",
                        2,
                        List.of(
                                Html.both(Language.VI.day(day), Language.EN.day(day)),
                                Html.both(vi.get(i).text(), en.get(i).text())));
            }
        }
        html.endTable("life");
        frame.end(html);
        return html.toString();
    }
}
