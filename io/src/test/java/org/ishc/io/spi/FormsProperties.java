package org.ishc.io.spi;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.ishc.io.table.Table;
import org.ishc.io.testing.Folders;
import org.ishc.io.testing.FormatArbitraries;
import org.ishc.io.testing.TablePackage;

/** Whatever a package holds, every form gives the same records back. */
class FormsProperties {

    @Provide
    Arbitrary<TablePackage> packages() {
        return FormatArbitraries.packages();
    }

    @Property(tries = 60)
    void package_throughEveryForm_hasTheSameRecords(@ForAll("packages") TablePackage given) throws IOException {
        Path folder = Files.createTempDirectory("forms");
        try {
            for (PackageFormat format : PackageFormats.installed().all()) {
                Path to = folder.resolve(
                        "p" + format.suffixes().stream().findFirst().orElse(""));
                format.write(given, new ArrayList<>(), to);
                assertEquals(records(given), records(format.open(to, Opening.DEFAULT)), format.name());
            }
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
}
