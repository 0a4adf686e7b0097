package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.testing.SamplesHaNoi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The members of the wards of Hà Nội of 2024 on the map of 2026, by every method. */
class RestatementTest {

    private static final LocalDate YEAR_END = day("2024-12-31");
    private static final LocalDate TODAY = day("2026-06-30");
    private static final Registry HA_NOI = SamplesHaNoi.registry();
    private static final IndicatorCode MEMBERS = IndicatorCode.parse("members.total");

    private static RestatementMethod byWeights(long ngocHa, long giangVo) {
        return new RestatementMethod.ByWeights(
                MEMBERS,
                (successors, date) -> successors.equals(List.of(unit("00008"), unit("00025")))
                        ? Optional.of(List.of(ngocHa, giangVo))
                        : Optional.empty());
    }

    private static Restated restate(RestatementMethod method, LocalDate to, Object... unitsAndMembers) {
        Map<UnitCode, BigInteger> members = new LinkedHashMap<>();
        for (int i = 0; i < unitsAndMembers.length; i += 2) {
            members.put(unit((String) unitsAndMembers[i]), BigInteger.valueOf((Integer) unitsAndMembers[i + 1]));
        }
        return Restatement.restate(HA_NOI, members, YEAR_END, to, method);
    }

    private static String shown(Optional<Interval> figure) {
        return figure.map(interval ->
                        interval.isExact() ? interval.low().toString() : interval.low() + ".." + interval.high())
                .orElse("?");
    }

    private static String figures(Restated restated) {
        return restated.figures().entrySet().stream()
                .map(entry -> entry.getKey() + "=" + shown(entry.getValue()))
                .collect(Collectors.joining(" "));
    }

    private static List<String> found(Restated restated) {
        return restated.findings().stream()
                .map(finding -> finding.code().code() + " " + finding.arguments())
                .toList();
    }

    @Test
    void aMerger_addsUp_byWhateverMethod() {
        for (RestatementMethod method : List.of(
                new RestatementMethod.Bounds(),
                new RestatementMethod.Equal(),
                new RestatementMethod.Shares(),
                byWeights(1, 1))) {
            Restated merged = restate(method, TODAY, "00004", 120, "00013", 95);
            assertEquals("00004=215", figures(merged), "Trúc Bạch and Quán Thánh are Ba Đình");
            assertEquals(List.of(), merged.findings());
        }
    }

    @Test
    void restated_readsAsWhatItCameTo() {
        Restated merged = restate(new RestatementMethod.Equal(), TODAY, "00004", 120);
        assertEquals(
                "Restated[method=" + merged.method() + ", on=2024-12-31, to=2026-06-30, figures=" + merged.figures()
                        + ", findings=[]]",
                merged.toString());
    }

    @Test
    void bounds_claimNoMoreThanIsKnown() {
        Restated split = restate(new RestatementMethod.Bounds(), TODAY, "00007", 80, "00008", 60, "00006", 50);
        assertEquals("00008=110..190 00025=0..80", figures(split), "all of Vĩnh Phúc and Liễu Giai, some of Cống Vị");
        assertEquals(List.of(), split.findings());
        assertEquals(BigInteger.valueOf(190), split.total(), "alternatives do not add up; the start does");
    }

    @Test
    void equalParts_giveTheUnitLeftOver_toTheLowestCode() {
        assertEquals("00008=41 00025=40", figures(restate(new RestatementMethod.Equal(), TODAY, "00007", 81)));
    }

    @Test
    void withoutWrittenShares_thatMethodHasNoFigure_andSaysSo() {
        Restated split = restate(new RestatementMethod.Shares(), TODAY, "00007", 81, "00008", 60);
        assertEquals("00008=? 00025=?", figures(split), "what is unknown swallows what is known");
        assertEquals(List.of("succession.shares-missing {code=00007, date=2025-07-01}"), found(split));
    }

