package org.ishc.core.club;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.ishc.core.base.Allowed;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.time.DateRange;
import org.jspecify.annotations.Nullable;

/**
 * The norms of a scheme during a range of days: dated data, replaceable by a host.
 *
 * @param code the pack's code, such as {@code scheme-1336}
 * @param validity the days on which the norms hold
 * @param norms in the order in which they are shown
 * @param fullyActive the norms that all must be met for a club to be fully active
 * @param wellManaged the norms that all must be met for a club to be well managed
 */
public record NormPack(
        String code, DateRange validity, List<Norm> norms, List<ItemCode> fullyActive, List<ItemCode> wellManaged) {

    private static final String GUIDANCE = "Decision 1336/QĐ-TTg (2020-08-31) and its guidance";

    /** The norms of Scheme 1336. Source: Decision 1336/QĐ-TTg and its guidance; HelpAge practice for home care. */
    public static final NormPack SCHEME_1336 = new NormPack(
            "scheme-1336",
            DateRange.from(LocalDate.of(2020, 8, 31)),
            List.of(
                    norm("members", new Measure.Count(ReportColumn.MEMBERS), 50, 70, "PERSON", GUIDANCE),
                    norm("women", ofMembers(ReportColumn.WOMEN), 60, 70, "PERCENT", GUIDANCE),
                    norm("older", ofMembers(ReportColumn.OLDER), 60, 70, "PERCENT", GUIDANCE),
                    norm("younger", ofMembers(ReportColumn.YOUNGER), 30, 40, "PERCENT", GUIDANCE),
                    norm("areas", new Measure.Areas(), 8, 8, "COUNT", GUIDANCE),
                    norm("meetings", new Measure.PerMonth(ReportColumn.MEETINGS_HELD), 1, null, "COUNT", GUIDANCE),
                    norm("income-fund", new Measure.Count(ReportColumn.INCOME_FUND_VND), 1, null, "VND", GUIDANCE),
                    norm("activity-fund", new Measure.Count(ReportColumn.ACTIVITY_FUND_VND), 1, null, "VND", GUIDANCE),
                    norm("borrowing", ofMembers(ReportColumn.BORROWERS), 50, null, "PERCENT", GUIDANCE),
                    norm(
                            "home-care",
                            new Measure.Count(ReportColumn.HOME_CARE_VOLUNTEERS),
                            5,
                            null,
                            "PERSON",
                            "HelpAge practice")),
            List.of(ItemCode.parse("areas"), ItemCode.parse("meetings")),
            List.of(
                    ItemCode.parse("areas"),
                    ItemCode.parse("meetings"),
                    ItemCode.parse("income-fund"),
                    ItemCode.parse("activity-fund")));

    /**
     * Copies the lists and checks the references.
     *
     * @throws IllegalArgumentException when the code is spelled as none, or {@code fullyActive} or {@code wellManaged}
     *     names a norm that is not in the pack
     */
    public NormPack {
        Allowed.code(code, "code");
        Objects.requireNonNull(validity, "validity");
        norms = List.copyOf(norms);
        fullyActive = List.copyOf(fullyActive);
        wellManaged = List.copyOf(wellManaged);
        List<ItemCode> known = norms.stream().map(Norm::code).toList();
        if (!known.containsAll(fullyActive) || !known.containsAll(wellManaged)) {
            throw new IllegalArgumentException(
                    "norm pack " + code + " names norms that it does not have; allowed are " + known);
        }
    }

    /** Holds all norms against a report, in the order of the pack. */
    public List<Norm.Result> judge(ClubReport report) {
        return norms.stream().map(norm -> norm.judge(report)).toList();
    }

    /**
     * Tells whether a club is fully active by its report: the national test of quality; empty when no norm fails but
     * one has no data.
     */
    public Optional<Boolean> isFullyActive(ClubReport report) {
        return allMet(fullyActive, report);
    }

    /** Tells whether a club is well managed by its report; empty when no norm fails but one has no data. */
    public Optional<Boolean> isWellManaged(ClubReport report) {
        return allMet(wellManaged, report);
    }

    private Optional<Boolean> allMet(List<ItemCode> codes, ClubReport report) {
        boolean unknown = false;
        for (Norm norm : norms) {
            if (codes.contains(norm.code())) {
                Norm.Outcome outcome = norm.judge(report).outcome();
                if (outcome == Norm.Outcome.NO_DATA) {
                    unknown = true;
                } else if (outcome != Norm.Outcome.MET) {
                    return Optional.of(false);
                }
            }
        }
        return unknown ? Optional.empty() : Optional.of(true);
    }

    private static Measure ofMembers(ReportColumn part) {
        return new Measure.Percentage(part, ReportColumn.MEMBERS);
    }

    private static Norm norm(
            String code, Measure measure, long low, @Nullable Integer high, String unit, String source) {
        return new Norm(
                ItemCode.parse(code),
                measure,
                Optional.of(Fraction.of(low)),
                Optional.ofNullable(high).map(Fraction::of),
                unit,
                source);
    }
}
