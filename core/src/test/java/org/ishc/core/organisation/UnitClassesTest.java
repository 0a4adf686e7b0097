package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Origin;
import org.ishc.core.formula.Truth;
import org.ishc.core.testing.SamplesHaNoi;
import org.ishc.core.testing.SamplesOrganisation;
import org.ishc.core.time.DateRange;
import org.junit.jupiter.api.Test;

/** Classes hold on the days on which the code still names the unit; for what lies below it, not for its successors. */
class UnitClassesTest {

    private static final ItemCode MOUNTAIN = ItemCode.parse("area.mountain");

    private static final List<String> UNITS = List.of(
            "VN 2020-01-01 - CENTRAL -",
            "P1 2020-01-01 - PROVINCE VN",
            "A 2025-07-01 2026-01-01 COMMUNE P1",
            "A 2026-01-01 - COMMUNE P1",
            "B 2025-07-01 2026-01-01 COMMUNE P1",
            "B 2026-01-01 - COMMUNE P1",
            "C 2025-07-01 2026-01-01 COMMUNE P1",
            "A1 2026-01-01 - BRANCH A");

    /** A goes on alone, renamed; B keeps its code and takes C in. */
    private static final Registry REGISTRY = Registry.of(
                    SamplesOrganisation.units(UNITS),
                    SamplesOrganisation.successions(
                            List.of("2026-01-01 A A full -", "2026-01-01 B B full -", "2026-01-01 C B full -")))
            .value();

    private static Checked<UnitClasses> classes(String... rows) {
        List<UnitClass> told = new ArrayList<>();
        for (String row : rows) {
            String[] cells = row.split(" ");
            DateRange days =
                    cells.length == 2 ? DateRange.from(day(cells[1])) : DateRange.of(day(cells[1]), day(cells[2]));
            told.add(new UnitClass(
                    unit(cells[0]), MOUNTAIN, days, Optional.empty(), Origin.of("unit-classes", told.size() + 1)));
        }
        return UnitClasses.of(REGISTRY, told);
    }

    private static Truth isMountain(UnitClasses classes, String unit, String day) {
        return classes.isOf(REGISTRY.asOf(day(day)), unit(unit), MOUNTAIN);
    }

    @Test
    void aRenamedUnit_keepsItsClass_andWhatLiesBelowHasIt() {
        UnitClasses classes = classes("A 2025-07-01").value();
        assertEquals(Truth.TRUE, isMountain(classes, "A", "2025-07-01"));
        assertEquals(Truth.TRUE, isMountain(classes, "A", "2030-01-01"));
        assertEquals(Truth.TRUE, isMountain(classes, "A1", "2030-01-01"));
        assertEquals(Truth.FALSE, isMountain(classes, "P1", "2030-01-01"));
    }

    @Test
    void aMergerThatKeepsTheCode_endsTheClass() {
        UnitClasses classes = classes("B 2025-07-01").value();
        assertEquals(Truth.TRUE, isMountain(classes, "B", "2025-12-31"));
        assertEquals(Truth.FALSE, isMountain(classes, "B", "2026-01-01"));
    }

    @Test
    void rowsWhoseDaysMeet_refuseTheLater_butNotWhereTheCodeCameToNameAnother() {
        assertEquals(
                List.of("class.overlap valid_from"),
                classes("A 2025-07-01", "A 2026-03-01").findings().stream()
                        .map(UnitClassesTest::shown)
                        .toList());
        assertEquals(List.of(), classes("B 2025-07-01", "B 2026-03-01").findings());
        assertEquals(
                List.of(), classes("A 2025-07-01 2026-02-01", "A 2026-02-01").findings());
    }

    @Test
    void aCodeThatNamesNothingThen_isRefused_andTellsNothing() {
        Checked<UnitClasses> checked = classes("C 2026-01-01", "Q 2026-01-01");
        assertEquals(
                List.of("ref.unit-not-valid unit_code", "ref.unknown-unit unit_code"),
                checked.findings().stream().map(UnitClassesTest::shown).toList());
        assertEquals(Truth.UNKNOWN, isMountain(checked.value(), "A", "2026-01-01"));
    }

    @Test
    void topmost_namesNoUnitInsideAnother() {
        UnitClasses classes =
                classes("A 2025-07-01", "A1 2026-01-01", "B 2026-01-01").value();
        Snapshot map = REGISTRY.asOf(day("2026-06-01"));
        assertEquals(List.of(unit("A"), unit("B")), classes.topmost(map, unit("VN"), MOUNTAIN));
        assertEquals(List.of(unit("A1")), classes.topmost(map, unit("A1"), MOUNTAIN));
    }

