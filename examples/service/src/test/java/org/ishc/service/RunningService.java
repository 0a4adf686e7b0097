package org.ishc.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.ishc.core.base.UnitCode;
import org.ishc.service.user.Accounts;
import org.ishc.service.user.Role;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * The whole service on a free port, asked over HTTP as anybody would: by the account of the centre, unless another is
 * named.
 */
final class RunningService implements AutoCloseable {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "a-boundary-that-no-test-file-holds";

    private final String port;
    private final Started started;
    private final Optional<String> authorization;
    private final HttpClient client;

    /** What is ended with the service. */
    private interface Started extends AutoCloseable {
        @Override
        void close();

        /** The service itself, where it runs in this process. */
        ConfigurableApplicationContext context();
    }

    /** What came back. */
    record Answer(int status, String location, String type, byte[] bytes, HttpHeaders headers) {

        String body() {
            return new String(bytes, StandardCharsets.UTF_8);
        }
    }

    private RunningService(String port, Started started, Optional<String> authorization) {
        this(port, started, authorization, HttpClient.newBuilder());
    }

    private RunningService(String port, Started started, Optional<String> authorization, HttpClient.Builder client) {
        this.port = port;
        this.started = started;
        this.authorization = authorization;
        this.client = client.followRedirects(HttpClient.Redirect.NEVER).build();
    }

    private static Optional<String> basic(String account, String password) {
        return Optional.of("Basic "
                + Base64.getEncoder().encodeToString((account + ":" + password).getBytes(StandardCharsets.UTF_8)));
    }

    /** Starts the service in this process, with its embedded database in a folder. */
    static RunningService embedded(Path folder, String... more) {
        List<String> arguments = new ArrayList<>(List.of(more));
        arguments.add("--ishc.service.folder=" + folder);
        if (arguments.stream().noneMatch(argument -> argument.startsWith("--server.port="))) {
            arguments.add("--server.port=0");
        }
        ConfigurableApplicationContext context =
                ServiceApplication.application().run(arguments.toArray(String[]::new));
        return new RunningService(
                context.getEnvironment().getRequiredProperty("local.server.port"),
                new Started() {
                    @Override
                    public void close() {
                        context.close();
                    }

                    @Override
                    public ConfigurableApplicationContext context() {
                        return context;
                    }
                },
                context.getBean(Accounts.class).renew("admin").flatMap(password -> basic("admin", password)));
    }

    /** Speaks to a service that runs as a process. */
    static RunningService delivered(DeliveredJar jar) {
        return new RunningService(
                jar.port(),
                new Started() {
                    @Override
                    public void close() {
                        jar.close();
                    }

                    @Override
                    public ConfigurableApplicationContext context() {
                        throw new IllegalStateException("It runs in another process");
                    }
                },
                jar.password().flatMap(password -> basic("admin", password)));
    }

    /** Speaks to the same service with an account, which is made for it. */
    RunningService as(String account, Role role, Optional<String> unit) {
        String password = started.context()
                .getBean(Accounts.class)
                .create(account, role, unit.map(UnitCode::parse))
                .orElseThrow();
        return as(account, password);
    }

    /** Speaks to the same service with an account. */
    RunningService as(String account, String password) {
        return new RunningService(port, started, basic(account, password));
    }

    /** Speaks to the same service as somebody who has not logged in. */
    RunningService asNobody() {
        return new RunningService(port, started, Optional.empty());
    }

