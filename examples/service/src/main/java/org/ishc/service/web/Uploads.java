package org.ishc.service.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.ishc.service.ServiceSettings;
import org.ishc.service.judge.RefusedUploadException;
import org.ishc.service.receive.Answers;
import org.ishc.service.receive.Reception;
import org.ishc.service.receive.Upload;
import org.ishc.service.user.Attempts;
import org.ishc.service.user.AuditLog;
import org.ishc.service.user.Viewer;
import org.springframework.stereotype.Component;

/** Sending as a page does it for somebody: no more in an hour than is set, and what is refused is written down. */
@Component
final class Uploads {

    private final Reception reception;
    private final Answers answers;
    private final AuditLog log;
    private final Attempts hourly;

    Uploads(Reception reception, Answers answers, AuditLog log, ServiceSettings settings, Clock clock) {
        this.reception = reception;
        this.answers = answers;
        this.log = log;
        this.hourly = new Attempts(settings.hourly(), Duration.ofHours(1), clock);
    }

    /** Receives a file from somebody. See {@link Reception#receive}. */
    Reception.Received receive(Upload upload, Viewer viewer) throws IOException {
        return counted(viewer, () -> reception.receive(upload, viewer));
    }

    /** Takes an answer to a round from somebody. See {@link Answers#answer}. */
    Optional<Answers.Answered> answer(long round, Upload upload, Answers.Receipt receipt, Viewer viewer)
            throws IOException {
        return counted(viewer, () -> answers.answer(round, upload, receipt, viewer));
    }

    /** Takes a file in. */
    private interface Taking<T> {
        T take() throws IOException;
    }

    private <T> T counted(Viewer viewer, Taking<T> taking) throws IOException {
        try {
            if (hourly.isEnough(viewer.account())) {
                throw new RefusedUploadException(RefusedUploadException.Reason.TOO_MANY);
            }
            hourly.count(viewer.account());
            return taking.take();
        } catch (RefusedUploadException refused) {
            log.write(
                    viewer.account(), AuditLog.Action.REFUSED, refused.reason().code());
            throw refused;
        }
    }
}
