package org.ishc.service.judge;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.base.UnitCode;
import org.ishc.core.collection.Round;
import org.ishc.core.collection.SenderState;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.finding.Finding;
import org.ishc.core.time.Period;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.collect.AnswerFolder;
import org.ishc.io.collect.CollectOptions;
import org.ishc.io.collect.CollectedRound;
import org.ishc.io.collect.Collecting;
import org.ishc.io.collect.JudgedAnswer;
import org.ishc.io.collect.Receipts;
import org.ishc.io.collect.Register;
import org.ishc.io.ingest.PackageContents;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.message.FileFault;
import org.ishc.io.message.Messages;
import org.ishc.io.profile.Profile;
import org.ishc.io.profile.ProfileReader;
import org.ishc.io.report.CollectionJson;
import org.ishc.io.report.CollectionPage;
import org.ishc.io.report.CollectionText;
import org.ishc.io.report.Place;
import org.ishc.io.report.ReportForm;
import org.ishc.io.report.ReportOptions;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.spi.Limits;
import org.ishc.io.spi.PackageFormats;
import org.jspecify.annotations.Nullable;

/**
 * What the process does for a round, in a folder in which the service has laid what it needs: the round, the answers
 * with their receipts, who has more time, and what was sent back.
 */
final class RoundWork {

    /** How many findings of an answer are kept, to be shown. */
    private static final int LISTED = 200;

    private static final String ROUND = "round";

    private final Path folder;
    private final Limits limits;

    RoundWork(Path folder, Limits limits) {
        this.folder = folder;
        this.limits = limits;
    }

    /** Writes what the round comes to, and the package from many; of one that is wrong, what is wrong. */
    void collect() throws IOException {
        try {
            write(collected());
        } catch (WrongRoundException wrong) {
            Map<String, Object> said = new LinkedHashMap<>();
            said.put("what", wrong.what());
            for (Language language : Language.values()) {
                said.put(language.code(), wrong.problem().in(language));
            }
            Files.writeString(folder.resolve(RoundFolder.WRONG), CanonicalJson.write(said), StandardCharsets.UTF_8);
        }
    }

    private CollectedRound collected() throws IOException {
        Collecting collecting = collecting();
        Optional<PackageContents> earlier = Optional.empty();
        for (Path path : RoundFile.Kind.PREVIOUS.files(folder)) {
            earlier = Optional.of(read(RoundFile.Kind.PREVIOUS, path, collecting::earlier));
        }
        if (earlier.filter(collecting::endsLater).isPresent()) {
            Period period = earlier.get().manifest().period().orElseThrow();
            throw new WrongRoundException(
                    word(RoundFile.Kind.PREVIOUS), language -> language.say(period.in(language), period.code()));
        }
        return collecting.collect(
                AnswerFolder.read(folder.resolve(RoundFolder.ANSWERS), Optional.empty())
                        .withSentBack(new HashSet<>(Files.readAllLines(folder.resolve(RoundFolder.SENT_BACK)))),
                earlier);
    }

    private void write(CollectedRound collected) throws IOException {
        Map<String, @Nullable Object> outcome = new LinkedHashMap<>(CollectionJson.of(collected));
        outcome.put("judged", judged(collected));
        outcome.put("reminders", reminders(collected));
        outcome.put("names", names(collected));
        outcome.put("figures", RoundTotals.of(collected));
        outcome.put("notes", RoundNotes.of(collected));
        Files.writeString(folder.resolve(RoundFolder.OUTCOME), CanonicalJson.write(outcome), StandardCharsets.UTF_8);
        Files.writeString(folder.resolve(RoundFolder.PAGE), CollectionPage.of(collected), StandardCharsets.UTF_8);
        Path many = folder.resolve(RoundFolder.MANY);
        PackageFormats.installed().findToWrite(many).orElseThrow().write(collected.many(), new ArrayList<>(), many);
    }

    /** Writes the report on the one answer that there is. */
    void render(Language language, ReportForm form) throws IOException {
        AnswerFolder answers = AnswerFolder.read(folder.resolve(RoundFolder.ANSWERS), Optional.empty());
        Map.Entry<String, Path> first = answers.answers().entrySet().iterator().next();
        String file = first.getKey();
        Path answer = first.getValue();
        Receipts.Receipt receipt = answers.receipts()
                .byFile()
                .getOrDefault(file, new Receipts.Receipt(Optional.empty(), Optional.empty()));
        try (OutputStream out = Files.newOutputStream(folder.resolve(JudgeProcess.RENDERED))) {
            form.write(
                    collecting().validate(answer, receipt),
                    ReportOptions.in(language).withSource(answer),
                    out);
        }
    }

