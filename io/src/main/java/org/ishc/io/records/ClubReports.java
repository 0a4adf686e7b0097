package org.ishc.io.records;

import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.ishc.core.base.ClubCode;
import org.ishc.core.club.ActivityArea;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.time.Period;
import org.ishc.io.table.Row;
import org.ishc.io.table.Table;

/**
 * Makes reports from the rows of {@code club-reports}, by the million: straight from the cells, and with one code object for each club. Safe for use by many
 * threads.
 */
public final class ClubReports {

  private static final int CLUB = Table.CLUB_REPORTS.indexOf("club_code");
  private static final int PERIOD = Table.CLUB_REPORTS.indexOf("period");
  private static final int AREAS = Table.CLUB_REPORTS.indexOf("areas");
  private static final int RECORDED_ON = Table.CLUB_REPORTS.indexOf("recorded_on");
  private static final ReportColumn[] COUNTS = ReportColumn.values();
  private static final int[] PLACES = new int[COUNTS.length];

  static {
    for (ReportColumn column : COUNTS) {
      PLACES[column.ordinal()] = Table.CLUB_REPORTS.indexOf(column.column());
    }
  }

  private final Map<String, ClubCode> clubs = new ConcurrentHashMap<>();
  private final Map<List<?>, Set<ActivityArea>> areas = new ConcurrentHashMap<>();

  /** Creates a maker that knows no club yet. */
  public ClubReports() {}

  /** Returns the report that a sound row describes. */
  public ClubReport from(Row row) {
    ClubCode club = clubs.computeIfAbsent((String) Records.required(row.cells()[CLUB]), ClubCode::parse);
    ClubReport.Builder report = ClubReport.builder(club, (Period) Records.required(row.cells()[PERIOD])).origin(row.origin());
    for (int i = 0; i < COUNTS.length; i++) {
      if (row.cells()[PLACES[i]] instanceof Long count) {
        report.count(COUNTS[i], count);
      }
    }
    if (row.cells()[AREAS] instanceof List<?> words) {
      report.areas(areas.computeIfAbsent(words, ClubReports::set));
    }
    if (row.cells()[RECORDED_ON] instanceof LocalDate day) {
      report.recordedOn(day);
    }
    return report.build();
  }

  private static Set<ActivityArea> set(List<?> words) {
    Set<ActivityArea> set = EnumSet.noneOf(ActivityArea.class);
    words.forEach(word -> set.add(ActivityArea.valueOf(word.toString())));
    return Collections.unmodifiableSet(set);
  }
}
