package org.ishc.io.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;

/** A program that a test runs to its end, with what it prints. It is stopped when it takes too long. Immutable. */
public final class Program {

    private static final int PATIENCE_MINUTES = 30;

    private final List<String> command;
    private final Optional<Path> folder;
    private final Map<String, String> variables;
    private final Set<String> without;

    private Program(
            List<String> command, Optional<Path> folder, Map<String, String> variables, Collection<String> without) {
        this.command = List.copyOf(command);
        this.folder = folder;
        this.variables = Map.copyOf(variables);
        this.without = Set.copyOf(without);
    }

    /**
     * How a program ended.
     *
     * @param code its exit code
     * @param out what it wrote to its standard output
     * @param err what it wrote to its standard error
     */
    public record Ended(int code, String out, String err) {

        /** Returns what it wrote to its standard output, when it succeeded. */
        public String succeeded() throws IOException {
            if (code != 0) {
                throw new IOException("It ended with " + code + ": " + err + out);
            }
            return out;
        }
    }

    /** Returns a program with its arguments. */
    public static Program of(String... command) {
        return of(List.of(command));
    }

    /** Returns a program with its arguments. */
    public static Program of(List<String> command) {
        return new Program(command, Optional.empty(), Map.of(), Set.of());
    }

    /** Returns the Java that runs the test, with its arguments. */
    public static Program java(String... arguments) {
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
        Collections.addAll(command, arguments);
        return of(command);
    }

    /** Returns the program with further arguments. */
    public Program and(String... arguments) {
        return and(List.of(arguments));
    }

    /** Returns the program with further arguments. */
    public Program and(List<String> arguments) {
        List<String> all = new ArrayList<>(command);
        all.addAll(arguments);
        return new Program(all, folder, variables, without);
    }

    /** Returns the program that is run in a folder. */
    public Program in(Path where) {
        return new Program(command, Optional.of(where), variables, without);
    }

    /** Returns the program with a variable of its environment. */
    public Program with(String variable, String value) {
        return with(Map.of(variable, value));
    }

    /** Returns the program with variables of its environment. */
    public Program with(Map<String, String> some) {
        Map<String, String> all = new HashMap<>(variables);
        all.putAll(some);
        return new Program(command, folder, all, without);
    }

    /** Returns the program without variables that the test has, unless it is given them. */
    public Program without(String... some) {
        Set<String> all = new HashSet<>(without);
        Collections.addAll(all, some);
        return new Program(command, folder, variables, all);
    }

    /**
     * Runs it to its end.
     *
     * @throws IOException when it cannot be begun, or does not end
     */
    public Ended run() throws IOException {
        Path out = Files.createTempFile("program", ".out");
        Path err = Files.createTempFile("program", ".err");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(out.toFile()).redirectError(err.toFile());
        folder.ifPresent(where -> builder.directory(where.toFile()));
        builder.environment().keySet().removeAll(without);
        builder.environment().putAll(variables);
        try {
            int code = toItsEnd(builder.start());
            return new Ended(code, Files.readString(out), Files.readString(err));
        } finally {
            Files.delete(out);
            Files.delete(err);
        }
    }

    private int toItsEnd(Process running) throws IOException {
        try {
            if (!running.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                throw new IOException(command + " does not end");
            }
            return running.exitValue();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException(command + " was interrupted", interrupted);
        } finally {
            running.destroyForcibly();
        }
    }
}
