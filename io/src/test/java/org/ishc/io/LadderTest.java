package org.ishc.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ishc.core.testing.ProductClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The drawing on the page of the architecture, held against what the packages really import. */
class LadderTest {

    private static final Path PAGE = Path.of("../core/docs/architecture.md");

    /** The rooms of a module from the bottom up, as drawn. */
    private static List<String> ladder(String module) throws IOException {
        String page = Files.readString(PAGE);
        int from = page.indexOf("```text\n" + module + "\n");
        assertTrue(from >= 0, module + " is not drawn");
        String drawn = page.substring(from, page.indexOf("```", from + 3));
        return Pattern.compile("\\b[a-z]\\w*\\b")
                .matcher(drawn.substring(drawn.indexOf('\n', drawn.indexOf(module))))
                .results()
                .map(MatchResult::group)
                .toList();
    }

    @Test
    void everyArtifact_isDrawn() throws IOException {
        String page = Files.readString(PAGE);
        String drawing = page.substring(page.indexOf("```text"), page.indexOf("```\n\n"));
        Set<String> built = found("<module>(io/\\w+)</module>", Files.readString(Path.of("../pom.xml")));
        built.remove("io/bom");
        assertEquals(built, found("(io/\\w+)", drawing));
    }

    private static Set<String> found(String pattern, String text) {
        return Pattern.compile(pattern)
                .matcher(text)
                .results()
                .map(match -> match.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "io"})
    void everyRoom_isDrawnOnce(String module) throws IOException {
        Set<String> rooms = classes(module).stream()
                .map(type -> room(module, type.getPackageName()))
                .filter(room -> !room.isEmpty())
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(List.copyOf(rooms), ladder(module).stream().sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "io"})
    void room_readsThoseBelowItAlone(String module) throws IOException {
        List<String> ladder = ladder(module);
        Set<String> upward = new TreeSet<>();
        for (Dependency arrow : classes(module).stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .toList()) {
            String from = room(module, arrow.getOriginClass().getPackageName());
            String to = room(module, arrow.getTargetClass().getPackageName());
            if (!from.isEmpty() && !to.isEmpty() && ladder.indexOf(to) > ladder.indexOf(from)) {
                upward.add(from + "." + outermost(arrow.getOriginClass().getName()) + " -> " + to + "."
                        + outermost(arrow.getTargetClass().getName()));
            }
        }
        assertEquals(Set.of(), upward);
    }

    private static JavaClasses classes(String module) {
        return new ClassFileImporter().withImportOption(new ProductClasses()).importPackages("org.ishc." + module);
    }

    /** The room in which a package lies: its first name below the module's; empty when it lies elsewhere. */
    private static String room(String module, String packageName) {
        String root = "org.ishc." + module + ".";
        return packageName.startsWith(root)
                ? packageName.substring(root.length()).replaceFirst("\\..*", "")
                : "";
    }

    private static String outermost(String name) {
        return name.substring(name.lastIndexOf('.') + 1).replaceFirst("\\$.*", "");
    }
}
