package org.ishc.io.xlsx;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import org.ishc.core.base.UnitCode;
import org.ishc.io.reference.BuiltInReference;
import org.ishc.io.table.OuterSpace;
import org.ishc.io.table.Table;

/**
 * Tells whether a code exists to which the records of a table may refer: a club of the workbook, a unit of it or of the
 * built-in reference data. Asked only where a row looks like one of totals; a sheet is then read once more.
 */
final class KnownCodes implements BiPredicate<Table, String> {

    private final XlsxPackage source;
    private final Map<Table, Set<String>> codes = new ConcurrentHashMap<>();

    KnownCodes(XlsxPackage source) {
        this.source = source;
    }

    @Override
    public boolean test(Table table, String code) {
        if (table.columns().get(0).name().equals("club_code")) {
            return codes(Table.CLUBS).contains(code);
        }
        return source.tables().contains(Table.ORG_UNITS)
                ? codes(Table.ORG_UNITS).contains(code)
                : !BuiltInReference.registry().versionsOf(UnitCode.parse(code)).isEmpty();
    }

    private Set<String> codes(Table table) {
        Set<String> known = codes.get(table);
        if (known == null) {
            Set<String> read = new HashSet<>();
            if (source.tables().contains(table)) {
                source.read(table, new ArrayList<>(), row -> Optional.ofNullable(row.text(0))
                        .map(OuterSpace::trim)
                        .ifPresent(read::add));
            }
            known = read;
            codes.put(table, known);
        }
        return known;
    }
}
