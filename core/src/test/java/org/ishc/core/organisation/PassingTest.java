package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.successions;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is known of where the people of one unit went: wholly, in known shares, or nobody knows how much. */
class PassingTest {

    /** Reads parts: {@code successor portion share}. */
    private static Passing passing(String parts) {
        List<Passing.Part> all = Stream.of(parts.split("\\|"))
                .map(line -> line.split(" "))
                .map(cells -> new Passing.Part(
                        unit(cells[0]),
                        Portion.valueOf(cells[1].toUpperCase(Locale.ROOT)),
                        cells[2].equals("-") ? Optional.empty() : Optional.of(Fraction.parse(cells[2])),
                        successions(List.of("2025-07-01 00007 " + String.join(" ", cells)))
                                .get(0)))
                .toList();
        return new Passing(day("2025-07-01"), unit("00007"), all);
    }

    @ParameterizedTest
    @CsvSource({
        "00008 full 1, true, true, 00008",
        "00008 partial 1, false, true, 00008",
        "00008 partial 0.4|00025 partial 0.6, false, true, 00025",
        "00008 partial 0.6|00025 partial 0.4, false, true, 00008",
        "00008 partial 0.5|00025 partial 0.5, false, true, 00008",
        "00008 partial -|00025 partial -, false, false, 00008",
        "00008 partial -|00025 partial 0.1, false, false, 00025",
        "00008 full 1|00025 full 1, false, true, 00008"
    })
    void itIsWhole_hasShares_andItsGreatestPartIsTheFirstOfThem(
            String parts, boolean isWhole, boolean hasShares, String greatest) {
        Passing passing = passing(parts);
        assertEquals(isWhole, passing.isWhole());
        assertEquals(hasShares, passing.hasShares());
        assertEquals(unit(greatest), passing.greatest().successor());
    }
}
