package org.ishc.service;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.ishc.io.testing.ContainerEngine;

/**
 * The service in a container whose root cannot be written, with its data in a volume, asked from within, so that no
 * network is needed.
 */
final class RunningContainer implements AutoCloseable {

    private final ContainerEngine engine;
    private final String name;
    private DeliveredJar service;

    private RunningContainer(ContainerEngine engine, String name, DeliveredJar service) {
        this.engine = engine;
        this.name = name;
        this.service = service;
    }

    /**
     * Starts a container, and returns when the service answers.
     *
     * @param volume the volume of its data, which is made where it is not there; the container is named after it
     * @param sent a folder that is seen as {@code /sent}
     * @param more further options
     */
    static RunningContainer start(ContainerEngine engine, String image, String volume, Path sent, String... more)
            throws IOException {
        List<String> options = new ArrayList<>(List.of("--name", volume, "-v", volume + ":/data"));
        // as the page says; what podman adds of its own is taken away
        options.addAll(List.of("--read-only", "--read-only-tmpfs=false", "--tmpfs", "/tmp"));
        options.addAll(List.of("-v", sent + ":/sent:ro"));
        options.addAll(List.of(more));
        try {
            return new RunningContainer(
                    engine, volume, DeliveredJar.listening(ContainerEngine.running(image, options)));
        } catch (IOException notStarted) {
            engine.run("rm", "--force", "--volumes", volume);
            throw notStarted;
        }
    }

    /** The password of the account of the centre, which is told on the first start. */
    String password() {
        return service.password().orElseThrow();
    }

    /** Asks the service, and returns the body of its answer, which must be of success. */
    String curl(String path, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("curl", "--fail-with-body", "--silent", "--show-error"));
        command.addAll(List.of(options));
        command.add("http://127.0.0.1:8080" + path);
        return exec(command.toArray(String[]::new));
    }

    /** Runs a command in the container. */
    String exec(String... command) throws IOException {
        List<String> words = new ArrayList<>(List.of("exec", name));
        words.addAll(List.of(command));
        return engine.run(words.toArray(String[]::new)).succeeded();
    }

    /** Has its health checked, and returns what it is. */
    String health() throws IOException {
        engine.run("healthcheck", "run", name);
        return engine.run("inspect", "--format", "{{.State.Health.Status}}", name)
                .succeeded()
                .strip();
    }

    /** Asks the service to end, and returns its exit code. */
    String stop() throws IOException {
        engine.run("stop", "--time", "60", name).succeeded();
        service.close();
        return engine.run("inspect", "--format", "{{.State.ExitCode}}", name)
                .succeeded()
                .strip();
    }

    /** Starts the same container again, and returns when the service answers. */
    void startAgain() throws IOException {
        service = DeliveredJar.listening(ContainerEngine.command("start", "--attach", name));
    }

    @Override
    public void close() throws IOException {
        engine.run("rm", "--force", "--time", "60", name).succeeded();
        service.close();
    }
}
