package org.ishc.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/** The service as it is delivered, running as a process of its own on a free port. What it says is kept. */
final class DeliveredJar implements AutoCloseable {

    /** The system property that says where the jar lies; the build sets it once the jar is there. */
    private static final String JAR = "ishc.service.jar";

    private static final Pattern STARTED = Pattern.compile("Tomcat started on port (\\d+)");
    private static final Pattern TOLD = Pattern.compile("account: admin +Mật khẩu / password: (\\S+)");

    /** The last that it says before it can be used. */
    private static final String READY = "The service is ready";

    private static final int PATIENCE = 180;

    /** It is started often and asked little. */
    private static final List<String> SHORT_RUN =
            List.of("-Xmx512m", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData");

    private final Process process;
    private final List<String> said = new ArrayList<>();
    private final CompletableFuture<String> port = new CompletableFuture<>();

    private DeliveredJar(Process process) {
        this.process = process;
    }

    /** Returns where the jar lies; skips the test where none was built. */
    static Path file() {
        Path jar = Path.of(System.getProperty(JAR, ""));
        Assumptions.assumeTrue(Files.isRegularFile(jar), "The jar is not there yet: this test runs in mvn verify");
        return jar;
    }

    /** Starts the jar with its data in a folder, and returns when it answers; skips the test where no jar was built. */
    static DeliveredJar start(Path folder, String... more) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return start(List.of(java, "-jar", file().toString()), folder, more);
    }

    /** Starts the service by a command of Java, with its data in a folder, and returns when it answers. */
    static DeliveredJar start(List<String> java, Path folder, String... more) throws IOException {
        List<String> command = new ArrayList<>(java);
        command.addAll(1, SHORT_RUN);
        command.addAll(List.of("--server.port=0", "--ishc.service.folder=" + folder));
        command.addAll(List.of(more));
        return listening(command);
    }

    /** Runs a command that starts the service, and returns when it answers. */
    static DeliveredJar listening(List<String> command) throws IOException {
        DeliveredJar started = new DeliveredJar(
                new ProcessBuilder(command).redirectErrorStream(true).start());
        Thread listening = new Thread(started::listen, "delivered");
        listening.setDaemon(true);
        listening.start();
        try {
            started.port.get(PATIENCE, TimeUnit.SECONDS);
        } catch (Exception notStarted) {
            started.kill();
            throw new IOException("The jar does not start: " + started.said(), notStarted);
        }
        return started;
    }

    private void listen() {
        String found = "";
        try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                synchronized (said) {
                    said.add(line);
                }
                Matcher matcher = STARTED.matcher(line);
                if (matcher.find()) {
                    found = matcher.group(1);
                }
                if (line.contains(READY)) {
                    port.complete(found);
                }
            }
        } catch (IOException ended) {
            port.completeExceptionally(ended);
        }
        port.completeExceptionally(new IOException("It ended"));
    }

    String port() {
        return port.join();
    }

    /** The password of the account of the centre, where it was made on this start and so was told. */
    Optional<String> password() {
        return said().stream()
                .map(TOLD::matcher)
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    /** What it said so far. */
    List<String> said() {
        synchronized (said) {
            return List.copyOf(said);
        }
    }

    /** The processes that it started itself, as far as they still run. */
    List<ProcessHandle> children() {
        return process.children().toList();
    }

    /** Ends it as a power cut would: nothing is asked of it. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        process.onExit().join();
    }
}
