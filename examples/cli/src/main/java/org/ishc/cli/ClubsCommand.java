package org.ishc.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubStatus;
import org.ishc.core.club.ClubTimeline;
import org.ishc.core.club.Obstacle;
import org.ishc.core.organisation.Snapshot;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.report.TimelinePage;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code clubs PKG --on DATE [--known DATE] [--under CODE]}: what every club is on a day, as known at a time. */
@Command(name = "clubs", description = "Shows what every club is on a day.")
final class ClubsCommand extends PackageCommand {

    @Option(names = "--on", required = true, description = "the day")
    LocalDate on = LocalDate.EPOCH;

    @Option(names = "--known", description = "only what was recorded by this day")
    @Nullable
    LocalDate known;

    @Option(names = "--under", description = "only clubs in this unit and those below it")
    @Nullable
    String under;

    @Option(names = "--club", description = "the life of one club until the day instead")
    @Nullable
    String club;

    @Option(names = "--page", description = "where to write that life as a page")
    @Nullable
    Path pagePath;

    @Override
    String nothing() {
        return language()
                .say(
                        "Không có câu lạc bộ nào: đến ngày " + language().day(on)
                                + " chưa ghi nhận sự kiện nào của câu lạc bộ trong phạm vi được hỏi.",
                        "There are no clubs: until " + on + " nothing is recorded of any club that was asked for.");
    }

    @Override
    public Integer call() throws IOException {
        LoadedPackage loaded = load(on);
        if (club != null) {
            return timeline(loaded, club);
        }
        Optional<Set<UnitCode>> within = Optional.empty();
        if (under != null) {
            Snapshot map = loaded.registry().asOf(on);
            within = Optional.of(new HashSet<>(map.subtree(unit(map, under))));
        }
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (ClubStatus status : loaded.clubs().statuses(on, Optional.ofNullable(known))) {
            if (within.isEmpty() || status.unit().filter(within.get()::contains).isPresent()) {
                rows.add(row(status));
            }
        }
        rows(rows, names(loaded, loaded.registry().asOf(on)));
        return ExitCode.DONE;
    }

    private int timeline(LoadedPackage loaded, String text) throws IOException {
        ClubCode code = loaded.clubs().clubs().stream()
                .map(Club::code)
                .filter(known -> known.value().equals(text))
                .findFirst()
                .orElseThrow(() -> UsageException.of(
                        "--club",
                        text,
                        loaded.clubs().clubs().stream().map(Club::code).toList()));
        List<Map<String, @Nullable Object>> rows = new ArrayList<>();
        for (ClubTimeline.Entry entry : TimelinePage.life(loaded.clubs(), loaded.registry(), code, language())) {
            if (!entry.date().isAfter(on)) {
                Map<String, @Nullable Object> row = new LinkedHashMap<>();
                row.put("date", entry.date().toString());
                row.put("state", entry.state().name());
                row.put("text", entry.text());
                rows.add(row);
            }
        }
        if (pagePath != null) {
            Files.writeString(
                    pagePath, TimelinePage.html(loaded.clubs(), loaded.registry(), code, on), StandardCharsets.UTF_8);
        }
        rows(rows);
        return ExitCode.DONE;
    }

    private Map<String, @Nullable Object> row(ClubStatus status) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("club_code", status.club().value());
        row.put("state", status.state().name());
        row.put("since", status.since().toString());
        row.put("unit_code", status.unit().map(UnitCode::value).orElse(null));
        row.put("at_risk", status.isAtRisk());
        row.put("signals", status.signals().stream().map(Enum::name).toList());
        row.put(
                "open_obstacles",
                status.openObstacles().stream().map(this::obstacle).toList());
        return row;
    }

    private Map<String, @Nullable Object> obstacle(Obstacle obstacle) {
        Map<String, @Nullable Object> row = new LinkedHashMap<>();
        row.put("category", obstacle.category().name());
        row.put("raised_on", obstacle.raisedOn().toString());
        row.put("due_on", obstacle.dueOn().toString());
        row.put("days_overdue", obstacle.daysOverdue(on));
        return row;
    }
}
