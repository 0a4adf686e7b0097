package org.ishc.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.ishc.core.testing.ExportedJavadoc;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whoever reads the Javadoc of an exported member hears what it is, and when it fails. */
class JavadocTest {

    private static final Path ROOT = Path.of("..");

    @ParameterizedTest
    @ValueSource(strings = {"core", "io", "io/xlsx", "io/workbook", "io/document", "io/jackson2"})
    void everyExportedMember_saysWhatItIs_andWhenItThrows(String module) throws IOException {
        Path sources = ROOT.resolve(module).resolve("src/main/java");
        ModuleDescriptor exports = exports(sources.resolve("module-info.java"));
        assertTrue(!exports.exports().isEmpty(), module);
        assertEquals(Set.of(), ExportedJavadoc.withoutAWord(sources, exports));
        assertEquals(Set.of(), ExportedJavadoc.throwingUnsaid(sources, exports));
    }

    /** What the source of a module exports to everybody: modules that are built later are read, too. */
    private static ModuleDescriptor exports(Path info) throws IOException {
        ModuleDescriptor.Builder module = ModuleDescriptor.newModule("read.from.source");
        try (Stream<String> lines = Files.lines(info)) {
            List<String> exported = lines.map(String::strip)
                    .filter(line -> line.startsWith("exports ") && line.endsWith(";"))
                    .map(line -> line.substring("exports ".length(), line.length() - 1))
                    .toList();
            exported.forEach(module::exports);
        }
        return module.build();
    }
}