    private Collecting collecting() throws IOException {
        List<Profile> profiles = new ArrayList<>();
        for (Path path : RoundFile.Kind.PROFILE.files(folder)) {
            profiles.add(read(RoundFile.Kind.PROFILE, path, ProfileReader::read));
        }
        CollectOptions options = CollectOptions.DEFAULT.withLimits(limits).withProfile(Profile.stack(profiles));
        Register register = Register.of(ReadOptions.DEFAULT.reference());
        for (Path path : RoundFile.Kind.REGISTER.files(folder)) {
            register = read(
                    RoundFile.Kind.REGISTER,
                    path,
                    given -> Register.read(given, ReadOptions.DEFAULT, options.opening()));
        }
        return new Collecting(round(register), register, options);
    }

    private Round round(Register register) throws IOException {
        try {
            Round round = Collecting.read(folder.resolve(RoundFolder.ROUND), register);
            for (String line : Files.readAllLines(folder.resolve(RoundFolder.EXTENDED))) {
                String[] cells = line.split(" ");
                round = round.withExtended(UnitCode.parse(cells[0]), LocalDate.parse(cells[1]));
            }
            return round;
        } catch (UnreadableTextException none) {
            throw new WrongRoundException(
                    ROUND, language -> Messages.in(language).text(none));
        }
    }

    /** Reads a file that goes with a round. */
    private interface Reading<T> {
        T read(Path path) throws IOException;
    }

    private static <T> T read(RoundFile.Kind kind, Path path, Reading<T> reading) {
        try {
            return reading.read(path);
        } catch (UnreadableTextException none) {
            throw new WrongRoundException(
                    word(kind), language -> Messages.in(language).text(none));
        } catch (IOException none) {
            throw new WrongRoundException(word(kind), language -> FileFault.text(none, language)
                    .replace(path.toString(), String.valueOf(path.getFileName())));
        }
    }

    private static String word(RoundFile.Kind kind) {
        return kind.name().toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> judged(CollectedRound collected) {
        Map<String, Object> all = new LinkedHashMap<>();
        for (JudgedAnswer answer : collected.answers()) {
            Map<String, @Nullable Object> one = new LinkedHashMap<>();
            one.put("sender", answer.sender().map(UnitCode::value).orElse(null));
            one.put("verdict", answer.verdict().name());
            one.put("codes", answer.codes());
            one.put(
                    "findings",
                    answer.findings().stream()
                            .limit(LISTED)
                            .map(RoundWork::finding)
                            .toList());
            answer.sender()
                    .flatMap(sender -> state(collected, sender))
                    .ifPresent(state -> one.put("reminder", reminder(collected, state)));
            all.put(answer.answer().file(), one);
        }
        return all;
    }

    private static Map<String, @Nullable Object> finding(Finding finding) {
        Map<String, @Nullable Object> tree = new LinkedHashMap<>(ValidationJson.finding(finding));
        for (Language language : Language.values()) {
            tree.put("place_" + language.code(), Place.inFull(finding.location(), language));
        }
        return tree;
    }

    private static Optional<SenderState> state(CollectedRound collected, UnitCode sender) {
        return collected.senders().stream()
                .filter(senderState -> senderState.sender().equals(sender))
                .findFirst();
    }

    private static Map<String, Object> reminders(CollectedRound collected) {
        Map<String, Object> reminders = new LinkedHashMap<>();
        collected.senders().forEach(sender -> reminders.put(sender.sender().value(), reminder(collected, sender)));
        return reminders;
    }

    private static Map<String, Object> reminder(CollectedRound collected, SenderState sender) {
        Map<String, Object> reminder = new LinkedHashMap<>();
        for (Language language : Language.values()) {
            CollectionText.findReminder(collected, sender, language)
                    .ifPresent(text -> reminder.put(language.code(), text));
        }
        return reminder;
    }

    private static Map<String, Object> names(CollectedRound collected) {
        Map<String, Object> names = new LinkedHashMap<>();
        collected
                .senders()
                .forEach(sender -> names.put(
                        sender.sender().value(),
                        collected
                                .findName(sender.sender())
                                .orElse(sender.sender().value())));
        return names;
    }
}
