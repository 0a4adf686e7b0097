package org.ishc.service.store;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.ishc.service.judge.Judgement;
import org.springframework.core.io.InputStreamSource;

/**
 * An answer as it is about to be stored, with the file that it is.
 *
 * @param sending the file
 * @param content its bytes
 * @param known the same bytes, when they are stored already
 * @param judgement what the file came to; not asked for when it is stored already
 * @param writtenSender who sent it, where that is known without looking into it
 * @param receivedOn the day on which it came
 * @param judged what it came to when it was held against what is asked, as the judge wrote it
 */
public record NewAnswer(
        Sending sending,
        InputStreamSource content,
        Optional<StoredPackage> known,
        Optional<Judgement> judgement,
        Optional<String> writtenSender,
        LocalDate receivedOn,
        Map<?, ?> judged) {}
