package org.ishc.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.testing.SamplesPackage;
import org.ishc.service.RunningService.Answer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Receiving, keeping and showing packages, over HTTP. */
class PackagesTest {

    private static final int MEGABYTE = 1 << 20;

    @TempDir
    static Path folder;

    private static RunningService service;

    @BeforeAll
    static void start() {
        service = RunningService.embedded(
                folder.resolve("data"),
                "--spring.servlet.multipart.max-file-size=1MB",
                "--spring.servlet.multipart.max-request-size=2MB",
                "--ishc.service.unzipped=4MB");
    }

    @AfterAll
    static void stop() {
        service.close();
    }

    private static long count() throws IOException, InterruptedException {
        return ((Number) CanonicalJson.readObject(service.get("/packages.json").body())
                        .get("count"))
                .longValue();
    }

    @Test
    void soundPackage_isStoredWithTheReportOfTheLibrary() throws IOException, InterruptedException {
        byte[] sent = SamplesUpload.decision(2023, "VN", "stored");
        Answer answer = service.upload("a.zip", sent);
        assertEquals(201, answer.status());
        assertEquals(SamplesUpload.report(folder, "a.zip", sent), answer.body());
        assertEquals(answer.body(), service.get(answer.location() + ".json").body());
        assertArrayEquals(sent, service.get(answer.location() + "/content").bytes());
    }

    @Test
    void faultyPackage_isStoredAsInvalid() throws IOException, InterruptedException {
        Answer answer = service.upload("faulty.zip", SamplesUpload.faulty());
        assertEquals(201, answer.status());
        assertEquals("INVALID", CanonicalJson.readObject(answer.body()).get("verdict"));
        assertEquals(List.of("report.part-exceeds-whole", "ref.unknown-club"), SamplesUpload.codes(answer.body()));
    }

    /** A page for people says in their language where findings lie and what checks came to; data keep their names. */
    @Test
    void report_saysPlacesAndChecksInWords() throws IOException, InterruptedException {
        String address = service.upload(
                        "words.zip",
                        SamplesPackage.sound()
                                .adding("club-reports", "K1,2026-Q2,60,62,3\nK9,2026-Q1,60,40,3\n")
                                .zip())
                .location();
        String vi = service.page(address + "?lang=vi").body().replace("&quot;", "\"");
        assertTrue(vi.contains("cột \"Nữ\""), vi);
        assertTrue(vi.contains("Đọc bảng “Báo cáo CLB”"), vi);
        assertTrue(vi.contains(" · ref.unknown-club (1)"), vi);
        assertFalse(vi.contains("table:"), vi);
        assertTrue(service.page(address + "?lang=en&text=women").body().contains("women"));
    }

    @Test
    void sameBytesAgain_areRecognisedUnderAnyName() throws IOException, InterruptedException {
        byte[] sent = SamplesUpload.decision(2023, "VN", "twice");
        Answer first = service.upload("first.zip", sent);
        long stored = count();
        Answer second = service.upload("second.zip", sent);
        assertEquals(200, second.status());
        assertEquals(first.location(), second.location());
        assertEquals(first.body(), second.body());
        assertEquals(stored, count());
    }

