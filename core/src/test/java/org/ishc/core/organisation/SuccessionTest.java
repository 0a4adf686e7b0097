package org.ishc.core.organisation;

import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A row of a reform: who became whom on a day, and which part of it, above nothing and up to all. */
class SuccessionTest {

    private static Succession row(String share) {
        return Succession.builder()
                .date(day("2025-07-01"))
                .predecessor(unit("00007"))
                .successor(unit("00008"))
                .portion(Portion.PARTIAL)
                .share(Fraction.parse(share))
                .origin(Origin.of("successions", 3))
                .build();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1/1000000", "0.5", "1"})
    void aShare_isAPartOrAll(String share) {
        assertEquals(Optional.of(Fraction.parse(share)), row(share).share());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-0.5", "1.000001"})
    void noShare_isNothing_orMoreThanAll(String share) {
        assertThrows(IllegalArgumentException.class, () -> row(share));
    }

    @Test
    void key_isTheDayAndBothUnits() {
        assertEquals(List.of("2025-07-01", "00007", "00008"), row("1").key());
        assertEquals(Location.of(Origin.of("successions", 3), row("1").key()), row("1").location());
    }

    @Test
    void doubtedOrFromElsewhere_itIsTheSameButForThat() {
        Succession doubted = row("0.5").doubted("NOT_IN_TABLE");
        assertEquals(Optional.of("NOT_IN_TABLE"), doubted.doubt());
        assertEquals(
                row("0.5"),
                new Succession(
                        doubted.date(),
                        doubted.predecessor(),
                        doubted.successor(),
                        doubted.portion(),
                        doubted.share(),
                        doubted.document(),
                        Optional.empty(),
                        doubted.origin()));
        Origin other = Origin.of("others", 1);
        assertEquals(other, doubted.from(other).origin());
        assertEquals(doubted, doubted.from(other).from(doubted.origin()));
    }
}
