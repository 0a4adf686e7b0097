package org.ishc.io.ingest.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Workers;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.ReferenceFinding;
import org.ishc.io.ingest.CheckListener;
import org.ishc.io.ingest.check.Checks;
import org.ishc.io.ingest.check.FindingLog;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Table;
import org.ishc.io.testing.TablePackage;
import org.junit.jupiter.api.Test;

/** A check of many records judges what it can see, and says what it cannot. */
class JudgeTest {

    private static final Location VALUE =
            new Location("values", null, 3, null, "unit_code", null, null, List.of("X1"), null);
    private static final Finding SPACE = Finding.of(ExchangeFinding.WHITESPACE, VALUE);
    private static final Finding UNKNOWN = Finding.of(ReferenceFinding.UNKNOWN_UNIT, VALUE, "unit_code", "X1");

    private final TablePackage source =
            new TablePackage(Manifest.NONE).with(Table.ORG_UNITS, List.of()).with(Table.CLUBS, List.of());
    private final Checks checks = new Checks(CheckListener.NONE, () -> 0);
    private final Gaps gaps = new Gaps(source, new Tables(source, checks, Workers.ALONE, finding -> {}));
    private final FindingLog log = new FindingLog(100);
    private final Judge judge = new Judge(checks, gaps, log, Optional::of);

    private List<String> kept() {
        return log.kept().stream()
                .map(finding -> finding.code().code())
                .sorted()
                .toList();
    }

    private List<String> ledger() {
        return checks.ledger().entries().stream()
                .map(entry -> entry.check() + " " + entry.status())
                .toList();
    }

    private String make(Judge by, List<Finding> found, Judge.Blind... blinds) {
        return by.make("values", List.of(), 1, () -> new Checked<>("made", found), () -> "otherwise", blinds);
    }

    @Test
    void whatACheckMakesAndFinds_counts() {
        assertEquals("made", make(judge, List.of(SPACE, UNKNOWN)));
        assertEquals(List.of("cell.whitespace", "ref.unknown-unit"), kept());
        assertEquals(List.of("values RAN"), ledger());
    }

    @Test
    void nothingCounts_thatACheckFoundBeforeItCrashed() {
        String made = judge.makeAside(
                "values",
                List.of(),
                1,
                found -> {
                    found.accept(SPACE);
                    throw new IllegalStateException("x");
                },
                () -> "otherwise");
        assertEquals("otherwise", made);
        assertEquals(List.of(), kept());
        assertEquals(List.of("values FAILED"), ledger());
    }

    /** An absent row would count as one that says no. */
    @Test
    void whereATableHasAGap_whatCannotBeJudgedIsHidden_andTheLedgerSaysSo() {
        gaps.note(
                Finding.of(ExchangeFinding.MISSING_COLUMN, Location.ofTable("clubs"), "missing", List.of("club_code")));
        make(judge, List.of(SPACE, UNKNOWN), Judge.blind(Table.CLUBS, "cell."), Judge.blind(Table.VALUES, "ref."));
        assertEquals(List.of("ref.unknown-unit"), kept());
        assertEquals(List.of("values RAN", "values:cell.* SKIPPED"), ledger());
    }

    @Test
    void withoutAGap_everythingIsJudged() {
        make(judge, List.of(SPACE, UNKNOWN), Judge.blind(Table.CLUBS, "cell."));
        assertEquals(2, kept().size());
        assertEquals(List.of("values RAN"), ledger());
    }

    @Test
    void findingOnWhatWasRefused_isLedBackToItsCause() {
        gaps.note(Finding.of(
                ExchangeFinding.MISSING_COLUMN, Location.ofTable("org-units"), "missing", List.of("unit_code")));
        make(judge, List.of(UNKNOWN));
        assertEquals(List.of("ref.refused"), kept());
    }

    /** A profile may turn a code off. */
    @Test
    void onlyWhatIsHeard_counts() {
        Judge deaf = new Judge(checks, gaps, log, finding -> Optional.of(finding)
                .filter(each -> each.code() != ExchangeFinding.WHITESPACE));
        make(deaf, List.of(SPACE, UNKNOWN));
        assertEquals(List.of("ref.unknown-unit"), kept());
    }
}
