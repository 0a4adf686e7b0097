package org.ishc.core.collection;

import static org.ishc.core.testing.SamplesFigure.figures;
import static org.ishc.core.testing.SamplesFigure.indicator;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import org.ishc.core.base.Fraction;
import org.ishc.core.figure.Window;
import org.ishc.core.testing.SamplesHaNoi;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A sender may be nobody on the map, an indicator nobody's: then there is no figure, and nothing fails. */
class SenderFiguresTest {

    @ParameterizedTest
    @CsvSource({
        "00007, members.total, 2024, 80/1",
        "001, members.total, 2024, 80/1",
        "00007, members.total, 2025, -",
        "00025, members.total, 2024, -",
        "00007, members.women, 2024, -",
        "00007, members.tall, 2024, -",
        "99999, members.total, 2024, -"
    })
    void aFigure_isFoundWhereThereIsOne(String sender, String indicator, String period, String expected) {
        assertEquals(
                expected,
                SenderFigures.find(
                                figures(SamplesHaNoi.registry(), "00007 members.total 2024 80"),
                                unit(sender),
                                indicator(indicator),
                                Window.of(Period.parse(period), PeriodCalendar.CALENDAR))
                        .map(Fraction::toString)
                        .orElse("-"));
    }
}
