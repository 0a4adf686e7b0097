package org.ishc.core.figure;

import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.finding.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentence of a figure, in both languages. */
class FigureTextTest {

    private static final IndicatorCode EXISTING = IndicatorCode.parse("clubs.existing");

    private static Figure figure(Fraction value, FigureStatus status, Basis basis) {
        return new Figure(
                unit("P1"),
                IndicatorCatalogue.BUILT_IN.indicator(EXISTING),
                Optional.of(value),
                Optional.empty(),
                Optional.empty(),
                status,
                new Coverage(4, 5),
                Optional.of(basis));
    }

    private static FigureTrace node(Fraction value, FigureStatus status, Basis basis) {
        return new FigureTrace.Reported(figure(value, status, basis), "Tỉnh Một", List.of());
    }

    private static FigureTrace club(Optional<Fraction> value) {
        return new FigureTrace.Club(ClubCode.parse("K1"), value, List.of(Origin.of("club-reports", 4)));
    }

    @ParameterizedTest
    @CsvSource({
        "ROLLED_UP, cộng từ dưới lên, rolled up",
        "DECLARED, đơn vị tự báo, declared by the unit",
        "PARTIAL, chưa đủ, partial",
        "MISSING, thiếu số liệu, missing"
    })
    void everyStatus_hasWordsInBothLanguages(FigureStatus status, String vietnamese, String english) {
        FigureTrace node = node(Fraction.of(4), status, Basis.RECORDS);
        assertEquals(
                "Tỉnh Một (P1): CLB hiện có (clubs.existing) = 4 (" + vietnamese + "; 4/5 nơi có báo cáo)",
                FigureText.of(node, Language.VI));
        assertEquals(
                "Tỉnh Một (P1): Clubs existing (clubs.existing) = 4 (" + english + "; coverage 4/5)",
                FigureText.of(node, Language.EN));
    }

    @Test
    void aFraction_hasTheCommaOfTheLanguage_andMissingIsNeverZero() {
        FigureTrace third = node(Fraction.of(200, 3), FigureStatus.ROLLED_UP, Basis.RECORDS);
        assertEquals(
                "Tỉnh Một (P1): CLB hiện có (clubs.existing) ≈ 66,6667 (cộng từ dưới lên; 4/5 nơi có báo cáo)",
                FigureText.of(third, Language.VI));
        assertEquals(
                "Tỉnh Một (P1): Clubs existing (clubs.existing) ≈ 66.6667 (rolled up; coverage 4/5)",
                FigureText.of(third, Language.EN));
        assertEquals("CLB K1 = thiếu ← bảng Báo cáo CLB, dòng 4", FigureText.of(club(Optional.empty()), Language.VI));
        assertEquals(
                "club K1 = missing ← table club-reports, row 4", FigureText.of(club(Optional.empty()), Language.EN));
        assertEquals(
                "club K1 = 0 ← table club-reports, row 4",
                FigureText.of(club(Optional.of(Fraction.ZERO)), Language.EN));
    }

    @Test
    void onlyAnExtraordinaryBasis_isSaid() {
        for (Basis basis : List.of(Basis.RECORDS, Basis.REPORTED)) {
            assertEquals(
                    "Tỉnh Một (P1): Clubs existing (clubs.existing) = 4 (rolled up; coverage 4/5)",
                    FigureText.of(node(Fraction.of(4), FigureStatus.ROLLED_UP, basis), Language.EN));
        }
        assertEquals(
                "Tỉnh Một (P1): CLB hiện có (clubs.existing) = 4 (cộng từ dưới lên; 4/5 nơi có báo cáo; số thẩm định)",
                FigureText.of(node(Fraction.of(4), FigureStatus.ROLLED_UP, Basis.VERIFIED), Language.VI));
        assertEquals(
                "Tỉnh Một (P1): Clubs existing (clubs.existing) = 4 (rolled up; coverage 4/5; estimated)",
                FigureText.of(node(Fraction.of(4), FigureStatus.ROLLED_UP, Basis.ESTIMATED), Language.EN));
    }

    @ParameterizedTest
    @CsvSource({
        "RECORDS, từ hồ sơ, from records",
        "VERIFIED, số thẩm định, verified",
        "REPORTED, số báo cáo, reported",
        "ESTIMATED, có số ước, estimated"
    })
    void everyBasis_hasWordsInBothLanguages(Basis basis, String vietnamese, String english) {
        assertEquals(vietnamese, FigureText.of(basis, Language.VI));
        assertEquals(english, FigureText.of(basis, Language.EN));
    }

    @Test
    void rows_whatIsMissing_andWhatIsLeftOut_areListed() {
        Figure four = figure(Fraction.of(4), FigureStatus.ROLLED_UP, Basis.RECORDS);
        List<FigureTrace> parts = List.of(club(Optional.of(Fraction.of(4))));
        assertEquals(
                "Tỉnh Một (P1): Clubs existing (clubs.existing) = 4 (rolled up; coverage 4/5) ← table values, row 7",
                FigureText.of(
                        new FigureTrace.Reported(four, "Tỉnh Một", List.of(Origin.of("values", 7))), Language.EN));
        assertEquals(
                "Tỉnh Một (P1): CLB hiện có (clubs.existing) = 4 (cộng từ dưới lên; 4/5 nơi có báo cáo); chưa có: C1, C2",
                FigureText.of(
                        new FigureTrace.Sum(four, "Tỉnh Một", List.of(unit("C1"), unit("C2")), parts), Language.VI));
        assertEquals(
                "Tỉnh Một (P1): Clubs existing (clubs.existing) = 4 (rolled up; coverage 4/5); one of the two parts only, left out: K3",
                FigureText.of(new FigureTrace.Pair(four, "Tỉnh Một", List.of("K3"), parts), Language.EN));
    }

    @Test
    void aDerivedFigure_saysWhoCounts_whoIsUnknown_whoIsSilent_andHowManyDoNotSatisfy() {
        FigureTrace node = new FigureTrace.Derived(
                figure(Fraction.of(4), FigureStatus.ROLLED_UP, Basis.RECORDS),
                "Tỉnh Một",
                List.of(unit("C1")),
                List.of("K2"),
                List.of(unit("P2")),
                3,
                List.of());
        assertEquals(
                "Tỉnh Một (P1): CLB hiện có (clubs.existing) = 4 (cộng từ dưới lên; 4/5 nơi có báo cáo); được tính: C1; không rõ: K2; "
                        + "chưa ghi CLB nào: P2; không đạt: 3",
                FigureText.of(node, Language.VI));
        assertEquals(
                "Tỉnh Một (P1): Clubs existing (clubs.existing) = 4 (rolled up; coverage 4/5); counting: C1; unknown: K2; "
                        + "no club recorded: P2; not satisfying: 3",
                FigureText.of(node, Language.EN));
    }

    @Test
    void whatAHostSaysThatAUnitGave_isSaidPlainly() {
        assertEquals(
                "C1 clubs.existing = 7",
                FigureText.of(
                        new FigureTrace.Given("C1", EXISTING, Optional.of(Fraction.of(7)), List.of()), Language.VI));
    }
}
