package org.ishc.io.records;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.ishc.core.base.ClubCode;
import org.ishc.core.club.ActivityArea;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.club.ReportPieceBuilder;
import org.ishc.core.time.Period;
import org.ishc.io.table.Columns;
import org.ishc.io.table.KnownCode;
import org.ishc.io.table.Row;
import org.ishc.io.table.Table;
import org.jspecify.annotations.Nullable;

/**
 * Makes reports from the rows of {@code club-reports}, by the million: straight from the cells. For use by one thread.
 */
public final class ClubReports {

    private static final int CLUB = Columns.ClubReports.CLUB_CODE.place();
    private static final int PERIOD = Columns.ClubReports.PERIOD.place();
    private static final int AREAS = Columns.ClubReports.AREAS.place();
    private static final int RECORDED_ON = Columns.ClubReports.RECORDED_ON.place();

    /** Of each figure, by its ordinal. */
    private static final int[] PLACES = Stream.of(ReportColumn.values())
            .mapToInt(column -> Columns.ClubReports.count(column).place())
            .toArray();

    private static final int MAX_AREAS = 1_000;

    private final long[] counts = new long[PLACES.length];

    /** By the words that name some areas a report that tells these; the same words come as the same object, mostly. */
    private final IdentityHashMap<List<?>, ClubReport> areas = new IdentityHashMap<>();

    private @Nullable List<?> lastWords;
    private @Nullable ClubReport last;

    /** Creates a maker. */
    public ClubReports() {}

    /** Returns the report that a sound row describes. */
    public ClubReport from(Row row) {
        ClubReport.Builder report = begin(row).origin(row.origin());
        report.counts(counts, row.copyWholes(PLACES, counts));
        ClubReport areasOf = findAreas(row);
        if (areasOf != null) {
            report.areasOf(areasOf);
        }
        if (row.cell(RECORDED_ON) instanceof LocalDate day) {
            report.recordedOn(day);
        }
        return report.build();
    }

    /** Adds what {@link #from} returns to a piece, but for whose it is. */
    public void add(Row row, ReportPieceBuilder piece) {
        int given = row.copyWholes(PLACES, counts);
        piece.add(
                (Period) Objects.requireNonNull(row.cell(PERIOD)),
                counts,
                given,
                findAreas(row),
                (LocalDate) row.cell(RECORDED_ON),
                Table.CLUB_REPORTS.tableName(),
                row.number());
    }

    private static ClubReport.Builder begin(Row row) {
        KnownCode club = (KnownCode) Objects.requireNonNull(row.cell(CLUB));
        return ClubReport.builder(club.as(ClubCode::parse), row.get(Columns.ClubReports.PERIOD));
    }

    /** Finds a report that tells the areas that a row names; null when it names none. */
    private @Nullable ClubReport findAreas(Row row) {
        if (!(row.cell(AREAS) instanceof List<?> words)) {
            return null;
        }
        ClubReport known = words == lastWords ? last : areas.get(words);
        if (known == null) {
            Set<ActivityArea> set = EnumSet.noneOf(ActivityArea.class);
            words.forEach(word -> set.add(ActivityArea.valueOf(word.toString())));
            known = begin(row).areas(set).build();
            if (areas.size() < MAX_AREAS) {
                areas.put(words, known);
            }
        }
        lastWords = words;
        last = known;
        return known;
    }
}
