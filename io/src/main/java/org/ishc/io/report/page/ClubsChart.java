package org.ishc.io.report.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.ClubStatus;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.Notation;

/** How large the clubs are that run on a day: how many have so many members, by their latest reports of the year. */
final class ClubsChart {

    private static final String TABLE = "sizes-table";
    private static final int STEP = 10;
    private static final int LAST = 100;

    private final LoadedPackage loaded;
    private final LocalDate on;

    ClubsChart(LoadedPackage loaded, LocalDate on) {
        this.loaded = loaded;
        this.on = on;
    }

    void write(Html html) {
        Map<Long, Long> sizes = new TreeMap<>();
        long unknown = 0;
        for (ClubStatus status : loaded.clubs().statuses(on, Optional.empty())) {
            if (status.state().isRunning()) {
                OptionalLong members = loaded.clubs()
                        .findLatestReport(status.club(), Period.ofYear(on.getYear()))
                        .map(report -> members(report))
                        .orElse(OptionalLong.empty());
                if (members.isPresent()) {
                    sizes.merge(Math.min(LAST, members.getAsLong() / STEP * STEP), 1L, Long::sum);
                } else {
                    unknown++;
                }
            }
        }
        if (!sizes.isEmpty()) {
            write(html, sizes, unknown);
        }
    }

    private static void write(Html html, Map<Long, Long> sizes, long unknown) {
        html.raw("<div class=\"card whole\"><h3 id=\"sizes-title\">" + PageFrame.say("review.sizes")
                + "</h3>\n<div class=\"pair\">\n");
        draw(html, sizes);
        html.raw("<div>\n");
        html.table(
                TABLE,
                PageFrame.say("review.sizes.caption"),
                "",
                1,
                List.of(PageFrame.say("review.sizes.members"), PageFrame.say("review.sizes.clubs")));
        sizes.forEach((size, clubs) -> html.named("", 1, List.of(range(size), Html.number(clubs))));
        html.named("", 1, List.of(PageFrame.say("review.sizes.unknown"), Html.number(unknown)));
        html.endTable(TABLE).raw("</div>\n</div>\n</div>\n");
    }

    private static OptionalLong members(ClubReport report) {
        return report.count(ReportColumn.MEMBERS);
    }

    private static String range(long size) {
        return size + (size == LAST ? "+" : "–" + (size + STEP - 1));
    }

    private static void draw(Html html, Map<Long, Long> sizes) {
        Fraction most = Chart.roof(sizes.values().stream().max(Long::compare).map(Fraction::of));
        Chart chart = new Chart(html, 560, 300, "sizes-title");
        chart.scale(most, 0);
        int width = (chart.right() - chart.left()) / (LAST / STEP + 1);
        sizes.forEach((size, clubs) -> {
            int x = chart.left() + (int) (size / STEP) * width;
            chart.column(
                    "quantity",
                    x + 2,
                    chart.y(Fraction.of(clubs), most),
                    width - 4,
                    language -> range(size) + ": " + Notation.in(language).number(clubs));
            chart.write("faint", x + width / 2, chart.bottom() + 16, "middle", size + (size == LAST ? "+" : ""));
        });
        chart.say("faint", chart.right(), chart.bottom() + 34, "end", "review.sizes.members");
        chart.end();
    }
}
