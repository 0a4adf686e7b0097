package org.ishc.io.ingest.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubCounts;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.time.DateRange;
import org.junit.jupiter.api.Test;

/** Two questions explain all counts of a unit, unless they lie in too many clubs to be held at once. */
class AskedSharesTest {

    private static final UnitCode HANOI = UnitCode.parse("01");
    private static final UnitCode HUE = UnitCode.parse("46");

    private final List<ShardQuestion.Shares> asked = new ArrayList<>();
    private int clubs = 1;

    @Test
    void secondCountOfAUnit_isAskedForWithAllOthers() {
        AskedShares first = of(HANOI).with(ClubIndicator.MEMBERS, this::ask);
        AskedShares second = first.with(ClubIndicator.WOMEN, this::ask);
        assertEquals(List.of(ClubIndicator.MEMBERS), asked.get(0).indicators());
        assertEquals(
                ClubIndicator.values().length - 1, asked.get(1).indicators().size());
        for (ClubIndicator indicator : ClubIndicator.values()) {
            assertTrue(second.has(indicator), indicator.name());
            assertEquals(share(indicator), second.of(indicator).get(HANOI).get(0));
        }
    }

    @Test
    void question_isOfTheUnitAndTheYear_andNothingIsHeldBefore() {
        assertFalse(of(HUE).has(ClubIndicator.MEMBERS));
        AskedShares ofHue = of(HUE).with(ClubIndicator.WOMEN, this::ask);
        assertEquals(List.of(new ShardQuestion.Shares(HUE, List.of(ClubIndicator.WOMEN), counts(2023))), asked);
        assertFalse(ofHue.has(ClubIndicator.MEMBERS), "nobody asked for members in Huế");
        assertNotEquals(ofHue.at(), new AskedShares.At(HUE, counts(2022)));
        assertNotEquals(ofHue.at(), of(HANOI).at());
    }

    @Test
    void countsOfManyClubs_areAskedForAndHeldOneByOne() {
        clubs = 10_001;
        AskedShares first = of(HANOI).with(ClubIndicator.MEMBERS, this::ask);
        AskedShares second = first.with(ClubIndicator.WOMEN, this::ask);
        assertEquals(List.of(ClubIndicator.WOMEN), asked.get(1).indicators());
        assertFalse(second.has(ClubIndicator.MEMBERS));
    }

    private static AskedShares of(UnitCode unit) {
        return new AskedShares(new AskedShares.At(unit, counts(2023)));
    }

    private Map<ClubIndicator, Map<UnitCode, List<ClubCounts.Share>>> ask(ShardQuestion.Shares question) {
        asked.add(question);
        Map<ClubIndicator, Map<UnitCode, List<ClubCounts.Share>>> shares = new EnumMap<>(ClubIndicator.class);
        question.indicators()
                .forEach(indicator ->
                        shares.put(indicator, Map.of(question.unit(), Collections.nCopies(clubs, share(indicator)))));
        return shares;
    }

    private static ClubCounts.Share share(ClubIndicator indicator) {
        return new ClubCounts.Share(
                ClubCode.parse("CLB-1"), Optional.of(Fraction.of(indicator.ordinal() + 1)), List.of());
    }

    private static ShardQuestion.Counts counts(int year) {
        LocalDate end = LocalDate.of(year, 12, 31);
        return new ShardQuestion.Counts(
                Optional.empty(),
                end,
                DateRange.of(LocalDate.of(year, 1, 1), end.plusDays(1)),
                Optional.empty(),
                new ShardQuestion.Given(Set.of(), List.of()));
    }
}
