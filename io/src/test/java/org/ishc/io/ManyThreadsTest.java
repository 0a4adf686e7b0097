package org.ishc.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.Scorer;
import org.ishc.core.emulation.Stage;
import org.ishc.core.figure.Indicator;
import org.ishc.core.organisation.Restatement;
import org.ishc.core.organisation.RestatementMethod;
import org.ishc.core.rulebook.Rulebook;
import org.ishc.core.time.Period;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.report.ScoreJson;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.rulebook.ShippedRulebooks;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Eight threads that begin together, each with the questions in another order, get what one thread gets. */
class ManyThreadsTest {

    private static final int THREADS = 8;
    private static final int ROUNDS = 3;
    private static final List<Period> PERIODS =
            List.of(Period.ofQuarter(2026, 1), Period.ofHalf(2026, 1), Period.ofYear(2026));

    @TempDir
    Path below;

    private Path folder;

    @BeforeEach
    void makePackage() throws IOException {
        SamplesPackage sample = SamplesPackage.sound();
        for (int club = 3; club <= 60; club++) {
            String code = "K" + club;
            sample.adding("clubs", "%s,CLB,%s,1648\n".formatted(code, club % 2 == 0 ? "A1" : "B1"));
            sample.adding("club-events", "%s,1,REGISTER,2026-01-%02d\n".formatted(code, club % 28 + 1));
            sample.adding(
                    "club-reports", "%s,2026-Q1,%d,%d,%d\n".formatted(code, 50 + club % 20, 80 + club % 9, club % 5));
        }
        folder = sample.folder(below);
    }

    /** What is asked of a package, by name. */
    private static SortedMap<String, Function<LoadedPackage, String>> questions(LoadedPackage any) {
        SortedMap<String, Function<LoadedPackage, String>> questions = new TreeMap<>();
        questions.put(
                "validation",
                loaded -> CanonicalJson.write(ValidationJson.of(loaded.validation(), ValidationJson.DEFAULT_LIMIT)));
        for (String name : ShippedRulebooks.names()) {
            questions.put("score " + name, loaded -> score(loaded, name));
        }
        for (Period period : PERIODS) {
            for (Indicator indicator : any.catalogue().all()) {
                for (UnitCode unit :
                        any.registry().asOf(period.lastMonth().atEndOfMonth()).preOrder()) {
                    questions.put("figure " + unit + " " + indicator.code() + " " + period, loaded -> loaded.figures()
                            .figure(unit, indicator.code(), period)
                            .toString());
                }
            }
        }
        questions.put("restatement", ManyThreadsTest::restated);
        return questions;
    }

    private static String score(LoadedPackage loaded, String name) {
        Rulebook rulebook = ShippedRulebooks.read(name);
        return CanonicalJson.write(ScoreJson.of(
                Scorer.score(rulebook, loaded.scoring(rulebook, Period.ofYear(2026)), Stage.FINAL), true, Language.VI));
    }

    private static String restated(LoadedPackage loaded) {
        return Restatement.restate(
                        loaded.registry(),
                        Map.of(UnitCode.parse("B1"), BigInteger.TEN),
                        LocalDate.of(2026, 6, 30),
                        LocalDate.of(2026, 7, 1),
                        new RestatementMethod.Bounds())
                .figures()
                .toString();
    }

    private static SortedMap<String, String> answers(LoadedPackage loaded, List<String> order) {
        SortedMap<String, Function<LoadedPackage, String>> questions = questions(loaded);
        SortedMap<String, String> answers = new TreeMap<>();
        order.forEach(name -> answers.put(name, questions.get(name).apply(loaded)));
        return answers;
    }

    /** Runs as many as there are threads, all let go at once. */
    private static <T> List<T> together(Function<Integer, T> work) throws InterruptedException, ExecutionException {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            CyclicBarrier start = new CyclicBarrier(THREADS);
            List<Callable<T>> calls = new ArrayList<>();
            for (int thread = 0; thread < THREADS; thread++) {
                int number = thread;
                calls.add(() -> {
                    start.await();
                    return work.apply(number);
                });
            }
            List<T> results = new ArrayList<>();
            for (Future<T> result : threads.invokeAll(calls)) {
                results.add(result.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    private LoadedPackage read() {
        try {
            return PackageReader.read(folder);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    @Test
    void onePackageInMemory_askedByManyThreads_answersAsToOne() throws InterruptedException, ExecutionException {
        List<String> order = new ArrayList<>(questions(read()).keySet());
        SortedMap<String, String> expected = answers(read(), order);
        assertTrue(expected.get("validation").contains("report.part-exceeds"), expected.get("validation"));
        for (int round = 0; round < ROUNDS; round++) {
            LoadedPackage shared = read();
            List<SortedMap<String, String>> answers = together(thread -> {
                List<String> own = new ArrayList<>(order);
                Collections.rotate(own, thread * order.size() / THREADS);
                return answers(shared, own);
            });
            answers.forEach(answer -> assertEquals(expected, answer));
        }
    }

    @Test
    void onePackageOnDisk_readByManyThreads_isReadAsByOne() throws InterruptedException, ExecutionException {
        String expected = questions(read()).get("validation").apply(read());
        together(thread -> questions(read()).get("validation").apply(read()))
                .forEach(answer -> assertEquals(expected, answer));
    }
}
