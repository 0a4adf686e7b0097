package org.ishc.core.figure;

import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.node;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.club.ClubDefinition;
import org.ishc.core.club.ClubEventType;
import org.ishc.core.club.NormPack;
import org.ishc.core.document.NodeReader;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.organisation.UnitLevel;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How a derived indicator is counted, read as strictly as a rulebook. */
class DefinitionReaderTest {

    private static final Map<String, Object> MEMBERS = map("report", "members");
    private static final Map<String, Object> WOMEN = map("report", "women");

    private static Definition read(Map<String, Object> tree) {
        return new DefinitionReader(NormPack.SCHEME_1336).read(new NodeReader(node(tree), "definition"));
    }

    private static ClubDefinition clubs(Object... keys) {
        return assertInstanceOf(Definition.OfClubs.class, read(map("clubs", map(keys))))
                .clubs();
    }

    @Test
    void clubsAreCounted_orTheirEvents_orSumsOfTheirReports() {
        assertInstanceOf(ClubDefinition.Clubs.class, clubs().counted(), "all clubs");
        assertEquals(Optional.empty(), clubs().where());
        assertEquals(
                new ClubDefinition.Events(ClubEventType.RELOCATE),
                clubs("event", "RELOCATE").counted());
        assertInstanceOf(ClubDefinition.SumOf.class, clubs("sum", MEMBERS).counted());
        assertInstanceOf(
                ClubDefinition.SumOf.class,
                clubs("sum", map("sum", List.of(MEMBERS, map("maximum", List.of(WOMEN, 0)))))
                        .counted());
        assertEquals(
                List.of("FLOW"), read(map("clubs", map("event", "RELOCATE"))).kinds());
        assertEquals(List.of("STOCK"), read(map("clubs", map("sum", MEMBERS))).kinds());
    }

    @Test
    void unitsOfALevel_areCounted_andWhatTheirConditionReadsIsKnown() {
        Definition communes = read(map(
                "units",
                map(
                        "level",
                        "COMMUNE",
                        "where",
                        map(
                                "all",
                                List.of(
                                        map("class", "area.mountain"),
                                        map("reported", "members.poor"),
                                        map("at_least", List.of(map("figure", "clubs.operating"), 1)))))));
        assertEquals(
                UnitLevel.COMMUNE,
                assertInstanceOf(Definition.OfUnits.class, communes).level());
        assertEquals("[clubs.operating, members.poor]", communes.reads().toString());
        assertEquals("[area.mountain]", communes.classes().toString());
        assertEquals(List.of("STOCK"), communes.kinds());
        assertEquals("[]", read(map("units", map("level", "PROVINCE"))).reads().toString());
    }

    @Test
    void figuresWithinAClass_areFlowsOrStocks() {
        Definition border = read(map("within", map("indicator", "clubs.established", "class", "area.border")));
        assertEquals("[clubs.established]", border.reads().toString());
        assertEquals("[area.border]", border.classes().toString());
        assertEquals(List.of("FLOW", "STOCK"), border.kinds());
        Definition inClass = read(map("clubs", map("where", map("class", "area.island"))));
        assertEquals("[area.island]", inClass.classes().toString());
        assertEquals("[]", inClass.reads().toString());
    }

    static Stream<Arguments> refused() {
        return Stream.of(
                Arguments.of("ONE_SOURCE", "definition", map()),
                Arguments.of("ONE_SOURCE", "definition", map("clubs", map(), "units", map("level", "COMMUNE"))),
                Arguments.of("UNKNOWN_KEY", "definition", map("members", map())),
                Arguments.of("BOTH_KEYS", "definition/clubs", map("clubs", map("sum", MEMBERS, "event", "CLOSE"))),
                Arguments.of("EXPECTED", "definition/clubs/event", map("clubs", map("event", "CELEBRATE"))),
                Arguments.of(
                        "EXPECTED",
                        "definition/clubs/sum",
                        map("clubs", map("sum", map("difference", List.of(MEMBERS, WOMEN))))),
                Arguments.of(
                        "EXPECTED",
                        "definition/clubs/sum",
                        map("clubs", map("sum", map("percent", List.of(WOMEN, MEMBERS))))),
                Arguments.of("EXPECTED", "definition/clubs/sum", map("clubs", map("sum", -1))),
                Arguments.of(
                        "EXPECTED",
                        "definition/clubs/sum",
                        map("clubs", map("sum", map("product", List.of(MEMBERS, map("sum", List.of(WOMEN, 0.5))))))),
                Arguments.of("UNKNOWN_FORM", "definition/clubs/where", map("clubs", map("where", map("sunny", true)))),
                Arguments.of(
                        "MISSING_KEY", "definition/units", map("units", map("where", map("class", "area.border")))),
                Arguments.of("EXPECTED", "definition/units/level", map("units", map("level", "VILLAGE"))),
                Arguments.of("MISSING_KEY", "definition/within", map("within", map("indicator", "clubs.established"))));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("refused")
    void whatIsNoDefinition_isRefusedWithItsPlace(String phrase, String path, Map<String, Object> tree) {
        UnreadableTextException refused = assertThrows(UnreadableTextException.class, () -> read(tree));
        assertEquals(phrase, refused.problem().phrase().name());
        assertEquals(path, refused.path());
    }
}
