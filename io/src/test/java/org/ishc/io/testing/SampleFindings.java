package org.ishc.io.testing;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.Location;
import org.ishc.core.finding.ReferenceFinding;
import org.ishc.io.ingest.FindingCounts;
import org.ishc.io.ingest.Ledger;
import org.ishc.io.ingest.LedgerReason;
import org.ishc.io.ingest.Validation;
import org.ishc.io.ingest.Verdict;
import org.ishc.io.ingest.Waived;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.profile.Profile;
import org.ishc.io.profile.Waiver;
import org.ishc.io.table.ExchangeFinding;

/** Results of validations that were never run, for the forms of reports. */
public final class SampleFindings {

    /**
     * Text that no form may take for its own: markup, the end of a script, a formula, line separators, control
     * characters, half a surrogate pair.
     */
    public static final String HOSTILE = "=1+1</script><b>&\"'\u2028\u2029\u0000\u0007]]>\ud83d {value} €\r\nmột";

    private SampleFindings() {}

    /**
     * Returns an invalid result with findings of three codes in turn: 0, 3, 6, … are {@code ref.unknown-unit} in
     * values, 1, 4, 7, … {@code cell.type} there, and 2, 5, 8, … {@code cell.whitespace} in clubs.
     */
    public static Validation many(int count) {
        List<Finding> findings = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            findings.add(finding(i));
        }
        return of(Verdict.INVALID, findings, List.of(), List.of(), RAN);
    }

    private static Finding finding(int i) {
        String code = "X" + i;
        return switch (i % 3) {
            case 0 ->
                Finding.of(
                        ReferenceFinding.UNKNOWN_UNIT,
                        at("values", i, "unit_code", List.of(code, "members.total", "2026-Q1"), code),
                        "unit_code",
                        code);
            case 1 ->
                Finding.of(
                        ExchangeFinding.TYPE,
                        at("values", i, "value", List.of("P" + i, "members.total", "2026-Q1"), "mười " + i),
                        "expected",
                        "WHOLE");
            default ->
                Finding.of(ExchangeFinding.WHITESPACE, at("clubs", i, "name", List.of("K" + i), "  Câu lạc bộ " + i));
        };
    }

    /**
     * Returns a result with a finding whose texts are {@link #HOSTILE}, one that is waived, and a check that crashed.
     */
    public static Validation hostile() {
        Location at = new Location(
                "values", "a b/giá trị:1.csv", 1, 2, "value", null, "/values/0/value", List.of(HOSTILE, "b"), HOSTILE);
        Finding waived = Finding.of(
                ReferenceFinding.UNKNOWN_UNIT, at("values", 3, "unit_code", List.of("X1"), "X1"), "unit_code", "X1");
        Waiver waiver = new Waiver(
                ReferenceFinding.UNKNOWN_UNIT,
                "values",
                List.of("X1"),
                Optional.empty(),
                HOSTILE,
                "Nguyễn Văn An",
                LocalDate.of(2027, 12, 31),
                "tinh-mot",
                4);
        return of(
                Verdict.INVALID,
                List.of(
                        Finding.of(
                                ExchangeFinding.UNLISTED_FILE,
                                Location.none(),
                                "path",
                                HOSTILE,
                                "nearest",
                                Optional.empty()),
                        Finding.of(ExchangeFinding.TYPE, at, "expected", "WHOLE")),
                List.of(new Waived(waived, waiver)),
                List.of(new Profile.Layer("tinh-mot", "2026-1", "ab".repeat(32))),
                new Ledger(List.of(
                        new Ledger.Entry("table:values", Ledger.Status.RAN, Optional.empty(), 3),
                        new Ledger.Entry(
                                "values",
                                Ledger.Status.FAILED,
                                Optional.of(LedgerReason.CRASH.with("problem", HOSTILE)),
                                1),
                        new Ledger.Entry(
                                "targets",
                                Ledger.Status.SKIPPED,
                                Optional.of(LedgerReason.NEEDS.with("check", "values")),
                                0))));
    }

    /** Returns a result in which nothing was found. */
    public static Validation nothing(Verdict verdict) {
        return of(verdict, List.of(), List.of(), List.of(), RAN);
    }

    private static final Ledger RAN =
            new Ledger(List.of(new Ledger.Entry("table:values", Ledger.Status.RAN, Optional.empty(), 3)));

    private static Validation of(
            Verdict verdict, List<Finding> findings, List<Waived> waived, List<Profile.Layer> profiles, Ledger ledger) {
        return new Validation(
                verdict,
                Manifest.NONE,
                "0123456789abcdef".repeat(4),
                findings,
                FindingCounts.of(findings),
                ledger,
                true,
                profiles,
                waived,
                List.of());
    }

    private static Location at(String table, int i, String column, List<String> key, String value) {
        return new Location(table, table + ".csv", i + 1, i + 2, column, null, null, key, value);
    }
}
