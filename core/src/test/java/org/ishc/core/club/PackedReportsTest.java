package org.ishc.core.club;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.ishc.core.base.ClubCode;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;
import org.junit.jupiter.api.Test;

/** What went in comes out, however wide it is, and in few bytes. */
class PackedReportsTest {

    private static final long[] WIDTHS = {100, 30_000, 2_000_000_000, Long.MAX_VALUE};

    @Test
    void reports_comeOutAsTheyWentIn() {
        Random random = new Random(22);
        List<ClubReport> reports = new ArrayList<>();
        for (int i = 0; i < 40_000; i++) {
            reports.add(report(random, i));
        }
        PackedReports packed = PackedReports.of(reports);
        assertEquals(reports.size(), packed.size());
        for (int i = 0; i < reports.size(); i++) {
            assertEquals(text(reports.get(i)), text(packed.get(i)));
            for (ReportColumn column : ReportColumn.values()) {
                assertEquals(reports.get(i).count(column).orElse(PackedReports.NOT_GIVEN), packed.count(i, column));
            }
        }
    }

    @Test
    void reportsThatComeInPieces_areThoseThatCameOneByOne() {
        Random random = new Random(23);
        List<ClubReport> reports = new ArrayList<>();
        PackedReportsBuilder packed = PackedReports.builder(PackedReports.Room.HEAP);
        ReportPieceBuilder piece = new ReportPieceBuilder();
        for (int row = 0; reports.size() < 20_000; row++) {
            piece.clear();
            List<ClubReport> next = new ArrayList<>();
            for (int i = random.nextInt(200); i > 0; i--) {
                ClubReport report = report(random, row);
                next.add(report);
                report.addTo(piece);
            }
            for (int place = 0; place < piece.size(); place++) {
                // one that is left out is not there, and leaves no trace
                if (random.nextInt(50) > 0) {
                    packed.add(packed.number(next.get(place).club()), piece, place);
                    reports.add(next.get(place));
                }
            }
            ClubReport alone = report(random, row);
            packed.add(alone);
            reports.add(alone);
        }
        assertEquals(
                reports.stream().map(PackedReportsTest::text).toList(),
                packed.build().stream().map(PackedReportsTest::text).toList());
    }

    @Test
    void cursor_readsWhatTheReportSays_inAnyOrder() {
        Random random = new Random(24);
        List<ClubReport> reports = new ArrayList<>();
        for (int i = 0; i < 5_000; i++) {
            reports.add(report(random, i));
        }
        PackedReports packed = PackedReports.of(reports);
        ReportCursor cursor = packed.cursor();
        long[] figures = new long[ReportColumn.COUNT];
        for (int i = 0; i < 10_000; i++) {
            int place = i < 5_000 ? i : random.nextInt(5_000);
            cursor.go(place);
            cursor.figures(figures);
            ClubReport report = reports.get(place);
            assertEquals(report.club(), packed.clubs().get(cursor.club()));
            assertEquals(report.period(), packed.periods().get(cursor.period()));
            for (ReportColumn column : ReportColumn.values()) {
                boolean isGiven = (cursor.given() & 1 << column.ordinal()) != 0;
                assertEquals(report.count(column).isPresent(), isGiven);
                assertEquals(report.count(column).orElse(0), figures[column.ordinal()]);
            }
        }
    }

    /** Mostly narrow and of one table; now and then wide, of another table, or of no row at all. */
    private static ClubReport report(Random random, int row) {
        boolean isPlain = random.nextInt(500) > 0;
        ClubReport.Builder report = ClubReport.builder(
                        ClubCode.parse("K" + random.nextInt(700)),
                        Period.ofMonth(2020 + random.nextInt(9), 1 + row % 12))
                .origin(isPlain ? Origin.of("club-reports", row + 1) : Origin.of("own" + row % 3, row % 2 * row));
        for (ReportColumn column : ReportColumn.values()) {
            if (random.nextInt(4) > 0) {
                report.count(column, (long) (random.nextDouble() * WIDTHS[isPlain ? 0 : random.nextInt(4)]));
            }
        }
        if (random.nextBoolean()) {
            report.areas(random.nextBoolean() ? EnumSet.noneOf(ActivityArea.class) : EnumSet.allOf(ActivityArea.class));
        }
        if (random.nextInt(1000) == 0) {
            report.recordedOn(LocalDate.of(1900, 1, 1).plusDays(random.nextInt(100_000)));
        }
        return report.build();
    }

    private static String text(ClubReport report) {
        return report.key()
                + Stream.of(ReportColumn.values())
                        .map(column -> report.count(column).toString())
                        .toList()
                        .toString()
                + report.areas()
                + report.recordedOn()
                + report.origin();
    }

    @Test
    void plainReports_takeFiftyBytesEach_andOneWideOneDoesNotWidenTheOthers() {
        List<Integer> taken = new ArrayList<>();
        PackedReportsBuilder packed = PackedReports.builder(bytes -> {
            taken.add(bytes);
            return ByteBuffer.allocate(bytes);
        });
        int reports = 200_000;
        for (int i = 0; i < reports; i++) {
            packed.add(ClubReport.builder(ClubCode.parse("K" + i % 100), Period.ofYear(1900 + i % 200))
                    .count(ReportColumn.MEMBERS, i == 50_000 ? Long.MAX_VALUE : 60)
                    .count(ReportColumn.INCOME_FUND_VND, 65_000_000)
                    .origin(Origin.of("club-reports", i + 1))
                    .build());
        }
        assertEquals(reports, packed.build().size());
        long bytes = taken.stream().mapToLong(Integer::intValue).sum();
        assertTrue(bytes < 58L * reports + 4_000_000, () -> bytes + " bytes for " + reports);
    }

