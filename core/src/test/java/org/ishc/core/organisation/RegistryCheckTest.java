package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.successions;
import static org.ishc.core.testing.SamplesOrganisation.units;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.ishc.core.finding.Finding;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is found in unit versions names the first day on which it is wrong, and whom it is wrong with. */
class RegistryCheckTest {

    private static final List<String> ROOTS = List.of("VN 2020-01-01 - CENTRAL -", "P1 2020-01-01 - PROVINCE VN");

    private static List<String> found(String... lines) {
        List<String> all = new ArrayList<>(ROOTS);
        all.addAll(List.of(lines));
        return foundOf(all);
    }

    private static List<String> foundOf(List<String> lines) {
        return Registry.of(units(lines), successions(List.of())).findings().stream()
                .filter(finding -> finding.code() != OrganisationFinding.NONE)
                .map(RegistryCheckTest::shown)
                .toList();
    }

    private static String shown(Finding finding) {
        return finding.code().code() + " " + finding.arguments();
    }

    /** The row that came first is kept, wherever in time it lies; of two that it meets, the one before it is named. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2021-01-01 2022-01-01 | 2021-12-31 2023-01-01 | {code=M, day=2021-12-31, other_row=3}",
                "2021-01-01 2022-01-01 | 2020-06-01 2021-01-02 | {code=M, day=2021-01-01, other_row=3}",
                "2021-01-01 2022-01-01 | 2021-03-01 2021-04-01 | {code=M, day=2021-03-01, other_row=3}",
                "2021-01-01 2022-01-01 | 2020-03-01 2024-04-01 | {code=M, day=2021-01-01, other_row=3}",
                "2021-01-01 2022-01-01 | 2021-01-01 2021-01-02 | {code=M, day=2021-01-01, other_row=3}",
                "2021-01-01 2022-01-01 | 2022-01-01 2023-01-01 | -",
                "2021-01-01 2022-01-01 | 2020-06-01 2021-01-01 | -"
            })
    void aVersion_thatSharesADayWithAnEarlierRow_isFound(String first, String second, String expected) {
        List<String> overlaps = found("M " + first + " PROVINCE VN", "M " + second + " PROVINCE VN");
        assertEquals(expected.equals("-") ? List.of() : List.of("org.overlap " + expected), overlaps);
    }

    @Test
    void aVersion_thatMeetsTwo_namesTheEarlierOfThem() {
        assertEquals(
                List.of("org.overlap {code=M, day=2021-06-01, other_row=3}"),
                found(
                        "M 2021-01-01 2022-01-01 PROVINCE VN",
                        "M 2023-01-01 2024-01-01 PROVINCE VN",
                        "M 2021-06-01 2023-06-01 PROVINCE VN"));
        assertEquals(
                List.of("org.overlap {code=M, day=2023-01-01, other_row=4}"),
                found(
                        "M 2021-01-01 2022-01-01 PROVINCE VN",
                        "M 2023-01-01 2024-01-01 PROVINCE VN",
                        "M 2022-01-01 2023-06-01 PROVINCE VN"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "D 2019-12-31 2020-06-01 DISTRICT P1 | {day=2019-12-31, parent=P1}",
                "D 2020-01-01 2020-06-01 DISTRICT P1 | -",
                "D 2020-01-01 2020-06-01 DISTRICT Q | {day=2020-01-01, parent=Q}"
            })
    void aParent_thatIsNotThereOnSomeDay_isFoundWithTheFirst(String line, String expected) {
        assertEquals(
                expected.equals("-") ? List.of() : List.of("org.unknown-parent " + expected),
                found(line).stream()
                        .filter(text -> text.startsWith("org.unknown"))
                        .toList());
    }

    @Test
    void aParent_inTwoVersions_isThere_whereTheyTouch_andNotWhereTheyDoNot() {
        assertEquals(
                List.of(),
                found(
                        "Q 2020-01-01 2021-01-01 PROVINCE VN",
                        "Q 2021-01-01 2022-01-01 PROVINCE VN",
                        "D 2020-06-01 2022-01-01 DISTRICT Q"));
        assertEquals(
                List.of("org.unknown-parent {day=2021-01-01, parent=Q}"),
                found(
                        "Q 2020-01-01 2021-01-01 PROVINCE VN",
                        "Q 2021-01-02 2022-01-01 PROVINCE VN",
                        "D 2020-06-01 2022-01-01 DISTRICT Q"));
    }

    /** Districts ended on 1 July 2025; a commune lay in one until then and in a province from then on. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "D 2024-01-01 2025-07-01 DISTRICT P1 | -",
                "D 2024-01-01 2025-07-02 DISTRICT P1 | {day=2025-07-01, level=DISTRICT, parent_level=PROVINCE}",
                "C 2025-07-01 2026-01-01 COMMUNE P1 | -",
                "C 2025-06-30 2026-01-01 COMMUNE P1 | {day=2025-06-30, level=COMMUNE, parent_level=PROVINCE}",
                "C 2025-07-01 2026-01-01 COMMUNE VN | {day=2025-07-01, level=COMMUNE, parent_level=CENTRAL}",
                "C 2025-07-01 2026-01-01 COMMUNE - | {day=2025-07-01, level=COMMUNE, parent_level=}",
            })
    void aLevel_thatMayNotLieThere_isFoundWithTheFirstDay(String line, String expected) {
        assertEquals(
                expected.equals("-") ? List.of() : List.of("org.level " + expected),
                found(line).stream()
                        .filter(text -> text.startsWith("org.level"))
                        .toList());
    }

    /** Of two versions of the parent the one that is wrong first is named, in whatever order they lie. */
    @Test
    void aLevel_wrongUnderTwoVersions_isFoundOnTheEarlierDay() {
        assertEquals(
                List.of("org.level {day=2025-07-01, level=BRANCH, parent_level=PROVINCE}"),
                found(
                                "Q 2025-07-01 2025-08-01 PROVINCE VN",
                                "Q 2025-08-01 2026-01-01 CENTRAL -",
                                "B 2025-07-01 2026-01-01 BRANCH Q")
                        .stream()
                        .filter(text -> text.startsWith("org.level"))
                        .toList());
        assertEquals(
                List.of("org.level {day=2025-08-01, level=BRANCH, parent_level=PROVINCE}"),
                found(
                                "Q 2025-07-01 2025-08-01 COMMUNE P1",
                                "Q 2025-08-01 2026-01-01 PROVINCE VN",
                                "B 2025-07-01 2026-01-01 BRANCH Q")
                        .stream()
                        .filter(text -> text.startsWith("org.level"))
                        .toList());
    }

