package org.ishc.core.organisation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.finding.Origin;
import org.ishc.core.testing.SamplesOrganisation;
import org.ishc.core.time.DateRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NameResolverTest {

    /** Code, level, parent, name. */
    private static NameResolver resolver() {
        List<String> lines = List.of(
                "VN|CENTRAL||Trung ương",
                "P1|PROVINCE|VN|Tỉnh Bà Rịa - Vũng Tàu",
                "P2|PROVINCE|VN|Tỉnh Đồng Nai",
                "D1|DISTRICT|P1|Huyện Tân Phú",
                "D2|DISTRICT|P2|Thị xã Long Khánh",
                "C1|COMMUNE|D1|Xã Tân Phú",
                "C2|COMMUNE|D2|Xã Tân Phú",
                "C3|COMMUNE|D2|Phường Tân Phú",
                "C4|COMMUNE|D1|Phường 1",
                "C5|COMMUNE|D2|Phường IX",
                "C6|COMMUNE|D1|Xã Hòa Thủy",
                "C7|COMMUNE|D1|Xã Ia H'Drai",
                "C8|COMMUNE|D1|Xã Phó Bảng",
                "C9|COMMUNE|D1|Xã Xa Dung",
                "C10|COMMUNE|D1|Phường XIV",
                "C11|COMMUNE|D1|Xã Vi",
                "C12|COMMUNE|D2|Thanh Sơn");
        List<UnitVersion> units = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split("\\|");
            units.add(new UnitVersion(
                    SamplesOrganisation.unit(cells[0]),
                    DateRange.from(SamplesOrganisation.day("2020-01-01")),
                    UnitLevel.valueOf(cells[1]),
                    Optional.empty(),
                    Optional.of(cells[3]),
                    Optional.of(cells[2]).filter(parent -> !parent.isEmpty()).map(SamplesOrganisation::unit),
                    Optional.empty(),
                    Origin.NONE));
        }
        return NameResolver.of(Registry.of(units, List.of()).value().asOf(SamplesOrganisation.day("2024-01-01")));
    }

    private static String only(String text) {
        return resolver()
                .resolve(text)
                .findOnly()
                .map(candidate -> candidate.unit().code().value())
                .orElse("-");
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Xã Tân Phú, huyện Tân Phú|C1",
                "xã tân phú , H. Tân Phú, tỉnh Bà Rịa–Vũng Tàu|C1",
                "Xã Tân Phú, TX Long Khánh|C2",
                "P.Tân Phú|C3",
                "Phường Tân Phú, Đồng Nai|C3",
                "Phường I|C4",
                "phường 01|C4",
                "P1|C4",
                "P. 9|C5",
                "Phường IX, thị xã Long Khánh|C5",
                "Phường 14|C10",
                "Xã Hoà Thuỷ|C6",
                "Xã Ia H’Drai|C7",
                "xã Ia HDrai|C7",
                "Xa Dung|C9",
                "Xã Vi|C11",
                "Tỉnh Bà Rịa-Vũng Tàu|P1",
                "Xã Thanh Sơn|C12"
            })
    void name_isResolved(String text, String code) {
        assertEquals(code, only(text));
        assertEquals(code, only(Normalizer.normalize(text, Normalizer.Form.NFD)));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "Xã Tân Phú",
                "Tân Phú",
                "Xã Phố Bảng",
                "xa pho bang",
                "Xã Tân Phú, huyện Xuân Lộc",
                "",
                ",",
                "xã",
                "Xã Không Có",
                "Thị trấn Hòa Thủy"
            })
    void name_thatIsNotSure_isNeverPicked(String text) {
        assertEquals("-", only(text));
    }

    @Test
    void candidates_comeWithTheirEvidence() {
        NameResolver.Resolution resolution = resolver().resolve("Xã Tân Phú, Huyện Tân Phú", UnitLevel.COMMUNE);
        assertEquals(
                List.of("C1 SAME 1 0", "C2 SAME 0 1", "C3 OTHER_TYPE 0 1"),
                resolution.candidates().stream()
                        .map(candidate -> candidate.unit().code() + " " + candidate.likeness() + " "
                                + candidate.matched() + " " + candidate.contradicted())
                        .toList());
        assertFalse(resolution.isAmbiguous());
        assertTrue(resolver().resolve("Xã Tân Phú").isAmbiguous());
        assertEquals(
                List.of("C1", "C2"),
                resolver().resolve("Xã Tân Phú").best().stream()
                        .map(given -> given.unit().code().value())
                        .toList());
        assertEquals(
                NameResolver.Likeness.OTHER_MARKS,
                resolver().resolve("Xã Phố Bảng").candidates().get(0).likeness());
        assertEquals(
                NameResolver.Likeness.WITHOUT_MARKS,
                resolver().resolve("pho bang").candidates().get(0).likeness());
        assertEquals(List.of(), resolver().resolve("Xã Không Có").best());
    }

    private static NameResolver nationOf(String... lines) {
        List<UnitVersion> units = new ArrayList<>();
        for (String line : lines) {
            String[] cells = line.split("\\|");
            units.add(new UnitVersion(
                    SamplesOrganisation.unit(cells[0]),
                    DateRange.from(SamplesOrganisation.day("2020-01-01")),
                    UnitLevel.valueOf(cells[1]),
                    Optional.empty(),
                    Optional.of(cells[3]),
                    Optional.of(cells[2]).filter(parent -> !parent.isEmpty()).map(SamplesOrganisation::unit),
                    Optional.empty(),
                    Origin.NONE));
        }
        return NameResolver.of(
                Registry.of(units, List.of()).value().asOf(SamplesOrganisation.day("2024-01-01")),
                List.of(
                        new UnitAlias(
                                SamplesOrganisation.unit("N1"), SamplesOrganisation.day("2020-01-01"), "Xã Phó Bảng"),
                        new UnitAlias(
                                SamplesOrganisation.unit("N1"),
                                SamplesOrganisation.day("2025-07-01"),
                                "Xã Của Ngày Khác")));
    }

    private static final NameResolver CITIES = nationOf(
            "VN|CENTRAL||Trung ương",
            "79|PROVINCE|VN|Thành phố Hồ Chí Minh",
            "01|PROVINCE|VN|Thành phố Hà Nội",
            "75|PROVINCE|VN|Tỉnh Đồng Nai",
            "77|PROVINCE|VN|Tỉnh Bà Rịa - Vũng Tàu",
            "46|PROVINCE|VN|Thành phố Huế",
            "83|PROVINCE|VN|Tỉnh Bến Tre",
            "Q4|DISTRICT|79|Quận 4",
            "TP|COMMUNE|79|Phường Tân Phú",
            "T2|COMMUNE|75|Phường Tân Phú",
            "P4|COMMUNE|Q4|Phường 4",
            "HK|COMMUNE|01|Phường Hoàn Kiếm",
            "CL|DISTRICT|83|Huyện Chợ Lách",
            "TT|COMMUNE|CL|Xã Tân Thiềng",
            "V1|COMMUNE|77|Phường 1",
            "H1|COMMUNE|46|Xã Phú Vang",
            "SG|COMMUNE|79|Phường Sài Gòn",
            "N1|COMMUNE|75|Xã Phố Bảng",
            "HN|COMMUNE|75|Xã Hà Nội");

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(
            delimiter = '|',
            value = {
                "Phường Tân Phú, TP HCM|TP",
                "Phường Tân Phú, TPHCM|TP",
                "Phường Tân Phú, Tp. Hồ Chí Minh|TP",
                "P.Tân Phú, HCM|TP",
                "Phường Tân Phú, TP.HCM, Việt Nam|TP",
                "Phường Tân Phú, Sài Gòn|TP",
                "P4, Q4, TP.HCM|P4",
                "Phường Hoàn Kiếm, HN|HK",
                "Phường Hoàn Kiếm, TP.HN, 100000|HK",
                "Tân Thiềng - Chợ Lách - Bến Tre|TT",
                "X. Tân Thiềng-H. Chợ Lách-Bến Tre|TT",
                "Phường 1 - Bà Rịa - Vũng Tàu|V1",
                "P. 1, BR-VT|V1",
                "Phường 1 – tỉnh BRVT|V1",
                "Xã Phú Vang, TT-Huế|H1",
                "Xã Phú Vang, Thừa Thiên - Huế|H1",
                "12/3 Nguyễn Trãi, P.4, Q.4, HCM|P4",
                "Thôn Đông, xã Tân Thiềng, Bến Tre|TT",
                "TP HCM|79",
                "HN|01",
                "Xã Phó Bảng|N1",
                "Phường Sài Gòn|SG"
            })
    void abbreviationsDashesAndStreets_areRead(String text, String code) {
        assertEquals(Optional.of(code), CITIES.resolve(text).findOnly().map(candidate -> candidate
                .unit()
                .code()
                .value()));
    }

    @ParameterizedTest(name = "\"{0}\"")
    @ValueSource(
            strings = {
                "Phường Hoàn Kiếm, TP HCM",
                "Phường Tân Phú, HN",
                "Sài Gòn",
                "Xã Của Ngày Khác",
                "Xã Tân Thiểng Khác, Chợ Lách, Bến Tre",
                "Việt Nam"
            })
    void abbreviation_neverLeadsToAnotherProvince(String text) {
        assertEquals(Optional.empty(), CITIES.resolve(text).findOnly());
    }

    @Test
    void abbreviations_haveTheirEvidence() {
        for (UnitAbbreviation one : UnitAbbreviation.ALL) {
            assertFalse(one.evidence().isBlank());
            assertTrue(one.written().matches("\\p{Ll}+"), one.written());
        }
    }

    /** What a commune is called besides, and where it lies below no street: its name begins as a hamlet's does. */
    private static NameResolver withOtherNames(UnitAlias... aliases) {
        List<UnitVersion> units = new ArrayList<>();
        for (String line :
                List.of("VN|CENTRAL||Trung ương", "P1|PROVINCE|VN|Tỉnh Lào Cai", "C1|COMMUNE|P1|Xã Bản Lầu")) {
            String[] cells = line.split("\\|");
            units.add(new UnitVersion(
                    SamplesOrganisation.unit(cells[0]),
                    DateRange.from(SamplesOrganisation.day("2025-07-01")),
                    UnitLevel.valueOf(cells[1]),
                    Optional.empty(),
                    Optional.of(cells[3]),
                    Optional.of(cells[2]).filter(parent -> !parent.isEmpty()).map(SamplesOrganisation::unit),
                    Optional.empty(),
                    Origin.NONE));
        }
        return NameResolver.of(
                Registry.of(units, List.of()).value().asOf(SamplesOrganisation.day("2026-01-01")), List.of(aliases));
    }

    private static String only(NameResolver resolver, String text) {
        return resolver.resolve(text)
                .findOnly()
                .map(candidate -> candidate.unit().code().value())
                .orElse("-");
    }

    @Test
    void anotherSpelling_isRead_butNotThatOfAVersionOfAnotherDay() {
        UnitAlias known =
                new UnitAlias(SamplesOrganisation.unit("C1"), SamplesOrganisation.day("2025-07-01"), "Xã Bản Lào");
        UnitAlias former =
                new UnitAlias(SamplesOrganisation.unit("C1"), SamplesOrganisation.day("2020-01-01"), "Xã Bản Phiệt");
        NameResolver resolver = withOtherNames(known, former);
        assertEquals("C1", only(resolver, "Xã Bản Lào"));
        assertEquals("C1", only(resolver, "Xã Bản Lầu"));
        assertEquals("-", only(resolver, "Xã Bản Phiệt"));
        assertEquals("-", only(withOtherNames(), "Xã Bản Lào"));
    }

    @Test
    void aNameThatBeginsAsAHamletDoes_isPassedOver_onlyWhereNoUnitHasIt() {
        assertEquals("C1", only(withOtherNames(), "Bản Lầu, tỉnh Lào Cai"));
        assertEquals("P1", only(withOtherNames(), "Bản Phiệt, tỉnh Lào Cai"));
    }

    @Test
    void aUnitWithoutAType_askedForWithout_isTheSame() {
        assertEquals(
                NameResolver.Likeness.SAME,
                resolver().resolve("Thanh Sơn").best().get(0).likeness());
        assertEquals(
                NameResolver.Likeness.WITHOUT_TYPE,
                resolver().resolve("Xã Thanh Sơn").best().get(0).likeness());
    }
}
