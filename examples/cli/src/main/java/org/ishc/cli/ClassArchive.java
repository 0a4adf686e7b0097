package org.ishc.cli;

import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ishc.core.base.Fraction;
import org.ishc.sample.SamplePackage;

/**
 * Makes the archive of classes from which {@code bin/ishc} starts this command line: what a small package's commands
 * load, laid out as this virtual machine wants it, so that the next start need not read and check it again.
 *
 * <p>{@code java -cp ishc.jar org.ishc.cli.ClassArchive} writes {@code ishc.jsa} beside the jar, and only when this
 * machine can start from it. It serves the same jar and the same Java; with any other it is passed over.
 */
public final class ClassArchive {

    private static final String TRAIN = "train";
    private static final Fraction SIZE = Fraction.of(1, 500);

    private ClassArchive() {}

    /**
     * Makes the archive, or, in the process that is watched for it, runs the commands.
     *
     * @throws IOException when a file cannot be written, or a process fails
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        if (arguments.length == 2 && arguments[0].equals(TRAIN)) {
            train(Path.of(arguments[1]));
            return;
        }
        // the archive serves the class path for which it was made, to the letter
        Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
        Path folder = Files.createTempDirectory("ishc-classes");
        try {
            Path made = make(jar, folder);
            Path archive = jar.resolveSibling(jar.getFileName().toString().replaceFirst("\\.jar$", "") + ".jsa");
            Files.move(made, archive, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            delete(folder);
        }
    }

    /** Lists the classes, archives them, and starts from the archive once. */
    private static Path make(Path jar, Path folder) throws IOException, InterruptedException {
        Path list = folder.resolve("classes.txt");
        Path archive = folder.resolve("ishc.jsa");
        java(
                folder,
                "-XX:TieredStopAtLevel=1",
                "-XX:DumpLoadedClassList=" + list,
                "-cp",
                jar.toString(),
                ClassArchive.class.getName(),
                TRAIN,
                folder.toString());
        java(
                folder,
                "-Xshare:dump",
                "-XX:SharedClassListFile=" + list,
                "-XX:SharedArchiveFile=" + archive,
                "-cp",
                jar.toString());
        java(
                folder,
                "-Xshare:on",
                "-XX:+UseSerialGC",
                "-XX:SharedArchiveFile=" + archive,
                "-jar",
                jar.toString(),
                "--version");
        return archive;
    }

    private static void java(Path folder, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(arguments));
        File log = folder.resolve("log.txt").toFile();
        int code = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log)
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException(command + " ended with " + code + ": "
                    + Files.readString(log.toPath(), StandardCharsets.UTF_8).strip());
        }
    }

    /** Does once what people do often; a command that fails is a fault, since its classes would be lacking. */
    private static void train(Path folder) throws IOException {
        Path sample = folder.resolve("sample");
        SamplePackage.write(sample, SIZE);
        String data = sample.toString();
        List<String> validate = new ArrayList<>(List.of("validate", data, "--threads", "2"));
        for (String form : List.of("json", "html", "sarif", "junit", "csv")) {
            validate.addAll(List.of("--report", form + ":" + folder.resolve("report." + form)));
        }
        run(validate);
        run(List.of("--help"));
        run(List.of("validate", data, "--format", "json"));
        run(List.of("rollup", data, "--period", "2024", "--indicator", "clubs.existing"));
        run(List.of("progress", data, "--period", "2021/2025", "--on", "2025-12-31"));
        run(List.of("units", data, "--on", "2025-07-01", "--under", "01"));
        run(List.of("clubs", data, "--on", "2025-06-30"));
        run(List.of("explain", "ref.unit-not-valid"));
    }

    private static void run(List<String> arguments) {
        PrintStream nowhere = new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        int code = Main.run(nowhere, System.err, arguments.toArray(String[]::new));
        if (code > ExitCode.UNDETERMINED) {
            throw new IllegalStateException(arguments + " ended with " + code);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted((one, other) -> other.compareTo(one)).toList()) {
                Files.delete(file);
            }
        }
    }
}
