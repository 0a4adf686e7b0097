package org.ishc.io.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.ishc.core.finding.FindingCode;
import org.ishc.io.message.FindingCodes;
import org.ishc.io.rulebook.RulebookText;
import org.junit.jupiter.api.Test;

/**
 * The page on profiles says what the code says: thresholds, codes that may be raised only, and a profile that can be
 * read.
 */
class ProfilePageTest {

    private static final Path PAGE = Path.of("docs/profiles.md");

    @Test
    void thresholds_areThoseOfTheCode() throws IOException {
        List<String> rows = Files.readAllLines(PAGE).stream()
                .filter(line -> line.startsWith("| `"))
                .map(line -> line.split("`")[1])
                .toList();
        assertEquals(Stream.of(Threshold.values()).map(Threshold::key).toList(), rows);
    }

    @Test
    void codesThatMayBeRaisedOnly_areThoseOfTheCode() throws IOException {
        String line = Files.readAllLines(PAGE).stream()
                .filter(text -> text.startsWith("`package.manifest`"))
                .findFirst()
                .orElseThrow();
        assertEquals(
                FindingCodes.all().stream()
                        .filter(code -> !FindingCodes.isLowerable(code))
                        .map(FindingCode::code)
                        .sorted()
                        .toList(),
                Pattern.compile("`([^`]+)`")
                        .matcher(line)
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .sorted()
                        .toList());
    }

    @Test
    void example_isAProfile() throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf("```yaml\n") + "```yaml\n".length();
        Profile profile = ProfileReader.read(RulebookText.parse(page.substring(from, page.indexOf("```", from))));
        assertEquals(2, profile.settings().size());
        assertEquals(1, profile.waivers().size());
    }
}
