package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.testing.SamplesHaNoi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A code is held against the day at which it is read: half of the wards of Ba Đình lent theirs to another ward. */
class UnitReferencesTest {

    private static final Registry HA_NOI = SamplesHaNoi.registry();
    private static final Location PLACE = Location.ofTable("clubs").withColumn("unit_code");

    private static String found(Optional<Finding> finding) {
        return finding.map(given -> given.code().code() + " " + given.arguments())
                .orElse("-");
    }

    @ParameterizedTest(name = "{0} on {1}")
    @CsvSource(
            delimiter = ';',
            value = {
                "00097;2025-06-30;-",
                "00097;2025-07-01;-",
                "00007;2025-06-30;-",
                "00007;2025-07-01;ref.unit-not-valid {became=[00008, 00025], known=[Phường Cống Vị [2020-01-01, 2025-07-01)], on=2025-07-01, unit_code=00007}",
                "00139;2026-02-28;ref.unit-not-valid {became=[00118], known=[Phường Bồ Đề [2020-01-01, 2025-07-01)], on=2026-02-28, unit_code=00139}",
                "00025;2025-06-30;ref.unit-not-valid {became=[], known=[Phường Giảng Võ [2025-07-01, )], on=2025-06-30, unit_code=00025}",
                "001;2025-07-01;ref.unit-not-valid {became=[], known=[Quận Ba Đình [2020-01-01, 2025-07-01)], on=2025-07-01, unit_code=001}",
                "99999;2025-07-01;ref.unknown-unit {unit_code=99999}",
                "Ba Đình;2025-07-01;ref.unknown-unit {unit_code=Ba Đình}"
            })
    void aCode_isSound_orSaysWhatItNamesAndWhatThatBecame(String code, LocalDate on, String expected) {
        assertEquals(expected, found(UnitReferences.check(HA_NOI, code, on, PLACE)));
    }

    @Test
    void aCodeOfBothMaps_readBeforeEither_becameNothingYet() {
        String found = found(UnitReferences.check(HA_NOI, "00097", day("2019-12-31"), PLACE));
        assertEquals(
                "ref.unit-not-valid {became=[], known=[Phường Tứ Liên [2020-01-01, 2025-07-01),"
                        + " Phường Hồng Hà [2025-07-01, )], on=2019-12-31, unit_code=00097}",
                found);
    }

    @Test
    void onSomeDay_isAskedOfACodeWithoutADay() {
        assertEquals("-", found(UnitReferences.checkEver(HA_NOI, "00007", PLACE)));
        assertEquals("-", found(UnitReferences.checkEver(HA_NOI, "00025", PLACE)));
        Finding unknown = UnitReferences.checkEver(HA_NOI, "00002", PLACE).orElseThrow();
        assertEquals("ref.unknown-unit {unit_code=00002}", found(Optional.of(unknown)));
        assertEquals(PLACE, unknown.location());
    }
}
