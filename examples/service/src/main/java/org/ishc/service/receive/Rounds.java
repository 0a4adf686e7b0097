package org.ishc.service.receive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.collection.Round;
import org.ishc.core.collection.RoundReader;
import org.ishc.core.collection.SenderState;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.report.ReportForm;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.table.Table;
import org.ishc.service.judge.Judge;
import org.ishc.service.judge.Judgement;
import org.ishc.service.judge.RefusedUploadException;
import org.ishc.service.judge.RefusedUploadException.Reason;
import org.ishc.service.judge.RoundFile;
import org.ishc.service.judge.RoundFolder;
import org.ishc.service.store.AnswerStore;
import org.ishc.service.store.PackageStore;
import org.ishc.service.store.RoundStore;
import org.ishc.service.store.Sending;
import org.ishc.service.store.StoredAnswer;
import org.ishc.service.store.StoredRound;
import org.ishc.service.user.Viewer;
import org.springframework.core.io.FileSystemResource;
import org.springframework.stereotype.Service;

/**
 * Rounds of reports: opened, answered, answers sent back, more time given, closed with one package from many. What a
 * round comes to is computed by the library, in the process that judges packages.
 */
@Service
public final class Rounds {

    /** How often closing begins anew, when somebody answers meanwhile. */
    private static final int TRIES = 3;

    private final RoundStore store;
    private final AnswerStore answers;
    private final PackageStore packages;
    private final Judge judge;
    private final Clock clock;

    Rounds(RoundStore store, AnswerStore answers, PackageStore packages, Judge judge, Clock clock) {
        this.store = store;
        this.answers = answers;
        this.packages = packages;
        this.judge = judge;
        this.clock = clock;
    }

    /**
     * Opens a round.
     *
     * @param definition the round, YAML or JSON
     * @param files with what it is collected, beside what is asked
     * @return its number; empty when there is one of its code
     * @throws org.ishc.service.judge.WrongRoundException when it is no round, contradicts itself or the map, or a file
     *     is not what it should be
     */
    public Optional<Long> open(String definition, List<RoundFile> files, Viewer centre) throws IOException {
        RoundFolder.Outcome nobody = collect(new RoundFolder(definition, new TreeMap<>(), files, List.of()));
        return store.open(
                String.valueOf(nobody.outcome().get("round")),
                definition,
                files,
                nobody.part("names"),
                nobody.part("reminders"),
                OffsetDateTime.now(clock),
                centre.account());
    }

    /** Returns what is asked, with all the time that was given. */
    public Round read(StoredRound stored) {
        Round round = RoundReader.read(
                RulebookText.parse(stored.definition()),
                stored.senders(),
                Stream.of(Table.values()).map(Table::tableName).toList());
        for (Map.Entry<UnitCode, LocalDate> more : stored.extended().entrySet()) {
            round = round.withExtended(more.getKey(), more.getValue());
        }
        return round;
    }

    /** Returns where every sender stands, by code. */
    public List<SenderState> states(StoredRound stored) {
        return SenderState.of(
                read(stored),
                answers.answers(stored.id(), Optional.empty()).stream()
                        .map(StoredAnswer::answer)
                        .toList());
    }

    /**
     * Holds an answer against what is asked, before it is stored.
     *
     * @param fileName as its sender named it
     * @return what it comes to, as the process that judges wrote it
     */
    Map<?, ?> judged(StoredRound stored, RoundFolder.Sent answer, String fileName) throws IOException {
        Object judged =
                collect(folder(stored, false, List.of(answer))).part("judged").get(answer.file());
        if (judged instanceof Map<?, ?> tree) {
            return new SentNames(Map.of(answer.file(), fileName)).in(tree);
        }
        throw new IllegalStateException("An answer was not judged");
    }

