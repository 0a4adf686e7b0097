package org.ishc.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.Fraction;
import org.ishc.io.canonical.CanonicalJson;
import org.ishc.sample.SampleRound;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A round of the nation, rehearsed: 34 provinces, two silent, three to send again, four late, one that corrected itself
 * twice.
 */
class RehearsalTest {

    @TempDir
    static Path folder;

    @BeforeAll
    static void theProvincesAnswer() throws IOException {
        SampleRound.write(folder, Fraction.of(1, 10));
    }

    private static String collect(int exit, String... further) {
        List<String> arguments = new ArrayList<>(List.of(
                "collect",
                folder.resolve("answers").toString(),
                "--round",
                folder.resolve("round.yaml").toString(),
                "--format",
                "json"));
        arguments.addAll(List.of(further));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertEquals(
                exit,
                Main.run(
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        arguments.toArray(String[]::new)),
                err::toString);
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void theCentre_seesWhoAnswered_andWhatToSendBack() throws IOException {
        Path page = folder.resolve("page.html");
        Path many = folder.resolve("many.zip");
        Path provenance = folder.resolve("provenance.csv");
        Map<?, ?> collected = ConformanceTest.map(CanonicalJson.read(collect(
                1, "--to", many.toString(), "--provenance", provenance.toString(), "--report", "html:" + page)));
        assertEquals(
                "{senders=34, accepted=25, late=4, returned=3, missing=2}",
                collected.get("totals").toString());
        assertEquals("VALID", collected.get("verdict"));
        Map<?, ?> corrected = ConformanceTest.map(
                ConformanceTest.list(collected.get("senders")).get(0));
        assertEquals("ACCEPTED", corrected.get("status"));
        assertEquals(
                List.of("SUPERSEDED", "SUPERSEDED", "STANDS"),
                ConformanceTest.list(corrected.get("answers")).stream()
                        .map(answer -> ConformanceTest.map(answer).get("status"))
                        .toList());
        assertEquals(List.of(), collected.get("merge"));
        assertTrue(Files.size(many) > 0);
        assertTrue(Files.readString(provenance).startsWith("table,row,sender,file,source_row\nclubs,1,"));
        theSendersComeFirst_thenWhatEachMustMend(Files.readString(page));
    }

    private static void theSendersComeFirst_thenWhatEachMustMend(String page) {
        int senders = page.indexOf("id=\"senders\"");
        int mend = page.indexOf("id=\"mend\"");
        int changes = page.indexOf("id=\"changes\"");
        int findings = page.indexOf("id=\"findings\"");
        assertTrue(
                0 < senders && senders < mend && mend < changes && changes < findings,
                () -> senders + " " + mend + " " + changes + " " + findings);
        assertTrue(page.contains("đến nay chúng tôi chưa nhận được báo cáo năm 2025"));
        assertTrue(page.contains("cannot be used yet"));
        assertTrue(!page.contains("http://") && !page.contains("https://"), "a page without outside assets");
    }

    @Test
    void theNumberOfThreads_changesNothing() {
        assertEquals(collect(1, "--threads", "1"), collect(1, "--threads", "3"));
    }
}
