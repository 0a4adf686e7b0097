package org.ishc.io.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Records about units and clubs of somebody else are named, each at its row; those of one's own are not. */
class OwnershipCheckTest extends RoundOnDisk {

    private List<String> foreign(String sender, String tables) throws IOException {
        answer("a.json", sender, tables);
        return collect("").answers().get(0).findings().stream()
                .filter(found -> found.code().code().equals("round.not-owned"))
                .map(found -> found.location().table() + " " + found.location().row() + " "
                        + found.location().key() + " " + found.arguments())
                .toList();
    }

    @Test
    void ownRecords_andThoseOfUnitsBelow_areOnesOwn() throws IOException {
        assertEquals(
                List.of(),
                foreign(
                        "P1",
                        "}, \"values\": [" + value("A1", "visits", 3) + "," + value("P1", "visits", 4) + "],"
                                + " \"groups\": [{\"unit_code\": \"A1\", \"group_code\": \"G1\"}],"
                                + " \"clubs\": [{\"club_code\": \"K1\", \"unit_code\": \"A1\"}]"));
    }

    @Test
    void valueOfANeighbour_orOfTheUnitAbove_isNot() throws IOException {
        assertEquals(
                List.of(
                        "values 2 [B1, visits, 2026] {sender=P1, unit_code=B1}",
                        "values 3 [VN, visits, 2026] {sender=P1, unit_code=VN}"),
                foreign(
                        "P1",
                        "}, \"values\": [" + value("A1", "visits", 3) + "," + value("B1", "visits", 4) + ","
                                + value("VN", "visits", 5) + "]"));
    }

    @Test
    void targetGroupAndAssessmentOfANeighbour_areNamedToo() throws IOException {
        assertEquals(
                List.of(
                        "assessments 1 [B1, 2026, plan.signed, SELF] {sender=P1, unit_code=B1}",
                        "groups 1 [B1] {sender=P1, unit_code=B1}",
                        "targets 1 [B1, visits, 2026, 1] {sender=P1, unit_code=B1}"),
                foreign(
                                "P1",
                                "}, \"targets\": [{\"unit_code\": \"B1\", \"indicator\": \"visits\", \"period\": \"2026\", \"value\": 5, \"decided_on\": \"2026-01-05\", \"revision\": 1}],"
                                        + " \"groups\": [{\"unit_code\": \"B1\", \"group_code\": \"G1\"}],"
                                        + " \"assessments\": [{\"unit_code\": \"B1\", \"period\": \"2026\", \"fact\": \"plan.signed\", \"stage\": \"SELF\", \"value\": \"true\"}]")
                        .stream()
                        .map(line -> line.replace("[B1, ]", "[B1]"))
                        .sorted()
                        .toList());
    }

    /** A club goes with its last move, whoever founded it. */
    @Test
    void club_isWhereItsLastMoveLeads() throws IOException {
        String club = "}, \"clubs\": [{\"club_code\": \"K1\", \"unit_code\": \"B1\"}], \"club-events\": ["
                + "{\"club_code\": \"K1\", \"event_no\": 1, \"type\": \"REGISTER\", \"effective_on\": \"2026-01-01\"}";
        String move =
                ", {\"club_code\": \"K1\", \"event_no\": 2, \"type\": \"RELOCATE\", \"effective_on\": \"2026-03-01\", \"target_code\": \"A1\"}";
        assertEquals(List.of("clubs 1 [K1] {sender=P1, unit_code=B1}"), foreign("P1", club + "]"));
        assertEquals(List.of(), foreign("P1", club + move + "]"));
    }

    @Test
    void assessmentOfAClub_isJudgedByTheClub() throws IOException {
        String club = "}, \"clubs\": [{\"club_code\": \"K1\", \"unit_code\": \"B1\"}],"
                + " \"assessments\": [{\"unit_code\": \"K1\", \"period\": \"2026\", \"fact\": \"plan.signed\", \"stage\": \"SELF\", \"value\": \"true\"}]";
        assertEquals(2, foreign("P1", club).size());
        assertEquals(List.of(), foreign("P2", club));
    }

    @Test
    void recordThatIsRefusedForAnotherReason_isNotJudged() throws IOException {
        assertEquals(List.of(), foreign("P1", "}, \"values\": [" + value("B9", "visits", 4) + "]"));
    }
}
