package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.successions;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.ishc.core.testing.SamplesOrganisation.units;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.ishc.core.base.UnitCode;
import org.junit.jupiter.api.Test;

/**
 * Figures of many communes are restated in columns: forty communes, of which ten joined, one was divided nobody knows
 * how, one by known shares, and one of which no row says where it went.
 */
class BoundsInColumnsTest {

    private static final LocalDate ON = day("2024-12-31");
    private static final LocalDate REFORM = day("2025-07-01");
    private static final int COMMUNES = 40;

    private final Registry registry = registry();

    private static String commune(int number) {
        return "W" + (10 + number);
    }

    private static Registry registry() {
        List<String> units = new ArrayList<>(List.of(
                "VN 2020-01-01 - CENTRAL -",
                "P1 2020-01-01 - PROVINCE VN",
                "A 2025-07-01 - COMMUNE P1",
                "B 2025-07-01 - COMMUNE P1",
                "C 2025-07-01 2026-01-01 COMMUNE P1",
                "D 2026-01-01 - COMMUNE P1"));
        List<String> rows = new ArrayList<>();
        for (int number = 0; number < COMMUNES; number++) {
            boolean ends = number < 13;
            units.add(commune(number) + " 2020-01-01 " + (ends ? "2025-07-01" : "-") + " COMMUNE P1");
            if (number < 10) {
                rows.add("2025-07-01 " + commune(number) + " A full -");
            }
        }
        rows.add("2025-07-01 W20 A partial -");
        rows.add("2025-07-01 W20 B partial -");
        rows.add("2025-07-01 W21 B partial 0.4");
        rows.add("2025-07-01 W21 C partial 0.6");
        rows.add("2026-01-01 C D full -");
        return Registry.of(units(units), successions(rows)).value();
    }

    /** Each commune has 100 and its number, W34 as many as no long holds. */
    private static Map<UnitCode, BigInteger> members() {
        Map<UnitCode, BigInteger> members = new TreeMap<>();
        for (int number = 0; number < COMMUNES; number++) {
            members.put(unit(commune(number)), BigInteger.valueOf(100 + number));
        }
        members.put(unit("W34"), BigInteger.TWO.pow(70));
        return members;
    }

    private UnitNumbers numbers(Map<UnitCode, BigInteger> members) {
        Snapshot map = registry.asOf(ON);
        UnitNumbers numbers = new UnitNumbers(map);
        members.forEach((unit, value) -> numbers.set(map.position(unit), value));
        return numbers;
    }

    private static String figure(Restated restated, String unit) {
        Optional<Interval> figure = restated.figures().getOrDefault(unit(unit), Optional.empty());
        return figure.map(interval ->
                        interval.isExact() ? interval.low().toString() : interval.low() + ".." + interval.high())
                .orElse("-");
    }

    private Restated byCode(Map<UnitCode, BigInteger> members, LocalDate to) {
        return Restatement.restate(registry, members, ON, to, new RestatementMethod.Bounds());
    }

    private Restated byPlace(Map<UnitCode, BigInteger> members, LocalDate to) {
        return Restatement.restate(registry, numbers(members), to, new RestatementMethod.Bounds());
    }

    /** 1,045 members joined into A, with none to all of the 110 of W20; of the 111 of W21 B has 44 and C 67. */
    @Test
    void whatPassed_isAddedUp_withinItsBounds() {
        for (Restated restated : List.of(byCode(members(), day("2026-06-30")), byPlace(members(), day("2026-06-30")))) {
            assertEquals("1045..1155", figure(restated, "A"));
            assertEquals("44..154", figure(restated, "B"));
            assertEquals("-", figure(restated, "C"));
            assertEquals("67", figure(restated, "D"));
            assertEquals("123", figure(restated, "W33"), "it went on");
            assertEquals("1180591620717411303424", figure(restated, "W34"));
            assertEquals("-", figure(restated, "W22"));
            assertEquals(
                    List.of("restate.lost {code=W22, date=2025-07-01, value=112}"),
                    restated.findings().stream()
                            .map(finding -> finding.code().code() + " " + finding.arguments())
                            .toList());
            assertEquals(members(), restated.starts());
            assertEquals(members().values().stream().reduce(BigInteger.ZERO, BigInteger::add), restated.total());
        }
    }

    /** Whichever way is taken, it comes to the same: day by day, with all that passed on. */
    @Test
    void inColumns_andOneByOne_itIsTheSame() {
        for (LocalDate to : List.of(ON, REFORM.minusDays(1), REFORM, day("2025-12-31"), day("2026-01-01"))) {
            Restated.Held exact = new ExactRestatement(
                    registry.lineage().crosswalk(), new RestatementMethod.Bounds(), members(), ON, to);
            for (Restated restated : List.of(byCode(members(), to), byPlace(members(), to))) {
                assertEquals(exact.figures(), restated.figures());
                assertEquals(exact.figures(), restated.figures(), "asked twice");
                assertEquals(exact.findings(), restated.findings());
                assertEquals(exact.moves(), restated.moves());
                assertEquals(exact.total(), restated.total());
                assertEquals(to, restated.to());
                assertEquals(ON, restated.on());
            }
        }
    }

    /** A code that names nothing keeps its figure; of that the columns know nothing. */
    @Test
    void aCodeThatNamesNothing_isNotForColumns() {
        Map<UnitCode, BigInteger> members = members();
        members.put(unit("Q"), BigInteger.TEN);
        Crosswalk crosswalk = registry.lineage().crosswalk();
        assertEquals(Optional.empty(), BoundsInColumns.find(crosswalk, members, ON, REFORM));
        assertEquals("10", figure(byCode(members, REFORM), "Q"));
        assertEquals("1045..1155", figure(byCode(members, REFORM), "A"));
        assertEquals(
                true, BoundsInColumns.find(crosswalk, members(), ON, REFORM).isPresent());
        assertEquals(
                true,
                BoundsInColumns.find(crosswalk, numbers(members()), REFORM).isPresent());
    }

    @Test
    void lessThanNothing_andADayBefore_areRefused() {
        Map<UnitCode, BigInteger> members = members();
        members.put(unit("W33"), BigInteger.ONE.negate());
        assertEquals(Optional.empty(), BoundsInColumns.find(registry.lineage().crosswalk(), members, ON, REFORM));
        assertThrows(IllegalArgumentException.class, () -> byCode(members, REFORM));
        assertThrows(IllegalArgumentException.class, () -> byPlace(members(), ON.minusDays(1)));
    }

    /** The unit at the first place of the map has a number, too. */
    @Test
    void theNumberOfTheRoot_isRestatedWithTheOthers() {
        Map<UnitCode, BigInteger> members = members();
        members.put(unit("VN"), BigInteger.TWO);
        for (Restated restated : List.of(byCode(members, REFORM), byPlace(members, REFORM))) {
            assertEquals("2", figure(restated, "VN"));
            assertEquals("1045..1155", figure(restated, "A"));
        }
    }
}
