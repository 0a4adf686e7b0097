package org.ishc.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.canonical.Sha256;
import org.ishc.service.RunningService.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * What was answered with 201 is there, whatever becomes of the service in that moment; what was not is there whole or
 * not at all.
 */
class KilledServiceJarTest {

    private static final int TIMES = 10;

    @TempDir
    Path folder;

    /** A package that was acknowledged. */
    private record Kept(byte[] content, Answer answer) {}

    @Test
    void embedded_keepsWhatItAcknowledged() throws Exception {
        assertKept();
    }

    @Test
    void postgres_keepsWhatItAcknowledged() throws Exception {
        try (PostgresServer postgres = PostgresServer.start()) {
            assertKept(postgres.arguments());
        }
    }

    private void assertKept(String... arguments) throws Exception {
        List<Kept> kept = new ArrayList<>();
        String password = "";
        for (int time = 0; time < TIMES; time++) {
            DeliveredJar jar = DeliveredJar.start(folder.resolve("data"), arguments);
            password = jar.password().orElse(password);
            RunningService service = RunningService.delivered(jar).as("admin", password);
            assertWhole(service, kept);
            byte[] faulty = SamplesUpload.named("underway-" + time);
            CompletableFuture<Void> underway = CompletableFuture.runAsync(() -> tryUpload(service, faulty));
            byte[] sent = SamplesUpload.decision(2023, "VN", "acknowledged-" + time);
            Answer answer = service.upload("a.zip", sent);
            jar.kill();
            assertEquals(201, answer.status());
            kept.add(new Kept(sent, answer));
            underway.join();
        }
        try (RunningService service = RunningService.delivered(DeliveredJar.start(folder.resolve("data"), arguments))
                .as("admin", password)) {
            assertWhole(service, kept);
            assertEquals(200, service.upload("a.zip", kept.get(0).content()).status());
        }
    }

    private static void tryUpload(RunningService service, byte[] content) {
        try {
            service.upload("underway.json", content);
        } catch (IOException killed) {
            // what was sent may be there or not
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    private static void assertWhole(RunningService service, List<Kept> kept) throws IOException, InterruptedException {
        for (Kept one : kept) {
            assertEquals(
                    one.answer().body(),
                    service.get(one.answer().location() + ".json").body());
            assertArrayEquals(
                    one.content(),
                    service.get(one.answer().location() + "/content").bytes());
        }
        List<?> listed = (List<?>)
                CanonicalJson.readObject(service.get("/packages.json").body()).get("packages");
        assertTrue(listed.size() >= kept.size(), listed.toString());
        for (Object one : listed) {
            Map<?, ?> row = (Map<?, ?>) one;
            String page = "/packages/" + row.get("id");
            Map<?, ?> report =
                    CanonicalJson.readObject(service.get(page + ".json").body());
            assertEquals(row.get("sha256"), report.get("input_sha256"));
            assertEquals(
                    row.get("sha256"), Sha256.of(service.get(page + "/content").bytes()));
            assertEquals(SamplesUpload.rows(service, page), ((List<?>) report.get("findings")).size());
        }
    }
}
