package org.ishc.io.collect;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.ishc.core.base.ClubCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.finding.Finding;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.table.Table;
import org.ishc.io.testing.TablePackage;
import org.junit.jupiter.api.Test;

/** Which rows of which answers become one package, decided over answers that are held in memory. */
class MergePlanTest extends RoundOnDisk {

    private static final Set<List<String>> NOTHING = Set.of();

    private static StandingAnswer part(String sender, TablePackage source) {
        return new StandingAnswer(UnitCode.parse(sender), sender + ".json", source, Map.of());
    }

    private MergePlan plan(StandingAnswer... parts) throws IOException {
        return MergePlan.of(round(""), register, List.of(parts), NOTHING);
    }

    private static TablePackage values(String... rows) {
        TablePackage made = new TablePackage(Manifest.NONE);
        for (String row : rows) {
            made.row(Table.VALUES, row.split(",", -1));
        }
        return made;
    }

    private static List<String> said(MergePlan plan) {
        return plan.findings().stream()
                .map(found -> found.severity() + " " + found.code().code() + " "
                        + found.location().key() + " " + found.arguments())
                .toList();
    }

    @Test
    void recordsOfDifferentKeys_allStay() throws IOException {
        MergePlan plan = plan(
                part("P1", values("A1,visits,2026,3")),
                part("P2", values("B1,visits,2026,4", "B1,visits,2025,4", "B1,visits,2026,4,VERIFIED")));
        assertEquals(List.of(), said(plan));
        for (int row = 1; row <= 3; row++) {
            assertTrue(plan.keeps(1, Table.VALUES, row));
        }
    }

    @Test
    void recordsThatSayTheSame_stayOnce_withoutAWord() throws IOException {
        MergePlan plan = plan(
                part("P1", values("A1,visits,2026,1.234")),
                part("P2", values("B1,visits,2026,4", "A1,visits,2026,1234,REPORTED,31/12/2026")));
        assertEquals(List.of(), said(plan));
        assertTrue(plan.keeps(0, Table.VALUES, 1));
        assertTrue(plan.keeps(1, Table.VALUES, 1));
        assertFalse(plan.keeps(1, Table.VALUES, 2));
    }

    @Test
    void recordsThatSayOtherwise_areAConflict_andTheSenderDeepestInTheTreeStays() throws IOException {
        MergePlan plan = plan(part("P1", values("A1,visits,2026,3")), part("VN", values("A1,visits,2026,4")));
        assertEquals(
                List.of("ERROR merge.conflict [A1, visits, 2026] {kept=Optional[P1], senders=[P1, VN]}"), said(plan));
        assertTrue(plan.keeps(0, Table.VALUES, 1));
        assertFalse(plan.keeps(1, Table.VALUES, 1));
    }

    @Test
    void ofSendersEquallyDeep_theFirstStays() throws IOException {
        MergePlan plan = plan(part("P1", values("A1,visits,2026,3")), part("P2", values("A1,visits,2026,4")));
        assertEquals(
                List.of("ERROR merge.conflict [A1, visits, 2026] {kept=Optional[P1], senders=[P1, P2]}"), said(plan));
    }

    @Test
    void threeWhoDisagree_areOneConflict_andItNamesThemAll() throws IOException {
        MergePlan plan = plan(
                part("P1", values("A1,visits,2026,3")),
                part("P2", values("A1,visits,2026,3")),
                part("VN", values("A1,visits,2026,5")));
        assertEquals(
                List.of("ERROR merge.conflict [A1, visits, 2026] {kept=Optional[P1], senders=[P1, P2, VN]}"),
                said(plan));
    }

    @Test
    void indicatorThatIsDefinedAlike_staysOnce_andOneDefinedOtherwiseTakesItsFiguresWithIt() throws IOException {
        TablePackage first = values("A1,own,2026,3").row(Table.INDICATORS, "own", "FLOW", "COUNT", "Riêng", "Own");
        TablePackage same = values("B1,own,2026,4").row(Table.INDICATORS, "own", "FLOW", "", "Riêng", "Own");
        TablePackage other = values("A1,own,2025,5", "A1,visits,2025,6")
                .row(Table.INDICATORS, "own", "STOCK", "COUNT", "Riêng", "Own")
                .row(Table.TARGETS, "A1", "own", "2026", "", "5", "", "", "2026-01-05", "1");
        MergePlan plan = plan(part("P1", first), part("P2", same), part("VN", other));
        assertEquals(List.of("ERROR merge.indicator-differs [own] {kept=Optional[P1], senders=[P1, VN]}"), said(plan));
        assertTrue(plan.keeps(0, Table.INDICATORS, 1));
        assertFalse(plan.keeps(1, Table.INDICATORS, 1), "the same once is enough");
        assertTrue(plan.keeps(1, Table.VALUES, 1));
        assertFalse(plan.keeps(2, Table.INDICATORS, 1));
        assertFalse(plan.keeps(2, Table.VALUES, 1));
        assertTrue(plan.keeps(2, Table.VALUES, 2), "figures of other indicators are not touched");
        assertFalse(plan.keeps(2, Table.TARGETS, 1));
    }

