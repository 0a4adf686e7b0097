package org.ishc.io.table;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The codes of one column. Safe for use by many threads. */
final class CodePool {

    private final Map<String, KnownCode> codes = new ConcurrentHashMap<>();
    private final AtomicInteger numbers = new AtomicInteger();

    KnownCode get(String text) {
        KnownCode known = codes.get(text);
        return known == null
                ? codes.computeIfAbsent(text, added -> new KnownCode(added, numbers.incrementAndGet()))
                : known;
    }
}
