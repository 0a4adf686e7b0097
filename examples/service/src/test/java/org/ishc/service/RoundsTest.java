package org.ishc.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.service.RunningService.Answer;
import org.ishc.service.user.Role;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A round of reports in the service: opened, answered, looked after, closed; and who sees what of it. */
class RoundsTest {

    @TempDir
    static Path folder;

    private static RunningService centre;
    private static RunningService hanoi;
    private static RunningService quangNinh;
    private static RunningService reader;

    @BeforeAll
    static void start() {
        centre = RunningService.embedded(folder.resolve("data"), "--ishc.service.hourly=10000");
        hanoi = centre.as("thu-do", Role.PROVINCE, Optional.of("01"));
        quangNinh = centre.as("quang-ninh", Role.PROVINCE, Optional.of("22"));
        reader = centre.as("reader", Role.READER, Optional.empty());
    }

    @AfterAll
    static void stop() {
        centre.close();
    }

    /** What a province reports: its clubs, and what it was to reach. */
    private static byte[] report(String sender, String name, int clubs) {
        String unit =
                "\"unit_code\":\"" + sender + "\",\"indicator\":\"clubs.operating\",\"period\":\"2025\",\"value\":\"";
        return ("{\"manifest\":{\"name\":\"" + name + "\",\"sender\":\"" + sender
                        + "\",\"period\":\"2025\",\"as_of\":\"2025-12-31\"},\"values\":[{" + unit + clubs
                        + "\"}],\"targets\":[{" + unit + "10\",\"decided_on\":\"2025-01-05\",\"revision\":\"1\"}]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static String open(String code, String due) throws IOException, InterruptedException {
        Answer answer = centre.post(
                "/rounds",
                "round=" + code + "&period=2025&as_of=2025-12-31&due=" + due
                        + "&units=01+22+24&indicators=clubs.operating&title_vi=B%C3%A1o+c%C3%A1o");
        assertEquals(201, answer.status(), answer.body());
        return answer.location();
    }

    private static Answer answer(RunningService who, String round, byte[] content)
            throws IOException, InterruptedException {
        return who.uploadTo(round + "/answers", "report.json", content);
    }

    private static Map<?, ?> json(RunningService who, String address) throws IOException, InterruptedException {
        Answer answer = who.get(address + ".json");
        assertEquals(200, answer.status(), answer.body());
        return CanonicalJson.readObject(answer.body());
    }

    private static Map<?, ?> sender(RunningService who, String round, String code)
            throws IOException, InterruptedException {
        return ((List<?>) json(who, round).get("senders"))
                .stream()
                        .map(item -> (Map<?, ?>) item)
                        .filter(map -> code.equals(map.get("unit_code")))
                        .findFirst()
                        .orElseThrow();
    }

    private static String state(String round, String code) throws IOException, InterruptedException {
        return String.valueOf(sender(centre, round, code).get("status"));
    }

    @Test
    void centre_seesWhoAnswered_sendsBack_givesTime_andClosesWithOnePackage() throws Exception {
        String round = open("r-2025", "2030-01-15");
        assertEquals("MISSING", state(round, "01"));
        Answer first = answer(hanoi, round, report("01", "hanoi", 5));
        assertEquals(201, first.status(), first.body());
        assertEquals("ACCEPTED", state(round, "01"));

        Answer foreign = answer(
                quangNinh,
                round,
                new String(report("22", "qn", 7), StandardCharsets.UTF_8)
                        .replace(
                                "\"unit_code\":\"22\",\"indicator\":\"clubs.operating\",\"period\":\"2025\",\"value\":\"7",
                                "\"unit_code\":\"01\",\"indicator\":\"clubs.operating\",\"period\":\"2025\",\"value\":\"7")
                        .getBytes(StandardCharsets.UTF_8));
        assertTrue(
                SamplesUpload.codes(foreign.body()).contains("round.not-owned"),
                "it is seen at once: " + foreign.body());
        assertEquals("RETURNED", state(round, "22"));
        assertTrue(quangNinh.page(foreign.location()).body().contains("round.not-owned"));
        assertTrue(quangNinh.get(foreign.location() + "/report.html").body().contains("round.not-owned"));
        assertEquals(200, quangNinh.get(foreign.location() + "/report.xlsx").status());
        answer(quangNinh, round, report("22", "qn", 7));
        assertEquals("ACCEPTED", state(round, "22"));

        assertEquals(
                200,
                centre.post(first.location() + "/return", "note=Sai+s%E1%BB%91").status());
        assertEquals("RETURNED", state(round, "01"));
        assertTrue(hanoi.page(first.location()).body().contains("Sai số"));
        assertTrue(centre.get(round + "/reminders.txt").body().contains("Sai số"));
        answer(hanoi, round, report("01", "hanoi-2", 6));
        assertEquals("ACCEPTED", state(round, "01"));

        assertEquals(404, centre.get(round + "/package.zip").status());
        assertEquals(200, centre.post(round + "/close", "x=1").status());
        Map<?, ?> closed = json(reader, round);
        assertEquals(false, closed.get("open"));
        assertEquals(
                "{senders=3, accepted=2, late=0, returned=0, missing=1}",
                closed.get("totals").toString());
        assertEquals(200, reader.get(round + "/package.zip").status());
        assertTrue(reader.get(round + "/report.html").body().contains("id=\"senders\""));
        String totals = reader.get(round + "/totals.csv").body();
        assertTrue(
                totals.contains("\"01\",\"Thành phố Hà Nội\",\"6\"")
                        && totals.contains("\"22\"")
                        && totals.contains("\"13\""),
                totals);
        assertTrue(reader.page(round).body().contains("id=\"totals\""));
        assertEquals(400, answer(hanoi, round, report("01", "hanoi-3", 9)).status());
        assertEquals(400, centre.post(round + "/close", "x=1").status());
        progressAndRanking_speakOfAll(closed.get("package"));
    }

    /** Once a round is closed, the nation is the package from many, and no sender's. */
    private static void progressAndRanking_speakOfAll(Object many) throws IOException, InterruptedException {
        Map<?, ?> ranking =
                CanonicalJson.readObject(reader.get("/ranking.json?period=2025").body());
        assertEquals(many, ((Map<?, ?>) ranking.get("package")).get("id"));
        assertFalse(ranking.containsKey("one_sender"));
        List<?> progress =
                (List<?>) CanonicalJson.read(reader.get("/progress.json").body());
        assertEquals(1, progress.size());
        assertEquals(many, ((Map<?, ?>) ((Map<?, ?>) progress.get(0)).get("package")).get("id"));
        List<?> own = (List<?>) CanonicalJson.read(hanoi.get("/progress.json").body());
        assertTrue(own.toString().contains("unit_code=01"), own.toString());
        assertFalse(own.toString().contains("unit_code=22"), own.toString());
    }

    @Test
    void whoIsLate_isSo_untilTheCentreGivesTime() throws Exception {
        String round = open("r-late", "2026-01-15");
        Answer late = answer(hanoi, round, report("01", "late", 5));
        assertEquals("{round.late=1}", json(hanoi, late.location()).get("codes").toString());
        assertEquals("LATE", state(round, "01"));
        assertEquals(
                200,
                centre.post(round + "/extensions", "sender=01&due=2040-01-01").status());
        assertEquals("ACCEPTED", state(round, "01"));
        assertEquals("{}", json(hanoi, late.location()).get("codes").toString());
        assertEquals("2040-01-01", sender(centre, round, "01").get("due"));
        assertEquals(
                400,
                centre.post(round + "/extensions", "sender=99&due=2040-01-01").status());
        assertEquals(
                400,
                centre.post(round + "/extensions", "sender=01&due=2020-01-01").status());
    }

    @Test
    void samePackage_answersOnce() throws Exception {
        String round = open("r-twice", "2030-01-15");
        Answer first = answer(hanoi, round, report("01", "twice", 5));
        Answer second = answer(hanoi, round, report("01", "twice", 5));
        assertEquals(List.of(201, 200), List.of(first.status(), second.status()));
        assertEquals(first.location(), second.location());
    }

    @Test
    void answerOfNobodyWhoIsAsked_isKept_andCountsForNobody() throws Exception {
        String round = open("r-unplaced", "2030-01-15");
        Answer answer = answer(centre, round, report("04", "nobody", 5));
        assertEquals(201, answer.status());
        Map<?, ?> tree = json(centre, round);
        assertEquals(1, ((List<?>) tree.get("unplaced")).size());
        assertEquals(
                "{senders=3, accepted=0, late=0, returned=0, missing=3}",
                tree.get("totals").toString());
        assertEquals(
                0,
                ((List<?>) json(hanoi, round).get("unplaced")).size(),
                "what others sent is not there for a province");
    }

    @Test
    void round_isOpenedFromAFile_andOneThatContradictsItself_isRefused() throws Exception {
        byte[] sound = "{round: r-file, period: \"2025\", due: 2030-01-15, senders: {level: PROVINCE}}"
                .getBytes(StandardCharsets.UTF_8);
        Answer opened = centre.uploadTo("/rounds/file", "r.yaml", sound);
        assertEquals(201, opened.status(), opened.body());
        assertEquals(34, ((List<?>) json(centre, opened.location()).get("senders")).size());
        assertEquals(400, centre.uploadTo("/rounds/file", "r.yaml", sound).status());
        byte[] wrong =
                "{round: r-wrong, period: \"2025\", due: 2030-01-15, until: 2029-01-01, senders: {level: PROVINCE}}"
                        .getBytes(StandardCharsets.UTF_8);
        Answer refused = centre.uploadTo("/rounds/file", "r.yaml", wrong);
        assertEquals(400, refused.status());
        assertTrue(refused.body().contains("until"), refused.body());
    }

    @Test
    void whatCannotBeRead_isKeptAsAnAnswer_returned_andSaysWhy() throws Exception {
        String round = open("r-unreadable", "2030-01-15");
        byte[] cutOff = Arrays.copyOf(report("01", "cut-off", 5), 60);
        Map<String, byte[]> files = new LinkedHashMap<>();
        files.put("cut-off.json", cutOff);
        files.put("letter.pdf", "%PDF-1.4".getBytes(StandardCharsets.UTF_8));
        files.put("note", "nothing that anybody reads".getBytes(StandardCharsets.UTF_8));
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Answer kept = hanoi.uploadTo(round + "/answers", file.getKey(), file.getValue());
            assertEquals(201, kept.status(), file.getKey() + " " + kept.body());
            assertEquals("RETURNED", state(round, "01"), file.getKey());
            Map<?, ?> first =
                    (Map<?, ?>) ((List<?>) json(hanoi, kept.location()).get("findings")).get(0);
            assertFalse(String.valueOf(first.get("message_vi")).isBlank());
            assertFalse(String.valueOf(first.get("message_en")).isBlank());
            assertTrue(hanoi.page(kept.location()).body().contains(String.valueOf(first.get("code"))));
            assertArrayEquals(
                    file.getValue(), hanoi.get(kept.location() + "/content").bytes());
            assertEquals(404, quangNinh.get(kept.location() + "/content").status());
            assertEquals(
                    200,
                    hanoi.uploadTo(round + "/answers", file.getKey(), file.getValue())
                            .status());
        }
        assertEquals(422, hanoi.upload("cut-off.json", cutOff).status(), "alone it is no package");
        assertFalse(hanoi.get("/packages.json").body().contains("cut-off"));
        String reminders = centre.get(round + "/reminders.txt").body();
        assertTrue(reminders.contains("Hà Nội") && reminders.contains("\"note\""), reminders);
        assertEquals(
                400,
                hanoi.uploadTo(round + "/answers", "empty.json", new byte[0]).status());
        assertEquals(200, centre.post(round + "/close", "x=1").status());
        assertEquals("RETURNED", state(round, "01"));
        String report = centre.get(round + "/report.html").body();
        assertTrue(report.contains("cut-off.json") && report.contains("letter.pdf"), "files are called as they were");
        assertFalse(
                Pattern.compile("\\b0{8}\\d{2}\\.(json|pdf|bin)")
                        .matcher(report)
                        .find(),
                report);
    }

