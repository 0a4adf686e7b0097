package org.ishc.io.document;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.club.ClubStatus;
import org.ishc.core.club.Obstacle;
import org.ishc.core.club.ObstacleCategory;
import org.ishc.core.figure.Figure;
import org.ishc.core.figure.Indicator;
import org.ishc.core.figure.Window;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.targets.Progress;
import org.ishc.core.targets.ProgressStatus;
import org.ishc.core.targets.Target;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.message.Labels;
import org.ishc.io.message.Notation;

/**
 * The review of a period (báo cáo sơ kết while it runs, tổng kết once it is over): quantity beside quality, targets by
 * unit, clubs at risk, obstacles, and who reported nothing; each figure with its coverage and what it rests on.
 */
public final class ReviewDocument {

    /** How many clubs are named one by one. */
    private static final int NAMED = 60;

    private final LoadedPackage loaded;
    private final Period period;
    private final LocalDate on;
    private final UnitCode unit;
    private final Window window;
    private final Snapshot map;

    /** The map of the day of the review, on which clubs lie. */
    private final Snapshot today;

    private final Wording wording;
    private int headings;

    private ReviewDocument(
            LoadedPackage loaded, Period period, LocalDate on, Optional<UnitCode> unit, Wording wording) {
        this.loaded = loaded;
        this.period = period;
        this.on = on;
        this.window = Window.until(period, loaded.calendar(), on);
        this.map = loaded.figures().snapshot(window);
        this.today = loaded.registry().asOf(on);
        this.unit = unit.map(map::unit).map(unitVersion -> unitVersion.code()).orElseGet(() -> map.roots()
                .get(0));
        this.wording = wording;
    }

    /**
     * Returns the document.
     *
     * @param on the day on which the period is reviewed
     * @param unit the unit that is reviewed; empty for the root
     * @throws IllegalArgumentException when the period has not begun by the day
     * @throws org.ishc.core.organisation.UnknownUnitException when there is no such unit
     */
    public static Printed of(
            LoadedPackage loaded, Period period, LocalDate on, Optional<UnitCode> unit, Formalities formalities) {
        Wording wording = new Wording(formalities.language());
        ReviewDocument review = new ReviewDocument(loaded, period, on, unit, wording);
        boolean isOver = !on.isBefore(loaded.calendar().lastDay(period));
        String kind = isOver ? "final" : "interim";
        Sheet sheet = new Sheet(
                true,
                formalities.head(review.map, Optional.of(review.unit)),
                Optional.of(wording.say("review.title")),
                wording.say("review.about." + kind, "period", period, "unit", Wording.name(review.map, review.unit)),
                Optional.empty(),
                review.parts(),
                formalities.closing(false));
        return new Printed(
                formalities.language(),
                wording.say("review.name." + kind, "period", period),
                Optional.of(loaded.asOf()),
                List.of(sheet));
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        parts.add(new Part.Paragraph(
                wording.say("review.on", "on", on, "as_of", loaded.asOf(), "unit", Wording.name(map, unit))));
        parts.add(heading("review.quantity"));
        parts.add(figures(Indicator.Additive.class::isInstance));
        parts.add(heading("review.quality"));
        parts.add(figures(Indicator.Ratio.class::isInstance));
        targets(parts);
        silent(parts);
        List<ClubStatus> statuses = loaded.clubs().statuses(on, Optional.empty()).stream()
                .filter(status ->
                        status.unit().filter(at -> today.isWithin(at, unit)).isPresent())
                .toList();
        risk(parts, statuses);
        obstacles(parts, statuses);
        return parts;
    }

    private Part heading(String key) {
        return new Part.Heading(++headings + ". " + wording.say(key));
    }

    /** Every indicator of a kind of which anything is known, or that has a target: those with a target first. */
    private Part figures(Predicate<Indicator> kind) {
        List<Part.Row> rows = loaded.catalogue().listed().stream()
                .filter(kind)
                .map(indicator -> Progress.of(loaded.figures(), loaded.targets(), unit, indicator.code(), period, on))
                .filter(progress -> !progress.actual().isMissing() || progress.status() != ProgressStatus.NO_TARGET)
                .sorted(Comparator.comparing(progress -> progress.status() == ProgressStatus.NO_TARGET))
                .map(this::row)
                .toList();
        if (rows.isEmpty()) {
            return new Part.Paragraph(wording.say("review.figures.none"));
        }
        return table(
                List.of(
                        Part.Column.words(wording.say("indicator"), 28),
                        Part.Column.numbers(wording.say("actual"), 18),
                        Part.Column.numbers(wording.say("target"), 18),
                        Part.Column.numbers(wording.say("attainment"), 11),
                        Part.Column.words(wording.say("status"), 13),
                        Part.Column.numbers(wording.say("coverage"), 13),
                        Part.Column.words(wording.say("basis"), 13)),
                rows,
                wording.say("rounded.percent"));
    }

