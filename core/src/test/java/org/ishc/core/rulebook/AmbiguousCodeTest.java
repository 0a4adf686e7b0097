package org.ishc.core.rulebook;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.ItemCode;
import org.ishc.core.document.TextNode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Two things with one code cannot be built; what is read may have them, since the static checks name them. */
class AmbiguousCodeTest {

    private static final Object RULE = map("assessed", map("fact", "f"));
    private static final Object WHEN = map("fact", "yes");

    private static Object section(String code, Object... criteria) {
        return map("code", code, "kind", "core", "max", 10, "criteria", List.of(criteria));
    }

    private static Object item(String code) {
        return map("code", code, "when", WHEN, "points", 1);
    }

    private static Object award(String code) {
        return map("code", code, "per", "group", "top", 1, "at_least", "GOOD", "ties", "include");
    }

    /** A rulebook without fault, but that something of one kind is called as asked. */
    private static Rulebook called(String kind, String code) {
        Map<String, Object> tree = rulebook(20, List.of());
        Object listed = map("checklist", map("items", List.of(item("I1"), item(kind.equals("item") ? code : "I2"))));
        tree.put(
                "sections",
                List.of(
                        section("A", criterion("A1", RULE), criterion(kind.equals("criterion") ? code : "A2", RULE)),
                        section(
                                kind.equals("section") ? code : "B",
                                criterion(kind.equals("criterion elsewhere") ? code : "B1", listed))));
        tree.put(
                "classes",
                List.of(
                        map("code", "GOOD", "from", 10),
                        map("code", kind.equals("class") ? code : "UNRANKED", "from", 0)));
        tree.put(
                "ceilings",
                List.of(
                        map("code", "K1", "when", WHEN, "at_most", "GOOD"),
                        map("code", kind.equals("ceiling") ? code : "K2", "when", WHEN, "lower_by", 1)));
        tree.put(
                "exclusions",
                List.of(
                        map("code", "X1", "when", WHEN),
                        map("code", kind.equals("exclusion") ? code : "X2", "when", WHEN)));
        tree.put("awards", List.of(award("FLAG"), award(kind.equals("award") ? code : "MERIT")));
        return read(tree);
    }

    private static Rulebook.Builder partsOf(Rulebook parts, Rulebook rest) {
        return Rulebook.builder()
                .from(rest)
                .sections(parts.sections())
                .classes(parts.classes())
                .ceilings(parts.ceilings())
                .exclusions(parts.exclusions())
                .awards(parts.awards());
    }

    @ParameterizedTest
    @CsvSource({
        "criterion, A1, sections/A/criteria/A1",
        "criterion elsewhere, A1, sections/B/criteria/A1",
        "criterion, B, sections/A/criteria/B",
        "criterion, TOTAL, sections/A/criteria/TOTAL",
        "section, A, sections/A",
        "section, BONUS, sections/BONUS",
        "class, GOOD, classes/GOOD",
        "ceiling, K1, ceilings/K1",
        "exclusion, X1, exclusions/X1",
        "award, FLAG, awards/FLAG",
        "item, I1, sections/B/criteria/B1/rule/checklist/items/I1"
    })
    void aSecondThingOfOneCode_isRead_butNotBuilt(String kind, String code, String path) {
        Rulebook read = called(kind, code);
        assertEquals(List.of(new AmbiguousCode(path, ItemCode.parse(code))), AmbiguousCode.all(read));

        Rulebook.Builder built = partsOf(read, called("", ""));
        assertEquals(
                path + " is " + code
                        + "; allowed is a code that nothing else of its kind has, and none of BONUS, PENALTY, TOTAL",
                assertThrows(IllegalArgumentException.class, built::build).getMessage());
    }

    @Test
    void codesThatAllDiffer_areBuilt_alsoTheSameOfTwoKinds() {
        Rulebook sameOfTwoKinds = called("award", "GOOD");
        assertTrue(AmbiguousCode.all(sameOfTwoKinds).isEmpty());
        assertEquals(
                sameOfTwoKinds.awards(),
                partsOf(sameOfTwoKinds, called("", "")).build().awards());
    }

    @Test
    void whatBeginsAsARulebookThatWasRead_mayHaveWhatItsTextHas_andNothingMore() {
        Rulebook read = called("ceiling", "K1");
        assertEquals("2", Rulebook.builder().from(read).version("2").build().version());
        assertThrows(IllegalArgumentException.class, () -> Rulebook.builder()
                .from(read)
                .awards(called("award", "FLAG").awards())
                .build());
    }

    /** Under the name of a text nobody builds what that text may have: it is known from reading alone. */
    @Test
    void noBuilderTakesAText() {
        List<String> takers = Arrays.stream(Rulebook.Builder.class.getMethods())
                .filter(method -> Arrays.stream(method.getGenericParameterTypes())
                        .anyMatch(type -> type.getTypeName().contains(TextNode.class.getName())))
                .map(Method::getName)
                .toList();
        assertEquals(List.of(), takers);
        assertFalse(Modifier.isPublic(ReadText.class.getModifiers()));
    }
}
