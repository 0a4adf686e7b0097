package org.ishc.io.collect;

import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.collection.Answer;
import org.ishc.core.finding.Finding;
import org.ishc.core.submission.Submission;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.spi.PackageSource;

/**
 * An answer, held against what a round asks for.
 *
 * @param answer the answer; its sender is one of the round's, or none
 * @param verdict what it comes to
 * @param codes how many errors and warnings there are, by code
 * @param findings what was found, in order; of very many only the first
 * @param source what was sent; empty when it cannot stand, since nobody reads it again
 * @param lastEvents the day of the last event of each club up to the day of the data, where there is one
 * @param submissions what it says of submissions of others
 */
public record JudgedAnswer(
        Answer answer,
        Verdict verdict,
        SortedMap<String, Long> codes,
        List<Finding> findings,
        Optional<PackageSource> source,
        Map<ClubCode, LocalDate> lastEvents,
        List<Submission> submissions) {

    /** Refuses null; copies the collections. */
    public JudgedAnswer {
        Objects.requireNonNull(answer, "answer");
        Objects.requireNonNull(verdict, "verdict");
        Objects.requireNonNull(source, "source");
        codes = Collections.unmodifiableSortedMap(new TreeMap<>(codes));
        findings = List.copyOf(findings);
        lastEvents = Map.copyOf(lastEvents);
        submissions = List.copyOf(submissions);
    }

    /** Returns what is left of it when somebody sends it back: it may not be used. */
    JudgedAnswer sentBack() {
        Answer back = new Answer(answer.file(), answer.sender(), answer.receivedOn(), false);
        return new JudgedAnswer(back, verdict, codes, findings, source, lastEvents, submissions);
    }

    /** Finds the sender of the round that it is from. */
    public Optional<UnitCode> sender() {
        return answer.sender();
    }
}
