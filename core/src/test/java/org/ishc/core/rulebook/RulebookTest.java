package org.ishc.core.rulebook;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.base.Rounding;
import org.ishc.core.document.CanonicalText;
import org.ishc.core.figure.Indicator;
import org.ishc.core.testing.SamplesEmulation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a rulebook says of its parts. */
class RulebookTest {

    private static final Object TITLE = map("vi", "Tốt", "en", "Good");

    private static Map<String, Object> tree() {
        return rulebook(
                10,
                List.of(criterion("C", map("assessed", map("fact", "f")))),
                "classes",
                List.of(map("code", "K", "from", 8, "title", TITLE), map("code", "L", "from", 0)),
                "awards",
                List.of(
                        map("code", "W", "title", TITLE, "per", "all", "top", 1, "ties", "include"),
                        map("code", "V", "per", "all", "top", 1, "ties", "include")));
    }

    private static ItemCode code(String code) {
        return ItemCode.parse(code);
    }

    @Test
    void classes_areFoundByTheirCode_theBestFirst() {
        Rulebook rulebook = read(tree());
        assertEquals(OptionalInt.of(0), rulebook.findPlace(code("K")));
        assertEquals(OptionalInt.of(1), rulebook.findPlace(code("L")));
        assertEquals(OptionalInt.empty(), rulebook.findPlace(code("W")));
    }

    @Test
    void titles_areThoseOfTheCode() {
        Rulebook rulebook = read(tree());
        Optional<Indicator.Titles> good = Optional.of(new Indicator.Titles("Tốt", "Good"));
        assertEquals(good, rulebook.findClassTitle(code("K")));
        assertEquals(Optional.empty(), rulebook.findClassTitle(code("L")));
        assertEquals(Optional.empty(), rulebook.findClassTitle(code("W")));
        assertEquals(good, rulebook.findAwardTitle(code("W")));
        assertEquals(Optional.empty(), rulebook.findAwardTitle(code("V")));
        assertEquals(Optional.empty(), rulebook.findAwardTitle(code("K")));
    }

    @Test
    void titlesOfSectionsAndCriteria_areThoseOfTheCode_inAnySection() {
        Map<String, Object> tree = rulebook(20, List.of());
        Object rule = map("assessed", map("fact", "f"));
        tree.put(
                "sections",
                List.of(
                        map("code", "A", "kind", "core", "max", 10, "criteria", List.of(criterion("A1", rule))),
                        map(
                                "code",
                                "B",
                                "title",
                                TITLE,
                                "kind",
                                "core",
                                "max",
                                10,
                                "criteria",
                                List.of(criterion("B1", rule), criterion("B2", rule, "title", TITLE)))));
        Rulebook rulebook = read(tree);
        Optional<Indicator.Titles> good = Optional.of(new Indicator.Titles("Tốt", "Good"));
        assertEquals(good, rulebook.findSectionTitle(code("B")));
        assertEquals(Optional.empty(), rulebook.findSectionTitle(code("A")));
        assertEquals(Optional.empty(), rulebook.findSectionTitle(code("B2")));
        assertEquals(good, rulebook.findCriterionTitle(code("B2")));
        assertEquals(Optional.empty(), rulebook.findCriterionTitle(code("A1")));
        assertEquals(Optional.empty(), rulebook.findCriterionTitle(code("B")));
    }

    @Test
    void appliesTo_isALevel_orClubs() {
        assertEquals("PROVINCE", read(tree()).appliesTo());
        Map<String, Object> ofClubs = tree();
        ofClubs.put("applies_to", "CLUB");
        assertEquals("CLUB", read(ofClubs).appliesTo());
    }

    @Test
    void digest_isOfTheTextThatWasRead_whileItSaysTheSame() {
        Map<String, Object> tree = tree();
        tree.put("status", "draft");
        Rulebook readFromText = read(tree);
        assertEquals(CanonicalText.digest(SamplesEmulation.node(tree)), readFromText.digest());
        Rulebook changed = Rulebook.builder().from(readFromText).version("2").build();
        assertEquals(CanonicalText.digest(RulebookTree.of(changed)), changed.digest());
        assertNotEquals(changed.digest(), readFromText.digest());
    }

    @ParameterizedTest
    @CsvSource({"2.345, 2.35, 2.25", "2.3, 2.30, 2.25", "-1.125, -1.13, -1.25"})
    void points_areRoundedOnce_toDecimalsOrToAStep(String exact, String decimals, String step) {
        PointsScale hundredths = PointsScale.DEFAULT;
        PointsScale quarters = new PointsScale(2, Optional.of(Fraction.of(1, 4)), Rounding.HALF_UP);
        Fraction points = Fraction.parse(exact);
        assertEquals(decimals, hundredths.write(hundredths.round(points)));
        assertEquals(step, quarters.write(quarters.round(points)));
    }

    @Test
    void points_areShown_whenRoundingChangesNothing() {
        PointsScale halves = new PointsScale(1, Optional.of(Fraction.of(1, 2)), Rounding.DOWN);
        assertEquals(
                List.of(true, false, true, false),
                List.of(
                        PointsScale.DEFAULT.shows(Fraction.parse("2.34")),
                        PointsScale.DEFAULT.shows(Fraction.parse("2.345")),
                        halves.shows(Fraction.parse("2.5")),
                        halves.shows(Fraction.parse("2.4"))));
    }
}
