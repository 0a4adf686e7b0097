package org.ishc.core.collection;

import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.node;
import static org.ishc.core.testing.SamplesOrganisation.day;
import static org.ishc.core.testing.SamplesOrganisation.nation;
import static org.ishc.core.testing.SamplesOrganisation.unit;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.time.PeriodCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Rounds over the small nation: its communes are A, B and C until July 2025, W, Y and Z from 2026. */
class RoundReaderTest {

    /** Returns a round of all communes with the year 2024, with these keys further or instead. */
    static Map<String, Object> round(Object... further) {
        Map<String, Object> tree =
                map("round", "2024-nam", "period", "2024", "due", "2025-01-15", "senders", map("level", "COMMUNE"));
        tree.putAll(map(further));
        return tree;
    }

    static Round read(Object... further) {
        return RoundReader.read(node(round(further)), nation(), List.of("clubs", "club-reports"));
    }

    @Test
    void whatIsNotTold_hasADefault() {
        Round round = read();
        assertEquals(day("2024-12-31"), round.asOf());
        assertEquals(PeriodCalendar.CALENDAR, round.calendar());
        assertEquals(Set.of(unit("A"), unit("B"), unit("C")), round.senders());
        assertEquals(Optional.empty(), round.until());
        assertEquals(Optional.empty(), round.title());
        assertEquals(Optional.empty(), round.document());
        assertEquals(Map.of(), round.extended());
        assertEquals(List.of(), round.tables());
        assertEquals(List.of(), round.indicators());
        assertEquals(
                new ChangeLimit(Fraction.of(50), Fraction.of(10)), round.change(IndicatorCode.parse("members.total")));
        assertEquals(Optional.of(Fraction.of(5)), round.outlierTimes());
    }

    @Test
    void everyKey_isRead() {
        Round round = read(
                "title",
                map("vi", "Báo cáo năm", "en", "Report of the year"),
                "document",
                map("number", "69/HNCT", "date", "2024-03-06", "clause", "2"),
                "as_of",
                "2026-06-30",
                "calendar",
                "decree-09-2019",
                "due",
                "2026-07-15",
                "until",
                "2026-07-31",
                "extended",
                map("Y", "2026-07-20"),
                "senders",
                map("units", List.of("Y", "W")),
                "asks",
                map("tables", List.of("club-reports"), "indicators", List.of("members.total")),
                "changes",
                map("default", map("percent", 20, "least", 5), "members.total", map("percent", 30, "least", 100)),
                "outliers",
                map("times", 3));
        assertEquals("Báo cáo năm", round.title().orElseThrow().vi());
        assertEquals("Report of the year", round.title().orElseThrow().en());
        assertEquals(
                new Round.Letter(Optional.of("69/HNCT"), Optional.of(day("2024-03-06")), Optional.of("2")),
                round.document().orElseThrow());
        assertEquals(day("2026-06-30"), round.asOf());
        assertEquals(PeriodCalendar.DECREE_09_2019, round.calendar());
        assertEquals(Optional.of(day("2026-07-31")), round.until());
        assertEquals(Set.of(unit("W"), unit("Y")), round.senders());
        assertEquals(day("2026-07-20"), round.due(unit("Y")));
        assertEquals(day("2026-07-15"), round.due(unit("W")));
        assertEquals(List.of("club-reports"), round.tables());
        assertEquals(List.of(IndicatorCode.parse("members.total")), round.indicators());
        assertEquals(
                new ChangeLimit(Fraction.of(30), Fraction.of(100)), round.change(IndicatorCode.parse("members.total")));
        assertEquals(
                new ChangeLimit(Fraction.of(20), Fraction.of(5)), round.change(IndicatorCode.parse("members.women")));
        assertEquals(Optional.of(Fraction.of(3)), round.outlierTimes());
    }

    @Test
    void aTitleInOneLanguage_standsForBoth() {
        assertEquals(
                "Báo cáo",
                read("title", map("vi", "Báo cáo")).title().orElseThrow().en());
        assertEquals(
                "Report",
                read("title", map("en", "Report")).title().orElseThrow().vi());
    }

    @Test
    void sendersOfALevel_areThoseAtOrBelowAUnitOnTheDayOfTheData() {
        assertEquals(
                Set.of(unit("A")),
                read("senders", map("level", "COMMUNE", "under", "A")).senders());
        assertEquals(
                Set.of(unit("A"), unit("B"), unit("C")),
                read("senders", map("level", "COMMUNE", "under", "D1")).senders());
        assertEquals(
                Set.of(unit("W"), unit("Y"), unit("Z")),
                read("as_of", "2026-06-30").senders());
    }

