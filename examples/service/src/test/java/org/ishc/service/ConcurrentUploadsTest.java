package org.ishc.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.service.RunningService.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packages that come in at the same moment. */
class ConcurrentUploadsTest {

    private static final int PACKAGES = 6;
    private static final int EACH = 2;

    @TempDir
    Path folder;

    private record Sent(int number, Answer answer) {}

    @Test
    void embedded_givesWhatOneAfterTheOtherGives() throws Exception {
        try (RunningService service = RunningService.embedded(folder.resolve("data"))) {
            assertSameResults(service);
        }
    }

    @Test
    void postgres_givesWhatOneAfterTheOtherGives() throws Exception {
        try (PostgresServer postgres = PostgresServer.start();
                RunningService service = RunningService.embedded(folder.resolve("data"), postgres.arguments())) {
            assertSameResults(service);
        }
    }

    private void assertSameResults(RunningService service) throws Exception {
        List<byte[]> packages = new ArrayList<>();
        for (int i = 0; i < PACKAGES - 1; i++) {
            packages.add(SamplesUpload.decision(2023 + i % 2, "VN", "concurrent-" + i));
        }
        packages.add(SamplesUpload.faulty());
        Map<Integer, Set<String>> places = new HashMap<>();
        List<Integer> statuses = new ArrayList<>();
        for (Sent sent : all(service, packages)) {
            assertEquals(
                    SamplesUpload.report(folder, "a.zip", packages.get(sent.number())),
                    sent.answer().body());
            places.computeIfAbsent(sent.number(), number -> new HashSet<>())
                    .add(sent.answer().location());
            statuses.add(sent.answer().status());
        }
        assertEquals(PACKAGES, statuses.stream().filter(status -> status == 201).count(), statuses.toString());
        assertEquals(
                PACKAGES * (EACH - 1),
                statuses.stream().filter(status -> status == 200).count(),
                statuses.toString());
        assertEquals(
                Set.of(1), Set.copyOf(places.values().stream().map(Set::size).toList()));
        assertEquals(PACKAGES, places.values().stream().distinct().count());
        assertEquals(
                PACKAGES,
                ((Number) CanonicalJson.readObject(service.get("/packages.json").body())
                                .get("count"))
                        .intValue());
    }

    private static List<Sent> all(RunningService service, List<byte[]> packages) throws Exception {
        CyclicBarrier together = new CyclicBarrier(PACKAGES * EACH);
        ExecutorService threads = Executors.newFixedThreadPool(PACKAGES * EACH);
        try {
            List<Callable<Sent>> uploads = new ArrayList<>();
            for (int i = 0; i < PACKAGES * EACH; i++) {
                int number = i % PACKAGES;
                uploads.add(() -> {
                    together.await();
                    return new Sent(number, service.upload("a.zip", packages.get(number)));
                });
            }
            List<Sent> sent = new ArrayList<>();
            for (Future<Sent> answer : threads.invokeAll(uploads)) {
                sent.add(answer.get());
            }
            return sent;
        } finally {
            threads.shutdownNow();
        }
    }
}
