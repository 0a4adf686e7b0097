package org.ishc.service.receive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.canonical.Sha256;
import org.ishc.service.judge.Judge;
import org.ishc.service.judge.Judgement;
import org.ishc.service.judge.RefusedUploadException;
import org.ishc.service.judge.RefusedUploadException.Reason;
import org.ishc.service.store.PackageStore;
import org.ishc.service.store.Sending;
import org.ishc.service.store.StoredPackage;
import org.ishc.service.user.Viewer;
import org.springframework.stereotype.Service;

/** Receives packages. The same bytes sent again are recognised and not stored twice, however many send them at once. */
@Service
public final class Reception {

    private final PackageStore store;
    private final Judge judge;
    private final Clock clock;

    Reception(PackageStore store, Judge judge, Clock clock) {
        this.store = store;
        this.judge = judge;
        this.clock = clock;
    }

    /**
     * What became of an upload.
     *
     * @param stored the package as it is stored
     * @param isNew whether it was stored now; false when the same bytes were there before
     */
    public record Received(StoredPackage stored, boolean isNew) {}

    /**
     * Receives a file. When this returns, the package is on the disk of the database: a service that is ended in this
     * moment has it when it is started again.
     *
     * @param sender who sends it: a province only what names its unit as the sender, or nobody
     * @throws RefusedUploadException when it is no package, or somebody else's
     * @throws IOException when the file cannot be read at all
     */
    public Received receive(Upload upload, Viewer sender) throws IOException {
        String form = upload.form().orElseThrow(() -> new RefusedUploadException(Reason.UNKNOWN_FORM));
        Sending sending = sending(upload, form, sender, sender.scope());
        Optional<StoredPackage> known = store.findBySha256(sending.sha256(), sender.scope());
        if (known.isPresent()) {
            return received(known.get(), false);
        }
        Judgement judgement = judge.judge(upload.content(), form);
        refuseUnreadable(judgement);
        refuseForeign(judgement, sender);
        Optional<Long> id = store.add(sending, upload.content(), judgement);
        return id.map(number -> received(store.find(number).orElseThrow(), true))
                .orElseGet(() -> received(
                        store.findBySha256(sending.sha256(), sender.scope()).orElseThrow(), false));
    }

    private static Received received(StoredPackage stored, boolean isNew) {
        if (!stored.isReadable()) {
            throw new RefusedUploadException(Reason.UNREADABLE);
        }
        return new Received(stored, isNew);
    }

    /**
     * Returns a file as it is about to be stored.
     *
     * @param form the ending that says how it is read
     * @param owner whose it is, where that is known without looking into it
     * @throws RefusedUploadException when there is nothing
     */
    Sending sending(Upload upload, String form, Viewer sender, Optional<String> owner) throws IOException {
        try (InputStream in = upload.content().getInputStream();
                DigestInputStream digested = new DigestInputStream(in, Sha256.digest())) {
            long size = digested.transferTo(OutputStream.nullOutputStream());
            if (size == 0) {
                throw new RefusedUploadException(Reason.EMPTY);
            }
            return new Sending(
                    upload.fileName(),
                    form,
                    Sha256.hex(digested.getMessageDigest().digest()),
                    size,
                    OffsetDateTime.now(clock),
                    sender.account(),
                    owner);
        }
    }

    /**
     * Looks at a file that is an answer: what cannot be read is no reason to lose it.
     *
     * @param today the day on which it came
     * @throws RefusedUploadException when it names another sender than the one who sends it, or takes more memory or
     *     time than is set
     */
    Judgement judgeAnswer(Upload upload, Sending sending, Viewer sender, LocalDate today) throws IOException {
        try {
            Judgement judgement = judge.judge(upload.content(), sending.form());
            refuseForeign(judgement, sender);
            return judgement;
        } catch (RefusedUploadException refused) {
            if (refused.reason() != Reason.UNREADABLE) {
                throw refused;
            }
            return Judgement.unreadable(sending.sha256(), today);
        }
    }

    private static void refuseForeign(Judgement judgement, Viewer sender) {
        if (!sender.maySendFor(judgement.sender())) {
            throw new RefusedUploadException(Reason.NOT_YOURS);
        }
    }

    private static void refuseUnreadable(Judgement judgement) {
        if (judgement.isTooLarge()) {
            throw new RefusedUploadException(Reason.TOO_LARGE, judgement.whole());
        }
        if (!judgement.whole().isEmpty()) {
            throw new RefusedUploadException(Reason.UNREADABLE, judgement.whole());
        }
        if (!judgement.isApplicable()) {
            Object all = CanonicalJson.readObject(judgement.report()).get("findings");
            List<?> findings = all instanceof List<?> list ? list : List.of();
            throw new RefusedUploadException(
                    Reason.UNREADABLE,
                    findings.stream()
                            .<Map<?, ?>>map(finding -> (Map<?, ?>) finding)
                            .toList());
        }
    }
}
