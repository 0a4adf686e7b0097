package org.ishc.io.ingest;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.io.table.Table;

/** Runs the checks that look at several records at once, and keeps them from judging what they cannot see. */
final class Judge {

    private final Checks checks;
    private final Gaps gaps;
    private final Consumer<Finding> findings;

    Judge(Checks checks, Gaps gaps, Consumer<Finding> findings) {
        this.checks = checks;
        this.gaps = gaps;
        this.findings = findings;
    }

    /**
     * What cannot be judged while rows of a table are missing, since an absent row would count as one that says no.
     *
     * @param table the table
     * @param codes how the codes begin
     */
    record Blind(Table table, List<String> codes) {

        boolean hides(Finding finding) {
            return codes.stream().anyMatch(finding.code().code()::startsWith);
        }
    }

    static Blind blind(Table table, String... codes) {
        return new Blind(table, List.of(codes));
    }

    /**
     * Runs a check that makes something.
     *
     * @param needs the checks without whose result this one would judge wrongly
     * @param otherwise what stands in when the check did not run to its end; the ledger says why
     * @param blinds what is not judged where a table has a gap; the ledger says so
     */
    <T> T make(
            String name,
            List<String> needs,
            long records,
            Supplier<Checked<T>> body,
            Supplier<T> otherwise,
            Blind... blinds) {
        Optional<Checked<T>> made = checks.run(name, needs, () -> records, body);
        if (made.isEmpty()) {
            return otherwise.get();
        }
        List<Finding> found = new ArrayList<>(made.get().findings());
        for (Blind blind : blinds) {
            if (gaps.isIn(blind.table())) {
                found.removeIf(blind::hides);
                checks.skip(
                        name + ":" + String.join("*,", blind.codes()) + "*",
                        LedgerReason.ROWS.with("table", blind.table().tableName()));
            }
        }
        found.forEach(findings);
        return made.get().value();
    }
}
