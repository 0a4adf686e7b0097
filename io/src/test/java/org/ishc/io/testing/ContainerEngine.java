package org.ishc.io.testing;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A container engine, {@code podman}, which builds an image from its file and runs it. It pulls nothing: the base must
 * be there. System properties say what the machine wants, as words with blanks: {@code ishc.image.podman} the options
 * of every command, {@code ishc.image.build} those of building, {@code ishc.image.run} those of running;
 * {@code ishc.image.base} names another base than the file does.
 */
public final class ContainerEngine {

    private static final String PODMAN = "podman";
    private static final String PROPERTY = "ishc.image.";
    private static final Pattern BASE = Pattern.compile("(?m)^ARG BASE=(\\S+)$");

    private final Path file;
    private final String base;

    private ContainerEngine(Path file, String base) {
        this.file = file;
        this.base = base;
    }

    /**
     * Returns the engine for the file of an image; skips the test where no engine is installed, or the base is not
     * there.
     */
    public static ContainerEngine orSkip(Path file) throws IOException {
        boolean isThere = Stream.of(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, PODMAN)));
        Installed.orSkip(PODMAN, isThere, "apt-get install podman");
        Matcher named = BASE.matcher(Files.readString(file, StandardCharsets.UTF_8));
        if (!named.find()) {
            throw new IOException(file + " names no base");
        }
        String base = System.getProperty(PROPERTY + "base", named.group(1));
        ContainerEngine engine = new ContainerEngine(file, base);
        Installed.withOrSkip(
                PODMAN,
                engine.run("image", "exists", base).code() == 0,
                "The base " + base + " is not there: podman pull " + base + ", or name one that is: -D" + PROPERTY
                        + "base=…");
        return engine;
    }

    /**
     * Builds the image afresh, in the folder of the project, and returns its id. Nothing but the image is left behind.
     */
    public String build(Path project, String... options) throws IOException {
        Path id = Files.createTempFile("image", ".id");
        try {
            List<String> words = new ArrayList<>(List.of("build", "--pull=never", "--layers=false", "--quiet"));
            words.addAll(asked("build"));
            words.addAll(List.of(options));
            words.addAll(List.of("--build-arg", "BASE=" + base, "--iidfile", id.toString()));
            words.addAll(List.of("--file", file.toString(), project.toString()));
            run(words.toArray(String[]::new)).succeeded();
            return Files.readString(id, StandardCharsets.UTF_8).strip();
        } finally {
            Files.delete(id);
        }
    }

    /**
     * Returns the command that runs an image in a new container.
     *
     * @param image the id of the image
     * @param options further options of running
     * @param arguments what the image is asked
     */
    public static List<String> running(String image, List<String> options, String... arguments) {
        List<String> words = new ArrayList<>(List.of("run"));
        words.addAll(asked("run"));
        words.addAll(options);
        words.add(image);
        words.addAll(List.of(arguments));
        return command(words.toArray(String[]::new));
    }

    /** Returns the command of the engine for some words. */
    public static List<String> command(String... words) {
        List<String> command = new ArrayList<>(List.of(PODMAN));
        command.addAll(asked(PODMAN));
        command.addAll(List.of(words));
        return command;
    }

    /** Runs the engine with some words, to the end. */
    public Program.Ended run(String... words) throws IOException {
        return Program.of(command(words)).run();
    }

    private static List<String> asked(String what) {
        return Stream.of(System.getProperty(PROPERTY + what, "").split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
    }
}
