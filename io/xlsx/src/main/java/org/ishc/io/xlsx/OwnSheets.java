package org.ishc.io.xlsx;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.ishc.io.table.Headings;
import org.ishc.io.table.OwnSheet;

/**
 * Which sheets of a workbook are of ours and no tables: guide and lists by their names; that of findings when it also
 * names the digest of what was checked, and the ledger beside it.
 */
final class OwnSheets {

    private static final int SEARCHED_ROWS = 20;

    private final Set<String> names;

    private OwnSheets(Set<String> names) {
        this.names = names;
    }

    static OwnSheets of(SheetReader workbook) throws IOException {
        Set<String> own = new HashSet<>();
        Set<String> ledgers = new HashSet<>();
        boolean hasFindings = false;
        for (String name : workbook.names()) {
            Optional<OwnSheet> role = Headings.findOwnSheet(name);
            if (role.isEmpty()) {
                continue;
            }
            boolean isOfFindings = role.get() == OwnSheet.FINDINGS && namesDigest(workbook, name);
            hasFindings |= isOfFindings;
            if (role.get() == OwnSheet.LEDGER) {
                ledgers.add(name);
            } else if (isOfFindings || role.get() != OwnSheet.FINDINGS) {
                own.add(name);
            }
        }
        if (hasFindings) {
            own.addAll(ledgers);
        }
        return new OwnSheets(own);
    }

    boolean has(String name) {
        return names.contains(name);
    }

    private static boolean namesDigest(SheetReader workbook, String name) throws IOException {
        boolean[] isFound = {false};
        SheetCells contents = workbook.cells();
        workbook.read(name, (number, row) -> {
            List<String> texts =
                    row.stream().map(cell -> contents.content(cell).plain()).toList();
            isFound[0] |= number <= SEARCHED_ROWS && texts.size() > 1 && OwnSheet.isDigest(texts.get(1));
            return !isFound[0] && number < SEARCHED_ROWS;
        });
        return isFound[0];
    }
}
