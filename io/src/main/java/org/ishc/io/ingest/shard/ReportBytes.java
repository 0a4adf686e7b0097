package org.ishc.io.ingest.shard;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ObjIntConsumer;
import org.ishc.core.base.ClubCode;
import org.ishc.core.club.ActivityArea;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;
import org.ishc.io.table.Table;

/**
 * Reports of clubs as bytes, about fifty each: clubs and periods are written out once, and rows and lines count on from
 * those before.
 */
final class ReportBytes {

    private static final ReportColumn[] COLUMNS = ReportColumn.values();
    private static final ActivityArea[] AREAS = ActivityArea.values();

    private ReportBytes() {}

    /** Writes reports into one block. */
    static final class Writer {
        private final ByteWriter out = new ByteWriter();
        private final Map<String, Integer> clubs = new HashMap<>();
        private final Map<Period, Integer> periods = new HashMap<>();
        private int row;
        private int count;

        /** Writes the report of a row, which stands behind those of the rows before. */
        void add(ClubReport report, int line) {
            int own = report.origin().row();
            out.whole((long) own - row).signed((long) line - own);
            row = own;
            count++;
            code(clubs, report.club().value(), report.club().value());
            code(periods, report.period(), report.period().code());
            counts(report);
            out.whole(report.areas().map(ReportBytes::bits).orElse(0));
            Optional<LocalDate> day = report.recordedOn();
            out.whole(day.isPresent() ? 1 : 0);
            day.ifPresent(out::day);
        }

        private <T> void code(Map<T, Integer> known, T value, String text) {
            Integer number = known.get(value);
            if (number == null) {
                known.put(value, known.size());
                out.whole(0).text(text);
            } else {
                out.whole(number + 1L);
            }
        }

        private void counts(ClubReport report) {
            int given = 0;
            for (int i = 0; i < COLUMNS.length; i++) {
                given |= report.count(COLUMNS[i]).isPresent() ? 1 << i : 0;
            }
            out.whole(given);
            for (ReportColumn column : COLUMNS) {
                OptionalLong figure = report.count(column);
                if (figure.isPresent()) {
                    out.whole(figure.getAsLong());
                }
            }
        }

        void writeTo(ByteWriter block) {
            block.whole(count).raw(out.bytes());
        }
    }

    /** One bit for each area, and one that says that they were reported. */
    private static int bits(Set<ActivityArea> areas) {
        int bits = 1;
        for (ActivityArea area : areas) {
            bits |= 2 << area.ordinal();
        }
        return bits;
    }

    /** Reads the reports of many blocks; the same club or period comes as the same object. */
    static final class Reader {
        private final Map<String, ClubCode> clubs = new HashMap<>();
        private final Map<String, Period> periods = new HashMap<>();

        /** Reads a block; each report is handed on with its line. */
        void read(ByteReader in, ObjIntConsumer<ClubReport> reports) {
            List<ClubCode> ofClubs = new ArrayList<>();
            List<Period> ofPeriods = new ArrayList<>();
            int row = 0;
            for (int left = in.number(); left > 0; left--) {
                row += in.number();
                int line = Math.toIntExact(row + in.signed());
                ClubCode club = ofBlock(in, ofClubs, text -> clubs.computeIfAbsent(text, ClubCode::parse));
                Period period = ofBlock(in, ofPeriods, text -> periods.computeIfAbsent(text, Period::parse));
                ClubReport.Builder report =
                        ClubReport.builder(club, period).origin(Origin.of(Table.CLUB_REPORTS.tableName(), row));
                int given = in.number();
                for (int i = 0; i < COLUMNS.length; i++) {
                    if ((given & 1 << i) != 0) {
                        report.count(COLUMNS[i], in.whole());
                    }
                }
                int areas = in.number();
                if (areas != 0) {
                    report.areas(areas(areas));
                }
                if (in.number() != 0) {
                    report.recordedOn(in.day());
                }
                reports.accept(report.build(), line);
            }
        }

        private static <T> T ofBlock(ByteReader in, List<T> known, Function<String, T> parse) {
            int number = in.number();
            if (number > 0) {
                return known.get(number - 1);
            }
            T value = parse.apply(in.text());
            known.add(value);
            return value;
        }
    }

    private static Set<ActivityArea> areas(int bits) {
        Set<ActivityArea> areas = EnumSet.noneOf(ActivityArea.class);
        for (ActivityArea area : AREAS) {
            if ((bits & 2 << area.ordinal()) != 0) {
                areas.add(area);
            }
        }
        return areas;
    }
}
