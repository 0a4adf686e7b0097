package org.ishc.io.ingest.reading;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.io.ingest.FindingCounts;
import org.ishc.io.table.ExchangeFinding;
import org.ishc.io.table.Table;

/**
 * The rows whose cells could not be sorted into columns, such as those with too many: nobody knows which cell is the
 * key, but a code that does not stand in the row is not the one that it lost. Many threads may ask.
 */
final class LostRows {

    /** How many rows of a table are looked into; where more are lost, nobody knows which codes. */
    static final int MOST = 1_000;

    private static final Set<FindingCode> LOSING = Set.of(ExchangeFinding.ROW_WIDTH, ExchangeFinding.NOT_AN_OBJECT);

    private static final Pattern BETWEEN_CODES = Pattern.compile("[^A-Za-z0-9._~-]+");

    /** What was found on them, of each table at most one more than are looked into. */
    private final Map<String, List<Finding>> found = new ConcurrentSkipListMap<>();

    private final Map<String, Set<String>> codes = new ConcurrentHashMap<>();

    /** The tables of which a row was too long to be looked into, or too many were lost. */
    private final Set<String> untold = ConcurrentHashMap.newKeySet();

    /** Looks at a finding: it may say that a row is lost. */
    void note(Finding finding) {
        String table = finding.location().table();
        if (!LOSING.contains(finding.code()) || table == null) {
            return;
        }
        List<Finding> ofTable = found.computeIfAbsent(table, name -> new CopyOnWriteArrayList<>());
        if (ofTable.size() > MOST) {
            return;
        }
        ofTable.add(finding);
        codes.computeIfAbsent(table, name -> ConcurrentHashMap.newKeySet()).addAll(codes(finding));
        if (isCut(finding) || ofTable.size() > MOST) {
            untold.add(table);
        }
    }

    /** Looks at what was found on the rows of a table that nobody refers to: whether any is lost. */
    void note(Table table, FindingCounts counts) {
        if (LOSING.stream().anyMatch(code -> counts.codes().containsKey(code.code()))) {
            found.computeIfAbsent(table.tableName(), name -> new CopyOnWriteArrayList<>());
        }
    }

    private static List<String> codes(Finding finding) {
        String text = finding.location().value();
        return text == null ? List.of() : Arrays.asList(BETWEEN_CODES.split(text, -1));
    }

    /** Whether not all of the row is there to be looked into. */
    private static boolean isCut(Finding finding) {
        String text = finding.location().value();
        return text == null || text.length() >= Location.MAX_VALUE_LENGTH - 1;
    }

    /** Returns the findings that say so; of each table no more than it takes to know the same. */
    List<Finding> found() {
        return found.values().stream().flatMap(List::stream).toList();
    }

    /** Tells whether any row of a table is lost. */
    boolean isAny(Table table) {
        return found.containsKey(table.tableName());
    }

    /** Tells whether rows of a table are lost of which nobody knows what stood in them. */
    boolean isUntold(Table table) {
        return untold.contains(table.tableName());
    }

    /** Tells whether a code stands in a row of a table that is lost. */
    boolean mayHold(Table table, String code) {
        return codes.getOrDefault(table.tableName(), Set.of()).contains(code);
    }

    /**
     * A row that is lost.
     *
     * @param row its number
     * @param code one of some codes, which stands in it
     */
    record Lost(int row, String code) {}

    /** Returns the rows of a table that are lost and hold any of some codes, once for each. */
    List<Lost> of(Table table, Collection<String> some) {
        List<Lost> lost = new ArrayList<>();
        for (Finding finding : found.getOrDefault(table.tableName(), List.of())) {
            Optional<Integer> row = Optional.ofNullable(finding.location().row());
            codes(finding).stream()
                    .distinct()
                    .filter(some::contains)
                    .forEach(code -> row.ifPresent(number -> lost.add(new Lost(number, code))));
        }
        return lost;
    }
}
