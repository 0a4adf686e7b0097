package org.ishc.io.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.emulation.change.RuleTestSuite;
import org.ishc.core.figure.IndicatorCatalogue;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.check.RulebookCheck;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The shipped rulebooks: examples, clean under the static checks, each with a score worked out by hand beside it. */
class ShippedRulebooksTest {

    private static final Path FOLDER = Path.of("src/main/resources/org/ishc/io/rulebook");

    @TestFactory
    Stream<DynamicTest> scores_areThoseWorkedOutByHand() {
        return ShippedRulebooks.names().stream()
                .flatMap(name -> {
                    try {
                        return RuleTestFile.cases(FOLDER.resolve(name + ".tests.yaml"), FOLDER.resolve(name + ".yaml"));
                    } catch (IOException unreadable) {
                        throw new UncheckedIOException(unreadable);
                    }
                })
                .map(rule -> DynamicTest.dynamicTest(rule.rulebook().name() + ": " + rule.name(), rule::verify));
    }

    @Test
    void each_isCleanAndSaysThatItIsAnExample() throws IOException {
        for (String name : ShippedRulebooks.names()) {
            Rulebook rulebook = ShippedRulebooks.read(name);
            assertEquals(List.of(), RulebookCheck.check(rulebook, IndicatorCatalogue.BUILT_IN), name);
            assertTrue(rulebook.title().orElseThrow().vi().startsWith("Ví dụ, không phải bảng chính thức"), name);
            assertEquals(
                    rulebook.digest(),
                    RulebookText.read(FOLDER.resolve(name + ".yaml")).digest());
        }
        assertEquals("2023.1", ShippedRulebooks.provinces2023().version());
        assertEquals("2022.1", ShippedRulebooks.provinces2022().version());
        assertThrows(IllegalArgumentException.class, () -> ShippedRulebooks.read("none"));
    }

    @Test
    void quality_weighsAtLeastAsMuchAsQuantity() {
        Rulebook rulebook = ShippedRulebooks.provinces2023();
        assertTrue(rulebook.sections()
                        .get(1)
                        .max()
                        .compareTo(rulebook.sections().get(0).max())
                >= 0);
    }

    @Test
    void testsOfAnotherRulebook_areRefused_andAFailureSaysWhatDiffers(@TempDir Path folder) throws IOException {
        Path tests = folder.resolve("t.yaml");
        Files.writeString(tests, "rules: other\ntests: []\n");
        Rulebook rulebook = ShippedRulebooks.provinces2023();
        assertThrows(UnreadableTextException.class, () -> RuleTestFile.read(tests, rulebook));
        Files.writeString(tests, "rules: ladder-90\ntests: [{name: wrong, expect: {total: 7}}]\n");
        RuleTestFile.Case wrong = RuleTestFile.cases(tests, FOLDER.resolve("ladder-90.yaml"))
                .findFirst()
                .orElseThrow();
        RuleTestSuite.Result result = wrong.test().run(wrong.rulebook());
        assertEquals("total", result.differences().get(0).path());
        assertTrue(
                assertThrows(AssertionError.class, wrong::verify).getMessage().startsWith("wrong: tổng điểm: cần 7"));
    }

    /**
     * What the tests of the default rulebook leave unnoticed changes no points: a band that an earlier one hides,
     * points above what counts, a maximum above what the parts give, a lowest class below 0.
     */
    @Test
    void defaultRulebooksTests_noticeEveryNumberThatMatters() throws IOException {
        RuleTestSuite tests =
                RuleTestFile.read(FOLDER.resolve("default-2023.tests.yaml"), ShippedRulebooks.provinces2023());
        assertEquals(
                List.of(
                        "classes/UNRANKED/from 0 -1",
                        "sections/A/criteria/A3/rule/bands/bands/0/to 0 -1",
                        "sections/A/criteria/A3/rule/bands/bands/1/from 0 -1",
                        "sections/A/criteria/A3/rule/bands/bands/2/from 5 4",
                        "sections/A/criteria/A3/rule/bands/bands/3/from 10 9",
                        "sections/A/criteria/A3/rule/bands/bands/3/points 5 6",
                        "sections/B/criteria/B4/max 4 5",
                        "sections/C/criteria/C3/max 6 7",
                        "sections/D/criteria/D1/max 6 7",
                        "sections/D/criteria/D1/rule/bands/bands/0/points 6 7",
                        "sections/D/criteria/D1/rule/bands/bands/1/from 1 0",
                        "sections/D/criteria/D1/rule/bands/bands/2/from 3 2",
                        "sections/D/criteria/D1/rule/bands/bands/3/from 5 4",
                        "sections/D/criteria/D1/rule/bands/bands/3/from 5 6",
                        "sections/P/criteria/P2/max 5 6",
                        "sections/P/criteria/P2/rule/flag/points 5 6"),
                tests.unnoticed(RulebookText.parse(FOLDER.resolve("default-2023.yaml"))).stream()
                        .map(mutant -> mutant.path() + " " + mutant.from() + " " + mutant.to())
                        .toList());
        assertEquals(
                new RuleTestSuite.Untested(List.of(), List.of()), tests.untested(ShippedRulebooks.provinces2023()));
    }
}