    /**
     * Gives a sender more time; its answers are judged anew.
     *
     * @return false when the round is closed
     * @throws IllegalArgumentException when nobody asks it, or the day lies before the due day
     * @throws RefusedUploadException when others answer all the time
     */
    public boolean extend(long id, UnitCode sender, LocalDate day, Viewer centre) throws IOException {
        for (int i = 0; i < TRIES; i++) {
            StoredRound stored = store.find(id).orElseThrow();
            read(stored).withExtended(sender, day);
            if (!stored.isOpen()) {
                return false;
            }
            StoredRound more = stored.withExtended(sender, day);
            Map<?, ?> reminders = collect(folder(more, false, List.of())).part("reminders");
            Map<Long, Map<?, ?>> judged = new LinkedHashMap<>();
            for (StoredAnswer answer : answers.answers(id, Optional.empty())) {
                if (answer.sender().filter(sender::equals).isPresent()) {
                    judged.put(answer.id(), judged(more, sent(answer), answer.fileName()));
                }
            }
            if (answers.extend(stored, sender, day, reminders, judged, centre.account())) {
                return true;
            }
        }
        throw new RefusedUploadException(Reason.BUSY);
    }

    /**
     * Sends an answer back with a note: it cannot stand, whatever its verdict.
     *
     * @return false when the round is closed
     */
    public boolean sendBack(StoredRound stored, StoredAnswer answer, String note, Viewer centre) {
        return answers.sendBack(stored, answer, note, centre.account());
    }

    /**
     * Closes a round: all its answers become one package, which is stored with them.
     *
     * @throws RefusedUploadException when that takes more memory or time than is set, or others answer all the time
     */
    public void close(long id, Viewer centre) throws IOException {
        Path many = Files.createTempFile("many", ".zip");
        try {
            for (int i = 0; i < TRIES; i++) {
                StoredRound round = store.find(id).orElseThrow();
                if (!round.isOpen() || isClosed(round, many, centre)) {
                    return;
                }
            }
            throw new RefusedUploadException(Reason.BUSY);
        } finally {
            Files.delete(many);
        }
    }

    private boolean isClosed(StoredRound round, Path many, Viewer centre) throws IOException {
        List<StoredAnswer> taken = answers.answers(round.id(), Optional.empty());
        RoundFolder.Outcome outcome = judge.collect(
                folder(round, true, taken.stream().map(this::sent).toList()),
                file -> Files.copy(file, many, StandardCopyOption.REPLACE_EXISTING));
        FileSystemResource content = new FileSystemResource(many);
        Judgement judgement = judge.judge(content, "zip");
        Sending sending = new Sending(
                round.code() + ".zip",
                "zip",
                judgement.sha256(),
                Files.size(many),
                OffsetDateTime.now(clock),
                centre.account(),
                Optional.empty());
        SentNames names =
                new SentNames(taken.stream().collect(Collectors.toMap(StoredAnswer::file, StoredAnswer::fileName)));
        return store.close(
                round,
                CanonicalJson.write(names.in(outcome.outcome())),
                names.onPage(outcome.page()),
                sending,
                content,
                judgement);
    }

    /** Writes the report on an answer, held against what the round asks for, in a form. */
    public byte[] render(StoredRound stored, StoredAnswer answer, ReportForm form, Language language)
            throws IOException {
        return judge.render(folder(stored, false, List.of(sent(answer))), form, language);
    }

    private RoundFolder.Sent sent(StoredAnswer answer) {
        return new RoundFolder.Sent(
                answer.file(),
                out -> packages.copyContent(answer.packageId(), out),
                answer.receivedOn(),
                answer.writtenSender(),
                answer.note().isPresent());
    }

    /** What is handed to the process; the earlier round only where this one is held against it. */
    private static RoundFolder folder(StoredRound stored, boolean isCompared, List<RoundFolder.Sent> answers) {
        return new RoundFolder(
                stored.definition(),
                stored.extended(),
                stored.files().stream()
                        .filter(file -> isCompared || file.kind() != RoundFile.Kind.PREVIOUS)
                        .toList(),
                answers);
    }

    private RoundFolder.Outcome collect(RoundFolder folder) throws IOException {
        return judge.collect(folder, file -> {});
    }
}
