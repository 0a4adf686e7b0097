package org.ishc.io;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.validation.Constraint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishc.core.testing.ProductClasses;
import org.ishc.io.canonical.CanonicalJson;
import org.junit.jupiter.api.Test;

/**
 * What a native image must be told of: every record and constraint that the validator reads by reflection, and every
 * file that is read at run time.
 */
class NativeImageTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Path METADATA = RESOURCES.resolve("META-INF/native-image/org.ishc/ishc-io");

    private static Map<String, Map<?, ?>> reflected() throws IOException {
        List<?> entries = (List<?>) CanonicalJson.read(Files.readString(METADATA.resolve("reflect-config.json")));
        return entries.stream()
                .map(entry -> (Map<?, ?>) entry)
                .collect(Collectors.toMap(entry -> (String) entry.get("name"), entry -> entry));
    }

    private static List<String> patterns() throws IOException {
        Map<?, ?> config = CanonicalJson.readObject(Files.readString(METADATA.resolve("resource-config.json")));
        return ((List<?>) ((Map<?, ?>) config.get("resources")).get("includes"))
                .stream()
                        .map(include -> (String) ((Map<?, ?>) include).get("pattern"))
                        .toList();
    }

    private static List<String> resources() throws IOException {
        try (Stream<Path> files = Files.walk(RESOURCES)) {
            return files.filter(Files::isRegularFile)
                    .filter(file -> !file.startsWith(RESOURCES.resolve("META-INF/native-image")))
                    .map(file -> RESOURCES.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private static List<JavaClass> types(String inPackage) {
        return new ClassFileImporter()
                .withImportOption(new ProductClasses()).importPackages(inPackage).stream()
                        .toList();
    }

    @Test
    void everyRowRecord_isReadInFull() throws IOException {
        Map<String, Map<?, ?>> reflected = reflected();
        List<String> records = types("org.ishc.io.records").stream()
                .filter(JavaClass::isRecord)
                .filter(type -> type.getSimpleName().endsWith("Row"))
                .map(JavaClass::getName)
                .toList();
        assertTrue(records.contains("org.ishc.io.records.ClubRow"), records::toString);
        for (String name : records) {
            Map<?, ?> entry = reflected.getOrDefault(name, Map.of());
            for (String part : List.of("allDeclaredConstructors", "allDeclaredFields", "allDeclaredMethods")) {
                assertEquals(true, entry.get(part), name + " " + part);
            }
        }
    }

    @Test
    void everyConstraintOfOurs_isReadAndItsValidatorMade() throws IOException, ClassNotFoundException {
        Map<String, Map<?, ?>> reflected = reflected();
        List<String> constraints = types("org.ishc.io.constraint").stream()
                .filter(type -> type.isAnnotatedWith(Constraint.class))
                .map(JavaClass::getName)
                .toList();
        assertTrue(constraints.contains("org.ishc.io.constraint.Share"), constraints::toString);
        for (String name : constraints) {
            assertEquals(true, reflected.getOrDefault(name, Map.of()).get("allDeclaredMethods"), name);
            for (Class<?> validator :
                    Class.forName(name).getAnnotation(Constraint.class).validatedBy()) {
                assertEquals(
                        List.of(Map.of("name", "<init>", "parameterTypes", List.of())),
                        reflected.getOrDefault(validator.getName(), Map.of()).get("methods"),
                        validator.getName());
            }
        }
    }

    @Test
    void everyProvider_isMade() throws IOException {
        Map<String, Map<?, ?>> reflected = reflected();
        try (Stream<Path> services = Files.list(RESOURCES.resolve("META-INF/services"))) {
            for (Path service : services.toList()) {
                for (String provider : Files.readAllLines(service)) {
                    assertTrue(reflected.getOrDefault(provider, Map.of()).containsKey("methods"), provider);
                }
            }
        }
    }

    @Test
    void whatIsListed_exists() throws IOException {
        for (String name : reflected().keySet()) {
            assertDoesNotThrow(() -> Class.forName(name), name);
        }
        List<String> resources = resources();
        for (String pattern : patterns()) {
            assertTrue(resources.stream().anyMatch(resource -> resource.matches(pattern)), pattern);
        }
    }

    @Test
    void everyResource_isTaken() throws IOException {
        List<String> left = new ArrayList<>(resources());
        assertTrue(left.contains("org/ishc/io/message/club_vi.properties"), left::toString);
        for (String pattern : patterns()) {
            left.removeIf(resource -> resource.matches(pattern));
        }
        assertEquals(List.of(), left);
    }
}
