package org.ishc.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.service.RunningService.Answer;
import org.ishc.service.user.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets where: every page, for every role, with packages of every owner. */
class AccessTest {

    @TempDir
    static Path folder;

    private static RunningService centre;
    private static Map<String, RunningService> everybody;

    /**
     * What somebody does, and what each comes to.
     *
     * @param what a method and an address; {@code OWN} is a package of province 01, {@code OTHER} of 22,
     *     {@code NOBODYS} and {@code DOOMED} of a sender that is not named
     * @param expected the status for nobody, centre, province 01, reader
     */
    private record Line(String what, int... expected) {}

    /** 401 is: log in first; 403: not for you; 404: as if it were not there. */
    private static final List<Line> MATRIX = List.of(
            new Line("GET /health", 200, 200, 200, 200),
            new Line("GET /login", 200, 302, 302, 302),
            new Line("GET /style.css", 200, 200, 200, 200),
            new Line("GET /design/design.css", 200, 200, 200, 200),
            new Line("GET /design/page.js", 200, 200, 200, 200),
            new Line("GET /", 401, 200, 200, 200),
            new Line("GET /packages.json", 401, 200, 200, 200),
            new Line("GET /packages/OWN", 401, 200, 200, 200),
            new Line("GET /packages/OTHER", 401, 200, 404, 200),
            new Line("GET /packages/NOBODYS", 401, 200, 404, 200),
            new Line("GET /packages/OWN.json", 401, 200, 200, 200),
            new Line("GET /packages/OTHER.json", 401, 200, 404, 200),
            new Line("GET /packages/OWN/content", 401, 200, 200, 200),
            new Line("GET /packages/OTHER/content", 401, 200, 404, 200),
            new Line("GET /packages/OWN/report.html", 401, 200, 200, 200),
            new Line("GET /packages/OTHER/report.html", 401, 200, 404, 200),
            new Line("GET /packages/OWN/report.xlsx", 401, 200, 200, 200),
            new Line("GET /packages/OTHER/report.xlsx", 401, 200, 404, 200),
            new Line("GET /progress", 401, 200, 200, 200),
            new Line("GET /progress.json?package=OWN", 401, 200, 200, 200),
            new Line("GET /progress.json?package=OTHER", 401, 200, 404, 200),
            new Line("GET /progress?package=OTHER", 401, 200, 404, 200),
            new Line("GET /ranking", 401, 200, 200, 200),
            new Line("GET /ranking?package=OWN&period=2023", 401, 200, 200, 200),
            new Line("GET /ranking?package=OTHER&period=2023", 401, 200, 404, 200),
            new Line(
                    "GET /ranking/branch?package=OWN&period=2023&rulebook=default-2023&unit=01&branch=0",
                    401,
                    200,
                    200,
                    200),
            new Line(
                    "GET /ranking/branch?package=OTHER&period=2023&rulebook=default-2023&unit=22&branch=0",
                    401,
                    200,
                    404,
                    200),
            new Line("GET /ranking.json?package=OTHER&period=2023", 401, 200, 404, 200),
            new Line("GET /accounts", 401, 200, 403, 403),
            new Line("GET /audit", 401, 200, 403, 403),
            new Line("GET /audit.json", 401, 200, 403, 403),
            new Line("GET /nothing", 401, 404, 404, 404),
            new Line("GET /error", 401, 403, 403, 403),
            new Line("GET /h2-console", 401, 404, 404, 404),
            new Line("GET /actuator", 401, 404, 404, 404),
            new Line("POST /accounts/nobody/password", 401, 404, 403, 403),
            new Line("POST /accounts/nobody/delete", 401, 404, 403, 403),
            new Line("POST /packages/DOOMED/delete", 401, 303, 403, 403),
            new Line("POST /progress", 401, 403, 403, 403),
            new Line("DELETE /packages/GONE", 401, 404, 403, 403),
            new Line("DELETE /", 401, 403, 403, 403));

