package org.ishc.io.profile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.club.ClubRules;
import org.ishc.core.document.UnreadableTextException;
import org.ishc.core.finding.Severity;
import org.ishc.io.rulebook.RulebookText;
import org.ishc.io.spi.Limits;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProfileReaderTest {

    private static final String HEAD = "profile: p\nversion: \"1\"\n";
    private static final String WAIVER =
            "waivers:\n  - {code: club.dates-far-apart, table: club-events, key: [K1, 1], column: decided_on, reason: r, by: b, until: 2026-12-31}\n";

    @Test
    void everyPart_isRead() {
        Profile profile = read(HEAD
                + "title: {vi: a, en: b}\ncodes: {cell.whitespace: off, club.unit-level: ERROR}\nthresholds: {list.per-code: 7, limit.rows: 9, signal.areas: 2, club.days-apart: 800}\n"
                + WAIVER);
        assertEquals("p", profile.layers().get(0).name());
        assertEquals(64, profile.layers().get(0).sha256().length());
        assertEquals(Optional.empty(), profile.settings().get("cell.whitespace").severity());
        assertEquals(
                Optional.of(Severity.ERROR),
                profile.settings().get("club.unit-level").severity());
        assertEquals(Optional.of(7), profile.thresholds().listedPerCode());
        assertEquals(Limits.DEFAULT.withRows(9), profile.thresholds().limits(Limits.DEFAULT));
        assertEquals(
                2,
                profile.thresholds().clubRules(ClubRules.DEFAULT).thresholds().areas());
        assertEquals(
                90,
                profile.thresholds().clubRules(ClubRules.DEFAULT).thresholds().fundPercent());
        assertEquals(800, profile.thresholds().clubRules(ClubRules.DEFAULT).daysApart());
        assertEquals(366, Thresholds.NONE.clubRules(ClubRules.DEFAULT).daysApart());
        Waiver waiver = profile.waivers().get(0);
        assertEquals(List.of("K1", "1"), waiver.key());
        assertEquals(LocalDate.of(2026, 12, 31), waiver.until());
        assertEquals(7, waiver.line());
    }

    @Test
    void spacingAndOrder_changeNoDigest_contentDoes() {
        String digest =
                read(HEAD + "codes: {cell.whitespace: off}\n").layers().get(0).sha256();
        assertEquals(
                digest,
                read("# said again\nversion: \"1\"\ncodes:\n  cell.whitespace: \"off\"\nprofile: p\n")
                        .layers()
                        .get(0)
                        .sha256());
        assertTrue(!digest.equals(
                read(HEAD + "codes: {cell.whitespace: ERROR}\n").layers().get(0).sha256()));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            value = {
                "codez: {}|''|unknown key",
                "codes: {cell.wrong: off}|codes/cell.wrong|is no code",
                "codes: {cell.type: warning}|codes/cell.type|ERROR, WARNING, INFO, off",
                "codes: {package.damaged: off}|codes/package.damaged|raised only",
                "codes: {csv.unclosed-quote: INFO}|codes/csv.unclosed-quote|raised only",
                "codes: {profile.waiver-unused: INFO}|codes/profile.waiver-unused|raised only",
                "thresholds: {limit.row: 1}|thresholds/limit.row|limit.rows",
                "thresholds: {limit.rows: 0}|thresholds/limit.rows|from 1",
                "thresholds: {limit.rows: 0}|thresholds/limit.rows|: 0 stands here",
                "thresholds: {limit.rows: 10.375}|thresholds/limit.rows|: 10.375 stands here",
                "thresholds: {signal.fund-percent: 101}|thresholds/signal.fund-percent|to 100",
                "waivers: [{code: cell.type, table: clubs, key: [K1], reason: r, by: b}]|waivers/cell.type|'until' is missing",
                "waivers: [{code: cell.type, table: clubs, key: [K1], by: b, until: 2026-01-01}]|waivers/cell.type|'reason' is missing",
                "waivers: [{code: cell.type, table: clubs, key: [K1], reason: r, until: 2026-01-01}]|waivers/cell.type|'by' is missing",
                "waivers: [{code: cell.type, table: clubs, key: [K1], reason: ' ', by: b, until: 2026-01-01}]|waivers/cell.type/reason|nothing stands here",
                "waivers: [{code: cell.type, table: clubs, key: [K1, 2], reason: r, by: b, until: 2026-01-01}]|waivers/cell.type/key|[club_code]",
                "waivers: [{code: cell.type, table: club, key: [K1], reason: r, by: b, until: 2026-01-01}]|waivers/cell.type/table|club-events",
                "waivers: [{code: cell.type, table: clubs, key: [K1], column: x, reason: r, by: b, until: 2026-01-01}]|waivers/cell.type/column|unit_code",
                "waivers: [{code: package.limit, table: clubs, key: [K1], reason: r, by: b, until: 2026-01-01}]|waivers/package.limit/code|cannot be waived",
                "waivers: [{code: cell.type, table: clubs, key: [K1], reason: r, by: b, until: 1/1/2026}]|waivers/cell.type/until|yyyy-MM-dd",
            })
    void whatIsNotAllowed_isRefusedWithItsPlace(String text, String path, String problem) {
        UnreadableTextException refused = assertThrows(UnreadableTextException.class, () -> read(HEAD + text + "\n"));
        assertEquals(path, refused.path());
        assertEquals(3, refused.line());
        assertTrue(String.valueOf(refused.getMessage()).contains(problem), refused.getMessage());
    }

    @Test
    void sameWaiverTwice_isRefused() {
        String twice = HEAD + WAIVER + WAIVER.substring(WAIVER.indexOf('\n') + 1);
        assertEquals(
                "waivers/club.dates-far-apart",
                assertThrows(UnreadableTextException.class, () -> read(twice)).path());
    }

    @Test
    void neverLoweredCode_mayBeRaised() {
        assertEquals(
                Optional.of(Severity.ERROR),
                read(HEAD + "codes: {profile.waiver-unused: ERROR}\n")
                        .settings()
                        .get("profile.waiver-unused")
                        .severity());
    }

    static Profile read(String text) {
        return ProfileReader.read(RulebookText.parse(text));
    }
}
