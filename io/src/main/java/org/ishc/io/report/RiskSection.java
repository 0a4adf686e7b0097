package org.ishc.io.report;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubStatus;
import org.ishc.core.club.Signal;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.io.ingest.LoadedPackage;

/** Clubs that will not last and obstacles overdue, by province. */
final class RiskSection {

    private final LoadedPackage loaded;
    private final LocalDate on;
    private final Map<UnitCode, long[]> byProvince = new TreeMap<>();
    private final Map<Signal, Long> signals = new EnumMap<>(Signal.class);

    RiskSection(LoadedPackage loaded, LocalDate on) {
        this.loaded = loaded;
        this.on = on;
    }

    void write(Html html) {
        Snapshot map = loaded.registry().asOf(on);
        for (ClubStatus status : loaded.clubs().statuses(on, Optional.empty())) {
            status.unit()
                    .filter(map::contains)
                    .flatMap(unit -> map.ancestorAt(unit, UnitLevel.PROVINCE))
                    .ifPresent(province -> count(province, status));
        }
        html.raw("<section id=\"risk\">\n")
                .heading(
                        2,
                        "Câu lạc bộ có nguy cơ ngừng hoạt động và vướng mắc quá hạn",
                        "Clubs at risk and obstacles overdue")
                .raw("<p>");
        signals.forEach((signal, count) -> html.raw("<span class=\"badge\">")
                .raw(Html.number(count))
                .raw(" ")
                .raw(Html.label(signal))
                .raw("</span> "));
        html.raw("</p>\n<div class=\"scroll\"><table><thead>")
                .row(
                        "th",
                        1,
                        List.of(
                                Html.both("Tỉnh", "Province"),
                                Html.both("CLB đang hoạt động", "Clubs operating"),
                                Html.both("Có nguy cơ ngừng hoạt động", "At risk"),
                                Html.both("Vướng mắc chưa tháo gỡ", "Obstacles open"),
                                Html.both("Quá hạn", "Overdue")))
                .raw("</thead><tbody>\n");
        byProvince.forEach((province, counts) -> html.row(
                "td",
                1,
                List.of(
                        Html.escape(map.unit(province).name().orElse(province.value())),
                        Html.number(counts[0]),
                        Html.number(counts[1]),
                        Html.number(counts[2]),
                        Html.number(counts[3]))));
        html.raw("</tbody></table></div>\n</section>\n");
    }

    private void count(UnitCode province, ClubStatus status) {
        long[] counts = byProvince.computeIfAbsent(province, code -> new long[4]);
        counts[0] += status.state().isRunning() ? 1 : 0;
        counts[1] += status.isAtRisk() ? 1 : 0;
        counts[2] += status.openObstacles().size();
        counts[3] += status.openObstacles().stream()
                .filter(obstacle -> obstacle.isOverdue(on))
                .count();
        status.signals().forEach(signal -> signals.merge(signal, 1L, Long::sum));
    }
}
