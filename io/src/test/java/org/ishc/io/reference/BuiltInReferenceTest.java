package org.ishc.io.reference;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.UnitCode;
import org.ishc.core.organisation.CrosswalkAudit;
import org.ishc.core.organisation.Registry;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.organisation.Successor;
import org.ishc.core.organisation.UnitAlias;
import org.ishc.core.organisation.UnitLevel;
import org.ishc.core.organisation.UnitVersion;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuiltInReferenceTest {

    private final Registry registry = BuiltInReference.registry();

    private static String count(Snapshot map, String kind) {
        return String.valueOf(map.members(UnitLevel.COMMUNE).stream()
                .filter(code -> map.unit(code).name().orElseThrow().startsWith(kind + " "))
                .count());
    }

    @ParameterizedTest(name = "on {0}")
    @CsvSource({
        "2025-06-30,63,6,696,10035,7691,1727,617,0",
        "2025-07-01,34,6,0,3321,2621,687,0,13",
        "2026-04-30,34,7,0,3321,2611,697,0,13",
        "2026-09-01,34,8,0,3321,2611,697,0,13",
        "2026-09-20,34,9,0,3321,2599,709,0,13"
    })
    void registry_hasTheNationOfEachDay(
            LocalDate on,
            int provinces,
            int cities,
            int districts,
            int communes,
            String rural,
            String wards,
            String townships,
            String zones) {
        Snapshot map = registry.asOf(on);
        assertEquals(provinces, map.members(UnitLevel.PROVINCE).size());
        assertEquals(
                cities,
                map.members(UnitLevel.PROVINCE).stream()
                        .filter(code -> map.unit(code).name().orElseThrow().startsWith("Thành phố "))
                        .count());
        assertEquals(districts, map.members(UnitLevel.DISTRICT).size());
        assertEquals(communes, map.members(UnitLevel.COMMUNE).size());
        assertEquals(1 + provinces + districts + communes, map.size());
        assertEquals(
                List.of(rural, wards, townships, zones),
                List.of(count(map, "Xã"), count(map, "Phường"), count(map, "Thị trấn"), count(map, "Đặc khu")));
    }

    @Test
    void crosswalk_isSound_andTellsLandFromPeople() {
        CrosswalkAudit audit = CrosswalkAudit.of(
                registry,
                Registry.of(registry.versions(), registry.lineage().rows()).findings());
        assertEquals(
                List.of(14_164L, 9_736L, 826L, 86L),
                List.of(audit.versions(), audit.full(), audit.partial(), audit.area()));
        assertEquals(0, audit.provinceDisagreements());
        assertEquals(Map.of(), audit.codes());
        assertEquals(
                List.of("00151>00118 TABLE_LESS_PRECISE", "23053>23041 NOT_IN_TABLE"),
                registry.lineage().rows().stream()
                        .filter(row -> row.doubt().isPresent())
                        .map(row -> row.predecessor() + ">" + row.successor() + " "
                                + row.doubt().orElseThrow())
                        .toList());
    }

    @Test
    void citiesAndWardsOfSeptember2026_goOnUnderTheirCodes() {
        List<String> wards = List.of(
                "07294", "07375", "07399", "07444", "07840", "09193", "09292", "09313", "09319", "09454", "09475",
                "09496");
        LocalDate before = LocalDate.of(2026, 8, 31);
        LocalDate after = LocalDate.of(2026, 9, 20);
        assertEquals("Tỉnh Quảng Ninh → Thành phố Quảng Ninh", names("22", before, LocalDate.of(2026, 9, 1)));
        assertEquals("Tỉnh Bắc Ninh → Thành phố Bắc Ninh", names("24", before, after));
        for (String code : wards) {
            assertEquals(
                    names(code, before, after).replace("Xã", "Phường").split(" → ")[1],
                    names(code, before, after).split(" → ")[1]);
            assertEquals(
                    List.of(new Successor(UnitCode.parse(code), Optional.of(Fraction.ONE))),
                    registry.lineage().successors(UnitCode.parse(code), before, after));
        }
    }

    private String names(String code, LocalDate before, LocalDate after) {
        return Stream.of(before, after)
                .map(day -> registry.findVersion(UnitCode.parse(code), day)
                        .flatMap(UnitVersion::name)
                        .orElseThrow())
                .collect(Collectors.joining(" → "));
    }

    @Test
    void aliases_areOtherNamesOfVersions() {
        List<UnitAlias> aliases = BuiltInReference.aliases();
        assertEquals(188, aliases.size());
        for (UnitAlias alias : aliases) {
            UnitVersion version =
                    registry.findVersion(alias.unit(), alias.validFrom()).orElseThrow();
            assertEquals(alias.validFrom(), version.validity().start());
            assertNotEquals(version.name(), Optional.of(alias.name()));
        }
    }

    @Test
    void notices_lieBesideTheData() throws IOException {
        for (String source : List.of(
                "thanglequoc+vietnamese-provinces-database", "dvhcvn+20250701", "zindont+vietnam-address-kit")) {
            try (InputStream notice =
                    Objects.requireNonNull(BuiltInReference.class.getResourceAsStream(source + ".txt"), source)) {
                assertTrue(new String(notice.readAllBytes(), StandardCharsets.UTF_8).contains("MIT License"), source);
                assertTrue(BuiltInReference.SOURCE.contains(source.replace('+', '/') + " (MIT)"), source);
            }
        }
    }
}
