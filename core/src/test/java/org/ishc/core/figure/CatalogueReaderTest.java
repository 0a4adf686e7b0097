package org.ishc.core.figure;

import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.node;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.club.NormPack;
import org.ishc.core.document.UnreadableTextException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A catalogue of a host's own indicators as it is written, and what is refused with its place. */
class CatalogueReaderTest {

    private static final Map<String, Object> BIG_CLUBS =
            map("clubs", map("where", map("at_least", List.of(map("report", "members"), 70))));

    private static List<Indicator> read(Object... indicators) {
        return new CatalogueReader(NormPack.SCHEME_1336).read(node(map("indicators", List.of(indicators))));
    }

    @Test
    void aFlowAndAStock_areReported_aRatioIsOfTwoOfThem() {
        List<Indicator> read = read(
                map(
                        "code",
                        "visits.home",
                        "kind",
                        "FLOW",
                        "unit",
                        "PERSON",
                        "title",
                        map("vi", "Lượt thăm tại nhà", "en", "Home visits")),
                map("code", "beds", "kind", "STOCK"),
                map("code", "beds.visits", "kind", "RATIO", "numerator", "visits.home", "denominator", "beds"));
        Indicator.Flow visits = assertInstanceOf(Indicator.Flow.class, read.get(0));
        assertEquals(IndicatorUnit.PERSON, visits.unit());
        assertEquals("Lượt thăm tại nhà", visits.titles().in(Language.VI));
        assertEquals("Home visits", visits.titles().in(Language.EN));
        assertEquals(Optional.empty(), visits.definition());
        Indicator.Stock beds = assertInstanceOf(Indicator.Stock.class, read.get(1));
        assertEquals(IndicatorUnit.COUNT, beds.unit(), "where nothing is said it is a count");
        assertEquals(new Indicator.Titles("beds", "beds"), beds.titles(), "without a title it is called by its code");
        Indicator.Ratio rate = assertInstanceOf(Indicator.Ratio.class, read.get(2));
        assertEquals("visits.home", rate.numerator().value());
        assertEquals("beds", rate.denominator().value());
        assertEquals(IndicatorUnit.PERCENT, rate.unit());
    }

    @Test
    void anIndicatorThatIsCounted_hasTheKindOfItsDefinition() {
        List<Indicator> read = read(
                map("code", "clubs.big", "kind", "STOCK", "definition", BIG_CLUBS),
                map("code", "moves", "kind", "FLOW", "definition", map("clubs", map("event", "RELOCATE"))),
                map(
                        "code",
                        "w",
                        "kind",
                        "FLOW",
                        "definition",
                        map("within", map("indicator", "moves", "class", "area.border"))),
                map(
                        "code",
                        "v",
                        "kind",
                        "STOCK",
                        "definition",
                        map("within", map("indicator", "moves", "class", "area.border"))));
        assertEquals(
                List.of(Indicator.Stock.class, Indicator.Flow.class, Indicator.Flow.class, Indicator.Stock.class),
                read.stream().map(Object::getClass).toList());
        for (Indicator indicator : read) {
            assertTrue(
                    IndicatorCatalogue.findDefinition(indicator).isPresent(), () -> indicator.code() + " is counted");
        }
    }

    /** A host may call what is built in by other names; one language may stay as it is. */
    @Test
    void whatIsBuiltIn_takesTitlesAlone() {
        Indicator renamed = read(map("code", "members.total", "kind", "FLOW", "title", map("vi", "Hội viên CLB")))
                .get(0);
        assertInstanceOf(Indicator.Stock.class, renamed, "whatever kind is written");
        assertEquals(new Indicator.Titles("Hội viên CLB", "Members"), renamed.titles());
        assertEquals(IndicatorUnit.PERSON, renamed.unit());
        Indicator rate = read(map(
                        "code",
                        "members.women-rate",
                        "kind",
                        "RATIO",
                        "numerator",
                        "x",
                        "denominator",
                        "y",
                        "title",
                        map("en", "Share of women")))
                .get(0);
        assertEquals(new Indicator.Titles("Tỷ lệ nữ", "Share of women"), rate.titles());
        assertEquals(
                "members.women",
                assertInstanceOf(Indicator.Ratio.class, rate).numerator().value());
    }

    static Stream<Arguments> refused() {
        Map<String, Object> flow = map("code", "x", "kind", "FLOW");
        return Stream.of(
                Arguments.of("CODE_TWICE", "indicators/x", List.of(flow, map("code", "x", "kind", "STOCK"))),
                Arguments.of("EXPECTED", "indicators", List.of()),
                Arguments.of("MISSING_KEY", "indicators/x", List.of(map("code", "x"))),
                Arguments.of("MISSING_KEY", "indicators/0", List.of(map("kind", "FLOW"))),
                Arguments.of("UNKNOWN_KEY", "indicators/x", List.of(map("code", "x", "kind", "FLOW", "colour", "red"))),
                Arguments.of("EXPECTED", "indicators/x/kind", List.of(map("code", "x", "kind", "flow"))),
                Arguments.of(
                        "EXPECTED", "indicators/x/unit", List.of(map("code", "x", "kind", "FLOW", "unit", "person"))),
                Arguments.of(
                        "EXPECTED", "indicators/lượt thăm/code", List.of(map("code", "lượt thăm", "kind", "FLOW"))),
                Arguments.of(
                        "UNKNOWN_KEY",
                        "indicators/x/title",
                        List.of(map("code", "x", "kind", "FLOW", "title", map("fr", "X")))),
                Arguments.of(
                        "MISSING_KEY", "indicators/x", List.of(map("code", "x", "kind", "RATIO", "numerator", "a"))),
                Arguments.of(
                        "KIND_OF_DEFINITION",
                        "indicators/x/kind",
                        List.of(map("code", "x", "kind", "FLOW", "definition", BIG_CLUBS))),
                Arguments.of(
                        "KIND_OF_DEFINITION",
                        "indicators/x/kind",
                        List.of(map("code", "x", "kind", "RATIO", "definition", BIG_CLUBS))),
                Arguments.of(
                        "BUILT_IN",
                        "indicators/members.total/definition",
                        List.of(map("code", "members.total", "kind", "STOCK", "definition", BIG_CLUBS))));
    }

    @ParameterizedTest(name = "{0} at {1}")
    @MethodSource("refused")
    void whatCannotBe_isRefusedWithItsPlace(String phrase, String path, List<Object> indicators) {
        UnreadableTextException refused = assertThrows(UnreadableTextException.class, () -> read(indicators.toArray()));
        assertEquals(phrase, refused.problem().phrase().name());
        assertEquals(path, refused.path());
    }
}