    @Test
    void outliersOff_looksForNone() {
        assertEquals(Optional.empty(), read("outliers", "off").outlierTimes());
    }

    static Stream<Arguments> refusals() {
        return Stream.of(
                Arguments.of("no period", "period", "2024-X", "period", "'2024-X' is no period"),
                Arguments.of(
                        "no calendar",
                        "calendar",
                        "lunar",
                        "calendar",
                        "'lunar' is no calendar; allowed are [calendar, decree-09-2019]"),
                Arguments.of(
                        "an end before due",
                        "until",
                        "2025-01-14",
                        "until",
                        "allowed is a day not before due, 2025-01-15"),
                Arguments.of(
                        "neither level nor units",
                        "senders",
                        map(),
                        "senders",
                        "allowed are [level, under] or [units]"),
                Arguments.of(
                        "level and units",
                        "senders",
                        map("level", "COMMUNE", "units", List.of("A")),
                        "senders",
                        "allowed are [level, under] or [units]"),
                Arguments.of(
                        "units and under",
                        "senders",
                        map("under", "D1", "units", List.of("A")),
                        "senders",
                        "allowed are [level, under] or [units]"),
                Arguments.of(
                        "an empty list of units",
                        "senders",
                        map("units", List.of()),
                        "senders/units",
                        "a list of 1 or more"),
                Arguments.of(
                        "a unit of another day",
                        "senders",
                        map("units", List.of("A", "Y")),
                        "senders/units/1",
                        "'Y' is no unit on 2024-12-31"),
                Arguments.of(
                        "under a unit of another day",
                        "senders",
                        map("level", "COMMUNE", "under", "Y"),
                        "senders/under",
                        "'Y' is no unit on 2024-12-31"),
                Arguments.of(
                        "nobody of the level",
                        "senders",
                        map("level", "PROVINCE", "under", "A"),
                        "senders",
                        "no unit of the level PROVINCE"),
                Arguments.of(
                        "more time for nobody asked",
                        "extended",
                        map("Y", "2025-01-20"),
                        "extended/Y",
                        "'Y' is no sender of the round"),
                Arguments.of(
                        "more time for no code",
                        "extended",
                        map("a b", "2025-01-20"),
                        "extended/a b",
                        "'a b' is no sender of the round"),
                Arguments.of(
                        "less time",
                        "extended",
                        map("A", "2025-01-14"),
                        "extended/A",
                        "allowed is a day not before due, 2025-01-15"),
                Arguments.of(
                        "no table",
                        "asks",
                        map("tables", List.of("cars")),
                        "asks/tables/0",
                        "'cars' is no table; allowed are [clubs, club-reports]"),
                Arguments.of(
                        "an empty list of tables",
                        "asks",
                        map("tables", List.of()),
                        "asks/tables",
                        "a list of 1 or more"),
                Arguments.of(
                        "an empty list of indicators",
                        "asks",
                        map("indicators", List.of()),
                        "asks/indicators",
                        "a list of 1 or more"),
                Arguments.of(
                        "a change of no code",
                        "changes",
                        map("a b", map("percent", 1, "least", 1)),
                        "changes/a b",
                        "'a b' is no code of an indicator"),
                Arguments.of(
                        "half a limit",
                        "changes",
                        map("default", map("percent", 1)),
                        "changes/default",
                        "the required key 'least' is missing"),
                Arguments.of(
                        "a negative limit",
                        "changes",
                        map("default", map("percent", -1, "least", 1)),
                        "changes/default/percent",
                        "a number of 0 or more"),
                Arguments.of(
                        "outliers on",
                        "outliers",
                        "on",
                        "outliers",
                        "'on' stands here; allowed is a mapping of 'times', or off"),
                Arguments.of("negative times", "outliers", map("times", -1), "outliers/times", "a number of 0 or more"),
                Arguments.of("an unknown key", "colour", "red", "", "unknown key 'colour'"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("refusals")
    void read_whatIsNotAllowed_isRefusedWithItsPlace(
            String name, String key, Object value, String path, String problem) {
        UnreadableTextException refused = assertThrows(UnreadableTextException.class, () -> read(key, value));
        assertEquals(path, refused.path());
        assertTrue(refused.problem().toString().contains(problem), refused.getMessage());
    }
}
