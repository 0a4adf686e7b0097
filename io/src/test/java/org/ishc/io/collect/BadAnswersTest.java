package org.ishc.io.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Language;
import org.ishc.core.collection.Change;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.submission.SubmissionStatus;
import org.ishc.io.ingest.PackageContents;
import org.ishc.io.ingest.ReadOptions;
import org.ishc.io.report.CollectionText;
import org.ishc.io.spi.Opening;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a centre gets that it did not ask for: it is said, nothing is lost, and nothing counts twice. */
class BadAnswersTest extends RoundOnDisk {

    private static final String CLUBS =
            "}, \"clubs\": [{\"club_code\": \"K1\", \"name\": \"K1\", \"unit_code\": \"%s\"}],"
                    + " \"club-events\": [{\"club_code\": \"K1\", \"event_no\": 1, \"type\": \"REGISTER\", \"effective_on\": \"2026-02-01\"}";

    private void receipts(String... lines) throws IOException {
        Files.writeString(answers.resolve(Receipts.FILE), "file,received_on,sender\n" + String.join("\n", lines));
    }

    private String codes(CollectedRound collected, String file) {
        return CollectedRound.judged(collected.answers(), file).codes().toString();
    }

    private static List<String> merge(CollectedRound collected) {
        return collected.merge().stream()
                .map(found -> found.severity() + " " + found.code().code() + " "
                        + found.location().key() + " " + found.arguments())
                .toList();
    }

    @Test
    void senderWhomNobodyAsked_orWhoIsNotNamed_isOfNobody() throws IOException {
        answer("a.json", "P9", "}, \"values\": [" + value("A1", "visits", 3) + "]");
        Files.writeString(answers.resolve("b.json"), "{\"manifest\": {\"period\": \"2026\"}}");
        CollectedRound collected = collect("");
        assertEquals("{round.unknown-sender=1}", codes(collected, "a.json"));
        assertEquals("{round.no-date=1, round.no-sender=1}", codes(collected, "b.json"));
        assertEquals(2, collected.unplaced().size());
        assertEquals(2, collected.count(SubmissionStatus.MISSING));
        assertEquals(List.of(), collected.merged().values());
    }

