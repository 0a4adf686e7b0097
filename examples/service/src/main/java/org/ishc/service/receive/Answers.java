package org.ishc.service.receive;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import org.ishc.service.ServiceSettings;
import org.ishc.service.judge.Judgement;
import org.ishc.service.judge.RefusedUploadException;
import org.ishc.service.judge.RefusedUploadException.Reason;
import org.ishc.service.judge.RoundFolder;
import org.ishc.service.store.AnswerStore;
import org.ishc.service.store.ChangedMeanwhileException;
import org.ishc.service.store.NewAnswer;
import org.ishc.service.store.PackageStore;
import org.ishc.service.store.RoundStore;
import org.ishc.service.store.Sending;
import org.ishc.service.store.StoredPackage;
import org.ishc.service.store.StoredRound;
import org.ishc.service.user.Viewer;
import org.springframework.stereotype.Service;

/**
 * Takes answers to rounds. Whatever somebody sends is kept: what cannot be read is an answer that cannot be used, and
 * says why. The file and the answer are stored together, or neither.
 */
@Service
public final class Answers {

    /** How often it is tried anew, when somebody changes the round meanwhile. */
    private static final int TRIES = 3;

    private final RoundStore rounds;
    private final AnswerStore store;
    private final PackageStore packages;
    private final Reception reception;
    private final Rounds judging;
    private final Clock clock;
    private final ZoneId zone;

    Answers(
            RoundStore rounds,
            AnswerStore store,
            PackageStore packages,
            Reception reception,
            Rounds judging,
            Clock clock,
            ServiceSettings settings) {
        this.rounds = rounds;
        this.store = store;
        this.packages = packages;
        this.reception = reception;
        this.judging = judging;
        this.clock = clock;
        this.zone = settings.zone();
    }

    /**
     * What is written down as an answer comes in.
     *
     * @param sender who sent it; empty when the file says so itself
     * @param receivedOn when it came; today when empty
     */
    public record Receipt(Optional<String> sender, Optional<LocalDate> receivedOn) {

        /** Nothing is written down: it came today, from whom it says. */
        public static final Receipt NONE = new Receipt(Optional.empty(), Optional.empty());
    }

    /**
     * What became of an answer.
     *
     * @param id its number
     * @param isNew whether it was stored now; false when the same bytes had answered before
     */
    public record Answered(long id, boolean isNew) {}

    /** Returns the day that it is here. */
    public LocalDate today() {
        return OffsetDateTime.now(clock).atZoneSameInstant(zone).toLocalDate();
    }

    /**
     * Takes a file as an answer, and holds it against what is asked.
     *
     * @return empty when the round is closed
     * @throws RefusedUploadException when there is nothing, it is somebody else's, or it takes more memory or time than
     *     is set
     */
    public Optional<Answered> answer(long round, Upload upload, Receipt receipt, Viewer sender) throws IOException {
        Optional<String> from = sender.scope().or(receipt::sender);
        Sending sending = reception.sending(upload, upload.ending(), sender, from);
        for (int i = 0; i < TRIES; i++) {
            StoredRound stored = rounds.find(round).orElseThrow();
            Optional<StoredPackage> known = packages.findBySha256(sending.sha256(), from);
            Optional<Long> same = known.flatMap(storedPackage -> store.findAnswerOf(stored, storedPackage.id()));
            if (same.isPresent()) {
                return same.map(id -> new Answered(id, false));
            }
            if (!stored.isOpen()) {
                return Optional.empty();
            }
            try {
                return store.add(stored, judged(stored, upload, sending, known, receipt, sender))
                        .map(id -> new Answered(id, true));
            } catch (ChangedMeanwhileException changed) {
                // it is looked at once more
            }
        }
        throw new RefusedUploadException(Reason.BUSY);
    }

    private NewAnswer judged(
            StoredRound round,
            Upload upload,
            Sending sending,
            Optional<StoredPackage> known,
            Receipt receipt,
            Viewer sender)
            throws IOException {
        if (known.filter(StoredPackage::isFromMany).isPresent()) {
            throw new RefusedUploadException(Reason.FROM_MANY);
        }
        LocalDate day = receipt.receivedOn().orElseGet(this::today);
        Optional<Judgement> judgement =
                known.isPresent() ? Optional.empty() : Optional.of(reception.judgeAnswer(upload, sending, sender, day));
        Map<?, ?> judged = judging.judged(
                round,
                new RoundFolder.Sent(
                        "answer." + sending.form(),
                        out -> {
                            try (InputStream in = upload.content().getInputStream()) {
                                in.transferTo(out);
                            }
                        },
                        day,
                        sending.owner(),
                        false),
                sending.fileName());
        return new NewAnswer(sending, upload.content(), known, judgement, sending.owner(), day, judged);
    }
}
