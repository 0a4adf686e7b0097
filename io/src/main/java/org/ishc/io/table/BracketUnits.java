package org.ishc.io.table;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The units that stand behind a heading, in brackets or behind a comma or dash, with {@code ĐVT:} before them or not:
 * plain ones, which say nothing new, and multiples, as in {@code (triệu đồng)} and {@code (1.000 đồng)}. Immutable.
 */
final class BracketUnits {

    static final BracketUnits STANDARD = new BracketUnits(read());

    private static final List<Pattern> BEHIND = List.of(
            Pattern.compile("(?s)(.*\\S)\\s*[(\\[{（]([^()\\[\\]{}（）]+)[)\\]}）]"),
            Pattern.compile("(?s)(.*[^\\s,–-])(?:\\s*,\\s*|\\s+[–-]\\s+)([^,()–-]+)"));

    private static final String SAYS_UNIT = VietnameseLists.marks("unit-said").stream()
            .sorted(Comparator.comparing(String::length).reversed().thenComparing(mark -> mark))
            .collect(Collectors.joining("|", "(?:", ")\\s*:?\\s*"));
    private static final Pattern SAID = Pattern.compile(SAYS_UNIT + "(.+)");
    private static final Pattern THOUSANDS = Pattern.compile("1([.,]?000)([.,]?000)?\\s*(\\D+)");
    private static final Pattern OF_TITLE = Pattern.compile(SAYS_UNIT + "([^()\\[\\]]+)");

    private static final long THOUSAND = 1_000;

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

    /** Returns a heading without its unit; as it is when what stands behind it is no unit. */
    Bare bare(String heading) {
        for (Pattern form : BEHIND) {
            Matcher behind = form.matcher(heading);
            long factor = behind.matches() ? factor(VietnameseLists.folded(behind.group(2))) : 0;
            if (factor > 0) {
                return new Bare(behind.group(1), factor);
            }
        }
        return new Bare(heading, 1);
    }

    /** Of a unit alone, or of a multiple with a plain unit behind it; 0 for what is none. */
    long factor(String unit) {
        Long known = factors.get(unit);
        if (known != null) {
            return known;
        }
        Matcher said = SAID.matcher(unit);
        if (said.matches()) {
            return factor(said.group(1));
        }
        Matcher thousands = THOUSANDS.matcher(unit);
        if (thousands.matches()) {
            return plain(thousands.group(3)) * (thousands.group(2) == null ? THOUSAND : THOUSAND * THOUSAND);
        }
        int space = unit.indexOf(' ');
        long multiple = space < 0 ? 0 : factors.getOrDefault(unit.substring(0, space), 0L);
        return multiple > 1 ? multiple * plain(unit.substring(space + 1)) : 0;
    }

    /** 1 for a plain unit, else 0. */
    private long plain(String unit) {
        return factors.getOrDefault(unit, 0L) == 1 ? 1 : 0;
    }

    /**
     * The multiple that a line above the headings says for all amounts, {@code Đơn vị tính: triệu đồng}; 1 for none.
     */
    long factorOfTitle(String folded) {
        Matcher said = OF_TITLE.matcher(folded);
        while (said.find()) {
            for (String part : said.group(1).split("[,;/]")) {
                long factor = factor(part.replaceFirst("\\.$", "").strip());
                if (factor > 1) {
                    return factor;
                }
            }
        }
        return 1;
    }

    private static Map<String, Long> read() {
        Map<String, Long> factors = new HashMap<>();
        VietnameseLists.read("units-vi.csv", 2)
                .forEach(cells -> factors.put(VietnameseLists.folded(cells[0]), Long.parseLong(cells[1])));
        return factors;
    }
}
