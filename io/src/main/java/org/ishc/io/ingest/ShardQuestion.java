package org.ishc.io.ingest;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.ishc.core.base.UnitCode;
import org.ishc.core.club.ClubIndicator;
import org.ishc.core.time.DateRange;
import org.ishc.core.time.Period;

/** What every shard is asked. */
sealed interface ShardQuestion {

  /** What the reading came to. */
  record Summary() implements ShardQuestion {}

  /**
   * The counts of clubs.
   *
   * @see org.ishc.core.club.ClubCounts#figures
   */
  record Counts(LocalDate map, DateRange days, Optional<Period> reported, Set<ClubIndicator> given) implements ShardQuestion {}

  /**
   * The clubs behind a count at a unit.
   *
   * @see org.ishc.core.club.ClubCounts#shares
   */
  record Shares(UnitCode unit, ClubIndicator indicator, Counts counts) implements ShardQuestion {}

  /** Returns the question as bytes. */
  default byte[] bytes() {
    ByteWriter out = new ByteWriter();
    if (this instanceof Counts counts) {
      write(out.whole(1), counts);
    } else if (this instanceof Shares shares) {
      write(out.whole(2).text(shares.unit().value()).whole(shares.indicator().ordinal()), shares.counts());
    } else {
      out.whole(0);
    }
    return out.bytes();
  }

  private static void write(ByteWriter out, Counts counts) {
    out.day(counts.map()).day(counts.days().start()).day(counts.days().endExclusive()).text(counts.reported().map(Period::code).orElse(null));
    out.whole(counts.given().size());
    counts.given().forEach(indicator -> out.whole(indicator.ordinal()));
  }

  /** Reads a question. */
  static ShardQuestion read(byte[] bytes) {
    ByteReader in = new ByteReader(bytes);
    return switch (in.number()) {
      case 0 -> new Summary();
      case 1 -> counts(in);
      default -> new Shares(UnitCode.parse(in.text()), ClubIndicator.values()[in.number()], counts(in));
    };
  }

  private static Counts counts(ByteReader in) {
    LocalDate map = in.day();
    DateRange days = DateRange.of(in.day(), in.day());
    Optional<Period> reported = Optional.ofNullable(in.findText()).map(Period::parse);
    Set<ClubIndicator> given = EnumSet.noneOf(ClubIndicator.class);
    for (int left = in.number(); left > 0; left--) {
      given.add(ClubIndicator.values()[in.number()]);
    }
    return new Counts(map, days, reported, given);
  }
}
