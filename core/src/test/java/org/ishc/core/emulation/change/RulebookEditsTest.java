package org.ishc.core.emulation.change;

import static org.ishc.core.testing.SamplesEmulation.criterion;
import static org.ishc.core.testing.SamplesEmulation.map;
import static org.ishc.core.testing.SamplesEmulation.read;
import static org.ishc.core.testing.SamplesEmulation.rulebook;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.ItemCode;
import org.ishc.core.emulation.change.RulebookEdits.Edit;
import org.ishc.core.emulation.change.RulebookEdits.Kind;
import org.ishc.core.rulebook.Rulebook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Which changes of a rulebook are edits, and the rulebooks between two when some of them are made. */
class RulebookEditsTest {

    private static final Object YES = map("fact", "yes");
    private static final Object NO = map("fact", "no");

    private static Object assessed(String fact) {
        return map("assessed", map("fact", fact));
    }

    private static Object points(String code, Object... further) {
        return criterion(code, assessed("p"), further);
    }

    private static Object section(String code, String kind, int max, Object... criteria) {
        return map("code", code, "kind", kind, "max", max, "criteria", List.of(criteria));
    }

    private static Rulebook book(Object... sections) {
        Map<String, Object> tree = rulebook(100, List.of());
        tree.put("sections", List.of(sections));
        return read(tree);
    }

    private static Rulebook one(Object... further) {
        return read(rulebook(100, List.of(points("C")), further));
    }

    private static List<String> edits(Rulebook before, Rulebook after) {
        return RulebookEdits.between(before, after).edits().stream()
                .map(edit -> edit.path() + " " + edit.kind())
                .toList();
    }

