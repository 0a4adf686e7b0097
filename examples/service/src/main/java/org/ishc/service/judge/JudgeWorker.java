package org.ishc.service.judge;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.ishc.service.judge.RefusedUploadException.Reason;
import org.springframework.util.ClassUtils;
import org.springframework.util.unit.DataSize;

/** A process that looks at packages, held from the side of the service. Used by one thread at a time. */
final class JudgeWorker implements AutoCloseable {

    /** Starts a class of a jar in jars. */
    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private static final String ARCHIVE = "-XX:SharedArchiveFile=";

    /** After so many packages a process is left, so that nothing can pile up in it. */
    private static final int LONGEST_SERVICE = 100;

    private final Process process;
    private final Writer questions;
    private final BufferedReader answers;
    private int asked;

    private JudgeWorker(Process process) {
        this.process = process;
        this.questions = process.outputWriter(StandardCharsets.UTF_8);
        this.answers = process.inputReader(StandardCharsets.UTF_8);
    }

    /**
     * Starts a process.
     *
     * @param memory the most that it may take
     * @param unzipped the most bytes of a package once it is unpacked
     */
    static JudgeWorker start(DataSize memory, DataSize unzipped) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.add("-Xmx" + memory.toBytes());
        // a package takes seconds at most: the second compiler would take more than it gives
        command.addAll(List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true"));
        // an archive of classes from which the service was started serves its processes, too
        ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(option -> option.startsWith(ARCHIVE))
                .forEach(command::add);
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        if (ClassUtils.isPresent(LAUNCHER, JudgeWorker.class.getClassLoader())) {
            command.addAll(List.of("-Dloader.main=" + JudgeProcess.class.getName(), LAUNCHER));
        } else {
            command.add(JudgeProcess.class.getName());
        }
        command.add(Long.toString(unzipped.toBytes()));
        return new JudgeWorker(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /**
     * Asks for a package.
     *
     * @param waiting runs what waits for the answer
     * @throws RefusedUploadException when the file is no package, or takes more memory or time than there is
     */
    void ask(List<String> question, Duration time, Executor waiting) throws IOException {
        asked++;
        FutureTask<String> answer = new FutureTask<>(() -> String.valueOf(answers.readLine()));
        try {
            questions.write(String.join("\t", question) + "\n");
            questions.flush();
            waiting.execute(answer);
            check(answer.get(time.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException tooLong) {
            throw new RefusedUploadException(Reason.TOO_LONG);
        } catch (ExecutionException broken) {
            throw new IOException("The process that looks at packages does not answer", broken.getCause());
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw new IOException("The service is ending", stopping);
        }
    }

    private void check(String answer) throws IOException {
        if (answer.equals(JudgeProcess.Answer.NO_PACKAGE.name())) {
            throw new RefusedUploadException(Reason.UNREADABLE);
        }
        if (!answer.equals(JudgeProcess.Answer.DONE.name())) {
            if (!answer.equals(JudgeProcess.Answer.FAILED.name())
                    && process.onExit().join().exitValue() == JudgeProcess.OUT_OF_MEMORY) {
                throw new RefusedUploadException(Reason.TOO_HEAVY);
            }
            throw new IOException("A package could not be looked at: " + answer);
        }
    }

    /** Tells whether it may be asked again. */
    boolean isFit() {
        return process.isAlive() && asked < LONGEST_SERVICE;
    }

    /** Ends the process and waits until it is gone. */
    @Override
    public void close() {
        process.destroyForcibly().onExit().join();
    }
}