    @Test
    void aSecondRoot_isFoundOnItsFirstDay_withAllOfThatDay() {
        assertEquals(
                List.of("org.many-roots {codes=[R, VN], day=2021-01-01}"),
                found("R 2021-01-01 2022-01-01 CENTRAL -", "S 2022-01-01 2023-01-01 CENTRAL -"));
    }

    /** On the day on which one root ends and another begins there is one. */
    @Test
    void rootsThatFollowEachOther_areSound_andADayBetweenThemIsNot() {
        assertEquals(List.of(), foundOf(List.of("VN 2020-01-01 2021-01-01 CENTRAL -", "VM 2021-01-01 - CENTRAL -")));
        assertEquals(
                List.of("org.many-roots {codes=[VM, VN], day=2020-12-31}"),
                foundOf(List.of("VN 2020-01-01 2021-01-01 CENTRAL -", "VM 2020-12-31 - CENTRAL -")));
        assertEquals(
                List.of("org.unknown-parent {day=2021-01-01, parent=VN}", "org.no-root {day=2021-01-01}"),
                foundOf(List.of("VN 2020-01-01 2021-01-01 CENTRAL -", "P1 2020-01-01 - PROVINCE VN")));
        assertEquals(List.of(), foundOf(List.of("VN 2020-01-01 2021-01-01 CENTRAL -")), "no unit needs no root");
    }

