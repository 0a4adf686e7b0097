package org.ishc.core.club;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.ishc.core.base.ClubCode;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;

/**
 * What a club reported for a period. Every figure may be missing, and missing is never zero. Immutable; kept small, since a nation sends hundreds of
 * thousands.
 */
public final class ClubReport {

  private static final int NOT_REPORTED = -1;

  private final ClubCode club;
  private final Period period;
  private final long[] counts;

  /** One bit for each figure that was given, by ordinal of its column. */
  private final int given;

  /** One bit for each area, by ordinal; −1 when areas were not reported. */
  private final int areas;

  private final Optional<LocalDate> recordedOn;
  private final Origin origin;

  private ClubReport(
      ClubCode club, Period period, Map<ReportColumn, Long> counts, int areas, Optional<LocalDate> recordedOn, Origin origin) {
    this.club = club;
    this.period = period;
    this.counts = new long[counts.isEmpty() ? 0 : Collections.max(counts.keySet()).ordinal() + 1];
    int bits = 0;
    for (Map.Entry<ReportColumn, Long> count : counts.entrySet()) {
      this.counts[count.getKey().ordinal()] = count.getValue();
      bits |= 1 << count.getKey().ordinal();
    }
    this.given = bits;
    this.areas = areas;
    this.recordedOn = recordedOn;
    this.origin = origin;
  }

  /**
   * Returns a report.
   *
   * @param club the club
   * @param period the period
   * @param counts the figures that were given, not negative
   * @param areas the activity areas carried out; empty when they were not reported, which is not the same as none
   * @param recordedOn when the report became known; empty means the period's last day
   * @param origin the row that it came from
   * @throws IllegalArgumentException when a figure is negative
   */
  public static ClubReport of(
      ClubCode club,
      Period period,
      Map<ReportColumn, Long> counts,
      Optional<Set<ActivityArea>> areas,
      Optional<LocalDate> recordedOn,
      Origin origin) {
    counts.forEach(
        (column, count) -> {
          if (count < 0) {
            throw new IllegalArgumentException(column.column() + " is negative: " + count);
          }
        });
    int bits = areas.map(set -> set.stream().mapToInt(area -> 1 << area.ordinal()).sum()).orElse(NOT_REPORTED);
    return new ClubReport(club, period, withEnumKeys(counts), bits, recordedOn, origin);
  }

  private static Map<ReportColumn, Long> withEnumKeys(Map<ReportColumn, Long> counts) {
    Map<ReportColumn, Long> copy = new EnumMap<>(ReportColumn.class);
    copy.putAll(counts);
    return copy;
  }

  /** Returns the club. */
  public ClubCode club() {
    return club;
  }

  /** Returns the period. */
  public Period period() {
    return period;
  }

  /** Returns a figure; empty when it was not reported. */
  public OptionalLong count(ReportColumn column) {
    return isGiven(column) ? OptionalLong.of(counts[column.ordinal()]) : OptionalLong.empty();
  }

  boolean isGiven(ReportColumn column) {
    return (given & 1 << column.ordinal()) != 0;
  }

  /** Returns a figure that was given. */
  long given(ReportColumn column) {
    return counts[column.ordinal()];
  }

  /** Returns the number of activity areas carried out, 0 to 8; empty when they were not reported. */
  public OptionalLong areaCount() {
    return areas == NOT_REPORTED ? OptionalLong.empty() : OptionalLong.of(Integer.bitCount(areas));
  }

  /** Returns the activity areas carried out, in the order of the specification; empty when they were not reported. */
  public Optional<Set<ActivityArea>> areas() {
    if (areas == NOT_REPORTED) {
      return Optional.empty();
    }
    Set<ActivityArea> set = EnumSet.noneOf(ActivityArea.class);
    for (ActivityArea area : ActivityArea.values()) {
      if ((areas & 1 << area.ordinal()) != 0) {
        set.add(area);
      }
    }
    return Optional.of(Collections.unmodifiableSet(set));
  }

  /** Returns when the report became known; empty means the period's last day. */
  public Optional<LocalDate> recordedOn() {
    return recordedOn;
  }

  /** Returns the row that the report came from. */
  public Origin origin() {
    return origin;
  }

  /** Returns the key of the record: club and period. */
  public List<String> key() {
    return List.of(club.value(), period.code());
  }

  Location location() {
    return Location.of(origin, key());
  }
}
