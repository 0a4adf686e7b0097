package org.ishc.core.collection;

import static org.ishc.core.testing.SamplesFigure.figures;
import static org.ishc.core.testing.SamplesFigure.indicator;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.ishc.core.base.Fraction;
import org.ishc.core.figure.Figures;
import org.ishc.core.figure.Window;
import org.ishc.core.organisation.Registry;
import org.ishc.core.testing.SamplesHaNoi;
import org.ishc.core.time.Period;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What wards of Hà Nội reported for 2024 is held against their report of 2025, on the map of 2025. */
class EarlierFigureTest {

    private static final Registry HA_NOI = SamplesHaNoi.registry();
    private static final Window NOW = Window.of(Period.parse("2025"), PeriodCalendar.CALENDAR);
    private static final Window EARLIER = Window.of(Period.parse("2024"), PeriodCalendar.CALENDAR);

    private static final Figures THEN = figures(
            HA_NOI,
            "00004 members.total 2024 120",
            "00013 members.total 2024 95",
            "00007 members.total 2024 80",
            "00031 members.total 2024 15",
            "00118 members.total 2024 30",
            "00006 members.total 2024 0",
            "00007 members.women 2024 0",
            "00031 members.women 2024 9");

    private static String earlier(String unit, String indicator, Window now, Window earlier) {
        EarlierFigure figure = EarlierFigure.of(THEN, HA_NOI, unit(unit), indicator(indicator), now, earlier);
        return figure.exact().map(Fraction::toString).orElse(figure.isThere() ? "open" : "none");
    }

    @ParameterizedTest
    @CsvSource({
        "00004, members.total, 215/1",
        "00025, members.total, open",
        "00025, members.women, 9/1",
        "00118, members.total, open",
        "00008, members.total, open",
        "00103, members.total, none",
        "00004, members.women, none",
        "99999, members.total, none",
        "00004, members.tall, none"
    })
    void itIsExact_orOpen_orThereWasNone(String unit, String indicator, String expected) {
        assertEquals(expected, earlier(unit, indicator, NOW, EARLIER));
    }

    @Test
    void onOneMap_itIsTheFigureItself() {
        assertEquals("120/1", earlier("00004", "members.total", EARLIER, EARLIER));
        assertEquals("none", earlier("00001", "members.total", EARLIER, EARLIER));
        assertEquals("0/1", earlier("00006", "members.total", EARLIER, EARLIER), "nobody is a figure");
    }

    @Test
    void sources_areTheUnitsOfTheEarlierMap_fromWhichTheUnitCame() {
        assertEquals(List.of(unit("00001"), unit("00097")), EarlierFigure.sources(HA_NOI, unit("00097"), NOW, EARLIER));
        assertEquals(List.of(unit("01")), EarlierFigure.sources(HA_NOI, unit("01"), NOW, EARLIER));
        assertEquals(List.of(), EarlierFigure.sources(HA_NOI, unit("00001"), NOW, EARLIER), "it ended");
    }
}