    @BeforeAll
    static void start() throws IOException, InterruptedException {
        centre = RunningService.embedded(folder.resolve("data"), "--ishc.service.hourly=10000");
        everybody = new LinkedHashMap<>();
        everybody.put("nobody", centre.asNobody());
        everybody.put("centre", centre);
        everybody.put("province 01", centre.as("thu-do", Role.PROVINCE, Optional.of("01")));
        everybody.put("reader", centre.as("reader", Role.READER, Optional.empty()));
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    private static RunningService province() {
        return everybody.get("province 01");
    }

    private static String id(Answer answer) {
        assertTrue(List.of(200, 201).contains(answer.status()), answer.body());
        return answer.location().substring(answer.location().lastIndexOf('/') + 1);
    }

    private static Answer ask(RunningService service, String what) throws IOException, InterruptedException {
        String[] parts = what.split(" ");
        return switch (parts[0]) {
            case "GET" -> service.get(parts[1]);
            case "POST" -> service.post(parts[1], "x=1");
            default -> service.delete(parts[1]);
        };
    }

    @Test
    void everyRole_onEveryPage_ofEveryOwner() throws Exception {
        String own = id(centre.upload("own.zip", SamplesUpload.decision(2023, "01", "own")));
        String other = id(centre.upload("other.zip", SamplesUpload.decision(2023, "22", "other")));
        String nobodys = id(centre.upload("nobodys.json", SamplesUpload.named("nobodys")));
        String doomed = id(centre.upload("doomed.json", SamplesUpload.named("doomed")));
        List<String> wrong = new ArrayList<>();
        for (Line line : MATRIX) {
            int number = 0;
            for (Map.Entry<String, RunningService> who : everybody.entrySet()) {
                String what = line.what()
                        .replace("OWN", own)
                        .replace("OTHER", other)
                        .replace("NOBODYS", nobodys)
                        .replace("DOOMED", doomed)
                        .replace("GONE", "987654");
                int status = ask(who.getValue(), what).status();
                if (status != line.expected()[number++]) {
                    wrong.add(
                            who.getKey() + ": " + what + " " + status + " in place of " + line.expected()[number - 1]);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void province_sendsForItselfOnly() throws Exception {
        assertEquals(
                201,
                province()
                        .upload("mine.zip", SamplesUpload.decision(2024, "01", "mine"))
                        .status());
        Answer answer = province().upload("foreign.zip", SamplesUpload.decision(2024, "22", "foreign"));
        assertEquals(403, answer.status());
        assertEquals("upload.not-yours", CanonicalJson.readObject(answer.body()).get("code"));
        assertEquals(
                403,
                province()
                        .upload("nation.zip", SamplesUpload.decision(2024, "VN", "nation"))
                        .status());
        assertEquals(
                403,
                everybody
                        .get("reader")
                        .upload("read.zip", SamplesUpload.decision(2024, "22", "read"))
                        .status());
        assertEquals(
                401,
                centre.asNobody()
                        .upload("nobody.zip", SamplesUpload.decision(2024, "22", "nobody"))
                        .status());
        assertFalse(centre.get("/packages.json").body().contains("foreign"));
    }

    @Test
    void sameBytesOfAnother_areNotRecognised() throws Exception {
        RunningService other = centre.as("other", Role.PROVINCE, Optional.of("24"));
        byte[] withoutSender = SamplesUpload.named("the-same");
        Answer first = other.upload("a.json", withoutSender);
        Answer second = province().upload("a.json", withoutSender);
        assertEquals(List.of(201, 201), List.of(first.status(), second.status()));
        assertFalse(first.location().equals(second.location()));
        assertEquals(404, province().get(first.location() + ".json").status());
    }

    @Test
    void listsOfAProvince_holdItsOwn() throws Exception {
        centre.upload("other.zip", SamplesUpload.decision(2023, "22", "of-another"));
        province().upload("own.zip", SamplesUpload.decision(2023, "01", "of-its-own"));
        for (String page : List.of("/", "/packages.json", "/progress", "/progress.json", "/ranking", "/ranking.json")) {
            Answer answer =
                    page.endsWith(".json") ? province().get(page) : province().page(page);
            assertFalse(answer.body().contains("of-another"), page);
        }
        assertTrue(province().page("/").body().contains("of-its-own"));
    }

    @Test
    void packageOfAProvince_ranksNobody_andShowsItsOwn() throws Exception {
        String id = id(centre.upload("own.zip", SamplesUpload.decision(2023, "01", "own")));
        Map<?, ?> tree = CanonicalJson.readObject(
                centre.get("/ranking.json?period=2023&package=" + id).body());
        assertEquals(true, tree.get("one_sender"));
        assertEquals(List.of(), tree.get("awards"));
        List<?> units = (List<?>) tree.get("units");
        assertEquals(
                List.of("01"),
                units.stream().map(unit -> ((Map<?, ?>) unit).get("unit_code")).toList());
        assertEquals(null, ((Map<?, ?>) units.get(0)).get("rank"));
        assertTrue(centre.page("/ranking?period=2023&package=" + id).body().contains("one-sender"));
        Map<?, ?> table = (Map<?, ?>) ((List<?>) CanonicalJson.read(
                        centre.get("/progress.json?package=" + id).body()))
                .get(0);
        assertFalse(((List<?>) table.get("rows")).isEmpty());
        assertTrue(
                ((List<?>) table.get("rows")).stream().allMatch(row -> "01".equals(((Map<?, ?>) row).get("unit_code"))),
                table.toString());
        String nation = id(centre.upload("nation.zip", SamplesUpload.decision(2023, "VN", "nation")));
        assertFalse(centre.page("/ranking?period=2023&package=" + nation).body().contains("one-sender"));
    }

    @Test
    void pages_carryWhatKeepsThemSafe() throws Exception {
        for (String page : List.of("/login", "/", "/nothing", "/style.css")) {
            Answer answer = centre.page(page);
            String policy =
                    answer.headers().firstValue("Content-Security-Policy").orElse("");
            assertTrue(policy.startsWith("default-src 'none'") && !policy.contains("unsafe"), page + " " + policy);
            assertEquals(
                    "nosniff",
                    answer.headers().firstValue("X-Content-Type-Options").orElse(""),
                    page);
            assertEquals("DENY", answer.headers().firstValue("X-Frame-Options").orElse(""), page);
            assertEquals(
                    "same-origin",
                    answer.headers().firstValue("Referrer-Policy").orElse(""),
                    page);
        }
        String cookie = centre.asNobody()
                .page("/login")
                .headers()
                .firstValue("Set-Cookie")
                .orElse("");
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), cookie);
    }
}
