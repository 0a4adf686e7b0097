package org.ishc.io.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.Severity;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.profile.Profile;
import org.ishc.io.profile.ProfileReader;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Table;
import org.ishc.io.testing.TablePackage;
import org.junit.jupiter.api.Test;

/** What a run says of a package, and what a host does with it. */
class ValidationTest {

    private static final Finding ERROR = Finding.of(ExchangeFinding.REQUIRED, Location.ofTable("values"));
    private static final Finding NOTE = Finding.of(ExchangeFinding.WHITESPACE, Location.ofTable("clubs"));

    private final Validation valid = PackageReader.read(
                    new TablePackage(Manifest.NONE).row(Table.VALUES, "01", "clubs.existing", "2026-Q1", "3"))
            .validation();

    @Test
    void valid_isHandedOn_anythingElseIsRefused_withWhatItIs() {
        assertEquals(Verdict.VALID, valid.verdict());
        assertSame(valid, valid.requireValid());
        Validation invalid = valid.with(List.of(ERROR));
        NotValidException refused = assertThrows(NotValidException.class, invalid::requireValid);
        assertSame(invalid, refused.validation());
    }

    @Test
    void moreThatWasFound_isCounted_putInOrder_andJudged() {
        Validation more = valid.with(List.of(ERROR, NOTE));
        assertEquals(List.of(NOTE, ERROR), more.findings(), "clubs stand before values");
        assertEquals(1, more.count(Severity.ERROR));
        assertEquals(1, more.count(Severity.INFO));
        assertEquals(Verdict.INVALID, more.verdict());
        assertEquals(Verdict.VALID, valid.verdict(), "the first stays as it was");
        assertEquals(Verdict.VALID, valid.with(List.of(NOTE)).verdict());
    }

    @Test
    void profile_changesWhatCounts_once() throws IOException {
        Profile profile = profile("""
                profile: strict
                version: "1"
                codes: {cell.whitespace: ERROR}
                """);
        Validation judged = valid.with(List.of(NOTE)).under(profile);
        assertEquals(Verdict.INVALID, judged.verdict());
        assertEquals(1, judged.profiles().size());
        assertThrows(IllegalStateException.class, () -> judged.under(profile));
        assertThrows(IllegalStateException.class, () -> judged.with(List.of(NOTE)));
    }

    @Test
    void noProfile_changesNothing() {
        assertSame(valid, valid.under(Profile.NONE));
    }

    /** Work that follows stands behind the same wall as every check. */
    @Test
    void furtherWork_isALineOfTheLedger() {
        Further<Integer> done = valid.further("export", CheckListener.NONE, () -> 7);
        assertEquals(Optional.of(7), done.result());
        assertEquals(Verdict.VALID, done.validation().verdict());
        assertEquals("export", last(done.validation()).check());
        assertEquals(Ledger.Status.RAN, last(done.validation()).status());
    }

    @Test
    void furtherWorkThatCrashes_isNeverValid_andEndsNothing() {
        Further<Integer> crashed = valid.further("export", CheckListener.NONE, () -> {
            throw new IllegalStateException("a fault of ours");
        });
        assertEquals(Optional.empty(), crashed.result());
        assertEquals(Verdict.UNDETERMINED, crashed.validation().verdict());
        assertEquals(Ledger.Status.FAILED, last(crashed.validation()).status());
        assertTrue(last(crashed.validation()).reason().isPresent());
        assertEquals(valid.findings(), crashed.validation().findings());
    }

    private static Ledger.Entry last(Validation validation) {
        List<Ledger.Entry> entries = validation.ledger().entries();
        return entries.get(entries.size() - 1);
    }

    private static Profile profile(String yaml) throws IOException {
        return ProfileReader.read(RulebookText.parse(yaml));
    }
}
