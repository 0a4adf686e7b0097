package org.ishc.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.canonical.Sha256;
import org.ishc.service.RunningService.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/**
 * What was answered with 201 is there, whatever becomes of the service in that moment; what was not is there whole or
 * not at all. Mostly it waits for a service to start, so both databases are tried at once, as the image starts it.
 */
@Execution(ExecutionMode.CONCURRENT)
class KilledServiceJarTest {

    private static final int TIMES = 10;

    /** How many of these times a round is being closed, too. */
    private static final int ROUNDS = 5;

    @TempDir
    Path folder;

    /** How much later each time the service is ended, while a round is being closed. */
    private static final int LATER = 300;

    /** A package that was acknowledged. */
    private record Kept(byte[] content, Answer answer) {}

    /** A round of which an answer was acknowledged. */
    private record KeptRound(String address, Answer answer) {}

    private final List<KeptRound> rounds = new ArrayList<>();

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
        List<String> image = DeliveredImage.get().entryPoint();
        List<Kept> kept = new ArrayList<>();
        String password = "";
        for (int time = 0; time < TIMES; time++) {
            DeliveredJar jar = DeliveredJar.start(image, folder.resolve("data"), arguments);
            password = jar.password().orElse(password);
            RunningService service = RunningService.delivered(jar).as("admin", password);
            RunningService reader = service.inSession();
            assertWhole(reader, kept);
            assertRoundsAreWhole(reader);
            Optional<KeptRound> round = time < ROUNDS ? Optional.of(answered(service, time)) : Optional.empty();
            byte[] faulty = SamplesUpload.named("underway-" + time);
            CompletableFuture<Void> underway = CompletableFuture.runAsync(() -> tryUpload(service, faulty));
            byte[] sent = SamplesUpload.decision(2023, "VN", "acknowledged-" + time);
            Answer answer = service.upload("a.zip", sent);
            CompletableFuture<Void> closing = CompletableFuture.runAsync(
                    () -> round.ifPresent(keptRound -> tryAnswerAndClose(service, keptRound.address(), faulty)));
            Thread.sleep(round.isPresent() ? (long) time * LATER : 0);
            jar.kill();
            assertEquals(201, answer.status());
            kept.add(new Kept(sent, answer));
            round.ifPresent(rounds::add);
            CompletableFuture.allOf(underway, closing).join();
        }
        try (RunningService service = RunningService.delivered(
                        DeliveredJar.start(image, folder.resolve("data"), arguments))
                .as("admin", password)) {
            RunningService reader = service.inSession();
            assertWhole(reader, kept);
            assertRoundsAreWhole(reader);
            assertEquals(200, service.upload("a.zip", kept.get(0).content()).status());
            for (KeptRound round : rounds) {
                service.post(round.address() + "/close", "x=1");
            }
            assertEquals(ROUNDS, assertRoundsAreWhole(reader), "what was left open can still be closed");
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

    private static KeptRound answered(RunningService service, int time) throws IOException, InterruptedException {
        Answer opened = service.post("/rounds", "round=r-" + time + "&period=2023&due=2030-01-15&units=VN+01");
        assertEquals(201, opened.status(), opened.body());
        String address = opened.location();
        Answer answer =
                service.uploadTo(address + "/answers", "a.zip", SamplesUpload.decision(2023, "VN", "answer-" + time));
        assertEquals(201, answer.status(), answer.body());
        return new KeptRound(address, answer);
    }

    private static void tryAnswerAndClose(RunningService service, String round, byte[] content) {
        try {
            service.uploadTo(round + "/answers", "underway.json", content);
            service.post(round + "/close", "x=1");
        } catch (IOException killed) {
            // the answer may be there or not, the round closed or not
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
        }
    }

    /** A round is open with every acknowledged answer and no package, or closed with all that it came to. */
    private long assertRoundsAreWhole(RunningService service) throws IOException, InterruptedException {
        long closed = 0;
        for (KeptRound round : rounds) {
            assertEquals(
                    round.answer().body(),
                    service.get(round.answer().location() + ".json").body());
            Map<?, ?> tree = CanonicalJson.readObject(
                    service.get(round.address() + ".json").body());
            for (Object answer : (List<?>) tree.get("unplaced")) {
                Object id = ((Map<?, ?>) answer).get("id");
                assertEquals(
                        200,
                        service.get(round.address() + "/answers/" + id + "/content")
                                .status());
            }
            boolean isOpen = Boolean.TRUE.equals(tree.get("open"));
            assertEquals(isOpen, tree.get("package") == null);
            for (String part : List.of("/package.zip", "/report.html", "/totals.csv")) {
                assertEquals(
                        isOpen ? 404 : 200, service.get(round.address() + part).status(), part);
            }
            if (!isOpen) {
                closed++;
                Map<?, ?> report = CanonicalJson.readObject(service.get("/packages/" + tree.get("package") + ".json")
                        .body());
                assertEquals(
                        report.get("input_sha256"),
                        Sha256.of(service.get(round.address() + "/package.zip").bytes()));
            }
        }
        return closed;
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
