package org.ishc.io.report.tree;

import java.math.BigInteger;
import java.util.List;
import java.util.Map;
import org.ishc.core.base.Fraction;
import org.ishc.core.explain.Facts;
import org.jspecify.annotations.Nullable;

/** Puts what a node of an explanation knows into a tree for canonical JSON; an exact number as a fraction. */
public record TreeFacts(Map<String, @Nullable Object> tree) implements Facts {

    @Override
    public void number(String key, Fraction number) {
        tree.put(key, number.toString());
    }

    @Override
    public void count(String key, long count) {
        tree.put(key, count);
    }

    @Override
    public void whole(String key, BigInteger number) {
        tree.put(key, number);
    }

    @Override
    public void text(String key, String text) {
        tree.put(key, text);
    }

    @Override
    public void list(String key, List<String> texts) {
        tree.put(key, texts);
    }
}
