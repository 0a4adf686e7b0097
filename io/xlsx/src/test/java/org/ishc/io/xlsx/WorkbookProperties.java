package org.ishc.io.xlsx;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.ishc.io.spi.CanonicalRows;
import org.ishc.io.spi.Opening;
import org.ishc.io.spi.PackageSource;
import org.ishc.io.table.Table;
import org.ishc.io.testing.Folders;
import org.ishc.io.testing.FormatArbitraries;
import org.ishc.io.testing.FormatFuzz;
import org.ishc.io.testing.TablePackage;

/**
 * Whatever a package holds, a workbook gives the same records back; whatever bytes it is made of, nothing is lost
 * unsaid.
 */
class WorkbookProperties {

    private static final int ROUNDS = Integer.getInteger("fuzz.rounds", 1);

    @Provide
    Arbitrary<TablePackage> packages() {
        return FormatArbitraries.packages();
    }

    @Property(tries = 60)
    void package_throughAWorkbook_hasTheSameRecords(@ForAll("packages") TablePackage given) throws IOException {
        Path folder = Files.createTempDirectory("forms");
        try {
            new XlsxFormat().write(given, new ArrayList<>(), folder.resolve("p.xlsx"));
            assertEquals(records(given), records(new XlsxFormat().open(folder.resolve("p.xlsx"), Opening.DEFAULT)));
        } finally {
            Folders.delete(folder);
        }
    }

    private static Map<Table, List<List<String>>> records(PackageSource source) throws IOException {
        Map<Table, List<List<String>>> records = new EnumMap<>(Table.class);
        for (Table table : source.tables()) {
            List<List<String>> rows = new ArrayList<>();
            CanonicalRows.read(source, table, new ArrayList<>(), rows::add);
            records.put(table, rows);
        }
        return records;
    }

    @Property(tries = 5, shrinking = ShrinkingMode.OFF)
    void changedBytes_neverThrow_andNeverLoseARowUnsaid(@ForAll long seed) throws IOException {
        Path folder = Files.createTempDirectory("fuzz");
        try {
            FormatFuzz workbook = FormatFuzz.of(new XlsxFormat(), folder);
            for (int i = 0; i < 40 * ROUNDS; i++) {
                assertEquals(Optional.empty(), workbook.findFault(seed + i));
            }
        } finally {
            Folders.delete(folder);
        }
    }
}
