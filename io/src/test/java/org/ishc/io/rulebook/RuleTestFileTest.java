package org.ishc.io.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.rulebook.RulebookReader;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rule tests in files beside a rulebook: of that rulebook indeed, one by one, each telling what differs. */
class RuleTestFileTest {

    private static final String RULES = """
        rulebook: r
        version: '1'
        applies_to: PROVINCE
        scale: 10
        sections:
          - code: A
            max: 10
            criteria:
              - {code: A1, max: 10, missing: zero, rule: {assessed: {fact: plan.points}}}
        """;

    @TempDir
    Path folder;

    private Path write(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text);
    }

    @Test
    void shippedTests_areOfTheirRulebooks_andPass() throws IOException {
        for (String name : List.of("ladder-90", "club-grading")) {
            Rulebook rulebook = ShippedRulebooks.read(name);
            Path rules = write(name + ".yaml", RulebookText.write(rulebook));
            Path tests = folder.resolve(name + ".tests.yaml");
            try (InputStream in =
                    Objects.requireNonNull(RulebookText.class.getResourceAsStream(name + ".tests.yaml"))) {
                Files.write(tests, in.readAllBytes());
            }
            List<RuleTestFile.Case> cases = RuleTestFile.cases(tests, rules).toList();
            assertFalse(cases.isEmpty());
            cases.forEach(RuleTestFile.Case::verify);
            assertEquals(
                    cases.size(),
                    cases.stream().map(RuleTestFile.Case::name).distinct().count());
        }
    }

    @Test
    void testsOfAnotherRulebook_areRefused_withBothNames() throws IOException {
        Path tests = folder.resolve("t.yaml");
        try (InputStream in = Objects.requireNonNull(RulebookText.class.getResourceAsStream("ladder-90.tests.yaml"))) {
            Files.write(tests, in.readAllBytes());
        }
        Rulebook other = RulebookReader.read(RulebookText.parse(RULES));
        UnreadableTextException refused =
                assertThrows(UnreadableTextException.class, () -> RuleTestFile.read(tests, other));
        assertEquals(
                "the tests are of 'ladder-90', the rulebook is 'r'",
                refused.problem().toString());
    }

    @Test
    void formOfAFile_isThatOfItsSuffix_yamlAndJsonAreThere() throws IOException {
        Path yaml = write("r.yaml", RULES);
        Rulebook rulebook = RulebookText.read(yaml);
        Path json = write("r.json", RulebookText.writeJson(rulebook));
        assertEquals(rulebook, RulebookReader.read(RulebookFiles.rulebook(json)));
        assertEquals(rulebook, RulebookReader.read(RulebookFiles.rulebook(yaml)));
        assertThrows(IOException.class, () -> RulebookFiles.rulebook(folder.resolve("none.yaml")));
        assertThrows(IOException.class, () -> RulebookFiles.tests(folder.resolve("none.yaml")));
    }
}
