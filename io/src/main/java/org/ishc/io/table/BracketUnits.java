package org.ishc.io.table;

import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The units that stand in brackets behind a heading: plain ones, which say nothing new, and multiples, as in
 * {@code (triệu đồng)}. Immutable.
 */
final class BracketUnits {

    static final BracketUnits STANDARD = new BracketUnits(read());

    private static final Pattern IN_BRACKETS = Pattern.compile("(.*[^ ]) ?\\(([^()]+)\\)");

    private final Map<String, Long> factors;

    private BracketUnits(Map<String, Long> factors) {
        this.factors = factors;
    }

    /**
     * A heading and its unit.
     *
     * @param text the heading without the unit
     * @param factor what a number under it is to be multiplied by; 1 with a plain unit or none
     */
    record Bare(String text, long factor) {}

    /** Returns these units with one more. */
    BracketUnits with(String unit, long factor) {
        Map<String, Long> more = new HashMap<>(factors);
        more.put(VietnameseLists.folded(unit), factor);
        return new BracketUnits(more);
    }

    /** Returns a folded heading without its unit; as it is when a last part in brackets is no unit. */
    Bare bare(String folded) {
        Matcher behind = IN_BRACKETS.matcher(folded);
        if (!behind.matches()) {
            return new Bare(folded, 1);
        }
        long factor = factor(behind.group(2).strip());
        return factor == 0 ? new Bare(folded, 1) : new Bare(behind.group(1), factor);
    }

    /** Of a unit alone, or of a multiple with a plain unit behind it; 0 for what is none. */
    long factor(String unit) {
        Long known = factors.get(unit);
        int space = unit.indexOf(' ');
        if (known != null || space < 0) {
            return known == null ? 0 : known;
        }
        long multiple = factors.getOrDefault(unit.substring(0, space), 0L);
        long plain = factors.getOrDefault(unit.substring(space + 1), 0L);
        return multiple > 1 && plain == 1 ? multiple : 0;
    }

    private static Map<String, Long> read() {
        Map<String, Long> factors = new HashMap<>();
        VietnameseLists.read("units-vi.csv", 2)
                .forEach(cells -> factors.put(VietnameseLists.folded(cells[0]), Long.parseLong(cells[1])));
        return factors;
    }
}
