package org.ishc.io.ingest.reading;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.ishc.core.finding.Checked;
import org.ishc.core.finding.Finding;
import org.ishc.io.ingest.LedgerReason;
import org.ishc.io.ingest.check.Checks;
import org.ishc.io.ingest.check.FindingLog;
import org.ishc.io.table.Table;

/** Runs the checks that look at several records at once, and keeps them from judging what they cannot see. */
final class Judge {

    private final Checks checks;
    private final Gaps gaps;
    private final FindingLog log;
    private final Function<Finding, Optional<Finding>> heard;

    /**
     * Creates a judge.
     *
     * @param log of the run
     * @param heard says of a finding what counts
     */
    Judge(Checks checks, Gaps gaps, FindingLog log, Function<Finding, Optional<Finding>> heard) {
        this.checks = checks;
        this.gaps = gaps;
        this.log = log;
        this.heard = heard;
    }

    /**
     * What cannot be judged while rows of a table are missing, since an absent row would count as one that says no.
     *
     * @param table the table
     * @param codes how the codes begin
     * @param isOfSums whether one row more or less changes what is judged, whatever stands in it
     */
    record Blind(Table table, List<String> codes, boolean isOfSums) {

        boolean isIn(Gaps gaps) {
            return isOfSums ? gaps.isAnyIn(table) : gaps.isIn(table);
        }

        boolean hides(Finding finding) {
            return codes.stream().anyMatch(finding.code().code()::startsWith);
        }
    }

    static Blind blind(Table table, String... codes) {
        return new Blind(table, List.of(codes), false);
    }

    /** What is not judged where a single row of a table is missing, since it may be a part of any sum. */
    static Blind blindInSums(Table table, String... codes) {
        return new Blind(table, List.of(codes), true);
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
        return makeAside(
                name,
                needs,
                records,
                found -> {
                    Checked<T> made = body.get();
                    made.findings().forEach(found);
                    return made.value();
                },
                otherwise,
                blinds);
    }

    /**
     * Runs a check that makes something and hands on what it finds as soon as it does: that is counted, and as much of
     * it kept as of a run. When the check does not run to its end, nothing of it counts.
     *
     * @see #make
     */
    <T> T makeAside(
            String name,
            List<String> needs,
            long records,
            Function<Consumer<Finding>, T> body,
            Supplier<T> otherwise,
            Blind... blinds) {
        List<Blind> hiding =
                Arrays.stream(blinds).filter(blind -> blind.isIn(gaps)).toList();
        FindingLog aside = log.another();
        Consumer<Finding> found = finding -> {
            if (hiding.stream().noneMatch(blind -> blind.hides(finding))) {
                heard.apply(gaps.traced(finding)).ifPresent(aside::add);
            }
        };
        Optional<T> made = checks.run(name, needs, () -> records, () -> body.apply(found));
        if (made.isEmpty()) {
            return otherwise.get();
        }
        for (Blind blind : hiding) {
            checks.skip(
                    name + ":" + String.join("*,", blind.codes()) + "*",
                    LedgerReason.ROWS.with("table", blind.table().tableName()));
        }
        log.addAll(aside);
        return made.get();
    }
}
