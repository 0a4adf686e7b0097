package org.ishc.io.report.page;

import java.time.LocalDate;
import java.util.ArrayList;
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

/**
 * What changed since an earlier review: clubs, those at risk, obstacles, and how far the nation's targets are. Where
 * the package of that review was kept, what was said then stands beside what is known of the same day now.
 */
public final class ChangesSection {

    private static final String TABLE = "changes-table";

    private final LoadedPackage before;
    private final LoadedPackage loaded;
    private final LocalDate since;
    private final LocalDate on;
    private final boolean isKept;

    public ChangesSection(LoadedPackage loaded, LoadedPackage before, LocalDate since, LocalDate on) {
        this.loaded = loaded;
        this.before = before;
        this.since = since;
        this.on = on;
        this.isKept = before != loaded;
    }

    public void write(Html html) {
        List<ClubStatus> told = before.clubs().statuses(since, Optional.empty());
        List<ClubStatus> then = loaded.clubs().statuses(since, Optional.empty());
        List<ClubStatus> now = loaded.clubs().statuses(on, Optional.empty());
        html.raw("<section id=\"changes\">\n<h2>" + PageFrame.say("review.changes", "day", since) + "</h2>\n");
        if (isKept) {
            html.raw("<p class=\"small\">" + PageFrame.say("review.changes.kept", "day", since) + "</p>\n");
        }
        risks(html, risky(told), risky(now));
        List<String> headings = new ArrayList<>(List.of(PageFrame.say("review.changes.what")));
        headings.add(isKept ? day(since) + ", " + PageFrame.say("review.changes.told") : day(since));
        if (isKept) {
            headings.add(day(since) + ", " + PageFrame.say("review.changes.known"));
        }
        headings.addAll(List.of(day(on), PageFrame.say("review.changes.change")));
        html.table(TABLE, PageFrame.say("review.changes.caption"), "", 1, headings);
        row(html, "running", running(told), running(then), running(now));
        row(html, "at-risk", risky(told).size(), risky(then).size(), risky(now).size());
        row(html, "open", obstacles(told, false, since), obstacles(then, false, since), obstacles(now, false, on));
        row(html, "overdue", obstacles(told, true, since), obstacles(then, true, since), obstacles(now, true, on));
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

    private void row(Html html, String key, long told, long then, long now) {
        row(
                html,
                PageFrame.say("review.changes." + key),
                Html.number(told),
                Html.number(then),
                Html.number(now),
                Html.signed(Optional.of(Fraction.of(now - told)), 0));
    }

    private void row(Html html, String what, String told, String then, String now, String change) {
        html.named("", 1, isKept ? List.of(what, told, then, now, change) : List.of(what, then, now, change));
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
            Progress then = progress(loaded, root, indicator, period, since);
            Progress now = progress(loaded, root, indicator, period, on);
            if (now.status() != ProgressStatus.NO_TARGET) {
                Optional<Progress> told = told(root, indicator, period);
                Indicator given = now.actual().indicator();
                int decimals = given instanceof Indicator.Ratio ? 2 : 0;
                row(
                        html,
                        Html.both(given.titles().vi(), given.titles().en()) + " · " + Html.period(period),
                        told.map(ChangesSection::shown).orElse(Html.MISSING),
                        shown(then),
                        shown(now),
                        change(
                                told.flatMap(one -> one.actual().value()),
                                now.actual().value(),
                                decimals));
            }
        }
    }

    /** What was said at the earlier review; nothing, where its package knows no such unit or indicator. */
    private Optional<Progress> told(UnitCode root, IndicatorCode indicator, Period period) {
        boolean isKnown = before.catalogue().find(indicator).isPresent()
                && before.registry().asOf(since).contains(root);
        return isKnown ? Optional.of(progress(before, root, indicator, period, since)) : Optional.empty();
    }

    private static Progress progress(
            LoadedPackage contents, UnitCode root, IndicatorCode indicator, Period period, LocalDate day) {
        return Progress.of(contents.figures(), contents.targets(), root, indicator, period, day);
    }

    private static String shown(Progress progress) {
        return Html.value(progress.actual().indicator(), progress.actual().value()) + " <span class=\"status "
                + progress.status() + "\">" + Html.label(progress.status()) + "</span>";
    }

    private static String change(Optional<Fraction> then, Optional<Fraction> now, int decimals) {
        return Html.signed(now.flatMap(later -> then.map(later::minus)), decimals);
    }
}
