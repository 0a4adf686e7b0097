package org.ishc.core.club;

import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalLong;
import org.apiguardian.api.API;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.time.Period;

/**
 * What a rulebook for clubs may read of a club: {@code report.<column>} and {@code norm.<code>} of its latest report in
 * the period, {@code signals.count}, {@code obstacles.open} and {@code obstacles.overdue} at the period's end.
 */
@API(status = API.Status.INTERNAL, since = "0.1")
public final class ClubMeasures {

    private static final String REPORT = "report.";
    private static final String NORM = "norm.";
    private static final String AREAS = "areas";

    private final ClubRegister clubs;

    /** Reads the clubs of a register. */
    public ClubMeasures(ClubRegister clubs) {
        this.clubs = clubs;
    }

    /** Returns the norms that clubs are held against. */
    public NormPack norms() {
        return clubs.rules().norms();
    }

    /** Tells whether a code names a measure of clubs that are held against some norms. */
    public static boolean isKnown(IndicatorCode code, NormPack norms) {
        String text = code.value();
        if (text.startsWith(REPORT)) {
            String column = text.substring(REPORT.length());
            return column.equals(AREAS) || ReportColumn.find(column).isPresent();
        }
        return text.startsWith(NORM)
                ? norms.norms().stream().anyMatch(norm -> norm.code().value().equals(text.substring(NORM.length())))
                : switch (text) {
                    case "signals.count", "obstacles.open", "obstacles.overdue" -> true;
                    default -> false;
                };
    }

    /** Finds what people call a measure of clubs; empty where an indicator of the same code says so. */
    public Optional<String> findTitle(IndicatorCode measure, Language language) {
        String text = measure.value();
        if (text.startsWith(REPORT)) {
            String column = text.substring(REPORT.length());
            return column.equals(AREAS)
                    ? Optional.of(new Measure.Areas().title(language))
                    : ReportColumn.find(column).map(reportColumn -> reportColumn.title(language));
        }
        if (text.startsWith(NORM)) {
            return norms().norms().stream()
                    .filter(norm -> norm.code().value().equals(text.substring(NORM.length())))
                    .findFirst()
                    .map(norm -> norm.measure().title(language));
        }
        return text.equals("signals.count")
                ? Optional.of(language.say("Số dấu hiệu nguy cơ", "Signals of risk"))
                : Optional.empty();
    }

    /** Finds the latest report of a club in a period. */
    public Optional<ClubReport> findReport(ClubCode club, Period period) {
        return clubs.findLatestReport(club, period);
    }

    /** Finds a measure of a club; empty when it is missing. */
    public Optional<Fraction> find(ClubCode club, IndicatorCode measure, Period period, LocalDate end) {
        String text = measure.value();
        if (text.startsWith(REPORT)) {
            return findReport(club, period).flatMap(report -> ofReport(report, text.substring(REPORT.length())));
        }
        if (text.startsWith(NORM)) {
            return findReport(club, period).flatMap(report -> ofNorm(report, text.substring(NORM.length())));
        }
        return clubs.findStatus(club, end).flatMap(status -> switch (text) {
            case "signals.count" -> Optional.of(Fraction.of(status.signals().size()));
            case "obstacles.open" ->
                Optional.of(Fraction.of(status.openObstacles().size()));
            case "obstacles.overdue" ->
                Optional.of(Fraction.of(status.openObstacles().stream()
                        .filter(obstacle -> obstacle.isOverdue(end))
                        .count()));
            default -> Optional.empty();
        });
    }

    private static Optional<Fraction> ofReport(ClubReport report, String column) {
        OptionalLong count = column.equals(AREAS)
                ? report.areaCount()
                : ReportColumn.find(column).map(report::count).orElse(OptionalLong.empty());
        return count.isPresent() ? Optional.of(Fraction.of(count.getAsLong())) : Optional.empty();
    }

    private Optional<Fraction> ofNorm(ClubReport report, String code) {
        return norms().judge(report).stream()
                .filter(result -> result.norm().code().value().equals(code))
                .findFirst()
                .flatMap(Norm.Result::value);
    }
}
