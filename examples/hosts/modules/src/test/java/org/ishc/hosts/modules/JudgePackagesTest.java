package org.ishc.hosts.modules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleReference;
import java.lang.module.ResolvedModule;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The host and the exchange with all that it stands on, linked into one Java of their own. */
class JudgePackagesTest {

    private static final String MANIFEST = """
            {"profile": "tabular-data-package", "name": "sent", "created": "2026-01-05T08:00:00+07:00", "ishc_version": "1",
             "sender": "VN", "period": "2025", "calendar": "calendar", "as_of": "2025-12-31",
             "resources": [{"name": "values", "path": "values.csv"}]}
            """;

    @Test
    void imageOfTheExchange_judgesPackages(@TempDir Path folder) throws IOException, InterruptedException {
        Path image = folder.resolve("image");
        Path bin = Path.of(System.getProperty("java.home"), "bin");
        run(
                bin.resolve("jlink").toString(),
                "--module-path",
                modulePath(),
                "--add-modules",
                "org.ishc.hosts.modules",
                "--output",
                image.toString());
        String said = run(
                image.resolve("bin/java").toString(),
                "-Duser.language=tr",
                "-Dstdout.encoding=UTF-8",
                "-m",
                "org.ishc.hosts.modules/org.ishc.hosts.modules.JudgePackages",
                sent(folder.resolve("good"), "9000"),
                sent(folder.resolve("negative"), "-5"));
        List<String> lines = said.lines()
                .filter(line -> line.matches("module .*|[A-Z]+|cell.*"))
                .toList();
        assertTrue(lines.get(0).startsWith("module org.ishc.io, 4 forms, 6 reports, rulebook "), said);
        assertEquals(List.of("VALID", "INVALID"), List.of(lines.get(1), lines.get(2)), said);
        assertTrue(lines.get(3).startsWith("cell.range: "), said);
    }

    private static String sent(Path folder, String value) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("datapackage.json"), MANIFEST);
        Files.writeString(
                folder.resolve("values.csv"),
                "unit_code,indicator,period,value\nVN,clubs.existing,2025," + value + "\n");
        return folder.toString();
    }

    /** What this test itself was given, without the modules of Java and of the tests. */
    private static String modulePath() {
        List<ResolvedModule> wanted = new ArrayList<>();
        ModuleLayer.boot().configuration().findModule("org.ishc.hosts.modules").ifPresent(wanted::add);
        for (int i = 0; i < wanted.size(); i++) {
            wanted.get(i).reads().stream()
                    .filter(read -> !wanted.contains(read))
                    .filter(read -> !read.name().startsWith("java.")
                            && !read.name().startsWith("jdk.")
                            && !read.name().contains("junit"))
                    .forEach(wanted::add);
        }
        return wanted.stream()
                .map(ResolvedModule::reference)
                .map(ModuleReference::location)
                .flatMap(Optional::stream)
                .map(place -> Path.of(place).toString())
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String run(String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("LC_ALL", "C");
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        return said;
    }
}
