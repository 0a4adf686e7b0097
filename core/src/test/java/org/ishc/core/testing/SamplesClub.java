package org.ishc.core.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ActivityArea;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubEvent;
import org.ishc.core.club.ClubEventType;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.ObstacleCategory;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;

/** Clubs, events and reports in a line each. */
public final class SamplesClub {

    private SamplesClub() {}

    /** Reads clubs: {@code code unit}. */
    public static List<Club> clubs(String... lines) {
        List<Club> clubs = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(" ");
            clubs.add(new Club(
                    ClubCode.parse(cells[0]),
                    Optional.empty(),
                    UnitCode.parse(cells[1]),
                    Optional.empty(),
                    Optional.empty(),
                    Origin.of("clubs", clubs.size() + 1)));
        }
        return clubs;
    }

    /**
     * Reads events: {@code club type effective} and then, in any order, {@code decided=}, {@code recorded=},
     * {@code target=}, {@code category=}, {@code due=}, {@code no=}; {@code bare} leaves document, authority and note
     * out.
     */
    public static List<ClubEvent> events(String... lines) {
        List<ClubEvent> events = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(" ");
            LocalDate effective = LocalDate.parse(cells[2]);
            LocalDate decided = argument(cells, "decided").map(LocalDate::parse).orElse(effective);
            boolean isBare = line.endsWith(" bare");
            events.add(new ClubEvent(
                    ClubCode.parse(cells[0]),
                    argument(cells, "no").map(Long::parseLong).orElse(events.size() + 1L),
                    ClubEventType.valueOf(cells[1]),
                    decided,
                    effective,
                    argument(cells, "recorded").map(LocalDate::parse).orElse(decided),
                    isBare ? Optional.empty() : Optional.of("1/QĐ"),
                    isBare
                            ? Optional.empty()
                            : Optional.of(
                                    UnitCode.parse(argument(cells, "authority").orElse("VN"))),
                    argument(cells, "target"),
                    argument(cells, "category").map(ObstacleCategory::valueOf),
                    argument(cells, "due").map(LocalDate::parse),
                    isBare ? Optional.empty() : Optional.of("ghi chú"),
                    Origin.of("club-events", events.size() + 1)));
        }
        return events;
    }

    private static Optional<String> argument(String[] cells, String name) {
        for (String cell : cells) {
            if (cell.startsWith(name + "=")) {
                return Optional.of(cell.substring(name.length() + 1));
            }
        }
        return Optional.empty();
    }

    /** Reads reports: {@code club period column=count…}, with {@code areas=n} and {@code recorded=}. */
    public static List<ClubReport> reports(String... lines) {
        List<ClubReport> reports = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split(" ");
            Map<ReportColumn, Long> counts = new EnumMap<>(ReportColumn.class);
            for (String cell : cells) {
                int mark = cell.indexOf('=');
                if (mark > 0) {
                    ReportColumn.find(cell.substring(0, mark))
                            .ifPresent(column -> counts.put(column, Long.parseLong(cell.substring(mark + 1))));
                }
            }
            Optional<Set<ActivityArea>> areas = argument(cells, "areas")
                    .map(Integer::parseInt)
                    .map(number -> {
                        Set<ActivityArea> set = EnumSet.noneOf(ActivityArea.class);
                        set.addAll(List.of(ActivityArea.values()).subList(0, number));
                        return set;
                    });
            reports.add(ClubReport.of(
                    ClubCode.parse(cells[0]),
                    Period.parse(cells[1]),
                    counts,
                    areas,
                    argument(cells, "recorded").map(LocalDate::parse),
                    Origin.of("club-reports", reports.size() + 1)));
        }
        return reports;
    }
}
