package org.ishc.core.club;

import java.util.Set;

/**
 * What every running club must be able to answer to be counted: those that cannot are left out, as if they were not
 * there.
 *
 * @param indicators the figures that it must give
 * @param definitions the definitions under which it must be known
 */
public record ClubGiven(Set<ClubIndicator> indicators, Set<ClubDefinition> definitions) {

    /** Nothing: every club is counted. */
    public static final ClubGiven NOTHING = new ClubGiven(Set.of(), Set.of());

    /** Copies the sets. */
    public ClubGiven {
        indicators = Set.copyOf(indicators);
        definitions = Set.copyOf(definitions);
    }

    /** Tells whether nothing is asked for. */
    public boolean isNothing() {
        return indicators.isEmpty() && definitions.isEmpty();
    }
}
