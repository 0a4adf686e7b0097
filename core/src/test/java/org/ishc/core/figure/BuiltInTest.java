package org.ishc.core.figure;

import static org.ishc.core.testing.SamplesFigure.indicator;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.submission.SubmissionIndicator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The table of what is built in: every indicator once, of one source, with its kind, unit and titles. */
class BuiltInTest {

    private static Indicator known(IndicatorCode code) {
        return BuiltIn.indicators().stream()
                .filter(indicator -> indicator.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static String source(IndicatorCode code) {
        return Stream.of(
                        BuiltIn.findOfClubs(code).map(clubIndicator -> "clubs"),
                        BuiltIn.findOfSubmissions(code).map(submissionIndicator -> "submissions"),
                        BuiltIn.findOfUnits(code).map(ofUnits -> ofUnits.isAll() ? "units" : "units with a club"))
                .flatMap(found -> found.stream())
                .reduce((one, other) -> one + ", " + other)
                .orElse("-");
    }

    /**
     * What the Association asks of every report: figures of clubs, of units, of what was handed in, and ratios of them.
     */
    @ParameterizedTest
    @CsvSource({
        "clubs.existing, Stock, COUNT, clubs, CLB hiện có, Clubs existing",
        "clubs.established, Flow, COUNT, clubs, CLB thành lập mới, Clubs established",
        "members.older, Stock, PERSON, clubs, Thành viên từ 60 tuổi, Members of 60 and over",
        "funds.income, Stock, VND, clubs, Quỹ tăng thu nhập, Income-generation funds",
        "communes.total, Stock, COUNT, units, Số xã, Communes",
        "communes.with-club, Stock, COUNT, units with a club, Xã có CLB, Communes with a club",
        "provinces.total, Stock, COUNT, units, Số tỉnh, Provinces",
        "provinces.with-club, Stock, COUNT, units with a club, Tỉnh có CLB, Provinces with a club",
        "members.borrowing-rate, Ratio, PERCENT, -, Tỷ lệ vay vốn, 'Members borrowing, %'",
        "communes.coverage-rate, Ratio, PERCENT, -, Tỷ lệ xã có CLB, 'Communes with a club, %'"
    })
    void anIndicator_hasItsKindUnitSourceAndTitles(
            String code, String kind, IndicatorUnit unit, String source, String vietnamese, String english) {
        Indicator known = known(indicator(code));
        assertEquals(kind, known.getClass().getSimpleName());
        assertEquals(unit, known.unit());
        assertEquals(source, source(known.code()));
        assertEquals(vietnamese, known.titles().in(Language.VI));
        assertEquals(english, known.titles().in(Language.EN));
    }

    @ParameterizedTest
    @EnumSource(ClubIndicator.class)
    void whatClubsGive_isAFlowWhereItCountsWhatHappened(ClubIndicator counted) {
        assertEquals(counted.isFlow(), known(counted.code()) instanceof Indicator.Flow);
        assertEquals(counted, BuiltIn.findOfClubs(counted.code()).orElseThrow());
    }

    @ParameterizedTest
    @EnumSource(SubmissionIndicator.class)
    void whatWasHandedIn_isAFlow(SubmissionIndicator counted) {
        assertTrue(known(counted.code()) instanceof Indicator.Flow);
        assertEquals(counted, BuiltIn.findOfSubmissions(counted.code()).orElseThrow());
    }

    @Test
    void everyIndicator_standsOnce_hasOneSource_andIsCalledByNamesOfItsOwn() {
        Set<String> codes = new HashSet<>();
        Set<String> titles = new HashSet<>();
        for (Indicator known : BuiltIn.indicators()) {
            assertTrue(codes.add(known.code().value()), () -> known.code() + " stands twice");
            assertTrue(BuiltIn.isBuiltIn(known.code()));
            assertEquals(
                    known instanceof Indicator.Ratio,
                    source(known.code()).equals("-"),
                    () -> "source of " + known.code());
            for (Language language : Language.values()) {
                assertTrue(titles.add(known.titles().in(language)), () -> known.titles() + " is the title of two");
            }
        }
        assertFalse(BuiltIn.isBuiltIn(indicator("visits.home")));
        assertEquals("-", source(indicator("visits.home")));
    }

    /** A coverage-rate of communes is of communes, a share of members of members: no part is a ratio itself. */
    @Test
    void theParts_ofEveryRatio_areBuiltInAndOfOneSource() {
        List<Indicator.Ratio> ratios = BuiltIn.indicators().stream()
                .filter(Indicator.Ratio.class::isInstance)
                .map(Indicator.Ratio.class::cast)
                .toList();
        assertFalse(ratios.isEmpty());
        for (Indicator.Ratio ratio : ratios) {
            assertTrue(known(ratio.numerator()) instanceof Indicator.Additive);
            assertTrue(known(ratio.denominator()) instanceof Indicator.Additive);
            assertEquals(
                    source(ratio.denominator()),
                    source(ratio.numerator()).replace(" with a club", ""),
                    () -> "sources of " + ratio.code());
        }
    }
}
