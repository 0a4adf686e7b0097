package org.ishc.io.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.ishc.core.finding.Finding;
import org.ishc.io.manifest.Manifest;
import org.ishc.io.table.Table;
import org.ishc.io.testing.TablePackage;
import org.junit.jupiter.api.Test;

/** Rows as every form writes them: converted from any form into any other, a package says the same. */
class CanonicalRowsTest {

    private static final PackageSource SOURCE = new TablePackage(Manifest.NONE)
            .row(Table.VALUES, "01", "clubs.existing", "quý 1/2026", " 1 234 ")
            .row(Table.VALUES, "0 1", "clubs.existing", "2026-Q1", "many");

    private final List<Finding> findings = new ArrayList<>();

    @Test
    void row_hasAllColumns_inCanonicalSpelling() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        CanonicalRows.read(SOURCE, Table.VALUES, findings, rows::add);
        assertEquals(List.of("01", "clubs.existing", "2026-Q1", "1234", "", ""), rows.get(0));
    }

    @Test
    void cellThatCannotBeRead_keepsWhatWasSent_andIsNotJudged() throws IOException {
        List<List<String>> rows = new ArrayList<>();
        CanonicalRows.read(SOURCE, Table.VALUES, findings, rows::add);
        assertEquals(List.of("0 1", "clubs.existing", "2026-Q1", "many", "", ""), rows.get(1));
        assertEquals(List.of(), findings);
    }

    @Test
    void tableThatIsNotThere_hasNoRows() throws IOException {
        CanonicalRows.read(SOURCE, Table.CLUBS, findings, cells -> {
            throw new IOException("there is none");
        });
        assertEquals(List.of(), findings);
    }

    /** A full disk is a failure of the writing, never taken for one of the package that is read. */
    @Test
    void failureOfWhoeverWrites_comesOut_asItWas() {
        IOException full = new IOException("no space left");
        assertSame(
                full,
                assertThrows(
                        IOException.class,
                        () -> CanonicalRows.read(SOURCE, Table.VALUES, findings, cells -> {
                            throw full;
                        })));
        assertSame(
                full,
                assertThrows(
                        IOException.class,
                        () -> CanonicalRows.read(SOURCE, Table.VALUES, findings, cells -> {
                            throw new UncheckedIOException(full);
                        })));
    }
}