    private Part.Row row(Progress progress) {
        Figure figure = progress.actual();
        return Part.Row.of(
                wording.notation().title(figure.indicator().titles()),
                wording.notation().value(figure),
                target(progress),
                progress.attainment().map(wording.notation()::percent).orElse(Notation.NONE),
                progress.status() == ProgressStatus.NO_TARGET ? Notation.NONE : label(progress.status()),
                wording.notation().coverage(figure),
                figure.basis().map(this::label).orElse(Notation.NONE));
    }

    private Part table(List<Part.Column> columns, List<Part.Row> rows, String... notes) {
        return new Part.Table(Optional.empty(), columns, rows, List.of(notes), wording.source(loaded));
    }

    private String target(Progress progress) {
        Indicator indicator = progress.actual().indicator();
        return progress.target().map(given -> target(indicator, given)).orElse(Notation.NONE);
    }

    private String target(Indicator indicator, Target target) {
        return wording.notation().value(indicator, target.value())
                + target.high()
                        .map(high -> "–" + wording.notation().value(indicator, high))
                        .orElse("");
    }

    private String label(Enum<?> constant) {
        return Labels.of(constant, wording.language());
    }

    /** Each indicator with a target in force, by the units below. */
    private void targets(List<Part> parts) {
        List<UnitCode> below = map.children(unit);
        boolean isFirst = true;
        Set<IndicatorCode> asked = loaded.targets().indicators(period, on);
        for (IndicatorCode code : loaded.catalogue().listed().stream()
                .map(Indicator::code)
                .filter(asked::contains)
                .toList()) {
            List<Part.Row> rows = new ArrayList<>();
            for (UnitCode each : below) {
                Progress progress = Progress.of(loaded.figures(), loaded.targets(), each, code, period, on);
                if (progress.status() != ProgressStatus.NO_TARGET) {
                    rows.add(Part.Row.of(
                            Wording.name(map, each),
                            target(progress),
                            wording.notation().value(progress.actual()),
                            progress.attainment()
                                    .map(wording.notation()::percent)
                                    .orElse(Notation.NONE),
                            label(progress.status()),
                            wording.notation().coverage(progress.actual()),
                            progress.actual().basis().map(this::label).orElse(Notation.NONE)));
                }
            }
            if (!rows.isEmpty()) {
                if (isFirst) {
                    parts.add(heading("review.targets"));
                    isFirst = false;
                }
                parts.add(byUnit(code, rows));
            }
        }
    }

    private Part byUnit(IndicatorCode code, List<Part.Row> rows) {
        return new Part.Table(
                Optional.of(wording.notation()
                        .title(loaded.catalogue().indicator(code).titles())),
                List.of(
                        Part.Column.words(wording.say("unit"), 30),
                        Part.Column.numbers(wording.say("target"), 12),
                        Part.Column.numbers(wording.say("actual"), 12),
                        Part.Column.numbers(wording.say("attainment"), 12),
                        Part.Column.words(wording.say("status"), 14),
                        Part.Column.numbers(wording.say("coverage"), 12),
                        Part.Column.words(wording.say("basis"), 14)),
                rows,
                List.of(wording.say("rounded.percent")),
                wording.source(loaded));
    }

    /** The units below of which nobody reported anything. */
    private void silent(List<Part> parts) {
        List<UnitCode> below = map.children(unit);
        if (below.isEmpty()) {
            return;
        }
        List<String> silent = below.stream()
                .filter(each -> Stream.of(ClubIndicator.values())
                        .filter(indicator -> indicator.basis() == ClubIndicator.Basis.REPORTS)
                        .map(indicator -> loaded.figures().figure(each, indicator.code(), window))
                        .allMatch(figure ->
                                figure.isMissing() && figure.coverage().expected() > 0))
                .map(each -> Wording.name(map, each))
                .toList();
        parts.add(heading("review.silent"));
        parts.add(new Part.Paragraph(
                silent.isEmpty()
                        ? wording.say("review.silent.none")
                        : wording.notation().list(silent) + "."));
    }

