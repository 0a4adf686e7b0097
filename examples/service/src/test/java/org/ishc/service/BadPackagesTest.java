package org.ishc.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.service.RunningService.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What one sender sends takes nothing away from the others: not the pages, not the memory, not the time. */
class BadPackagesTest {

    private static final List<String> PAGES =
            List.of("/", "/progress", "/ranking", "/packages.json", "/progress.json", "/ranking.json");

    @TempDir
    Path folder;

    private static byte[] dated(String asOf, String sender) {
        return ("{\"manifest\":{\"name\":\"dated\",\"sender\":\"" + sender + "\",\"as_of\":\"" + asOf
                        + "\"},\"targets\":[{\"unit_code\":\"" + sender
                        + "\",\"indicator\":\"clubs.existing\",\"period\":\"2023\",\"value\":\"5\",\"decided_on\":\"2023-01-01\"}]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static List<Object> names(RunningService service) throws IOException, InterruptedException {
        return ((List<?>) CanonicalJson.read(service.get("/progress.json").body()))
                .stream()
                        .<Object>map(
                                table -> String.valueOf(((Map<?, ?>) ((Map<?, ?>) table).get("package")).get("name")))
                        .toList();
    }

    @Test
    void daysOutOfBounds_leaveEveryPage() throws Exception {
        try (RunningService service = RunningService.embedded(folder.resolve("data"))) {
            assertEquals(
                    201,
                    service.upload("sound.zip", SamplesUpload.decision(2023, "22", "sound"))
                            .status());
            for (String day : List.of(
                    "0001-01-01", "1899-12-31", "2200-01-01", "9999-12-31", "+999999999-12-31", "-0044-03-15")) {
                int status = service.upload(day + ".json", dated(day, "01")).status();
                assertTrue(status == 201 || status == 422, day + " " + status);
                for (String page : PAGES) {
                    assertEquals(200, service.page(page).status(), day + " " + page);
                }
                assertTrue(service.page("/progress").body().contains("sound"), day);
            }
        }
    }

    @Test
    void dayOfDataAheadOfReceipt_standsOnlyWhereNothingElseDoes() throws Exception {
        try (RunningService service = RunningService.embedded(folder.resolve("data"))) {
            service.upload("ahead.json", dated("2199-12-31", "22"));
            assertEquals(List.of("dated"), names(service));
            Answer page = service.page("/packages/1");
            service.upload("sound.zip", SamplesUpload.decision(2023, "22", "sound"));
            assertEquals(List.of("sound"), names(service));
            assertEquals(200, page.status());
            assertTrue(page.body().contains("Ngày số liệu của bộ số liệu này sau ngày nhận"));
        }
    }

    @Test
    void packageThatFailsWhileShown_isShownAsSuchBesideTheOthers() throws Exception {
        try (RunningService service = RunningService.embedded(folder.resolve("data"))) {
            service.upload("sound.zip", SamplesUpload.decision(2023, "22", "sound"));
            service.upload("broken.zip", SamplesUpload.decision(2023, "24", "broken"));
            service.database()
                    .update("update packages set content = (select content from packages where id = 1) where id = 2");
            Answer progress = service.page("/progress");
            assertEquals(200, progress.status());
            assertEquals(2, progress.body().split("class=\"progress").length - 1);
            assertEquals(1, progress.body().split("class=\"progress failed\"").length - 1);
            Answer ranking = service.page("/ranking");
            assertEquals(200, ranking.status());
            assertTrue(ranking.body().contains("note failed"));
            assertTrue(service.get("/ranking.json").body().contains("\"failed\":true"));
            assertFalse(service.page("/ranking?package=1").body().contains("note failed"));
            assertEquals(200, service.page("/packages/2").status());
        }
    }

    @Test
    void packageThatTakesTooMuchMemory_isRefusedAndTheNextIsTaken() throws Exception {
        StringBuilder rows = new StringBuilder("unit_code,indicator,period,value\n");
        for (int i = 0; i < 400_000; i++) {
            rows.append("01,x.").append(i).append(",2023,1\n");
        }
        byte[] small = SamplesUpload.zip(Map.of("values.csv", rows.toString().getBytes(StandardCharsets.UTF_8)));
        assertTrue(small.length < 2 << 20, "a small upload: " + small.length);
        try (RunningService service = RunningService.embedded(folder.resolve("data"), "--ishc.service.memory=128MB")) {
            Answer heavy = service.upload("heavy.zip", small);
            assertEquals(413, heavy.status(), heavy.body());
            assertEquals(
                    "upload.too-heavy", CanonicalJson.readObject(heavy.body()).get("code"));
            assertEquals(
                    201,
                    service.upload("sound.zip", SamplesUpload.decision(2023)).status());
        }
    }

    @Test
    void packageThatTakesTooLong_isRefused() throws Exception {
        try (RunningService service = RunningService.embedded(folder.resolve("data"), "--ishc.service.time=1ms")) {
            Answer slow = service.upload("slow.zip", SamplesUpload.decision(2023));
            assertEquals(413, slow.status());
            assertEquals(
                    "upload.too-long", CanonicalJson.readObject(slow.body()).get("code"));
            assertEquals(
                    0,
                    ((Number) CanonicalJson.readObject(
                                            service.get("/packages.json").body())
                                    .get("count"))
                            .intValue());
        }
    }
}
