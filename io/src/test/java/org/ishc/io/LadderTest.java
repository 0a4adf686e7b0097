package org.ishc.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.ishc.core.testing.ProductClasses;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The drawing on the page of the architecture, held against what the packages really import. */
class LadderTest {

    private static final Path PAGE = Path.of("../core/docs/architecture.md");
    private static final Map<String, JavaClasses> CLASSES = new ConcurrentHashMap<>();

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
        for (Dependency arrow : arrows(module)) {
            String from = room(module, arrow.getOriginClass().getPackageName());
            String to = room(module, arrow.getTargetClass().getPackageName());
            if (!from.isEmpty() && !to.isEmpty() && ladder.indexOf(to) > ladder.indexOf(from)) {
                upward.add(from + "." + outermost(arrow.getOriginClass().getName()) + " -> " + to + "."
                        + outermost(arrow.getTargetClass().getName()));
            }
        }
        assertEquals(Set.of(), upward);
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "io"})
    void everyRoomInARoom_isDrawnOnce(String module) throws IOException {
        Set<String> inner = classes(module).stream()
                .map(type -> path(module, type.getPackageName()))
                .filter(path -> path.contains("."))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(
                List.copyOf(inner),
                inside(module).stream().flatMap(List::stream).sorted().toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {"core", "io"})
    void roomInARoom_readsThoseBelowItAlone(String module) throws IOException {
        List<List<String>> inside = inside(module);
        Set<String> upward = new TreeSet<>();
        for (Dependency arrow : arrows(module)) {
            String from = path(module, arrow.getOriginClass().getPackageName());
            String to = path(module, arrow.getTargetClass().getPackageName());
            inside.stream()
                    .filter(line -> line.contains(from) && line.indexOf(to) > line.indexOf(from))
                    .forEach(line -> upward.add(from + " -> " + to));
        }
        assertEquals(Set.of(), upward);
    }

    /** The rooms inside rooms of a module, those beside each other in a line, from the bottom up. */
    private static List<List<String>> inside(String module) throws IOException {
        Matcher drawn =
                Pattern.compile("```text\ninside " + module + "\n([^`]*)```").matcher(Files.readString(PAGE));
        assertTrue(drawn.find(), module + " is not drawn inside");
        return drawn.group(1).lines().map(line -> List.of(line.split(" → "))).toList();
    }

    /** An inner room is one place here: what it reads, wherever that stands, does not read the room again. */
    @Test
    void circle_runsThroughNoInnerRoom() {
        Map<String, Set<String>> read = new TreeMap<>();
        for (Dependency arrow : arrows("io")) {
            String from = place(arrow.getOriginClass());
            String to = place(arrow.getTargetClass());
            if (!from.equals(to)) {
                read.computeIfAbsent(from, place -> new TreeSet<>()).add(to);
            }
        }
        Set<String> circles = new TreeSet<>();
        for (String inner : read.keySet()) {
            if (!Character.isUpperCase(inner.charAt(inner.lastIndexOf('.') + 1))) {
                read.getOrDefault(inner, Set.of()).stream()
                        .filter(to -> reached(to, read).contains(inner))
                        .forEach(to -> circles.add(inner + " -> " + to));
            }
        }
        assertEquals(Set.of(), circles);
    }

    /** An inner room of io, or a type that stands in none. */
    private static String place(JavaClass type) {
        String path = path("io", type.getBaseComponentType().getPackageName());
        return path.contains(".") ? path : outer(type);
    }

    private static Set<String> reached(String from, Map<String, Set<String>> read) {
        Set<String> reached = new HashSet<>();
        Deque<String> next = new ArrayDeque<>(List.of(from));
        while (!next.isEmpty()) {
            read.getOrDefault(next.pop(), Set.of()).stream()
                    .filter(reached::add)
                    .forEach(next::push);
        }
        return reached;
    }

    @Test
    void exportedRooms_areThoseOfThePage() throws IOException {
        ModuleDescriptor io = ModuleFinder.of(Path.of("target/classes"))
                .find("org.ishc.io")
                .orElseThrow()
                .descriptor();
        Set<String> rest = new TreeSet<>(io.packages());
        assertEquals(exported(io, rest, given -> !given.isQualified()), listed("everybody"));
        assertEquals(exported(io, rest, ModuleDescriptor.Exports::isQualified), listed("our own artifacts"));
        Set<String> hidden = classes("io").stream()
                .map(JavaClass::getPackageName)
                .filter(rest::contains)
                .map(name -> path("io", name))
                .collect(Collectors.toCollection(TreeSet::new));
        assertEquals(hidden, listed("nobody"));
    }

    private static Set<String> exported(
            ModuleDescriptor io, Set<String> rest, Predicate<ModuleDescriptor.Exports> which) {
        Set<String> exported = new TreeSet<>();
        io.exports().stream()
                .filter(which)
                .map(ModuleDescriptor.Exports::source)
                .forEach(name -> {
                    rest.remove(name);
                    exported.add(path("io", name));
                });
        return exported;
    }

    /** The rooms that the page says are exported to somebody. */
    private static Set<String> listed(String whom) throws IOException {
        return Files.readString(PAGE)
                .lines()
                .filter(line -> line.startsWith("| " + whom + " |"))
                .flatMap(line -> found("`([\\w.]+)`", line).stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<Dependency> arrows(String module) {
        return classes(module).stream()
                .flatMap(type -> type.getDirectDependenciesFromSelf().stream())
                .toList();
    }

    private static JavaClasses classes(String module) {
        return CLASSES.computeIfAbsent(module, name -> new ClassFileImporter()
                .withImportOption(new ProductClasses())
                .importPackages("org.ishc." + name));
    }

    /** The room in which a package lies: its first name below the module's; empty when it lies elsewhere. */
    private static String room(String module, String packageName) {
        return path(module, packageName).replaceFirst("\\..*", "");
    }

    /** The name of a package below the module's; empty when it lies elsewhere. */
    private static String path(String module, String packageName) {
        String root = "org.ishc." + module + ".";
        return packageName.startsWith(root) ? packageName.substring(root.length()) : "";
    }

    private static String outer(JavaClass type) {
        return type.getBaseComponentType().getName().replaceFirst("\\$.*", "");
    }

    private static String outermost(String name) {
        return name.substring(name.lastIndexOf('.') + 1).replaceFirst("\\$.*", "");
    }
}
