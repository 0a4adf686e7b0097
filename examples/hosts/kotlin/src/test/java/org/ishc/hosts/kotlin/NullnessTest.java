package org.ishc.hosts.kotlin;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jetbrains.kotlin.cli.common.ExitCode;
import org.jetbrains.kotlin.cli.jvm.K2JVMCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Kotlin's compiler refuses null where our types exclude it, and asks for a check where they do not. */
class NullnessTest {

    private static final String HOST = """
            import java.nio.file.Path
            import org.ishc.core.base.UnitCode
            import org.ishc.core.finding.Location
            import org.ishc.io.ingest.LoadedPackage
            import org.ishc.io.ingest.PackageReader

            fun verdict(path: Path): String = PackageReader.read(path).verdict().name

            fun file(at: Location): String = %s

            fun code(): UnitCode = UnitCode.parse(%s)

            fun known(of: LoadedPackage): Boolean = of.registry().versionsOf(%s).isNotEmpty()
            """;

    @Test
    void rightCalls_compile(@TempDir Path folder) throws IOException {
        assertEquals("OK ", compiled(folder, "at.file() ?: \"\"", "\"01\"", "UnitCode.parse(\"01\")"));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "at.file()      | \"01\" | UnitCode.parse(\"01\")",
                "at.file() ?: \"\" | null   | UnitCode.parse(\"01\")",
                "at.file() ?: \"\" | \"01\" | null"
            })
    void wrongCall_isRefused(String file, String code, String unit, @TempDir Path folder) throws IOException {
        String said = compiled(folder, file, code, unit);
        assertTrue(said.startsWith("COMPILATION_ERROR"), said);
        assertTrue(said.contains("null") || said.contains("String?"), said);
    }

    private static String compiled(Path folder, String file, String code, String unit) throws IOException {
        Path source = folder.resolve("Host.kt");
        Files.writeString(source, HOST.formatted(file, code, unit));
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ExitCode exit = new K2JVMCompiler()
                .exec(
                        new PrintStream(said, true, StandardCharsets.UTF_8),
                        "-no-stdlib",
                        "-no-reflect",
                        "-nowarn",
                        "-classpath",
                        System.getProperty("java.class.path"),
                        "-d",
                        folder.resolve("classes").toString(),
                        source.toString());
        return exit + " " + said.toString(StandardCharsets.UTF_8);
    }
}
