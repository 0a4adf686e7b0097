package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.testing.ContainerEngine;
import org.ishc.io.testing.Program;
import org.ishc.io.testing.Program.Ended;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image as a container engine builds it from the jar as it is delivered, and runs it. */
class BuiltImageJarTest {

    /** The system property that says where the jar lies; the build sets it once the jar is there. */
    private static final String JAR = "ishc.cli.jar";

    private static final String CLUBS = "Danh sách câu lạc bộ.csv";
    private static final String PACKAGE = "gói quý 3 của xã Ý Yên";

    /** As the page says; what podman adds of its own is taken away. */
    private static final List<String> READ_ONLY =
            List.of("--read-only", "--read-only-tmpfs=false", "--tmpfs", "/tmp", "--rm");

    @TempDir
    static Path folder;

    private static ContainerEngine engine;
    private static String image = "";

    @BeforeAll
    static void build() throws IOException {
        Assumptions.assumeTrue(
                Files.isRegularFile(Path.of(System.getProperty(JAR, ""))),
                "The jar is not there yet: this test runs in mvn verify");
        engine = ContainerEngine.orSkip(Path.of("Containerfile"));
        image = engine.build(Page.ROOT);
    }

    @AfterAll
    static void remove() throws IOException {
        if (!image.isEmpty()) {
            engine.run("rmi", image).succeeded();
        }
    }

    private static Ended run(List<String> options, String... arguments) throws IOException {
        return Program.of(ContainerEngine.running(image, options, arguments)).run();
    }

    /** Runs with a folder as {@code /data} that cannot be written, as the file of the image shows. */
    private static Ended judge(Path data, List<String> options, String... arguments) throws IOException {
        List<String> all = new ArrayList<>(READ_ONLY);
        all.addAll(List.of("-v", data + ":/data:ro"));
        all.addAll(options);
        return run(all, arguments);
    }

    /** Writes a package whose folder, and whose table of clubs, have Vietnamese names; returns what it lies in. */
    private static Path written(String name, SamplesPackage sample) throws IOException {
        Path data = Files.createDirectory(folder.resolve(name));
        Path at = Files.createDirectory(data.resolve(PACKAGE));
        for (Map.Entry<String, byte[]> file : sample.files().entrySet()) {
            Files.write(at.resolve(file.getKey().equals("clubs.csv") ? CLUBS : file.getKey()), file.getValue());
        }
        Files.writeString(
                at.resolve("datapackage.json"),
                sample.manifest().replace("\"path\":\"clubs.csv\"", "\"path\":\"" + CLUBS + "\""));
        return data;
    }

    private static Object verdict(Ended ended) {
        return CanonicalJson.readObject(ended.out()).get("verdict");
    }

    @Test
    void command_startsFromTheArchive_andSaysNothingElse() throws IOException {
        Ended version = run(READ_ONLY, "--version");
        assertEquals(0, version.code(), version.err());
        assertEquals("", version.err());
        assertTrue(version.out().startsWith("ishc "), version.out());
        Ended help = run(List.of("--rm", "--env", "ISHC_JAVA_OPTIONS=-Xlog:class+load"));
        assertEquals(0, help.code(), help.err());
        assertTrue(help.out().contains("org.ishc.cli.Main source: shared objects file"), help.out());
    }

    @Test
    void soundPackage_withVietnameseNames_isValid() throws IOException {
        Ended ended = judge(
                written("sound", SamplesPackage.sound()),
                List.of(),
                "validate",
                "/data/" + PACKAGE,
                "--format",
                "json");
        assertEquals(0, ended.code(), ended.err());
        assertEquals("", ended.err());
        assertEquals("VALID", verdict(ended));
    }

    @Test
    void invalidPackage_isToldByTheExitCode_withSarifInAFolderThatIsMounted() throws IOException {
        Path data = written("invalid", SamplesPackage.sound().adding("clubs", "K2,CLB Ba,A1,1648\n"));
        Path out = Files.createDirectory(folder.resolve("out"));
        // the user of the image is not known on this machine
        Files.setPosixFilePermissions(out, PosixFilePermissions.fromString("rwxrwxrwx"));
        Ended ended = judge(
                data,
                List.of("-v", out + ":/out"),
                "validate",
                PACKAGE,
                "--format",
                "json",
                "--report",
                "sarif:/out/báo cáo.sarif");
        assertEquals(1, ended.code(), ended.err());
        assertEquals("/out/báo cáo.sarif\n", ended.err(), "what was written is told, and nothing else");
        assertEquals("INVALID", verdict(ended));
        assertTrue(ended.out().contains('"' + CLUBS + '"'), ended.out());
        String sarif = Files.readString(out.resolve("báo cáo.sarif"), StandardCharsets.UTF_8);
        assertTrue(sarif.contains("Danh%20s%C3%A1ch%20c%C3%A2u%20l%E1%BA%A1c%20b%E1%BB%99.csv"), sarif);
    }

    @Test
    void user_isNobody_andCanChangeNothing() throws IOException {
        Ended ended = run(List.of("--rm", "--entrypoint", "sh"), "-c", "id -u; id -g; find /opt /data -writable");
        assertEquals("65532\n65532\n", ended.succeeded());
    }
}
