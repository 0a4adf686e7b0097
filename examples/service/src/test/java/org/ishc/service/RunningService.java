package org.ishc.service;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.springframework.context.ConfigurableApplicationContext;

/** The whole service on a free port, asked over HTTP as anybody would. */
final class RunningService implements AutoCloseable {

  private static final String BOUNDARY = "a-boundary-that-no-test-file-holds";

  private final ConfigurableApplicationContext context;
  private final HttpClient client = HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

  /** What came back. */
  record Answer(int status, String location, String type, byte[] bytes) {

    String body() {
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private RunningService(ConfigurableApplicationContext context) {
    this.context = context;
  }

  /** Starts the service with its embedded database in a folder. */
  static RunningService embedded(Path folder, String... more) {
    List<String> arguments = new ArrayList<>(List.of("--server.port=0", "--ishc.service.folder=" + folder, "--server.address=127.0.0.1"));
    arguments.addAll(List.of(more));
    return new RunningService(ServiceApplication.application().run(arguments.toArray(String[]::new)));
  }

  URI uri(String path) {
    return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port") + path);
  }

  Answer get(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)).GET(), "application/json");
  }

  Answer page(String path) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(uri(path)).GET(), "text/html,*/*;q=0.8");
  }

  Answer upload(String fileName, byte[] content) throws IOException, InterruptedException {
    return upload("file", fileName, content, "*/*");
  }

  Answer upload(String field, String fileName, byte[] content, String accept) throws IOException, InterruptedException {
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(
        ("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + fileName
                + "\"\r\nContent-Type: application/octet-stream\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8));
    body.writeBytes(content);
    body.writeBytes(("\r\n--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
    return send(
        HttpRequest.newBuilder(uri("/packages"))
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body.toByteArray())),
        accept);
  }

  private Answer send(HttpRequest.Builder request, String accept) throws IOException, InterruptedException {
    HttpResponse<byte[]> response = client.send(request.header("Accept", accept).build(), HttpResponse.BodyHandlers.ofByteArray());
    return new Answer(
        response.statusCode(),
        response.headers().firstValue("Location").orElse(""),
        response.headers().firstValue("Content-Type").orElse(""),
        response.body());
  }

  @Override
  public void close() {
    context.close();
  }
}
