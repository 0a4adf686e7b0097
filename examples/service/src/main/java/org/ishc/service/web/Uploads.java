package org.ishc.service.web;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import org.ishc.service.ServiceSettings;
import org.ishc.service.judge.RefusedUploadException;
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
    private final AuditLog log;
    private final Attempts hourly;

    Uploads(Reception reception, AuditLog log, ServiceSettings settings, Clock clock) {
        this.reception = reception;
        this.log = log;
        this.hourly = new Attempts(settings.hourly(), Duration.ofHours(1), clock);
    }

    /** Receives a file from somebody. See {@link Reception#receive}. */
    Reception.Received receive(Upload upload, Viewer viewer) throws IOException {
        try {
            if (hourly.isEnough(viewer.account())) {
                throw new RefusedUploadException(RefusedUploadException.Reason.TOO_MANY);
            }
            hourly.count(viewer.account());
            return reception.receive(upload, viewer);
        } catch (RefusedUploadException refused) {
            log.write(
                    viewer.account(), AuditLog.Action.REFUSED, refused.reason().code());
            throw refused;
        }
    }
}
