package org.ishc.io.spi;

import java.util.AbstractList;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ishc.core.finding.Finding;
import org.ishc.core.finding.FindingCode;
import org.ishc.core.finding.Location;
import org.ishc.io.table.ExchangeFinding;

/**
 * What is found while a package is opened, counted before it is kept: of each code the first {@value #MOST}. Were there
 * more, {@code package.limit} says how many; so a manifest of three million wrong entries takes no more memory than one
 * of a thousand. For one thread.
 */
public final class OpeningFindings extends AbstractList<Finding> {

    /** How many findings of one code are kept. */
    public static final int MOST = 1_000;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<FindingCode, Long> counts = new LinkedHashMap<>();

    /** Begins with none. */
    public OpeningFindings() {}

    @Override
    public boolean add(Finding finding) {
        return counts.merge(finding.code(), 1L, Long::sum) <= MOST && kept.add(finding);
    }

    @Override
    public Finding get(int place) {
        return kept.get(place);
    }

    @Override
    public int size() {
        return kept.size();
    }

    /**
     * Returns what is kept, and what was too much.
     *
     * @param file the file that was opened, for findings
     */
    public List<Finding> complete(String file) {
        List<Finding> all = new ArrayList<>(kept);
        counts.forEach((code, count) -> {
            if (count > MOST) {
                Location location = Location.none().withSource(file.isEmpty() ? null : file, null, null, null);
                all.add(Finding.of(
                        ExchangeFinding.LIMIT, location, "limit", code.code(), "allowed", (long) MOST, "found", count));
            }
        });
        return List.copyOf(all);
    }
}
