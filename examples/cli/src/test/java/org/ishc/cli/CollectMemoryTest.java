package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.io.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Answers with more reports than fit into memory are judged, merged and written. The size is set by system properties:
 * {@code -Dround.provinces=34 -Dround.clubs=3600 -Dround.heap=512} is a nation of packages of 100 MB each.
 */
class CollectMemoryTest {

    private static final int PROVINCES = Integer.getInteger("round.provinces", 4);
    private static final int CLUBS = Integer.getInteger("round.clubs", 550);
    private static final int HEAP = Integer.getInteger("round.heap", 100);
    private static final int FIRST_YEAR = 2005;
    private static final int YEARS = 20;
    private static final int PERIODS = 19 * YEARS;

    @TempDir
    Path folder;

    @Test
    void reportsOfManyAnswers_needNotFitIntoMemory() throws IOException {
        writeRound();
        Path outcome = folder.resolve("outcome.json");
        Path many = folder.resolve("many");
        Program.java(
                        "-Xmx" + HEAP + "m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        MemoryTest.classPath(),
                        "org.ishc.cli.Main",
                        "collect",
                        folder.resolve("answers").toString(),
                        "--round",
                        folder.resolve("round.yaml").toString(),
                        "--units",
                        folder.resolve("units").toString(),
                        "--threads",
                        "1",
                        "--to",
                        many.toString(),
                        "--format",
                        "json",
                        "--out",
                        outcome.toString())
                .run()
                .succeeded();
        assertEquals(
                "VALID", CanonicalJson.readObject(Files.readString(outcome)).get("verdict"));
        try (Stream<String> rows = Files.lines(many.resolve("club-reports.csv"))) {
            assertEquals(1L + (long) PROVINCES * CLUBS * PERIODS, rows.count());
        }
    }

    private static List<String> periods() {
        List<String> periods = new ArrayList<>();
        for (int year = FIRST_YEAR; year < FIRST_YEAR + YEARS; year++) {
            periods.add(String.valueOf(year));
            for (int half = 1; half <= 2; half++) {
                periods.add(year + "-S" + half);
            }
            for (int quarter = 1; quarter <= 4; quarter++) {
                periods.add(year + "-Q" + quarter);
            }
            for (int month = 1; month <= 12; month++) {
                periods.add(year + (month < 10 ? "-0" : "-") + month);
            }
        }
        return periods;
    }

    private void writeRound() throws IOException {
        StringBuilder units =
                new StringBuilder("unit_code,valid_from,valid_to,level,name,parent_code\nVN,2000-01-01,,CENTRAL,VN,\n");
        for (int i = 0; i < PROVINCES; i++) {
            units.append("P" + i + ",2000-01-01,,PROVINCE,P" + i + ",VN\n");
            units.append("P" + i + "D,2000-01-01,2025-07-01,DISTRICT,P" + i + "D,P" + i + "\n");
            units.append("P" + i + "A,2000-01-01,2025-07-01,COMMUNE,P" + i + "A,P" + i + "D\n");
            writeAnswer(Files.createDirectories(folder.resolve("answers/P" + i)), "P" + i);
        }
        Files.writeString(Files.createDirectory(folder.resolve("units")).resolve("org-units.csv"), units);
        Files.writeString(
                folder.resolve("round.yaml"),
                "{round: large, period: \"2024\", due: 2025-01-15, senders: {level: PROVINCE},"
                        + " asks: {tables: [club-reports], indicators: [members.total]}}");
    }

    private static void writeAnswer(Path answer, String sender) throws IOException {
        StringBuilder clubs = new StringBuilder("club_code,unit_code\n");
        StringBuilder events = new StringBuilder("club_code,event_no,type,effective_on\n");
        for (int club = 0; club < CLUBS; club++) {
            clubs.append(sender + "-" + club + "," + sender + "A\n");
            events.append(sender + "-" + club + ",1,REGISTER,2004-12-31\n");
        }
        Files.writeString(answer.resolve("clubs.csv"), clubs, StandardCharsets.UTF_8);
        Files.writeString(answer.resolve("club-events.csv"), events, StandardCharsets.UTF_8);
        try (BufferedWriter reports = Files.newBufferedWriter(answer.resolve("club-reports.csv"))) {
            reports.write("club_code,period,members,women,older,younger,meetings_held,borrowers,income_fund_vnd,"
                    + "activity_fund_vnd,areas\n");
            for (String period : periods()) {
                for (int club = 0; club < CLUBS; club++) {
                    reports.write(sender + "-" + club + "," + period
                            + ",60,40,40,20,1,31,65000000,4000000,INCOME|HEALTH|RIGHTS\n");
                }
            }
        }
        Files.writeString(
                answer.resolve("datapackage.json"),
                "{\"sender\":\"" + sender + "\",\"created\":\"2025-01-10T08:00:00+07:00\",\"period\":\"2024\","
                        + "\"calendar\":\"calendar\",\"as_of\":\"2024-12-31\",\"resources\":[{\"name\":\"clubs\","
                        + "\"path\":\"clubs.csv\"},{\"name\":\"club-events\",\"path\":\"club-events.csv\"},"
                        + "{\"name\":\"club-reports\",\"path\":\"club-reports.csv\"}]}");
    }
}
