package org.ishc.io.collect;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.ishc.core.collection.Change;
import org.ishc.core.collection.ChangeCheck;
import org.ishc.core.collection.Round;
import org.ishc.core.collection.RoundReader;
import org.ishc.core.collection.SenderState;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.finding.Origin;
import org.ishc.core.submission.Submission;
import org.ishc.core.submission.Submissions;
import org.ishc.io.canonical.FilePhrase;
import org.ishc.io.canonical.StatedFaultException;
import org.ishc.io.ingest.PackageContents;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.shard.StreamedPackage;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.table.Table;

/**
 * Collects a round of reports: judges the answers, makes one package from many, and compares it with an earlier one.
 */
public final class Collecting {

    private final CollectOptions options;
    private final Round round;
    private final Register register;

    /**
     * Creates the collecting of a round.
     *
     * @param round the round, read over the same register
     * @param register the units, clubs and indicators against which answers are held
     * @param options how answers are read
     */
    public Collecting(Round round, Register register, CollectOptions options) {
        this.options = options;
        this.round = round;
        this.register = register;
    }

    /**
     * Reads a round from a file, YAML or JSON.
     *
     * @throws IOException when the file cannot be read
     * @throws UnreadableTextException when it does not describe a round, or contradicts itself or the register
     */
    public static Round read(Path file, Register register) throws IOException {
        return RoundReader.read(
                RulebookText.parse(file),
                register.registry(),
                Stream.of(Table.values()).map(Table::tableName).toList());
    }

    /**
     * Reads an earlier package from many over the round's register and calendar.
     *
     * @throws IOException when it cannot be read, or says no period
     */
    public PackageContents earlier(Path path) throws IOException {
        PackageContents earlier = StreamedPackage.read(
                        new RegisteredSource(options.open(path), register, round.calendar()),
                        options.reading(register.units()))
                .contents();
        if (earlier.manifest().period().isEmpty()) {
            throw new StatedFaultException(FilePhrase.NO_PERIOD_TOLD.with("file", path.toString()));
        }
        return earlier;
    }

    /**
     * Tells whether an earlier package is of a period that ends after the round's, so that it is not an earlier one.
     */
    public boolean endsLater(PackageContents earlier) {
        return earlier.manifest()
                .period()
                .filter(period -> period.lastMonth().isAfter(round.period().lastMonth()))
                .isPresent();
    }

    /**
     * Collects. Nothing is thrown for what is wrong with an answer, or for one that cannot be read: it is refused, and
     * what was found says why.
     *
     * @param folder the answers; may be empty, all senders are then silent
     * @param earlier what {@link #earlier} read; it does not {@linkplain #endsLater end later}; empty when nothing is
     *     held against an earlier round
     */
    public CollectedRound collect(AnswerFolder folder, Optional<PackageContents> earlier) {
        List<JudgedAnswer> answers = judged(folder);
        List<SenderState> senders =
                SenderState.of(round, answers.stream().map(JudgedAnswer::answer).toList());
        List<StandingAnswer> parts = new ArrayList<>();
        List<Submission> own = new ArrayList<>();
        for (SenderState sender : senders) {
            own.add(sender.submission(round, Origin.NONE));
            sender.findStanding().ifPresent(standing -> parts.add(part(sender, answers, standing.file())));
        }
        Set<List<String>> submitted = new HashSet<>();
        own.forEach(row -> submitted.add(row.key()));
        MergePlan plan = MergePlan.of(round, register, parts, submitted);
        ManySource many = new ManySource(round, register, parts, plan, submissions(answers, parts, own, earlier));
        PackageContents merged = StreamedPackage.read(many, options.reading(register.reference()))
                .contents();
        return new CollectedRound(
                round,
                senders,
                answers,
                many,
                plan.findings(),
                merged,
                merged.validation().under(options.profile()),
                changes(merged, parts, earlier));
    }

    /**
     * Holds one answer against what the round asks for, and returns everything that is found, for reports on it alone.
     *
     * @param receipt what was written down as it came in
     * @throws IOException when it cannot be read at all
     */
    public Validation validate(Path answer, Receipts.Receipt receipt) throws IOException {
        Judging judging =
                new Judging(options, round, register, String.valueOf(answer.getFileName()), CollectOptions.listed(1));
        judging.judge(answer, receipt);
        return judging.findValidation()
                .orElseThrow(() -> new StatedFaultException(FilePhrase.ANSWER_UNREAD.with("file", answer.toString())));
    }

    private static StandingAnswer part(SenderState sender, List<JudgedAnswer> answers, String file) {
        JudgedAnswer judged = CollectedRound.judged(answers, file);
        return new StandingAnswer(sender.sender(), file, judged.source().orElseThrow(), judged.lastEvents());
    }

    /**
     * The submissions that stand in no answer: those of the earlier package that nobody else tells of, then the round's
     * own.
     */
    private static List<Submission> submissions(
            List<JudgedAnswer> answers,
            List<StandingAnswer> parts,
            List<Submission> own,
            Optional<PackageContents> earlier) {
        Set<String> standing = new HashSet<>();
        parts.forEach(part -> standing.add(part.file()));
        List<Submission> known = new ArrayList<>(own);
        answers.stream()
                .filter(answer -> standing.contains(answer.answer().file()))
                .forEach(answer -> known.addAll(answer.submissions()));
        List<Submission> before = earlier.flatMap(contents -> contents.figures().submissions())
                .map(Submissions::rows)
                .orElse(List.of());
        List<Submission> all = new ArrayList<>(Submissions.without(before, known));
        all.addAll(own);
        return all;
    }

    private List<Change> changes(
            PackageContents merged, List<StandingAnswer> parts, Optional<PackageContents> earlier) {
        return earlier.map(then -> ChangeCheck.against(
                        round,
                        merged.figures(),
                        parts.stream().map(StandingAnswer::sender).toList(),
                        then.figures(),
                        then.manifest().period().orElseThrow()))
                .orElseGet(() -> ChangeCheck.among(round, merged.figures()));
    }

    private List<JudgedAnswer> judged(AnswerFolder folder) {
        int listed = CollectOptions.listed(folder.answers().size());
        ExecutorService threads = Executors.newFixedThreadPool(options.threads());
        try {
            List<Future<JudgedAnswer>> running = new ArrayList<>();
            for (Map.Entry<String, Path> answer : folder.answers().entrySet()) {
                running.add(threads.submit(() -> new Judging(options, round, register, answer.getKey(), listed)
                        .judge(answer.getValue(), folder.receipts().of(answer.getKey()))));
            }
            List<JudgedAnswer> judged = new ArrayList<>();
            for (Future<JudgedAnswer> one : running) {
                JudgedAnswer answer = result(one);
                judged.add(folder.sentBack().contains(answer.answer().file()) ? answer.sentBack() : answer);
            }
            return judged;
        } finally {
            threads.shutdownNow();
        }
    }

    private static JudgedAnswer result(Future<JudgedAnswer> running) {
        try {
            return running.get();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        } catch (ExecutionException failed) {
            throw new IllegalStateException("An answer could not be judged", failed.getCause());
        }
    }
}