    /**
     * Speaks to the same service in a session of this account, to read many pages: its password is looked at once, not
     * with every request.
     */
    RunningService inSession() throws IOException, InterruptedException {
        RunningService session = new RunningService(
                port, started, Optional.empty(), HttpClient.newBuilder().cookieHandler(new CookieManager()));
        Matcher token = TOKEN.matcher(session.page("/login").body());
        if (!token.find()) {
            throw new IOException("The page of the login has no token");
        }
        Answer answer = session.post(
                "/login",
                "_csrf=" + encoded(token.group(1)) + "&username=" + encoded(account()) + "&password="
                        + encoded(password()));
        if (answer.location().contains("/login")) {
            throw new IOException(account() + " is not let in: " + answer.location());
        }
        return session;
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** Returns something of the service itself. */
    <T> T bean(Class<T> type) {
        return started.context().getBean(type);
    }

    /** Returns the password of the account. */
    String password() {
        return credentials()[1];
    }

    private String account() {
        return credentials()[0];
    }

    /** Account and password. */
    private String[] credentials() {
        return new String(
                        Base64.getDecoder().decode(authorization.orElseThrow().substring("Basic ".length())),
                        StandardCharsets.UTF_8)
                .split(":", 2);
    }

    /** Returns the header that names the account. */
    Optional<String> authorization() {
        return authorization;
    }

    /** Returns the service's database, to break something in it. */
    JdbcTemplate database() {
        return started.context().getBean(JdbcTemplate.class);
    }

    /** Returns what a setting is. */
    String setting(String name) {
        return started.context().getEnvironment().getRequiredProperty(name);
    }

    URI uri(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    Answer get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).GET(), "application/json");
    }

    Answer page(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).GET(), "text/html,*/*;q=0.8");
    }

    Answer delete(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(uri(path)).DELETE(), "*/*");
    }

    Answer upload(String fileName, byte[] content) throws IOException, InterruptedException {
        return upload("file", fileName, content, "*/*");
    }

    /** Sends a file with a header more: its name and value. */
    Answer uploadWith(String header, String value, String fileName, byte[] content)
            throws IOException, InterruptedException {
        return send(sending("file", fileName, content).header(header, value), "*/*");
    }

    Answer upload(String field, String fileName, byte[] content, String accept)
            throws IOException, InterruptedException {
        return send(sending(field, fileName, content), accept);
    }

    /** Sends a file to an address other than that of packages. */
    Answer uploadTo(String path, String fileName, byte[] content) throws IOException, InterruptedException {
        return send(sending(path, "file", fileName, content), "*/*");
    }

    private HttpRequest.Builder sending(String field, String fileName, byte[] content) {
        return sending("/packages", field, fileName, content);
    }

    private HttpRequest.Builder sending(String path, String field, String fileName, byte[] content) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(part(field, fileName));
        body.writeBytes(content);
        body.writeBytes(end());
        return HttpRequest.newBuilder(uri(path))
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray()));
    }

    /** A file of a form of several. */
    record Part(String field, String fileName, byte[] content) {}

    /** Sends a form of several files; its other fields stand in the address. */
    Answer uploadTo(String path, Part... parts) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (Part part : parts) {
            body.writeBytes(part(part.field(), part.fileName()));
            body.writeBytes(part.content());
            body.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(end());
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())),
                "*/*");
    }

    /** Sends so many files in one form. */
    Answer uploadMany(int files) throws IOException, InterruptedException {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        for (int i = 0; i < files; i++) {
            body.writeBytes(part("file", i + ".zip"));
            body.writeBytes("x\r\n".getBytes(StandardCharsets.UTF_8));
        }
        body.writeBytes(end());
        return send(
                HttpRequest.newBuilder(uri("/packages"))
                        .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                        .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())),
                "*/*");
    }

    private static byte[] part(String field, String fileName) {
        return ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                        + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] end() {
        return ("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Sends a form of a page. */
    Answer post(String path, String form) throws IOException, InterruptedException {
        return send(
                HttpRequest.newBuilder(uri(path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form)),
                "*/*");
    }

    private Answer send(HttpRequest.Builder request, String accept) throws IOException, InterruptedException {
        authorization.ifPresent(text -> request.header("Authorization", text));
        HttpResponse<byte[]> response =
                client.send(request.header("Accept", accept).build(), HttpResponse.BodyHandlers.ofByteArray());
        return new Answer(
                response.statusCode(),
                response.headers().firstValue("Location").orElse(""),
                response.headers().firstValue("Content-Type").orElse(""),
                response.body(),
                response.headers());
    }

    @Override
    public void close() {
        started.close();
    }
}
