package org.ishc.service.receive;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.security.DigestInputStream;
import java.time.Clock;
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

    private record Bytes(String sha256, long size) {}

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
        Bytes bytes = bytes(upload);
        if (bytes.size() == 0) {
            throw new RefusedUploadException(Reason.EMPTY);
        }
        Optional<StoredPackage> known = store.findBySha256(bytes.sha256(), sender.scope());
        if (known.isPresent()) {
            return new Received(known.get(), false);
        }
        Judgement judgement = judge.judge(upload.content(), form);
        refuseUnreadable(judgement);
        if (!sender.maySendFor(judgement.sender())) {
            throw new RefusedUploadException(Reason.NOT_YOURS);
        }
        Sending sending = new Sending(
                upload.fileName(),
                form,
                bytes.sha256(),
                bytes.size(),
                OffsetDateTime.now(clock),
                sender.account(),
                sender.scope());
        Optional<Long> id = store.add(sending, upload.content(), judgement);
        return id.map(of -> new Received(store.find(of).orElseThrow(), true))
                .orElseGet(() -> new Received(
                        store.findBySha256(bytes.sha256(), sender.scope()).orElseThrow(), false));
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

    private static Bytes bytes(Upload upload) throws IOException {
        try (InputStream in = upload.content().getInputStream();
                DigestInputStream digested = new DigestInputStream(in, Sha256.digest())) {
            long size = digested.transferTo(OutputStream.nullOutputStream());
            return new Bytes(Sha256.hex(digested.getMessageDigest().digest()), size);
        }
    }
}
