package org.ishc.io.ingest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubAggregate;
import org.ishc.core.club.ClubCounts;
import org.ishc.core.club.ClubFigures;
import org.ishc.core.club.ClubTallies;
import org.ishc.core.club.ClubTally;
import org.ishc.core.finding.Origin;

/** What clubs add up to, as bytes. */
final class CountBytes {

    private CountBytes() {}

    static void write(ByteWriter out, ClubFigures figures) {
        out.list(List.copyOf(figures.byUnit().entrySet()), (of, unit) -> {
            ClubAggregate counts = unit.getValue();
            of.text(unit.getKey().value()).whole(counts.clubs()).whole(counts.running());
            of.list(counts.counts(), (each, count) -> {
                FindingBytes.write(each, count.sum());
                each.whole(count.given());
            });
        });
    }

    static ClubFigures figures(ByteReader in) {
        Map<UnitCode, ClubAggregate> byUnit = new HashMap<>();
        for (int left = in.number(); left > 0; left--) {
            byUnit.put(
                    UnitCode.parse(in.text()),
                    ClubAggregate.of(
                            in.whole(),
                            in.whole(),
                            in.list(count -> new ClubAggregate.Count(FindingBytes.fraction(count), count.whole()))));
        }
        return ClubFigures.of(byUnit);
    }

    static void write(ByteWriter out, ClubTallies tallies) {
        out.list(
                List.copyOf(tallies.byUnit().entrySet()),
                (of, unit) -> of.text(unit.getKey().value()).list(unit.getValue(), CountBytes::write));
    }

    private static void write(ByteWriter out, ClubTally tally) {
        FindingBytes.write(out, tally.sum());
        out.whole(tally.known()).whole(tally.expected());
    }

    static ClubTallies tallies(ByteReader in) {
        Map<UnitCode, List<ClubTally>> byUnit = new HashMap<>();
        for (int left = in.number(); left > 0; left--) {
            byUnit.put(UnitCode.parse(in.text()), in.list(CountBytes::tally));
        }
        return ClubTallies.of(byUnit);
    }

    private static ClubTally tally(ByteReader in) {
        return new ClubTally(FindingBytes.fraction(in), in.whole(), in.whole());
    }

    static void writeAnswers(ByteWriter out, List<ClubCounts.Answer> answers) {
        out.list(answers, (of, answer) -> {
            of.text(answer.club().value());
            write(of, answer.tally());
            of.list(answer.rows(), (each, row) -> each.text(row.table()).whole(row.row()));
        });
    }

    static List<ClubCounts.Answer> answers(ByteReader in) {
        return in.list(answer -> new ClubCounts.Answer(
                ClubCode.parse(answer.text()),
                tally(answer),
                answer.list(row -> new Origin(row.text(), row.number()))));
    }

    static void write(ByteWriter out, Map<UnitCode, List<ClubCounts.Share>> shares) {
        out.list(
                List.copyOf(shares.entrySet()),
                (of, entry) -> write(of.text(entry.getKey().value()), entry.getValue()));
    }

    private static void write(ByteWriter out, List<ClubCounts.Share> shares) {
        out.list(shares, (of, share) -> {
            of.text(share.club().value());
            of.list(share.value().stream().toList(), FindingBytes::write);
            of.list(share.rows(), (each, row) -> each.text(row.table()).whole(row.row()));
        });
    }

    static Map<UnitCode, List<ClubCounts.Share>> shares(ByteReader in) {
        Map<UnitCode, List<ClubCounts.Share>> shares = new HashMap<>();
        in.list(place -> Map.entry(UnitCode.parse(place.text()), sharesAt(place)))
                .forEach(at -> shares.put(at.getKey(), at.getValue()));
        return shares;
    }

    private static List<ClubCounts.Share> sharesAt(ByteReader in) {
        return in.list(share -> new ClubCounts.Share(
                ClubCode.parse(share.text()),
                Optional.of(share.list(FindingBytes::fraction))
                        .filter(value -> !value.isEmpty())
                        .map(value -> value.get(0)),
                share.list(row -> new Origin(row.text(), row.number()))));
    }
}