    private static List<String> rings(List<String> found) {
        return found.stream().filter(text -> text.startsWith("org.cycle")).toList();
    }

    /** A ring is told once, on the day that closes it, with all that lie on it and nobody who only leads there. */
    @Test
    void aRing_isToldWithItsUnits_onTheDayThatClosesIt() {
        List<String> rings = rings(found(
                "A 2020-01-01 2024-01-01 BRANCH C",
                "B 2020-01-01 2024-01-01 BRANCH A",
                "C 2020-01-01 2022-03-01 BRANCH P1",
                "C 2022-03-01 2024-01-01 BRANCH B",
                "D 2020-01-01 2024-01-01 BRANCH A"));
        assertEquals(List.of("org.cycle {codes=[A, B, C], day=2022-03-01}"), rings);
    }

    /** A unit that comes into being later, and so closes a ring later. */
    @Test
    void aRing_thatAParentClosesWhenItBegins_isFound() {
        List<String> rings = rings(found("A 2020-01-01 2024-01-01 BRANCH B", "B 2022-03-01 2024-01-01 BRANCH A"));
        assertEquals(List.of("org.cycle {codes=[A, B], day=2022-03-01}"), rings);
    }

    /** A ring is known by its set of codes, and named at the first version of the lowest of them. */
    @Test
    void aRing_thatGoesOnUnderAnotherVersion_isToldOnce() {
        List<String> rings = rings(found(
                "A 2020-01-01 2021-01-01 BRANCH B",
                "A 2021-01-01 2022-01-01 BRANCH B",
                "B 2020-01-01 2022-01-01 BRANCH A"));
        assertEquals(List.of("org.cycle {codes=[A, B], day=2020-01-01}"), rings);
    }

    /** One version of A is the lowest of two rings, one after the other. */
    @Test
    void ringsOfOtherCodes_areToldEach_alsoAtOneVersion() {
        List<String> rings = rings(found(
                "A 2020-01-01 2024-01-01 BRANCH B",
                "B 2020-01-01 2022-01-01 BRANCH A",
                "B 2022-01-01 2024-01-01 BRANCH C",
                "C 2020-01-01 2024-01-01 BRANCH A"));
        assertEquals(
                List.of("org.cycle {codes=[A, B], day=2020-01-01}", "org.cycle {codes=[A, B, C], day=2022-01-01}"),
                rings);
    }

    /** H leads into the way of VN, which alone lies where it may not, and ends before that way closes to a ring. */
    @Test
    void aRing_thatClosesAfterAnotherThatLedThereHasEnded_isFound() {
        List<String> rings = rings(foundOf(List.of(
                "H 2020-01-01 2021-01-01 BRANCH P1",
                "P1 2020-01-01 - PROVINCE VN",
                "VN 2020-01-01 - CENTRAL B",
                "B 2026-01-01 - COMMUNE P1")));
        assertEquals(List.of("org.cycle {codes=[B, P1, VN], day=2026-01-01}"), rings);
    }

    /** Of this ring only A lies where it may not; it closes on the day on which B begins. */
    @Test
    void aRing_ofWhichOneLiesWhereItMayNot_isFoundWhenTheOtherBegins() {
        List<String> rings = rings(found("A 2020-01-01 2024-01-01 COMMUNE B", "B 2022-03-01 2024-01-01 BRANCH A"));
        assertEquals(List.of("org.cycle {codes=[A, B], day=2022-03-01}"), rings);
    }

    /** A parent that ended for ever leads nowhere any more. */
    @Test
    void aWayUp_endsWhereTheParentEnded() {
        assertEquals(List.of(), rings(found("A 2020-01-01 2024-01-01 BRANCH B", "B 2020-01-01 2021-01-01 BRANCH VN")));
    }
}
