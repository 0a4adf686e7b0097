package org.ishc.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.testing.ContainerEngine;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The image as a container engine builds it from the jar as it is delivered, and runs it. */
class BuiltImageJarTest {

    private static final String ENDED_WHEN_ASKED = "143";
    private static final String LOADED = "JDK_JAVA_OPTIONS=-Xlog:class+load:file=/tmp/loaded-%p.txt";

    @TempDir
    static Path folder;

    private static ContainerEngine engine;
    private static String image = "";
    private static Path sent = Path.of("");

    private final String volume = "ishc-" + UUID.randomUUID();

    @BeforeAll
    static void build() throws IOException {
        DeliveredJar.file();
        engine = ContainerEngine.orSkip(Path.of("Containerfile"));
        // what podman keeps a health check in
        image = engine.build(Path.of("../.."), "--format", "docker");
        // a folder for one test is its owner's alone, and the user of the image is another
        sent = Files.createDirectory(folder.resolve("sent"));
        Files.write(sent.resolve("gói của xã.zip"), SamplesPackage.sound().zip());
    }

    @AfterAll
    static void remove() throws IOException {
        if (!image.isEmpty()) {
            engine.run("rmi", image).succeeded();
        }
    }

    @AfterEach
    void removeData() throws IOException {
        engine.run("volume", "rm", "--force", volume).succeeded();
    }

    @Test
    void package_isJudged_andKeptOverARestart_andInAnotherContainer() throws IOException {
        String report;
        String password;
        try (RunningContainer service = RunningContainer.start(engine, image, volume, sent)) {
            password = service.password();
            assertTrue(service.curl("/health").contains("UP"));
            report = service.curl("/packages", "--user", "admin:" + password, "--form", "file=@/sent/gói của xã.zip");
            assertEquals("VALID", CanonicalJson.readObject(report).get("verdict"));
            assertEquals(ENDED_WHEN_ASKED, service.stop());
            service.startAgain();
            assertEquals(report, service.curl("/packages/1.json", "--user", "admin:" + password));
            service.stop();
        }
        try (RunningContainer another = RunningContainer.start(engine, image, volume, sent)) {
            assertEquals(report, another.curl("/packages/1.json", "--user", "admin:" + password));
        }
    }

    @Test
    void service_isHealthy_andStartsItselfAndItsJudgeFromTheArchive() throws IOException {
        try (RunningContainer service = RunningContainer.start(engine, image, volume, sent, "--env", LOADED)) {
            assertEquals("healthy", service.health());
            service.curl("/packages", "--user", "admin:" + service.password(), "--form", "file=@/sent/gói của xã.zip");
            String loaded = service.exec("sh", "-c", "cat /tmp/loaded-*.txt");
            for (String program : new String[] {"ServiceApplication", "judge.JudgeProcess"}) {
                assertTrue(loaded.contains("org.ishc.service." + program + " source: shared objects file"), program);
            }
            assertEquals("65532\n", service.exec("id", "-u"));
            assertEquals("", service.exec("find", "/opt", "-writable"));
        }
    }
}
