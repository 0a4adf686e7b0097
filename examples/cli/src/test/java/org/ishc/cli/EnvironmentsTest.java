package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing of the machine is in a result: what every command prints and writes is the same, byte for byte, whatever
 * digits, letters, encoding of names, time zone and log configuration the machine has. {@code -Dishc.environments=1}
 * runs every case, otherwise a part.
 */
class EnvironmentsTest {

    private static final int EACH = Integer.getInteger("ishc.environments", 12);

    @TempDir
    Path folder;

    private record Environment(String name, String encoding, List<String> options) {}

    private static final Environment PLAIN = new Environment(
            "plain", "C.UTF-8", List.of("-Duser.language=en", "-Duser.country=US", "-Duser.timezone=UTC"));

    private static final List<Environment> OTHERS = List.of(
            new Environment(
                    "ascii-arabic",
                    "C",
                    List.of("-Duser.language=ar", "-Duser.country=EG", "-Duser.timezone=Asia/Kathmandu")),
            new Environment(
                    "burmese",
                    "C.UTF-8",
                    List.of("-Duser.language=my", "-Duser.country=MM", "-Duser.timezone=America/St_Johns")),
            new Environment(
                    "turkish",
                    "C.UTF-8",
                    List.of("-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=windows-1254")),
            new Environment(
                    "thai-of-another-year",
                    "C.UTF-8",
                    List.of(
                            "-Duser.language=th",
                            "-Duser.country=TH",
                            "-Duser.extensions=u-ca-buddhist-nu-thai",
                            "-Duser.timezone=Pacific/Kiritimati")),
            new Environment(
                    "persian",
                    "C",
                    List.of("-Duser.language=fa", "-Duser.country=IR", "-Duser.timezone=Pacific/Niue")));

    @Test
    void whatIsPrintedAndWritten_isTheSameOnEveryMachine() throws IOException, InterruptedException {
        List<Environment> all = new ArrayList<>(List.of(PLAIN));
        all.addAll(OTHERS);
        for (int i = 0; i < all.size(); i += 2) {
            List<Process> running = new ArrayList<>();
            for (Environment environment : all.subList(i, Math.min(all.size(), i + 2))) {
                running.add(start(environment));
            }
            for (Process process : running) {
                assertEquals(
                        0,
                        process.waitFor(),
                        Files.readString(folder.resolve(
                                all.get(i + running.indexOf(process)).name() + ".log")));
            }
        }
        List<String> expected = digests(PLAIN);
        assertTrue(expected.size() > 60, expected.size() + " results");
        for (Environment environment : OTHERS) {
            List<String> others = digests(environment);
            assertEquals(
                    List.of(),
                    others.stream().filter(line -> !expected.contains(line)).toList(),
                    () -> environment.name() + " differs from plain");
            assertEquals(expected.size(), others.size(), environment.name());
            assertEquals("", Files.readString(folder.resolve(environment.name() + ".log")), "what else is printed");
        }
    }

    private List<String> digests(Environment environment) throws IOException {
        return Files.readAllLines(folder.resolve(environment.name() + ".txt"));
    }

    /** A host that configures its own validation, with a provider that is not there: it has no say in ours. */
    private Path hostsOwn() throws IOException {
        Path own = Files.createDirectories(folder.resolve("host/META-INF"));
        Files.writeString(
                own.resolve("validation.xml"),
                "<validation-config xmlns=\"https://jakarta.ee/xml/ns/validation/configuration\" version=\"3.0\"><default-provider>host.Nothing</default-provider></validation-config>");
        return own.getParent();
    }

    private Process start(Environment environment) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-XX:+UseSerialGC",
                "-XX:TieredStopAtLevel=1"));
        command.addAll(environment.options());
        command.addAll(List.of(
                "-cp",
                hostsOwn()
                        + File.pathSeparator
                        + Optional.ofNullable(System.getProperty("surefire.test.class.path"))
                                .orElse(System.getProperty("java.class.path")),
                EnvironmentDigest.class.getName(),
                folder.resolve(environment.name() + ".txt").toString(),
                Files.createDirectories(folder.resolve(environment.name())).toString(),
                String.valueOf(EACH)));
        ProcessBuilder builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve(environment.name() + ".log").toFile());
        builder.environment()
                .keySet()
                .removeIf(name -> name.startsWith("LC_") || name.equals("LANG") || name.equals("TZ"));
        builder.environment().put("LC_ALL", environment.encoding());
        return builder.start();
    }
}
