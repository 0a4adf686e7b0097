package org.ishc.io.ingest.shard;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubDefinition;
import org.ishc.core.club.ClubGiven;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;

/** What every shard is asked. */
sealed interface ShardQuestion {

    /** What the reading came to. */
    record Summary() implements ShardQuestion {}

    /**
     * The counts of clubs, by all that is known, or by what was known at the end of a day.
     *
     * @see org.ishc.core.club.ClubCounts#figures
     */
    record Counts(Optional<LocalDate> known, LocalDate map, DateRange days, Optional<Period> reported, Given given)
            implements ShardQuestion {}

    /**
     * What every running club that is counted answers.
     *
     * @param indicators the figures that it gives
     * @param definitions those of {@link org.ishc.core.figure.IndicatorCatalogue#ofClubs} under which it is known, by
     *     place
     */
    record Given(Set<ClubIndicator> indicators, List<Integer> definitions) {

        static Given of(ClubGiven given, List<ClubDefinition> known) {
            return new Given(given.indicators(), places(List.copyOf(given.definitions()), known));
        }

        ClubGiven among(List<ClubDefinition> known) {
            return new ClubGiven(
                    indicators, definitions.stream().map(known::get).collect(Collectors.toSet()));
        }
    }

    /** Returns the places of some definitions among those that all know. */
    static List<Integer> places(List<ClubDefinition> definitions, List<ClubDefinition> known) {
        return definitions.stream().map(known::indexOf).toList();
    }

    /**
     * The clubs under some definitions, by their places.
     *
     * @see org.ishc.core.club.ClubCounts#tallies
     */
    record Tallies(List<Integer> definitions, Counts counts) implements ShardQuestion {}

    /**
     * The clubs behind a tally at a unit and below.
     *
     * @see org.ishc.core.club.ClubCounts#answersBelow
     */
    record Answers(UnitCode unit, int definition, Counts counts) implements ShardQuestion {}

    /**
     * The clubs behind some counts at a unit and below.
     *
     * @see org.ishc.core.club.ClubCounts#sharesBelow
     */
    record Shares(UnitCode unit, List<ClubIndicator> indicators, Counts counts) implements ShardQuestion {}

    /** Returns the question as bytes. */
    default byte[] bytes() {
        ByteWriter out = new ByteWriter();
        if (this instanceof Counts counts) {
            write(out.whole(1), counts);
        } else if (this instanceof Shares shares) {
            write(out.whole(2).text(shares.unit().value()), shares.indicators());
            write(out, shares.counts());
        } else if (this instanceof Tallies tallies) {
            out.whole(3).list(tallies.definitions(), (to, place) -> to.whole(place));
            write(out, tallies.counts());
        } else if (this instanceof Answers answers) {
            write(out.whole(4).text(answers.unit().value()).whole(answers.definition()), answers.counts());
        } else {
            out.whole(0);
        }
        return out.bytes();
    }

    private static void write(ByteWriter out, Counts counts) {
        out.text(counts.known().map(LocalDate::toString).orElse(null))
                .day(counts.map())
                .day(counts.days().start())
                .day(counts.days().endExclusive())
                .text(counts.reported().map(Period::code).orElse(null));
        write(out, counts.given().indicators());
        out.list(counts.given().definitions(), (to, place) -> to.whole(place));
    }

    private static void write(ByteWriter out, Collection<ClubIndicator> indicators) {
        out.list(List.copyOf(indicators), (to, indicator) -> to.whole(indicator.ordinal()));
    }

    private static List<ClubIndicator> indicators(ByteReader in) {
        return in.list(from -> ClubIndicator.values()[from.number()]);
    }

    /** Reads a question. */
    static ShardQuestion read(byte[] bytes) {
        ByteReader in = new ByteReader(bytes);
        return switch (in.number()) {
            case 0 -> new Summary();
            case 1 -> counts(in);
            case 3 -> new Tallies(in.list(ByteReader::number), counts(in));
            case 4 -> new Answers(UnitCode.parse(in.text()), in.number(), counts(in));
            default -> new Shares(UnitCode.parse(in.text()), indicators(in), counts(in));
        };
    }

    private static Counts counts(ByteReader in) {
        Optional<LocalDate> known = Optional.ofNullable(in.findText()).map(LocalDate::parse);
        LocalDate map = in.day();
        DateRange days = DateRange.of(in.day(), in.day());
        Optional<Period> reported = Optional.ofNullable(in.findText()).map(Period::parse);
        Set<ClubIndicator> given = Set.copyOf(indicators(in));
        return new Counts(known, map, days, reported, new Given(given, in.list(ByteReader::number)));
    }
}
