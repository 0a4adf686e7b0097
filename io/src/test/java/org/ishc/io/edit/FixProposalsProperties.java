package org.ishc.io.edit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.core.finding.Severity;
import org.ishc.core.time.Period;
import org.ishc.io.ingest.LoadedPackage;
import org.ishc.io.ingest.PackageReader;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.table.Table;
import org.ishc.io.testing.TablePackage;

/** What is right is never proposed to be changed, whatever else is wrong around it. */
class FixProposalsProperties {

    private static LoadedPackage read(TablePackage sent) {
        return PackageReader.read(sent);
    }

    private static TablePackage sound() {
        return new TablePackage(Manifest.NONE)
                .row(Table.ORG_UNITS, "VN", "2020-01-01", "", "CENTRAL")
                .row(Table.ORG_UNITS, "P1", "2020-01-01", "", "PROVINCE", "", "Tỉnh Một", "VN")
                .row(Table.ORG_UNITS, "A1", "2020-01-01", "", "COMMUNE", "", "Xã A", "P1")
                .row(Table.INDICATORS, "visits.home", "FLOW", "COUNT", "Thăm", "Visits");
    }

    @Property(tries = 50)
    void rightValues_haveNoProposal(@ForAll("rows") List<List<String>> rows) {
        TablePackage sent = sound().with(Table.VALUES, distinct(rows));
        assertEquals(List.of(), FixProposals.of(read(sent), sent));
    }

    /** One wrong cell among right ones: at most that cell is proposed to be changed, and so that it can be read. */
    @Property(tries = 40)
    void wrongCell_isTheOnlyOneThatIsChanged(
            @ForAll("rows") List<List<String>> rows, @ForAll("wrong") String wrong, @ForAll("places") int place) {
        List<List<String>> all = new ArrayList<>(distinct(rows));
        List<String> row = new ArrayList<>(all.get(0));
        row.set(place, wrong);
        all.set(0, row);
        TablePackage sent = sound().with(Table.VALUES, all);
        for (FixProposal proposal : FixProposals.of(read(sent), sent)) {
            for (Edit edit : proposal.alternatives()) {
                assertEquals(1, edit.row());
                assertEquals(Optional.of(Table.VALUES.columns().get(place).name()), edit.column());
                assertEquals(wrong, edit.oldText());
                List<String> mended = new ArrayList<>(row);
                mended.set(place, edit.newText());
                TablePackage after = sound().with(Table.VALUES, List.of(mended));
                assertTrue(
                        read(after).findings().stream()
                                .noneMatch(found ->
                                        found.code().code().startsWith("cell.") && found.severity() == Severity.ERROR),
                        () -> edit + ": " + read(after).findings());
            }
        }
    }

    private static List<List<String>> distinct(List<List<String>> rows) {
        Map<String, List<String>> byKey = new LinkedHashMap<>();
        rows.forEach(row -> byKey.putIfAbsent(
                row.get(0) + row.get(1) + Period.parse(row.get(2)).code(), row));
        return List.copyOf(byKey.values());
    }

    @Provide
    Arbitrary<List<List<String>>> rows() {
        Arbitrary<List<String>> row = Combinators.combine(
                        Arbitraries.of("A1", "P1"),
                        Arbitraries.of("visits.home"),
                        Arbitraries.of("2026-Q1", "2026-Q2", "2026-Q3", "2026", "Quý IV/2026", "2025-03"),
                        Arbitraries.of("0", "7", "1.234", "12 345", "999999999", "007"),
                        Arbitraries.of("", "REPORTED", "VERIFIED", "Ước", "Đã thẩm định"),
                        Arbitraries.of("", "2026-12-31", "31/12/2026"))
                .as((unit, indicator, period, value, status, day) ->
                        List.of(unit, indicator, period, value, status, day));
        return row.list().ofMinSize(1).ofMaxSize(4);
    }

    @Provide
    Arbitrary<String> wrong() {
        return Arbitraries.of(
                "1,234,567",
                "1,234",
                "12 người",
                "Q1/2026",
                "2026q2",
                "31.12.26",
                "5 /4/2026",
                "verified",
                "REPORTEDD",
                "visits.hone",
                "visit.home",
                "A1x",
                " A1",
                "\u00017",
                "mười hai",
                "",
                "?");
    }

    @Provide
    Arbitrary<Integer> places() {
        return Arbitraries.integers().between(0, 5);
    }
}
