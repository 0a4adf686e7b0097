package org.ishc.io.ingest.shard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubCounts;
import org.ishc.core.club.ClubDefinition;
import org.ishc.core.club.ClubFigures;
import org.ishc.core.club.ClubGiven;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.club.ClubTallies;
import org.ishc.core.club.ClubWindow;
import org.ishc.core.finding.Finding;
import org.ishc.core.organisation.Snapshot;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.check.FindingLog;

/**
 * All shards of a package, asked together: answers are taken only when every shard gave one, of every block of the same
 * package.
 */
final class ShardedClubs implements ClubCounts {

    /** A unit is explained in the years that its criteria ask for, in turn: shares of so many questions are held. */
    private static final int HELD = 4;

    private final Supplier<String> sha256;
    private final IntSupplier slices;
    private final Supplier<FindingLog> logs;
    private final Function<byte[], List<byte[]>> ask;
    private final List<ClubDefinition> definitions;
    private final Optional<LocalDate> known;
    private volatile List<AskedShares> lastAsked = List.of();

    /**
     * Knows how to ask.
     *
     * @param sha256 gives the digest of the package
     * @param slices gives how many slices the reports have
     * @param logs makes the logs of the run, empty
     * @param definitions those that every shard knows
     * @param ask gives a question to every shard
     */
    ShardedClubs(
            Supplier<String> sha256,
            IntSupplier slices,
            Supplier<FindingLog> logs,
            List<ClubDefinition> definitions,
            Function<byte[], List<byte[]>> ask) {
        this(sha256, slices, logs, definitions, Optional.empty(), ask);
    }

    private ShardedClubs(
            Supplier<String> sha256,
            IntSupplier slices,
            Supplier<FindingLog> logs,
            List<ClubDefinition> definitions,
            Optional<LocalDate> known,
            Function<byte[], List<byte[]>> ask) {
        this.definitions = definitions;
        this.known = known;
        this.sha256 = sha256;
        this.slices = slices;
        this.logs = logs;
        this.ask = ask;
    }

    /**
     * Returns what the reading came to.
     *
     * @param onOpening what was found before any slice was read
     * @throws IllegalStateException when a shard, or a block of one, is missing or there twice
     */
    ShardSummary summary(List<Finding> onOpening) {
        ShardSummary summary = new ShardSummary(logs);
        summary.wholes().addAll(onOpening);
        answers(new ShardQuestion.Summary()).forEach(summary::add);
        return summary;
    }

    private ShardQuestion.Counts counts(ClubWindow window, ClubGiven given) {
        return new ShardQuestion.Counts(
                known,
                window.map().date(),
                window.days(),
                window.reported(),
                ShardQuestion.Given.of(given, definitions));
    }

    @Override
    public ShardedClubs known(LocalDate day) {
        LocalDate both = known.filter(earlier -> earlier.isBefore(day)).orElse(day);
        return new ShardedClubs(sha256, slices, logs, definitions, Optional.of(both), ask);
    }

    @Override
    public ClubFigures figures(ClubWindow window, ClubGiven given) {
        return answers(counts(window, given)).stream()
                .map(CountBytes::figures)
                .reduce(ClubFigures.NONE, ClubFigures::plus);
    }

    @Override
    public ClubTallies tallies(List<ClubDefinition> asked, ClubWindow window, ClubGiven given) {
        return answers(new ShardQuestion.Tallies(ShardQuestion.places(asked, definitions), counts(window, given)))
                .stream()
                .map(CountBytes::tallies)
                .reduce(ClubTallies.NONE, ClubTallies::plus);
    }

    @Override
    public Map<UnitCode, List<Answer>> answersBelow(UnitCode unit, ClubDefinition definition, ClubWindow window) {
        Map<UnitCode, List<Answer>> answers =
                CountBytes.together(answers(new ShardQuestion.Answers(
                                unit, definitions.indexOf(definition), counts(window, ClubGiven.NOTHING)))
                        .stream()
                        .map(CountBytes::answers)
                        .toList());
        answers.values().forEach(some -> some.sort(Comparator.comparing(Answer::club)));
        return answers;
    }

    @Override
    public Map<UnitCode, List<Share>> sharesBelow(
            UnitCode unit, ClubIndicator indicator, Snapshot snapshot, DateRange days, Optional<Period> reported) {
        ShardQuestion.Counts counts = counts(new ClubWindow(snapshot, days, reported), ClubGiven.NOTHING);
        AskedShares.At at = new AskedShares.At(unit, counts);
        AskedShares asked = lastAsked.stream()
                .filter(last -> last.at().equals(at))
                .findFirst()
                .orElseGet(() -> new AskedShares(at));
        if (!asked.has(indicator)) {
            asked = asked.with(indicator, this::shares);
            lastAsked = first(asked, lastAsked);
        }
        return asked.of(indicator);
    }

    private static List<AskedShares> first(AskedShares now, List<AskedShares> before) {
        return Stream.concat(Stream.of(now), before.stream().filter(last -> !last.at()
                        .equals(now.at())))
                .limit(HELD)
                .toList();
    }

    /** Asks for the shares of some counts at once. */
    private Map<ClubIndicator, Map<UnitCode, List<Share>>> shares(ShardQuestion.Shares asked) {
        List<ByteReader> answers = answers(asked);
        Map<ClubIndicator, Map<UnitCode, List<Share>>> shares = new EnumMap<>(ClubIndicator.class);
        for (ClubIndicator indicator : asked.indicators()) {
            Map<UnitCode, List<Share>> all =
                    CountBytes.together(answers.stream().map(CountBytes::shares).toList());
            all.values().forEach(some -> some.sort(Comparator.comparing(Share::club)));
            shares.put(indicator, all);
        }
        return shares;
    }

    private List<ByteReader> answers(ShardQuestion question) {
        int all = slices.getAsInt();
        List<ByteReader> answers = new ArrayList<>();
        AnswerHead head = new AnswerHead(sha256.get(), List.of(), 1);
        for (byte[] bytes : ask.apply(question.bytes())) {
            ByteReader answer = new ByteReader(bytes);
            AnswerHead one = AnswerHead.read(answer);
            if (!one.sha256().equals(sha256.get())) {
                throw new IllegalStateException(
                        "a shard is of another package: " + one.sha256() + ", not " + sha256.get());
            }
            head = answers.isEmpty() ? one : head.plus(one);
            answers.add(answer);
        }
        head.requireAll(all);
        return answers;
    }
}
