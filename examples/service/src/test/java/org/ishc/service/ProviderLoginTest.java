package org.ishc.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.CookieManager;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
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
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logging in with a provider of OpenID Connect, a real one that runs beside the service. */
class ProviderLoginTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    @TempDir
    static Path folder;

    private static Provider provider;
    private static RunningService service;

    @BeforeAll
    static void start() throws IOException {
        int port = freePort();
        int at = freePort();
        provider = Provider.start(at, "http://127.0.0.1:" + port);
        service = RunningService.embedded(
                folder.resolve("data"),
                "--server.port=" + port,
                "--spring.security.oauth2.client.registration.ministry.client-id=ishc",
                "--spring.security.oauth2.client.registration.ministry.client-secret=" + Provider.SECRET,
                "--spring.security.oauth2.client.registration.ministry.scope=openid",
                "--spring.security.oauth2.client.provider.ministry.issuer-uri=" + Provider.issuer(at));
    }

    @AfterAll
    static void stop() {
        service.close();
        provider.close();
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /**
     * A browser that follows where it is led; the provider is at localhost, the service at 127.0.0.1, so that each has
     * its own cookies.
     */
    private static final class Visitor {

        private final HttpClient client = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .followRedirects(HttpClient.Redirect.ALWAYS)
                .build();

        HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
            return client.send(
                    HttpRequest.newBuilder(uri)
                            .header("Accept", "text/html")
                            .GET()
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }

        HttpResponse<String> logIn(String name) throws IOException, InterruptedException {
            HttpResponse<String> asked = get(service.uri("/oauth2/authorization/ministry"));
            Matcher token = TOKEN.matcher(asked.body());
            assertTrue(token.find(), asked.uri() + " " + asked.body());
            String form =
                    "username=" + name + "&password=" + URLEncoder.encode(Provider.PASSWORD, StandardCharsets.UTF_8)
                            + "&_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8);
            return client.send(
                    HttpRequest.newBuilder(asked.uri())
                            .header("Accept", "text/html")
                            .header("Content-Type", "application/x-www-form-urlencoded")
                            .POST(HttpRequest.BodyPublishers.ofString(form))
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void roleAndUnit_areWhatTheTokenSays() throws Exception {
        for (List<String> who : List.of(
                List.of("chief", "Trung ương", "200"),
                List.of("capital", "Thành phố Hà Nội", "403"),
                List.of("guest", "Người xem", "403"))) {
            Visitor visitor = new Visitor();
            HttpResponse<String> page = visitor.logIn(who.get(0));
            assertEquals(200, page.statusCode(), page.body());
            assertEquals(service.uri("").getPort(), page.uri().getPort());
            assertTrue(page.body().contains(who.get(1)), page.body());
            assertEquals(
                    Integer.parseInt(who.get(2)),
                    visitor.get(service.uri("/audit")).statusCode(),
                    who.get(0));
        }
        Visitor capital = new Visitor();
        assertTrue(capital.logIn("capital").body().contains(" (01)</span>"));
    }

    @Test
    void whoHasNoRoleOrUnit_getsNowhere() throws Exception {
        for (String name : List.of("stranger", "homeless", "upstart")) {
            Visitor visitor = new Visitor();
            HttpResponse<String> page = visitor.logIn(name);
            assertEquals(403, page.statusCode(), name + page.body());
            assertTrue(visitor.get(service.uri("/")).uri().getPath().equals("/login"), name);
        }
    }

    @Test
    void accountsOfTheService_areClosed() throws Exception {
        assertTrue(service.bean(Accounts.class).all().isEmpty(), "none is made");
        String password = service.bean(Accounts.class)
                .create("old", Role.CENTRE, Optional.empty())
                .orElseThrow();
        try {
            assertEquals(401, service.as("old", password).get("/packages.json").status());
            String page = service.asNobody().page("/login").body();
            assertFalse(page.contains("type=\"password\""));
            assertTrue(page.contains("/oauth2/authorization/ministry"));
        } finally {
            service.bean(Accounts.class).delete("old");
        }
    }
}
