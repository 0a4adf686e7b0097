package org.ishc.service.judge;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import org.ishc.core.base.Language;
import org.ishc.io.report.ReportForm;
import org.ishc.service.ServiceSettings;
import org.ishc.service.judge.RefusedUploadException.Reason;
import org.springframework.core.io.InputStreamSource;
import org.springframework.stereotype.Service;
import org.springframework.util.FileSystemUtils;

/**
 * Has packages looked at by processes of their own, no more than are set at the same time. A process that takes too
 * long, or more memory than is set, is ended, and the next package gets a new one.
 */
@Service
public final class Judge {

    /**
     * The longest report that is kept, in bytes; of a package with more to say fewer findings are listed, and the
     * report says so.
     */
    public static final int LONGEST_REPORT = 16 << 20;

    /** How many may wait; more are told to come back, so that threads are left for others. */
    private static final int MOST_WAITING = 32;

    private final ServiceSettings settings;
    private final Semaphore places;
    private final Queue<JudgeWorker> idle = new ConcurrentLinkedQueue<>();
    private final ExecutorService waiting = Executors.newCachedThreadPool();

    Judge(ServiceSettings settings) {
        this.settings = settings;
        this.places = new Semaphore(settings.parallel(), true);
    }

    /** What a process has written is read from its folder. */
    @FunctionalInterface
    private interface Outcome<T> {
        T read(Path folder) throws IOException;
    }

    /**
     * Judges a package. The file that the library sees has the same name for all, so that the report depends on the
     * bytes alone.
     *
     * @param content asked for when its turn has come, so that of many that wait only files lie on the disk
     * @param form the ending of the name that says how the bytes are to be read
     * @throws RefusedUploadException when the bytes are no package, or take more memory or time than is set
     */
    public Judgement judge(InputStreamSource content, String form) throws IOException {
        return run(
                content,
                form,
                List.of(),
                folder -> Judgement.of(
                        Files.readString(folder.resolve(JudgeProcess.FACTS), StandardCharsets.UTF_8),
                        Files.readString(folder.resolve(JudgeProcess.REPORT), StandardCharsets.UTF_8)));
    }

    /**
     * Writes the report on a package in a form; the sender's own workbook with comments, where it was sent as one and
     * the form is a workbook.
     *
     * @param form the ending of the name that says how the bytes are to be read
     * @throws RefusedUploadException when that takes more memory or time than is set
     */
    public byte[] render(InputStreamSource content, String form, ReportForm report, Language language)
            throws IOException {
        return run(
                content,
                form,
                List.of(language.code(), report.name()),
                folder -> Files.readAllBytes(folder.resolve(JudgeProcess.RENDERED)));
    }

    /**
     * Collects a round: what it comes to, with everything that was sent.
     *
     * @param many takes the package from many, as long as it is there
     * @throws WrongRoundException when it is no round, or something that goes with it is wrong
     * @throws RefusedUploadException when that takes more memory or time than is set
     */
    public RoundFolder.Outcome collect(RoundFolder round, Taking many) throws IOException {
        return run(round::write, folder -> List.of(JudgeProcess.ROUND, folder.toString()), folder -> {
            RoundFolder.Outcome outcome = RoundFolder.outcome(folder);
            many.take(folder.resolve(RoundFolder.MANY));
            return outcome;
        });
    }

    /**
     * Writes the report on the one answer of a round, held against what the round asks for.
     *
     * @throws RefusedUploadException when that takes more memory or time than is set
     */
    public byte[] render(RoundFolder round, ReportForm report, Language language) throws IOException {
        return run(
                round::write,
                folder -> List.of(JudgeProcess.ROUND, folder.toString(), language.code(), report.name()),
                folder -> Files.readAllBytes(folder.resolve(JudgeProcess.RENDERED)));
    }

    /** Takes a file that is gone afterwards. */
    @FunctionalInterface
    public interface Taking {
        /** Takes it. */
        void take(Path file) throws IOException;
    }

    private <T> T run(InputStreamSource content, String form, List<String> wanted, Outcome<T> outcome)
            throws IOException {
        return run(
                folder -> {
                    try (InputStream in = content.getInputStream()) {
                        Files.copy(in, folder.resolve("package." + form));
                    }
                },
                folder -> {
                    List<String> question = new ArrayList<>(
                            List.of(folder.resolve("package." + form).toString(), folder.toString()));
                    question.addAll(wanted);
                    return question;
                },
                outcome);
    }

    private <T> T run(Taking laid, Function<Path, List<String>> question, Outcome<T> outcome) throws IOException {
        if (places.getQueueLength() >= MOST_WAITING) {
            throw new RefusedUploadException(Reason.BUSY);
        }
        places.acquireUninterruptibly();
        try {
            Path folder = Files.createTempDirectory("package");
            try {
                laid.take(folder);
                ask(question.apply(folder));
                return outcome.read(folder);
            } finally {
                FileSystemUtils.deleteRecursively(folder);
            }
        } finally {
            places.release();
        }
    }

    private void ask(List<String> question) throws IOException {
        JudgeWorker rested = idle.poll();
        JudgeWorker worker =
                rested != null && rested.isFit() ? rested : JudgeWorker.start(settings.memory(), settings.unzipped());
        boolean isFit = false;
        try {
            worker.ask(question, settings.time(), waiting);
            isFit = worker.isFit();
        } finally {
            if (isFit) {
                idle.add(worker);
            } else {
                worker.close();
            }
        }
    }

    /** Ends the processes with the service. */
    @PreDestroy
    void end() {
        waiting.shutdownNow();
        for (JudgeWorker worker = idle.poll(); worker != null; worker = idle.poll()) {
            worker.close();
        }
    }
}
