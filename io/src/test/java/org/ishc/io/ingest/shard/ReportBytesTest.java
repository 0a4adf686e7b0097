package org.ishc.io.ingest.shard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.base.ClubCode;
import org.ishc.core.club.ActivityArea;
import org.ishc.core.club.ClubReport;
import org.ishc.core.club.ReportColumn;
import org.ishc.core.finding.Origin;
import org.ishc.core.time.Period;

/** Reports on their way to another process: what arrives is what was sent, in few bytes. */
class ReportBytesTest {

    /** A report with the line on which it stood. */
    private record Sent(ClubReport report, int line) {}

    private static ClubReport.Builder report(String club, String period, int row) {
        return ClubReport.builder(ClubCode.parse(club), Period.parse(period)).origin(Origin.of("club-reports", row));
    }

    private static List<Sent> through(List<Sent> sent, ReportBytes.Reader reader) {
        ReportBytes.Writer writer = new ReportBytes.Writer();
        sent.forEach(each -> writer.add(each.report(), each.line()));
        ByteWriter block = new ByteWriter();
        writer.writeTo(block);
        List<Sent> read = new ArrayList<>();
        reader.read(new ByteReader(block.bytes()), (report, line) -> read.add(new Sent(report, line)));
        return read;
    }

    @Provide
    Arbitrary<List<Sent>> blocks() {
        Arbitrary<List<Long>> counts = Arbitraries.longs()
                .between(0, 1_000_000_000_000L)
                .injectNull(0.4)
                .list()
                .ofSize(ReportColumn.values().length);
        Arbitrary<Set<ActivityArea>> areas =
                Arbitraries.of(ActivityArea.class).set().injectNull(0.3);
        Arbitrary<LocalDate> days = Arbitraries.integers()
                .between(-1_000, 40_000)
                .map(LocalDate::ofEpochDay)
                .injectNull(0.5);
        Arbitrary<Integer> gaps = Arbitraries.integers().between(1, 300);
        return Combinators.combine(
                        Arbitraries.of("K1", "K2", "CLB-Ba.4"),
                        Arbitraries.of("2025", "2026-Q1", "2026-03"),
                        counts,
                        areas,
                        days,
                        gaps)
                .as((club, period, given, does, day, gap) -> new Object[] {club, period, given, does, day, gap})
                .list()
                .ofMaxSize(12)
                .map(ReportBytesTest::sent);
    }

    @SuppressWarnings("unchecked")
    private static List<Sent> sent(List<Object[]> each) {
        List<Sent> sent = new ArrayList<>();
        int row = 0;
        for (Object[] parts : each) {
            row += (Integer) parts[5];
            ClubReport.Builder report = report((String) parts[0], (String) parts[1], row);
            List<Long> counts = (List<Long>) parts[2];
            for (ReportColumn column : ReportColumn.values()) {
                if (counts.get(column.ordinal()) != null) {
                    report.count(column, counts.get(column.ordinal()));
                }
            }
            if (parts[3] != null) {
                report.areas((Set<ActivityArea>) parts[3]);
            }
            if (parts[4] != null) {
                report.recordedOn((LocalDate) parts[4]);
            }
            // a heading above, or cells of several lines
            sent.add(new Sent(report.build(), row + sent.size() * 2 + 1));
        }
        return sent;
    }

    /** All that a report says. */
    private static List<String> spelled(List<Sent> reports) {
        return reports.stream()
                .map(each -> each.line() + " " + each.report().origin() + " "
                        + each.report().club() + " " + each.report().period().code() + " "
                        + Stream.of(ReportColumn.values())
                                .map(each.report()::count)
                                .toList()
                        + " " + each.report().areas() + " " + each.report().recordedOn())
                .toList();
    }

    @Property(tries = 300)
    void reports_arriveAsTheyWereSent_withTheirLines(@ForAll("blocks") List<Sent> sent) {
        assertEquals(spelled(sent), spelled(through(sent, new ReportBytes.Reader())));
    }

    /** A million reports name the same clubs: each is one object, whichever block it comes in. */
    @Example
    void clubOfManyBlocks_isOneObject() {
        ReportBytes.Reader reader = new ReportBytes.Reader();
        List<Sent> first = through(List.of(new Sent(report("K1", "2026-Q1", 1).build(), 2)), reader);
        List<Sent> other = through(List.of(new Sent(report("K1", "2026-Q1", 7).build(), 8)), reader);
        assertSame(first.get(0).report().club(), other.get(0).report().club());
        assertSame(first.get(0).report().period(), other.get(0).report().period());
    }

    /** No area was reported, or nothing was said of areas: two things. */
    @Example
    void noAreas_areNotMissingAreas() {
        Sent none = new Sent(
                report("K1", "2026", 1)
                        .areas(EnumSet.noneOf(ActivityArea.class))
                        .build(),
                2);
        Sent missing = new Sent(report("K1", "2026", 2).build(), 3);
        List<Sent> read = through(List.of(none, missing), new ReportBytes.Reader());
        assertTrue(read.get(0).report().areas().isPresent());
        assertTrue(read.get(1).report().areas().isEmpty());
    }

    @Example
    void zero_isNotMissing() {
        ClubReport read = through(
                        List.of(new Sent(
                                report("K1", "2026", 1)
                                        .count(ReportColumn.MEMBERS, 0)
                                        .build(),
                                2)),
                        new ReportBytes.Reader())
                .get(0)
                .report();
        assertEquals(0, read.count(ReportColumn.MEMBERS).orElse(-1));
        assertTrue(read.count(ReportColumn.WOMEN).isEmpty());
    }

    /** As its comment promises, and as the room for them is measured. */
    @Example
    void reportOfAllCounts_takesSomeFiftyBytes() {
        ReportBytes.Writer writer = new ReportBytes.Writer();
        int reports = 1_000;
        for (int i = 1; i <= reports; i++) {
            ClubReport.Builder report = report("K" + i % 10, "2026-Q" + (1 + i % 4), i);
            for (ReportColumn column : ReportColumn.values()) {
                report.count(column, 57);
            }
            writer.add(report.build(), i + 1);
        }
        ByteWriter block = new ByteWriter();
        writer.writeTo(block);
        assertTrue(block.bytes().length < 60 * reports, () -> block.bytes().length + " bytes");
    }
}
