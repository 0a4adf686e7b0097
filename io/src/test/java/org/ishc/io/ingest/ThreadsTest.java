package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;
import org.ishc.core.finding.Finding;
import org.ishc.io.json.CanonicalJson;
import org.ishc.io.report.ValidationJson;
import org.ishc.io.spi.PackageFormats;
import org.ishc.io.spi.SlicedSource;
import org.ishc.io.table.CellSink;
import org.ishc.io.table.Table;
import org.ishc.io.testing.SamplesPackage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One thread or many: the same findings in the same order, the same bytes. */
class ThreadsTest {

  private static final int CLUBS = 400;

  @TempDir Path folder;
  private Path data;

  /** A package whose reports are cut into several parts, with something wrong here and there. */
  @BeforeEach
  void write() throws IOException {
    StringBuilder clubs = new StringBuilder("club_code,unit_code\n");
    StringBuilder events = new StringBuilder("club_code,event_no,type,effective_on\n");
    for (int club = 0; club < CLUBS; club++) {
      clubs.append('K').append(club).append(",A1\n");
      events.append('K').append(club).append(",1,REGISTER,2025-07-01\n");
    }
    StringBuilder reports = new StringBuilder("club_code,period,members,women,older,younger,areas,income_fund_vnd,activity_fund_vnd,loans,loan_amount_vnd,meetings_held\n");
    for (int month = 0; month < 240; month++) {
      for (int club = 0; club < CLUBS; club++) {
        boolean isWrong = (month * CLUBS + club) % 997 == 0;
        reports.append('K').append(club).append(',').append(2010 + month / 12).append(month % 12 < 9 ? "-0" : "-").append(month % 12 + 1);
        reports.append(isWrong ? ",12,13,x,7," : ",60,40,42,18,").append("INCOME|HEALTH|HOME_CARE|SELF_HELP|RIGHTS|LEARNING|CULTURE|RESOURCES");
        reports.append(",50000000,2000000,3,10000000,1\n");
      }
    }
    // a key that comes again in another part, a row that is too narrow, a club that nobody knows
    reports.append("K2,2010-01,60,40,42,18,INCOME,1,1,1,1,1\nK1,2010-01\nK400,2010-01,60,40,42,18,INCOME,1,1,1,1,1\n");
    data =
        SamplesPackage.sound()
            .with("clubs", clubs.toString())
            .with("club-events", events.toString())
            .with("club-reports", reports.toString())
            .without("groups")
            .without("assessments")
            .folder(folder);
  }

  @Test
  void reports_areEqualToTheByte() throws IOException {
    SlicedSource source = (SlicedSource) PackageFormats.installed().open(data);
    assertTrue(source.parts(Table.CLUB_REPORTS, finding -> {}).size() > 2, "the file must be cut");
    String one = report(ReadOptions.DEFAULT);
    assertTrue(one.contains("\"row.duplicate-key\":1") && one.contains("\"csv.row-width\":1") && one.contains("\"cell.type\":97"), () -> one.substring(0, 600));
    for (int threads : new int[] {2, 8}) {
      assertEquals(one, report(ReadOptions.DEFAULT.withThreads(threads)));
    }
    assertEquals(report(ReadOptions.DEFAULT.withKept(10)), report(ReadOptions.DEFAULT.withKept(10).withThreads(2)));
  }

  private String report(ReadOptions options) throws IOException {
    return CanonicalJson.write(ValidationJson.of(PackageReader.read(data, options).validation(), 10));
  }

  @Test
  void crashOfAThread_failsTheCheck_andNeverGivesValid() throws IOException {
    SlicedSource source = (SlicedSource) PackageFormats.installed().open(SamplesPackage.sound().folder(folder));
    SlicedSource.Part broken =
        (findings, sink) -> {
          throw new IllegalStateException("broken on purpose");
        };
    SlicedSource.Part sound = source.parts(Table.CLUB_REPORTS, finding -> {}).get(0);
    TableReading<?, ?> reading = new TableReading<>(Table.CLUB_REPORTS, Bindings.clubReports(), finding -> {});
    assertThrows(IllegalStateException.class, () -> reading.read(List.of(sound, broken), 100, 2));
    SlicedSource.Part error =
        new SlicedSource.Part() {
          @Override
          public void read(Consumer<Finding> findings, CellSink sink) {
            throw new AssertionError("broken on purpose");
          }
        };
    TableReading<?, ?> other = new TableReading<>(Table.CLUB_REPORTS, Bindings.clubReports(), finding -> {});
    assertThrows(AssertionError.class, () -> other.read(List.of(error, sound), 100, 2));
  }

  @Test
  void options_haveBounds() {
    assertThrows(IllegalArgumentException.class, () -> ReadOptions.DEFAULT.withThreads(0));
    assertThrows(IllegalArgumentException.class, () -> ReadOptions.DEFAULT.withKept(-1));
  }
}
