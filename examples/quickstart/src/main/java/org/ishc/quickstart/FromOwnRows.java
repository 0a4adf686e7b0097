package org.ishc.quickstart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.ishc.core.club.Club;
import org.ishc.core.club.ClubEvent;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.club.ClubReport;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.ScoringData;
import org.ishc.core.emulation.Stage;
import org.ishc.core.emulation.UnitScoring;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.figure.ReportedValue;
import org.ishc.core.figure.ValueCheck;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Succession;
import org.ishc.core.organisation.UnitVersion;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.targets.Target;
import org.ishc.core.targets.TargetCheck;
import org.ishc.core.targets.Targets;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/** Figures, targets and a score from a host's own rows: no package, no file. */
public final class FromOwnRows {

    private static final PeriodCalendar CALENDAR = PeriodCalendar.CALENDAR;
    private static final IndicatorCatalogue CATALOGUE = IndicatorCatalogue.BUILT_IN;

    private FromOwnRows() {}

    /**
     * What a host keeps.
     *
     * @param units every unit, with the days on which its code names it
     * @param successions what became of units that ended
     * @param clubs the clubs
     * @param events what happened to them
     * @param reports what they reported
     * @param values figures that units report themselves
     * @param targets what units are held to
     */
    public record Rows(
            List<UnitVersion> units,
            List<Succession> successions,
            List<Club> clubs,
            List<ClubEvent> events,
            List<ClubReport> reports,
            List<ReportedValue> values,
            List<Target> targets) {}

    /**
     * What comes of them.
     *
     * @param figures any indicator of any unit and period
     * @param targets the targets that could be read
     * @param findings what is wrong with the rows, which stand in no figure then
     */
    public record Result(Figures figures, Targets targets, List<Finding> findings) {}

    /**
     * Checks the rows one table after the other, each against those before it: a row that is refused is a finding, and
     * the rest goes on.
     *
     * @param today the day up to which the host knows what happened
     */
    public static Result of(Rows rows, LocalDate today) {
        List<Finding> found = new ArrayList<>();
        Registry registry = Registry.of(rows.units(), rows.successions()).into(found);
        ClubRegister register = ClubRegister.of(registry, CALENDAR, today, rows.clubs(), rows.events(), rows.reports())
                .into(found);
        List<ReportedValue> values = ValueCheck.references(registry, CALENDAR, CATALOGUE, rows.values())
                .into(found);
        Figures figures = Figures.of(registry, register, CATALOGUE, CALENDAR, values);
        found.addAll(ValueCheck.agreement(figures, values));
        List<Target> targets =
                TargetCheck.references(registry, CATALOGUE, rows.targets()).into(found);
        return new Result(figures, Targets.of(registry, CALENDAR, CATALOGUE, targets), found);
    }

    /** Scores the units of the rulebook's level by what the rows say. */
    public static ScoreCard score(Result result, Rulebook rulebook, Period period) {
        ScoringData data = UnitScoring.of(
                result.figures(),
                result.targets(),
                List.of(),
                List.of(),
                period,
                rulebook.level().orElseThrow());
        return Scorer.score(rulebook, data, Stage.FINAL);
    }
}