    static Stream<Arguments> criteria() {
        return Stream.of(
                Arguments.of("its maximum", criterion("C", assessed("p"), "max", 9)),
                Arguments.of("its minimum", points("C", "min", -1)),
                Arguments.of("what happens without data", points("C", "missing", "refuse")),
                Arguments.of("to whom it applies", points("C", "applies", YES)),
                Arguments.of("what it requires", points("C", "requires", YES)),
                Arguments.of("what it counts when it does not apply", points("C", "exempt", "full")),
                Arguments.of("whether it needs evidence", points("C", "evidence", "required")),
                Arguments.of("its rule", criterion("C", assessed("q"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("criteria")
    void whateverMovesAScoreOfACriterion_isAnEditOfIt(String what, Object changed) {
        assertEquals(
                List.of("sections/A/criteria/C CHANGED"),
                edits(book(section("A", "core", 10, points("C"))), book(section("A", "core", 10, changed))));
    }

    @Test
    void titlesSourcesAndPromises_areNoEdits() {
        Object told = points(
                "C",
                "title",
                map("vi", "Hội viên"),
                "better",
                "higher",
                "source",
                map("document", "12/QĐ", "clause", "3"));
        assertEquals(
                List.of(), edits(book(section("A", "core", 10, points("C"))), book(section("A", "core", 10, told))));
    }

    @Test
    void aCriterionThatMoves_isAnEditAtItsNewPlace() {
        Rulebook before = book(section("A", "core", 10, points("C")), section("B", "bonus", 10));
        Rulebook after = book(section("A", "core", 10), section("B", "bonus", 10, points("C")));
        assertEquals(List.of("sections/B/criteria/C CHANGED"), edits(before, after));
        assertEquals("{sections/B=[sections/B/criteria/C]}", groups(RulebookEdits.between(before, after)));
    }

    static Stream<Arguments> wholes() {
        Map<String, Object> award = map("code", "F", "per", "group", "top", 2, "ties", "include");
        return Stream.of(
                Arguments.of("scale", List.of(), List.of("scale", 90)),
                Arguments.of("decimals", List.of(), List.of("points", map("decimals", 1))),
                Arguments.of("rounding", List.of(), List.of("points", map("rounding", "HALF_EVEN"))),
                Arguments.of("least total", List.of(), List.of("total", map("min", 1))),
                Arguments.of("greatest total", List.of(), List.of("total", map("max", 99))),
                Arguments.of("exemption", List.of(), List.of("exempt", "full")),
                Arguments.of("basis", List.of(), List.of("accepts", "VERIFIED")),
                Arguments.of("bound of a class", band("from", 1), band("from", 2)),
                Arguments.of("condition of a class", band("from", 1), band("from", 1, "when", YES)),
                Arguments.of(
                        "quota of a class",
                        band("from", 1, "quota", map("percent", 5, "ties", "include")),
                        band("from", 1, "quota", map("percent", 5, "ties", "exclude"))),
                Arguments.of(
                        "condition of a ceiling",
                        ceiling("when", YES, "lower_by", 1),
                        ceiling("when", NO, "lower_by", 1)),
                Arguments.of(
                        "class of a ceiling",
                        ceiling("when", YES, "at_most", "E"),
                        ceiling("when", YES, "at_most", "G")),
                Arguments.of("classes lower", ceiling("when", YES, "lower_by", 1), ceiling("when", YES, "lower_by", 2)),
                Arguments.of(
                        "exclusion",
                        List.of("exclusions", List.of(map("code", "X", "when", YES))),
                        List.of("exclusions", List.of(map("code", "X", "when", NO)))),
                Arguments.of("ties", List.of(), List.of("ranking", map("ties", List.of("C")))),
                Arguments.of("award over all", awards(award), awards(with(award, "per", "all"))),
                Arguments.of("number of an award", awards(award), awards(with(award, "top", 3))),
                Arguments.of("ties of an award", awards(award), awards(with(award, "ties", "exclude"))),
                Arguments.of("class of an award", awards(award), awards(with(award, "at_least", "E"))),
                Arguments.of("condition of an award", awards(award), awards(with(award, "when", YES))),
                Arguments.of("who has no award", awards(award), awards(with(award, "unless", List.of("G")))),
                Arguments.of(
                        "percentage of an award",
                        awards(map("code", "F", "per", "group", "percent", 5, "ties", "include")),
                        awards(map("code", "F", "per", "group", "percent", 6, "ties", "include"))));
    }

    private static List<Object> band(Object... keys) {
        Map<String, Object> band = map("code", "E");
        band.putAll(map(keys));
        return List.of("classes", List.of(band));
    }

    private static List<Object> ceiling(Object... keys) {
        Map<String, Object> ceiling = map("code", "K");
        ceiling.putAll(map(keys));
        return List.of("ceilings", List.of(ceiling));
    }

    private static Map<String, Object> with(Map<String, Object> award, String key, Object value) {
        Map<String, Object> other = map();
        other.putAll(award);
        other.put(key, value);
        return other;
    }

    private static List<Object> awards(Object award) {
        return List.of("awards", List.of(award));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("wholes")
    void rulesOfTheWhole_areOneEdit(String what, List<Object> before, List<Object> after) {
        assertEquals(List.of("rulebook CHANGED"), edits(one(before.toArray()), one(after.toArray())));
        assertEquals(List.of(), edits(one(after.toArray()), one(after.toArray())));
    }

    @Test
    void titlesOfTheWhole_areNoEdits() {
        Object title = map("vi", "Tên");
        assertEquals(
                List.of(),
                edits(
                        one(
                                "classes", List.of(map("code", "E", "from", 1)),
                                "ceilings", List.of(map("code", "K", "when", YES, "lower_by", 1)),
                                "exclusions", List.of(map("code", "X", "when", YES)),
                                "awards", List.of(map("code", "F", "per", "all", "top", 1, "ties", "include"))),
                        one(
                                "title",
                                title,
                                "version",
                                "2",
                                "classes",
                                List.of(map("code", "E", "from", 1, "title", title)),
                                "ceilings",
                                List.of(map("code", "K", "when", YES, "lower_by", 1, "title", title)),
                                "exclusions",
                                List.of(map("code", "X", "when", YES, "title", title)),
                                "awards",
                                List.of(map("code", "F", "per", "all", "top", 1, "ties", "include", "title", title)))));
    }

    @Test
    void theMaximumOfASection_isAnEditOfItsOwn_onlyWhereNoCriterionOfItIs() {
        Rulebook before = book(section("A", "core", 10, points("C")), section("B", "bonus", 5));
        assertEquals(
                List.of("sections/A/max CHANGED"),
                edits(before, book(section("A", "core", 9, points("C")), section("B", "bonus", 5))));
        assertEquals(
                List.of("sections/A/criteria/C CHANGED"),
                edits(before, book(section("A", "core", 9, points("C", "min", -1)), section("B", "bonus", 5))));
        assertEquals(List.of("sections/B/max REMOVED"), edits(before, book(section("A", "core", 10, points("C")))));
        assertEquals(List.of("sections/B/max ADDED"), edits(book(section("A", "core", 10, points("C"))), before));
    }

    @Test
    void addingAndRemovingACriterion_areEdits_byPath() {
        assertEquals(
                List.of("sections/A/criteria/C REMOVED", "sections/A/criteria/D ADDED"),
                edits(
                        book(section("A", "core", 10, points("C"), points("E"))),
                        book(section("A", "core", 10, points("E"), points("D")))));
    }

    private static String groups(RulebookEdits edits) {
        Map<String, List<String>> groups = new TreeMap<>();
        edits.bySection()
                .forEach((group, members) -> groups.put(
                        group.path(), members.stream().map(Edit::path).toList()));
        return groups.toString();
    }

    @Test
    void edits_areGroupedBySection_theWholeByItself() {
        Rulebook before = book(
                section("A", "core", 10, points("C"), points("D")), section("B", "bonus", 5), section("X", "bonus", 1));
        Map<String, Object> tree = rulebook(100, List.of(), "exempt", "full");
        tree.put(
                "sections",
                List.of(
                        section("A", "core", 10, points("C", "min", -1)),
                        section("B", "bonus", 6),
                        section("N", "penalty", 3, points("P"))));
        RulebookEdits edits = RulebookEdits.between(before, read(tree));
        assertEquals(
                "{rulebook=[rulebook], sections/A=[sections/A/criteria/C, sections/A/criteria/D], sections/B=[sections/B/max],"
                        + " sections/N=[sections/N/criteria/P], sections/X=[sections/X/max]}",
                groups(edits));
        assertEquals(
                List.of(Kind.CHANGED, Kind.CHANGED, Kind.CHANGED, Kind.ADDED, Kind.REMOVED),
                edits.bySection().keySet().stream().map(Edit::kind).toList());
    }

    @Test
    void sites_areTheSectionsOfBoth_withTheEditsThatChangeThem() {
        RulebookEdits edits = RulebookEdits.between(
                book(
                        section("A", "core", 10, points("C")),
                        section("B", "bonus", 5, points("M")),
                        section("O", "core", 1)),
                book(
                        section("B", "bonus", 5),
                        section("A", "core", 10, points("C"), points("M")),
                        section("O", "core", 1)));
        assertEquals(
                List.of("A [sections/A/criteria/M]", "B [sections/A/criteria/M]", "O []"),
                edits.sites().stream()
                        .map(site -> site.code() + " "
                                + site.edits().stream().map(Edit::path).toList())
                        .toList());
    }

    private static RulebookEdits.Site site(RulebookEdits edits, String code) {
        return edits.sites().stream()
                .filter(site -> site.code().equals(ItemCode.parse(code)))
                .findFirst()
                .orElseThrow();
    }

    private static String shown(Rulebook.Section section) {
        return section.kind() + " " + section.max() + " "
                + section.criteria().stream()
                        .map(criterion -> criterion.code() + " " + criterion.max())
                        .toList();
    }

    private static String between(RulebookEdits edits, String code, Edit... made) {
        return shown(edits.section(site(edits, code), List.of(made)));
    }

    @Test
    void aSection_takesWithACriterion_itsMaximum() {
        RulebookEdits edits = RulebookEdits.between(
                book(section("A", "bonus", 10, points("C"), points("R"), points("K"))),
                book(section("A", "bonus", 8, criterion("C", assessed("p"), "max", 7), points("N"), points("K"))));
        Edit c = new Edit("sections/A/criteria/C", Kind.CHANGED);
        Edit n = new Edit("sections/A/criteria/N", Kind.ADDED);
        Edit r = new Edit("sections/A/criteria/R", Kind.REMOVED);
        assertEquals(List.of(c, n, r), edits.edits());
        assertEquals("BONUS 10/1 [C 10/1, R 10/1, K 10/1]", between(edits, "A"));
        assertEquals("BONUS 8/1 [R 10/1, K 10/1, C 7/1]", between(edits, "A", c));
        assertEquals("BONUS 8/1 [C 10/1, R 10/1, K 10/1, N 10/1]", between(edits, "A", n));
        assertEquals("BONUS 8/1 [C 10/1, K 10/1]", between(edits, "A", r));
        assertEquals("BONUS 8/1 [K 10/1, C 7/1, N 10/1]", between(edits, "A", c, n, r));
    }

    @Test
    void theKindOfASection_goesWithTheWhole() {
        RulebookEdits edits = RulebookEdits.between(
                book(section("A", "bonus", 10, points("C")), section("R", "bonus", 4)),
                book(section("A", "penalty", 10, points("C")), section("N", "penalty", 3)));
        Edit whole = new Edit(RulebookEdits.WHOLE, Kind.CHANGED);
        Edit n = new Edit("sections/N/max", Kind.ADDED);
        Edit r = new Edit("sections/R/max", Kind.REMOVED);
        assertEquals(List.of(whole, n, r), edits.edits());
        assertEquals("BONUS 10/1 [C 10/1]", between(edits, "A", n));
        assertEquals("PENALTY 10/1 [C 10/1]", between(edits, "A", whole));
        assertEquals("PENALTY 0/1 []", between(edits, "N"), "until it is added it has no points");
        assertEquals("PENALTY 3/1 []", between(edits, "N", n));
        assertEquals("BONUS 4/1 []", between(edits, "R", whole));
        assertEquals("BONUS 0/1 []", between(edits, "R", r));
    }

    @Test
    void aRulebookBetween_hasTheWholeOfTheOne_andTheSectionsAsFarAsTheyAreMade() {
        Map<String, Object> tree = rulebook(50, List.of());
        tree.put("sections", List.of(section("A", "core", 10, points("C", "min", -2)), section("B", "bonus", 6)));
        RulebookEdits edits = RulebookEdits.between(
                book(section("A", "core", 10, points("C")), section("B", "bonus", 5)), read(tree));
        Edit whole = new Edit(RulebookEdits.WHOLE, Kind.CHANGED);
        Edit b = new Edit("sections/B/max", Kind.CHANGED);
        assertEquals(Fraction.of(100), edits.rulebook(Set.of()).scale());
        assertEquals(Fraction.of(50), edits.rulebook(Set.of(whole)).scale());
        assertEquals(Fraction.of(100), edits.rulebook(Set.of(b)).scale());
        List<String> sections = new ArrayList<>();
        edits.rulebook(Set.of(b)).sections().forEach(section -> sections.add(shown(section)));
        assertEquals(List.of("CORE 10/1 [C 10/1]", "BONUS 6/1 []"), sections);
        assertEquals(
                Fraction.of(-2),
                edits.rulebook(Set.copyOf(edits.edits()))
                        .sections()
                        .get(0)
                        .criteria()
                        .get(0)
                        .min());
    }
}
