package org.ishc.io.report;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubStatus;
import org.ishc.core.figure.Indicator;
import org.ishc.core.targets.Progress;
import org.ishc.core.targets.ProgressStatus;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;

/** What changed since an earlier review: clubs, those at risk, obstacles, and how far the nation's targets are. */
final class ChangesSection {

    private static final String TABLE = "changes-table";

    private final LoadedPackage loaded;
    private final LocalDate since;
    private final LocalDate on;

    ChangesSection(LoadedPackage loaded, LocalDate since, LocalDate on) {
        this.loaded = loaded;
        this.since = since;
        this.on = on;
    }

    void write(Html html) {
        List<ClubStatus> then = loaded.clubs().statuses(since, Optional.empty());
        List<ClubStatus> now = loaded.clubs().statuses(on, Optional.empty());
        html.raw("<section id=\"changes\">\n<h2>" + PageFrame.say("review.changes", "day", since) + "</h2>\n");
        risks(html, risky(then), risky(now));
        html.table(
                TABLE,
                PageFrame.say("review.changes.caption"),
                "",
                1,
                List.of(
                        PageFrame.say("review.changes.what"),
                        day(since),
                        day(on),
                        PageFrame.say("review.changes.change")));
        row(html, "running", running(then), running(now));
        row(html, "at-risk", risky(then).size(), risky(now).size());
        row(html, "open", obstacles(then, false, since), obstacles(now, false, on));
        row(html, "overdue", obstacles(then, true, since), obstacles(now, true, on));
        targets(html);
        html.endTable(TABLE);
        html.raw("</section>\n");
    }

    private static String day(LocalDate day) {
        return Html.both(Language.VI.day(day), Language.EN.day(day));
    }

    private static void risks(Html html, Set<ClubCode> then, Set<ClubCode> now) {
        Set<ClubCode> entered = new HashSet<>(now);
        entered.removeAll(then);
        Set<ClubCode> left = new HashSet<>(then);
        left.removeAll(now);
        html.raw("<p>"
                + PageFrame.say("review.changes.risk", "entered", (long) entered.size(), "left", (long) left.size())
                + "</p>\n");
    }

    private static Set<ClubCode> risky(List<ClubStatus> statuses) {
        return statuses.stream()
                .filter(ClubStatus::isAtRisk)
                .map(ClubStatus::club)
                .collect(Collectors.toSet());
    }

    private static long running(List<ClubStatus> statuses) {
        return statuses.stream().filter(status -> status.state().isRunning()).count();
    }

    private static long obstacles(List<ClubStatus> statuses, boolean isOverdue, LocalDate day) {
        return statuses.stream()
                .flatMap(status -> status.openObstacles().stream())
                .filter(obstacle -> !isOverdue || obstacle.isOverdue(day))
                .count();
    }

    private static void row(Html html, String key, long then, long now) {
        html.named(
                "",
                1,
                List.of(
                        PageFrame.say("review.changes." + key),
                        Html.number(then),
                        Html.number(now),
                        Html.signed(Optional.of(Fraction.of(now - then)), 0)));
    }

    /** Targets that had begun by then: what was reached then, and now. */
    private void targets(Html html) {
        for (Period period : loaded.targets().periods()) {
            boolean hadBegun = !loaded.calendar().range(period).start().isAfter(since);
            boolean ranSince = loaded.calendar().lastDay(period).isAfter(since);
            if (hadBegun && ranSince) {
                for (UnitCode root : loaded.registry().asOf(on).roots()) {
                    if (loaded.registry().asOf(since).contains(root)) {
                        targets(html, root, period);
                    }
                }
            }
        }
    }

    private void targets(Html html, UnitCode root, Period period) {
        for (IndicatorCode indicator : loaded.targets().indicators(period, on)) {
            Progress then = progress(root, indicator, period, since);
            Progress now = progress(root, indicator, period, on);
            if (now.status() != ProgressStatus.NO_TARGET) {
                Indicator of = now.actual().indicator();
                int decimals = of instanceof Indicator.Ratio ? 2 : 0;
                html.named(
                        "",
                        1,
                        List.of(
                                Html.both(of.titles().vi(), of.titles().en()) + " · " + Html.period(period),
                                shown(then),
                                shown(now),
                                change(then.actual().value(), now.actual().value(), decimals)));
            }
        }
    }

    private Progress progress(UnitCode root, IndicatorCode indicator, Period period, LocalDate day) {
        return Progress.of(loaded.figures(), loaded.targets(), root, indicator, period, day);
    }

    private static String shown(Progress progress) {
        return Html.value(progress.actual().indicator(), progress.actual().value()) + " <span class=\"status "
                + progress.status() + "\">" + Html.label(progress.status()) + "</span>";
    }

    private static String change(Optional<Fraction> then, Optional<Fraction> now, int decimals) {
        return Html.signed(now.flatMap(later -> then.map(later::minus)), decimals);
    }
}
