package org.ishc.service.store;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.ishc.io.ingest.Verdict;

/**
 * A package in the store, without its bytes.
 *
 * @param id its number, from 1 in the order of receipt
 * @param sha256 of the bytes
 * @param fileName as the sender named it
 * @param form zip, xlsx or json
 * @param size in bytes
 * @param name what the package calls itself
 * @param sender the code of the unit that sends it
 * @param period the code of the period that it is about
 * @param asOf the day of the data
 * @param verdict the verdict
 * @param errors findings with which something is refused
 * @param warnings findings to be looked at
 * @param infos other findings
 * @param receivedAt when it was received
 * @param weight how many bytes of memory it takes once it is read; empty when that was not measured
 * @param isAhead whether its day of data lay after the day on which it was received
 * @param owner the unit whose it is; an empty text when nobody knows
 * @param roundId the round of which it is the package from many; empty of everything that somebody sent
 * @param isReadable whether it can be worked with; what cannot is kept as an answer to a round, and stands in no list
 */
public record StoredPackage(
        long id,
        String sha256,
        String fileName,
        String form,
        long size,
        Optional<String> name,
        Optional<String> sender,
        Optional<String> period,
        LocalDate asOf,
        Verdict verdict,
        long errors,
        long warnings,
        long infos,
        OffsetDateTime receivedAt,
        Optional<Long> weight,
        boolean isAhead,
        String owner,
        Optional<Long> roundId,
        boolean isReadable) {

    /** Returns what to call it: its own name, else that of its file. */
    public String title() {
        return name.orElse(fileName);
    }

    /** Tells whether it was put together from everybody's answers. */
    public boolean isFromMany() {
        return roundId.isPresent();
    }
}