    private void risk(List<Part> parts, List<ClubStatus> statuses) {
        parts.add(heading("review.risk"));
        List<ClubStatus> atRisk = statuses.stream()
                .filter(ClubStatus::isAtRisk)
                .sorted(Comparator.comparing(
                                (ClubStatus status) -> status.signals().size())
                        .reversed()
                        .thenComparing(ClubStatus::club))
                .toList();
        if (atRisk.isEmpty()) {
            parts.add(new Part.Paragraph(wording.say("review.risk.none")));
            return;
        }
        if (atRisk.size() > NAMED) {
            parts.add(counted(statuses));
            parts.add(new Part.Paragraph(wording.say("review.risk.many", "count", atRisk.size(), "named", NAMED)));
        }
        List<Part.Row> rows = atRisk.stream().limit(NAMED).map(this::row).toList();
        parts.add(table(
                List.of(
                        Part.Column.words(wording.say("club"), 28),
                        Part.Column.words(wording.say("unit"), 22),
                        Part.Column.words(wording.say("state.club"), 14),
                        Part.Column.marks(wording.say("since"), 12),
                        Part.Column.words(wording.say("signals"), 28)),
                rows));
    }

    private Part.Row row(ClubStatus status) {
        return Part.Row.of(
                loaded.clubs()
                        .findHistory(status.club())
                        .map(history -> history.club().label())
                        .orElse(status.club().value()),
                status.unit().map(unit -> Wording.name(today, unit)).orElse(Notation.NONE),
                label(status.state()),
                wording.notation().day(status.since()),
                wording.notation()
                        .list(status.signals().stream().map(this::label).toList()));
    }

    /** How many clubs run and are at risk in each unit below. */
    private Part counted(List<ClubStatus> statuses) {
        Map<UnitCode, long[]> byUnit = new TreeMap<>();
        for (ClubStatus status : statuses) {
            UnitCode code = status.unit().orElseThrow();
            UnitCode below = today.children(unit).stream()
                    .filter(child -> today.isWithin(code, child))
                    .findFirst()
                    .orElse(unit);
            long[] counts = byUnit.computeIfAbsent(below, unitCode -> new long[2]);
            counts[0] += status.state().isRunning() ? 1 : 0;
            counts[1] += status.isAtRisk() ? 1 : 0;
        }
        List<Part.Row> rows = new ArrayList<>();
        byUnit.forEach((code, counts) -> rows.add(Part.Row.of(
                Wording.name(today, code),
                wording.notation().number(counts[0]),
                wording.notation().number(counts[1]))));
        return table(
                List.of(
                        Part.Column.words(wording.say("unit"), 50),
                        Part.Column.numbers(wording.say("running"), 25),
                        Part.Column.numbers(wording.say("at-risk"), 25)),
                rows);
    }

    private void obstacles(List<Part> parts, List<ClubStatus> statuses) {
        Map<ObstacleCategory, long[]> byCategory = new EnumMap<>(ObstacleCategory.class);
        for (ClubStatus status : statuses) {
            for (Obstacle obstacle : status.openObstacles()) {
                long[] counts = byCategory.computeIfAbsent(obstacle.category(), obstacleCategory -> new long[2]);
                counts[0]++;
                counts[1] += obstacle.isOverdue(on) ? 1 : 0;
            }
        }
        parts.add(heading("review.obstacles"));
        if (byCategory.isEmpty()) {
            parts.add(new Part.Paragraph(wording.say("review.obstacles.none")));
            return;
        }
        List<Part.Row> rows = new ArrayList<>();
        byCategory.forEach((category, counts) -> rows.add(Part.Row.of(
                Notation.capital(label(category)),
                wording.notation().number(counts[0]),
                wording.notation().number(counts[1]))));
        parts.add(table(
                List.of(
                        Part.Column.words(wording.say("obstacle"), 50),
                        Part.Column.numbers(wording.say("open"), 25),
                        Part.Column.numbers(wording.say("overdue"), 25)),
                rows));
    }
}
