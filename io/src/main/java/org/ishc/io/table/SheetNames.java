package org.ishc.io.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The names that sheets have in Vietnamese, and those of sheets of ours that are no tables. Immutable. */
final class SheetNames {

    static final SheetNames STANDARD = new SheetNames(VietnameseLists.read("sheets-vi.csv", 2).stream()
            .map(cells -> new Name(cells[0], cells[1]))
            .toList());

    private static final Pattern COUNTED = Pattern.compile("(.*[^ ]) \\d{1,3}");

    private final List<Name> names;

    /** What a name stands for: a table's name, or that of a role behind a colon. */
    private record Name(String text, String name) {}

    private SheetNames(List<Name> names) {
        this.names = names;
    }

    SheetNames with(Table table, String name) {
        List<Name> more = new ArrayList<>(List.of(new Name(table.tableName(), name)));
        more.addAll(names);
        return new SheetNames(more);
    }

    Optional<Table> findTable(String name) {
        String folded = VietnameseLists.folded(name);
        return names.stream()
                .filter(known -> VietnameseLists.folded(known.name()).equals(folded))
                .findFirst()
                .flatMap(known -> Table.find(known.text()));
    }

    /** Finds what a sheet of ours is for, also where a number behind its name keeps it from another of that name. */
    Optional<OwnSheet> findOwn(String name) {
        String folded = VietnameseLists.folded(name);
        String uncounted = COUNTED.matcher(folded).replaceFirst("$1");
        for (OwnSheet own : OwnSheet.values()) {
            boolean isNamed = names.stream()
                    .filter(known -> known.text().equals(own.role()))
                    .map(known -> VietnameseLists.folded(known.name()))
                    .anyMatch(known -> known.equals(folded) || known.equals(uncounted));
            if (isNamed) {
                return Optional.of(own);
            }
        }
        return Optional.empty();
    }

    /** The names of tables, not those of sheets of ours. */
    List<String> ofTables() {
        return names.stream()
                .filter(known -> Table.find(known.text()).isPresent())
                .map(Name::name)
                .toList();
    }

    /** The first name of a table or role. */
    String first(String text, int place) {
        return names.stream()
                .filter(known -> known.text().equals(text))
                .skip(place)
                .findFirst()
                .orElseThrow()
                .name();
    }
}