    @Test
    void centre_writesDownWhoSentAFile_andWhenItCame_aProvinceDoesNot() throws Exception {
        String round = open("r-receipts", "2026-01-15");
        byte[] letter = "%PDF-1.4 by post".getBytes(StandardCharsets.UTF_8);
        Answer kept = centre.uploadTo(round + "/answers?sender=22&received=2026-01-10", "letter.pdf", letter);
        assertEquals(201, kept.status(), kept.body());
        assertEquals("22", json(quangNinh, kept.location()).get("unit_code"), "it is the province's own");
        Answer mailed =
                centre.uploadTo(round + "/answers?received=14/01/2026", "mailed.json", report("01", "mailed", 5));
        assertEquals("2026-01-14", json(centre, mailed.location()).get("received_on"));
        assertEquals("ACCEPTED", state(round, "01"));
        Answer own = quangNinh.uploadTo(
                round + "/answers?sender=01&received=2026-01-01", "own.json", report("22", "own", 5));
        assertEquals("22", json(centre, own.location()).get("unit_code"));
        assertEquals("LATE", state(round, "22"));
        assertEquals(
                400,
                centre.uploadTo(round + "/answers?received=2999-01-01", "a.json", letter)
                        .status());
        assertEquals(
                400,
                centre.uploadTo(round + "/answers?sender=%3F", "a.json", letter).status());
    }