    @Test
    void laterFigures_areWeights_whereAllSuccessorsHaveOne() {
        assertEquals("00008=54 00025=27", figures(restate(byWeights(200, 100), TODAY, "00007", 81)));
        Restated tuLien = restate(byWeights(200, 100), TODAY, "00097", 30);
        assertEquals("00097=? 00103=?", figures(tuLien));
        assertEquals(
                List.of("restate.weights-missing {code=00097, date=2025-07-01, indicator=members.total}"),
                found(tuLien));
    }

    @Test
    void aFigureOfADistrictThatEnded_isLost_withItsValue() {
        Restated lost = restate(new RestatementMethod.Bounds(), TODAY, "001", 900, "01", 9_000);
        assertEquals("01=9000", figures(lost));
        assertEquals(List.of("restate.lost {code=001, date=2025-07-01, value=900}"), found(lost));
    }

    @Test
    void beforeTheDayOfTheReform_everyFigureStays_andOnItEveryOneMoves() {
        Restated before = restate(new RestatementMethod.Bounds(), day("2025-06-30"), "00139", 7, "00118", 5);
        assertEquals("00118=5 00139=7", figures(before));
        assertEquals(List.of(), before.moves());
        Restated onIt = restate(new RestatementMethod.Bounds(), day("2025-07-01"), "00139", 7, "00118", 5);
        assertEquals("00118=12", figures(onIt));
        assertEquals(
                List.of("00118 to 00118: 5", "00139 to 00118: 7"),
                onIt.moves().stream()
                        .map(move -> move.from() + " to " + move.to() + ": " + shown(move.figure()))
                        .toList());
        assertEquals(Map.of(unit("00118"), BigInteger.valueOf(5), unit("00139"), BigInteger.valueOf(7)), onIt.starts());
    }

    @Test
    void aCodeThatNamesNothing_keepsItsFigure() {
        assertEquals("99999=3", figures(restate(new RestatementMethod.Bounds(), TODAY, "99999", 3)));
    }

    @Test
    void backInTime_andBelowZero_isRefused() {
        assertThrows(
                IllegalArgumentException.class,
                () -> restate(new RestatementMethod.Bounds(), day("2024-12-30"), "00004", 1));
        assertThrows(IllegalArgumentException.class, () -> restate(new RestatementMethod.Bounds(), TODAY, "00004", -1));
    }

    @ParameterizedTest
    @CsvSource({
        "bounds, khoảng chắc chắn, true",
        "equal, chia đều, false",
        "shares, theo tỷ lệ đã ghi, false",
        "weights:members.total, theo số members.total, false"
    })
    void aMethod_isNamedForProgramsAndForPeople(String name, String vietnamese, boolean isBounds) {
        RestatementMethod method = List.of(
                        new RestatementMethod.Bounds(),
                        new RestatementMethod.Equal(),
                        new RestatementMethod.Shares(),
                        byWeights(1, 1))
                .stream()
                .filter(restatementMethod -> restatementMethod.name().equals(name))
                .findFirst()
                .orElseThrow();
        assertEquals(vietnamese, method.in(Language.VI));
        assertEquals(name, method.in(Language.EN));
        assertEquals(isBounds, method.isBounds());
    }

    @Test
    void nothing_isAFigure_lessIsNot_andIsNamed() {
        assertEquals("00004=0", figures(restate(new RestatementMethod.Bounds(), TODAY, "00004", 0)));
        IllegalArgumentException refused = assertThrows(
                IllegalArgumentException.class, () -> restate(new RestatementMethod.Bounds(), TODAY, "00004", -1));
        assertEquals("the figure of 00004 is -1; allowed is 0 or more", refused.getMessage());
    }

    /** Few figures are handed over in columns as many are. */
    @Test
    void fewFigures_inColumnsOrNot_areRestatedAlike() {
        Snapshot map = HA_NOI.asOf(YEAR_END);
        UnitNumbers numbers = new UnitNumbers(map);
        numbers.set(map.position(unit("00007")), 81);
        numbers.set(map.position(unit("00008")), 60);
        for (RestatementMethod method : List.of(new RestatementMethod.Bounds(), new RestatementMethod.Equal())) {
            assertEquals(
                    figures(restate(method, TODAY, "00007", 81, "00008", 60)),
                    figures(Restatement.restate(HA_NOI, numbers, TODAY, method)));
        }
    }
}
