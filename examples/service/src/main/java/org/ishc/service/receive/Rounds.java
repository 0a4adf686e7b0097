package org.ishc.service.receive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.collection.Round;
import org.ishc.core.collection.RoundReader;
import org.ishc.core.collection.SenderState;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.report.ReportForm;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.table.Table;
import org.ishc.service.ServiceSettings;
import org.ishc.service.judge.Judge;
import org.ishc.service.judge.Judgement;
import org.ishc.service.judge.RefusedUploadException;
import org.ishc.service.judge.RefusedUploadException.Reason;
import org.ishc.service.judge.RoundFolder;
import org.ishc.service.store.PackageStore;
import org.ishc.service.store.RoundStore;
import org.ishc.service.store.Sending;
import org.ishc.service.store.StoredAnswer;
import org.ishc.service.store.StoredPackage;
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
    private final PackageStore packages;
    private final Judge judge;
    private final Clock clock;
    private final ZoneId zone;

    Rounds(RoundStore store, PackageStore packages, Judge judge, Clock clock, ServiceSettings settings) {
        this.store = store;
        this.packages = packages;
        this.judge = judge;
        this.clock = clock;
        this.zone = settings.zone();
    }

    /**
     * Opens a round.
     *
     * @param definition the round, YAML or JSON
     * @return its number; empty when there is one of its code
     * @throws org.ishc.core.document.UnreadableTextException when it is no round, or contradicts itself or the map
     */
    public Optional<Long> open(String definition, Viewer centre) throws IOException {
        Round round = read(definition, new TreeMap<>());
        RoundFolder.Outcome nobody = collect(definition, new TreeMap<>(), List.of());
        return store.open(
                round.code().value(),
                definition,
                nobody.part("names"),
                nobody.part("reminders"),
                OffsetDateTime.now(clock),
                centre.account());
    }

    /** Returns what is asked, with all the time that was given. */
    public Round read(StoredRound stored) {
        return read(stored.definition(), stored.extended());
    }

    private static Round read(String definition, SortedMap<UnitCode, LocalDate> extended) {
        Round round = RoundReader.read(
                RulebookText.parse(definition),
                ReadOptions.DEFAULT.reference().registry(),
                Stream.of(Table.values()).map(Table::tableName).toList());
        for (Map.Entry<UnitCode, LocalDate> more : extended.entrySet()) {
            round = round.withExtended(more.getKey(), more.getValue());
        }
        return round;
    }

    /** Returns where every sender stands, by code. */
    public List<SenderState> states(StoredRound stored) {
        return SenderState.of(
                read(stored),
                store.answers(stored.id(), Optional.empty()).stream()
                        .map(StoredAnswer::answer)
                        .toList());
    }

    /**
     * Takes a package that was received as an answer, and holds it against what is asked.
     *
     * @return the number of the answer; that of the same one, when the package answered already; empty when the round
     *     is closed
     * @throws RefusedUploadException when that takes more memory or time than is set
     */
    public Optional<Long> answer(StoredRound stored, StoredPackage sent, Viewer sender) throws IOException {
        Optional<Long> known = store.findAnswerOf(stored, sent);
        if (known.isPresent() || !stored.isOpen()) {
            return known;
        }
        LocalDate today = OffsetDateTime.now(clock).atZoneSameInstant(zone).toLocalDate();
        RoundFolder.Sent answer = new RoundFolder.Sent(
                "answer." + sent.form(), out -> packages.copyContent(sent.id(), out), today, sender.scope(), false);
        Map<?, ?> judged = judged(stored.definition(), stored.extended(), answer);
        return store.add(stored, sent, sender.scope(), today, judged, sender.account());
    }

    private Map<?, ?> judged(String definition, SortedMap<UnitCode, LocalDate> extended, RoundFolder.Sent answer)
            throws IOException {
        Object judged =
                collect(definition, extended, List.of(answer)).part("judged").get(answer.file());
        if (judged instanceof Map<?, ?> tree) {
            return tree;
        }
        throw new IllegalStateException("An answer was not judged");
    }

    /**
     * Gives a sender more time; its answers are judged anew.
     *
     * @return false when the round is closed
     * @throws IllegalArgumentException when nobody asks it, or the day lies before the due day
     */
    public boolean extend(StoredRound stored, UnitCode sender, LocalDate day, Viewer centre) throws IOException {
        read(stored).withExtended(sender, day);
        SortedMap<UnitCode, LocalDate> more = new TreeMap<>(stored.extended());
        more.put(sender, day);
        Map<?, ?> reminders = collect(stored.definition(), more, List.of()).part("reminders");
        boolean isOpen = store.extend(stored, sender, day, reminders, centre.account());
        for (StoredAnswer answer : store.answers(stored.id(), Optional.empty())) {
            if (isOpen && answer.sender().filter(sender::equals).isPresent()) {
                store.judgeAnew(answer, judged(stored.definition(), more, sent(answer)));
            }
        }
        return isOpen;
    }

    /**
     * Sends an answer back with a note: it cannot stand, whatever its verdict.
     *
     * @return false when the round is closed
     */
    public boolean sendBack(StoredRound stored, StoredAnswer answer, String note, Viewer centre) {
        return store.sendBack(stored, answer, note, centre.account());
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
        RoundFolder.Outcome outcome = judge.collect(
                new RoundFolder(
                        round.definition(),
                        round.extended(),
                        store.answers(round.id(), Optional.empty()).stream()
                                .map(this::sent)
                                .toList()),
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
        return store.close(round, CanonicalJson.write(outcome.outcome()), outcome.page(), sending, content, judgement);
    }

    /** Writes the report on an answer, held against what the round asks for, in a form. */
    public byte[] render(StoredRound stored, StoredAnswer answer, ReportForm form, Language language)
            throws IOException {
        return judge.render(
                new RoundFolder(stored.definition(), stored.extended(), List.of(sent(answer))), form, language);
    }

    private RoundFolder.Sent sent(StoredAnswer answer) {
        return new RoundFolder.Sent(
                answer.file(),
                out -> packages.copyContent(answer.packageId(), out),
                answer.receivedOn(),
                answer.writtenSender(),
                answer.note().isPresent());
    }

    private RoundFolder.Outcome collect(
            String definition, SortedMap<UnitCode, LocalDate> extended, List<RoundFolder.Sent> answers)
            throws IOException {
        return judge.collect(new RoundFolder(definition, extended, answers), file -> {});
    }
}
