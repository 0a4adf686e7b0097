package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.successions;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.ishc.core.testing.SamplesOrganisation.units;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which unit stands for another later, where what cannot be divided belongs to one. */
class HeirTest {

    private static String said(Heir heir) {
        return heir.unit().map(Object::toString).orElse("-")
                + heir.ambiguous().stream()
                        .map(split -> " split " + split.predecessor() + " " + split.date())
                        .collect(Collectors.joining())
                + heir.lost()
                        .map(lost -> " lost " + lost.unit() + " " + lost.date())
                        .orElse("");
    }

    /** The communes of the small nation: A and B joined into X and Y in July 2025, X was split again in 2026. */
    @ParameterizedTest
    @CsvSource({
        "A, 2024-05-01, 2025-06-30, A",
        "A, 2024-05-01, 2025-07-01, X split A 2025-07-01",
        "A, 2024-05-01, 2025-12-31, X split A 2025-07-01",
        "A, 2024-05-01, 2026-01-01, W split A 2025-07-01 split X 2026-01-01",
        "B, 2024-05-01, 2025-07-01, X",
        "B, 2024-05-01, 2026-01-01, W split X 2026-01-01",
        "C, 2024-05-01, 2026-05-01, Z",
        "Y, 2025-08-01, 2026-05-01, Y",
        "P1, 2024-05-01, 2026-05-01, P1",
        "UNKNOWN, 2024-05-01, 2026-05-01, UNKNOWN",
        "D1, 2024-05-01, 2025-07-01, - lost D1 2025-07-01"
    })
    void aUnit_isFollowedToTheDay(String code, String readOn, String on, String expected) {
        assertEquals(expected, said(Heir.follow(nation(), unit(code), day(readOn), day(on))));
    }

    private static Registry split(String... successions) {
        return Registry.of(
                        units(List.of(
                                "VN 2020-01-01 - CENTRAL -",
                                "P1 2020-01-01 - PROVINCE VN",
                                "D1 2020-01-01 2025-07-01 DISTRICT P1",
                                "A 2020-01-01 2025-07-01 COMMUNE D1",
                                "S 2025-07-01 - COMMUNE P1",
                                "T 2025-07-01 - COMMUNE P1",
                                "U 2025-07-01 - COMMUNE P1")),
                        successions(List.of(successions)))
                .value();
    }

    @ParameterizedTest
    @CsvSource({"0.2, 0.3, 0.5, U", "0.4, 0.4, 0.2, S", "0.2, 0.4, 0.4, T", "-, -, -, S"})
    void atASplit_theGreatestShareIsFollowed_ofEqualOnesTheLowestCode(String s, String t, String u, String expected) {
        Registry registry =
                split("2025-07-01 A U partial " + u, "2025-07-01 A T partial " + t, "2025-07-01 A S partial " + s);
        assertEquals(
                Optional.of(unit(expected)),
                Heir.follow(registry, unit("A"), day("2024-01-01"), day("2025-07-01"))
                        .unit());
    }

    /** Asked for many days, the path says the same as following anew. */
    @Test
    void aPath_saysTheSameForEachDay() {
        UnitPath path = nation().lineage().path(unit("A"), day("2024-05-01"));
        for (String on : List.of("2024-05-01", "2025-06-30", "2025-07-01", "2025-12-31", "2026-01-01", "2030-01-01")) {
            assertEquals(
                    Heir.follow(nation(), unit("A"), day("2024-05-01"), day(on)).unit(), path.at(day(on)), on);
        }
    }
}