    @Test
    void typesOfCommunes_areToldByTheFirstWordsOfTheirNames() {
        assertEquals(Optional.of(CommuneType.THI_TRAN), CommuneType.find(ItemCode.parse("type.thi-tran")));
        assertEquals(List.of(CommuneType.XA), types("XÃ  An Một"));
        assertEquals(List.of(CommuneType.THI_TRAN), types("Thị  trấn An Năm"));
        assertEquals(List.of(), types("Xãng"));
    }

    private static List<CommuneType> types(String name) {
        UnitVersion unit = new UnitVersion(
                unit("X"),
                DateRange.from(day("2025-07-01")),
                UnitLevel.COMMUNE,
                Optional.empty(),
                Optional.of(name),
                Optional.empty(),
                Optional.empty(),
                Origin.NONE);
        return List.of(CommuneType.values()).stream()
                .filter(type -> type.isOf(unit))
                .toList();
    }

    private static String shown(Finding finding) {
        return finding.code().code() + " " + finding.location().column();
    }

    /** Asked of all units at once, it is what is asked of each: told by rows, by the unit above, by the name. */
    @Test
    void positions_areThoseOfTheUnitsOfAClass() {
        UnitClasses classes = classes("A 2025-07-01", "C 2025-07-01").value();
        for (String on : List.of("2025-12-31", "2026-01-01")) {
            Snapshot map = REGISTRY.asOf(day(on));
            BitSet mountain = classes.positions(map, MOUNTAIN).orElseThrow();
            for (UnitCode unit : map.preOrder()) {
                assertEquals(
                        classes.isOf(map, unit, MOUNTAIN),
                        Truth.of(mountain.get(map.position(unit))),
                        () -> unit + " " + on);
            }
        }
        Snapshot map = REGISTRY.asOf(day("2026-01-01"));
        assertEquals(
                "{" + map.position(unit("A")) + ", " + map.position(unit("A1")) + "}",
                classes.positions(map, MOUNTAIN).orElseThrow().toString());
        assertEquals(Optional.empty(), UnitClasses.UNTOLD.positions(map, MOUNTAIN));
        assertEquals(2, classes.rows().size());
    }

    @Test
    void aWard_isOneByItsName_whateverIsTold() {
        Registry haNoi = SamplesHaNoi.registry();
        Snapshot map = haNoi.asOf(day("2025-07-01"));
        ItemCode ward = CommuneType.PHUONG.code();
        BitSet wards = UnitClasses.UNTOLD.positions(map, ward).orElseThrow();
        for (UnitCode unit : map.preOrder()) {
            boolean isWard = map.unit(unit).level() == UnitLevel.COMMUNE;
            assertEquals(isWard, wards.get(map.position(unit)), () -> unit + "");
            assertEquals(Truth.of(isWard), UnitClasses.UNTOLD.isOf(map, unit, ward));
        }
    }

    @Test
    void aRegistry_isItself_alsoOnceItsClassesAreTold() {
        UnitClasses classes = classes("A 2025-07-01").value();
        Registry told = REGISTRY.with(classes);
        assertSame(classes, told.classes());
        assertSame(UnitClasses.UNTOLD, REGISTRY.classes());
        assertTrue(told.hasUnitsOf(REGISTRY));
        assertTrue(REGISTRY.hasUnitsOf(told));
        assertFalse(SamplesHaNoi.registry().hasUnitsOf(SamplesHaNoi.registry()), "equal is not the same");
    }

    private static String overlap(String... rows) {
        return classes(rows).findings().stream()
                .map(finding -> finding.arguments().get("day") + " with row "
                        + finding.arguments().get("other_row"))
                .collect(Collectors.joining(", "));
    }

    /** Of rows that are met the first in time is named, with the first day on which both would hold. */
    @Test
    void aRowThatMeetsOthers_namesTheFirstInTime_andTheFirstDay() {
        assertEquals(
                "2025-08-01 with row 2",
                overlap("A 2026-03-01 2026-04-01", "A 2025-08-01 2025-09-01", "A 2025-07-01 2026-12-01"));
        assertEquals(
                "2025-08-01 with row 1",
                overlap("A 2025-08-01 2025-09-01", "A 2026-03-01 2026-04-01", "A 2025-07-01 2026-12-01"));
        assertEquals("2025-08-15 with row 1", overlap("A 2025-08-01 2025-09-01", "A 2025-08-15 2025-08-16"));
    }
}