    @Test
    void jsonAndWorkbook_areReceivedToo() throws IOException, InterruptedException {
        byte[] json =
                "{\"manifest\":{\"name\":\"j\",\"as_of\":\"2026-12-31\"},\"values\":[{\"unit_code\":\"01\",\"indicator\":\"clubs.existing\",\"period\":\"2023\",\"value\":1}]}"
                        .getBytes(StandardCharsets.UTF_8);
        assertEquals(201, service.upload("p.json", json).status());
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(bytes, "ishc", "1.0")) {
            Worksheet values = workbook.newWorksheet("values");
            List<List<String>> rows = List.of(
                    List.of("unit_code", "indicator", "period", "value"), List.of("01", "clubs.existing", "2023", "1"));
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    values.inlineString(row, column, rows.get(row).get(column));
                }
            }
        }
        Answer workbook = service.upload("p.xlsx", bytes.toByteArray());
        assertEquals(201, workbook.status());
        assertEquals(SamplesUpload.report(folder, "package.xlsx", bytes.toByteArray()), workbook.body());
    }

    @Test
    void browser_isLedToTheReport() throws IOException, InterruptedException {
        byte[] sent = SamplesUpload.decision(2023, "VN", "browser");
        Answer answer = service.upload("file", "b.zip", sent, "text/html,*/*;q=0.8");
        assertEquals(303, answer.status());
        assertTrue(answer.location().matches("/packages/\\d+\\?lang=vi"), answer.location());
        assertTrue(service.upload("file", "b.zip", sent, "text/html").location().endsWith("known=true"));
    }

    @Test
    void refusedUploads_sayWhyAndLeaveNothingBehind() throws IOException, InterruptedException {
        byte[] sound = SamplesUpload.decision(2024, "VN", "cut");
        long before = count();
        assertRefused(413, "upload.too-large", List.of(), "large.zip", new byte[MEGABYTE + 1]);
        assertRefused(413, "upload.too-large", List.of(), "larger.zip", new byte[20 * MEGABYTE]);
        assertRefused(
                413,
                "upload.too-large",
                List.of(),
                "bomb.zip",
                SamplesUpload.zip(Map.of("values.csv", new byte[5 * MEGABYTE])));
        assertRefused(
                422,
                "upload.unreadable",
                List.of("package.unsafe-path"),
                "escape.zip",
                SamplesUpload.zip(Map.of("../../etc/clubs.csv", new byte[1])));
        assertRefused(422, "upload.unreadable", List.of("package.damaged"), "cut.zip", Arrays.copyOf(sound, 200));
        assertRefused(422, "upload.unknown-form", List.of(), "program.exe", sound);
        assertRefused(422, "upload.unknown-form", List.of(), "", sound);
        assertRefused(400, "upload.empty", List.of(), "empty.zip", new byte[0]);
        for (String notThat : List.of("x.zip", "x.xlsx", "x.json")) {
            Answer answer = service.upload(notThat, "no package".getBytes(StandardCharsets.UTF_8));
            assertEquals(422, answer.status(), notThat);
            assertEquals(
                    "upload.unreadable", CanonicalJson.readObject(answer.body()).get("code"));
        }
        assertEquals(400, service.upload("other", "a.zip", sound, "*/*").status());
        assertEquals(before, count());
    }

    private static void assertRefused(int status, String code, List<String> findings, String fileName, byte[] content)
            throws IOException, InterruptedException {
        Answer answer = service.upload(fileName, content);
        assertEquals(status, answer.status(), fileName + " " + answer.body());
        assertEquals(code, CanonicalJson.readObject(answer.body()).get("code"));
        assertTrue(SamplesUpload.codes(answer.body()).containsAll(findings), answer.body());
        Answer page = service.upload("file", fileName, content, "text/html");
        assertEquals(status, page.status(), fileName);
        assertTrue(page.type().startsWith("text/html"), page.type());
        assertFalse(page.body().contains("Exception"), page.body());
    }

    @Test
    void wrongAddresses_sayWhatIsAllowed() throws IOException, InterruptedException {
        assertWrong(404, "request.package", "/packages/987654");
        assertWrong(404, "request.package", "/progress.json?package=987654");
        assertWrong(400, "request.period", "/progress.json?period=never");
        assertWrong(400, "request.on", "/progress.json?on=2025-02-30");
        assertWrong(400, "request.on", "/progress.json?on=31/13/2025");
        assertWrong(400, "request.rulebook", "/ranking.json?rulebook=none&period=2023");
        assertWrong(404, "request.unit", "/ranking.json?unit=none&period=2023");
        assertEquals(404, service.page("/nothing").status());
        assertWrong(404, "request.page", "/refused");
        assertTrue(service.page("/nothing").type().startsWith("text/html"));
    }

    private static void assertWrong(int status, String code, String path) throws IOException, InterruptedException {
        service.upload("d.zip", SamplesUpload.decision(2023));
        Answer answer = service.get(path);
        assertEquals(status, answer.status(), path);
        assertEquals(code, CanonicalJson.readObject(answer.body()).get("code"), path);
    }

    @Test
    void textsOfThePackage_areNeverMarkup() throws IOException, InterruptedException {
        String name = "<img src=x onerror=alert(1)>";
        Answer answer = service.upload(
                name + ".json",
                ("{\"manifest\":{\"name\":\"" + name + "\",\"as_of\":\"2026-12-31\"},\"values\":[{\"unit_code\":\""
                                + name + "\"}]}")
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(201, answer.status());
        for (String page : List.of("/", answer.location(), "/progress", "/ranking")) {
            assertFalse(service.page(page).body().contains("<img src=x"), page);
        }
        assertTrue(service.page(answer.location()).body().contains("&lt;img src=x"));
    }

    @Test
    void characterThatPostgresRefuses_isLeftOut() throws IOException, InterruptedException {
        Answer answer = service.upload(
                "nul.json",
                "{\"manifest\":{\"name\":\"a\\u0000b\",\"as_of\":\"2026-12-31\"},\"values\":[]}"
                        .getBytes(StandardCharsets.UTF_8));
        assertEquals(201, answer.status());
        assertTrue(service.page(answer.location()).body().contains("<h1>ab</h1>"));
    }

    @Test
    void filter_leavesTheFindingsAskedFor() throws IOException, InterruptedException {
        String page = service.upload("f.zip", SamplesUpload.faulty()).location();
        assertEquals(2, rows(page));
        assertEquals(1, rows(page + "?code=ref.unknown-club"));
        assertEquals(2, rows(page + "?severity=ERROR"));
        assertEquals(0, rows(page + "?severity=WARNING"));
        assertEquals(1, rows(page + "?text=k9"));
        assertEquals(0, rows(page + "?text=%25"));
        assertEquals(0, rows(page + "?page=2"));
    }

    private static long rows(String page) throws IOException, InterruptedException {
        return SamplesUpload.rows(service, page);
    }

    @Test
    void postFromAnotherSite_isRefused() throws IOException, InterruptedException {
        byte[] sent = SamplesUpload.decision(2023, "VN", "cross-site");
        long before = count();
        assertEquals(
                403,
                service.uploadWith("Origin", "https://elsewhere.example", "a.zip", sent)
                        .status());
        assertEquals(403, service.uploadWith("Origin", "null", "a.zip", sent).status());
        assertEquals(
                403,
                service.uploadWith("Sec-Fetch-Site", "cross-site", "a.zip", sent)
                        .status());
        assertEquals(
                403,
                service.uploadWith("Sec-Fetch-Site", "same-site", "a.zip", sent).status());
        assertEquals(before, count());
        assertEquals(
                201,
                service.uploadWith("Origin", service.uri("").toString(), "a.zip", sent)
                        .status());
    }

    @Test
    void deleted_isGoneAndMayComeAgain() throws IOException, InterruptedException {
        byte[] sent = SamplesUpload.decision(2023, "VN", "deleted");
        String page = service.upload("a.zip", sent).location();
        long before = count();
        assertEquals(204, service.delete(page).status());
        assertEquals(before - 1, count());
        for (String gone : List.of(
                page,
                page + ".json",
                page + "/content",
                "/progress?package=" + page.substring(page.lastIndexOf('/') + 1))) {
            assertEquals(404, service.page(gone).status(), gone);
        }
        assertEquals(404, service.delete(page).status());
        assertEquals(201, service.upload("a.zip", sent).status());
    }

    @Test
    void formOfTooManyParts_isTooLarge() throws IOException, InterruptedException {
        Answer answer = service.uploadMany(60);
        assertEquals(413, answer.status(), answer.body());
    }

    @Test
    void unlessTold_onlyThisMachineReachesIt() {
        assertEquals("127.0.0.1", service.setting("server.address"));
    }

    @Test
    void restart_keepsWhatWasReceived() throws IOException, InterruptedException {
        Path data = folder.resolve("restarted");
        byte[] sent = SamplesUpload.decision(2024);
        String report;
        try (RunningService first = RunningService.embedded(data)) {
            report = first.upload("kept.zip", sent).body();
        }
        try (RunningService second = RunningService.embedded(data)) {
            assertEquals(report, second.get("/packages/1.json").body());
            assertEquals(200, second.upload("kept.zip", sent).status());
            assertEquals("{\"status\":\"UP\"}\n", second.get("/health").body());
        }
    }
}
