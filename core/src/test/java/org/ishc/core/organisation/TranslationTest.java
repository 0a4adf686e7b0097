package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.successions;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.ishc.core.testing.SamplesOrganisation.units;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TranslationTest {

    /** Communes of before the reform and after; M is renamed in 2026, N takes in O. */
    private static final List<String> UNITS = List.of(
            "VN 2020-01-01 - CENTRAL -",
            "P1 2020-01-01 - PROVINCE VN",
            "D1 2020-01-01 2025-07-01 DISTRICT P1",
            "A 2020-01-01 2025-07-01 COMMUNE D1",
            "B 2020-01-01 2025-07-01 COMMUNE D1",
            "C 2020-01-01 2025-07-01 COMMUNE D1",
            "D 2020-01-01 2025-07-01 COMMUNE D1",
            "E 2020-01-01 2025-07-01 COMMUNE D1",
            "F 2020-01-01 2025-07-01 COMMUNE D1",
            "G 2020-01-01 2025-07-01 COMMUNE D1",
            "L 2020-01-01 2025-07-01 COMMUNE D1",
            "M 2025-07-01 2026-01-01 COMMUNE P1",
            "M 2026-01-01 - COMMUNE P1",
            "N 2025-07-01 - COMMUNE P1",
            "O 2025-07-01 2026-01-01 COMMUNE P1",
            "Q 2025-07-01 - COMMUNE P1",
            "R 2025-07-01 2026-01-01 COMMUNE P1",
            "S 2025-07-01 2026-01-01 COMMUNE P1",
            "T 2026-01-01 - COMMUNE P1",
            "U 2025-07-01 - COMMUNE P1",
            "W 2026-01-01 - COMMUNE P1");

    private static final List<String> ROWS = List.of(
            "2025-07-01 A M full -",
            "2025-07-01 B N partial -",
            "2025-07-01 B O partial -",
            "2025-07-01 C Q full -",
            "2025-07-01 C N area -",
            "2025-07-01 D R partial -",
            "2025-07-01 D S partial -",
            "2025-07-01 E U partial -",
            "2025-07-01 F U full -",
            "2025-07-01 F X full -",
            "2025-07-01 L N area -",
            "2026-01-01 M M full -",
            "2026-01-01 O N full -",
            "2026-01-01 R T full -",
            "2026-01-01 S T full -");

    private static String carried(Registry registry, String code, String from, String to) {
        Translation.Translated carried =
                Translation.of(registry, day(from), day(to)).translate(unit(code));
        return carried.status()
                + carried.units().stream().map(found -> " " + found.code()).collect(Collectors.joining());
    }

    @ParameterizedTest(name = "{0} of {1} on {2} is {3}")
    @CsvSource({
        "A,2025-06-30,2025-07-01,EXACT M", "A,2025-06-30,2026-02-01,EXACT M", "M,2025-08-01,2025-12-31,SAME M",
                "M,2025-08-01,2026-01-01,EXACT M",
        "M,2026-01-01,2026-01-01,SAME M", "B,2025-06-30,2025-07-01,SPLIT N O", "B,2025-06-30,2026-01-01,EXACT N",
                "C,2025-06-30,2026-01-01,AREA Q",
        "D,2025-06-30,2026-01-01,EXACT T", "E,2025-06-30,2025-07-01,SPLIT U", "F,2025-06-30,2025-07-01,SPLIT U",
                "G,2025-06-30,2025-07-01,UNKNOWN",
        "L,2025-06-30,2025-07-01,UNKNOWN", "M,2025-06-30,2025-07-01,UNKNOWN", "Z,2025-06-30,2025-07-01,UNKNOWN",
                "A,2025-06-30,2019-01-01,UNKNOWN"
    })
    void code_isCarriedForwards(String code, String from, String to, String expected) {
        assertEquals(
                expected, carried(Registry.of(units(UNITS), successions(ROWS)).value(), code, from, to));
    }

    @ParameterizedTest(name = "{0} of {1} on {2} was {3}")
    @CsvSource({
        "M,2025-07-01,2025-06-30,EXACT A", "M,2026-02-01,2025-06-30,EXACT A", "M,2026-02-01,2025-08-01,EXACT M",
                "M,2026-02-01,2026-01-01,SAME M",
        "N,2026-01-01,2025-07-01,SAME N", "N,2026-01-01,2025-06-30,AREA B", "N,2025-07-01,2025-06-30,SPLIT B",
                "O,2025-07-01,2025-06-30,SPLIT B",
        "Q,2025-07-01,2025-06-30,AREA C", "T,2026-01-01,2025-06-30,EXACT D", "T,2026-01-01,2025-07-01,SPLIT R S",
                "U,2025-07-01,2025-06-30,SPLIT E F",
        "W,2026-01-01,2025-07-01,UNKNOWN", "P1,2026-01-01,2020-01-01,SAME P1"
    })
    void code_isCarriedBackwards(String code, String from, String to, String expected) {
        assertEquals(
                expected, carried(Registry.of(units(UNITS), successions(ROWS)).value(), code, from, to));
    }

    @ParameterizedTest
    @CsvSource({
        "A,2025-06-30,2026-01-01,SPLIT W Y",
        "B,2025-06-30,2026-01-01,SPLIT W Y",
        "C,2025-06-30,2026-01-01,EXACT Z",
        "Y,2026-01-01,2025-06-30,SPLIT A B"
    })
    void sharesChangeNothing(String code, String from, String to, String expected) {
        assertEquals(expected, carried(nation(), code, from, to));
    }

    /** T is made of D and of S, which came from nowhere; R also took in what nobody knows. */
    @ParameterizedTest
    @CsvSource({"T,2026-01-01,SPLIT D", "R,2025-07-01,SPLIT D", "V,2025-07-01,EXACT E"})
    void whatCameFromNowhere_isAPart(String code, String from, String expected) {
        Registry registry = Registry.of(
                        units(List.of(
                                "VN 2020-01-01 - CENTRAL -",
                                "D 2020-01-01 2025-07-01 PROVINCE VN",
                                "E 2020-01-01 2025-07-01 PROVINCE VN",
                                "R 2025-07-01 2026-01-01 PROVINCE VN",
                                "S 2025-07-01 2026-01-01 PROVINCE VN",
                                "V 2025-07-01 - PROVINCE VN",
                                "T 2026-01-01 - PROVINCE VN")),
                        successions(List.of(
                                "2025-07-01 D R full -",
                                "2025-07-01 Q " + (code.equals("R") ? "R" : "X") + " full -",
                                "2025-07-01 E V full -",
                                "2026-01-01 R T full -",
                                "2026-01-01 S T full -")))
                .value();
        assertEquals(expected, carried(registry, code, from, "2025-06-30"));
    }
}
