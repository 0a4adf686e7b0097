package org.ishc.core.testing;

import java.math.BigInteger;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.ishc.core.base.Fraction;
import org.ishc.core.explain.Facts;
import org.ishc.core.explain.Trace;

/** What a node of an explanation tells, by key. */
public final class TraceFacts implements Facts {

    private final SortedMap<String, Object> told = new TreeMap<>();

    private TraceFacts() {}

    /** Returns what a node tells. */
    public static SortedMap<String, Object> of(Trace<?> node) {
        TraceFacts facts = new TraceFacts();
        node.tell(facts);
        return facts.told;
    }

    @Override
    public void number(String key, Fraction number) {
        told.put(key, number);
    }

    @Override
    public void count(String key, long count) {
        told.put(key, count);
    }

    @Override
    public void whole(String key, BigInteger number) {
        told.put(key, number);
    }

    @Override
    public void text(String key, String text) {
        told.put(key, text);
    }

    @Override
    public void list(String key, List<String> texts) {
        told.put(key, texts);
    }
}
