package org.ishc.core.figure;

import static org.ishc.core.testing.SamplesEmulation.map;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.Language;
import org.ishc.core.explain.Explanation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The sentence of a figure, in both languages. */
class FigureTextTest {

    private static Explanation unit(Optional<Fraction> value, FigureStatus status, Object... facts) {
        TreeMap<String, Object> all =
                new TreeMap<>(map("name", "Tỉnh Một", "indicator", "clubs.existing", "reported", 4, "expected", 5));
        all.putAll(map(facts));
        return new Explanation(
                "P1", Explanation.Kind.VALUE, Optional.of(status.name()), value, Optional.empty(), all, List.of());
    }

    private static Explanation club(Optional<Fraction> value, Object... facts) {
        TreeMap<String, Object> all = new TreeMap<>(map("club", "K1"));
        all.putAll(map(facts));
        return new Explanation("K1", Explanation.Kind.INPUT, Optional.empty(), value, Optional.empty(), all, List.of());
    }

    @ParameterizedTest
    @CsvSource({
        "ROLLED_UP, cộng từ dưới lên, rolled up",
        "DECLARED, đơn vị tự báo, declared by the unit",
        "PARTIAL, chưa đủ, partial",
        "MISSING, thiếu số liệu, missing"
    })
    void everyStatus_hasWordsInBothLanguages(FigureStatus status, String vietnamese, String english) {
        Explanation node = unit(Optional.of(Fraction.of(4)), status);
        assertEquals(
                "Tỉnh Một (P1) clubs.existing = 4 (" + vietnamese + "; độ phủ 4/5)", FigureText.of(node, Language.VI));
        assertEquals(
                "Tỉnh Một (P1) clubs.existing = 4 (" + english + "; coverage 4/5)", FigureText.of(node, Language.EN));
    }

    @Test
    void aFraction_hasTheCommaOfTheLanguage_andMissingIsNeverZero() {
        Explanation third = unit(Optional.of(Fraction.of(200, 3)), FigureStatus.ROLLED_UP);
        assertEquals(
                "Tỉnh Một (P1) clubs.existing = 66,67 (cộng từ dưới lên; độ phủ 4/5)",
                FigureText.of(third, Language.VI));
        assertEquals(
                "Tỉnh Một (P1) clubs.existing = 66.67 (rolled up; coverage 4/5)", FigureText.of(third, Language.EN));
        assertEquals("CLB K1 = thiếu", FigureText.of(club(Optional.empty()), Language.VI));
        assertEquals("club K1 = missing", FigureText.of(club(Optional.empty()), Language.EN));
        assertEquals("club K1 = 0", FigureText.of(club(Optional.of(Fraction.ZERO)), Language.EN));
    }

    @Test
    void onlyAnExtraordinaryBasis_isSaid() {
        for (Basis basis : List.of(Basis.RECORDS, Basis.REPORTED)) {
            assertEquals(
                    "Tỉnh Một (P1) clubs.existing = 4 (rolled up; coverage 4/5)",
                    FigureText.of(
                            unit(Optional.of(Fraction.of(4)), FigureStatus.ROLLED_UP, "basis", basis), Language.EN));
        }
        Explanation verified = unit(Optional.of(Fraction.of(4)), FigureStatus.ROLLED_UP, "basis", Basis.VERIFIED);
        assertEquals(
                "Tỉnh Một (P1) clubs.existing = 4 (cộng từ dưới lên; độ phủ 4/5; số thẩm định)",
                FigureText.of(verified, Language.VI));
        Explanation estimated = unit(Optional.of(Fraction.of(4)), FigureStatus.ROLLED_UP, "basis", Basis.ESTIMATED);
        assertEquals(
                "Tỉnh Một (P1) clubs.existing = 4 (rolled up; coverage 4/5; estimated)",
                FigureText.of(estimated, Language.EN));
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
        Explanation node = club(
                Optional.of(Fraction.of(7)),
                "rows",
                List.of("club-reports:4"),
                "missing",
                List.of("K2"),
                "left_out",
                List.of("K3"));
        assertEquals(
                "club K1 = 7 ← [club-reports:4]; missing: [K2]; one of the two parts only, left out: [K3]",
                FigureText.of(node, Language.EN));
        assertEquals(
                "CLB K1 = 7 ← [club-reports:4]; chưa có: [K2]; chỉ có một trong hai số, không tính: [K3]",
                FigureText.of(node, Language.VI));
    }
}
