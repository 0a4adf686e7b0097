package org.ishc.io.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.UnitCode;
import org.ishc.core.collection.Round;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.submission.SubmissionStatus;
import org.ishc.io.profile.ProfileReader;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.table.Table;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CollectingTest extends RoundOnDisk {

    @ParameterizedTest
    @ValueSource(
            strings = {
                ", until: 2027-01-14",
                ", extended: {P1: 2027-01-14}",
                ", extended: {A1: 2027-01-20}",
                ", asks: {tables: []}",
                ", asks: {tables: [clubz]}",
                ", asks: {indicators: []}",
                ", outliers: on",
                ", changes: {default: {percent: 10}}",
                ", calendar: lunar",
                ", other: 1"
            })
    void round_thatContradictsItself_orIsOfSomethingElse_isUnreadable(String further) {
        assertThrows(UnreadableTextException.class, () -> round(further));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{units: []}",
                "{units: [P9]}",
                "{level: BRANCH}",
                "{level: PROVINCE, units: [P1]}",
                "{under: VN}",
                "{level: PROVINCE, under: P9}"
            })
    void round_thatAsksNobody_orNoUnit_isUnreadable(String senders) throws IOException {
        Files.writeString(
                folder.resolve("round.yaml"),
                "{round: r, period: \"2026\", due: 2027-01-15, senders: " + senders + "}");
        assertThrows(UnreadableTextException.class, () -> Collecting.read(folder.resolve("round.yaml"), register));
    }

    @Test
    void whoIsGivenMoreTime_isTakenUntilThen() throws IOException {
        Round round = round(", until: 2027-01-16, extended: {P1: 2027-01-20}");
        assertEquals(
                "2027-01-20", round.until(UnitCode.parse("P1")).orElseThrow().toString());
        assertEquals(
                "2027-01-16", round.until(UnitCode.parse("P2")).orElseThrow().toString());
    }

    @Test
    void theDayOfTheManifest_isThatOfItsOwnOffset() throws IOException {
        answer("a.json", "P1", "}, \"values\": [" + value("A1", "visits", 3) + "]");
        assertEquals(
                "2027-01-10",
                collect("").answers().get(0).answer().receivedOn().orElseThrow().toString());
    }

    @Test
    void nothingToReport_isSaidInTheManifest() throws IOException {
        answer("a.json", "P1", ", \"nil\": [\"clubs\"]}, \"values\": [" + value("A1", "visits", 3) + "]");
        answer("b.json", "P2", "}, \"values\": [" + value("B1", "visits", 3) + "]");
        CollectedRound collected = collect(", asks: {tables: [clubs]}");
        assertEquals("{}", collected.answers().get(0).codes().toString());
        assertEquals(
                "{round.table-missing=1}", collected.answers().get(1).codes().toString());
    }

    @Test
    void theRegistersIndicator_countsBeforeAnAnswers_whoseFiguresOfItAreLeftOut() throws IOException {
        answer(
                "a.json",
                "P1",
                "}, \"indicators\": [{\"code\": \"visits\", \"kind\": \"STOCK\"}], \"values\": ["
                        + value("A1", "visits", 3) + "]");
        answer("b.json", "P2", "}, \"values\": [" + value("B1", "visits", 4) + "]");
        CollectedRound collected = collect("");
        assertEquals(
                List.of("{kept=Optional.empty, senders=[P1]}"),
                collected.merge().stream()
                        .map(found -> found.arguments().toString())
                        .toList());
        assertEquals(
                List.of("B1"),
                collected.merged().values().stream()
                        .map(reportedValue -> reportedValue.unit().value())
                        .toList());
    }

    /** The centre and P1 both speak of A1. */
    private CollectedRound collectOfBoth() throws IOException {
        Files.writeString(
                folder.resolve("round.yaml"),
                "{round: r, period: \"2026\", due: 2027-01-15, senders: {units: [VN, P1]}}");
        return new Collecting(Collecting.read(folder.resolve("round.yaml"), register), register, CollectOptions.DEFAULT)
                .collect(AnswerFolder.read(answers, Optional.empty()), Optional.empty());
    }

    @Test
    void whatGoesWithoutSaying_makesNoConflict() throws IOException {
        String target = "\"targets\": [{\"unit_code\": \"A1\", \"indicator\": \"visits\", \"period\": \"2026\", "
                + "\"decided_on\": \"2026-01-05\", \"revision\": 1, ";
        String indicators = "\"indicators\": [{\"code\": \"big\", \"kind\": \"STOCK\", \"definition\": ";
        answer(
                "a.json",
                "P1",
                "}, " + indicators + "\"{\\\"clubs\\\": {}}\"}], \"values\": [" + value("A1", "visits", 3) + "], "
                        + target + "\"value\": 1500}]");
        answer(
                "b.json",
                "VN",
                "}, " + indicators + "\"{ \\\"clubs\\\" : { } }\", \"unit\": \"COUNT\"}], \"values\": ["
                        + value("A1", "visits", 3)
                                .replace("}", ", \"status\": \"REPORTED\", \"recorded_on\": \"31/12/2026\"}")
                        + "], " + target
                        + "\"value\": \"1.500\", \"comparator\": \"AT_LEAST\", \"origin\": \"ASSIGNED\"}]");
        CollectedRound collected = collectOfBoth();
        assertEquals(List.of(), collected.merge());
        assertEquals(1, collected.merged().values().size());
        assertEquals(1, collected.merged().targetRows().size());
        assertEquals(2, collected.count(SubmissionStatus.ACCEPTED));
    }

    @Test
    void whatIsSaidOtherwise_isAConflict_andTheSenderDeepestInTheTreeStays() throws IOException {
        answer(
                "a.json",
                "P1",
                "}, \"values\": [" + value("A1", "visits", 3).replace("}", ", \"recorded_on\": \"2027-01-05\"}") + "]");
        answer("b.json", "VN", "}, \"values\": [" + value("A1", "visits", 3) + "]");
        CollectedRound collected = collectOfBoth();
        assertEquals(
                List.of("{kept=Optional[P1], senders=[P1, VN]}"),
                collected.merge().stream()
                        .map(found -> found.arguments().toString())
                        .toList());
        assertEquals(
                Optional.of(LocalDate.of(2027, 1, 5)),
                collected.merged().values().get(0).recordedOn());
    }

    @Test
    void valueThatNobodyUses_isHeldAgainstTheSenderToo_unlessItIsRefused() throws IOException {
        answer(
                "a.json",
                "P1",
                "}, \"values\": [" + value("B1", "members.women-rate", 3) + "," + value("A1", "members.women-rate", 3)
                        + "," + value("B1", "reports.late", 3) + "," + value("B1", "reports.late", 4) + ","
                        + value("B9", "reports.late", 3) + "]");
        assertEquals(
                "{ref.unknown-unit=1, round.not-owned=2, row.duplicate-key=1, value.derived-reported=2, value.ratio-reported=2}",
                collect("").answers().get(0).codes().toString());
    }

    @Test
    void everyRecord_knowsWhereItCameFrom_andTheRegistersDoNot() throws IOException {
        answer(
                "a.json",
                "P1",
                "}, \"values\": [" + value("A1", "visits", 3) + "," + value("P1", "clubs.operating", 3) + "]");
        answer("b.json", "P2", "}, \"values\": [" + value("B1", "visits", 4) + "]");
        ManySource many = collect("").many();
        assertEquals(
                Optional.of(new ManySource.Origin(UnitCode.parse("P2"), "b.json", 1)),
                many.findOrigin(Table.VALUES, 3));
        assertEquals(Optional.empty(), many.findOrigin(Table.INDICATORS, 1));
        assertEquals(Optional.empty(), many.findOrigin(Table.SUBMISSIONS, 1));
        assertEquals(Optional.of("/values/0"), many.findPointer(Table.VALUES, 3, Optional.empty()));
    }

    @Test
    void profile_thatRaisesAWarning_refusesTheAnswer_andLeavesWhatMayStandElsewhereAWarning() throws IOException {
        answer("a.json", "P1", "}, \"values\": [" + value("A1", "visits", 3) + "]");
        Files.writeString(folder.resolve("profile.yaml"), "{profile: p, version: \"1\", codes: {round.late: ERROR}}");
        CollectOptions options = CollectOptions.DEFAULT.withProfile(
                ProfileReader.read(RulebookText.parse(folder.resolve("profile.yaml"))));
        Files.writeString(answers.resolve("receipts.csv"), "file;received_on\na.json;20/1/2027\n");
        CollectedRound collected = new Collecting(round(""), register, options)
                .collect(AnswerFolder.read(answers, Optional.empty()), Optional.empty());
        assertEquals("RETURNED", collected.senders().get(0).status().name());
    }

    @Test
    void folder_ofManyThings_namesEachOnce_inTheOrderOfCodePoints() throws IOException {
        Files.writeString(answers.resolve("_draft.json"), "{}");
        Files.writeString(answers.resolve(".hidden"), "{}");
        Files.writeString(answers.resolve("b.txt"), "?");
        Files.writeString(answers.resolve("B.txt"), "?");
        CollectedRound collected = collect("");
        assertEquals(
                List.of("B.txt", "b.txt"),
                collected.unplaced().stream()
                        .map(judgedAnswer -> judgedAnswer.answer().file())
                        .toList());
        assertTrue(collected.unplaced().stream()
                .allMatch(answer ->
                        answer.codes().toString().equals("{round.no-date=1, round.no-sender=1, round.unreadable=1}")));
    }
}
