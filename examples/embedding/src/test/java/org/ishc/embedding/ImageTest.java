package org.ishc.embedding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.module.ModuleReference;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.ishc.core.base.UnitCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The core as a named module of a host, and in a run-time image that holds nothing else. */
class ImageTest {

    private static final List<String> SAID =
            List.of("2025-06-30 00008 Phường Vĩnh Phúc", "2025-07-01 00008 Phường Ngọc Hà");

    @Test
    void core_isANamedModuleThatNeedsTheBaseOfJavaOnly() {
        Module core = UnitCode.class.getModule();
        assertEquals("org.ishc.core", core.getName());
        assertFalse(core.getDescriptor().isAutomatic());
        assertEquals(Set.of("java.base"), requiredAtRunTime(core.getDescriptor()));
    }

    @Test
    void core_opensNothing() {
        ModuleDescriptor core = UnitCode.class.getModule().getDescriptor();
        assertFalse(core.isOpen());
        assertEquals(Set.of(), core.opens());
    }

    @Test
    void image_holdsTheCoreAloneAndRuns(@TempDir Path folder) throws IOException, InterruptedException {
        Path image = folder.resolve("image");
        // A process of its own: where a JDK comes without jmods, jlink refuses to run in a patched one, as that of a
        // test is.
        run(
                Path.of(System.getProperty("java.home"), "bin", "jlink"),
                "--module-path",
                place("org.ishc.core") + System.getProperty("path.separator") + place("org.ishc.embedding"),
                "--add-modules",
                "org.ishc.embedding",
                "--output",
                image.toString());
        Path java = image.resolve("bin/java");
        List<String> modules = run(java, "--list-modules")
                .lines()
                .map(line -> line.replaceFirst("@.*", ""))
                .sorted()
                .toList();
        assertEquals(List.of("java.base", "org.ishc.core", "org.ishc.embedding"), modules);
        String said = run(
                java,
                "-Dfile.encoding=UTF-8",
                "-Dstdout.encoding=UTF-8",
                "-m",
                "org.ishc.embedding/org.ishc.embedding.WhatACodeNames");
        assertEquals(SAID, said.lines().toList());
    }

    private static Set<String> requiredAtRunTime(ModuleDescriptor module) {
        return module.requires().stream()
                .filter(required -> !required.modifiers().contains(ModuleDescriptor.Requires.Modifier.STATIC))
                .map(ModuleDescriptor.Requires::name)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Path place(String module) {
        ModuleReference reference = ModuleLayer.boot()
                .configuration()
                .findModule(module)
                .orElseThrow()
                .reference();
        return Path.of(reference.location().orElseThrow());
    }

    private static String run(Path program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
