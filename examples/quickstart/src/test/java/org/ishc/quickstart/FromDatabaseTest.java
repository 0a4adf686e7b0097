package org.ishc.quickstart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.ishc.core.base.Fraction;
import org.ishc.core.base.IndicatorCode;
import org.ishc.core.base.UnitCode;
import org.ishc.core.emulation.ScoreCard;
import org.ishc.core.finding.Finding;
import org.ishc.core.rulebook.RulebookReader;
import org.ishc.core.targets.Progress;
import org.ishc.core.targets.ProgressStatus;
import org.ishc.core.time.Period;
import org.ishc.io.rulebook.RulebookText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A host that keeps its rows in a database and sees no package. */
class FromDatabaseTest {

    private static final String RULEBOOK = """
            rulebook: own
            version: "1"
            applies_to: PROVINCE
            scale: 100
            sections:
              - {code: A, kind: core, max: 100, criteria: [
                  {code: A1, max: 100, missing: zero, rule: {proportional: {value: {actual: clubs.fully-active-rate}, of: 70}}}]}
            """;

    private Connection database;

    @BeforeEach
    void fill() throws SQLException {
        database = DriverManager.getConnection("jdbc:sqlite::memory:");
        for (String statement : List.of(
                "CREATE TABLE units (code, valid_from, level, name, parent)",
                "INSERT INTO units VALUES ('VN', '2025-07-01', 'CENTRAL', 'Trung ương', NULL), "
                        + "('T1', '2025-07-01', 'PROVINCE', 'Tỉnh 1', 'VN'), ('T2', '2025-07-01', 'PROVINCE', 'Tỉnh 2', 'VN'), "
                        + "('X1', '2025-07-01', 'COMMUNE', 'Xã 1', 'T1')",
                "CREATE TABLE clubs (code, name, unit)",
                "INSERT INTO clubs VALUES ('K1', 'CLB 1', 'X1')",
                "CREATE TABLE club_events (club, number, type, happened_on, document, authority)",
                "INSERT INTO club_events VALUES ('K1', 1, 'ESTABLISH', '2025-08-05', '1/QĐ', 'X1'), "
                        + "('K1', 2, 'LAUNCH', '2025-09-05', NULL, NULL)",
                "CREATE TABLE club_reports (club, period, members, women, meetings_held)",
                "INSERT INTO club_reports VALUES ('K1', '2025-Q4', 55, 35, NULL)",
                "CREATE TABLE reported_values (unit, indicator, period, value)",
                "INSERT INTO reported_values VALUES ('T2', 'clubs.fully-active', '2025', 3), "
                        + "('T2', 'clubs.reporting', '2025', 6), ('nope', 'clubs.reporting', '2025', 6)",
                "CREATE TABLE targets (unit, indicator, period, at_least, decided_on)",
                "INSERT INTO targets VALUES ('T1', 'clubs.established', '2025', '2', '2025-07-02')")) {
            execute(statement);
        }
    }

    @AfterEach
    void close() throws SQLException {
        database.close();
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = database.createStatement()) {
            statement.execute(sql);
        }
    }

    private FromOwnRows.Result result() throws SQLException {
        return FromOwnRows.of(FromDatabase.read(database), LocalDate.of(2025, 12, 31));
    }

    @Test
    void rowThatNamesNoUnit_isAFindingThatLeadsBackToIt() throws SQLException {
        List<Finding> found = result().findings();
        assertEquals(
                List.of("ref.unknown-unit"),
                found.stream().map(finding -> finding.code().code()).toList());
        assertEquals("reported_values", found.get(0).location().table());
        assertEquals(3, found.get(0).location().row());
    }

    @Test
    void target_isHeldAgainstWhatTheClubsDid() throws SQLException {
        FromOwnRows.Result result = result();
        Progress progress = Progress.of(
                result.figures(),
                result.targets(),
                UnitCode.parse("T1"),
                IndicatorCode.parse("clubs.established"),
                Period.ofYear(2025),
                LocalDate.of(2025, 12, 31));
        assertEquals(ProgressStatus.MISSED, progress.status());
        assertEquals(Optional.of(Fraction.ONE), progress.actual().value());
    }

    @Test
    void provinces_areScoredByTheirOwnFigures() throws SQLException {
        ScoreCard card =
                FromOwnRows.score(result(), RulebookReader.read(RulebookText.parse(RULEBOOK)), Period.ofYear(2025));
        assertEquals(
                List.of("T2 71.43", "T1 0.00"),
                card.units().stream()
                        .map(unit -> unit.unit() + " "
                                + unit.total().map(total -> total.toDecimal(2)).orElse("missing"))
                        .toList());
    }

    @Test
    void valueThatCannotBe_isRefusedWithWhatIsAllowed() throws SQLException {
        execute("INSERT INTO reported_values VALUES ('T2', 'clubs.existing', '2025', -5)");
        String said = assertThrows(IllegalArgumentException.class, this::result).getMessage();
        assertEquals("value is -5; allowed is 0 or more", said);
    }
}
