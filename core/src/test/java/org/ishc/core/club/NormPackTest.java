package org.ishc.core.club;

import static org.ishc.core.testing.SamplesClub.reports;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clubs held against the norms of Scheme 1336: 50 to 70 members, eight areas, a meeting a month, two funds. */
class NormPackTest {

    private static final NormPack SCHEME = NormPack.SCHEME_1336;

    private static ClubReport report(String figures) {
        return reports("K1 2025-Q2 " + figures).get(0);
    }

    private static String failing(ClubReport report) {
        return SCHEME.judge(report).stream()
                .filter(result -> result.outcome() == Norm.Outcome.BELOW || result.outcome() == Norm.Outcome.ABOVE)
                .map(result -> result.norm().code() + " " + result.outcome() + " by "
                        + result.distance().map(Fraction::toString).orElseThrow())
                .collect(Collectors.joining(", "));
    }

    /** A club of 62 as the guidance imagines it, and the first figures for which each norm no longer holds. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "members=62 women=40 older=41 younger=21 areas=8 meetings_held=3 income_fund_vnd=45000000 activity_fund_vnd=2000000 borrowers=31 home_care_volunteers=5;''",
                "members=49;members BELOW by 1/1",
                "members=71;members ABOVE by 1/1",
                "members=60 women=35;women BELOW by 5/3",
                "members=60 women=43;women ABOVE by 5/3",
                "members=50 older=29;older BELOW by 2/1",
                "members=50 younger=21;younger ABOVE by 2/1",
                "areas=7;areas BELOW by 1/1",
                "meetings_held=2;meetings BELOW by 1/3",
                "income_fund_vnd=0;income-fund BELOW by 1/1",
                "activity_fund_vnd=0;activity-fund BELOW by 1/1",
                "members=60 borrowers=29;borrowing BELOW by 5/3",
                "home_care_volunteers=4;home-care BELOW by 1/1"
            })
    void everyNorm_holdsWithinItsBounds(String figures, String failing) {
        assertEquals(failing, failing(report(figures)));
    }

    /** Fully active is the national test: all eight areas and a meeting every month. */
    @ParameterizedTest
    @CsvSource({
        "areas=8 meetings_held=3, true, -",
        "areas=8 meetings_held=3 income_fund_vnd=1 activity_fund_vnd=1, true, true",
        "areas=8 meetings_held=3 income_fund_vnd=0 activity_fund_vnd=1, true, false",
        "areas=7 meetings_held=3, false, false",
        "areas=8 meetings_held=2, false, false",
        "areas=8, -, -",
        "meetings_held=2, false, false",
        "areas=8 income_fund_vnd=0, -, false",
        "members=12, -, -"
    })
    void quality_isKnown_whenAllIsMet_orOneThingIsNot(String figures, String fullyActive, String wellManaged) {
        assertEquals(fullyActive, said(SCHEME.isFullyActive(report(figures))));
        assertEquals(wellManaged, said(SCHEME.isWellManaged(report(figures))));
    }

    private static String said(Optional<Boolean> known) {
        return known.map(Object::toString).orElse("-");
    }

    @Test
    void theScheme_holdsFromTheDayOfItsDecision() {
        assertEquals(LocalDate.of(2020, 8, 31), SCHEME.validity().start());
        assertEquals(Optional.empty(), SCHEME.validity().end());
        assertEquals(
                "members women older younger areas meetings income-fund activity-fund borrowing home-care",
                SCHEME.norms().stream().map(norm -> norm.code().value()).collect(Collectors.joining(" ")));
    }

    @Test
    void aPack_namesOnlyNormsThatItHas() {
        List<ItemCode> areas = List.of(ItemCode.parse("areas"));
        List<ItemCode> tea = List.of(ItemCode.parse("tea"));
        DateRange days = SCHEME.validity();
        assertThrows(IllegalArgumentException.class, () -> new NormPack("mine", days, SCHEME.norms(), areas, tea));
        assertThrows(IllegalArgumentException.class, () -> new NormPack("mine", days, SCHEME.norms(), tea, areas));
        NormPack none = new NormPack("mine", days, SCHEME.norms(), List.of(), List.of());
        assertEquals(Optional.of(true), none.isFullyActive(report("areas=1")), "where nothing is asked, all is met");
    }
}