    /** What a reader of rows hands on figure by figure is the report that they describe. */
    @Test
    void figuresOfAPiece_areThoseOfTheReport() {
        ReportPieceBuilder piece = new ReportPieceBuilder();
        PackedReportsBuilder packed = PackedReports.builder(PackedReports.Room.HEAP);
        ClubCode club = ClubCode.parse("K1");
        List<String> expected = new ArrayList<>();
        for (int i = 0; i < 100; i++) {
            Period period = Period.ofYear(2000 + i);
            ClubReport.Builder report = ClubReport.builder(club, period)
                    .count(ReportColumn.MEMBERS, i * 400L)
                    .count(ReportColumn.OLDER_WOMEN, i)
                    .count(ReportColumn.ACTIVITY_FUND_VND, i * 5_000_000_000L)
                    .origin(Origin.of("club-reports", i + 1));
            if (i % 2 == 0) {
                report.areas(EnumSet.of(ActivityArea.HEALTH));
            }
            if (i % 3 == 0) {
                report.recordedOn(LocalDate.of(2100, 1, 1));
            }
            long[] figures = new long[ReportColumn.COUNT];
            figures[ReportColumn.MEMBERS.ordinal()] = i * 400L;
            figures[ReportColumn.OLDER_WOMEN.ordinal()] = i;
            figures[ReportColumn.ACTIVITY_FUND_VND.ordinal()] = i * 5_000_000_000L;
            int areGiven = 1 << ReportColumn.MEMBERS.ordinal()
                    | 1 << ReportColumn.OLDER_WOMEN.ordinal()
                    | 1 << ReportColumn.ACTIVITY_FUND_VND.ordinal();
            ClubReport same = report.build();
            piece.add(
                    period,
                    figures,
                    areGiven,
                    i % 2 == 0 ? same : null,
                    same.recordedOn().orElse(null),
                    "club-reports",
                    i + 1);
            expected.add(text(same));
        }
        for (int place = 0; place < piece.size(); place++) {
            assertSame(packed, packed.add(packed.number(club), piece, place));
        }
        assertEquals(
                expected, packed.build().stream().map(PackedReportsTest::text).toList());
    }

    @Test
    void aPiece_takesNoNegativeFigure_andHasNoFurtherReports() {
        ReportPieceBuilder piece = new ReportPieceBuilder();
        long[] figures = new long[ReportColumn.COUNT];
        piece.add(Period.ofYear(2025), figures, 1, null, null, "club-reports", 1);
        figures[0] = -1;
        assertThrows(
                IllegalArgumentException.class,
                () -> piece.add(Period.ofYear(2026), figures, 1, null, null, "club-reports", 2));
        assertEquals(1, piece.size(), "what is refused leaves no trace");
        PackedReportsBuilder packed = PackedReports.builder(PackedReports.Room.HEAP);
        int club = packed.number(ClubCode.parse("K1"));
        assertThrows(IllegalArgumentException.class, () -> packed.add(club, piece, -1));
        assertThrows(IllegalArgumentException.class, () -> packed.add(club, piece, 1));
        assertSame(packed, packed.add(club, piece, 0));
        ClubReport another =
                ClubReport.builder(ClubCode.parse("K2"), Period.ofYear(2025)).build();
        assertSame(packed, packed.add(another));
        assertEquals(2, packed.build().size());
    }

    /** Reports that come later bring clubs, periods and tables of their own; those that were packed before stay. */
    @Test
    void moreReports_leaveTheFormerAsTheyWere() {
        Random random = new Random(25);
        List<ClubReport> some = new ArrayList<>();
        List<ClubReport> more = new ArrayList<>();
        for (int i = 0; i < 700; i++) {
            (i < 300 ? some : more).add(report(random, i));
        }
        more.add(ClubReport.builder(ClubCode.parse("NEW"), Period.ofYear(1999))
                .origin(Origin.of("new", 1))
                .build());
        PackedReports before = PackedReports.of(some);
        List<ClubCode> clubs = List.copyOf(before.clubs());
        List<Period> periods = List.copyOf(before.periods());
        PackedReports after = before.with(more);
        assertEquals(clubs, before.clubs());
        assertEquals(periods, before.periods());
        assertEquals(
                some.stream().map(PackedReportsTest::text).toList(),
                before.stream().map(PackedReportsTest::text).toList());
        assertEquals(
                Stream.concat(some.stream(), more.stream())
                        .map(PackedReportsTest::text)
                        .toList(),
                after.stream().map(PackedReportsTest::text).toList());
    }

    @Test
    void packedReports_areNotPackedAgain() {
        PackedReports packed = PackedReports.of(List.of());
        assertSame(packed, PackedReports.of(packed));
        assertThrows(IndexOutOfBoundsException.class, () -> packed.get(0));
    }

    @Test
    void reportsOfAClub_areTheLatestFirst_andOfTwoThatEndTogetherTheShorter() {
        ClubCode club = ClubCode.parse("K1");
        List<ClubReport> reports = Stream.of("2025", "2026-Q1", "2025-Q4", "2026-03", "2024")
                .map(period -> ClubReport.builder(club, Period.parse(period)).build())
                .toList();
        KeptReports kept =
                KeptReports.of(reports).where(report -> !report.period().code().equals("2024"));
        assertEquals(
                List.of("2026-03", "2026-Q1", "2025-Q4", "2025"),
                kept.byClub().get(club).stream()
                        .map(report -> report.period().code())
                        .toList());
    }
}