    private static final String REGISTER = """
            {"manifest": {}, "org-units": [
             {"unit_code": "VN", "valid_from": "2020-01-01", "level": "CENTRAL", "name": "Cả nước"},
             {"unit_code": "P1", "valid_from": "2020-01-01", "level": "PROVINCE", "parent_code": "VN", "name": "Tỉnh Một"},
             {"unit_code": "P2", "valid_from": "2020-01-01", "level": "PROVINCE", "parent_code": "VN", "name": "Tỉnh Hai"}],
             "indicators": [{"code": "visits", "kind": "FLOW", "unit": "COUNT", "title_vi": "Buổi", "title_en": "Visits"}]}
            """;

    private static byte[] visits(String unit, String period, int value) {
        return ("{\"manifest\":{\"sender\":\"" + unit + "\",\"period\":\"" + period + "\",\"as_of\":\"" + period
                        + "-12-31\"},\"values\":[{\"unit_code\":\"" + unit
                        + "\",\"indicator\":\"visits\",\"period\":\"" + period + "\",\"value\":" + value + "}]}")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static RunningService.Part part(String field, String name, String content) {
        return new RunningService.Part(field, name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** As {@code collect --units --profile --previous} does it: the first year by a file, the second by the form. */
    @Test
    void round_hasItsOwnUnits_profiles_andAnEarlierRound() throws Exception {
        String asked = "{round: own-2024, period: \"2024\", due: 2030-01-15, senders: {level: PROVINCE},"
                + " asks: {indicators: [visits]}}";
        Answer opened = centre.uploadTo(
                "/rounds/file", part("file", "r.yaml", asked), part("register", "units.json", REGISTER));
        assertEquals(201, opened.status(), opened.body());
        String first = opened.location();
        assertEquals("Tỉnh Một", sender(centre, first, "P1").get("name"));
        centre.uploadTo(first + "/answers", "p1.json", visits("P1", "2024", 100));
        centre.uploadTo(first + "/answers", "p2.json", visits("P2", "2024", 40));
        assertEquals("ACCEPTED", state(first, "P1"));
        assertEquals(200, centre.post(first + "/close", "x=1").status());
        assertTrue(centre.get(first + "/totals.csv").body().contains("\"140\""));

        Map<?, ?> noRound = CanonicalJson.readObject(centre.uploadTo(
                        "/rounds/file",
                        part(
                                "file",
                                "r.yaml",
                                "{round: x, period: \"2024\", due: mai, senders: {level: PROVINCE}, asks: {}}"))
                .body());
        assertEquals("request.round", noRound.get("code"));
        assertTrue(String.valueOf(noRound.get("message_vi")).contains("“mai” không phải là ngày"), noRound.toString());
        assertTrue(String.valueOf(noRound.get("message_en")).contains("'mai' is no date"), noRound.toString());
        String further = "/rounds?round=own-2025&period=2025&due=2026-01-15&indicators=visits&previous_round="
                + first.substring(first.lastIndexOf('/') + 1);
        RunningService.Part units = part("register", "units.json", REGISTER);
        assertEquals(
                "request.profile",
                CanonicalJson.readObject(centre.uploadTo(further, units, part("profile", "p.yaml", "{profile: p}"))
                                .body())
                        .get("code"));
        assertEquals(
                "request.register",
                CanonicalJson.readObject(centre.uploadTo(further, part("register", "units.bin", "?"))
                                .body())
                        .get("code"));
        assertEquals(
                "request.previous",
                CanonicalJson.readObject(centre.uploadTo(
                                        "/rounds?round=x&period=2023&due=2026-01-15&previous_round="
                                                + first.substring(first.lastIndexOf('/') + 1),
                                        units)
                                .body())
                        .get("code"),
                "an earlier round is not later");
        Answer second = centre.uploadTo(
                further,
                units,
                part("profile", "strict.yaml", "{profile: strict, version: \"1\", codes: {round.late: ERROR}}"));
        assertEquals(201, second.status(), second.body());
        String round = second.location();
        String page = centre.page(round).body();
        assertTrue(page.contains("units.json") && page.contains("strict.yaml") && page.contains("own-2024.zip"), page);
        centre.uploadTo(round + "/answers", "late.json", visits("P2", "2025", 41));
        assertEquals("RETURNED", state(round, "P2"), "the profile does not take what is late");
        centre.uploadTo(round + "/answers?received=2026-01-10", "p1.json", visits("P1", "2025", 20));
        assertEquals("ACCEPTED", state(round, "P1"));
        assertEquals(200, centre.post(round + "/close", "x=1").status());
        String closed = centre.page(round).body();
        assertTrue(closed.contains("id=\"notes\"") && closed.contains("Tỉnh Một") && closed.contains("100"), closed);
        assertTrue(centre.get(round + "/report.html").body().contains("change.large"));
        assertFalse(quangNinh.page(round).body().contains("id=\"notes\""), "what others sent is not a province's");
    }

    private record Line(String what, int... expected) {}

    /** For nobody, centre, the province whose the answer is, another province, reader. */
    private static final List<Line> MATRIX = List.of(
            new Line("GET /rounds", 401, 200, 200, 200, 200),
            new Line("GET /rounds.json", 401, 200, 200, 200, 200),
            new Line("GET OPEN", 401, 200, 200, 200, 200),
            new Line("GET OPEN.json", 401, 200, 200, 200, 200),
            new Line("GET CLOSED", 401, 200, 200, 200, 200),
            new Line("GET /rounds/9999", 401, 404, 404, 404, 404),
            new Line("GET OWN", 401, 200, 200, 404, 200),
            new Line("GET OWN.json", 401, 200, 200, 404, 200),
            new Line("GET OWN/report.html", 401, 200, 200, 404, 200),
            new Line("GET OWN/report.xlsx", 401, 200, 200, 404, 200),
            new Line("GET OWN/content", 401, 200, 200, 404, 200),
            new Line("GET OPEN/answers/9999", 401, 404, 404, 404, 404),
            new Line("GET OPEN/package.zip", 401, 404, 403, 403, 404),
            new Line("GET OPEN/reminders.txt", 401, 200, 403, 403, 200),
            new Line("GET CLOSED/package.zip", 401, 200, 403, 403, 200),
            new Line("GET CLOSED/totals.csv", 401, 200, 403, 403, 200),
            new Line("GET CLOSED/report.html", 401, 200, 403, 403, 200),
            new Line("POST /rounds", 401, 400, 403, 403, 403),
            new Line("POST CLOSED/close", 401, 400, 403, 403, 403),
            new Line("POST CLOSED/extensions", 401, 400, 403, 403, 403),
            new Line("POST OWN/return", 401, 400, 403, 403, 403),
            new Line("POST OPEN/answers", 401, 400, 400, 400, 403),
            new Line("POST OPEN/nothing", 401, 404, 403, 403, 403),
            new Line("DELETE OPEN", 401, 403, 403, 403, 403));

    @Test
    void everyRole_onEveryPage_ofEveryRoundAndOwner() throws Exception {
        String open = open("r-open", "2030-01-15");
        String own = answer(hanoi, open, report("01", "of-hanoi", 5)).location();
        String closed = open("r-closed", "2030-01-15");
        assertEquals(200, centre.post(closed + "/close", "x=1").status());
        Map<String, RunningService> everybody = new LinkedHashMap<>();
        everybody.put("nobody", centre.asNobody());
        everybody.put("centre", centre);
        everybody.put("owner", hanoi);
        everybody.put("other", quangNinh);
        everybody.put("reader", reader);
        List<String> wrong = new ArrayList<>();
        for (Line line : MATRIX) {
            int number = 0;
            for (Map.Entry<String, RunningService> who : everybody.entrySet()) {
                String[] what = line.what()
                        .replace("OWN", own)
                        .replace("OPEN", open)
                        .replace("CLOSED", closed)
                        .split(" ");
                int status = ask(who.getValue(), what).status();
                int expected = line.expected()[number++];
                if (status != expected) {
                    wrong.add(who.getKey() + ": " + line.what() + " " + status + " in place of " + expected);
                }
            }
        }
        assertEquals(List.of(), wrong);
        assertFalse(quangNinh.get(open + ".json").body().contains("\"01\""), "a province sees its own state");
        assertFalse(quangNinh.page(open).body().contains("data-sender=\"01\""));
        assertTrue(centre.page("/audit").body().contains("r-closed"), "what was done is written down");
    }

    @Test
    void totals_areWrittenAsPeopleWriteNumbers() throws Exception {
        String round = open("r-totals", "2030-01-15");
        assertEquals(201, answer(hanoi, round, report("01", "totals", 1234)).status());
        assertEquals(200, centre.post(round + "/close", "x=1").status());
        assertTrue(centre.page(round + "?lang=vi").body().contains(">1.234</td>"));
        assertTrue(centre.page(round + "?lang=en").body().contains(">1,234</td>"));
        assertTrue(centre.get(round + "/totals.csv").body().contains("1234"), "data stay as they are");
    }

    private static Answer ask(RunningService who, String... what) throws IOException, InterruptedException {
        return switch (what[0]) {
            case "GET" -> who.get(what[1]);
            case "POST" -> who.post(what[1], "x=1");
            default -> who.delete(what[1]);
        };
    }
}
