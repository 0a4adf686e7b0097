package org.ishc.service.store;

import java.time.OffsetDateTime;
import java.util.Optional;

/**
 * A file as it is about to be stored.
 *
 * @param fileName as the sender named it
 * @param form the ending that says how it is read
 * @param sha256 of the bytes
 * @param size in bytes
 * @param receivedAt when it was received
 * @param account who sends it
 * @param owner the unit whose it is; empty when the one who sends it is bound to none: then it is the sender's whom the
 *     package names
 */
public record Sending(
        String fileName,
        String form,
        String sha256,
        long size,
        OffsetDateTime receivedAt,
        String account,
        Optional<String> owner) {

    /** Returns the unit whose a package is, given whom it names as its sender; empty text when nobody knows. */
    String ownerOf(Optional<String> sender) {
        return owner.or(() -> sender).orElse("");
    }
}