    private static TablePackage club(String unit) {
        return new TablePackage(Manifest.NONE)
                .row(Table.CLUBS, "K1", "CLB Một", unit)
                .row(Table.CLUBS, "K2", "CLB Hai", unit)
                .row(Table.CLUB_EVENTS, "K1", "1", "REGISTER", "", "2026-02-01")
                .row(Table.CLUB_REPORTS, "K1", "2026-Q1", "60");
    }

    @Test
    void clubOfTwo_isTakenFromTheOneWhoseLastEventIsTheLatest() throws IOException {
        StandingAnswer early = new StandingAnswer(
                UnitCode.parse("P1"), "a", club("A1"), Map.of(ClubCode.parse("K1"), LocalDate.of(2026, 2, 1)));
        StandingAnswer late = new StandingAnswer(
                UnitCode.parse("P2"),
                "b",
                new TablePackage(Manifest.NONE).row(Table.CLUBS, "K1", "CLB Một", "A1"),
                Map.of(ClubCode.parse("K1"), LocalDate.of(2026, 6, 1)));
        MergePlan plan = plan(early, late);
        assertEquals(List.of("WARNING merge.club-twice [K1] {kept=Optional[P2], senders=[P1, P2]}"), said(plan));
        assertFalse(plan.keeps(0, Table.CLUBS, 1));
        assertFalse(plan.keeps(0, Table.CLUB_EVENTS, 1));
        assertFalse(plan.keeps(0, Table.CLUB_REPORTS, 1));
        assertTrue(plan.keeps(0, Table.CLUBS, 2), "the other club is not touched");
        assertTrue(plan.keeps(1, Table.CLUBS, 1));
    }

    @Test
    void clubInTwoUnits_isAnError_andTheLowestSenderStaysWhereNobodyKnowsMore() throws IOException {
        MergePlan plan = plan(part("P1", club("A1")), part("P2", club("B1")));
        assertEquals(
                List.of(
                        "ERROR merge.club-twice [K1] {kept=Optional[P1], senders=[P1, P2]}",
                        "ERROR merge.club-twice [K2] {kept=Optional[P1], senders=[P1, P2]}"),
                said(plan));
    }

    @Test
    void submissionThatTheRoundItselfKnows_isLeftOutOfAnswers() throws IOException {
        TablePackage answer = new TablePackage(Manifest.NONE)
                .row(Table.SUBMISSIONS, "P1", "r", "2026", "2026-12-31", "2027-01-15", "", "MISSING")
                .row(Table.SUBMISSIONS, "P1", "q", "2025", "2025-12-31", "2026-01-15", "", "MISSING");
        MergePlan plan = MergePlan.of(round(""), register, List.of(part("P1", answer)), Set.of(List.of("P1", "r")));
        assertFalse(plan.keeps(0, Table.SUBMISSIONS, 1));
        assertTrue(plan.keeps(0, Table.SUBMISSIONS, 2));
        assertEquals(List.of(), said(plan));
    }

    @Test
    void findings_standByTableAndKey_whateverTheOrderOfAnswers() throws IOException {
        TablePackage one = values("A1,visits,2026,3", "A1,visits,2025,3").row(Table.CLUBS, "K9", "x", "A1");
        TablePackage other = values("A1,visits,2026,4", "A1,visits,2025,4").row(Table.CLUBS, "K9", "x", "B1");
        assertEquals(
                List.of("clubs [K9]", "values [A1, visits, 2025]", "values [A1, visits, 2026]"),
                plan(part("P1", one), part("P2", other)).findings().stream()
                        .map((Finding found) -> found.location().table() + " "
                                + found.location().key())
                        .toList());
    }
}
