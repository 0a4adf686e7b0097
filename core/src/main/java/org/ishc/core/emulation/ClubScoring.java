package org.ishc.core.emulation;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.FactCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubMeasures;
import org.ishc.core.club.ClubRegister;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.ClubState;
import org.ishc.core.club.ClubStatus;
import org.ishc.core.figure.Coverage;
import org.ishc.core.figure.Indicator;
import org.ishc.core.finding.Origin;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.targets.Target;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;

/**
 * The scoring data of the clubs that are operating or under support at a period's end. Clubs have no targets; without
 * groups, a club's group is its province.
 *
 * <p>Interpretation: {@code years_back} reads the same club in the earlier period; the coverage of a measure is 1 of 1
 * or 0 of 1.
 */
public final class ClubScoring implements ScoringData {

    private final ClubMeasures measures;
    private final PeriodCalendar calendar;
    private final Period period;
    private final Entered entered;
    private final Map<Contestant, Optional<UnitCode>> clubs = new TreeMap<>();
    private final Snapshot map;
    private final SenderScope scope;

    private ClubScoring(
            Registry registry,
            ClubRegister register,
            PeriodCalendar calendar,
            List<GroupMembership> memberships,
            List<Assessment> assessments,
            Period period,
            Optional<UnitCode> sender) {
        this.measures = new ClubMeasures(register);
        this.calendar = calendar;
        this.period = period;
        LocalDate end = calendar.lastDay(period);
        this.entered = new Entered(memberships, assessments, period, end);
        this.map = registry.asOf(end);
        this.scope = SenderScope.of(sender, map);
        for (ClubStatus status : register.statuses(end, Optional.empty())) {
            boolean isAtWork = status.state() == ClubState.OPERATING || status.state() == ClubState.UNDER_SUPPORT;
            if (isAtWork
                    && (scope.sender().isEmpty()
                            || status.unit().filter(scope::holds).isPresent())) {
                clubs.put(new Contestant(status.club().value()), status.unit());
            }
        }
    }

    /**
     * Returns the scoring data of all clubs for a period.
     *
     * @param registry the units, those of the register
     * @param memberships the groups; empty where a club's group is its province
     * @param assessments what was entered, in any order; those of other periods are passed over, and there may be none
     */
    public static ClubScoring of(
            Registry registry,
            ClubRegister register,
            PeriodCalendar calendar,
            List<GroupMembership> memberships,
            List<Assessment> assessments,
            Period period) {
        return of(registry, register, calendar, memberships, assessments, period, Optional.empty());
    }

    /**
     * Returns the scoring data of the clubs of a sender for a period: where it is not the root, only clubs in its
     * subtree are scored; none of a sender that is not there on the period's last day.
     *
     * @param sender empty for all clubs
     * @see #of(Registry, ClubRegister, PeriodCalendar, List, List, Period)
     */
    public static ClubScoring of(
            Registry registry,
            ClubRegister register,
            PeriodCalendar calendar,
            List<GroupMembership> memberships,
            List<Assessment> assessments,
            Period period,
            Optional<UnitCode> sender) {
        return new ClubScoring(registry, register, calendar, memberships, assessments, period, sender);
    }

    @Override
    public Period period() {
        return period;
    }

    @Override
    public DateRange days() {
        return calendar.range(period);
    }

    @Override
    public List<Contestant> contestants() {
        return List.copyOf(clubs.keySet());
    }

    @Override
    public Optional<String> appliesTo() {
        return Optional.of(Rulebook.CLUB);
    }

    @Override
    public Optional<String> sender() {
        return scope.sender().map(UnitCode::value);
    }

    @Override
    public boolean isKnown(IndicatorCode indicator) {
        return ClubMeasures.isKnown(indicator, measures.norms());
    }

    @Override
    public Optional<Indicator.Titles> titles(IndicatorCode indicator) {
        return measures.findTitle(indicator, Language.VI)
                .flatMap(vi -> measures.findTitle(indicator, Language.EN).map(en -> new Indicator.Titles(vi, en)))
                .or(() -> ScoringData.super.titles(indicator));
    }

    @Override
    public List<String> groups(Contestant unit) {
        if (entered.isGrouped()) {
            return entered.groups(unit);
        }
        return clubs
                .getOrDefault(unit, Optional.empty())
                .filter(map::contains)
                .flatMap(code -> map.ancestorAt(code, UnitLevel.PROVINCE))
                .stream()
                .map(UnitCode::value)
                .toList();
    }

    @Override
    public Reading actual(Contestant unit, IndicatorCode indicator, int yearsBack) {
        ClubCode club = ClubCode.parse(unit.code());
        return period.findYearsBack(yearsBack)
                .map(read -> actual(club, indicator, read))
                .orElse(new Reading(Optional.empty(), Coverage.NONE, List.of(), List.of()));
    }

    private Reading actual(ClubCode club, IndicatorCode indicator, Period read) {
        Optional<Fraction> value = measures.find(club, indicator, read, calendar.lastDay(read));
        List<Origin> rows =
                measures.findReport(club, read).map(ClubReport::origin).stream().toList();
        return new Reading(value, new Coverage(value.isPresent() ? 1 : 0, 1), List.of(), rows);
    }

    @Override
    public Optional<Target> target(Contestant unit, IndicatorCode indicator) {
        return Optional.empty();
    }

    @Override
    public Optional<Assessment> fact(Contestant unit, FactCode fact, Stage stage) {
        return entered.fact(unit, fact, stage);
    }
}
