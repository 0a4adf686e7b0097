package org.ishc.io.ingest.shard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;
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
        out.list(List.copyOf(figures.byUnit().entrySet()), (to, unit) -> {
            ClubAggregate counts = unit.getValue();
            to.text(unit.getKey().value()).whole(counts.clubs()).whole(counts.running());
            to.list(counts.counts(), (each, count) -> {
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
        writeByUnit(out, tallies.byUnit(), CountBytes::write);
    }

    private static void write(ByteWriter out, ClubTally tally) {
        FindingBytes.write(out, tally.sum());
        out.whole(tally.known()).whole(tally.expected());
    }

    static ClubTallies tallies(ByteReader in) {
        return ClubTallies.of(byUnit(in, CountBytes::tally));
    }

    private static ClubTally tally(ByteReader in) {
        return new ClubTally(FindingBytes.fraction(in), in.whole(), in.whole());
    }

    static void writeAnswers(ByteWriter out, Map<UnitCode, List<ClubCounts.Answer>> answers) {
        writeByUnit(out, answers, (to, answer) -> {
            to.text(answer.club().value());
            write(to, answer.tally());
            write(to, answer.rows());
        });
    }

    static Map<UnitCode, List<ClubCounts.Answer>> answers(ByteReader in) {
        return byUnit(in, from -> new ClubCounts.Answer(ClubCode.parse(from.text()), tally(from), rows(from)));
    }

    static void writeShares(ByteWriter out, Map<UnitCode, List<ClubCounts.Share>> shares) {
        writeByUnit(out, shares, (to, share) -> {
            to.text(share.club().value());
            to.list(share.value().stream().toList(), FindingBytes::write);
            write(to, share.rows());
        });
    }

    static Map<UnitCode, List<ClubCounts.Share>> shares(ByteReader in) {
        return byUnit(
                in,
                from -> new ClubCounts.Share(
                        ClubCode.parse(from.text()),
                        from.list(FindingBytes::fraction).stream().findFirst(),
                        rows(from)));
    }

    private static void write(ByteWriter out, List<Origin> rows) {
        out.list(rows, (to, row) -> to.text(row.table()).whole(row.row()));
    }

    private static List<Origin> rows(ByteReader in) {
        return in.list(row -> new Origin(row.text(), row.number()));
    }

    private static <T> void writeByUnit(
            ByteWriter out, Map<UnitCode, List<T>> byUnit, BiConsumer<ByteWriter, T> write) {
        out.list(
                List.copyOf(byUnit.entrySet()),
                (to, unit) -> to.text(unit.getKey().value()).list(unit.getValue(), write));
    }

    private static <T> Map<UnitCode, List<T>> byUnit(ByteReader in, Function<ByteReader, T> read) {
        Map<UnitCode, List<T>> byUnit = new HashMap<>();
        for (int left = in.number(); left > 0; left--) {
            byUnit.put(UnitCode.parse(in.text()), in.list(read));
        }
        return byUnit;
    }

    /** Returns what lies at each unit in any of several answers. */
    static <T> Map<UnitCode, List<T>> together(List<Map<UnitCode, List<T>>> answers) {
        Map<UnitCode, List<T>> all = new TreeMap<>();
        answers.forEach(answer -> answer.forEach((unit, some) ->
                all.computeIfAbsent(unit, at -> new ArrayList<>()).addAll(some)));
        return all;
    }
}
