package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.ishc.io.testing.Program;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A million reports of 25,000 clubs are validated in a virtual machine with 256 MB, also when every one of them is
 * wrong; in less when they are of few clubs.
 */
class MemoryTest {

    private static final int CLUBS = 25_000;
    private static final int QUARTERS = 40;

    @TempDir
    Path folder;

    @ParameterizedTest(name = "members {0}, {2} threads: {1}")
    @CsvSource({"60,VALID,1", "6o,INVALID,2"})
    void millionReports_fitInto256Megabytes(String members, String verdict, int threads) throws IOException {
        String json = validate("-Xmx256m", write(members, CLUBS, 4), verdict, threads);
        assertTrue(
                verdict.equals("VALID") || json.contains("\"cell.type\":" + CLUBS * QUARTERS),
                () -> json.substring(0, 300));
    }

    /** What is kept of a report lies outside of the heap as soon as it is much, so that only clubs count. */
    @Test
    void millionReportsOfFewClubs_fitInto64Megabytes() throws IOException {
        validate("-Xmx64m", write("60", 1_000, 12), "VALID", 2);
    }

    /** What is found of reports that are kept or refused is counted as it is found, not gathered first. */
    @Test
    void millionReportsOfFewClubs_whoseFiguresDoNotGoTogether_fitInto96Megabytes() throws IOException {
        String json = validate("-Xmx96m", write("30", 1_000, 12), "INVALID", 2);
        assertTrue(
                json.contains("\"report.part-exceeds-whole\":" + 3 * CLUBS * QUARTERS), () -> json.substring(0, 300));
    }

    private String validate(String heap, Path data, String verdict, int threads) throws IOException {
        Path report = folder.resolve("report.json");
        Program.Ended ended = Program.java(
                        heap,
                        // as the launcher has it; another collector keeps regions of its own
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        classPath(),
                        "org.ishc.cli.Main",
                        "validate",
                        data.toString(),
                        "--format",
                        "json",
                        "--threads",
                        String.valueOf(threads),
                        "--out",
                        report.toString())
                .run();
        assertEquals(verdict.equals("VALID") ? 0 : 1, ended.code(), ended.out() + ended.err());
        String json = Files.readString(report);
        assertTrue(json.startsWith("{\"verdict\":\"" + verdict + "\""), () -> json.substring(0, 300));
        assertTrue(
                json.contains(
                        "{\"check\":\"table:club-reports\",\"status\":\"RAN\",\"records\":" + CLUBS * QUARTERS + "}"),
                () -> json.substring(0, 300));
        return json;
    }

    /** What a process of its own needs to run the command line as it was compiled. */
    static String classPath() {
        return String.join(
                File.pathSeparator,
                List.of(
                        System.getProperty("jdk.module.path", ""),
                        System.getProperty("java.class.path", ""),
                        "target/classes"));
    }

    private static String period(int number, int inAYear) {
        return String.format(
                Locale.ROOT, inAYear == 4 ? ",%d-Q%d" : ",%d-%02d", 2026 + number / inAYear, number % inAYear + 1);
    }

    private Path write(String members, int ofClubs, int reportsInAYear) throws IOException {
        Path data = Files.createDirectory(folder.resolve("data"));
        StringBuilder clubs = new StringBuilder("club_code,unit_code\n");
        StringBuilder events = new StringBuilder("club_code,event_no,type,effective_on\n");
        for (int club = 0; club < ofClubs; club++) {
            clubs.append('K').append(club).append(",00097\n");
            events.append('K').append(club).append(",1,REGISTER,2025-07-02\n");
        }
        Files.writeString(data.resolve("clubs.csv"), clubs, StandardCharsets.UTF_8);
        Files.writeString(data.resolve("club-events.csv"), events, StandardCharsets.UTF_8);
        try (BufferedWriter reports = Files.newBufferedWriter(data.resolve("club-reports.csv"))) {
            reports.write(
                    "club_code,period,members,women,older,younger,meetings_held,borrowers,income_fund_vnd,activity_fund_vnd,areas\n");
            for (int number = 0; number < CLUBS * QUARTERS / ofClubs; number++) {
                String rest = period(number, reportsInAYear) + "," + members
                        + ",40,40,20,3,31,65000000,4000000,INCOME|HEALTH|RIGHTS\n";
                for (int club = 0; club < ofClubs; club++) {
                    reports.write("K" + club + rest);
                }
            }
        }
        Files.writeString(
                data.resolve("datapackage.json"),
                "{\"name\":\"million\",\"as_of\":\"2026-12-31\",\"resources\":[{\"name\":\"clubs\",\"path\":\"clubs.csv\"},"
                        + "{\"name\":\"club-events\",\"path\":\"club-events.csv\"},{\"name\":\"club-reports\",\"path\":\"club-reports.csv\"}]}");
        return data;
    }
}
