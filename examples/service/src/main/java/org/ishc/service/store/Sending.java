package org.ishc.service.store;

import java.time.OffsetDateTime;

/**
 * A file as it is about to be stored.
 *
 * @param fileName as the sender named it
 * @param form the ending that says how it is read
 * @param sha256 of the bytes
 * @param size in bytes
 * @param receivedAt when it was received
 */
public record Sending(String fileName, String form, String sha256, long size, OffsetDateTime receivedAt) {}
