package org.ishc.io.ingest.reading;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** Units that refused rows name, or any, where one of them could not be read. */
final class Named {

    private final Set<String> codes = new HashSet<>();
    private boolean isAny;

    void add(String code) {
        codes.add(code);
    }

    void addAll(Collection<String> more) {
        codes.addAll(more);
    }

    /** Adds what another names. */
    void addAll(Named other) {
        codes.addAll(other.codes);
        isAny |= other.isAny;
    }

    /** Counts every unit as named where a row may mean any. */
    void addAnyWhere(boolean isUnread) {
        isAny |= isUnread;
    }

    boolean has(String code) {
        return isAny || codes.contains(code);
    }

    /** Returns the codes that were read. */
    Set<String> codes() {
        return Set.copyOf(codes);
    }
}
