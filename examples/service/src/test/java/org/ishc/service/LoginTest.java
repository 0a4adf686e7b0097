package org.ishc.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishc.service.user.Accounts;
import org.ishc.service.user.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logging in with an account of the service, from a browser. */
class LoginTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    @TempDir
    Path folder;

    private RunningService service;

    @BeforeEach
    void start() {
        service = RunningService.embedded(folder.resolve("data"));
    }

    @AfterEach
    void stop() {
        service.close();
    }

    /** A browser with its cookies. */
    private final class Visitor {

        private final HttpClient client =
                HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

        HttpResponse<String> get(String path) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(service.uri(path)).GET());
        }

        HttpResponse<String> post(String path, String form) throws IOException, InterruptedException {
            return send(HttpRequest.newBuilder(service.uri(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(HttpRequest.BodyPublishers.ofString(form)));
        }

        private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
            return client.send(request.header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        }

        String token(String page) throws IOException, InterruptedException {
            Matcher matcher = TOKEN.matcher(get(page).body());
            assertTrue(matcher.find(), page);
            return "_csrf=" + URLEncoder.encode(matcher.group(1), StandardCharsets.UTF_8);
        }

        HttpResponse<String> logIn(String account, String password) throws IOException, InterruptedException {
            return post(
                    "/login",
                    token("/login") + "&username=" + account + "&password="
                            + URLEncoder.encode(password, StandardCharsets.UTF_8));
        }
    }

    private String session(Visitor visitor) {
        return ((CookieManager) visitor.client.cookieHandler().orElseThrow())
                .getCookieStore()
                .getCookies()
                .toString();
    }

    @Test
    void rightPassword_letsIn_inAnotherSession() throws Exception {
        Visitor visitor = new Visitor();
        assertEquals(302, visitor.get("/progress?lang=en").statusCode());
        visitor.get("/login");
        String before = session(visitor);
        HttpResponse<String> answer = visitor.logIn("admin", service.password());
        assertEquals(302, answer.statusCode());
        assertTrue(
                answer.headers().firstValue("Location").orElse("").contains("/progress?lang=en"),
                "leads to what was wanted");
        assertNotEquals(before, session(visitor), "a session that somebody set before is worth nothing");
        assertEquals(200, visitor.get("/").statusCode());
    }

    @Test
    void wrongPassword_letsNobodyIn_andAfterFiveEvenTheRightOneWaits() throws Exception {
        Visitor visitor = new Visitor();
        for (int i = 0; i < 5; i++) {
            assertEquals(401, visitor.logIn("admin", "wrong").statusCode());
        }
        assertEquals(429, visitor.logIn("admin", service.password()).statusCode());
        assertEquals(302, visitor.get("/").statusCode());
        assertEquals(429, service.get("/packages.json").status(), "nor does a program get in that way");
    }

    @Test
    void session_readsWhatItsAccountMay() throws Exception {
        RunningService session = service.inSession();
        assertEquals(200, session.get("/packages.json").status());
        assertEquals(Optional.empty(), session.authorization());
    }

    @Test
    void formWithoutItsToken_doesNothing() throws Exception {
        Visitor visitor = new Visitor();
        assertEquals(
                403,
                visitor.post("/login", "username=admin&password=" + service.password())
                        .statusCode());
        visitor.logIn("admin", service.password());
        assertEquals(403, visitor.post("/accounts", "name=intruder&role=centre").statusCode());
        assertEquals(403, visitor.post("/logout", "").statusCode());
        assertTrue(service.bean(Accounts.class).find("intruder").isEmpty());
        assertEquals(
                200,
                visitor.post("/accounts", visitor.token("/accounts") + "&name=colleague&role=centre")
                        .statusCode());
        assertTrue(service.bean(Accounts.class).find("colleague").isPresent());
    }

    @Test
    void loggedOutOrFallenAccount_isOutAtOnce() throws Exception {
        String first = service.bean(Accounts.class)
                .create("first", Role.CENTRE, Optional.empty())
                .orElseThrow();
        String second = service.bean(Accounts.class)
                .create("second", Role.CENTRE, Optional.empty())
                .orElseThrow();
        Visitor leaving = new Visitor();
        leaving.logIn("first", first);
        leaving.post("/logout", leaving.token("/"));
        assertEquals(302, leaving.get("/").statusCode());
        Visitor renewed = new Visitor();
        renewed.logIn("first", first);
        assertEquals(200, renewed.get("/").statusCode());
        service.bean(Accounts.class).renew("first");
        assertEquals(302, renewed.get("/").statusCode());
        Visitor deleted = new Visitor();
        deleted.logIn("second", second);
        assertEquals(200, deleted.get("/").statusCode());
        service.bean(Accounts.class).delete("second");
        assertEquals(302, deleted.get("/").statusCode());
    }

    @Test
    void passwords_areHashed_andWhatWasDoneIsWrittenDown() throws Exception {
        Visitor visitor = new Visitor();
        visitor.logIn("admin", "wrong");
        visitor.logIn("no-such-account", "secret-typed-into-the-wrong-field");
        visitor.logIn("admin", service.password());
        String id = service.upload("a.zip", SamplesUpload.decision(2023)).location();
        service.delete(id);
        String log = service.get("/audit.json").body();
        for (String action : List.of("LOGGED_IN", "LOGIN_FAILED", "SENT", "DELETED", "ACCOUNT_CREATED")) {
            assertTrue(log.contains(action), action + " " + log);
        }
        assertFalse(log.contains("127.0.0.1") || log.contains("no-such-account") || log.contains("secret-typed"), log);
        List<String> hashes = service.database().queryForList("select password_hash from accounts", String.class);
        assertTrue(hashes.stream()
                .allMatch(hash -> hash.startsWith("{bcrypt}$2a$") && !hash.contains(service.password())));
    }

    @Test
    void uploadsOfAnAccount_areLimitedByTheHour() throws Exception {
        try (RunningService strict = RunningService.embedded(folder.resolve("strict"), "--ishc.service.hourly=1")) {
            assertEquals(
                    201, strict.upload("a.zip", SamplesUpload.decision(2023)).status());
            assertEquals(
                    429, strict.upload("b.zip", SamplesUpload.decision(2024)).status());
        }
    }
}