    @Test
    void receipt_standsBeforeTheManifest_cellByCell() throws IOException {
        answer("a.json", "P9", "}, \"values\": [" + value("A1", "visits", 3) + "]");
        answer("b.json", "P2", "}, \"values\": [" + value("B1", "visits", 3) + "]");
        receipts("a.json,,P1", "b.json,20/01/2027,");
        CollectedRound collected = collect("");
        assertEquals("{}", codes(collected, "a.json"));
        assertEquals("{round.late=1}", codes(collected, "b.json"));
        assertEquals(5, collected.senders().get(1).daysLate().orElseThrow());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "file,received_on\nnobody.json,2027-01-10",
                "file,received_on\na.json,2027-01-10\na.json,2027-01-11",
                "file,received_on\na.json,soon",
                "file,when\na.json,2027-01-10",
                "received_on\n2027-01-10"
            })
    void receipts_thatDoNotFitTheFolder_areUnreadable(String receipts) throws IOException {
        answer("a.json", "P1", "}");
        Files.writeString(answers.resolve(Receipts.FILE), receipts);
        assertThrows(UnreadableTextException.class, () -> AnswerFolder.read(answers, Optional.empty()));
    }

    @Test
    void answerOfAnotherPeriod_aboutOthersUnits_afterTheEnd_isReturned_andNothingOfItCounts() throws IOException {
        answer("a.json", "P1", "}, \"values\": [" + value("B1", "visits", 3) + "]");
        answer("b.json", "P2", "}, \"values\": [" + value("B1", "visits", 4) + "]");
        Path other = answers.resolve("b.json");
        Files.writeString(
                other, Files.readString(other).replace("\"period\": \"2026\", \"cal", "\"period\": \"2025\", \"cal"));
        receipts("a.json,2027-02-01,", "b.json,2027-01-10,");
        CollectedRound collected = collect(", until: 2027-01-31");
        assertEquals("{round.late=1, round.not-owned=1, round.too-late=1}", codes(collected, "a.json"));
        assertEquals("{round.period=1}", codes(collected, "b.json"));
        assertEquals(2, collected.count(SubmissionStatus.RETURNED));
        assertEquals(List.of(), collected.merged().values());
    }

    @Test
    void answerWithItsOwnUnits_isHeldAgainstTheRegisters() throws IOException {
        answer(
                "a.json",
                "P1",
                "}, \"org-units\": [{\"unit_code\": \"A1\", \"valid_from\": \"2020-01-01\", \"level\": \"COMMUNE\"}],"
                        + " \"values\": [" + value("A1", "visits", 3) + "]");
        CollectedRound collected = collect("");
        assertEquals("{round.own-units=1}", codes(collected, "a.json"));
        assertEquals(1, collected.count(SubmissionStatus.ACCEPTED));
        assertEquals(
                5,
                collected
                        .merged()
                        .registry()
                        .asOf(collected.round().asOf())
                        .preOrder()
                        .size());
    }

    @Test
    void answerThatCannotBeRead_isReturned_andSaysWhy() throws IOException {
        Files.writeString(answers.resolve("a.txt"), "?");
        receipts("a.txt,2027-01-10,P1");
        CollectedRound collected = collect("");
        assertEquals("{round.unreadable=1}", codes(collected, "a.txt"));
        assertEquals(SubmissionStatus.RETURNED, collected.senders().get(0).status());
    }

    @Test
    void answerSentTwice_countsOnce_theLastOne() throws IOException {
        answer("a.json", "P1", "}, \"values\": [" + value("A1", "visits", 3) + "]");
        answer("b.json", "P1", "}, \"values\": [" + value("A1", "visits", 5) + "]");
        CollectedRound collected = collect("");
        assertEquals(
                "b.json",
                collected.senders().get(0).findStanding().orElseThrow().file());
        assertEquals(
                List.of(5L),
                collected.merged().values().stream()
                        .map(reportedValue -> reportedValue.value())
                        .toList());
    }

    /** Both provinces say that the club is theirs, or one of them that it sent it on. */
    @Test
    void clubOfTwoSenders_isTakenFromTheOneWhoKnowsMost_withAllThatBelongsToIt() throws IOException {
        String moved =
                ", {\"club_code\": \"K1\", \"event_no\": 2, \"type\": \"RELOCATE\", \"effective_on\": \"2026-06-01\","
                        + " \"target_code\": \"B1\"}";
        answer("a.json", "P1", String.format(CLUBS, "A1") + "]");
        answer("b.json", "P2", String.format(CLUBS, "A1") + moved + "]");
        CollectedRound collected = collect("");
        assertEquals(
                List.of("WARNING merge.club-twice [K1] {kept=Optional[P2], senders=[P1, P2]}"),
                merge(collected),
                () -> collected.answers().toString());
        assertEquals(Optional.empty(), collected.many().findOrigin(Table.CLUBS, 2));
        assertEquals(
                "b.json",
                collected.many().findOrigin(Table.CLUB_EVENTS, 1).orElseThrow().file());
    }

    @Test
    void oneCodeForTwoClubs_isAnError() throws IOException {
        answer("a.json", "P1", String.format(CLUBS, "A1") + "]");
        answer("b.json", "P2", String.format(CLUBS, "B1") + "]");
        CollectedRound collected = collect("");
        assertEquals(List.of("ERROR merge.club-twice [K1] {kept=Optional[P1], senders=[P1, P2]}"), merge(collected));
        assertTrue(!collected.isComplete());
    }

    /** P1 joined P2 in July: what both had the year before is what P2 is held against. */
    @Test
    void earlierRoundOnAnotherMap_isComparedOnTheNewOne() throws IOException {
        Files.writeString(
                folder.resolve("register.json"),
                Files.readString(folder.resolve("register.json"))
                        .replace(
                                "{\"unit_code\": \"P1\", ",
                                "{\"unit_code\": \"A1\", \"valid_from\": \"2026-07-01\", \"level\": \"COMMUNE\","
                                        + " \"parent_code\": \"P2\"},"
                                        + " {\"unit_code\": \"P1\", \"valid_to\": \"2026-07-01\", ")
                        .replace(
                                "{\"unit_code\": \"A1\", \"valid_from\": \"2020",
                                "{\"unit_code\": \"A1\"," + " \"valid_to\": \"2026-07-01\", \"valid_from\": \"2020")
                        .replace(
                                "\"indicators\":",
                                "\"successions\": [{\"date\": \"2026-07-01\", \"predecessor_code\": \"P1\","
                                        + " \"successor_code\": \"P2\", \"portion\": \"full\"}], \"indicators\":"));
        register = Register.read(folder.resolve("register.json"), ReadOptions.DEFAULT, Opening.DEFAULT);
        answer("b.json", "P2", "}, \"values\": [" + value("B1", "visits", 10) + "," + value("A1", "visits", 5) + "]");
        Path before = folder.resolve("before.json");
        Files.writeString(
                before,
                ("{\"manifest\": {\"period\": \"2025\", \"as_of\": \"2025-12-31\"}, \"values\": ["
                                + value("A1", "visits", 100) + "," + value("B1", "visits", 10) + "]}")
                        .replace("\"2026\"", "\"2025\""));
        Collecting collecting =
                new Collecting(round(", asks: {indicators: [visits]}"), register, CollectOptions.DEFAULT);
        PackageContents earlier = collecting.earlier(before);
        CollectedRound collected =
                collecting.collect(AnswerFolder.read(answers, Optional.empty()), Optional.of(earlier));
        assertEquals(
                List.of("P2 change.large {now=15, then=110}"),
                collected.changes().stream().map(BadAnswersTest::text).toList(),
                () -> collected.answers().toString());
    }

    private static String text(Change change) {
        return change.sender() + " " + change.finding().code().code() + " "
                + change.finding().arguments();
    }

    @Test
    void earlierPackageWithoutAPeriod_isUnreadable() throws IOException {
        Files.writeString(folder.resolve("before.json"), "{\"manifest\": {}}");
        Collecting collecting = new Collecting(round(""), register, CollectOptions.DEFAULT);
        assertThrows(IOException.class, () -> collecting.earlier(folder.resolve("before.json")));
    }

    /** All of one sender, each with something to mend: ten times as many take about ten times as long. */
    @Test
    void tenThousandFiles_takeTheTimeOfSoMany_andOfEachTheReminderIsKept() throws IOException {
        answer("0.json", "P1", "}, \"values\": [" + value("A1", "visits", 3) + "]");
        String faulty = Files.readString(answers.resolve("0.json")).replace("\"A1\"", "\"X1\"");
        timeOf(500, faulty);
        long few = timeOf(1_000, faulty);
        long many = timeOf(10_000, faulty);
        assertTrue(many < 40 * few, few + " ns for 1,000 files, " + many + " for 10,000");
        assertEquals(1_000, CollectOptions.listed(34));
        assertEquals(20, CollectOptions.listed(10_000));
    }

    private long timeOf(int files, String content) throws IOException {
        for (int i = 1; i < files; i++) {
            Files.writeString(answers.resolve(i + ".json"), content);
        }
        long before = System.nanoTime();
        CollectedRound collected = collect("");
        assertEquals(files, collected.senders().get(0).answers().size());
        assertEquals(
                "0.json",
                collected.senders().get(0).findStanding().orElseThrow().file());
        assertTrue(CollectionText.of(collected, Language.VI).lines().count() > files);
        assertEquals(1, collected.merged().values().size());
        return System.nanoTime() - before;
    }
}
