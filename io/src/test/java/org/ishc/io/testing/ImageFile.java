package org.ishc.io.testing;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The file of an image ({@code Containerfile}), carried out without a container engine: each stage in a folder that
 * stands for its root, with the Java of this process. What lies outside of {@code /opt} is left to a real engine.
 */
public final class ImageFile {

    private static final String OPT = "/opt/";
    private static final String FROM_STAGE = "--from=";
    private static final String WITH_MODE = "--chmod=";
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");
    private static final Pattern CONTINUED = Pattern.compile("\\\\\n\\s*");

    private final Path folder;
    private final Copying context;

    private Path root;
    private List<String> entryPoint = List.of();

    private ImageFile(Path folder, Copying context) {
        this.folder = folder;
        this.context = context;
        this.root = folder;
    }

    /** Copies a file of the project into the image. */
    @FunctionalInterface
    public interface Copying {
        /** Copies what the file of the image names. */
        void copy(String named, Path to) throws IOException;
    }

    /**
     * An image that stands in a folder.
     *
     * @param root the folder that stands for its root
     * @param entryPoint the command that it runs
     */
    public record Carried(Path root, List<String> entryPoint) {

        /** A copy of the command. */
        public Carried {
            entryPoint = List.copyOf(entryPoint);
        }

        /** Returns the files that others than their owner cannot read, or that others can change. */
        public List<Path> notForAnybody() throws IOException {
            try (Stream<Path> all = Files.walk(root)) {
                return all.filter(Files::isRegularFile)
                        .filter(file -> {
                            Set<PosixFilePermission> permissions = permissions(file);
                            return !permissions.contains(PosixFilePermission.OTHERS_READ)
                                    || permissions.contains(PosixFilePermission.OTHERS_WRITE);
                        })
                        .toList();
            }
        }

        private static Set<PosixFilePermission> permissions(Path file) {
            try {
                return Files.getPosixFilePermissions(file);
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
    }

    /**
     * Carries the steps of a file out.
     *
     * @param file the file of the image
     * @param folder an empty one, in which the stages are made
     * @param context copies what comes from the project
     * @throws IOException when a step fails or says anything on its standard error
     */
    public static Carried carryOut(Path file, Path folder, Copying context) throws IOException {
        ImageFile image = new ImageFile(folder, context);
        String text = Files.readString(file, StandardCharsets.UTF_8).replaceAll("(?m)^#.*\n", "");
        for (String step : CONTINUED.matcher(text).replaceAll("").split("\n", -1)) {
            int blank = step.indexOf(' ');
            if (blank > 0) {
                image.step(step.substring(0, blank), step.substring(blank + 1));
            }
        }
        return new Carried(image.root, image.entryPoint);
    }

    private void step(String word, String rest) throws IOException {
        switch (word) {
            case "FROM" ->
                root = Files.createDirectory(
                        folder.resolve(rest.contains(" AS ") ? rest.substring(rest.indexOf(" AS ") + 4) : "image"));
            case "COPY" -> copy(List.of(rest.split(" ", -1)));
            case "RUN" -> run(rest);
            case "ENTRYPOINT" ->
                entryPoint = QUOTED.matcher(rest)
                        .results()
                        .map(quoted -> inImage(quoted.group(1)))
                        .map(program ->
                                program.equals("java") ? java().resolve("java").toString() : program)
                        .toList();
            default -> {
                // a setting of the engine
            }
        }
    }

    private static Path java() {
        return Path.of(System.getProperty("java.home"), "bin");
    }

    private String inImage(String text) {
        return text.replace(OPT, root + OPT);
    }

    private void copy(List<String> words) throws IOException {
        Path to = Path.of(root + words.get(words.size() - 1));
        String from = words.get(words.size() - 2);
        Files.createDirectories(to.getParent());
        String option = words.size() > 2 ? words.get(0) : "";
        if (option.startsWith(FROM_STAGE)) {
            copyTree(Path.of(folder.resolve(option.substring(FROM_STAGE.length())) + from), to);
            return;
        }
        context.copy(from, to);
        if (option.startsWith(WITH_MODE)) {
            Files.setPosixFilePermissions(to, permissions(option.substring(WITH_MODE.length())));
        }
    }

    /** Copies with the times of the files, as an engine does. */
    private static void copyTree(Path from, Path to) throws IOException {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Files.copy(path, to.resolve(from.relativize(path).toString()), StandardCopyOption.COPY_ATTRIBUTES);
            }
        }
    }

    private static Set<PosixFilePermission> permissions(String octal) {
        int mode = Integer.parseInt(octal, 8);
        Set<PosixFilePermission> permissions = EnumSet.noneOf(PosixFilePermission.class);
        PosixFilePermission[] all = PosixFilePermission.values();
        for (int i = 0; i < all.length; i++) {
            if ((mode >> (all.length - 1 - i) & 1) == 1) {
                permissions.add(all[i]);
            }
        }
        return permissions;
    }

    private void run(String command) throws IOException {
        if (!command.contains(OPT)) {
            return;
        }
        Program.Ended ended = Program.of("sh", "-c", "umask 022 && " + inImage(command))
                .with("PATH", java() + File.pathSeparator + System.getenv("PATH"))
                .with("JAVA_HOME", System.getProperty("java.home"))
                .run();
        if (ended.code() != 0 || !ended.err().isEmpty()) {
            throw new IOException(command + " failed: " + ended.err());
        }
    }
}
